import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bpmnOf, processOf, taskflowOf, type Tweak } from '../../test/support/bpmn.ts';
import { catalog } from '../../test/support/catalog.ts';
import { flow } from '../../test/support/flow.ts';
import type { NodeId } from '../engine/definition.ts';
import type { Json } from '../kernel/json.ts';
import { textToBase64 } from './base64.ts';
import { readBpmnXml, writeTaskflow } from './document.ts';
import { readWorkflow } from './workflow.ts';

const folder = new URL('../../test/support/bpmn/', import.meta.url);

function readingOf(taskflow: string, config: Json = {}, input: Json = []) {
  return readWorkflow({ taskflow, taskconfig: JSON.stringify(config), input: JSON.stringify(input), catalog });
}
const read = (drawing: string, tweaks: Record<string, Tweak> = {}, config: Json = {}) =>
  readingOf(taskflowOf(bpmnOf(drawing, tweaks)), config);
const rulesOf = ({ problems }: ReturnType<typeof readWorkflow>) => problems.map(({ rule }) => rule);
const nodeOf = ({ definition }: ReturnType<typeof readWorkflow>, id: string) => definition?.nodes.get(id as NodeId);

describe('a drawing becomes a definition', () => {
  it('with nodes, flows, conditions and defaults as drawn', () => {
    const drawing = `start -> xor -[trigger.count > 5]-> or -> kill
                              xor -[else]-> and -> todo -> end
                              and -> end`;
    const { definition, problems } = read(drawing);
    expect(problems).toEqual([]);
    const expected = flow(drawing);
    expect([...(definition?.nodes.values() ?? [])].map(({ id, kind }) => [id, kind])).toEqual(
      [...expected.nodes.values()].map(({ id, kind }) => [id, kind]),
    );
    expect(nodeOf({ definition, problems }, 'xor')).toMatchObject({ otherwise: 'xor-to-and' });
    const conditions = [...(definition?.flows.values() ?? [])].map(({ condition }) => condition);
    expect(conditions).toEqual([...expected.flows.values()].map(({ condition }) => condition));
    expect(definition?.start).toBe('start');
  });

  it('the same way each time', () => {
    const taskflow = taskflowOf(readFileSync(new URL('activiti.bpmn', folder), 'utf8'));
    expect(readingOf(taskflow)).toEqual(readingOf(taskflow));
  });

  it('and ignores the condition that stands on a default flow', () => {
    const xml = bpmnOf('start -> xor -[trigger.a]-> end', { xor: { attributes: 'default="xor-to-end"' } });
    const { definition, problems } = readingOf(taskflowOf(xml.replace('trigger.a', 'this is no expression')));
    expect(problems).toEqual([]);
    expect([...(definition?.flows.values() ?? [])].map(({ condition }) => condition)).toEqual([undefined, undefined]);
  });
});

