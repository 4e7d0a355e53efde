import { describe, expect, it } from 'vitest';
import { flow, type Details } from '../../test/support/flow.ts';
import { Play, run } from '../../test/support/play.ts';
import { compensablesMax } from './compensate.ts';

const begun = (drawing: string, details: Record<string, Details> = {}, trigger = {}) =>
  new Play(flow(drawing, details), trigger).start();
const two = `start -> a -> b -> comp -> after -> end
             a? undoA
             b? undoB`;

describe('a compensation event', () => {
  it('takes back what was done, the newest first, and waits for each handler', () => {
    const play = begun(two);
    play.end('a');
    play.end('b');
    expect(play.waiting).toBe('comp:compensating undoB:action');
    play.end('undoB');
    expect(play.waiting).toBe('comp:compensating undoA:action');
    play.end('undoA');
    expect(play.waiting).toBe('after:action');
  });

  it('goes on at once where nothing was done', () =>
    expect(begun('start -> comp -> after -> end').waiting).toBe('after:action'));

  it('as an end event ends its path behind the handlers', () => {
    const play = run(flow('start -> a -> comp\na? undo'));
    expect(play).toMatchObject({ status: 'finished', trail: 'start a comp undo' });
  });

  it('takes back one activity, if it names one', () => {
    const play = run(flow(two, { comp: { of: 'a' } }));
    expect(play.trail).toBe('start a b comp undoA after end');
  });

  it('takes back as often as it was done, and nothing twice', () => {
    const play = run(
      flow(`start -> xor -> a -> xor2 -[a.output.again == true]-> xor
            xor2 -[else]-> comp -> comp2 -> end
            a? undo`),
    );
    expect(play.trail).toBe('start xor a xor2 comp undo comp2 end');
    const twice = begun(`start -> a -> a2 -> comp -> end\na? undo\na2? undo2`, { comp: { of: 'a2' } });
    twice.end('a');
    twice.end('a2');
    twice.end('undo2');
    expect(twice.status).toBe('finished');
  });

  it('takes nothing back that is not done, or that was interrupted', () => {
    const play = begun(`start -> and -> a -> end
                        and -> todo -> comp -> end
                        a? undo`);
    play.decide('todo');
    expect(play.waiting).toBe('a:action');
    const interrupted = begun('start -> a -> end\na? undo\na! error -> comp -> end');
    interrupted.fail('a');
    expect(interrupted).toMatchObject({ status: 'finished', trail: 'start a error comp end' });
  });

  it('lets handlers see what was done', () => {
    const drawn = flow('start -> a -> comp -> end\na? undo', { undo: { input: { id: '${a.output.id}' } } });
    const play = run(drawn, {}, { a: { id: 7 } });
    expect(play.facts.findLast(({ kind }) => kind === 'actionRequested')).toMatchObject({
      request: { input: { value: { id: 7 } } },
    });
  });

  it('a handler may be a to-do, a subprocess or have rounds', () => {
    const play = begun(`start -> task1 -> task2 -> task3 -> comp -> end
                        task1? todo
                        task2? sub
                        task3? undo|2
                        sub: start2 -> b -> end2`);
    play.end('undo');
    play.end('undo');
    play.end('b');
    play.decide('todo');
    expect(play.status).toBe('finished');
  });
});

