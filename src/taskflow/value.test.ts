import { describe, expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../../test/support/bpmn.ts';
import type { NodeId } from '../engine/definition.ts';
import { readWorkflow } from './workflow.ts';

const catalog = { plugins: new Map(), connections: new Set<string>() };
function read(attributes: string, { as = 'serviceTask', inside = '', taskconfig = '' } = {}) {
  const xml = bpmnOf('start -> calc -> end', { calc: { as, attributes, inside } });
  const { definition, problems } = readWorkflow({ taskflow: taskflowOf(xml), taskconfig, input: '', catalog });
  return { node: definition?.nodes.get('calc' as NodeId), problems };
}

describe('a service task with an expression is read', () => {
  it.each(['flowable', 'activiti', 'camunda'])('as %s writes it, with the variable that takes its value', (prefix) =>
    expect(read(`${prefix}:expression="\${1 + 1}" ${prefix}:resultVariable="two"`)).toMatchObject({
      node: { kind: 'valueTask', value: { text: '${1 + 1}' }, result: 'two' },
      problems: [],
    }),
  );
  it.each([
    ["${execution.setVariable('n', 1 + 1)}", '${ 1 + 1}'],
    ['#{ execution.setVariable( &quot;n&quot; ,trigger.list[0])  }', '${trigger.list[0]}'],
  ])('as one that sets a variable: %s', (expression, text) =>
    expect(read(`flowable:expression="${expression}"`)).toMatchObject({
      node: { kind: 'valueTask', value: { text }, result: 'n' },
      problems: [],
    }),
  );
  it('as the call of a function where the taskconfig chooses one', () => {
    const taskconfig = JSON.stringify({ node_info: { calc: { component: 'HTTP', action: 'get' } } });
    expect(read('flowable:expression="${bean.call()}"', { taskconfig })).toMatchObject({
      node: { kind: 'serviceTask' },
      problems: [{ rule: 'pluginInstalled' }],
    });
  });
  it('as one without a function where it cannot be read', () =>
    expect(read('flowable:expression="${bean.call()}"')).toMatchObject({
      node: { kind: 'serviceTask', call: { missing: expect.stringContaining('there is no method call()') } },
      problems: [{ rule: 'functionReplaced', node: 'calc' }],
    }));
  it.each(['flowable:class="org.example.Send"', 'camunda:delegateExpression="${send}"'])(
    'as one without a function where it names a part of a program: %s',
    (attribute) =>
      expect(read(attribute)).toMatchObject({
        node: { kind: 'serviceTask', call: { missing: expect.stringContaining('a program that is not here') } },
        problems: [{ rule: 'functionReplaced', node: 'calc' }],
      }),
  );
  it('so that its cycle has to be left under a condition', () => {
    const drawn = (drawing: string) =>
      readWorkflow({ taskflow: taskflowOf(bpmnOf(drawing)), taskconfig: '', input: '', catalog }).problems;
    expect(drawn('start -> calc -> xor -[calc.output.result > 1]-> end\nxor -[else]-> calc')).toEqual([]);
    expect(drawn('start -> calc -> calc2 -> calc\ncalc -> end')).toMatchObject([{ rule: 'endlessCycle' }]);
  });
});

describe('a script in the language of expressions is read', () => {
  it.each([
    ['scriptFormat="juel"', '#{trigger.n + 1}'],
    ['', '${trigger.n + 1}'],
    ['scriptFormat="juel"', 'Host ${trigger.host}'],
  ])('as an expression: %s %s', (attributes, script) =>
    expect(read(attributes, { as: 'scriptTask', inside: `<script>${script}</script>` })).toMatchObject({
      node: { kind: 'valueTask', value: { text: script } },
      problems: [],
    }),
  );
});