describe('diagrams as the tools save them', () => {
  const nodes: Record<string, string> = {
    'activiti.bpmn': 'theStart try xor ask theEnd',
    'bizagi.bpmn': 'Id_start Id_isolate Id_end Id_check',
    'bpmn-io.bpmn': 'Event_0pz2h8y Activity_0jh3w8d Event_1hs4o9b Activity_1n6t0fo Event_0qv1t6c',
    'camunda-8-modeler.bpmn':
      'StartEvent_1 Activity_0f6m1sy Event_1kp2a7c Activity_1d4r9ou Gateway_0sb5x8k Event_0wz7k2j',
    'camunda-modeler.bpmn': 'StartEvent_1 Gateway_1vq9d0z Activity_1atma47 Activity_1yhrykd Event_0bpm0qe',
    'flowable-modeler.bpmn': 'startEvent1 fork waf cfw join verify decide end1 end2',
    'eclipse-modeler.bpmn':
      'StartEvent_1 SubProcess_1 StartEvent_2 SubProcess_2 StartEvent_3 ServiceTask_1 EndEvent_3 BoundaryEvent_1 UserTask_1 EndEvent_2 BoundaryEvent_2 ManualTask_1 IntermediateCatchEvent_1 EndEvent_1',
    'jbpm.bpmn': '_A1 _6E0A _B3 _C4 _D5',
    'signavio.bpmn': 'sid-START sid-ENRICH sid-XOR sid-CLOSE sid-END',
    'visual-paradigm.bpmn': 'start_1 task_1 sub_1 start_2 task_2 end_2 timer_1 task_3 end_1',
  };
  it.each(readdirSync(folder).filter((file) => file.endsWith('.bpmn')))('%s', (file) => {
    const document = readBpmnXml(new Uint8Array(readFileSync(new URL(file, folder))));
    if ('problem' in document) throw new Error(document.problem);
    const { definition, problems } = readingOf(writeTaskflow(document.document));
    expect([...(definition?.nodes.keys() ?? [])].join(' ')).toBe(nodes[file]);
    expect(problems.filter(({ rule }) => rule !== 'functionChosen' && rule !== 'functionReplaced')).toEqual([]);
  });

  it("SecMaster's own", () => {
    const taskflow = textToBase64(readFileSync(new URL('secmaster-taskflow.json', folder), 'utf8'));
    const reading = readingOf(taskflow);
    expect(reading.problems).toEqual([]);
    expect(nodeOf(reading, 'Activity_1yhrykd')).toEqual({
      kind: 'userTask',
      id: 'Activity_1yhrykd',
      name: '人工审核',
      description: '',
      handlers: [],
      onDue: 'interrupt',
      view: [],
      form: [],
    });
  });

  it("a subprocess in SecMaster's form, with no prefix declared", () => {
    const element = (name: string, attributes: Json, ...elements: Json[]): Json => {
      return { type: 'element', name: `bpmn2:${name}`, attributes, elements };
    };
    const flowed = (id: string, sourceRef: string, targetRef: string) =>
      element('sequenceFlow', { id, sourceRef, targetRef });
    const inner = [element('startEvent', { id: 'Event_2' }), flowed('Flow_3', 'Event_2', 'Activity_2')];
    const process = [
      element('startEvent', { id: 'Event_1' }),
      element('subProcess', { id: 'Activity_1' }, ...inner, element('userTask', { id: 'Activity_2' })),
      element('endEvent', { id: 'Event_3' }),
      flowed('Flow_1', 'Event_1', 'Activity_1'),
      flowed('Flow_2', 'Activity_1', 'Event_3'),
    ];
    const root = element('definitions', {}, element('process', { id: 'Process_1' }, ...process));
    const reading = readingOf(textToBase64(JSON.stringify({ elementType: '{}', workflow: { elements: [root] } })));
    expect(reading.problems).toEqual([]);
    expect(nodeOf(reading, 'Activity_2')).toMatchObject({ kind: 'userTask', parent: 'Activity_1' });
    expect(reading.definition?.starts).toEqual(new Map([['Activity_1', 'Event_2']]));
  });

  it('flows without an id are named after their ends', () => {
    const reading = readingOf(taskflowOf(readFileSync(new URL('activiti.bpmn', folder), 'utf8')));
    expect([...(reading.definition?.flows.keys() ?? [])]).toEqual(
      'theStart_try try_xor xor_try xor_ask ask_theEnd ask_theEnd_2'.split(' ').map((ends) => `Flow_${ends}`),
    );
  });

  it('a user task brings its handlers, due date, description and parameters', () => {
    const reading = readingOf(taskflowOf(readFileSync(new URL('activiti.bpmn', folder), 'utf8')), {
      usertask_info: {
        ask: {
          view_parameters: [{ key: 'k', name: 'title', type: 'String', value: '${trigger.title}!' }],
          handle_parameters: [{ key: 'ok', type: 'Bool', required: true, default_value: false, extra: 1 }],
        },
      },
    });
    expect(nodeOf(reading, 'ask')).toMatchObject({
      handlers: ['u-1', 'u-2'],
      onDue: 'continue',
      dueDate: { text: '2027-01-31T12:00:00Z' },
      view: [{ key: 'k', name: 'title', type: 'String', value: { is: 'template' } }],
      form: [{ key: 'ok', name: 'ok', required: true, value: { is: 'literal', value: false } }],
    });
  });
});

