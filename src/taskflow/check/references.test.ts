import { describe, expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../../../test/support/bpmn.ts';
import { catalog } from '../../../test/support/catalog.ts';
import { readWorkflow } from '../workflow.ts';

/** What is wrong with a text that `work` reads, in a process with a fork, a loop and an inner choice. */
function rulesOf(text: string, condition = 'trigger.again') {
  const drawing = `start -> before -> and -> work -> xor -[${condition}]-> work
                                    xor -[else]-> after -> end
                                    and -> beside -> end`;
  const call = { component: 'Text', action: 'replace', inputs: [{ name: 'text', value: { deep: [text] } }] };
  const block = { component: 'Firewall', action: 'block' };
  const input = JSON.stringify([{ key: 'ip', name: 'ip', type: 'String', required: true }]);
  const taskconfig = JSON.stringify({ node_info: { before: block, work: call, after: block, beside: block } });
  return readWorkflow({ taskflow: taskflowOf(bpmnOf(drawing)), taskconfig, input, catalog }).problems.map(
    ({ rule }) => rule,
  );
}

describe('an expression may refer to', () => {
  it.each([
    ['the trigger', '${trigger.title} and ${trigger.dataclass}'],
    ['a declared parameter', '${workflow.input.ip}'],
    ['a node before', '${before.output.x}'],
    ['a node before, by id', "${nodes['before'].output.x}"],
    ['itself, in a loop', '${work.output.x}'],
    ['the plug-in of a node before', '${Firewall.output.x}'],
    ['its own plug-in, in a loop', '${Text.output.x}'],
    ['a name that need not be declared', "${execution.getVariable('unknown')} ${vars:exists(unknown)}"],
    ['a node that only the run knows', '${nodes[trigger.which].output}'],
  ])('%s', (_, text) => expect(rulesOf(text)).toEqual([]));
});

describe('an expression may not refer to', () => {
  it.each([
    ['a node behind', '${after.output.x}', 'referenceBefore'],
    ['a node on another branch', '${beside.output.x}', 'referenceBefore'],
    ['a node that is none', '${missing.output.x}', 'nameDeclared'],
    ['a node that is none, by id', "${nodes['missing'].output.x}", 'nameDeclared'],
    ['a parameter that is not declared', '${workflow.input.host}', 'nameDeclared'],
    ['another part of the workflow', '${workflow.name}', 'nameDeclared'],
    ['a name of the language around it', '${constructor}', 'nameDeclared'],
  ])('%s', (_, text, rule) => expect(rulesOf(text)).toEqual([rule]));

  it('the same holds for conditions, behind their node', () => {
    expect(rulesOf('x', 'work.output.again')).toEqual([]);
    expect(rulesOf('x', 'after.output.again')).toEqual(['referenceBefore']);
    expect(rulesOf('x', 'unknown == 1')).toEqual(['nameDeclared']);
  });
});
