import { describe, expect, it } from 'vitest';
import { flow } from '../../../test/support/flow.ts';
import { ada, Play } from '../../../test/support/play.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { NodeId } from '../definition.ts';

const send = (play: Play, name: string, variables: JsonObject = {}, node?: string) =>
  play.tell({ kind: 'message', name, variables, by: ada, ...(node && { node: node as NodeId }) });
const signal = (play: Play, name: string) => play.tell({ kind: 'signal', name, variables: {}, by: ada });
const evaluate = (play: Play) => play.tell({ kind: 'evaluateConditions', by: ada });
const trigger = (play: Play, node: string, variables: JsonObject = {}) =>
  play.tell({ kind: 'trigger', activity: play.at(node).number, variables, by: ada });

describe('message', () => {
  it('lets the event that waits for it go on, its variables set and given as the output', () => {
    const play = new Play(
      flow('start -> message -> a -> end', {
        message: { named: 'approved' },
        a: { input: { who: '${who}', same: '${message.output.who}' } },
      }),
    ).start();
    expect(play.waiting).toBe('message:event');
    expect(send(play, 'approved', { who: 'ada' })).toBe('done');
    expect(play.facts.at(-1)).toMatchObject({ request: { input: { value: { who: 'ada', same: 'ada' } } } });
  });

  it('that nothing waits for is refused, and one that comes too late as well', () => {
    const play = new Play(flow('start -> message -> end')).start();
    expect(send(play, 'other')).toMatchObject({ rejected: 'notWaiting' });
    expect(send(play, 'message')).toBe('done');
    expect(send(play, 'message')).toMatchObject({ rejected: 'notNow' });
  });

  it('goes to exactly one; where several nodes wait, the sender says which', () => {
    const play = new Play(
      flow('start -> and -> message1 -> end1\nand -> message2 -> end2', {
        message1: { named: 'go' },
        message2: { named: 'go' },
      }),
    ).start();
    expect(send(play, 'go')).toMatchObject({
      rejected: 'notWaiting',
      message: expect.stringContaining('message1, message2'),
    });
    expect(send(play, 'go', {}, 'message2')).toBe('done');
    expect(play.waiting).toBe('message1:event');
  });

  it('may have a name that the run knows', () => {
    const play = new Play(flow('start -> message -> end', { message: { named: 'case-${trigger.id}' } }), {
      id: 7,
    }).start();
    expect(send(play, 'case-7')).toBe('done');
    expect(play.status).toBe('finished');
  });

  it('is not taken while the instance stands still', () => {
    const play = new Play(flow('start -> and -> message -> end\nand -> a -> end2')).start();
    play.fail('a');
    expect(send(play, 'message')).toMatchObject({ rejected: 'notNow' });
    play.retry();
    expect(send(play, 'message')).toBe('done');
  });

  it('on a border interrupts the activity, or adds a path each time that it comes', () => {
    const interrupting = new Play(flow('start -> call -> end\ncall! message -> b -> end2')).start();
    send(interrupting, 'message');
    expect(interrupting.waiting).toBe('b:action');
    const beside = new Play(flow('start -> todo -> end\ntodo!~ message -> b -> end2')).start();
    send(beside, 'message');
    send(beside, 'message');
    expect(beside.waiting).toBe('todo:todo b:action b:action');
    beside.decide('todo');
    expect(send(beside, 'message')).toMatchObject({ rejected: 'notWaiting' });
  });

  it('is waited for anew after a terminate and retry', () => {
    const play = new Play(flow('start -> message -> end')).start();
    play.terminate();
    play.retry();
    expect(play.waiting).toBe('message:event');
    expect(send(play, 'message')).toBe('done');
  });
});