describe('which process runs', () => {
  const process = (id: string, executable: boolean, content: string) =>
    `</process><process id="${id}" isExecutable="${executable}">${content}`;
  const whole = '<startEvent id="start"/><endEvent id="end"/><sequenceFlow id="f" sourceRef="start" targetRef="end"/>';
  const rules = (content: string) => rulesOf(readingOf(taskflowOf(processOf(content))));

  it('is the one marked executable', () => {
    expect(rules(whole + process('other', false, whole))).toEqual([]);
  });
  it('is the only one that has nodes', () => {
    expect(rulesOf(readingOf(taskflowOf(processOf(whole).replace('true', 'false'))))).toEqual([]);
    expect(rules(process('other', true, whole))).toEqual([]);
  });
  it('must be clear', () => {
    expect(rules(whole + process('other', true, whole))).toContain('executableProcess');
  });
});

describe('a service task', () => {
  const call = (info: Json) => {
    const reading = read('start -> work -> end', {}, { node_info: { work: info } });
    const node = nodeOf(reading, 'work');
    return { call: node?.kind === 'serviceTask' ? node.call : undefined, rules: rulesOf(reading) };
  };

  it('calls what the taskconfig says, with the defaults of the house', () => {
    const text = { key: 'input', name: 'text', type: 'String', required: true, value: '${trigger.title}' };
    expect(call({ component: 'Text', action: 'replace', inputs: [text], note: 'kept' })).toEqual({
      rules: [],
      call: {
        plugin: 'Text',
        function: 'replace',
        version: '2',
        inputs: [
          { name: 'text', required: true, value: expect.objectContaining({ is: 'template' }) },
          { name: 'times', required: false },
          { name: 'options', required: false },
        ],
        sideEffects: false,
        repeatable: true,
        timeoutMs: 60_000,
        retry: { attemptsMax: 3, firstIntervalMs: 10_000, backoff: 2, intervalMaxMs: 300_000 },
        onError: 'fail',
      },
    });
    expect(call({ component: 'Firewall', action: 'block' }).call).toMatchObject({ retry: { attemptsMax: 1 } });
  });

  it('takes its own settings', () => {
    const retry = { max_attempts: 5, initial_interval_seconds: 0.5, backoff: 1, max_interval_seconds: 7 };
    const info = { component: 'Firewall', action: 'block', action_version: '1', connection_id: 'connection-1' };
    expect(call({ ...info, timeout_seconds: 5, retry, on_error: 'continue' })).toMatchObject({
      rules: [],
      call: {
        connection: 'connection-1',
        timeoutMs: 5_000,
        retry: { attemptsMax: 5, firstIntervalMs: 500, backoff: 1, intervalMaxMs: 7_000 },
        onError: 'continue',
      },
    });
  });

  it('is tried again as Flowable would be told to, unless the taskconfig says otherwise', () => {
    const retried = (cycle: string, retry: Json = {}, prefix = 'flowable') => {
      const inside = `<extensionElements><${prefix}:failedJobRetryTimeCycle>${cycle}</${prefix}:failedJobRetryTimeCycle></extensionElements>`;
      const config = { node_info: { work: { component: 'Firewall', action: 'block', retry } } };
      const reading = read('start -> work -> end', { work: { inside } }, config);
      const node = nodeOf(reading, 'work');
      return node?.kind === 'serviceTask' && 'retry' in node.call ? node.call.retry : rulesOf(reading);
    };
    const minutes = { attemptsMax: 5, firstIntervalMs: 60_000, backoff: 1, intervalMaxMs: 60_000 };
    expect(retried(' R5/PT1M ')).toEqual(minutes);
    expect(retried('R5/PT1M', { max_attempts: 2 })).toEqual({ ...minutes, attemptsMax: 2 });
    expect(retried('R5/PT1M', {}, 'camunda')).toMatchObject({ attemptsMax: 1 });
    for (const cycle of ['R/PT1M', 'R0/PT1M', 'R101/PT1M', 'R5/P2D', 'PT1M', 'R5', '${trigger.cycle}'])
      expect(retried(cycle)).toEqual(['retryCycle']);
  });

  it.each([
    ['functionChosen', {}],
    ['functionChosen', { component: 'Text', action: ' ' }],
    ['pluginInstalled', { component: 'constructor', action: 'replace' }],
    ['functionExists', { component: 'Text', action: '__proto__' }],
    ['functionVersion', { component: 'Firewall', action: 'block', action_version: '9' }],
    ['connectionExists', { component: 'Firewall', action: 'block', connection_id: 'foreign' }],
    ['expression', { component: 'Text', action: 'replace', inputs: [{ name: 'text', value: '${1 +}' }] }],
  ])('that has nothing to call (%s) says so when it runs, and to APP_PARAMS', (rule, info) => {
    expect(call(info)).toEqual({ rules: [rule], call: { missing: expect.stringMatching(/.{10}/) } });
  });

  it.each([
    ['inputSet', { component: 'Text', action: 'replace' }],
    ['inputSet', { component: 'Text', action: 'replace', inputs: [{ name: 'text', value: null }] }],
    ['inputKnown', { component: 'Firewall', action: 'block', inputs: [{ name: 'toString', value: 1 }] }],
    ['taskconfigShape', { component: 'Firewall', action: 'block', timeout_seconds: -1 }],
    ['taskconfigShape', { component: 'Firewall', action: 'block', retry: { max_attempts: '3' } }],
    ['taskconfigShape', { component: 'Firewall', action: 'block', on_error: 'ignore' }],
    ['taskconfigShape', { component: 'Firewall', action: 'block', inputs: {} }],
  ])('with a wrong setting breaks %s and can be called all the same', (rule, info) => {
    expect(call(info)).toMatchObject({ rules: [rule], call: { plugin: expect.any(String) } });
  });
});

