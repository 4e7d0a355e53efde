import type { NodeKind } from '../engine/definition.ts';
import { readCondition, type Condition } from './condition.ts';
import { handlersIn } from './compensation.ts';
import { isSubProcess, kindOf, partsOf, supportedNodes } from './element.ts';
import { readErrors, type Errors } from './errors.ts';
import { readEventNames, type EventNames } from './event-names.ts';
import { executableProcess } from './executable-process.ts';
import { linkFlows } from './links.ts';
import { extensionOf } from './extensions.ts';
import type { Findings } from './problem.ts';
import { withNames } from './unnamed.ts';
import { readVariables, type DrawnVariable } from './variables.ts';
import { attributeOf, elementsOf, isNamed, namespaces, textOf } from './xml/tree.ts';
import type { XmlDocument, XmlElement } from './xml/tree.ts';

/** A node as it is drawn; without a kind where this engine cannot run it. */
export interface DrawnNode {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind | undefined;
  readonly element: XmlElement;
  /** The id of the subprocess that it is drawn in; undefined: the process itself. */
  readonly parent: string | undefined;
  /** Of an event on a border: the id of the activity, as written. */
  readonly host: string | undefined;
}
export interface DrawnFlow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** As written; the one on a default flow says nothing. */
  readonly condition: Condition;
  /** As written; undefined or empty: it has none. */
  readonly skip?: string | undefined;
}
/** The process that a document describes, in document order, before anything about it is checked. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly flows: readonly DrawnFlow[];
  readonly errors: Errors;
  /** The compensation handler of each activity that has one. */
  readonly handlers: ReadonlyMap<string, string>;
  readonly variables: readonly DrawnVariable[];
  readonly eventNames: EventNames;
}

export const drawingLimits = { nodesMax: 5_000, flowsMax: 20_000, depthMax: 50, idCharsMax: 256 } as const;

/** Finds the process that a document means to run, and its nodes and flows, those of its subprocesses among them. */
export function readDrawing(document: XmlDocument, findings: Findings): Drawing | undefined {
  const written = executableProcess(document.root, findings);
  if (!written) return undefined;
  const process = withNames(written);
  const parts = partsWithin(process);
  const flows = parts.filter(({ element }) => isFlow(element)).map(({ element }) => element);
  const nodes = parts.filter(({ element }) => !isFlow(element));
  if (!hasSize(nodes, flows.length, findings)) return undefined;
  const drawn = nodes.flatMap((part) => drawnNode(part, findings));
  const ids = new Set(drawn.map(({ id }) => id));
  const tied = withIds(flows, ids);
  const subProcesses = nodes.map(({ element }) => element).filter(isSubProcess);
  const containers = subProcesses.map((element) => ({ id: idOf(element), element }));
  return {
    nodes: drawn,
    flows: [...tied, ...linkFlows(drawn, tied, findings)],
    errors: readErrors(document.root, findings),
    handlers: handlersIn(drawn, tied, [process, ...subProcesses], findings),
    variables: readVariables(document.root, [{ id: undefined, element: process }, ...containers]),
    eventNames: readEventNames(document.root, findings),
  };
}

interface Part {
  readonly element: XmlElement;
  /** The id of the subprocess around it. */
  readonly parent: string | undefined;
  readonly depth: number;
}

/** All that stands in a process and in its subprocesses, in document order; nothing in one that is nested too deep. */
function partsWithin(container: XmlElement, parent?: string, depth = 0): readonly Part[] {
  return partsOf(container).flatMap((element): readonly Part[] => {
    const part = { element, parent, depth };
    const id = idOf(element);
    if (!id || !isSubProcess(element) || depth >= drawingLimits.depthMax) return [part];
    return [part, ...partsWithin(element, id, depth + 1)];
  });
}

const isFlow = ({ name }: XmlElement): boolean => name.local === 'sequenceFlow';
const idOf = (element: XmlElement): string | undefined => attributeOf(element, 'id')?.trim();