describe('compensation and subprocesses', () => {
  const nested = `start -> a -> sub -> comp -> end
                  a? undoA
                  sub: start1 -> b -> c -> end1
                  b? undoB
                  c? undoC`;

  it('what was done in a subprocess that is done is taken back in its turn', () =>
    expect(run(flow(nested.replaceAll(/(?=[bc]\?)/g, 'sub: '))).trail).toBe(
      'start a sub start1 b c end1 comp undoC undoB undoA end',
    ));

  it('an event in a subprocess takes back what was done there only', () =>
    expect(
      run(
        flow(`start -> a -> sub -> end
              a? undoA
              sub: start1 -> b -> comp -> end1
              sub: b? undoB`),
      ).trail,
    ).toBe('start a sub start1 b comp undoB end1 end'));

  it('may name a subprocess that is done, or an activity in it, or one outside', () => {
    const drawing = nested.replaceAll(/(?=[bc]\?)/g, 'sub: ');
    expect(run(flow(drawing, { comp: { of: 'sub' } })).trail).toMatch(/comp undoC undoB end$/);
    expect(run(flow(drawing, { comp: { of: 'b' } })).trail).toMatch(/comp undoB end$/);
    const inner = flow(
      `start -> a -> sub -> end
       a? undoA
       sub: start1 -> comp -> end1`,
      { comp: { of: 'a' } },
    );
    expect(run(inner).trail).toBe('start a sub start1 comp undoA end1 end');
  });

  it('a subprocess that was interrupted leaves nothing to take back', () => {
    const play = begun(`start -> sub -> end
                        sub: start1 -> a -> b -> end1
                        sub: a? undo
                        sub! error -> comp -> end`);
    play.end('a');
    play.fail('b');
    expect(play).toMatchObject({ status: 'finished', trail: 'start sub start1 a b error comp end' });
  });

  it('every round of one is taken back', () => {
    const play = run(
      flow(`start -> sub=2 -> comp -> end
            sub: start1 -> a -> end1
            sub: a? undo`),
    );
    expect(play.trail).toMatch(/comp undo undo end$/);
  });

  it('an activity with rounds is taken back once a round, as often as rounds are done', () => {
    const undone = (drawing: string, details = {}) =>
      run(flow(`start -> ${drawing} -> comp -> end\na? undo`, details)).trail.match(/comp.*/)?.[0];
    expect(undone('a=3')).toBe('comp undo undo undo end');
    expect(undone('a|3')).toBe('comp undo undo undo end');
    expect(undone('a=5', { a: { until: 'nrOfCompletedInstances == 2' } })).toBe('comp undo undo end');
  });

  it('an activity without any round did nothing', () =>
    expect(run(flow('start -> a|0 -> comp -> end\na? undo')).trail).toBe('start a comp end'));

  it('what goes with its scope takes its handlers along', () => {
    const play = begun(`start -> sub -> end
                        sub: start1 -> a -> comp -> end1
                        sub: a? todo
                        sub! timer -> late -> end`);
    play.end('a');
    expect(play.waiting).toBe('sub:inside comp:compensating todo:todo');
    play.wait(3_600_000);
    expect(play.waiting).toBe('late:action');
    expect(play.facts.filter(({ kind }) => kind === 'todoCanceled')).toHaveLength(1);
  });

  it('an event inside that compensates outside takes its handlers along when it goes', () => {
    const play = begun(
      `start -> a -> sub -> end
       a? todo
       sub: start1 -> comp -> end1
       sub! timer -> late -> end`,
      { comp: { of: 'a' } },
    );
    play.end('a');
    expect(play.waiting).toBe('sub:inside comp:compensating todo:todo');
    play.wait(3_600_000);
    expect(play.waiting).toBe('late:action');
  });
});

describe('when compensation goes wrong', () => {
  it('the handler that failed is repeated, then the others follow', () => {
    const play = begun(two);
    play.end('a');
    play.end('b');
    play.fail('undoB');
    expect(play).toMatchObject({ status: 'failed', waiting: 'comp:compensating undoB:faulted' });
    play.retry();
    play.end('undoB');
    expect(play.waiting).toBe('comp:compensating undoA:action');
  });

  it('goes on where it stood after a terminate', () => {
    const play = begun(two);
    play.end('a');
    play.end('b');
    play.terminate();
    play.wait(10_000);
    expect(play).toMatchObject({ status: 'terminated', waiting: 'comp:compensating undoB:cutOff' });
    play.retry();
    play.end('undoB');
    play.end('undoA');
    expect(play.waiting).toBe('after:action');
  });

  it('an error of a handler is caught around it, and the rest is not taken back', () => {
    const play = begun(`start -> sub -> end
                        sub: start1 -> a -> b -> comp -> end1
                        sub: a? undoA
                        sub: b? undoB
                        sub! error -> mend -> end`);
    play.end('a');
    play.end('b');
    play.fail('undoB');
    expect(play.waiting).toBe('mend:action');
  });

  it('more than may be kept is a fault', () => {
    const play = begun('start -> xor -> task -> xor\ntask? undo');
    while (play.state.paused) play.tell({ kind: 'goOn' });
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'compensationsExceeded' } });
    expect(play.state.scopes[0]?.compensable).toHaveLength(compensablesMax);
  });
});
