import { describe, expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { ada, Play } from '../../test/support/play.ts';
import type { NodeId } from './definition.ts';
import { newState } from './state.ts';

const line = flow('start -> a -> todo -> b -> end');
const fork = flow(`start -> andSplit -> a -> andJoin -> end
                            andSplit -> b -> andJoin
                            andSplit -> todo -> andJoin`);
const unknown = { is: 'unknown', message: 'the process stopped' } as const;

describe('a fault', () => {
  it('fails the instance at once; running actions still count, nothing new starts, and retry is open', () => {
    const play = new Play(fork).start();
    play.fail('a');
    expect(play).toMatchObject({ status: 'failed', waiting: 'a:faulted b:action todo:todo' });
    play.end('b', { ok: true });
    expect(play).toMatchObject({ status: 'failed', waiting: 'a:faulted b:completed todo:todo' });
    play.decide('todo');
    expect(play.waiting).toBe('a:faulted b:completed todo:completed');
    play.retry();
    expect(play).toMatchObject({ status: 'retrying', waiting: 'a:action' });
    play.end('a');
    expect(play).toMatchObject({ status: 'finished', trail: 'start andSplit a b todo andJoin end' });
  });

  it('two of them are both repeated by one retry', () => {
    const play = new Play(fork).start();
    play.fail('a');
    play.fail('b');
    play.retry();
    expect(play.waiting).toBe('a:action b:action todo:todo');
    expect(play.at('b').attempt).toBe(2);
  });

  it('a node without a function says so', () => {
    const play = new Play(flow('start -> lost -> end', { lost: { missing: 'No plug-in is named Lost' } })).start();
    expect(play.fault).toEqual({ reason: 'functionMissing', message: 'No plug-in is named Lost' });
  });
});

describe('the retry policy', () => {
  const retry = { attemptsMax: 3, firstIntervalMs: 10_000, backoff: 2, intervalMaxMs: 15_000 };
  const patient = flow('start -> a -> end', { a: { retry, repeatable: true } });

  it('tries again after growing waits, then is at fault; a person gets all tries anew', () => {
    const play = new Play(patient).start();
    play.fail('a');
    expect(play.owed('wake')[0]?.at).toBe(play.now + 10_000);
    play.wait(10_000).fail('a');
    expect(play.owed('wake')[0]?.at).toBe(play.now + 15_000);
    play.wait(15_000).fail('a');
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'functionFailed' } });
    play.retry();
    expect(play.at('a')).toMatchObject({ attempt: 4, tries: 1 });
  });

  it('is not early', () => {
    const play = new Play(patient).start();
    play.fail('a');
    expect(play.tell({ kind: 'retryDue', activity: 1, attempt: 1 })).toMatchObject({ rejected: 'notNow' });
  });

  it('on_error continue goes on with the error as output', () => {
    const lenient = flow('start -> a -> xor -[a.output.error != null]-> note -> end', { a: { onError: 'continue' } });
    const play = new Play(lenient).start();
    play.fail('a', 'no such host');
    expect(play.waiting).toBe('note:action');
    expect(play.output('a')).toMatchObject({ error: { reason: 'functionFailed' } });
  });
});

describe('an unknown outcome', () => {
  it('keeps the key while the input stays the same, and gets a new one after a definite failure', () => {
    const play = new Play(flow('start -> a -> end')).start();
    play.end('a', unknown);
    expect(play.fault?.reason).toBe('outcomeUnknown');
    play.retry();
    expect(play.owed('perform')[0]?.request.keyNumber).toBe(0);
    play.fail('a');
    play.retry();
    expect(play.owed('perform')[0]?.request.keyNumber).toBe(1);
  });

  it('gets a new key when the input was edited', () => {
    const play = new Play(flow('start -> a -> end', { a: { input: { ip: '${trigger.ip}' } } }), { ip: '10.0.0.1' });
    play.start().end('a', unknown);
    const edit = { target: 'input', name: 'ip', value: '10.0.0.2' } as const;
    play.retry({ edits: { activity: play.at('a').number, items: [edit] } });
    expect(play.owed('perform')[0]?.request).toMatchObject({ keyNumber: 1, input: { value: { ip: '10.0.0.2' } } });
  });

  it('a late result counts until a newer attempt has begun', () => {
    const play = new Play(line).start();
    play.end('a', { is: 'timedOut', message: '60 s' });
    const late = {
      kind: 'actionEnded',
      activity: 1,
      attempt: 1,
      outcome: { is: 'output', output: { value: {} } },
    } as const;
    play.tell(late);
    expect(play).toMatchObject({ status: 'failed', waiting: 'a:completed' });
    play.retry();
    expect(play.waiting).toBe('todo:todo');
    expect(play.tell(late)).toMatchObject({ rejected: 'unknownActivity' });
  });
});

