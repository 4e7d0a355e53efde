import { describe, expect, it } from 'vitest';
import { bpmnOf, taskflowOf, timer, type Tweak } from '../../test/support/bpmn.ts';
import { catalog } from '../../test/support/catalog.ts';
import { flow } from '../../test/support/flow.ts';
import type { NodeId, ProcessDefinition } from '../engine/definition.ts';
import { readWorkflow } from './workflow.ts';

const readXml = (xml: string) => readWorkflow({ taskflow: taskflowOf(xml), taskconfig: '', input: '', catalog });
const read = (drawing: string, tweaks: Record<string, Tweak> = {}) => readXml(bpmnOf(drawing, tweaks));
const nodeOf = ({ definition }: ReturnType<typeof readWorkflow>, id: string) => definition?.nodes.get(id as NodeId);

it('an event that catches errors may name the process variable for the code, and expressions behind it may use that', () => {
  const drawn = read('start -> todo -> xor -[code == 7]-> end\nxor -[else]-> end2\ntodo! error -> xor', {
    error: { inside: '<errorEventDefinition flowable:errorVariableName="code"/>' },
  });
  expect(drawn.problems).toEqual([]);
  expect(nodeOf(drawn, 'error')).toMatchObject({ on: { is: 'error', variable: 'code' } });
});

it('the name of a message or a signal may stand at the event itself, as an expression', () => {
  const on = (is: string) => ({
    inside: `<${is}EventDefinition flowable:${is}Expression="\${trigger.a}\${1 + 1}"/>`,
  });
  const drawn = read('start -> message -> signal -> throw -> end', {
    message: on('message'),
    signal: on('signal'),
    throw: on('signal'),
  });
  expect(drawn.problems).toEqual([]);
  const name = expect.objectContaining({ text: '${trigger.a}${1 + 1}' });
  expect(nodeOf(drawn, 'message')).toMatchObject({ on: { is: 'message', name } });
  expect(nodeOf(drawn, 'signal')).toMatchObject({ on: { is: 'signal', name } });
  expect(nodeOf(drawn, 'throw')).toMatchObject({ signal: name });
});

describe('a drawing becomes a definition', () => {
  it('with subprocesses, events on borders and timers as drawn', () => {
    const drawing = `start -> sub -> timer -> end
                     sub: start2 -> todo -> task -> error
                     sub: todo!~ timer2 -> task
                     sub! error2 -> sub2 -> end
                     sub2: start3 -> todo2 -> kill`;
    const { definition, problems } = read(drawing);
    expect(problems).toEqual([]);
    const expected = flow(drawing);
    const byId = (nodes: ProcessDefinition | undefined) =>
      [...(nodes?.nodes.values() ?? [])].sort((one, other) => (one.id < other.id ? -1 : 1));
    expect(byId(definition)).toEqual(byId(expected));
    expect(definition?.start).toBe('start');
    expect(definition?.starts).toEqual(expected.starts);
    expect(definition?.boundaries).toEqual(expected.boundaries);
  });

  it('with messages, signals, conditions and a choice of events as drawn', () => {
    const drawing = `start -> events -> message -> throw -> end
                     events -> signal -> when -> end
                     events -> timer -> receive -> end
                     receive!~ message2 -> task -> end
                     task! signal2 -> end
                     task!~ when2 -> end`;
    const { definition, problems } = read(drawing);
    expect(problems).toEqual([]);
    const sorted = (nodes: ProcessDefinition | undefined) =>
      [...(nodes?.nodes.values() ?? [])].sort((one, other) => (one.id < other.id ? -1 : 1));
    expect(sorted(definition)).toEqual(sorted(flow(drawing, { throw: { toAll: true } })));
  });

  it('with the names of the messages and signals that it declares', () => {
    const declare = (xml: string, more: string) => xml.replace('<process ', `${more}<process `);
    const drawn = bpmnOf('start -> message -> signal -> receive -> end', {
      receive: { attributes: 'messageRef="message"' },
    });
    const declared = '<message id="message" name="go-${trigger.id}"/><signal id="signal" name="stop"/>';
    const { definition, problems } = readXml(declare(drawn, declared));
    expect(problems).toEqual([]);
    const on = (id: string) => definition?.nodes.get(id as NodeId);
    expect(on('message')).toMatchObject({ on: { is: 'message', name: { text: 'go-${trigger.id}' } } });
    expect(on('signal')).toMatchObject({ on: { is: 'signal', name: { text: 'stop' } } });
    expect(on('receive')).toMatchObject({ on: { is: 'message', name: { text: 'go-${trigger.id}' } } });
    const rulesOf = (more: string) => readXml(declare(drawn, more)).problems.map(({ rule }) => rule);
    expect(rulesOf('<signal id="a" name="x"/><signal id="b" name="x"/>')).toEqual(['eventName']);
    expect(rulesOf('<signal id="a"/>')).toEqual(['eventName']);
    expect(rulesOf('<message id="a"/>')).toEqual([]);
    expect(rulesOf('<message id="message"/>')).toEqual(['eventName', 'eventName']);
  });

  it('but not with an event that names nothing, a condition that is none, or a task behind a choice of events', () => {
    const refused = (drawing: string, tweaks: Record<string, Tweak>) =>
      read(drawing, tweaks).problems.map(({ rule, node }) => `${rule} ${node}`);
    const nameless = { inside: '<messageEventDefinition/>' };
    expect(refused('start -> message -> end', { message: nameless })).toEqual(['eventName message']);
    const without = { inside: '<conditionalEventDefinition/>' };
    expect(refused('start -> when -> end', { when: without })).toEqual(['condition when']);
    expect(refused('start -> events -> todo -> end\nevents -> timer -> end', {})).toEqual(['eventsFollow events']);
  });

  it('in document order, the content of a subprocess behind it', () => {
    const { definition } = read('start -> sub -> todo -> end\nsub: start2 -> todo2');
    expect([...(definition?.nodes.keys() ?? [])]).toEqual(['start', 'sub', 'start2', 'todo2', 'todo', 'end']);
    expect([...(definition?.flows.keys() ?? [])]).toEqual([
      'start2-to-todo2',
      'start-to-sub',
      'sub-to-todo',
      'todo-to-end',
    ]);
  });
});

