/** What BPMN's elements are to this engine: nodes of a kind, paper that changes nothing, or something it cannot run. */
import type { NodeKind } from '../engine/definition.ts';
import { extensionOf } from './extensions.ts';
import { attributeOf, elementsOf, namespaces, textOf, type XmlElement } from './xml/tree.ts';

/** The kind of each element that can be run; of an event, with the event definition in it. */
const kinds: ReadonlyMap<string, NodeKind> = new Map([
  ['startEvent', 'startEvent'],
  ['startEvent timerEventDefinition', 'eventStart'],
  ['startEvent messageEventDefinition', 'eventStart'],
  ['startEvent signalEventDefinition', 'eventStart'],
  ['startEvent conditionalEventDefinition', 'eventStart'],
  ['startEvent errorEventDefinition', 'eventStart'],
  ['startEvent escalationEventDefinition', 'eventStart'],
  ['endEvent', 'endEvent'],
  ['endEvent terminateEventDefinition', 'terminateEndEvent'],
  ['endEvent errorEventDefinition', 'errorEndEvent'],
  ['endEvent escalationEventDefinition', 'escalationEvent'],
  ['intermediateThrowEvent', 'task'],
  ['intermediateThrowEvent compensateEventDefinition', 'compensationEvent'],
  ['endEvent compensateEventDefinition', 'compensationEvent'],
  ['boundaryEvent compensateEventDefinition', 'boundaryEvent'],
  ['intermediateThrowEvent escalationEventDefinition', 'escalationEvent'],
  ['intermediateThrowEvent linkEventDefinition', 'task'],
  ['intermediateCatchEvent linkEventDefinition', 'task'],
  ['intermediateCatchEvent timerEventDefinition', 'catchEvent'],
  ['intermediateCatchEvent messageEventDefinition', 'catchEvent'],
  ['intermediateCatchEvent signalEventDefinition', 'catchEvent'],
  ['intermediateCatchEvent conditionalEventDefinition', 'catchEvent'],
  ['intermediateThrowEvent signalEventDefinition', 'throwEvent'],
  ['endEvent signalEventDefinition', 'throwEvent'],
  ['receiveTask', 'receiveTask'],
  ['eventBasedGateway', 'eventGateway'],
  ['boundaryEvent timerEventDefinition', 'boundaryEvent'],
  ['boundaryEvent messageEventDefinition', 'boundaryEvent'],
  ['boundaryEvent signalEventDefinition', 'boundaryEvent'],
  ['boundaryEvent conditionalEventDefinition', 'boundaryEvent'],
  ['boundaryEvent errorEventDefinition', 'boundaryEvent'],
  ['boundaryEvent escalationEventDefinition', 'boundaryEvent'],
  ['callActivity', 'callActivity'],
  ['task', 'task'],
  ['manualTask', 'task'],
  ['userTask', 'userTask'],
  ['serviceTask', 'serviceTask'],
  ['scriptTask', 'scriptTask'],
  ['subProcess', 'subProcess'],
  ['exclusiveGateway', 'exclusiveGateway'],
  ['parallelGateway', 'parallelGateway'],
  ['inclusiveGateway', 'inclusiveGateway'],
] as const);
const known: ReadonlySet<string> = new Set([...kinds.keys()].map((words) => words.split(' ')[0] ?? ''));

/** For messages. */
export const supportedNodes = [
  'start events, plain or for a message or a signal; end, terminate-end, error-end and signal-end events, escalations, compensation',
  'throw events that throw nothing or a signal, link events; events that wait for a timer, a message, a signal or a condition',
  'timers, messages, signals, conditions, errors, escalations and compensation on the border of an activity',
  'plain, manual, user, service, script and receive tasks, subprocesses, event subprocesses, call activities, multi-instance ones too',
  'exclusive, parallel, inclusive and event-based gateways',
].join(', ');

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Elements that say nothing about how a process runs: notes, pictures, data on paper. Every other one is named and refused. */
const ignorableInProcess =
  words(`documentation extensionElements laneSet dataObject dataObjectReference dataStoreReference
  textAnnotation association group ioSpecification property auditing monitoring supports correlationSubscription
  resourceRole performer humanPerformer potentialOwner`);
const ignorableInNode =
  words(`documentation extensionElements incoming outgoing ioSpecification property auditing monitoring
  categoryValueRef dataInput dataOutput inputSet outputSet dataInputAssociation dataOutputAssociation
  resourceRole performer humanPerformer potentialOwner rendering`);

/** The parts of a process or subprocess that say how it runs: its nodes and sequence flows. */
export const partsOf = (container: XmlElement): readonly XmlElement[] =>
  elementsOf(container).filter(
    ({ name }) => name.uri === namespaces.bpmn && !ignorableInProcess.has(name.local) && !isOfNode(name.local),
  );
/** What stands in a subprocess as on any other node. */
const isOfNode = (local: string): boolean => ignorableInNode.has(local) || isLoop(local);
export const holdsNodes = (container: XmlElement): boolean => partsOf(container).length > 0;