function hasSize(nodes: readonly Part[], flowCount: number, findings: Findings): boolean {
  const { nodesMax, flowsMax, depthMax } = drawingLimits;
  if (nodes.length > nodesMax || flowCount > flowsMax)
    findings.add('size', {
      message: `The process has ${nodes.length} nodes and ${flowCount} sequence flows; at most ${nodesMax} and ${flowsMax} are allowed`,
      fix: 'Split it into several workflows',
    });
  const tooDeep = nodes.find(({ element, depth }) => depth >= depthMax && isSubProcess(element));
  const id = tooDeep && idOf(tooDeep.element);
  if (tooDeep)
    findings.add('size', {
      ...(id && { node: id }),
      message: `The subprocess ${id ?? 'without an id'} lies in ${depthMax} others; at most ${depthMax} may lie in one another`,
      fix: 'Draw it at a higher level, or make it a workflow of its own',
    });
  return !tooDeep && nodes.length <= nodesMax && flowCount <= flowsMax;
}

function drawnNode({ element, parent }: Part, findings: Findings): DrawnNode[] {
  const id = idOf(element);
  if (!id || id.length > drawingLimits.idCharsMax) {
    const what = element.name.local;
    const found = id ? `one of ${id.length} characters` : 'none';
    findings.add('idPresent', {
      message: `A ${what} needs an id of 1 to ${drawingLimits.idCharsMax} characters, found ${found}`,
      fix: `Give the ${what} a short id of its own`,
    });
    return [];
  }
  const kind = supportedKind(element, id, findings);
  const name = attributeOf(element, 'name')?.trim() || id;
  const host = kind === 'boundaryEvent' ? (attributeOf(element, 'attachedToRef')?.trim() ?? '') : undefined;
  return [{ id, name, kind, element, parent, host }];
}

function supportedKind(element: XmlElement, id: string, findings: Findings): NodeKind | undefined {
  const read = kindOf(element, id);
  if ('kind' in read) return read.kind;
  for (const part of read.unsupported)
    findings.add('supportedElement', {
      node: id,
      message: `${part} is not supported`,
      fix: `Remove it, or express it with the supported nodes: ${supportedNodes}`,
    });
  return undefined;
}

/** A sequence flow may come without an id; it is named after its ends, so that reading it again gives the same name. */
function withIds(elements: readonly XmlElement[], nodeIds: ReadonlySet<string>): DrawnFlow[] {
  const written = elements.map((element) => attributeOf(element, 'id')?.trim());
  const taken = new Set([...nodeIds, ...written]);
  const used = new Map<string, number>();
  return elements.map((element, index) => {
    const source = attributeOf(element, 'sourceRef')?.trim() ?? '';
    const target = attributeOf(element, 'targetRef')?.trim() ?? '';
    return {
      id: written[index] || freeId(`Flow_${source}_${target}`),
      source,
      target,
      condition: readCondition(element),
      skip: extensionOf(element, 'skipExpression'),
    };
  });

  function freeId(wished: string): string {
    let number = (used.get(wished) ?? 0) + 1;
    const numbered = () => (number > 1 ? `${wished}_${number}` : wished);
    while (taken.has(numbered())) number += 1;
    used.set(wished, number);
    return numbered();
  }
}

/** The ids that a node lists under `incoming` or `outgoing`. */
export const listedFlows = ({ element }: DrawnNode, direction: 'incoming' | 'outgoing'): string[] =>
  elementsOf(element)
    .filter((child) => isNamed(child, namespaces.bpmn, direction))
    .map((child) => textOf(child).trim());

/** The documentation of a node, which SecMaster shows as its description. */
export function documentationOf(element: XmlElement): string {
  const found = elementsOf(element).find((child) => isNamed(child, namespaces.bpmn, 'documentation'));
  return found ? textOf(found).trim() : '';
}
