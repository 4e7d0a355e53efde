import { describe, expect, it } from 'vitest';
import { bpmnOf, processOf, taskflowOf, type Tweak } from '../../../test/support/bpmn.ts';
import { catalog } from '../../../test/support/catalog.ts';
import { readWorkflow } from '../workflow.ts';

const basicOf = (xml: string) =>
  readWorkflow({ taskflow: taskflowOf(xml), taskconfig: '', input: '', catalog }).problems.filter(
    ({ mode }) => mode === 'BASIC',
  );
/** The rules that a drawing breaks, each with the node at which to look. */
const broken = (drawing: string, tweaks: Record<string, Tweak> = {}) => found(bpmnOf(drawing, tweaks));
const found = (xml: string) => basicOf(xml).map(({ rule, node }) => (node === undefined ? rule : `${rule} ${node}`));
const inProcess = (content: string) => found(processOf(content));

const start = '<startEvent id="start"/>';
const end = '<endEvent id="end"/>';
const tie = (id: string, source: string, target: string) =>
  `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}"/>`;

describe('BASIC accepts', () => {
  it.each([
    ['start -> end'],
    ['start -> xor -[trigger.a]-> kill\nxor -> end'],
    ['start -> todo -> xor -[trigger.a]-> todo\nxor -[else]-> end'],
    ['start -> and -> a -> and2 -> end\nand -> todo -> and2'],
    ['start -> a -[trigger.x == 1]-> b -> end\na -[else]-> end'],
  ])('%s', (drawing) => expect(broken(drawing)).toEqual([]));

  it('notes, data, lanes, groups and foreign extensions', () =>
    expect(
      inProcess(`${start}${end}${tie('f', 'start', 'end')}
        <documentation>x</documentation><laneSet id="l"><lane id="l1"><flowNodeRef>start</flowNodeRef></lane></laneSet>
        <dataObject id="d"/><dataStoreReference id="s"/><group id="g"/><textAnnotation id="t"><text>x</text></textAnnotation>
        <association id="as" sourceRef="end" targetRef="t"/><extensionElements><any xmlns="urn:x"/></extensionElements>
        <custom xmlns="urn:x" id="start"/>`),
    ).toEqual([]));
});

