import { describe, expect, it } from 'vitest';
import { flow, type Details } from '../../test/support/flow.ts';
import { Play, run } from '../../test/support/play.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { NodeId } from './definition.ts';

/** The inputs of the calls so far, in order. */
const inputsOf = ({ facts }: Play) =>
  facts.flatMap((fact) =>
    fact.kind === 'actionRequested' && 'value' in fact.request.input ? [fact.request.input.value] : [],
  );
const begun = (drawing: string, details: Record<string, Details> = {}, trigger = {}) =>
  new Play(flow(drawing, details), trigger).start();
describe('a subprocess with rounds', () => {
  const inner = `start -> sub|2 -> after -> end
                 sub: start1 -> and1 -> a -> and2 -> end1
                 sub: and1 -> b -> and2`;

  it('has a scope for each: joins meet only what began in the same round', () => {
    const play = begun(inner);
    expect(play.waiting).toBe('sub:multi sub:inside sub:inside a:action b:action a:action b:action');
    play.end('a');
    play.end('b');
    play.end('a');
    expect(play.waiting).toBe('sub:multi sub:inside b:action');
    play.end('b');
    expect(play.waiting).toBe('after:action');
    expect(Object.keys(play.state.scopes)).toEqual(['0']);
  });

  it('a terminate end event ends its own round only', () => {
    const play = begun(`start -> sub|2 -> after -> end
                        sub: start1 -> and1 -> a -> kill
                        sub: and1 -> todo -> end1`);
    play.end('a');
    expect(play.waiting).toBe('sub:multi sub:inside a:action todo:todo');
    play.end('a');
    expect(play.waiting).toBe('after:action');
  });

  it('a terminate end event for all rounds ends them, also from further inside, and the flows of the node go on', () => {
    const play = begun(
      `start -> sub|3 -> after -> end
       sub: start1 -> sub2 -> end1
       sub2: start2 -> a -> kill`,
      { kill: { rounds: true } },
    );
    play.end('a');
    expect(play.waiting).toBe('after:action');
    expect(Object.keys(play.state.scopes)).toEqual(['0']);
  });

  it('a terminate end event for all rounds ends the inner of two', () => {
    const play = begun(
      `start -> sub=2 -> end
       sub: start1 -> sub2|2 -> after -> end1
       sub2: start2 -> a -> kill`,
      { kill: { rounds: true } },
    );
    play.end('a');
    expect(play.waiting).toBe('sub:multi sub:inside after:action');
    play.end('after');
    expect(play.waiting).toBe('sub:multi sub:inside sub2:multi sub2:inside sub2:inside a:action a:action');
  });

  it('a terminate end event for all rounds without any around it ends its scope', () => {
    const play = begun(
      `start -> sub -> after -> end
       sub: start1 -> and1 -> a -> kill
       sub: and1 -> todo -> end1`,
      { kill: { rounds: true } },
    );
    play.end('a');
    expect(play.waiting).toBe('after:action');
  });

  it('a terminate end event for the whole instance ends it from inside a round', () => {
    const play = begun(`start -> sub|2 -> after -> end\nsub: start1 -> a -> kill`, { kill: { all: true } });
    play.end('a');
    expect(play).toMatchObject({ status: 'finished', waiting: '' });
  });

  it('timers on the border of what is inside are one for each round', () => {
    const play = begun(`start -> sub|2 -> end
                        sub: start1 -> todo -> end1
                        todo! timer -> end2`);
    expect(play.owed('wake').filter(({ ask }) => ask.kind === 'timerDue')).toHaveLength(2);
    play.wait(3_600_000);
    expect(play.status).toBe('finished');
  });
});

describe('events on the border', () => {
  it('a timer waits once for all rounds, and takes them all out', () => {
    const play = begun('start -> todo|3 -> end\ntodo! timer -> late -> end');
    expect(play.owed('wake').filter(({ ask }) => ask.kind === 'timerDue')).toHaveLength(1);
    play.decide('todo');
    play.wait(3_600_000);
    expect(play.waiting).toBe('late:action');
    expect(play.facts.filter(({ kind }) => kind === 'todoCanceled')).toHaveLength(2);
  });

  it('a timer that does not interrupt leaves the rounds alone', () => {
    const play = begun('start -> todo=2 -> end\ntodo!~ timer -> remind -> end');
    play.decide('todo');
    play.wait(3_600_000);
    expect(play.waiting).toBe('todo:multi todo:todo remind:action');
  });

  it('go with the last round', () => {
    const play = begun('start -> todo|1 -> a -> end\ntodo! timer -> late -> end');
    play.decide('todo');
    expect(play.owed('wake')).toEqual([]);
  });

  it('an error of one round takes out the others', () => {
    const play = begun('start -> a|3 -> end\na! error -> mend -> end');
    play.end('a');
    play.fail('a');
    expect(play.waiting).toBe('mend:action');
    expect(play.facts.filter(({ kind }) => kind === 'activityWithdrawn')).toHaveLength(2);
  });

  it('an error thrown inside a round is caught on the border of all', () => {
    const play = begun(`start -> sub|2 -> end
                        sub: start1 -> a -> error1
                        sub! error -> mend -> end`);
    play.end('a');
    expect(play.waiting).toBe('mend:action');
    expect(Object.keys(play.state.scopes)).toEqual(['0']);
  });

  it('an interrupted subprocess takes the rounds in it along', () => {
    const play = begun(`start -> sub -> end
                        sub: start1 -> sub2|2 -> end1
                        sub2: start2 -> todo|2 -> end2
                        sub! timer -> late -> end`);
    play.wait(3_600_000);
    expect(play.waiting).toBe('late:action');
    expect(play.facts.filter(({ kind }) => kind === 'todoCanceled')).toHaveLength(4);
  });
});