describe('an event', () => {
  const eventOf = (row: string, id: string, tweak: Tweak) =>
    nodeOf(read(`start -> call -> todo -> end\n${row}`, { [id]: tweak }), id);
  const timed = (inside: string) => eventOf('todo -> timer -> end', 'timer', { inside: timer(inside) });

  it.each([
    ['<timeDuration>PT1H</timeDuration><timeCycle>R3/PT1H</timeCycle>', 'cycle', 'R3/PT1H'],
    ['<timeCycle>R3/PT1H</timeCycle><timeDate>2027-01-31</timeDate>', 'date', '2027-01-31'],
    ['<timeDate> </timeDate><timeDuration> PT1H </timeDuration>', 'duration', 'PT1H'],
    ['<timeCycle flowable:endDate="${trigger.end}">R/PT1H</timeCycle>', 'cycle', 'R/PT1H/${trigger.end}'],
  ])('with the timer %s', (inside, by, text) =>
    expect(timed(inside)).toMatchObject({ kind: 'catchEvent', on: { is: 'timer', by, when: { text } } }),
  );

  it.each([
    ['cancelActivity="false"', false],
    ['cancelActivity="true"', true],
    ['', true],
  ])('on a border with %s', (attributes, interrupting) => {
    const event = { as: 'boundaryEvent', attributes: `attachedToRef="call" ${attributes}` };
    expect(eventOf('timer -> end', 'timer', event)).toMatchObject({ attachedTo: 'call', interrupting });
    expect(
      eventOf('error -> end', 'error', { ...event, inside: '<errorEventDefinition errorRef="e"/>' }),
    ).toMatchObject({
      interrupting: true,
      on: { is: 'error', code: 'e' },
    });
  });

  it('for an error takes its code from the error that the document declares', () => {
    const xml = bpmnOf('start -> sub -> end\nsub: start2 -> error\nsub! error2 -> end\nsub! error3 -> end', {
      error: { inside: '<errorEventDefinition errorRef="Error_1"/>' },
      error2: { inside: '<errorEventDefinition errorRef="Error_1"/>' },
      error3: { inside: '<errorEventDefinition errorRef="Error_2"/>' },
    });
    const errors = '<error id="Error_1" name="Blocked" errorCode="E-BLOCKED"/><error id="Error_2" name="any"/>';
    const reading = readXml(xml.replace('</definitions>', `${errors}</definitions>`));
    expect(nodeOf(reading, 'error')).toMatchObject({ kind: 'errorEndEvent', parent: 'sub', code: 'E-BLOCKED' });
    expect(nodeOf(reading, 'error2')).toMatchObject({ on: { is: 'error', code: 'E-BLOCKED' } });
    expect(nodeOf(reading, 'error3')).toMatchObject({ on: { is: 'error' } });
  });

  it('for an escalation takes its code from the one that the document declares, if it has one', () => {
    const refer = (to: string) => ({ inside: `<escalationEventDefinition escalationRef="${to}"/>` });
    const xml = bpmnOf(
      'start -> sub -> end\nsub: start2 -> escalation\nsub! escalation2 -> end\nsub!~ escalation3 -> end',
      {
        escalation: { as: 'endEvent', ...refer('E1') },
        escalation2: refer('own'),
        escalation3: refer('E2'),
      },
    );
    const declared = '<escalation id="E1" escalationCode="late"/><escalation id="E2" escalationCode=""/>';
    const reading = readXml(xml.replace('</definitions>', `${declared}</definitions>`));
    expect(nodeOf(reading, 'escalation')).toMatchObject({ kind: 'escalationEvent', code: 'late' });
    expect(nodeOf(reading, 'escalation2')).toMatchObject({ interrupting: true, on: { is: 'escalation', code: 'own' } });
    expect(nodeOf(reading, 'escalation3')).toMatchObject({ interrupting: false, on: { is: 'escalation' } });
  });

  it('that terminates may end all', () => {
    const kill = (attributes: string) =>
      eventOf('todo -> kill', 'kill', { inside: `<terminateEventDefinition ${attributes}/>` });
    expect(kill('flowable:terminateAll="true"')).toEqual({
      kind: 'terminateEndEvent',
      id: 'kill',
      name: 'kill',
      all: true,
    });
    expect(kill('flowable:terminateAll="false"')).toEqual({ kind: 'terminateEndEvent', id: 'kill', name: 'kill' });
  });

  it('that throws nothing is a plain task, and so is a manual task', () => {
    const plain = { as: 'intermediateThrowEvent' };
    expect(nodeOf(read('start -> note -> end', { note: plain }), 'note')).toMatchObject({ kind: 'task' });
    expect(nodeOf(read('start -> note -> end', { note: { as: 'manualTask' } }), 'note')).toMatchObject({
      kind: 'task',
    });
  });
});
