import { expect, it } from 'vitest';
import { catalog } from '../../test/support/catalog.ts';
import { bpmnOf, taskflowOf } from '../../test/support/bpmn.ts';
import { readWorkflow } from './workflow.ts';

const camunda = 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"';
function read(attributes: string, extensions = '', drawing = 'start -> flow -> end', taskconfig = '') {
  const inside = extensions && `<extensionElements>${extensions}</extensionElements>`;
  const taskflow = taskflowOf(bpmnOf(drawing, { flow: { attributes, inside } }));
  const { definition, problems } = readWorkflow({ taskflow, taskconfig, input: '', catalog });
  return { node: [...(definition?.nodes.values() ?? [])].find(({ id }) => id === 'flow'), problems };
}
const called = 'calledElement="child"';

it("Camunda's way of handing everything over, and the business key, is read", () => {
  const { node, problems } = read(
    `${called} ${camunda}`,
    '<camunda:in variables="all"/><camunda:in businessKey="${trigger.id}"/><camunda:out source="a" target="b"/>',
  );
  expect(problems).toEqual([]);
  expect(node).toMatchObject({
    inheritsVariables: true,
    businessKey: { text: '${trigger.id}' },
    passes: [],
    results: [{ name: 'b', of: 'a' }],
  });
});

it('a literal name, an expression and local results are read', () => {
  const { node } = read(
    'calledElement="${trigger.kind} check" flowable:inheritBusinessKey="true" flowable:useLocalScopeForOutParameters="true"',
    '<flowable:in source="ip" target="address"/><flowable:out sourceExpression="${1 + 1}" target="two"/>',
  );
  expect(node).toMatchObject({
    calls: { text: '${trigger.kind} check' },
    businessKey: 'inherited',
    resultsAreLocal: true,
    passes: [{ name: 'address', from: { is: 'name', name: 'ip' } }],
    results: [{ name: 'two', value: '${1 + 1}' }],
  });
});

it('names that expressions give, and the variable for the id of the called run, are read', () => {
  const { node, problems } = read(
    `${called} flowable:idVariableName="run-\${trigger.n}" flowable:businessKey="a" flowable:inheritBusinessKey="true"`,
    '<flowable:in source="ip" targetExpression="ip_${trigger.n}"/><flowable:out source="a" targetExpression="${b}"/>',
  );
  expect(problems).toEqual([]);
  expect(node).toMatchObject({
    idVariable: { text: 'run-${trigger.n}' },
    businessKey: { text: 'a' },
    passes: [{ naming: { text: 'ip_${trigger.n}' }, from: { is: 'name', name: 'ip' } }],
    results: [{ naming: '${b}', of: 'a' }],
  });
  expect(read(called, '<flowable:out source="a" targetExpression="${"/>').problems).toMatchObject([
    { rule: 'calledWorkflow' },
  ]);
});

it('a result is a name that expressions may use from there on', () => {
  const drawing = 'start -> flow -> xor -[verdict == 1]-> end\nxor -[else]-> end2';
  expect(read(called, '<flowable:out source="a" target="verdict"/>', drawing).problems).toEqual([]);
  expect(read(called, '', drawing).problems).toMatchObject([{ rule: 'nameDeclared', node: 'xor-to-end' }]);
});

it('what is handed over is checked where it is read', () => {
  const passing = '<flowable:in sourceExpression="${nobody.x}" target="a"/>';
  expect(read(called, passing).problems).toMatchObject([{ rule: 'nameDeclared', node: 'flow' }]);
  expect(read('calledElement="${nobody}"').problems).toMatchObject([{ rule: 'nameDeclared', node: 'flow' }]);
});

it('inputs and outputs of the taskconfig are those of the call', () => {
  const flow = { inputs: [{ name: 'ip', value: '${trigger.ip}' }], outputs: [{ name: 'n', default_value: 3 }] };
  const { node, problems } = read(called, '', undefined, JSON.stringify({ node_info: { flow } }));
  expect(problems).toEqual([]);
  expect(node).toMatchObject({ passes: [{ name: 'ip' }], results: [{ name: 'n', value: 3 }] });
});

it.each([
  ['no workflow', 'calledElement=" "', ''],
  ['a name that cannot be read', 'calledElement="${"', ''],
  ['an in without a target', called, '<flowable:in source="a"/>'],
  ['an out without a source', called, '<flowable:out target="a"/>'],
  ['more values than a run may have', called, '<flowable:out source="a" target="b"/>'.repeat(201)],
])('%s is refused', (_, attributes, extensions) => {
  const { problems } = read(attributes, extensions);
  expect(problems).toMatchObject([{ mode: 'BASIC', rule: 'calledWorkflow', node: 'flow' }]);
});
