import { expect, it } from 'vitest';
import { bpmnOf } from '../../test/support/bpmn.ts';
import { createBench } from './bench.ts';

it('of the rounds of one node, a trigger and a message go to the first that waits', () => {
  const bench = createBench();
  const rounds =
    '<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>';
  const told = { inside: rounds, attributes: 'messageRef="m"' };
  const drawn = bpmnOf('start -> receive -> receive2 -> end', { receive: { inside: rounds }, receive2: told });
  bench.deploy(drawn.replace('<process', `<message id="m" name="word"/><process`));
  const run = bench.start('Process_1');
  for (let round = 0; round < 3; round += 1) bench.trigger('receive');
  for (let round = 0; round < 3; round += 1) bench.message('word', { variables: { round } });
  expect(run).toMatchObject({ status: 'finished' });
  expect(run.variables()).toEqual({ round: 2 });
});

it('what is given to the to-dos of rounds is gathered, and can be looked at meanwhile', () => {
  const list = `<flowable:variableAggregation target="reviews" createOverviewVariable="true">
    <variable source="approved"/><variable sourceExpression="\${loopCounter}" target="at"/></flowable:variableAggregation>`;
  const loop = `<multiInstanceLoopCharacteristics><extensionElements>${list}</extensionElements><loopCardinality>\${n}</loopCardinality></multiInstanceLoopCharacteristics>`;
  const bench = createBench();
  bench.deploy(bpmnOf('start -> todo -> todo2 -> end', { todo: { inside: loop } }));
  const run = bench.start('Process_1', { variables: { n: 2 } });
  expect(run.variables()).toStrictEqual({ n: 2, reviews: [{ at: 0 }, { at: 1 }] });
  bench.complete(bench.todos()[1] ?? '', { approved: true, other: 1 });
  expect(run.variables()).toStrictEqual({ n: 2, other: 1, reviews: [{ at: 0 }, { approved: true, at: 1 }] });
  bench.complete('todo', { approved: false });
  expect(bench.todos().map(({ nodeId }) => nodeId)).toEqual(['todo2']);
  expect(run.variables()['reviews']).toStrictEqual([
    { approved: false, at: 0 },
    { approved: true, at: 1 },
  ]);
});