describe('when it goes wrong', () => {
  it('only the round that failed is repeated', () => {
    const play = begun('start -> a|3 -> end', { a: { input: { n: '${loopCounter}' } } });
    play.end('a');
    play.fail('a');
    expect(play).toMatchObject({ status: 'failed', waiting: 'a:multi a:action a:faulted' });
    play.end('a', { n: 1 });
    play.retry();
    expect(play.waiting).toBe('a:multi a:action a:action');
    play.end('a');
    play.end('a');
    expect(play).toMatchObject({ status: 'finished', trail: 'start a a a a end' });
    expect(inputsOf(play)).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }, { n: 1 }]);
  });

  it('a terminated one is taken up where it stood', () => {
    const play = begun('start -> todo=3 -> end');
    play.decide('todo');
    play.terminate();
    expect(play).toMatchObject({ status: 'terminated', waiting: 'todo:multi todo:cutOff' });
    play.retry();
    expect(play.waiting).toBe('todo:multi todo:todo');
    play.decide('todo');
    play.decide('todo');
    expect(play).toMatchObject({ status: 'finished', trail: 'start todo todo todo todo end' });
  });

  it('rounds that had not begun when one failed begin with the retry', () => {
    const play = begun('start -> a|trigger.ns -> end', { a: { input: { x: '${item / 1}' } } }, { ns: ['x', 1] });
    expect(play).toMatchObject({ status: 'failed', waiting: 'a:multi a:faulted' });
    const { number: activity } = play.at('a');
    play.retry({ edits: { activity, items: [{ target: 'input', name: 'x', value: 3 }] } });
    expect(play.waiting).toBe('a:multi a:action a:action');
  });

  it('whose way out is not found is not begun again', () => {
    const play = run(flow('start -> task=2 -[trigger.go == true]-> end'));
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'noFlowTaken' }, trail: 'start task task task' });
    play.retry();
    expect(play).toMatchObject({ status: 'failed', trail: 'start task task task' });
  });

  it('the whole of it takes no inputs, and may be given its result', () => {
    const play = begun('start -> a|missing -> end');
    const { number: activity } = play.at('a');
    const input = [{ target: 'input', name: 'x', value: 1 }] as const;
    expect(play.retry({ edits: { activity, items: input } })).toMatchObject({ rejected: 'noInputs' });
    play.retry({ edits: { activity, items: [{ target: 'node', node: 'a' as NodeId, output: { n: 1 } }] } });
    expect(play).toMatchObject({ status: 'finished', trail: 'start a end' });
  });
});

describe('a debug run', () => {
  const debugging = { breakpoints: 'all', mocks: { value: {} }, mocked: [], sideEffects: true } as const;

  it('stops before each round', () => {
    const play = new Play(flow('start -> a=2 -> end')).start({ debugging });
    for (let round = 0; round < 2; round += 1) {
      expect(play.waiting).toBe('a:multi a:breakpoint');
      play.debug('a');
      play.end('a');
    }
    expect(play.status).toBe('finished');
  });

  it('gives the mock to each round', () => {
    const mocked = { ...debugging, breakpoints: [], mocked: ['a' as NodeId], mocks: { value: { a: { n: 1 } } } };
    const play = new Play(flow('start -> a|3 -> end')).start({ debugging: mocked });
    expect(play.facts.filter((fact) => fact.kind === 'activityCompleted' && fact.from === 'mock')).toHaveLength(3);
    expect(play.output('a')).toEqual({ n: 1 });
  });
});

describe('a call activity with rounds', () => {
  const ended = (play: Play, output: JsonObject) => {
    const { number: activity, child } = play.at('flow');
    const outcome = { is: 'finished', result: { output: { value: output } } } as const;
    return play.tell({ kind: 'childEnded', activity, epoch: child?.epoch ?? 0, outcome });
  };
  const passed = ({ facts }: Play) =>
    facts.flatMap((fact) => (fact.kind === 'childRequested' ? [fact.request.passed] : []));

  it('hands over what the round sees; the next one sees what came back', () => {
    const passes = { ip: '${item}', score: '${score}' };
    const play = new Play(flow('start -> flow=trigger.ips -> end', { flow: { passes } }), { ips: ['a', 'b'] });
    play.start({ variables: { score: 0 } });
    ended(play, { score: 7 });
    ended(play, { score: 9 });
    expect(play.status).toBe('finished');
    expect(passed(play)).toEqual([{ value: { ip: 'a', score: 0 } }, { value: { ip: 'b', score: 7 } }]);
  });

  it('inherits what the round sees, if it inherits', () => {
    const play = begun('start -> flow|trigger.ips -> end', { flow: { inheritsVariables: true } }, { ips: ['a'] });
    const counts = { nrOfInstances: 1, nrOfActiveInstances: 1, nrOfCompletedInstances: 0 };
    expect(passed(play)).toEqual([{ value: { item: 'a', loopCounter: 0, ...counts } }]);
  });

  it('lets go of the runs that a condition makes superfluous', () => {
    const play = begun('start -> flow|3 -> end', { flow: { until: 'true' } });
    ended(play, {});
    expect(play.waiting).toBe('');
    expect(play.facts.filter(({ kind }) => kind === 'childAbandoned')).toHaveLength(2);
  });
});
