import type { NodeId } from '../engine/definition.ts';
import { type InstanceState, type Listener, liveActivities } from '../engine/state.ts';

/** An event that waits in a run. */
export interface OpenEvent {
  /** Whose it is; absent: it begins an event subprocess. */
  readonly activity?: number;
  readonly node: NodeId;
  /** Does its own activity wait, not one on whose border it lies? */
  readonly own: boolean;
  readonly listener: Listener;
}

/** Those that begin event subprocesses, then the others by the order in which their activities started; none once it has finished. */
export function openEvents(state: InstanceState): OpenEvent[] {
  const around = Object.values(state.scopes).flatMap(({ listeners = {} }) =>
    Object.entries(listeners).map(([node, listener]) => ({ node: node as NodeId, own: false, listener })),
  );
  const held = liveActivities(state).flatMap(({ number, node: own, listeners = {} }) =>
    Object.entries(listeners).map(([node, listener]) => ({
      activity: number,
      node: node as NodeId,
      own: node === own,
      listener,
    })),
  );
  return state.status === 'finished' ? [] : [...around, ...held];
}
