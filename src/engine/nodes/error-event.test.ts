import { describe, expect, it } from 'vitest';
import { flow } from '../../../test/support/flow.ts';
import { Play, run } from '../../../test/support/play.ts';

describe('error end event', () => {
  const raised = (border: string, details = {}) =>
    flow(
      `start -> sub -> end
       sub: start1 -> and -> error -> end9
       sub: and -> todo -> end1
       ${border}`,
      { error: { error: 'hacked' }, ...details },
    );

  it('ends the subprocess around it, and the event that catches it takes the run on', () => {
    const play = run(raised('sub! errorAny -> mend -> end2'));
    expect(play.trail).toBe('start sub start1 and error todo errorAny mend end2');
    expect(play.status).toBe('finished');
    expect(play.output('errorAny')).toMatchObject({ error: { code: 'hacked', node: 'error' } });
  });

  it('is caught by its code before it is caught by one that takes all', () => {
    const both = raised('sub! errorAny -> a -> end2\nsub! errorNamed -> b -> end3', {
      errorNamed: { error: 'hacked' },
    });
    expect(run(both).trail).toContain('errorNamed b');
  });

  it('leaves its code in the process variable that its catcher names', () => {
    const border = run(raised('sub! errorAny -> mend -> end2', { errorAny: { variable: 'code' } }));
    expect(border.state.scopes[0]?.variables).toEqual({ code: { value: 'hacked' } });
    const beside = run(flow('start -> error\ncase: errorAny -> mend', { errorAny: { variable: 'code' } }));
    expect(beside.state.scopes[0]?.variables).toEqual({ code: { value: 'failed' } });
  });

  it('goes past a catcher of another code, up to one around it', () => {
    const play = run(
      flow(
        `start -> sub -> end
         sub! errorAny -> mend -> end2
         sub: start1 -> sub2 -> end1
         sub2: start2 -> error
         sub2! errorOther -> b -> end3`,
        { errorOther: { error: 'other' } },
      ),
    );
    expect(play.trail).toBe('start sub start1 sub2 start2 error errorAny mend end2');
  });

  it('that nobody catches is a fault, which stands when it is retried', () => {
    const play = run(raised('', {}));
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'errorNotCaught' } });
    expect(play.fault?.message).toContain('hacked');
    play.retry();
    expect(play.status).toBe('failed');
  });

  it('at the top of a process nobody catches it', () => {
    expect(run(flow('start -> error')).fault).toMatchObject({ reason: 'errorNotCaught' });
  });
});

describe('an action that fails for good', () => {
  const guarded = (details = {}) =>
    flow('start -> call -> end\ncall! error -> mend -> end2', {
      call: { retry: { attemptsMax: 2, firstIntervalMs: 1_000, backoff: 1, intervalMaxMs: 1_000 } },
      ...details,
    });

  it('raises an error once its attempts are used up', () => {
    const play = new Play(guarded()).start();
    play.fail('call');
    expect(play.waiting).toBe('call:retryTimer');
    play.wait(1_000).fail('call');
    expect(play.waiting).toBe('mend:action');
    expect(play.output('error')).toMatchObject({ error: { code: 'functionFailed', node: 'call' } });
    play.end('mend');
    expect(play.status).toBe('finished');
  });

  it('may be caught around the subprocess that it is in', () => {
    const play = new Play(
      flow(`start -> sub -> end
            sub! error -> mend -> end2
            sub: start1 -> and -> call -> end1
            sub: and -> todo -> end3`),
    ).start();
    play.fail('call');
    expect(play.waiting).toBe('mend:action');
    expect(play.facts.map(({ kind }) => kind)).toContain('todoCanceled');
  });

  it('whose outcome nobody knows is caught only by an event that says so', () => {
    const unknown = { is: 'unknown', message: 'the process stopped' } as const;
    const any = new Play(guarded()).start();
    any.end('call', unknown);
    expect(any).toMatchObject({ status: 'failed', fault: { reason: 'outcomeUnknown' } });
    const named = new Play(guarded({ error: { error: 'outcomeUnknown' } })).start();
    named.end('call', unknown);
    expect(named.waiting).toBe('mend:action');
    expect(
      named.tell({ kind: 'actionEnded', activity: 1, attempt: 1, outcome: { is: 'output', output: { value: {} } } }),
    ).toBe('done');
    expect(named.waiting).toBe('mend:action');
  });

  it('while the instance stands still is at fault too, and repeated by the next retry', () => {
    const play = new Play(
      flow('start -> and -> call -> end\nand -> other -> end3\ncall! error -> mend -> end2'),
    ).start();
    play.fail('other');
    play.fail('call');
    expect(play.waiting).toBe('call:faulted other:faulted');
    play.retry();
    play.fail('call');
    expect(play.waiting).toBe('other:action mend:action');
  });

  it('that goes on with an error as its output raises none', () => {
    const play = new Play(guarded({ call: { onError: 'continue' } })).start();
    play.fail('call');
    expect(play.status).toBe('finished');
  });

  it('a mistake of the author is no error: it stays a fault', () => {
    const play = run(
      flow('start -> call -> end\ncall! error -> mend -> end2', { call: { missing: 'no such function' } }),
    );
    expect(play.fault).toMatchObject({ reason: 'functionMissing' });
  });
});

describe('plain task', () => {
  it('is passed through', () => expect(run(flow('start -> task -> end')).trail).toBe('start task end'));
});
