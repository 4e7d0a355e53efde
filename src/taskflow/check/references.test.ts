import { describe, expect, it } from 'vitest';
import { bpmnOf, taskflowOf, timer } from '../../../test/support/bpmn.ts';
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

describe('a subprocess', () => {
  const drawing = `start -> before -> sub -[CONDITION]-> after -> end
                   sub -[else]-> end
                   sub: start2 -> and -> first -> second
                   sub: and -> other
                   sub: second! timer -> late
                   sub! timer2 -> border`;
  /** What is wrong with a reference to a node, read at another one or on the flow that leaves the subprocess. */
  function rules(at: string, node: string) {
    const text = `\${${node}.output.x}`;
    const call = {
      component: 'Text',
      action: 'replace',
      inputs: [{ name: 'text', value: at === 'flow' ? 'x' : text }],
    };
    const block = { component: 'Firewall', action: 'block' };
    const ids = ['before', 'first', 'second', 'other', 'late', 'border', 'after'];
    const info = ids.map((id) => [id, id === at ? call : block] as const);
    const condition = at === 'flow' ? `${node}.output.x` : 'trigger.a';
    const taskflow = taskflowOf(bpmnOf(drawing.replace('CONDITION', condition)));
    const taskconfig = JSON.stringify({ node_info: Object.fromEntries(info) });
    return readWorkflow({ taskflow, taskconfig, input: '', catalog }).problems.map(({ rule }) => rule);
  }

  it.each([
    ['first', 'before'],
    ['second', 'first'],
    ['late', 'second'],
    ['late', 'before'],
    ['border', 'first'],
    ['border', 'late'],
    ['after', 'first'],
    ['after', 'late'],
    ['flow', 'second'],
    ['flow', 'before'],
  ])('%s comes after %s', (at, node) => expect(rules(at, node)).toEqual([]));

  it.each([
    ['before', 'first'],
    ['first', 'second'],
    ['first', 'after'],
    ['other', 'first'],
    ['second', 'border'],
    ['border', 'after'],
    ['after', 'border'],
    ['flow', 'after'],
  ])('%s does not come after %s', (at, node) => expect(rules(at, node)).toEqual(['referenceBefore']));

  it('in a loop comes after what is in it', () => {
    const looped = bpmnOf(
      'start -> xor -> sub -> xor2 -[trigger.a]-> xor\nxor2 -[else]-> end\nsub: start2 -> first -> second',
    );
    const call = { component: 'Text', action: 'replace', inputs: [{ name: 'text', value: '${second.output.x}' }] };
    const taskconfig = JSON.stringify({
      node_info: { first: call, second: { component: 'Firewall', action: 'block' } },
    });
    expect(readWorkflow({ taskflow: taskflowOf(looped), taskconfig, input: '', catalog }).problems).toEqual([]);
  });

  it('has timers that read what comes before their activity', () => {
    const timed = (node: string) =>
      readWorkflow({
        taskflow: taskflowOf(
          bpmnOf('start -> before -> sub -> end\nsub: start2 -> first\nsub! timer -> end', {
            timer: { inside: timer(`<timeDuration>\${${node}.output.x}</timeDuration>`) },
          }),
        ),
        taskconfig: JSON.stringify({
          node_info: {
            before: { component: 'Firewall', action: 'block' },
            first: { component: 'Firewall', action: 'block' },
          },
        }),
        input: '',
        catalog,
      }).problems.map(({ rule, node: at }) => `${rule} ${at}`);
    expect(timed('before')).toEqual([]);
    expect(timed('first')).toEqual(['referenceBefore timer']);
    expect(timed('unknown')).toEqual(['nameDeclared timer']);
  });
});
