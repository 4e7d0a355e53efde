import { expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../../test/support/bpmn.ts';
import { catalog } from '../../test/support/catalog.ts';
import type { NodeId } from '../engine/definition.ts';
import { readWorkflow } from './workflow.ts';

const read = (aggregations: string, drawing = 'start -> todo -> end') => {
  const extensions = `<extensionElements>${aggregations}</extensionElements><loopCardinality>2</loopCardinality>`;
  const loop = `<multiInstanceLoopCharacteristics>${extensions}</multiInstanceLoopCharacteristics>`;
  return readWorkflow({
    taskflow: taskflowOf(bpmnOf(drawing, { todo: { inside: loop } })),
    taskconfig: '',
    input: '',
    catalog,
  });
};
const gatherings = (aggregations: string) =>
  read(aggregations).definition?.nodes.get('todo' as NodeId)?.multi?.gathers ?? [];
const list = (inside: string, attributes = 'target="verdicts"') =>
  `<flowable:variableAggregation ${attributes}>${inside}</flowable:variableAggregation>`;
const verdict = '<variable source="verdict"/>';

it('what rounds find is read by its names and expressions', () => {
  const fields = `${verdict}<flowable:variable source="comment" target="why"/><variable sourceExpression="\${loopCounter}" target="at"/>`;
  expect(gatherings(list(fields) + list(verdict, 'target="seen" createOverviewVariable="true"'))).toMatchObject([
    {
      target: 'verdicts',
      overview: false,
      fields: [
        { name: 'verdict', from: { is: 'name', name: 'verdict' } },
        { name: 'why', from: { is: 'name', name: 'comment' } },
        { name: 'at', from: { is: 'value' } },
      ],
    },
    { target: 'seen', overview: true },
  ]);
});

it('its names are declared behind the rounds and in them', () =>
  expect(
    read(list(verdict), "start -> todo -> xor -[verdicts[0].verdict == 'bad']-> end\nxor -[else]-> end2").problems,
  ).toEqual([]));

it.each([
  ['without a target', list(verdict, '')],
  ['with a target that is an expression', list(verdict, 'targetExpression="${x}"')],
  ['of nothing', list('')],
  ['of a variable without a source', list('<variable target="x"/>')],
  ['of an expression without a target', list('<variable sourceExpression="${x}"/>')],
  ['that a Java class makes', list(verdict, 'target="x" class="org.example.Mine"')],
  ['under the name of another', list(verdict) + list(verdict)],
  ['of too many', Array.from({ length: 11 }, (_, at) => list(verdict, `target="t${at}"`)).join('')],
  ['of too much', list(Array.from({ length: 21 }, (_, at) => `<variable source="s${at}"/>`).join(''))],
])('a list %s is refused', (_, drawn) =>
  expect(read(drawn).problems).toMatchObject([{ rule: 'multiInstance', node: 'todo' }]),
);