describe('BASIC refuses', () => {
  it('no start, two starts, no end', () => {
    expect(inProcess(end)).toEqual(['oneStart']);
    expect(broken('start -> end\nstart2 -> end')).toEqual(['oneStart start2']);
    expect(broken('start -> work')).toEqual(['oneEnd']);
  });
  it('flows into a start or out of an end', () => {
    expect(broken('start -> a -> end\na -> start')).toEqual(['startLeadsAway start']);
    expect(broken('start -> end -> a')).toEqual(['endLeadsNowhere end']);
  });
  it('what cannot be reached', () =>
    expect(broken('start -> end\nlost -> lost2 -> end')).toEqual(['reachable lost', 'reachable lost2']));
  it('flows with a loose end, and lists of flows that are not there', () => {
    expect(inProcess(`${start}${end}${tie('f', 'start', 'end')}${tie('g', 'start', 'gone')}`)).toEqual(['flowTied g']);
    expect(inProcess(`${start}${end}${tie('f', 'start', 'end')}<sequenceFlow id="h"/>`)).toEqual([
      'flowTied h',
      'flowTied h',
    ]);
    expect(broken('start -> end', { end: { inside: '<incoming>ghost</incoming>' } })).toEqual(['flowListed end']);
  });
  it('ids that are missing, double, reserved, dangerous or the name of a plug-in', () => {
    expect(inProcess(`${start}${end}${tie('f', 'start', 'end')}<userTask/>`)).toEqual(['idPresent']);
    expect(inProcess(`${start}${end}${end}${tie('f', 'start', 'end')}`)).toEqual(['idUnique end']);
    expect(inProcess(`${start}${end}${tie('end', 'start', 'end')}`)).toEqual(['idUnique end']);
    for (const id of ['__proto__', 'constructor', 'prototype', 'trigger', 'workflow', 'nodes', 'input', 'Firewall'])
      expect(broken(`start -> ${id} -> end`)).toEqual([`idAllowed ${id}`]);
  });
  it('flow ids that are too long, alone or together, and thereby name their node', () => {
    const flowsTo = (count: number, chars: number) =>
      Array.from({ length: count }, (_, index) => [
        `<userTask id="t${index}"/>`,
        tie(`out${index}`.padEnd(chars, 'x'), 'split', `t${index}`),
        tie(`in${index}`.padEnd(chars, 'x'), `t${index}`, 'join'),
      ]).flat();
    const wide = (count: number, chars: number) =>
      inProcess(
        `${start}<parallelGateway id="split"/><parallelGateway id="join"/>${end}${tie('a', 'start', 'split')}${tie('z', 'join', 'end')}${flowsTo(count, chars).join('')}`,
      );
    expect(wide(180, 256)).toEqual([]);
    expect(wide(200, 256)).toEqual(['flowIds split', 'flowIds join']);
    expect(wide(1, 257)).toEqual([`idPresent ${'out0'.padEnd(256, 'x')}`, `idPresent ${'in0'.padEnd(256, 'x')}`]);
  });
  it('one long id among many short ones into a join, where each token may have come over it', () => {
    const short = Array.from({ length: 240 }, (_, index) => tie(`f${index}`, 'split', 'join')).join('');
    const long = tie('x'.repeat(256), 'split', 'join');
    const nodes = `${start}<parallelGateway id="split"/><parallelGateway id="join"/>${end}`;
    expect(inProcess(`${nodes}${tie('a', 'start', 'split')}${tie('z', 'join', 'end')}${short}${long}`)).toEqual([
      'flowIds join',
    ]);
  });
  it('too many handlers, or handlers with ids that are too long', () => {
    const handledBy = (handlers: readonly string[]) =>
      broken('start -> todo -> end', {
        todo: { attributes: `soar:handlers='${JSON.stringify(handlers)}'` },
      });
    const many = (count: number, chars: number) =>
      Array.from({ length: count }, (_, index) => `${index}`.padEnd(chars, '0'));
    expect(handledBy(many(500, 36))).toEqual([]);
    expect(handledBy(many(501, 4))).toEqual(['handlers todo']);
    expect(handledBy(many(400, 64))).toEqual(['handlers todo']);
  });
  it('gateways that lead nowhere, and defaults that leave another node', () => {
    expect(broken('start -> xor\nstart -> end')).toEqual(['gatewayLeadsOn xor']);
    expect(broken('start -> xor -> end', { xor: { attributes: 'default="start-to-xor"' } })).toEqual([
      'defaultFlow xor',
    ]);
  });
  it('flows of an exclusive gateway behind one without a condition', () => {
    expect(broken('start -> xor -> end\nxor -[trigger.a]-> kill')).toEqual(['flowCanBeTaken xor-to-end']);
    expect(broken('start -> or -> end\nor -[trigger.a]-> kill')).toEqual([]);
  });
  it.each([
    ['trigger.a = 1', 'write =='],
    ['trigger.a ==', 'column'],
    ["trigger.a matches 'x'", 'column'],
  ])('the condition %s', (condition, text) => {
    const xml = bpmnOf('start -> xor -[CONDITION]-> end').replace('CONDITION', condition);
    const problems = basicOf(xml);
    expect(problems).toMatchObject([{ rule: 'condition', node: 'xor-to-end' }]);
    expect(problems[0]?.message).toContain(text);
  });
  it.each(['true', 'trigger.a == 1', '${true}${false}', '${true} or so'])(
    'a condition that is not one ${…}: %s',
    (text) =>
      expect(found(bpmnOf('start -> xor -[CONDITION]-> end').replace('${CONDITION}', text))).toEqual([
        'condition xor-to-end',
      ]),
  );
  it('a condition in another language, but no empty one', () => {
    const xml = bpmnOf('start -> xor -[trigger.a]-> end');
    expect(found(xml.replace('tFormalExpression"', 'tFormalExpression" language="groovy"'))).toHaveLength(1);
    expect(found(xml.replace('${trigger.a}', ' '))).toEqual([]);
  });
  it.each(
    `businessRuleTask sendTask transaction adHocSubProcess
    complexGateway boundaryEvent intermediateCatchEvent choreographyTask`.split(/\s+/),
  )('%s, by name, and nothing that hangs on it', (as) => {
    const problems = basicOf(bpmnOf('start -> odd -> end\nodd -> todo', { odd: { as } }));
    expect(problems).toMatchObject([{ rule: 'supportedElement', node: 'odd' }]);
    expect(problems[0]?.message).toContain(as);
  });
  it.each([
    ['start', '<compensateEventDefinition/>'],
    ['end', '<cancelEventDefinition/>'],
    ['end', '<terminateEventDefinition/><signalEventDefinition/>'],
    ['start', '<multiInstanceLoopCharacteristics/>'],
    ['todo', '<standardLoopCharacteristics/>'],
    ['end', '<errorEventDefinition errorRef="e"/><terminateEventDefinition/>'],
  ])('on %s: %s', (id, inside) =>
    expect(new Set(broken('start -> todo -> end', { [id]: { inside } }))).toEqual(new Set([`supportedElement ${id}`])),
  );
  it('a compensation handler that is none', () =>
    expect(broken('start -> todo -> end', { todo: { attributes: 'isForCompensation="true"' } })).toEqual([
      'compensation todo',
    ]));
  it.each([
    ['soar:handlers="ann"', 'handlers todo'],
    ['soar:handlers="[1]"', 'handlers todo'],
    ['soar:due_handle="explode"', 'dueHandle todo'],
    ['flowable:dueDate="tomorrow"', 'dueDate todo'],
    ['flowable:dueDate="P"', 'dueDate todo'],
    ['flowable:dueDate="${1 +}"', 'dueDate todo'],
  ])('a user task with %s', (attributes, rule) =>
    expect(broken('start -> todo -> end', { todo: { attributes } })).toEqual([rule]),
  );
  it.each(['P3D', 'PT30M', 'P1Y2M3W4DT5H6M7.5S', '2027-01-31', '2027-01-31T12:00:00+08:00', '${trigger.due}', ''])(
    'no due date such as "%s"',
    (due) => expect(broken('start -> todo -> end', { todo: { attributes: `flowable:dueDate="${due}"` } })).toEqual([]),
  );
  it('other documents than BPMN 2.0', () =>
    expect(found('<definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/"/>')).toEqual(['readable']));
  it('a process of more than 5,000 nodes', () => expect(inProcess('<userTask/>'.repeat(5_001))).toEqual(['size']));
});
