import { isAwaited } from './caught.ts';
import type { FlowId, Node, NodeId, ProcessDefinition } from './definition.ts';
import { liveActivities, type Activity, type InstanceState } from './state.ts';

/** Something that a run names, and that another definition does not have as the run knows it. */
export interface Misfit {
  readonly element: 'node' | 'flow';
  readonly id: string;
  readonly expected: string;
  readonly found: string;
}

/** One thing that the state names, and how a definition draws it; undefined: not at all. */
interface Named extends Pick<Misfit, 'element' | 'id'> {
  readonly drawnIn: (definition: ProcessDefinition) => string | undefined;
}

/**
 * What keeps an instance from going on under another definition: each node that is to be resumed, each open subprocess, each flow on which a
 * token waits, each event that is awaited and each handler whose turn may come must be drawn there, as the same kind and in the same place.
 */
export function misfits(state: InstanceState, before: ProcessDefinition, after: ProcessDefinition): readonly Misfit[] {
  const found = new Map<string, Misfit>();
  for (const { element, id, drawnIn } of named(state)) {
    const [expected = nothing, has = nothing] = [drawnIn(before), drawnIn(after)];
    if (expected !== has) found.set(`${element} ${id}`, { element, id, expected, found: has });
  }
  return [...found.values()];
}
const nothing = 'nothing of that id';

function* named(state: InstanceState): Generator<Named> {
  for (const { tokens, compensable = [], listeners } of Object.values(state.scopes)) {
    for (const flow in tokens) yield asFlow(flow as FlowId);
    for (const { node, handler, within = [] } of compensable) yield* [node, handler, ...within].map(asNode);
    for (const event in listeners) yield asEvent(event as NodeId);
  }
  for (const activity of liveActivities(state)) yield* namedBy(activity);
}

/** Events of a node that is at fault are awaited anew when it is repeated: as the other definition draws them. */
function* namedBy({ node, phase, listeners }: Activity): Generator<Named> {
  yield phase.is === 'multi' ? underWay(node) : asNode(node);
  if (phase.is === 'compensating') yield* phase.left.map(asNode);
  if (phase.is === 'faulted') return;
  for (const event in listeners) yield asEvent(event as NodeId, node);
}

const asNode = (id: NodeId): Named => ({
  element: 'node',
  id,
  drawnIn({ nodes }) {
    const node = nodes.get(id);
    return node && `${kindOf(node)} ${placeOf(node.parent)}`;
  },
});

/** Its rounds have begun: what they find goes into the same lists. */
const underWay = (id: NodeId): Named => ({
  element: 'node',
  id,
  drawnIn(definition) {
    const { multi } = definition.nodes.get(id) ?? {};
    const lists = (multi?.gathers ?? []).map(({ target }) => ` gathering ${target}`);
    return asNode(id)
      .drawnIn(definition)
      ?.concat(...lists);
  },
});

const asFlow = (id: FlowId): Named => ({
  element: 'flow',
  id,
  drawnIn({ nodes, flows }) {
    const target = nodes.get(flows.get(id)?.target ?? ('' as NodeId));
    return target && `flow to ${kindOf(target)} ${placeOf(target.parent)}`;
  },
});

/** An event that waits: on its own, on the border of an activity, behind a gateway, or to begin an event subprocess. */
const asEvent = (id: NodeId, holder?: NodeId): Named => ({
  element: 'node',
  id,
  drawnIn(definition) {
    const event = definition.nodes.get(id);
    return event && `${kindOf(event)} for ${awaitedBy(event)} ${tieOf(definition, event, holder)}`;
  },
});

function kindOf({ kind, multi }: Node): string {
  const rounds = multi ? ` with rounds ${multi.sequential ? 'one after another' : 'at the same time'}` : '';
  return `${kind}${rounds}`;
}
const placeOf = (parent: NodeId | undefined): string => (parent === undefined ? 'in the process' : `in ${parent}`);
const awaitedBy = (event: Node): string =>
  event.kind !== 'startEvent' && 'on' in event && isAwaited(event.on) ? event.on.is : 'nothing';

function tieOf({ nodes, outgoing }: ProcessDefinition, event: Node, holder: NodeId | undefined): string {
  if (event.kind === 'boundaryEvent') return `on the border of ${event.attachedTo}`;
  const around = event.parent === undefined ? undefined : nodes.get(event.parent);
  if (event.kind === 'eventStart') return `at the start of ${event.parent} ${placeOf(around?.parent)}`;
  const isBehind = holder !== undefined && outgoing.get(holder)?.some(({ target }) => target === event.id);
  return isBehind ? `behind ${holder}` : placeOf(event.parent);
}
