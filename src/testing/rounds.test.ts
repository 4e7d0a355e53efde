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
