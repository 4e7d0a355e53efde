import type { NodeId, ProcessDefinition } from './definition.ts';
import { liveActivities } from './state.ts';
import type { Work } from './work.ts';

const sources = new WeakMap<ProcessDefinition, Map<NodeId, ReadonlySet<NodeId>>>();

/** The nodes from which a path of at least one flow leads to `target`. */
function nodesThatReach(definition: ProcessDefinition, target: NodeId): ReadonlySet<NodeId> {
  let known = sources.get(definition);
  if (!known) sources.set(definition, (known = new Map()));
  const cached = known.get(target);
  if (cached) return cached;
  const found = new Set<NodeId>();
  const pending = [target];
  for (let node = pending.pop(); node !== undefined; node = pending.pop())
    for (const source of sourcesOf(definition, node)) {
      if (found.has(source)) continue;
      found.add(source);
      pending.push(source);
    }
  known.set(target, found);
  return found;
}

/** Where a token that comes to this node may come from; to an event on a border, from its host. */
function sourcesOf(definition: ProcessDefinition, id: NodeId): NodeId[] {
  const node = definition.nodes.get(id);
  if (node?.kind === 'boundaryEvent') return [node.attachedTo];
  return (definition.incoming.get(id) ?? []).map(({ source }) => source);
}

/** Can anything alive in the scope, an activity or a token that waits elsewhere, still come to `target`? */
export function canStillReach(work: Work, scope: number, target: NodeId): boolean {
  const reaching = nodesThatReach(work.definition, target);
  if (liveActivities(work.state).some((activity) => activity.scope === scope && reaching.has(activity.node)))
    return true;
  return waitingNodes(work, scope).some((node) => node !== target && reaching.has(node));
}

/** The nodes before which tokens of the scope wait, in the order of their flows. */
export function waitingNodes(work: Work, scope: number): NodeId[] {
  const found = new Set<NodeId>();
  for (const flow of Object.keys(work.state.scopes[scope]?.tokens ?? {})) {
    const target = (work.definition.flows as ReadonlyMap<string, { target: NodeId }>).get(flow)?.target;
    if (target !== undefined) found.add(target);
  }
  return [...found];
}
