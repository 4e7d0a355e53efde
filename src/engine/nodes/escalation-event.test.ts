import { describe, expect, it } from 'vitest';
import { ended, gives, started } from '../../../test/support/called.ts';
import { flow, type Details } from '../../../test/support/flow.ts';
import { Play, run } from '../../../test/support/play.ts';
import { escalationsMax } from '../raise.ts';

const late = (border: string, details: Record<string, Details> = {}) =>
  flow(
    `start -> sub -> done -> end
     sub: start1 -> escalation -> todo -> end1
     ${border}`,
    details,
  );

describe('an escalation', () => {
  it('that nobody catches changes nothing', () => {
    const play = new Play(late('')).start();
    expect(play).toMatchObject({ status: 'running', waiting: 'sub:inside todo:todo' });
    expect(run(flow('start -> escalation -> end')).trail).toBe('start escalation end');
  });

  it('adds a path where its catcher does not interrupt, and its event goes on', () => {
    const play = new Play(late('sub!~ escalation2 -> call -> end2')).start();
    expect(play.waiting).toBe('sub:inside todo:todo call:action');
    expect(play.output('escalation2')).toEqual({ escalation: { code: 'late', node: 'escalation' } });
    play.decide('todo');
    play.end('done');
    play.end('call');
    expect(play.status).toBe('finished');
  });

  it('ends what is around it where its catcher interrupts', () => {
    const play = new Play(late('sub! escalation2 -> call -> end2')).start();
    expect(play.waiting).toBe('call:action');
    expect(Object.keys(play.state.scopes)).toEqual(['0']);
  });

  it('goes to the nearest event that catches its code, one that names it first, past those of other codes', () => {
    const both = late('sub! escalationAny -> a -> end2\nsub! escalationNamed -> b -> end3', {
      escalationNamed: { escalation: 'late' },
    });
    expect(new Play(both).start().waiting).toBe('b:action');
    const nested = flow(
      `start -> sub -> end
       sub! escalationAny -> mend -> end2
       sub: start1 -> sub2 -> end1
       sub2: start2 -> escalation
       sub2! escalationOther -> b -> end3`,
      { escalationOther: { escalation: 'other' } },
    );
    expect(new Play(nested).start().waiting).toBe('mend:action');
  });

  it('is caught by no error event, and an error by none of its', () => {
    expect(new Play(late('sub! error -> call -> end2')).start().waiting).toBe('sub:inside todo:todo');
    const raised = flow('start -> sub -> end\nsub: start1 -> error\nsub! escalation -> call -> end2');
    expect(new Play(raised).start().fault).toMatchObject({ reason: 'errorNotCaught' });
  });

  it('comes again in every round of a loop around it', () => {
    const play = new Play(
      flow(`start -> sub -> end
            sub: start1 -> xor -> escalation -> todo -> xor
            sub!~ escalation2 -> call -> end2`),
    ).start();
    play.decide('todo');
    play.decide('todo');
    expect(play.waiting).toBe('sub:inside call:action call:action todo:todo call:action');
  });

  it('in several rounds of what is around it adds a path each time, or ends them all', () => {
    const rounds = (border: string) =>
      new Play(flow(`start -> sub|3 -> end\nsub: start1 -> escalation -> todo\n${border}`)).start();
    const calm = rounds('sub!~ escalation2 -> call -> end2');
    expect(calm.waiting.split(' ').filter((one) => one === 'call:action')).toHaveLength(3);
    expect(calm.waiting.split(' ').filter((one) => one === 'todo:todo')).toHaveLength(3);
    expect(rounds('sub! escalation2 -> call -> end2').waiting).toBe('call:action');
  });

  it('is not thrown twice when the run pauses between steps', () => {
    const rows = Array.from({ length: 600 }, (_, index) => `sub: and -> escalation${index}`).join('\n');
    const play = new Play(
      flow(`start -> sub -> end\nsub: start1 -> and\n${rows}\nsub!~ escalationAny -> end2`),
    ).start();
    while (play.state.paused) play.tell({ kind: 'goOn' });
    expect(play.status).toBe('finished');
    expect(play.trail.split(' ').filter((node) => node === 'escalationAny')).toHaveLength(600);
  });
});

describe('an escalation of a called run', () => {
  /** The next one that comes from the run that `flow` has called. */
  const hear = (play: Play, code?: string, index = play.at('flow').child?.heard ?? 0) =>
    play.tell({
      kind: 'childEscalated',
      activity: play.at('flow').number,
      index,
      escalation: { node: 'below', ...(code !== undefined && { code }) },
    });
  const caller = { instance: 'p', activity: 1, depth: 1, results: { value: [] } };

  it('is caught on the border of the call, beside it or in the place of it', () => {
    const beside = started('start -> flow -> end\nflow!~ escalation -> a -> end2');
    hear(beside, 'late');
    hear(beside);
    expect(beside.waiting).toBe('flow:child a:action a:action');
    expect(beside.output('escalation')).toEqual({ escalation: { code: null, node: 'below' } });
    const instead = started('start -> flow -> end\nflow! escalation -> a -> end2');
    hear(instead);
    expect(instead.waiting).toBe('a:action');
    expect(instead.owed('child')).toEqual([{ kind: 'child', activity: 1, want: 'stop' }]);
  });

  it('begins an event subprocess beside the call, even one that would interrupt', () => {
    const play = started('start -> flow -> b -> end\ncase: escalation -> a -> end2');
    hear(play);
    expect(play.waiting).toBe('flow:child case:inside a:action');
    ended(play, 'flow', gives({}));
    expect(play.waiting).toBe('case:inside a:action b:action');
  });

  it('changes nothing where nobody catches it', () => {
    const play = started('start -> flow -> end\nflow!~ escalation -> a -> end2', {
      escalation: { escalation: 'other' },
    });
    hear(play, 'late');
    expect(play.waiting).toBe('flow:child');
  });

  it('is taken once, in its turn, while the caller takes steps', () => {
    const play = started('start -> and -> flow -> end\nand -> b -> end2\nflow!~ escalation -> a -> end3');
    hear(play);
    expect(hear(play, undefined, 0)).toMatchObject({ rejected: 'notWaiting' });
    expect(hear(play, undefined, 2)).toMatchObject({ rejected: 'notWaiting' });
    play.fail('b');
    expect(hear(play)).toMatchObject({ rejected: 'notWaiting' });
    play.retry();
    hear(play);
    expect(play.waiting).toBe('flow:child b:action a:action a:action');
  });

  it('that nobody catches goes up from run to run, and no further than the first', () => {
    const top = new Play(flow('start -> escalation -> end')).start();
    expect(top.state.passedUp).toBeUndefined();
    const below = new Play(flow('start -> escalation -> todo -> end')).start({ calledBy: caller });
    expect(below).toMatchObject({ waiting: 'todo:todo', state: { passedUp: [{ node: 'escalation', code: 'late' }] } });
    const between = new Play(flow('start -> flow -> end')).start({ calledBy: caller });
    hear(between, 'late');
    expect(between.state.passedUp).toEqual([{ node: 'below', code: 'late' }]);
  });

  it('more than may go to the caller is a fault', () => {
    const play = new Play(flow('start -> xor -> escalation -> xor')).start({ calledBy: caller });
    while (play.state.paused) play.tell({ kind: 'goOn' });
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'escalationsExceeded' } });
    expect(play.state.passedUp).toHaveLength(escalationsMax);
  });
});
