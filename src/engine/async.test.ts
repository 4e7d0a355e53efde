import { describe, expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { Play } from '../../test/support/play.ts';

const async = { async: true } as const;

describe('a node that begins in a step of its own', () => {
  it('is queued, and begins when its turn comes', () => {
    const play = new Play(flow('start -> call -> end', { call: async })).start();
    expect(play.waiting).toBe('call:queued');
    expect(play.owed('perform')).toEqual([]);
    expect(play.wait(0).waiting).toBe('call:action');
    play.end('call');
    expect(play.status).toBe('finished');
  });

  it('of whatever kind it is, a start event, a join or a subprocess too', () => {
    const drawing = `start -> and1 -> and2 -> sub -> end
                     and1 -> and2
                     sub: start1 -> todo`;
    const play = new Play(flow(drawing, { start: async, and2: async, sub: async, todo: async })).start();
    expect(play.waiting).toBe('start:queued');
    play.wait(0);
    expect(play).toMatchObject({ waiting: 'sub:inside todo:todo', trail: 'start and1 and2 sub start1 todo' });
  });

  it('waits for what is on its border only once it has begun', () => {
    const play = new Play(flow('start -> todo -> end\ntodo! timer -> end2', { todo: async })).start();
    expect(play.owed('wake').map(({ ask }) => ask.kind)).toEqual(['jobDue']);
    expect(
      play
        .wait(0)
        .owed('wake')
        .map(({ ask }) => ask.kind),
    ).toEqual(['timerDue', 'todoDue']);
  });

  it('has a step for each of its rounds', () => {
    const play = new Play(flow('start -> call|2 -> end', { call: async })).start();
    expect(play.waiting).toBe('call:multi call:queued call:queued');
    play.wait(0).end('call');
    play.end('call');
    expect(play.status).toBe('finished');
  });

  it('is tried again by itself at once, and by a person in a step of its own', () => {
    const retry = { attemptsMax: 2, firstIntervalMs: 1_000, backoff: 1, intervalMaxMs: 1_000 };
    const play = new Play(flow('start -> call -> end', { call: { ...async, retry } })).start();
    play.wait(0).fail('call');
    expect(play.wait(1_000).waiting).toBe('call:action');
    play.fail('call');
    play.retry();
    expect(play.waiting).toBe('call:queued');
  });

  it('is cut off with the instance, and begins anew when that is retried', () => {
    const play = new Play(flow('start -> call -> end', { call: async })).start();
    const [wake] = play.owed('wake');
    play.terminate();
    expect(play).toMatchObject({ status: 'terminated', waiting: 'call:cutOff' });
    expect(wake && play.tell(wake.ask)).toMatchObject({ rejected: 'notNow' });
    play.retry();
    expect(play.wait(0).waiting).toBe('call:action');
  });
});
