import { type InstanceState, isGoing, type Listener } from '../../engine/state.ts';
import { waitingEvents } from '../../engine/waiting-events.ts';
import type { AwaitedEvent } from './model.ts';
import type { Topology } from './topology.ts';

/** So many an answer shows. */
export const awaitedShownMax = 100;

/**
 * What a run would take now: the events that wait in it, those first that somebody has to send, and of each kind the longest waiting first.
 * One that stands still takes none.
 */
export function awaitedIn(state: InstanceState, topology: Topology): readonly AwaitedEvent[] {
  if (!isGoing(state.status)) return [];
  const all = waitingEvents(state).map(({ host, node, listener }) => {
    const run = host && topology.liveRun(host.number);
    return { node, listener, ...(run && { task: run.id }) };
  });
  return all.toSorted((one, other) => places[one.listener.is] - places[other.listener.is]);
}

/** Where each kind stands in the list. */
const places: Readonly<Record<Listener['is'], number>> = { message: 0, trigger: 1, signal: 2, condition: 3, timer: 4 };
