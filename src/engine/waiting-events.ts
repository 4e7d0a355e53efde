import type { NodeId } from './definition.ts';
import { type Activity, type InstanceState, type Listener, liveActivities } from './state.ts';

/** An event that waits in a run. */
export interface WaitingEvent {
  readonly scope: number;
  /** The activity that holds it; absent: it begins an event subprocess of the scope. */
  readonly host?: Activity;
  readonly node: NodeId;
  readonly listener: Listener;
}

/** Everything that waits for an event, in the order in which it began to; what waits around an activity goes before what waits in it. */
export function waitingEvents(state: InstanceState): WaitingEvent[] {
  const around = Object.entries(state.scopes).map(([scope, { listeners }]) => {
    const since = Number(scope);
    return { since, waiting: waitingIn(listeners, { scope: since }) };
  });
  const held = liveActivities(state).map((host) => ({
    since: host.number,
    waiting: waitingIn(host.listeners, { scope: host.scope, host }),
  }));
  return [...around, ...held].toSorted((one, other) => one.since - other.since).flatMap(({ waiting }) => waiting);
}

const waitingIn = (
  listeners: Activity['listeners'] = {},
  holder: Pick<WaitingEvent, 'scope' | 'host'>,
): WaitingEvent[] =>
  Object.entries(listeners).map(([node, listener]) => ({ ...holder, node: node as NodeId, listener }));
