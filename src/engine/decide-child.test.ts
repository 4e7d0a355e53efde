import { describe, expect, it } from 'vitest';
import { ended, fails, gives, started, terminated } from '../../test/support/called.ts';

describe('termination', () => {
  it('reaches the called run first', () => {
    const play = started('start -> flow -> end');
    play.terminate();
    expect(play).toMatchObject({ status: 'terminating', waiting: 'flow:child' });
    expect(play.owed('child')).toEqual([{ kind: 'child', activity: 1, want: 'stop' }]);
    play.wait(60_000);
    expect(play.status).toBe('terminating');
    expect(ended(play, 'flow', fails())).toMatchObject({ rejected: 'notWaiting' });
    ended(play, 'flow', terminated);
    expect(play).toMatchObject({ status: 'terminated', waiting: 'flow:cutOff' });
  });

  it('of the caller, taken back by a retry, resumes the same run', () => {
    const play = started('start -> flow -> end');
    play.terminate();
    ended(play, 'flow', terminated);
    play.retry();
    expect(play).toMatchObject({ status: 'retrying', waiting: 'flow:child' });
    expect(ended(play, 'flow', terminated, 0)).toMatchObject({ rejected: 'notWaiting' });
    ended(play, 'flow', gives({}));
    expect(play.status).toBe('finished');
  });

  it('waits for running actions no longer than their grace, and for called runs as long as they take', () => {
    const play = started('start -> and -> flow -> end\nand -> block -> end');
    play.terminate();
    play.wait(10_000);
    expect(play).toMatchObject({ status: 'terminating', waiting: 'flow:child block:cutOff' });
    expect(play.owed('wake')).toEqual([]);
    ended(play, 'flow', gives({ n: 1 }));
    expect(play.status).toBe('terminated');
    play.retry();
    ended(play, 'flow', gives({ n: 1 }));
    expect(play.output('flow')).toEqual({ n: 1 });
  });

  it('also ends a run that has failed', () => {
    const play = started('start -> flow -> end');
    ended(play, 'flow', fails());
    play.terminate();
    expect(play).toMatchObject({ status: 'terminating', waiting: 'flow:child' });
    ended(play, 'flow', terminated);
    expect(play.status).toBe('terminated');
  });

  it('is over at once where the run never began', () => {
    const play = started('start -> flow -> end');
    play.terminate();
    play.tell({ kind: 'childRefused', activity: 1, attempt: 1, message: 'stopped' });
    expect(play.status).toBe('terminated');
    play.retry();
    expect(play.facts.filter(({ kind }) => kind === 'childRequested')).toHaveLength(2);
  });

  it('of the called run alone is a fault of its caller, whose retry resumes it', () => {
    const play = started('start -> flow -> end');
    ended(play, 'flow', terminated);
    expect(play.fault).toMatchObject({ reason: 'childTerminated' });
    play.retry();
    expect(play).toMatchObject({ status: 'retrying', waiting: 'flow:child' });
  });

  it('stays, whatever the run does that was ended before it', () => {
    const play = started('start -> flow -> end');
    ended(play, 'flow', terminated);
    play.terminate();
    expect(play.tell({ kind: 'childResumed', activity: 1, epoch: 1 })).toMatchObject({ rejected: 'notWaiting' });
    ended(play, 'flow', gives({ n: 1 }), 1);
    expect(play).toMatchObject({ status: 'terminated', waiting: 'flow:faulted' });
    play.retry();
    ended(play, 'flow', gives({ n: 1 }));
    expect(play.status).toBe('finished');
  });

  it('of a caller before the resumption reached the run fences that off', () => {
    const play = started('start -> todo -> end');
    play.terminate();
    expect(play.tell({ kind: 'standDown', epoch: 1 })).toBe('done');
    expect(play.retry({ epoch: 0 })).toMatchObject({ rejected: 'notNow' });
    expect(play.tell({ kind: 'standDown', epoch: 1 })).toMatchObject({ rejected: 'notNow' });
    expect(play.retry()).toBe('done');
  });

  it('meant for a run before it was resumed is refused', () => {
    const play = started('start -> block -> end');
    play.fail('block');
    play.retry();
    expect(play.tell({ kind: 'terminate', by: { id: 'x', name: 'x' }, reason: '', epoch: 0 })).toMatchObject({
      rejected: 'notNow',
    });
    expect(play.retry({ epoch: 0 })).toMatchObject({ rejected: 'notNow' });
  });
});
