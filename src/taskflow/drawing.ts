import type { NodeKind } from '../engine/definition.ts';
import { readCondition, type Condition } from './condition.ts';
import type { Findings } from './problem.ts';
import { attributeOf, elementsOf, isNamed, namespaces, textOf } from './xml/tree.ts';
import type { XmlDocument, XmlElement } from './xml/tree.ts';

/** A node as it is drawn; without a kind where this engine cannot run it. */
export interface DrawnNode {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind | undefined;
  readonly element: XmlElement;
}
export interface DrawnFlow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** As written; the one on a default flow says nothing. */
  readonly condition: Condition;
}
/** The process that a document describes, in document order, before anything about it is checked. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly flows: readonly DrawnFlow[];
}

export const drawingLimits = { nodesMax: 5_000, flowsMax: 20_000, idCharsMax: 256 } as const;

const kinds: ReadonlyMap<string, NodeKind> = new Map([
  ['startEvent', 'startEvent'],
  ['endEvent', 'endEvent'],
  ['userTask', 'userTask'],
  ['serviceTask', 'serviceTask'],
  ['exclusiveGateway', 'exclusiveGateway'],
  ['parallelGateway', 'parallelGateway'],
  ['inclusiveGateway', 'inclusiveGateway'],
] as const);

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

/** Finds the process that a document means to run, and its nodes and flows. */
export function readDrawing(document: XmlDocument, findings: Findings): Drawing | undefined {
  const process = executableProcess(document.root, findings);
  if (!process) return undefined;
  const parts = elementsOf(process).filter(({ name }) => name.uri === namespaces.bpmn);
  const flows = parts.filter(({ name }) => name.local === 'sequenceFlow');
  const nodes = parts.filter(({ name }) => name.local !== 'sequenceFlow' && !ignorableInProcess.has(name.local));
  if (nodes.length > drawingLimits.nodesMax || flows.length > drawingLimits.flowsMax) {
    findings.add('size', {
      message: `The process has ${nodes.length} nodes and ${flows.length} sequence flows; at most ${drawingLimits.nodesMax} and ${drawingLimits.flowsMax} are allowed`,
      fix: 'Split it into several workflows',
    });
    return undefined;
  }
  const drawn = nodes.flatMap((element) => drawnNode(element, findings));
  return { nodes: drawn, flows: withIds(flows, new Set(drawn.map(({ id }) => id))) };
}

function drawnNode(element: XmlElement, findings: Findings): DrawnNode[] {
  const id = attributeOf(element, 'id')?.trim();
  const what = element.name.local;
  if (!id || id.length > drawingLimits.idCharsMax) {
    const found = id ? `one of ${id.length} characters` : 'none';
    findings.add('idPresent', {
      message: `A ${what} needs an id of 1 to ${drawingLimits.idCharsMax} characters, found ${found}`,
      fix: `Give the ${what} a short id of its own`,
    });
    return [];
  }
  const unsupported = unsupportedIn(element);
  for (const part of unsupported)
    findings.add('supportedElement', {
      node: id,
      message: `${part} is not supported${part === what ? '' : ` on the ${what} ${id}`}`,
      fix: 'Remove it, or express it with the supported nodes: start, end and terminate-end events, user and service tasks, exclusive, parallel and inclusive gateways',
    });
  const name = attributeOf(element, 'name')?.trim() || id;
  return [{ id, name, kind: unsupported.length > 0 ? undefined : kindOf(element), element }];
}

function kindOf(element: XmlElement): NodeKind | undefined {
  const ends = element.name.local === 'endEvent' && eventDefinitions(element).length > 0;
  return ends ? 'terminateEndEvent' : kinds.get(element.name.local);
}

const eventDefinitions = (element: XmlElement): string[] =>
  elementsOf(element)
    .filter(({ name }) => name.uri === namespaces.bpmn && /^eventDefinition|EventDefinition$/.test(name.local))
    .map(({ name }) => name.local);

/** What on a node this engine cannot run, by the names that BPMN gives it. */
function unsupportedIn(element: XmlElement): string[] {
  const what = element.name.local;
  if (!kinds.has(what)) return [what];
  const children = elementsOf(element)
    .filter(({ name }) => name.uri === namespaces.bpmn && !ignorableInNode.has(name.local))
    .map(({ name }) => name.local);
  const terminates = what === 'endEvent' && children.length === 1 && children[0] === 'terminateEventDefinition';
  const compensates = attributeOf(element, 'isForCompensation') === 'true' ? ['isForCompensation'] : [];
  return [...(terminates ? [] : children), ...compensates];
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

/** Which process of a document runs: the one marked executable, else the only one that is no empty pool. */
function executableProcess(root: XmlElement, findings: Findings): XmlElement | undefined {
  if (!isNamed(root, namespaces.bpmn, 'definitions')) {
    findings.add('readable', {
      message: `Expected the element definitions of BPMN 2.0 (${namespaces.bpmn}) at the root, found ${root.name.local} (${root.name.uri || 'no namespace'})`,
      fix: 'Save the diagram as BPMN 2.0',
    });
    return undefined;
  }
  const processes = elementsOf(root).filter((element) => isNamed(element, namespaces.bpmn, 'process'));
  const candidates = narrowed(narrowed(processes, isExecutable), hasNodes);
  if (candidates.length === 1) return candidates[0];
  const ids = candidates.map((process) => attributeOf(process, 'id') ?? 'without an id').join(', ');
  findings.add('executableProcess', {
    message: candidates.length === 0 ? 'The document has no process' : `It is not clear which process runs: ${ids}`,
    fix: 'Set isExecutable="true" on the one process that runs, "false" on the others',
  });
  return undefined;
}

/** Those that pass the test, or all where none does. */
function narrowed<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly Item[] {
  const passing = items.filter(test);
  return passing.length > 0 ? passing : items;
}
const isExecutable = (process: XmlElement): boolean =>
  ['true', '1'].includes(attributeOf(process, 'isExecutable')?.trim() ?? '');
const hasNodes = (process: XmlElement): boolean =>
  elementsOf(process).some(({ name }) => name.uri === namespaces.bpmn && !ignorableInProcess.has(name.local));

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
