import { describe, expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { ada, Play } from '../../test/support/play.ts';
import type { Outcome } from './messages.ts';

const unknown = { is: 'unknown', message: 'the process stopped' } as const;
const failure = { is: 'failure', message: 'refused', final: false } as const;
const retry = { attemptsMax: 3, firstIntervalMs: 1_000, backoff: 1.333, intervalMaxMs: 15_000 };
const one = flow('start -> a -> end', { a: { input: { ip: '${trigger.ip}' } } });
const report = (outcome: Outcome, attempt = 1) => ({ kind: 'actionEnded', activity: 1, attempt, outcome }) as const;
const keyOf = (play: Play) => play.owed('perform')[0]?.request.keyNumber;
const edit = (play: Play, ip: string | null) =>
  play.retry({ edits: { activity: play.at('a').number, items: [{ target: 'input', name: 'ip', value: ip }] } });

describe('the key of an action', () => {
  it('is new after a definite failure that came late', () => {
    const play = new Play(one).start();
    play.end('a', unknown);
    play.end('a', failure);
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'functionFailed' } });
    play.retry();
    expect(keyOf(play)).toBe(1);
  });

  it('is new for the next automatic attempt when a definite failure came before it', () => {
    const play = new Play(flow('start -> a -> end', { a: { retry, repeatable: true } })).start();
    play.end('a', { is: 'timedOut', message: '' });
    play.end('a', failure);
    expect(play.waiting).toBe('a:retryTimer');
    expect(play.wait(1_000).waiting).toBe('a:action');
    expect(keyOf(play)).toBe(1);
  });

  it('stays while a later attempt does not even get as far as asking', () => {
    const required = [{ name: 'ip', required: true }];
    const play = new Play(flow('start -> a -> end', { a: { inputs: required } })).start();
    edit(play, '10.0.0.1');
    play.end('a', unknown);
    edit(play, null);
    expect(play.fault?.reason).toBe('inputMissing');
    edit(play, '10.0.0.1');
    expect(keyOf(play)).toBe(0);
  });

  it('stays when an edit gives an input the value that it had', () => {
    const play = new Play(flow('start -> a -> end', { a: { input: { ip: '${trigger.ip}', port: 22 } } }), {
      ip: '10.0.0.1',
    });
    play.start().end('a', unknown);
    edit(play, '10.0.0.1');
    expect(keyOf(play)).toBe(0);
  });

  it('stays after an attempt with it was discarded while held: the one before may have had its effect', () => {
    const play = new Play(one).start();
    play.end('a', unknown);
    play.retry();
    play.tell({ kind: 'discard', activity: 1, attempt: 2, by: ada });
    play.retry();
    expect(keyOf(play)).toBe(0);
  });

  it('stays over a terminate, whose aborted action nobody can be sure of', () => {
    const play = new Play(one).start();
    play.terminate();
    play.wait(10_000).retry();
    expect(keyOf(play)).toBe(0);
  });

  it('is new when the action failed for certain in the grace period, or after it', () => {
    for (const graceMs of [0, 10_000]) {
      const play = new Play(one).start();
      play.terminate();
      play.wait(graceMs).tell(report(failure));
      play.retry();
      expect(keyOf(play)).toBe(1);
    }
  });

  it('is new when a failure that is certain came for an attempt whose outcome was unknown before the terminate', () => {
    const play = new Play(one).start();
    play.end('a', unknown);
    play.terminate();
    expect(play.tell(report(failure))).toBe('done');
    play.retry();
    expect(keyOf(play)).toBe(1);
  });

  it('stays when the action was aborted before it went out: a call before it may have had its effect', () => {
    const play = new Play(one).start();
    play.end('a', unknown);
    play.retry();
    play.terminate();
    play.end('a', { is: 'notCalled', message: 'it was held' });
    expect(play).toMatchObject({ status: 'terminated', waiting: 'a:cutOff' });
    expect(play.facts.map(({ kind }) => kind)).not.toContain('lateResult');
    play.retry();
    expect(keyOf(play)).toBe(0);
  });

  it('stays when the call cannot go out, which is a fault and no attempt that is made again by itself', () => {
    const play = new Play(flow('start -> a -> end', { a: { retry, repeatable: true } })).start();
    play.end('a', { is: 'notCalled', message: 'its plug-in is gone' });
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'notCalled' } });
    play.retry();
    expect(keyOf(play)).toBe(0);
  });

  it('stays when the same input is kept aside now and was not before', () => {
    const wide = flow(
      `start -> a -> end
       start -> and -> ${Array.from({ length: 300 }, (_, index) => `todo${index}`).join('\nand -> ')}`,
      { a: { input: { ip: '${trigger.ip}' } } },
    );
    const play = new Play(wide, { ip: 'x'.repeat(500) }).start();
    play.end('a', unknown);
    play.retry();
    expect(keyOf(play)).toBe(0);
    expect(play.owed('perform')[0]?.request.input).toHaveProperty('aside');
  });
});

describe('a late result', () => {
  it('of an action that was aborted and first said that nobody knows is recorded too', () => {
    const play = new Play(one).start();
    play.terminate();
    play.end('a', unknown);
    expect(play.status).toBe('terminated');
    expect(play.tell(report({ is: 'output', output: { value: {} } }))).toBe('done');
    expect(play.facts.at(-1)).toMatchObject({ kind: 'lateResult', outcome: { is: 'output' } });
  });

  it('is only recorded once the instance was terminated', () => {
    const play = new Play(one).start();
    play.end('a', unknown);
    play.terminate();
    expect(play.tell(report({ is: 'output', output: { value: {} } }))).toBe('done');
    expect(play).toMatchObject({ status: 'terminated', waiting: 'a:faulted' });
    expect(play.facts.at(-1)?.kind).toBe('lateResult');
  });

  it('of an earlier attempt does not hide the abandoned one', () => {
    const play = new Play(one).start();
    play.end('a', unknown);
    play.retry();
    play.terminate();
    play.wait(10_000);
    expect(play.tell(report(failure, 1))).toBe('done');
    expect(play.tell(report(failure, 2))).toBe('done');
    expect(play.tell(report(failure, 2))).toMatchObject({ rejected: 'notWaiting' });
  });
});

describe('times', () => {
  it('of the next attempt and of due dates are whole milliseconds', () => {
    const play = new Play(flow('start -> a -> end', { a: { retry } })).start();
    play.fail('a');
    play.wait(1_000).fail('a');
    expect(play.owed('wake')[0]?.at).toBe(play.now + 1_333);
  });
});
