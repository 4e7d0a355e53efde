import type { Json } from '../../kernel/json.ts';
import { namesIn } from '../context.ts';
import type { FlowId, NodeId, NodeKind, NodeOf, SequenceFlow } from '../definition.ts';
import type { Awaited } from '../caught.ts';
import type { FunctionCall } from '../function-call.ts';
import { evaluateCondition } from '../expression/evaluate.ts';
import type { Names, Template } from '../expression/template.ts';
import { flowIdsBytesMax, sizeUpTo } from '../keep.ts';
import { isSkipped } from '../skip.ts';
import type { Activity, ChildRequest, Fault, Kept, TodoRequest } from '../state.ts';
import type { Work } from '../work.ts';

/** Where a node is asked: the step in the making and the scope. */
export interface Here {
  readonly work: Work;
  readonly scope: number;
}
/** The same, for one execution of the node. */
export interface Inside extends Here {
  readonly activity: Activity;
}

/** What a node does when it starts: it is done at once, it waits for the world, it opens or ends a scope, or it is at fault. */
export type Entered =
  | { readonly is: 'done' }
  | { readonly is: 'call'; readonly call: FunctionCall; readonly input: Kept }
  | { readonly is: 'todo'; readonly todo: TodoRequest }
  | { readonly is: 'value'; readonly value: Json }
  | { readonly is: 'event'; readonly on: Awaited }
  | { readonly is: 'choice' }
  | { readonly is: 'signal'; readonly name: Template; readonly toAll: boolean }
  /** Without a request: the run that it has called before. */
  | { readonly is: 'child'; readonly request?: ChildRequest; readonly idVariable?: string }
  | { readonly is: 'scope'; readonly first: NodeId }
  /** All else that is alive in a scope goes; `rounds`: all rounds of the multi-instance activity around it, if there is one. */
  | { readonly is: 'terminate'; readonly scope: number; readonly all: boolean; readonly rounds: boolean }
  | { readonly is: 'thrown'; readonly thrown: Thrown }
  | { readonly is: 'compensate'; readonly of?: NodeId }
  | { readonly is: 'fault'; readonly fault: Fault };

/** What those around are told, and may catch. */
export interface Thrown {
  readonly is: 'error' | 'escalation';
  /** Undefined: whoever catches any catches it. */
  readonly code: string | undefined;
}

/** A node type is its answers to these questions. */
export interface NodeBehavior<K extends NodeKind> {
  /** Which waiting tokens start an activity now, as one arrives? None yet: undefined. */
  ready(node: NodeOf<K>, here: Here): readonly FlowId[] | undefined;
  /** The same once nothing else moves: for joins that look at the whole scope. A fault: it can never start. */
  readyAtRest?(node: NodeOf<K>, here: Here): readonly FlowId[] | Fault | undefined;
  /** What does it do when it starts? */
  enter(node: NodeOf<K>, inside: Inside): Entered;
  /** What a person sees of its input while a debug run stands before it. */
  preview(node: NodeOf<K>, inside: Inside): { readonly input: Json; readonly problem?: string };
  /** Which sequence flows does the finished activity take? */
  leave(node: NodeOf<K>, here: Here): readonly FlowId[] | Fault;
}

/** The usual answers: any token will do, done at once, every outgoing flow whose condition holds. */
export const passesThrough = {
  ready: (node: NodeOf<NodeKind>, { work, scope }: Here) => {
    const tokens = work.state.scopes[scope]?.tokens;
    const waiting = incoming(node, work).find((flow) => (tokens?.[flow.id] ?? 0) > 0);
    return waiting && [waiting.id];
  },
  enter: (): Entered => ({ is: 'done' }),
  preview: (): { input: Json } => ({ input: {} }),
  leave: everyTrueFlow,
};

/**
 * Every outgoing flow whose condition holds or that has none; the default flow when there is no other. No flow to take at all is a
 * fault; a node without outgoing flows ends its path. (flowable-semantics: sequence flows)
 */
export function everyTrueFlow(node: NodeOf<NodeKind>, { work, scope }: Here): readonly FlowId[] | Fault {
  const flows = outgoing(node, work);
  const names = namesIn(work, scope);
  const taken: FlowId[] = [];
  for (const flow of flows) {
    if (flow.id === node.otherwise) continue;
    const holds = conditionHolds(flow, names);
    if (typeof holds !== 'boolean') return holds;
    if (holds) taken.push(flow.id);
  }
  return taken.length > 0 || flows.length === 0 ? taken : defaultFlow(node);
}

export const outgoing = (node: NodeOf<NodeKind>, work: Work): readonly SequenceFlow[] =>
  work.definition.outgoing.get(node.id) ?? [];
export const incoming = (node: NodeOf<NodeKind>, work: Work): readonly SequenceFlow[] =>
  work.definition.incoming.get(node.id) ?? [];

/** Does the flow's condition hold? A flow without one counts as true. */
export function conditionHolds(flow: SequenceFlow, names: Names): boolean | Fault {
  const skipped = isSkipped(`flow ${flow.id}`, flow.skip, names);
  if (skipped !== undefined) return skipped;
  if (!flow.condition) return true;
  const held = evaluateCondition(flow.condition, names);
  if ('value' in held) return held.value;
  return { reason: 'expressionFailed', message: `The condition of flow ${flow.id}: ${held.problem}` };
}

/** The way out when no condition holds. */
export const defaultFlow = (node: NodeOf<NodeKind>): readonly FlowId[] | Fault =>
  node.otherwise
    ? [node.otherwise]
    : {
        reason: 'noFlowTaken',
        message: `No condition on a flow out of ${node.id} holds and it has no default flow`,
      };

/** The tokens that wait before a node: the flow of each, as many as fit into a fact; the others wait on. */
export function waitingBefore(node: NodeOf<NodeKind>, { work, scope }: Here): FlowId[] {
  const tokens = work.state.scopes[scope]?.tokens ?? {};
  const waiting: FlowId[] = [];
  let bytes = 0;
  for (const { id } of incoming(node, work))
    for (let count = tokens[id] ?? 0; count > 0; count -= 1) {
      bytes += sizeUpTo(flowIdsBytesMax, id) + 1;
      if (bytes > flowIdsBytesMax) return waiting;
      waiting.push(id);
    }
  return waiting;
}

/** How many tokens wait before a node. */
export function countBefore(node: NodeOf<NodeKind>, { work, scope }: Here): number {
  const tokens = work.state.scopes[scope]?.tokens ?? {};
  let waiting = 0;
  for (const { id } of incoming(node, work)) waiting += tokens[id] ?? 0;
  return waiting;
}