describe('receive task', () => {
  it('waits until somebody says that it may go on', () => {
    const play = new Play(flow('start -> receive -> end')).start();
    expect(play.waiting).toBe('receive:event');
    trigger(play, 'receive', { n: 1 });
    expect(play).toMatchObject({ status: 'finished' });
    expect(play.output('receive')).toEqual({ n: 1 });
  });

  it('that has a message takes that, or a trigger', () => {
    const named = flow('start -> receive -> end', { receive: { named: 'go' } });
    const sent = new Play(named).start();
    send(sent, 'go');
    expect(sent.status).toBe('finished');
    const triggered = new Play(named).start();
    trigger(triggered, 'receive');
    expect(triggered.status).toBe('finished');
  });

  it('an event on a flow takes no trigger', () => {
    const play = new Play(flow('start -> timer -> end')).start();
    expect(trigger(play, 'timer')).toMatchObject({ rejected: 'notWaiting' });
  });
});

describe('signal', () => {
  it('goes to all that wait for it, which may be nobody', () => {
    const play = new Play(
      flow('start -> and -> signal1 -> a -> end\nand -> signal2 -> b -> end2\nand -> todo -> end3', {
        signal1: { named: 's' },
        signal2: { named: 's' },
      }),
    ).start();
    expect(signal(play, 'unheard')).toBe('done');
    signal(play, 's');
    expect(play.waiting).toBe('todo:todo a:action b:action');
  });

  it('is thrown on a flow, and the thrower goes on', () => {
    const play = new Play(
      flow('start -> and -> signal -> a -> end\nand -> todo -> throw -> b -> end2', { throw: { named: 'signal' } }),
    ).start();
    play.decide('todo');
    expect(play.waiting).toBe('b:action a:action');
  });

  it('may end the activity that it is thrown in', () => {
    const play = new Play(
      flow(
        `start -> sub -> end
         sub: start1 -> and -> todo -> end1
         sub: and -> a -> throw
         sub! signal -> b -> end2`,
        { throw: { named: 'signal' } },
      ),
    ).start();
    play.end('a');
    expect(play.waiting).toBe('b:action');
  });
});

describe('conditional event', () => {
  const drawn = flow('start -> when -> end', { when: { holds: 'ready == true' } });

  it('happens when somebody has conditions evaluated and it holds, not before', () => {
    const play = new Play(drawn).start({ variables: { ready: true } });
    expect(play.waiting).toBe('when:event');
    evaluate(play);
    expect(play.status).toBe('finished');
  });

  it('waits on while it does not hold', () => {
    const play = new Play(drawn).start({ variables: { ready: false } });
    evaluate(play);
    play.tell({ kind: 'setVariables', variables: { ready: true }, by: ada });
    expect(play.waiting).toBe('when:event');
    evaluate(play);
    expect(play.status).toBe('finished');
  });

  it('that cannot be told refuses the evaluation, and changes nothing', () => {
    const play = new Play(drawn).start();
    expect(evaluate(play)).toMatchObject({ rejected: 'conditionFailed' });
    expect(play.waiting).toBe('when:event');
  });
});

describe('event-based gateway', () => {
  const first = () =>
    new Play(
      flow(`start -> events -> message -> a -> end
            events -> timer -> b -> end2
            events -> receive -> c -> end3`),
    ).start();

  it('goes on with the event that happens first, and the others no longer wait', () => {
    const play = first();
    expect(play.waiting).toBe('events:event');
    send(play, 'message', { n: 1 });
    expect(play).toMatchObject({ waiting: 'a:action', trail: 'start events message a' });
    expect(play.output('message')).toEqual({ n: 1 });
    expect(play.owed('wake')).toEqual([]);
  });

  it('be it a timer', () => {
    expect(first().wait(3_600_000)).toMatchObject({ waiting: 'b:action', trail: 'start events timer b' });
  });

  it('is at fault when one of its events cannot be told, and waits anew when it is retried', () => {
    const play = new Play(
      flow('start -> events -> timer -> end\nevents -> message -> end2', { timer: { duration: '${x}' } }),
    );
    play.start();
    expect(play.fault).toMatchObject({ reason: 'expressionFailed' });
    play.tell({ kind: 'setVariables', variables: { x: 'PT1H' }, by: ada });
    play.retry();
    expect(play.waiting).toBe('events:event');
  });
});
