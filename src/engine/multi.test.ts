import { describe, expect, it } from 'vitest';
import { flow, type Details } from '../../test/support/flow.ts';
import { Play, run } from '../../test/support/play.ts';
import type { NodeId } from './definition.ts';

/** The inputs of the calls so far, in order. */
const inputsOf = ({ facts }: Play) =>
  facts.flatMap((fact) =>
    fact.kind === 'actionRequested' && 'value' in fact.request.input ? [fact.request.input.value] : [],
  );
const begun = (drawing: string, details: Record<string, Details> = {}, trigger = {}) =>
  new Play(flow(drawing, details), trigger).start();
const ips = ['10.0.0.1', '10.0.0.2', '10.0.0.3'];
/** What a round sees of itself. */
const seen = {
  input: {
    item: '${item}',
    at: '${loopCounter}',
    all: '${nrOfInstances}',
    active: '${nrOfActiveInstances}',
    done: '${nrOfCompletedInstances}',
  },
};

describe('rounds one after another', () => {
  it('have an item, a number and counts of their own', () => {
    const play = run(flow('start -> block=trigger.ips -> end', { block: seen }), { ips });
    expect(play).toMatchObject({ status: 'finished', trail: 'start block block block block end' });
    expect(inputsOf(play)).toEqual([
      { item: '10.0.0.1', at: 0, all: 3, active: 1, done: 0 },
      { item: '10.0.0.2', at: 1, all: 3, active: 1, done: 1 },
      { item: '10.0.0.3', at: 2, all: 3, active: 1, done: 2 },
    ]);
  });

  it('begin when the one before is done', () => {
    const play = begun('start -> todo=2 -> end');
    expect(play.waiting).toBe('todo:multi todo:todo');
    play.decide('todo');
    expect(play.waiting).toBe('todo:multi todo:todo');
    play.decide('todo');
    expect(play.status).toBe('finished');
  });

  it('see what the round before gave', () => {
    const definition = flow('start -> a=2 -> end', { a: { input: { before: '${a.output.n}' } } });
    expect(inputsOf(run(definition, {}, { a: { n: 7 } }))).toEqual([{ before: null }, { before: 7 }]);
  });
});

describe('rounds at the same time', () => {
  it('begin together, in the order of the items, and all have to be done', () => {
    const play = begun('start -> block|trigger.ips -> after -> end', { block: seen }, { ips });
    expect(play.waiting).toBe('block:multi block:action block:action block:action');
    expect(inputsOf(play)).toMatchObject([
      { item: '10.0.0.1', at: 0, all: 3, active: 3, done: 0 },
      { item: '10.0.0.2', at: 1, active: 3 },
      { item: '10.0.0.3', at: 2, active: 3 },
    ]);
    play.end('block');
    play.end('block');
    expect(play.waiting).toBe('block:multi block:action');
    play.end('block');
    expect(play.waiting).toBe('after:action');
  });

  it('count those that are not done as active', () => {
    const until = 'nrOfActiveInstances == 1 && nrOfCompletedInstances == 2 && loopCounter == 1';
    const play = begun('start -> block|3 -> after -> end', { block: { until } });
    play.end('block');
    play.end('block');
    expect(play.waiting).toBe('after:action');
  });

  it.each([1, 2, 1_000])('a join behind them sees one path, however many there are: %d', (count) => {
    const play = run(flow(`start -> and -> task|${count} -> and2 -> end\nand -> task2 -> and2`));
    while (play.state.paused) play.tell({ kind: 'goOn' });
    expect(play).toMatchObject({ status: 'finished' });
    expect(play.facts.filter(({ kind }) => kind === 'roundDone')).toHaveLength(count);
  });
});

