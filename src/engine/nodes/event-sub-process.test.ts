import { describe, expect, it } from 'vitest';
import { flow } from '../../../test/support/flow.ts';
import { ada, Play, run } from '../../../test/support/play.ts';
import type { Json } from '../../kernel/json.ts';

const hour = 3_600_000;
const send = (play: Play, name: string, variables: Record<string, Json> = {}) =>
  play.tell({ kind: 'message', name, variables, by: ada });
const signal = (play: Play, name: string) => play.tell({ kind: 'signal', name, variables: {}, by: ada });
const playing = (...drawing: Parameters<typeof flow>) => new Play(flow(...drawing)).start();

describe('an event subprocess that interrupts', () => {
  it('takes the place of all that is alive around it', () => {
    const play = playing('start -> and -> a -> end\nand -> todo -> end2\ncase: message -> b -> end3');
    expect(play.waiting).toBe('a:action todo:todo');
    send(play, 'message', { n: 1 });
    expect(play.waiting).toBe('case:inside b:action');
    expect(play.facts.some(({ kind }) => kind === 'todoCanceled')).toBe(true);
    play.end('b');
    expect(play).toMatchObject({ status: 'finished', trail: 'start and a todo case message b end3' });
    expect(play.output('message')).toEqual({ n: 1 });
  });

  it('begins once: no other one of its scope begins any more', () => {
    const play = playing('start -> a -> end\ncase1: message1 -> b -> end1\ncase2~: message2 -> c -> end2');
    send(play, 'message1');
    expect(send(play, 'message1')).toMatchObject({ rejected: 'notWaiting' });
    expect(send(play, 'message2')).toMatchObject({ rejected: 'notWaiting' });
    expect(play.owed('wake')).toEqual([]);
  });

  it('in a subprocess leaves what is around that alone', () => {
    const play = playing(
      'start -> and -> sub -> b -> end\nand -> todo -> end2\nsub: start1 -> a\nsub: case\ncase: message -> c',
    );
    send(play, 'message');
    expect(play.waiting).toBe('sub:inside todo:todo case:inside c:action');
    play.end('c');
    expect(play.waiting).toBe('todo:todo b:action');
    expect(send(play, 'message')).toMatchObject({ rejected: 'notWaiting' });
  });

  it('drops the tokens that wait before a join', () => {
    const play = playing('start -> and1 -> and2 -> end\nand1 -> todo -> and2\ncase: message -> b -> end2');
    send(play, 'message');
    play.end('b');
    expect(play.status).toBe('finished');
  });
});

describe('an event subprocess that does not interrupt', () => {
  it('begins as often as its event comes while the flow beside it is alive, and the scope ends after all of them', () => {
    const play = playing('start -> todo -> end\ncase~: message -> b -> end2');
    send(play, 'message');
    send(play, 'message');
    expect(play.waiting).toBe('todo:todo case:inside b:action case:inside b:action');
    play.decide('todo');
    expect(play.status).toBe('running');
    expect(send(play, 'message')).toMatchObject({ rejected: 'notWaiting' });
    play.end('b');
    expect(play.status).toBe('running');
    play.end('b');
    expect(play.status).toBe('finished');
    expect(send(play, 'message')).toMatchObject({ rejected: 'notNow' });
  });

  it('has no timer any more once only others are left in its scope, also in a subprocess', () => {
    const drawing = `start -> sub -> end
                     sub: start1 -> and -> todo1 -> end1
                     sub: and -> todo2 -> end3
                     sub: case
                     case~: timer -> b -> end2`;
    const play = new Play(flow(drawing, { timer: { cycle: 'R/PT1H' } })).start();
    play.wait(3_600_000);
    play.decide('todo1');
    expect(play.owed('wake').filter(({ ask }) => ask.kind === 'scopeTimerDue')).toHaveLength(1);
    play.decide('todo2');
    expect(play.owed('wake').filter(({ ask }) => ask.kind === 'scopeTimerDue')).toEqual([]);
    play.end('b');
    expect(play.status).toBe('finished');
  });

  it('that waits keeps no scope open', () => {
    expect(run(flow('start -> a -> end\ncase~: message -> b -> end2'))).toMatchObject({ status: 'finished' });
    const inSub = flow('start -> sub -> end\nsub: start1 -> a\nsub: case\ncase~: timer -> b');
    expect(run(inSub)).toMatchObject({ status: 'finished', trail: 'start sub start1 a end' });
  });

  it('ends by a terminate end event alone, while all else goes on', () => {
    const play = playing('start -> todo -> end\ncase~: message -> and -> b -> end2\nand -> c -> kill');
    send(play, 'message');
    play.end('c');
    expect(play.waiting).toBe('todo:todo');
  });

  it('leaves its results in the scope around it', () => {
    const play = playing('start -> todo -> c -> end\ncase~: message -> b -> end2', {
      c: { input: { n: '${b.output.n}' } },
    });
    send(play, 'message');
    play.end('b', { n: 7 });
    play.decide('todo');
    expect(play.owed('perform')).toMatchObject([{ request: { input: { value: { n: 7 } } } }]);
  });
});

