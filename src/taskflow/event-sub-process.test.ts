import { describe, expect, it } from 'vitest';
import { bpmnOf, taskflowOf, timer, type Tweak } from '../../test/support/bpmn.ts';
import { catalog } from '../../test/support/catalog.ts';
import { readWorkflow } from './workflow.ts';

const main = 'start -> todo -> end';
function read(drawing: string, tweaks: Readonly<Record<string, Tweak>> = {}) {
  const taskflow = taskflowOf(bpmnOf(`${main}\n${drawing}`, tweaks));
  return readWorkflow({ taskflow, taskconfig: '', input: '', catalog });
}
const broken = (...drawn: Parameters<typeof read>) =>
  read(...drawn).problems.map(({ rule, node }) => `${rule} ${node}`);

describe('an event subprocess', () => {
  it.each([
    ['timer', { is: 'timer', by: 'duration' }],
    ['message', { is: 'message', name: { text: 'message' } }],
    ['signal', { is: 'signal', name: { text: 'signal' } }],
    ['when', { is: 'condition' }],
    ['error', { is: 'error' }],
    ['escalation', { is: 'escalation' }],
  ])('that begins by a %s event is read', (event, on) => {
    const { definition, problems } = read(`case: ${event} -> todo2 -> end2`);
    expect(problems).toEqual([]);
    expect(definition?.nodes.get('case' as never)).toEqual({ kind: 'eventSubProcess', id: 'case', name: 'case' });
    const [start] = definition?.eventStarts.get(undefined) ?? [];
    expect(start).toMatchObject({ kind: 'eventStart', id: event, parent: 'case', interrupting: true, on });
  });

  it('interrupts unless it says otherwise, and by an error always', () => {
    const startsOf = (drawing: string) => read(drawing).definition?.eventStarts.get(undefined);
    expect(startsOf('case~: message -> todo2')).toMatchObject([{ interrupting: false }]);
    expect(startsOf('case~: error -> todo2')).toMatchObject([{ interrupting: true }]);
  });

  it('begins at whichever of its start events happens', () => {
    const { definition, problems } = read('case: errorA -> todo2\ncase: errorB -> todo3', {
      errorA: { inside: '<errorEventDefinition errorRef="a"/>' },
      errorB: { as: 'startEvent', inside: '<errorEventDefinition errorRef="b"/>' },
    });
    expect(problems).toEqual([]);
    expect(definition?.eventStarts.get(undefined)).toMatchObject([{ id: 'errorA' }, { id: 'errorB' }]);
  });

  it('needs no id: it is named after its start event', () => {
    const unnamed = (drawing: string) => {
      const xml = bpmnOf(`${main}\n${drawing}`).replaceAll(/ id="case\d?"/g, '');
      return readWorkflow({ taskflow: taskflowOf(xml), taskconfig: '', input: '', catalog });
    };
    const two = unnamed('case: message -> todo2\ncase2: signal -> todo3');
    expect(two.problems).toEqual([]);
    expect(two.definition?.eventStarts.get(undefined)).toMatchObject([
      { id: 'message', parent: 'Event_message' },
      { id: 'signal', parent: 'Event_signal' },
    ]);
    expect(unnamed('case: message -> Event_message').definition?.nodes.has('Event_message_2' as never)).toBe(true);
  });

  it('may lie in a subprocess, and in another one', () => {
    const drawing = `start -> sub -> end
                     sub: start1 -> todo1
                     sub: case1
                     case1: message1 -> todo2
                     case1: case2
                     case2~: timer -> todo3`;
    const { definition, problems } = read(drawing);
    expect(problems).toEqual([]);
    expect([...(definition?.eventStarts ?? [])].map(([around, [start]]) => [around, start?.id])).toEqual([
      ['sub', 'message1'],
      ['case1', 'timer'],
    ]);
  });

  it('has one start event that waits for something, and no flows of its own', () => {
    const start = (inside: string) => ({ message: { inside } });
    expect(broken('case: message -> todo2', start(''))).toEqual(['startByEvent message']);
    expect(broken('case: message -> todo2', start('<compensateEventDefinition/>'))).toEqual([
      'supportedElement message',
    ]);
    expect(broken('case: message -> todo2', start(timer('')))).toEqual(['timer message']);
    expect(broken('case: message -> todo2\ncase: start2 -> todo2')).toEqual(['startByEvent start2']);
    expect(broken('case: message -> todo2\ntodo -> case')).toEqual(['eventSubProcess case']);
    expect(broken('case: message -> todo2\ncase: task')).toEqual(['reachable task']);
  });

  it('is no activity: it has no rounds and takes nothing back', () => {
    const rounds =
      '<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>';
    expect(broken('case: message -> todo2', { case: { inside: rounds } })).toEqual(['supportedElement case']);
    const handler = 'triggeredByEvent="true" isForCompensation="true"';
    expect(broken('case: message -> todo2', { case: { attributes: handler } })).toContain('supportedElement case');
  });

  it('shares what it catches with no other one around it', () => {
    expect(broken('case1: error1 -> todo1\ncase2: error2 -> todo2')).toEqual(['errorCaughtOnce error2']);
    const named = { error2: { inside: '<errorEventDefinition errorRef="E"/>' } };
    expect(broken('case1: error1 -> todo1\ncase2: error2 -> todo2', named)).toEqual([]);
  });

  it('reads what has come before it, and is read by what comes after', () => {
    const guard = (node: string) => `[${node}.output.action == 'CONTINUE']`;
    const choice = (node: string) => `case~: message -> xor -${guard(node)}-> end2\ncase: xor -[else]-> todo2`;
    expect(broken(choice('todo'))).toEqual([]);
    expect(broken(choice('nobody'))).toEqual(['nameDeclared xor-to-end2']);
    expect(broken(`case~: message -> todo2\ntodo -> xor -${guard('todo2')}-> end2\nxor -[else]-> end3`)).toEqual([]);
  });
});

it('a start event that waits for a time stands in an event subprocess only', () =>
  expect(broken('', { start: { inside: timer('<timeDuration>PT1H</timeDuration>') } })).toEqual([
    'startByEvent start',
  ]));