describe('a taskconfig', () => {
  const rules = (taskconfig: string) =>
    rulesOf(readWorkflow({ taskflow: taskflowOf(bpmnOf('start -> todo -> end')), taskconfig, input: '', catalog }));

  it('of an unknown shape, or none, is let be', () => {
    expect(rules('{"test":"abc"}')).toEqual([]);
    expect(rules('')).toEqual([]);
  });
  it.each(['garbage', '[]', '7', '{"node_info":[]}', '{"usertask_info":{"todo":{"view_parameters":[1]}}}'])(
    'that is %s fails APP_PARAMS only',
    (taskconfig) => expect(rules(taskconfig).every((rule) => rule.startsWith('taskconfig'))).toBe(true),
  );
});

it('a process that cannot be read fails every check, and an empty draft fails BASIC', () => {
  const unreadable = readingOf('');
  expect(unreadable.definition).toBeUndefined();
  expect(new Set(unreadable.problems.map(({ mode }) => mode))).toEqual(new Set(['BASIC', 'CIRCLE', 'APP_PARAMS']));
  const empty = readingOf(taskflowOf(processOf('')));
  expect(rulesOf(empty)).toEqual(['oneStart', 'oneEnd']);
  expect(empty.definition).toBeUndefined();
});

it('a diagram of a thousand nodes is read and checked in well under a second', () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => `work${index}`);
  const info = (index: number) => ({
    component: 'Text',
    action: 'replace',
    inputs: [{ name: 'text', value: `\${work${Math.max(index - 1, 0)}.output.x} \${trigger.a}` }],
  });
  const taskflow = taskflowOf(bpmnOf(`start -> ${ids.join(' -> ')} -> end`));
  const config = { node_info: Object.fromEntries(ids.map((id, index) => [id, info(index)])) };
  const began = performance.now();
  const { definition, problems } = readingOf(taskflow, config);
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(definition?.nodes.size).toBe(1_002);
  expect(rulesOf({ definition, problems })).toEqual(['referenceBefore']);
});
