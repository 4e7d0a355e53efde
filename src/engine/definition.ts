import type { Brand } from '../kernel/brand.ts';
import type { Json } from '../kernel/json.ts';
import type { Awaited, Caught } from './caught.ts';
import type { Template } from './expression/template.ts';
import type { FunctionCall, TodoParameter } from './function-call.ts';
import type { MultiInstance, Passing } from './rounds.ts';

export type NodeId = Brand<'NodeId'>;
export type FlowId = Brand<'FlowId'>;

interface NodeBase {
  readonly id: NodeId;
  readonly name: string;
  /** The subprocess that it is drawn in; absent: the process itself. */
  readonly parent?: NodeId;
}
export interface UserTask extends NodeBase {
  readonly kind: 'userTask';
  /** The to-do's name where it holds expressions; absent: the node's name. */
  readonly title?: Template;
  readonly description: string;
  /** Ids of the users who may decide; empty: anyone with the right. */
  readonly handlers: readonly string[];
  /** Whom the drawing names beside them: shown, and nobody is kept from deciding by it. */
  readonly assignee?: Template;
  readonly onDue: 'interrupt' | 'continue';
  /** An ISO 8601 date-time or duration; absent: 15 days. */
  readonly dueDate?: Template;
  readonly view: readonly TodoParameter[];
  readonly form: readonly TodoParameter[];
}
export interface ServiceTask extends NodeBase {
  readonly kind: 'serviceTask';
  /** What to call; a text says why there is nothing to call, and becomes the fault when the node runs. */
  readonly call: FunctionCall | { readonly missing: string };
}
export interface ScriptTask extends NodeBase {
  readonly kind: 'scriptTask';
  /** What runs scripts; it is given the process variables that the script sees. */
  readonly call: FunctionCall;
  readonly code: string;
  /** Which of its global names a script leaves as process variables: those of variables that it changed, all of them, or none. */
  readonly stores: 'changed' | 'all' | 'none';
  /** The process variable that takes the value of the last expression. */
  readonly result?: string;
}
/** Evaluates an expression. */
export interface ValueTask extends NodeBase {
  readonly kind: 'valueTask';
  readonly value: Template;
  /** The process variable that takes what it gives. */
  readonly result?: string;
}
/** Runs another workflow of the workspace, the version that is activated then, and waits for it. */
export interface CallActivity extends NodeBase {
  readonly kind: 'callActivity';
  /** The workflow's id or name. */
  readonly calls: Template;
  readonly businessKey: Template | 'inherited' | undefined;
  /** Are the caller's process variables handed over as well? */
  readonly inheritsVariables: boolean;
  readonly passes: readonly Passing[];
  /** What the called run hands back, read at its end and there: each in the text form in which it is handed on. */
  readonly results: readonly Result[];
  /** They are seen where it stands only. */
  readonly resultsAreLocal?: true;
  /** Gives the name of the variable that holds the id of the called run. */
  readonly idVariable?: Template;
}
/** A result by its name here: the value there of a name, null where nobody has it, or of what an author wrote. */
export type Result = { readonly name: string; readonly naming?: string } & (
  | { readonly of: string }
  | { readonly value: Json }
);

/** A plain or manual task, or a throw event that throws nothing: it is there for people to read. */
export interface Task extends NodeBase {
  readonly kind: 'task';
}
/** Its nodes name it as their `parent`; exactly one of them is a start event. One without flows of its own is begun by an event. */
export interface SubProcess extends NodeBase {
  readonly kind: 'subProcess' | 'eventSubProcess';
}
/** The start event of an event subprocess, which begins in place of what is alive around it or beside it. An error always interrupts. */
export interface EventStart extends NodeBase {
  readonly kind: 'eventStart';
  readonly interrupting: boolean;
  readonly on: Caught;
}
export interface Splitting extends NodeBase {
  readonly kind: 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway';
}
/** `on`: it begins a run by that, and so it stands in the process itself. */
export interface StartEvent extends NodeBase {
  readonly kind: 'startEvent';
  readonly on?: Beginning;
}
/** A message or signal that begins a run. There is no run yet in which an expression could be read. */
export interface Beginning {
  readonly is: 'message' | 'signal';
  readonly name: string;
}
export interface EndEvent extends NodeBase {
  readonly kind: 'endEvent';
}
export interface TerminateEndEvent extends NodeBase {
  readonly kind: 'terminateEndEvent';
  /** Ends the whole instance, not only the scope that it stands in. */
  readonly all?: true;
  /** Ends all rounds of the multi-instance activity around it, where there is one. */
  readonly rounds?: true;
}
/** A throw event, or an end event: it takes back what was done, all in its scope or `of` one activity. */
export interface CompensationEvent extends NodeBase {
  readonly kind: 'compensationEvent';
  readonly of?: NodeId;
}
export interface ErrorEndEvent extends NodeBase {
  readonly kind: 'errorEndEvent';
  /** Absent: whoever catches any error catches it. */
  readonly code?: string;
}
/** A throw or end event that tells those around it of something; unlike an error it need not end anything. */
export interface EscalationEvent extends NodeBase {
  readonly kind: 'escalationEvent';
  /** Absent: whoever catches any escalation catches it. */
  readonly code?: string;
}
/** An intermediate event on a flow: it waits until what it awaits happens. */
export interface CatchEvent extends NodeBase {
  readonly kind: 'catchEvent';
  readonly on: Awaited;
}
/** Waits for a message, or until somebody says that it may go on. */
export interface ReceiveTask extends NodeBase {
  readonly kind: 'receiveTask';
  readonly on: Awaited;
}
/** Waits for the first of the events behind it. */
export interface EventGateway extends NodeBase {
  readonly kind: 'eventGateway';
}
/** Throws a signal to whatever waits for it, in its instance and, `toAll`, in others, on a flow or at the end of one. */
export interface ThrowEvent extends NodeBase {
  readonly kind: 'throwEvent';
  readonly signal: Template;
  readonly toAll?: true;
}
/** An event on the border of an activity. An error always interrupts it. */
export interface BoundaryEvent extends NodeBase {
  readonly kind: 'boundaryEvent';
  readonly attachedTo: NodeId;
  readonly interrupting: boolean;
  readonly on: Caught;
}

