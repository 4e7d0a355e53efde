import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProcessDefinition } from '../../src/engine/definition.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { readBpmnXml, writeTaskflow } from '../../src/taskflow/document.ts';
import { readWorkflow } from '../../src/taskflow/workflow.ts';
import { bpmnOf, processOf, taskflowOf, type Tweak } from '../support/bpmn.ts';
import { catalog } from '../support/catalog.ts';
import { Play } from '../support/play.ts';
import { standOf } from '../support/story.ts';

/** What documents say, read as the wire brings them and then run. */
function readingOf(taskflow: string, taskconfig = '') {
  return readWorkflow({ taskflow, taskconfig, input: '', catalog, variables: 'any' });
}
function definitionOf(taskflow: string, taskconfig?: string): ProcessDefinition {
  const { definition, problems } = readingOf(taskflow, taskconfig);
  if (!definition) throw new Error(problems.map(({ message }) => message).join('\n'));
  return definition;
}
const drawn = (drawing: string, tweaks: Record<string, Tweak> = {}) =>
  definitionOf(taskflowOf(bpmnOf(drawing, tweaks)));
const rulesOf = (xml: string) => readingOf(taskflowOf(xml)).problems.map(({ rule }) => rule);

interface Given {
  readonly trigger?: JsonObject;
  /** What each action gives, and what is filled in at each to-do. */
  readonly output?: JsonObject;
  readonly form?: JsonObject;
}
const stepsMax = 20;

/** The nodes that a run takes to its end. */
function trailOf(definition: ProcessDefinition, { trigger = {}, output = {}, form = {} }: Given = {}): string {
  const play = new Play(definition, trigger).start();
  for (let step = 0; play.status === 'running' && step < stepsMax; step += 1)
    for (const { node, phase } of Object.values(play.wait(0).state.activities)) {
      if (phase.is === 'todo') play.decide(node, { form });
      if (phase.is === 'action') play.end(node, output);
    }
  return `${play.status}: ${play.trail}`;
}

describe('a condition as it is written', () => {
  const conditional = (inside: string) =>
    bpmnOf('start -> or -[i == 5]-> todoYes -> end\nor -[else]-> todoNo -> end').replace(
      /<conditionExpression.*<\/conditionExpression>/,
      inside,
    );
  const wayOf = (inside: string) =>
    standOf(new Play(definitionOf(taskflowOf(conditional(inside)))).start({ variables: { i: 5 } }));

  it.each([
    ['<conditionExpression>${i == 5}</conditionExpression>'],
    ['<conditionExpression xsi:type="tFormalExpression">${i == 5}</conditionExpression>'],
    ['<conditionExpression xsi:type="tFormalExpression" language="juel">${i == 5}</conditionExpression>'],
    ['<conditionExpression><![CDATA[${i == 5}]]></conditionExpression>'],
    ['<conditionExpression><![CDATA[${i < 6 && i > 4}]]></conditionExpression>'],
    ['<conditionExpression>${i &lt; 6 &amp;&amp; i &gt; 4}</conditionExpression>'],
    ['<conditionExpression>\n    ${i == 5}\n  </conditionExpression>'],
    ['<conditionExpression>${\n i\n ==\n 5\n}</conditionExpression>'],
    ['<conditionExpression>#{i == 5}</conditionExpression>'],
    ['<conditionExpression>${ i == 5 }</conditionExpression>'],
    ['<conditionExpression></conditionExpression>'],
    ['<conditionExpression/>'],
    ['<conditionExpression>   </conditionExpression>'],
  ])('holds: %s', (inside) => expect(wayOf(inside)).toBe('waits at todoYes'));

  it.each([
    ['<conditionExpression>i == 5</conditionExpression>'],
    ['<conditionExpression>true</conditionExpression>'],
    ['<conditionExpression>${true}${false}</conditionExpression>'],
    ['<conditionExpression>${i}y</conditionExpression>'],
    ['<conditionExpression>${i = 5}</conditionExpression>'],
    ['<conditionExpression>${i === 5}</conditionExpression>'],
    ['<conditionExpression language="http://www.java.com/java">return true;</conditionExpression>'],
    ['<conditionExpression language="javascript">i == 5</conditionExpression>'],
  ])('is refused before it runs [ours: Flowable throws when it is evaluated]: %s', (inside) =>
    expect(rulesOf(conditional(inside))).toContain('condition'),
  );

  it('on the default flow says nothing, be it what it may', () => {
    const xml = bpmnOf('start -> xor -[i == 9]-> todoYes -> end\nxor -[else]-> todoNo -> end').replace(
      '<sequenceFlow id="xor-to-todoNo" sourceRef="xor" targetRef="todoNo">',
      '<sequenceFlow id="xor-to-todoNo" sourceRef="xor" targetRef="todoNo"><conditionExpression>what?</conditionExpression>',
    );
    expect(standOf(new Play(definitionOf(taskflowOf(xml))).start({ variables: { i: 5 } }))).toBe('waits at todoNo');
  });
});

describe('the name of a to-do', () => {
  const nameOf = (name: string, trigger: JsonObject = {}) => {
    const play = new Play(drawn('start -> todo -> end', { todo: { attributes: `name="${name}"` } }), trigger).start();
    return play.facts.flatMap((fact) => (fact.kind === 'todoOpened' ? [fact.todo.name] : [])).join();
  };
  it.each([
    ['Review', {}, 'Review'],
    ['Review ${trigger.title}', { title: 'a login' }, 'Review a login'],
    ['#{trigger.title}', { title: 'A login' }, 'A login'],
    ['Task #${trigger.number}', { number: 7 }, 'Task #7'],
    ['Review ${trigger.title}', {}, 'Review '],
    ['Review ${missing}', {}, 'Review ${missing}'],
    ['Review ${', {}, 'Review ${'],
    ['${trigger.title}', { title: 'Data: ${missing}' }, 'Data: ${missing}'],
  ])('%s', (name, trigger, expected) => expect(nameOf(name, trigger)).toBe(expected));
});

