import { readBpmnXml, writeTaskflow } from '../../src/taskflow/document.ts';
import type { NodeKind, SequenceFlow } from '../../src/engine/definition.ts';
import { beginningOf } from './drawn-event.ts';
import { flowsOf, kindOf } from './flow.ts';
import { marksOf, placesOf, rowsOf, type Mark, type Place } from './rows.ts';

/** What differs from a drawn node's plain element. */
export interface Tweak {
  /** Another BPMN element than the one of its prefix. */
  readonly as?: string;
  /** Attributes as XML text. */
  readonly attributes?: string;
  /** Children as XML text; of an event, in the place of its event definition. */
  readonly inside?: string;
}

/** BPMN XML of a drawing as `flow` reads it, with room for what a drawing cannot say. */
export function bpmnOf(drawing: string, tweaks: Readonly<Record<string, Tweak>> = {}): string {
  const rows = rowsOf(drawing);
  const places = placesOf(rows);
  const { flows, defaults } = flowsOf(rows);
  const marks = marksOf(rows);
  const nodesIn = Map.groupBy(places, ([, { parent }]) => parent);
  const flowsIn = Map.groupBy(flows, ({ source }) => places.get(source)?.parent);
  return processOf(contentOf(undefined));

  function contentOf(container: string | undefined): string {
    const nodes = (nodesIn.get(container) ?? []).map(([id, place]) => nodeOf(id, place));
    return [...nodes, ...(flowsIn.get(container) ?? []).map(flowOf)].join('\n');
  }
  function nodeOf(id: string, place: Place): string {
    const {
      as = elementOf(id, place),
      attributes = attributesOf(id, place),
      inside = definitionOf(id, place),
    } = tweaks[id] ?? {};
    const otherwise = flowId(defaults.get(id) ?? '');
    const border = place.host ? ` attachedToRef="${place.host}" cancelActivity="${place.interrupting !== false}"` : '';
    const start = place.begins ? ` isInterrupting="${place.interrupting !== false}"` : '';
    const drawn = `<${as} id="${id}"${otherwise ? ` default="${otherwise}"` : ''}${border}${start} ${attributes}>${inside}${roundsOf(marks.get(id))}${contentOf(id)}</${as}>`;
    return place.undoes === undefined ? drawn : `${drawn}${tieOf(id, place.undoes)}`;
  }
}

/** How the rounds of an activity are drawn: so many, or one for each `item` of a list. */
function roundsOf(mark: Mark | undefined): string {
  if (!mark) return '';
  const isCount = /^\d+$/.test(mark.over);
  const attributes = isCount ? '' : ` flowable:collection="\${${mark.over}}" flowable:elementVariable="item"`;
  const inside = isCount ? `<loopCardinality>${mark.over}</loopCardinality>` : '';
  return `<multiInstanceLoopCharacteristics isSequential="${mark.sequential}"${attributes}>${inside}</multiInstanceLoopCharacteristics>`;
}

function flowOf({ id, source, target, condition }: SequenceFlow): string {
  const inside = condition
    ? `<conditionExpression xsi:type="tFormalExpression"><![CDATA[${condition.text}]]></conditionExpression>`
    : '';
  return `<sequenceFlow id="${flowId(id)}" sourceRef="${source}" targetRef="${target}">${inside}</sequenceFlow>`;
}
/** A flow of a drawing is named after its ends here too, in characters that need no escape. */
const flowId = (id: string): string => id.replace('->', '-to-');

/** The BPMN element of a kind, where that is another name. */
const elements: Readonly<Record<string, string>> = {
  terminateEndEvent: 'endEvent',
  errorEndEvent: 'endEvent',
  catchEvent: 'intermediateCatchEvent',
  compensationEvent: 'intermediateThrowEvent',
  escalationEvent: 'intermediateThrowEvent',
  throwEvent: 'intermediateThrowEvent',
  eventGateway: 'eventBasedGateway',
  eventSubProcess: 'subProcess',
  valueTask: 'serviceTask',
};
/** What an element of a kind must say; a call activity calls the workflow of its own name. */
function attributesOf(id: string, { undoes }: Place): string {
  const said: Readonly<Record<string, string>> = {
    callActivity: `calledElement="${id}"`,
    scriptTask: 'scriptFormat="javascript"',
    valueTask: 'flowable:expression="${1}"',
    eventSubProcess: 'triggeredByEvent="true"',
  };
  return `${said[kindOf(id)] ?? ''} ${undoes === undefined ? '' : 'isForCompensation="true"'}`;
}

/** How a handler is tied to what it takes back. */
const tieOf = (handler: string, host: string): string => `<boundaryEvent id="${host}Undone" attachedToRef="${host}">
  <compensateEventDefinition/></boundaryEvent><association id="${host}Tie" sourceRef="${host}Undone" targetRef="${handler}"/>`;

function elementOf(id: string, { host, begins }: Place): string {
  const kind = kindOf(id);
  if (begins) return 'startEvent';
  return host ? 'boundaryEvent' : (elements[kind] ?? kind);
}

/** A script; or what makes an event of an element: an hour, a message or signal of its own name, or the error `failed`; caught, every error. */
function definitionOf(id: string, { host, begins }: Place): string {
  const kind = kindOf(id);
  const begun = beginningOf(id);
  const said: { readonly [K in NodeKind]?: string } = {
    scriptTask: '<script>1</script>',
    compensationEvent: '<compensateEventDefinition/>',
    terminateEndEvent: '<terminateEventDefinition/>',
    errorEndEvent: `<errorEventDefinition${host || begins ? '' : ' errorRef="failed"'}/>`,
    escalationEvent: `<escalationEventDefinition${host || begins ? '' : ' escalationRef="late"'}/>`,
    ...(begun && { startEvent: `<${begun}EventDefinition ${begun}Ref="${id}"/>` }),
    throwEvent: `<signalEventDefinition signalRef="${id}"/>`,
  };
  return said[kind] ?? (kind === 'catchEvent' || host || begins ? awaitedBy(id) : '');
}

function awaitedBy(id: string): string {
  if (id.startsWith('message')) return `<messageEventDefinition messageRef="${id}"/>`;
  if (id.startsWith('signal')) return `<signalEventDefinition signalRef="${id}"/>`;
  if (id.startsWith('when'))
    return '<conditionalEventDefinition><condition>${false}</condition></conditionalEventDefinition>';
  return timer('<timeDuration>PT1H</timeDuration>');
}

/** The definition of a timer event. */
export const timer = (inside: string): string => `<timerEventDefinition>${inside}</timerEventDefinition>`;

/** A document around the content of a process. */
export const processOf = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:flowable="http://flowable.org/bpmn" xmlns:activiti="http://activiti.org/bpmn" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:soar="https://soc.cloudsre.com/soar/v2" targetNamespace="test">
<process id="Process_1" isExecutable="true">
${content}
</process>
</definitions>`;

/** The taskflow of BPMN XML. */
export function taskflowOf(xml: string): string {
  const read = readBpmnXml(xml);
  if ('problem' in read) throw new Error(read.problem);
  return writeTaskflow(read.document);
}