describe('an event subprocess begins by', () => {
  it('a timer, once, or in the beat of a cycle', () => {
    const once = playing('start -> todo -> end\ncase~: timer -> b -> end2');
    expect(once.wait(hour - 1).waiting).toBe('todo:todo');
    expect(once.wait(3 * hour).waiting).toBe('todo:todo case:inside b:action');
    const cycle = playing('start -> todo -> end\ncase~: timer -> b -> end2', { timer: { cycle: 'R3/PT10M' } });
    cycle.wait(5 * hour);
    expect(cycle.trail.match(/\bb\b/g)).toHaveLength(3);
    const interrupting = playing('start -> todo -> end\ncase: timer -> b -> end2', { timer: { cycle: 'R/PT10M' } });
    interrupting.wait(5 * hour);
    expect(interrupting.waiting).toBe('case:inside b:action');
  });

  it('a signal, also one that is thrown in the run', () => {
    const play = playing('start -> todo -> throw -> c -> end\ncase~: signal -> b -> end2', {
      throw: { named: 'signal' },
    });
    signal(play, 'signal');
    play.decide('todo');
    expect(play.waiting).toBe('case:inside b:action case:inside c:action b:action');
  });

  it('a condition, when somebody has it looked at', () => {
    const play = playing(
      'start -> todo -> end\ncase: when -> b -> end2',
      { when: { holds: 'n > 1' } },
      new Map([[undefined, new Map([['n', 0]])]]),
    );
    play.tell({ kind: 'evaluateConditions', by: ada });
    expect(play.waiting).toBe('todo:todo');
    play.tell({ kind: 'setVariables', variables: { n: 2 }, by: ada });
    expect(play.waiting).toBe('todo:todo');
    play.tell({ kind: 'evaluateConditions', by: ada });
    expect(play.waiting).toBe('case:inside b:action');
  });

  it('an error in its scope, of an action or of an end event, and before an event on the border around it', () => {
    const drawing = `start -> sub -> end
                     sub: start1 -> a -> error
                     sub! error2 -> d -> end2
                     sub: case
                     case: error3 -> b`;
    const failed = playing(drawing);
    failed.fail('a');
    expect(failed.waiting).toBe('sub:inside case:inside b:action');
    expect(failed.facts.some(({ kind }) => kind === 'activityErred')).toBe(true);
    failed.end('b');
    expect(failed).toMatchObject({ status: 'finished' });
    const ended = playing(drawing);
    ended.end('a');
    expect(ended.waiting).toBe('sub:inside case:inside b:action');
  });

  it('an error that its code names, else by one that takes all', () => {
    const drawing = 'start -> a -> error -> end\ncase1: error1 -> b -> end1\ncase2: error2 -> c -> end2';
    const named = playing(drawing, { error: { error: 'E' }, error2: { error: 'E' } });
    named.end('a');
    expect(named.waiting).toBe('case2:inside c:action');
    const other = playing(drawing, { error: { error: 'F' }, error2: { error: 'E' } });
    other.end('a');
    expect(other.waiting).toBe('case1:inside b:action');
  });

  it('an error inside a subprocess of its scope, which nobody nearer catches', () => {
    const play = playing('start -> sub -> end\nsub: start1 -> a -> error\ncase: error2 -> b -> end2');
    play.end('a');
    expect(play.waiting).toBe('case:inside b:action');
    play.end('b');
    expect(play.status).toBe('finished');
  });

  it('an escalation, beside its thrower or in the place of it', () => {
    const beside = playing('start -> escalation -> a -> end\ncase~: escalation2 -> b -> end2');
    expect(beside.waiting).toBe('case:inside a:action b:action');
    const instead = playing('start -> escalation -> a -> end\ncase: escalation2 -> b -> end2');
    expect(instead.waiting).toBe('case:inside b:action');
  });
});