/** A node; `otherwise` is its default flow, which every activity and gateway may have; `multi`, and the `handler` that takes back what was done (compensation), belong to activities alone. */
export type Node = (
  | StartEvent
  | EndEvent
  | TerminateEndEvent
  | ErrorEndEvent
  | EscalationEvent
  | CompensationEvent
  | CatchEvent
  | ReceiveTask
  | EventGateway
  | ThrowEvent
  | BoundaryEvent
  | Task
  | UserTask
  | ServiceTask
  | ScriptTask
  | ValueTask
  | CallActivity
  | SubProcess
  | EventStart
  | Splitting
) & {
  readonly otherwise?: FlowId;
  readonly multi?: MultiInstance;
  readonly handler?: NodeId;
  /** Where it holds, and a run heeds such expressions, the node is passed through. */
  readonly skip?: Template;
  /** It begins in a step of its own: whoever brought the run before it has been answered by then. */
  readonly async?: true;
};
export type NodeKind = Node['kind'];
export type NodeOf<K extends NodeKind> = Node & { readonly kind: K };

export interface SequenceFlow {
  readonly id: FlowId;
  readonly source: NodeId;
  readonly target: NodeId;
  readonly condition?: Template;
  /** Takes the place of the condition where a run heeds such expressions. */
  readonly skip?: Template;
}

/** The executable graph of one workflow version: plain data, made by `defineProcess` and never changed. */
export interface ProcessDefinition {
  readonly nodes: ReadonlyMap<NodeId, Node>;
  /** In document order. */
  readonly flows: ReadonlyMap<FlowId, SequenceFlow>;
  readonly outgoing: ReadonlyMap<NodeId, readonly SequenceFlow[]>;
  readonly incoming: ReadonlyMap<NodeId, readonly SequenceFlow[]>;
  /** Where a plain start begins: at the plain start event, else at the first of the entries. */
  readonly start: NodeId | undefined;
  readonly entries: readonly Entry[];
  /** The start event of each subprocess. */
  readonly starts: ReadonlyMap<NodeId, NodeId>;
  /** The events on the border of each activity that has any, in document order. */
  readonly boundaries: ReadonlyMap<NodeId, readonly NodeOf<'boundaryEvent'>[]>;
  /** What begins the event subprocesses of each subprocess, and those of the process itself, in document order. */
  readonly eventStarts: ReadonlyMap<NodeId | undefined, readonly NodeOf<'eventStart'>[]>;
  readonly variables: ProcessVariables;
}
/** A start event that waits for what begins a run. */
export type Entry = NodeOf<'startEvent'> & { readonly on: Beginning };
/** Process variables that are there from the beginning, with their values then: of the process itself, and of each subprocess. */
export type ProcessVariables = ReadonlyMap<NodeId | undefined, ReadonlyMap<string, Json>>;

/** What a node calls, if it has something to call. */
export function callIn(node: Node): FunctionCall | undefined {
  if (node.kind === 'scriptTask') return node.call;
  return node.kind === 'serviceTask' && 'plugin' in node.call ? node.call : undefined;
}

/** Ties nodes and flows to a definition. Their references must hold; `taskflow/check` sees to that before. */
export function defineProcess(
  nodes: readonly Node[],
  flows: readonly SequenceFlow[],
  plainStart: NodeId | undefined,
  variables: ProcessVariables = new Map(),
): ProcessDefinition {
  const entries = nodes.filter(isEntry);
  const outgoing = new Map<NodeId, SequenceFlow[]>(nodes.map((node) => [node.id, []]));
  const incoming = new Map<NodeId, SequenceFlow[]>(nodes.map((node) => [node.id, []]));
  for (const flow of flows) {
    outgoing.get(flow.source)?.push(flow);
    incoming.get(flow.target)?.push(flow);
  }
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    flows: new Map(flows.map((flow) => [flow.id, flow])),
    outgoing,
    incoming,
    start: plainStart ?? entries[0]?.id,
    entries,
    starts: startsOf(nodes),
    boundaries: Map.groupBy(nodes.filter(isBoundary), ({ attachedTo }) => attachedTo),
    eventStarts: eventStartsOf(nodes),
    variables,
  };
}

const isEntry = (node: Node): node is Entry => node.kind === 'startEvent' && node.on !== undefined;
const isBoundary = (node: Node): node is NodeOf<'boundaryEvent'> => node.kind === 'boundaryEvent';
function startsOf(nodes: readonly Node[]): ReadonlyMap<NodeId, NodeId> {
  const starts = new Map<NodeId, NodeId>();
  for (const { kind, id, parent } of nodes) if (kind === 'startEvent' && parent !== undefined) starts.set(parent, id);
  return starts;
}

const isEventStart = (node: Node): node is NodeOf<'eventStart'> => node.kind === 'eventStart';
function eventStartsOf(nodes: readonly Node[]): ProcessDefinition['eventStarts'] {
  const places = new Map(nodes.map(({ id, parent }) => [id, parent]));
  const within = nodes.filter(isEventStart).filter(({ parent }) => parent !== undefined);
  return Map.groupBy(within, ({ parent }) => parent && places.get(parent));
}
