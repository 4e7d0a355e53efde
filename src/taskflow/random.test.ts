import { expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../../test/support/bpmn.ts';
import { catalog } from '../../test/support/catalog.ts';
import { flow } from '../../test/support/flow.ts';
import { randomDrawing } from '../../test/support/random-drawing.ts';
import type { Node, ProcessDefinition } from '../engine/definition.ts';
import { randomFrom } from '../kernel/random.ts';
import { readWorkflow } from './workflow.ts';

const seed = 20_261_124;
const drawings = 400;

/** A drawing says nothing of how far a signal goes. */
const widely = (node: Node): Node => (node.kind === 'throwEvent' ? { ...node, toAll: true } : node);

/** What was drawn, without the order of the document, the names of flows, what the taskconfig adds, and how far a signal goes. */
function drawnIn({ nodes, flows, boundaries, starts, start }: ProcessDefinition) {
  const nodesDrawn = [...nodes.values()].map((node) => {
    const { otherwise, ...rest } = node.kind === 'serviceTask' ? { ...node, call: {} } : widely(node);
    return { ...rest, otherwise: otherwise && flows.get(otherwise)?.target };
  });
  const flowsDrawn = [...flows.values()].map(
    ({ source, target, condition }) => `${source} ${condition?.text ?? ''} ${target}`,
  );
  return {
    nodes: nodesDrawn.sort((one, other) => (one.id < other.id ? -1 : 1)),
    flows: flowsDrawn.sort(),
    border: [...boundaries].map(([host, events]) => `${host} ${events.map(({ id }) => id)}`).sort(),
    starts: [...starts].map(([subProcess, first]) => `${subProcess} ${first}`).sort(),
    start,
  };
}

it(`${drawings} random drawings, where they can run, are read as they were drawn (seed ${seed})`, () => {
  const random = randomFrom(seed);
  const texts = Array.from({ length: drawings }, () => randomDrawing(random).text);
  const read = texts.flatMap((text) => {
    const { definition } = readWorkflow({ taskflow: taskflowOf(bpmnOf(text)), taskconfig: '', input: '', catalog });
    return definition ? [{ text, definition }] : [];
  });
  for (const { text, definition } of read)
    expect({ text, ...drawnIn(definition) }).toEqual({ text, ...drawnIn(flow(text)) });
  expect(read.length).toBeGreaterThan(drawings / 2);
});