describe('elements under other names', () => {
  it.each([
    ['manualTask', 'start -> task -> todo -> end', { task: { as: 'manualTask' } }, 'start task todo end'],
    ['intermediateThrowEvent', 'start -> task -> end', { task: { as: 'intermediateThrowEvent' } }, 'start task end'],
  ])('a %s is passed through', (_, drawing, tweaks, trail) =>
    expect(trailOf(drawn(drawing, tweaks))).toBe(`finished: ${trail}`),
  );
});

describe('a document', () => {
  const flows = '<sequenceFlow sourceRef="start" targetRef="todo"/><sequenceFlow sourceRef="todo" targetRef="end"/>';
  const nodes = '<startEvent id="start"/><userTask id="todo"/><endEvent id="end"/>';

  it('needs no ids on its flows', () =>
    expect(trailOf(definitionOf(taskflowOf(processOf(`${nodes}${flows}`))))).toBe('finished: start todo end'));

  it('may list its flows before its nodes', () =>
    expect(trailOf(definitionOf(taskflowOf(processOf(`${flows}${nodes}`))))).toBe('finished: start todo end'));

  it('may hold other processes that do not run', () => {
    const xml = processOf(nodes + flows).replace('</process>', '</process><process id="other"/><message id="m"/>');
    expect(trailOf(definitionOf(taskflowOf(xml)))).toBe('finished: start todo end');
  });

  it('is read by the namespace of its elements, whatever its prefix', () => {
    const xml = processOf(nodes + flows)
      .replace('xmlns=', 'xmlns:model=')
      .replaceAll(/<(\/?)(definitions|process|startEvent|userTask|endEvent|sequenceFlow)\b/g, '<$1model:$2');
    expect(trailOf(definitionOf(taskflowOf(xml)))).toBe('finished: start todo end');
  });
});

describe('a drawing of another tool runs as it was drawn', () => {
  /** With a function chosen for each of its service tasks. */
  const file = (name: string): ProcessDefinition => {
    const read = readBpmnXml(new Uint8Array(readFileSync(new URL(`../support/bpmn/${name}.bpmn`, import.meta.url))));
    if ('problem' in read) throw new Error(read.problem);
    const taskflow = writeTaskflow(read.document);
    const calls = [...definitionOf(taskflow).nodes.values()].filter(({ kind }) => kind === 'serviceTask');
    const info = calls.map(({ id }) => [id, { component: 'Firewall', action: 'block' }]);
    return definitionOf(taskflow, JSON.stringify({ node_info: Object.fromEntries(info) }));
  };

  it.each<[name: string, ran: string, given: Given]>([
    ['activiti', 'theStart try xor ask theEnd theEnd', { output: { code: 200 } }],
    ['bizagi', 'Id_start Id_isolate Id_end', { output: { done: true } }],
    ['bizagi', 'Id_start Id_isolate Id_check Id_end', { output: { done: false } }],
    ['bpmn-io', 'Event_0pz2h8y Activity_0jh3w8d Event_1hs4o9b Activity_1n6t0fo Event_0qv1t6c', {}],
    ['camunda-8-modeler', 'StartEvent_1 Activity_0f6m1sy Gateway_0sb5x8k Event_0wz7k2j', {}],
    [
      'camunda-modeler',
      'StartEvent_1 Gateway_1vq9d0z Activity_1atma47 Event_0bpm0qe',
      { trigger: { severity: 'High', count: 1 } },
    ],
    [
      'camunda-modeler',
      'StartEvent_1 Gateway_1vq9d0z Activity_1yhrykd Event_0bpm0qe',
      { trigger: { severity: 'Low', count: 1 } },
    ],
    [
      'flowable-modeler',
      'startEvent1 fork waf cfw join verify decide end1',
      { form: { again: false, stop: false }, trigger: { title: 'x', due: 'P1D' } },
    ],
    [
      'flowable-modeler',
      'startEvent1 fork waf cfw join verify decide end2',
      { form: { again: false, stop: true }, trigger: { title: 'x', due: 'P1D' } },
    ],
    ['jbpm', '_A1 _6E0A _B3 _C4', { form: { verdict: 'bad' } }],
    ['jbpm', '_A1 _6E0A _B3 _D5', { form: { verdict: 'good' } }],
    ['signavio', 'sid-START sid-ENRICH sid-XOR sid-CLOSE sid-END', { trigger: { owner: 'ann' } }],
    ['visual-paradigm', 'start_1 task_1 sub_1 start_2 task_2 end_2 end_1', {}],
  ])('%s: %s', (name, ran, given) => expect(trailOf(file(name), given)).toBe(`finished: ${ran}`));

  it('visual-paradigm: a day later the reminder comes beside it', () => {
    const play = new Play(file('visual-paradigm')).start().wait(86_400_000);
    expect(play.trail).toBe('start_1 task_1 sub_1 start_2 task_2 timer_1 task_3');
    expect(standOf(play)).toBe('waits at task_2');
  });

  it('camunda-8-modeler: what fails is caught on the border', () => {
    const play = new Play(file('camunda-8-modeler')).start();
    play.fail('Activity_0f6m1sy');
    expect(standOf(play)).toBe('waits at Activity_1d4r9ou');
  });

  it('signavio: a loop goes round as drawn', () => {
    const play = new Play(file('signavio')).start();
    play.end('sid-ENRICH');
    expect(play.trail).toBe('sid-START sid-ENRICH sid-XOR sid-ENRICH');
  });
});