/** Is it an element whose nodes are part of the same drawing? */
export const isSubProcess = (element: XmlElement): boolean => element.name.local === 'subProcess';
/** Is it one that no flow leads to, but an event begins? */
export const isEventSubProcess = (element: XmlElement): boolean =>
  isSubProcess(element) && isTrue(element, 'triggeredByEvent');

/** An element that can have events on its border. */
export const isActivity = ({ name }: XmlElement): boolean =>
  /^(task|.+Task|subProcess|adHocSubProcess|transaction|callActivity)$/.test(name.local);

export const isTrue = (element: XmlElement, attribute: string): boolean =>
  ['true', '1'].includes(attributeOf(element, attribute)?.trim() ?? '');

export const eventDefinitionsOf = (element: XmlElement): readonly XmlElement[] =>
  elementsOf(element).filter(({ name }) => name.uri === namespaces.bpmn && isEventDefinition(name.local));

/** Does an event on a border end its activity, or an event subprocess all that is around it? One that catches an error always does. */
export function isInterrupting({ element }: { readonly element: XmlElement }): boolean {
  const catchesError = eventDefinitionsOf(element).some(({ name }) => name.local === 'errorEventDefinition');
  const attribute = element.name.local === 'startEvent' ? 'isInterrupting' : 'cancelActivity';
  return catchesError || !['false', '0'].includes(attributeOf(element, attribute)?.trim() ?? '');
}

/** The kind of an element that can be run as it is, else what about it cannot, by the names that BPMN gives it. */
export function kindOf(element: XmlElement, id: string): { kind: NodeKind } | { unsupported: readonly string[] } {
  const what = element.name.local;
  if (!known.has(what)) return { unsupported: [what] };
  const definitions = eventDefinitionsOf(element).map(({ name }) => name.local);
  const kind = kinds.get([what, ...definitions].join(' '));
  const unsupported = oddPartsOf(element);
  if (!kind) unsupported.unshift(...definitions);
  if (kind && unsupported.length === 0) return { kind: closerKind(element, kind) };
  if (unsupported.length === 0) return { unsupported: [`${what} without an event definition`] };
  return { unsupported: unsupported.map((part) => `${part} on the ${what} ${id}`) };
}

/** What its attributes say beside its name. */
function closerKind(element: XmlElement, kind: NodeKind): NodeKind {
  if (isEventSubProcess(element)) return 'eventSubProcess';
  return isExpression(element) ? 'valueTask' : kind;
}

/** A service task that is an expression, or a script in the language of expressions, which Flowable takes where none is named. */
function isExpression(element: XmlElement): boolean {
  if (element.name.local === 'serviceTask') return Boolean(extensionOf(element, 'expression'));
  if (element.name.local !== 'scriptTask') return false;
  const format = attributeOf(element, 'scriptFormat')?.trim().toLowerCase() ?? '';
  const script = elementsOf(element).find(({ name }) => isScript(element, name.local));
  return format === 'juel' || (format === '' && /^\s*[$#]\{/.test(script ? textOf(script) : ''));
}

function oddPartsOf(element: XmlElement): string[] {
  const holdsMore = element.name.local === 'subProcess';
  const isOdd = (local: string) =>
    isLoop(local)
      ? !isRounds(element, local)
      : !holdsMore && !isEventDefinition(local) && !ignorableInNode.has(local) && !isScript(element, local);
  const children = elementsOf(element).filter(({ name }) => name.uri === namespaces.bpmn && isOdd(name.local));
  const isPlainActivity = isActivity(element) && !isEventSubProcess(element);
  const attributes = [...(isPlainActivity ? [] : ['isForCompensation']), ...(holdsMore ? [] : ['triggeredByEvent'])];
  const odd = attributes.filter((attribute) => isTrue(element, attribute));
  return [...odd, ...children.map(({ name }) => name.local), ...oddPartsOfRounds(element)];
}

/** How an activity is repeated, where it is. */
export const loopOf = (element: XmlElement): XmlElement | undefined =>
  elementsOf(element).find(({ name }) => name.uri === namespaces.bpmn && isRounds(element, name.local));

const isScript = ({ name }: XmlElement, local: string): boolean => local === 'script' && name.local === 'scriptTask';
const isRounds = (element: XmlElement, local: string): boolean =>
  local === 'multiInstanceLoopCharacteristics' && isActivity(element) && !isEventSubProcess(element);
const partsOfRounds = words(
  'documentation extensionElements loopCardinality loopDataInputRef inputDataItem completionCondition',
);

function oddPartsOfRounds(element: XmlElement): string[] {
  const loop = loopOf(element);
  const names = loop ? elementsOf(loop).map(({ name }) => name) : [];
  return names
    .filter(({ uri, local }) => uri === namespaces.bpmn && !partsOfRounds.has(local))
    .map(({ local }) => local);
}

const isEventDefinition = (local: string): boolean => local.endsWith('EventDefinition');
const isLoop = (local: string): boolean => local.endsWith('LoopCharacteristics');
