import { describe, expect, it } from 'vitest';
import { flow } from '../../../test/support/flow.ts';
import { Play, run } from '../../../test/support/play.ts';

const inner = flow(`start -> sub -> after -> end
                    sub: start1 -> a -> end1`);

describe('subprocess', () => {
  it('is done once nothing is alive inside, and its flows go on from it', () => {
    const play = new Play(inner).start();
    expect(play.waiting).toBe('sub:inside a:action');
    play.end('a');
    expect(play.waiting).toBe('after:action');
    play.end('after');
    expect(play).toMatchObject({ status: 'finished', trail: 'start sub start1 a end1 after end' });
    expect(play.state.scopes).toMatchObject({ 0: { tokens: {} } });
    expect(Object.keys(play.state.scopes)).toEqual(['0']);
  });

  it('waits for all of its paths, also those without an end event', () => {
    const play = new Play(
      flow(`start -> sub -> end
            sub: start1 -> and1 -> a -> end1
            sub: and1 -> b`),
    ).start();
    play.end('a');
    expect(play.waiting).toBe('sub:inside b:action');
    play.end('b');
    expect(play.status).toBe('finished');
  });

  it('gives what happened inside to those behind it', () => {
    const later = flow(
      `start -> sub -> after -> end
       sub: start1 -> a -> b -> end1`,
      { b: { input: { seen: '${a.output.n}' } }, after: { input: { seen: '${b.output.n}' } } },
    );
    const play = run(later, {}, { a: { n: 1 }, b: { n: 2 } });
    expect(play.facts.filter(({ kind }) => kind === 'actionRequested')).toMatchObject([
      {},
      { request: { input: { value: { seen: 1 } } } },
      { request: { input: { value: { seen: 2 } } } },
    ]);
  });

  it('joins look at their own scope only', () => {
    const play = new Play(
      flow(`start -> and1 -> sub -> and2 -> end
            and1 -> x -> and2
            sub: start1 -> or1 -> a -> or2 -> end1
            sub: or1 -> b -> or2`),
    ).start();
    play.end('a');
    expect(play.waiting).toBe('sub:inside x:action b:action');
    play.end('b');
    expect(play.waiting).toBe('x:action');
    play.end('x');
    expect(play).toMatchObject({ status: 'finished' });
  });

  it('a join that is starved inside is at fault, although others are alive outside', () => {
    const play = new Play(
      flow(`start -> and1 -> sub -> end
            and1 -> x -> end2
            sub: start1 -> xor -[1 == 1]-> a -> and2 -> end1
            sub: xor -[else]-> and2`),
    ).start();
    play.end('a');
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'joinStarved' } });
  });

  it('a terminate end event inside ends only the subprocess', () => {
    const play = new Play(
      flow(`start -> sub -> after -> end
            sub: start1 -> and1 -> a -> kill
            sub: and1 -> todo -> end1
            sub: and1 -> sub2 -> end2
            sub2: start2 -> todo2 -> end3`),
    ).start();
    play.end('a');
    expect(play.waiting).toBe('after:action');
    expect(play.facts.filter(({ kind }) => kind === 'todoCanceled')).toHaveLength(2);
  });

  it('a terminate end event for all ends the whole instance from any depth', () => {
    const play = new Play(
      flow(
        `start -> and1 -> sub -> after -> end
         and1 -> todo -> end
         sub: start1 -> and2 -> sub2 -> end1
         sub: and2 -> b -> end1
         sub2: start2 -> a -> kill`,
        { kill: { all: true } },
      ),
    ).start();
    play.end('a');
    expect(play).toMatchObject({ status: 'finished', waiting: '' });
    expect(play.facts.filter(({ kind }) => kind === 'todoCanceled')).toHaveLength(1);
    expect(play.facts.filter(({ kind }) => kind === 'activityWithdrawn')).toHaveLength(4);
    expect(Object.keys(play.state.scopes)).toEqual(['0']);
  });

  it('a terminate end event outside ends what is inside', () => {
    const play = new Play(
      flow(`start -> and1 -> sub -> end
            and1 -> a -> kill
            sub: start1 -> sub2 -> end1
            sub2: start2 -> todo -> end2`),
    ).start();
    play.end('a');
    expect(play).toMatchObject({ status: 'finished', waiting: '' });
    expect(Object.keys(play.state.scopes)).toEqual(['0']);
  });

  it('is entered anew in every round of a loop', () => {
    const play = run(
      flow(`start -> xor -> sub -> xor2 -[a.output.again == true]-> xor
            xor2 -[else]-> end
            sub: start1 -> a -> end1`),
    );
    expect(play.trail).toBe('start xor sub start1 a end1 xor2 end');
  });

  it('is retried where it failed, also after it was terminated', () => {
    const play = new Play(inner).start();
    play.fail('a');
    expect(play).toMatchObject({ status: 'failed', waiting: 'sub:inside a:faulted' });
    play.retry();
    expect(play.waiting).toBe('sub:inside a:action');
    play.terminate();
    play.wait(10_000);
    expect(play).toMatchObject({ status: 'terminated', waiting: 'sub:inside a:cutOff' });
    play.retry();
    play.end('a');
    play.end('after');
    expect(play.status).toBe('finished');
  });

  it('whose way out is not found does not run again', () => {
    const play = run(
      flow(`start -> sub -[trigger.go == true]-> end
            sub: start1 -> a -> end1`),
    );
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'noFlowTaken' } });
    play.retry();
    expect(play).toMatchObject({ status: 'failed', trail: 'start sub start1 a end1' });
  });

  it('may be given its result instead of running, as a mock', () => {
    const play = new Play(inner).start({
      debugging: { breakpoints: [], mocked: ['sub' as never], mocks: { value: { sub: { n: 1 } } }, sideEffects: true },
    });
    expect(play.waiting).toBe('after:action');
    expect(play.output('sub')).toEqual({ n: 1 });
  });

  it('nests 50 deep', () => {
    const deep = Array.from(
      { length: 50 },
      (_, index) => `sub${index}: start${index + 1} -> sub${index + 1} -> end${index}`,
    );
    const play = new Play(flow(`start -> sub0 -> end\n${deep.join('\n')}\nsub50: startLast -> a -> endLast`)).start();
    expect(Object.keys(play.state.scopes)).toHaveLength(52);
    play.end('a');
    expect(play.status).toBe('finished');
  });
});
