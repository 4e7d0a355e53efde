import { readBpmnXml, writeTaskflow } from '../../src/taskflow/document.ts';
import { guardOf, kindOf, rowsOf } from './flow.ts';

/** What differs from a drawn node's plain element. */
export interface Tweak {
  /** Another BPMN element than the one of its prefix. */
  readonly as?: string;
  /** Attributes as XML text. */
  readonly attributes?: string;
  /** Children as XML text. */
  readonly inside?: string;
}

/** BPMN XML of a drawing as `flow` reads it, with room for what a drawing cannot say. */
export function bpmnOf(drawing: string, tweaks: Readonly<Record<string, Tweak>> = {}): string {
  const flows = new Map<string, string>();
  const ids = new Set<string>();
  const defaults = new Map<string, string>();
  for (const [source, arrow, target] of rowsOf(drawing).flatMap(({ legs }) => legs)) {
    ids.add(source).add(target);
    const id = `${source}-to-${target}`;
    const guard = guardOf(arrow);
    if (guard === 'else') defaults.set(source, id);
    const condition = guard === undefined || guard === 'else' ? '' : conditionOf(guard);
    flows.set(id, `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${condition}</sequenceFlow>`);
  }
  const nodes = [...ids].map((id) => elementOf(id, defaults.get(id), tweaks[id] ?? {}));
  return processOf([...nodes, ...flows.values()].join('\n'));
}

/** A document around the content of a process. */
export const processOf = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:flowable="http://flowable.org/bpmn" xmlns:soar="https://soc.cloudsre.com/soar/v2" targetNamespace="test">
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

const conditionOf = (guard: string): string =>
  `<conditionExpression xsi:type="tFormalExpression"><![CDATA[\${${guard}}]]></conditionExpression>`;

function elementOf(id: string, otherwise: string | undefined, tweak: Tweak): string {
  const kind = kindOf(id);
  const name = tweak.as ?? (kind === 'terminateEndEvent' ? 'endEvent' : kind);
  const inside = (kind === 'terminateEndEvent' ? '<terminateEventDefinition/>' : '') + (tweak.inside ?? '');
  const attributes = `${otherwise ? ` default="${otherwise}"` : ''} ${tweak.attributes ?? ''}`;
  return `<${name} id="${id}"${attributes}>${inside}</${name}>`;
}
