import type { NodeId } from '../engine/definition.ts';
import type { InstanceState, Listener } from '../engine/state.ts';
import { waitingEvents } from '../engine/waiting-events.ts';

/** An event that waits in a run. */
export interface OpenEvent {
  /** Whose it is; absent: it begins an event subprocess. */
  readonly activity?: number;
  readonly node: NodeId;
  /** Does its own activity wait, not one on whose border it lies? */
  readonly own: boolean;
  readonly listener: Listener;
}

/** In the order in which they began to wait; none once it has finished. */
export function openEvents(state: InstanceState): OpenEvent[] {
  if (state.status === 'finished') return [];
  return waitingEvents(state).map(({ host, node, listener }) => ({
    ...(host && { activity: host.number }),
    node,
    own: host?.node === node,
    listener,
  }));
}