describe('terminate', () => {
  it('cancels what waits, gives running actions their grace, and records what they still report', () => {
    const play = new Play(fork).start();
    play.terminate('false alarm');
    expect(play).toMatchObject({ status: 'terminating', waiting: 'a:action b:action todo:cutOff' });
    expect(play.owed('abort')).toHaveLength(2);
    play.end('a', { done: true });
    expect(play.status).toBe('terminating');
    play.wait(10_000);
    expect(play).toMatchObject({ status: 'terminated', waiting: 'a:cutOff b:cutOff todo:cutOff' });
    expect(play.tell({ kind: 'actionEnded', activity: 3, attempt: 1, outcome: unknown })).toBe('done');
    expect(play.facts.filter(({ kind }) => kind === 'lateResult')).toHaveLength(2);
    expect(play.terminate()).toBe('alreadySo');
  });

  it('is at once where nothing runs, and a retry opens the to-do anew', () => {
    const play = new Play(flow('start -> todo -> end')).start();
    play.terminate();
    expect(play.status).toBe('terminated');
    expect(play.decide('todo')).toMatchObject({ rejected: 'notWaiting' });
    play.retry();
    expect(play).toMatchObject({ status: 'retrying', waiting: 'todo:todo' });
    expect(play.at('todo').attempt).toBe(2);
    play.decide('todo');
    expect(play.status).toBe('finished');
    expect(play.terminate()).toMatchObject({ rejected: 'ended' });
  });

  it('of a failed instance gives it up, and a retry still keeps what was done', () => {
    const play = new Play(fork).start();
    play.end('b');
    play.fail('a');
    play.terminate();
    expect(play.status).toBe('terminated');
    play.retry();
    expect(play.waiting).toBe('a:action todo:todo');
  });
});

describe('a to-do', () => {
  const ask = flow('start -> todo -> xor -[todo.output.form.block == true]-> block -> end', {
    todo: { handlers: ['ada'], onDue: 'continue' },
  });

  it('gives its form, approver, action and comment', () => {
    const play = new Play(ask).start();
    play.decide('todo', { form: { block: true }, comment: 'seen before' });
    expect(play.output('todo')).toEqual({
      form: { block: true },
      approver: 'Ada',
      action: 'CONTINUE',
      comment: 'seen before',
    });
    expect(play.waiting).toBe('block:action');
    expect(play.tell({ kind: 'decide', activity: 1, attempt: 1, decision: {} as never })).toMatchObject({
      rejected: 'notWaiting',
    });
  });

  it('TERMINATE ends the instance with the reviewer as the reason; a retry asks again', () => {
    const play = new Play(ask).start();
    play.decide('todo', { action: 'TERMINATE', comment: 'no' });
    expect(play.status).toBe('terminated');
    play.retry();
    expect(play.waiting).toBe('todo:todo');
  });

  it('at its due date goes on as EXPIRED, or ends the instance', () => {
    const expired = new Play(flow('start -> todo -> end', { todo: { onDue: 'continue' } })).start();
    expired.wait(15 * 24 * 3_600_000);
    expect(expired.status).toBe('finished');
    expect(expired.output('todo')).toMatchObject({ action: 'EXPIRED' });
    const interrupted = new Play(flow('start -> todo -> end')).start();
    expect(interrupted.wait(15 * 24 * 3_600_000).status).toBe('terminated');
  });
});

describe('refusals change nothing', () => {
  it('each status has its own', () => {
    const play = new Play(line).start();
    expect(play.retry()).toMatchObject({ rejected: 'stillRunning', status: 'running' });
    expect(play.debug('a')).toMatchObject({ rejected: 'notDebugging' });
    expect(play.tell({ kind: 'goOn' })).toMatchObject({ rejected: 'notNow' });
    play.terminate();
    expect(play.retry()).toMatchObject({ rejected: 'terminating' });
    play.end('a', unknown);
    expect(play.status).toBe('terminated');
    play.retry();
    expect(play.retry()).toBe('alreadySo');
    const edits = { activity: 1, items: [{ target: 'node', node: 'a' as NodeId, output: {} }] as const };
    expect(play.retry({ edits })).toMatchObject({ rejected: 'alreadyRetrying' });
    expect(new Play(line).tell({ kind: 'terminate', by: ada, reason: '' })).toMatchObject({
      status: newState().status,
    });
  });
});
