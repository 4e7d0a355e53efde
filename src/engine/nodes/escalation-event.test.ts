import { describe, expect, it } from 'vitest';
import { flow, type Details } from '../../../test/support/flow.ts';
import { Play, run } from '../../../test/support/play.ts';

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