describe('what comes out of an event subprocess', () => {
  it('does not begin it once more: it goes to what is around, or is a fault', () => {
    const caught = playing(`start -> sub -> end
                            sub: start1 -> error
                            sub! error2 -> b -> end2
                            sub: case
                            case: error3 -> a -> error4`);
    caught.end('a');
    expect(caught.waiting).toBe('b:action');
    const uncaught = playing('start -> error\ncase: error2 -> a -> error3');
    uncaught.end('a');
    expect(uncaught).toMatchObject({ status: 'failed', fault: { reason: 'errorNotCaught' } });
  });

  it('may begin another one beside it, while it interrupts nothing', () => {
    const play = playing('start -> todo -> end\ncase1~: message -> a -> error\ncase2: error2 -> b -> end2');
    send(play, 'message');
    play.end('a');
    expect(play.waiting).toBe('case2:inside b:action');
  });
  it('is not caught on its own border, where nothing ever happens, but around it', () => {
    const play = playing(`start -> sub -> end
                          sub: start1 -> todo -> end1
                          sub: case
                          case~: message -> a -> error
                          sub: case! error2 -> b -> end2
                          sub: case! timer -> c -> end3
                          sub! error3 -> d -> end4`);
    send(play, 'message');
    expect(play.wait(2 * hour).waiting).toBe('sub:inside todo:todo case:inside a:action');
    play.end('a');
    expect(play.waiting).toBe('d:action');
  });
});

describe('event subprocesses in one another', () => {
  const drawing = `start -> todo -> end
                   case~: message -> a -> end2
                   case: inner
                   inner: message2 -> b`.replaceAll('inner', 'case2');
  it('wait from when the one around them begins until that ends', () => {
    const play = playing(drawing);
    expect(send(play, 'message2')).toMatchObject({ rejected: 'notWaiting' });
    send(play, 'message');
    send(play, 'message2');
    expect(play.waiting).toBe('todo:todo case:inside case2:inside b:action');
    play.end('b');
    expect(play.waiting).toBe('todo:todo');
    expect(send(play, 'message2')).toMatchObject({ rejected: 'notWaiting' });
  });
  it('begin in each round of an activity by itself', () => {
    const play = playing('start -> sub|2 -> end\nsub: start1 -> a\nsub: case\ncase: message -> b');
    send(play, 'message');
    expect(play.waiting).toBe('sub:multi sub:inside sub:inside a:action case:inside b:action');
    play.end('b');
    play.end('a');
    expect(play.status).toBe('finished');
  });
});

describe('an event subprocess that cannot wait', () => {
  it('is a fault of the start event around it, and waits once that is retried', () => {
    const variables = new Map([[undefined, new Map<string, Json>([['when', 'soon']])]]);
    const play = playing(
      'start -> todo -> end\ncase~: timer -> b -> end2',
      { timer: { duration: '${when}' } },
      variables as never,
    );
    expect(play).toMatchObject({ status: 'failed', waiting: 'start:faulted', fault: { reason: 'expressionFailed' } });
    expect(play.fault?.message).toContain('The timer of timer');
    play.tell({ kind: 'setVariables', variables: { when: 'PT1H' }, by: ada });
    play.retry();
    expect(play.wait(hour).waiting).toBe('todo:todo case:inside b:action');
  });
});

describe('while the instance stands still', () => {
  it('a timer waits, and fires once the run goes on; so it does over a terminate and retry', () => {
    const failed = playing('start -> a -> end\ncase~: timer -> b -> end2');
    failed.fail('a');
    expect(failed.wait(2 * hour).waiting).toBe('a:faulted');
    failed.retry();
    expect(failed.wait(0).waiting).toBe('a:action case:inside b:action');
    const terminated = playing('start -> todo -> end\ncase: timer -> b -> end2');
    terminated.terminate();
    expect(terminated.wait(2 * hour).status).toBe('terminated');
    terminated.retry();
    expect(terminated.wait(0).waiting).toBe('case:inside b:action');
  });
  it('a beat that was not waited for is refused', () => {
    const play = playing('start -> todo -> end\ncase~: timer -> b -> end2');
    const { ask } = play.owed('wake').find((one) => one.ask.kind === 'scopeTimerDue') ?? {};
    expect(ask && play.tell(ask)).toMatchObject({ rejected: 'notNow' });
    expect(ask && play.tell({ ...ask, due: 0 } as never)).toMatchObject({ rejected: 'notWaiting' });
    expect(send(play, 'timer')).toMatchObject({ rejected: 'notWaiting' });
  });
  it('what it has begun is cut off and taken up again like all else', () => {
    const play = playing('start -> todo -> end\ncase~: message -> b -> end2');
    send(play, 'message');
    play.terminate();
    play.end('b');
    play.retry();
    expect(play.waiting).toBe('todo:todo case:inside b:action');
  });
});

it('what was done in an event subprocess can be taken back from around it', () => {
  const play = playing('start -> todo -> comp -> end\ncase~: message -> a -> end2\ncase: a? undo');
  send(play, 'message');
  play.end('a');
  play.decide('todo');
  expect(play.waiting).toBe('comp:compensating undo:action');
});
