import { describe, expect, it } from 'vitest';
import { flow } from '../../../test/support/flow.ts';
import { Play } from '../../../test/support/play.ts';

const minutes = (count: number) => count * 60_000;

describe('intermediate timer event', () => {
  it('goes on when its time has come, and not before', () => {
    const play = new Play(flow('start -> timer -> a -> end', { timer: { duration: 'PT1H' } })).start();
    expect(play.wait(minutes(60) - 1).waiting).toBe('timer:event');
    expect(play.wait(1).waiting).toBe('a:action');
  });

  it('takes its time from an expression', () => {
    const play = new Play(flow('start -> timer -> a -> end', { timer: { date: '${trigger.at}' } }), {
      at: '2026-01-01T00:10:00Z',
    }).start();
    expect(play.wait(minutes(9)).waiting).toBe('timer:event');
    expect(play.wait(minutes(1)).waiting).toBe('a:action');
  });

  it('with a cycle it fires once', () => {
    const play = new Play(flow('start -> timer -> end', { timer: { cycle: 'R3/PT10M' } })).start();
    expect(play.wait(minutes(10)).status).toBe('finished');
  });

  it.each(['${null}', '${trigger.missing}', 'soon', '${1 == 1}'])('is at fault when its time is %s', (duration) => {
    const play = new Play(flow('start -> timer -> end', { timer: { duration } })).start();
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'expressionFailed' } });
    expect(play.fault?.message).toContain('The timer of timer');
  });

  it('waits while the instance is at fault, and fires once it is retried', () => {
    const play = new Play(flow('start -> and -> timer -> end\nand -> a -> end2')).start();
    play.fail('a');
    expect(play.wait(minutes(90)).waiting).toBe('timer:event a:faulted');
    play.retry();
    expect(play.wait(0).waiting).toBe('a:action');
  });

  it('begins anew after the instance was terminated and taken up again', () => {
    const play = new Play(flow('start -> timer -> end')).start();
    play.wait(minutes(50)).terminate();
    expect(play.wait(minutes(60))).toMatchObject({ status: 'terminated', waiting: 'timer:cutOff' });
    play.retry();
    expect(play.wait(minutes(59)).status).toBe('retrying');
    expect(play.wait(minutes(1)).status).toBe('finished');
  });

  it('a beat that was not waited for is refused', () => {
    const play = new Play(flow('start -> timer -> end')).start();
    const { ask } = play.owed('wake')[0] ?? {};
    expect(ask && play.tell(ask)).toMatchObject({ rejected: 'notNow' });
    expect(ask && play.tell({ ...ask, due: 0 } as never)).toMatchObject({ rejected: 'notWaiting' });
  });
});

describe('timer on the border of an activity', () => {
  const interrupting = flow(`start -> call -> end
                             call! timer -> escalate -> end2`);

  it('takes the place of an activity that takes too long', () => {
    const play = new Play(interrupting).start();
    expect(play.wait(minutes(60))).toMatchObject({ waiting: 'escalate:action', trail: 'start call timer escalate' });
    expect(
      play.tell({ kind: 'actionEnded', activity: 1, attempt: 1, outcome: { is: 'output', output: { value: {} } } }),
    ).toBe('done');
    expect(play.waiting).toBe('escalate:action');
    play.end('escalate');
    expect(play.status).toBe('finished');
  });

  it('goes with an activity that is done in time', () => {
    const play = new Play(interrupting).start();
    play.end('call');
    expect(play.status).toBe('finished');
    expect(play.owed('wake')).toEqual([]);
  });

  it('that does not interrupt adds a path, and the activity goes on', () => {
    const play = new Play(flow('start -> todo -> end\ntodo!~ timer -> remind -> end2')).start();
    expect(play.wait(minutes(60)).waiting).toBe('todo:todo remind:action');
    play.decide('todo');
    expect(play.waiting).toBe('remind:action');
    play.end('remind');
    expect(play.status).toBe('finished');
  });

  it('with a cycle comes again and again: R3 three times', () => {
    const play = new Play(
      flow('start -> todo -> end\ntodo!~ timer -> task -> end2', { timer: { cycle: 'R3/PT10M' } }),
    ).start();
    expect(play.wait(minutes(100)).trail).toBe('start todo timer task end2 timer task end2 timer task end2');
    expect(play.waiting).toBe('todo:todo');
  });

  it('closes the to-do that it interrupts', () => {
    const play = new Play(flow('start -> todo -> end\ntodo! timer -> end2')).start();
    expect(play.wait(minutes(60)).status).toBe('finished');
    expect(play.facts.map(({ kind }) => kind)).toContain('todoCanceled');
  });

  it('ends a subprocess with everything inside', () => {
    const play = new Play(
      flow(`start -> sub -> end
            sub! timer -> late -> end2
            sub: start1 -> and -> a -> end3
            sub: and -> sub2 -> end4
            sub2: start2 -> todo -> end5`),
    ).start();
    expect(play.wait(minutes(60)).waiting).toBe('late:action');
    expect(Object.keys(play.state.scopes)).toEqual(['0']);
  });

  it('is counted once over all attempts that the activity makes by itself, and anew when a person retries it', () => {
    const retry = { attemptsMax: 2, firstIntervalMs: minutes(40), backoff: 1, intervalMaxMs: minutes(40) };
    const play = new Play(flow('start -> call -> end\ncall! timer -> end2', { call: { retry } })).start();
    play.fail('call');
    play.wait(minutes(40)).fail('call');
    expect(play.wait(minutes(60)).status).toBe('failed');
    play.retry();
    expect(play.wait(minutes(59)).waiting).toBe('call:action');
    expect(play.wait(minutes(1)).status).toBe('finished');
  });

  it('holds an inclusive join back while it can still bring a path to it', () => {
    const play = new Play(
      flow(`start -> orSplit -> a -> orJoin -> end
            orSplit -> todo -> end2
            todo! timer -> b -> orJoin`),
    ).start();
    play.end('a');
    expect(play.waiting).toBe('todo:todo');
    play.decide('todo');
    expect(play.status).toBe('finished');
  });
});