describe('how many rounds', () => {
  it.each([
    ['a number', 'trigger.n', { n: 2 }, 2],
    ['a text of digits', 'trigger.n', { n: ' 2 ' }, 2],
    ['none', 'trigger.n', { n: 0 }, 0],
  ])('%s', (_, expression, trigger, rounds) => {
    const drawn = flow('start -> a|1 -> b -> end');
    const [node] = [...drawn.nodes.values()].filter(({ id }) => id === 'a');
    const play = run(withCount(drawn, node?.id, expression), trigger);
    expect(play.trail).toBe(`start ${'a '.repeat(rounds + 1)}b end`);
  });

  it.each([
    ['nothing', null],
    ['a text', 'many'],
    ['less than none', -1],
    ['a part', 1.5],
    ['a list', [1]],
  ])('%s is a fault', (_, n) => {
    const play = run(withCount(flow('start -> a|1 -> end'), 'a' as NodeId, 'trigger.n'), { n });
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'expressionFailed' } });
  });

  it('an empty list has none: the node is left at once, without a result', () => {
    const play = run(flow('start -> a|trigger.ips -> b -> end', { b: { input: { a: '${a}' } } }), { ips: [] });
    expect(play).toMatchObject({ status: 'finished', trail: 'start a b end' });
    expect(inputsOf(play)).toEqual([{ a: null }]);
  });

  it.each([
    ['is missing', 'ips', {}],
    ['is null', 'trigger.ips', { ips: null }],
    ['is a text', 'trigger.ips', { ips: '10.0.0.1' }],
    ['is a map', 'trigger.ips', { ips: { a: 1 } }],
  ])('a list that %s is a fault, and a retry reads it again', (_, name, trigger) => {
    const play = run(flow(`start -> a|${name} -> end`), trigger);
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'expressionFailed' }, waiting: 'a:faulted' });
    play.retry();
    expect(play).toMatchObject({ status: 'failed', waiting: 'a:faulted' });
  });

  it('a variable may be the list; it is read once, when the node is entered', () => {
    const play = begun('start -> todo -> a=ips -> end', { a: { input: { ip: '${item}' } } });
    play.tell({ kind: 'setVariables', variables: { ips: ['a', 'b'] }, by: { id: 'ada', name: 'Ada' } });
    play.decide('todo');
    play.tell({ kind: 'setVariables', variables: { ips: ['x'] }, by: { id: 'ada', name: 'Ada' } });
    play.end('a');
    play.end('a');
    expect(play.status).toBe('finished');
    expect(inputsOf(play)).toEqual([{ ip: 'a' }, { ip: 'b' }]);
  });

  it('a large list is kept aside', () => {
    const items = Array.from({ length: 40 }, (_, index) => `${index}`.padEnd(2_000, 'x'));
    const play = run(flow('start -> a=trigger.items -> end', { a: { input: { n: '${item.length()}' } } }), { items });
    expect(play.status).toBe('finished');
    expect(inputsOf(play)).toEqual(items.map(() => ({ n: 2_000 })));
    for (const fact of play.facts) expect(JSON.stringify(fact).length).toBeLessThan(3_000);
  });

  it('more at the same time than may live is a fault before any begins', () => {
    const play = run(flow('start -> a|9999 -> end'));
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'aliveExceeded' }, trail: 'start a' });
  });

  it('a thousand one after another', () => {
    const play = begun('start -> task=1000 -> end');
    while (play.state.paused) play.tell({ kind: 'goOn' });
    expect(play.status).toBe('finished');
  });
});

const withCount = (definition: ReturnType<typeof flow>, id: NodeId | undefined, expression: string) => {
  const counted = flow(`start -> x|${expression} -> end`).nodes.get('x' as NodeId)?.multi;
  const node = id && definition.nodes.get(id);
  if (!node || !counted) throw new Error('nothing to count');
  const multi = { ...counted, over: { is: 'count' as const, of: counted.over.of } };
  return { ...definition, nodes: new Map(definition.nodes).set(node.id, { ...node, multi }) };
};

describe('the completion condition', () => {
  it('is asked after each round, and takes out the rest', () => {
    const play = begun('start -> todo|3 -> end', { todo: { until: "todo.output.comment == 'stop'" } });
    play.decide('todo');
    expect(play.status).toBe('running');
    play.decide('todo', { comment: 'stop' });
    expect(play).toMatchObject({ status: 'finished', waiting: '' });
    expect(play.facts.filter(({ kind }) => kind === 'todoCanceled')).toHaveLength(1);
  });

  it('sees how many are done', () => {
    const play = run(flow('start -> a=5 -> end', { a: { until: 'nrOfCompletedInstances / nrOfInstances >= 0.4' } }));
    expect(play.trail).toBe('start a a a end');
  });

  it('sees the item of the round', () => {
    const definition = flow('start -> a=trigger.ips -> end', { a: { until: "item == '10.0.0.2'" } });
    expect(run(definition, { ips }).trail).toBe('start a a a end');
  });

  it.each(['1', 'missing', 'null'])(
    'that gives no answer is a fault, and the round does not run again: %s',
    (until) => {
      const play = run(flow('start -> a=2 -> end', { a: { until } }));
      expect(play).toMatchObject({ status: 'failed', waiting: 'a:multi a:faulted' });
      expect(play.fault?.reason).toBe('expressionFailed');
      play.retry();
      expect(play).toMatchObject({ status: 'failed', trail: 'start a a' });
    },
  );

  it('is not asked where there are no rounds', () =>
    expect(run(flow('start -> a|0 -> end', { a: { until: 'missing' } })).status).toBe('finished'));
});

describe('names in rounds', () => {
  it('are as the author calls them', () => {
    const details = { element: 'ip', index: 'n', input: { ip: '${ip}', n: '${n}' } };
    expect(inputsOf(run(flow('start -> a|trigger.ips -> end', { a: details }), { ips: ['x'] }))).toEqual([
      { ip: 'x', n: 0 },
    ]);
  });

  it.each(['item', 'loopCounter', 'nrOfInstances'])('are gone behind the node: %s', (name) => {
    const play = run(flow('start -> a|2 -> b -> end', { b: { input: { x: `\${${name}}` } } }));
    expect(play).toMatchObject({ status: 'failed', waiting: 'b:faulted' });
  });

  it('hide variables of the same name, also where the item is null', () => {
    const play = new Play(flow('start -> a|trigger.ns -> end', { a: { input: { x: '${item}' } } }), { ns: [null, 1] });
    play.start({ variables: { item: 'outer' } });
    expect(inputsOf(play)).toEqual([{ x: null }, { x: 1 }]);
  });

  it.each(['constructor', '__proto__', 'toString'])('%s is a name like any other', (element) => {
    const details = { element, input: { x: `\${${element}}` } };
    expect(inputsOf(run(flow('start -> a|trigger.ips -> end', { a: details }), { ips: ['x'] }))).toEqual([{ x: 'x' }]);
  });

  it('are seen in a subprocess and in what lies in that, the inner ones first', () => {
    const play = run(
      flow(
        `start -> sub=trigger.rows -> end
         sub: start1 -> xor -[item.size() > 1]-> sub2 -> end1
         sub: xor -[else]-> end3
         sub2: start2 -> a|item -> end2`,
        { a: { element: 'cell', input: { cell: '${cell}', at: '${loopCounter}', row: '${item[0]}' } } },
      ),
      { rows: [[1], [2, 3]] },
    );
    expect(play.status).toBe('finished');
    expect(inputsOf(play)).toEqual([
      { cell: 2, at: 0, row: 2 },
      { cell: 3, at: 1, row: 2 },
    ]);
  });

  it('are seen by a to-do in its name, its fields and its due date', () => {
    const part = { op: 'name', name: 'item', optional: false } as const;
    const item = { text: '${item}', parts: [part] };
    const play = begun(
      'start -> todo|trigger.days -> end',
      { todo: { title: item, dueDate: item } },
      { days: ['P1D'] },
    );
    expect(play.facts.find(({ kind }) => kind === 'todoOpened')).toMatchObject({ todo: { name: 'P1D' } });
    expect(play.owed('wake')).toMatchObject([{ at: play.now + 86_400_000 }]);
  });
});
