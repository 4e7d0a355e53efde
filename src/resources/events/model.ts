import { waitingEvents } from '../../engine/waiting-events.ts';
import type { Json } from '../../kernel/json.ts';
import { isGoing, type InstanceState, type Listener } from '../../engine/state.ts';

/** What may come to a workspace. */
export interface Named {
  readonly kind: 'message' | 'signal';
  readonly name: string;
}
/** What somebody sends to a workspace. `fields`: what its parts are called where it came from. */
export interface Sent extends Named {
  readonly workflow: string | undefined;
  readonly dataObject: string | undefined;
  readonly variables: Readonly<Record<string, Json>>;
  readonly fields: Readonly<Record<'workflow' | 'dataObject', string>>;
}
/** A start event that waits for it, of a workflow's activated version. */
export interface EventEntry extends Named {
  readonly id: string;
  readonly workflow: string;
  readonly node: string;
}

/** What a run waits for that anybody in its workspace may send; one that stands still takes nothing. By a key of its own. */
export function namesHeard(state: InstanceState): ReadonlyMap<string, Named> {
  const waiting = isGoing(state.status) ? waitingEvents(state) : [];
  const named = waiting.flatMap(({ listener }) => namedBy(listener) ?? []);
  return new Map(named.map((one) => [`${one.kind}/${one.name}`, one]));
}

const namedBy = (listener: Listener): Named | undefined =>
  (listener.is === 'message' || listener.is === 'signal') && !('local' in listener)
    ? { kind: listener.is, name: listener.name }
    : undefined;

/** May what the run waits for have changed? Most runs wait for nothing of the kind, and cost nothing here. */
export const mayHearElse = (step: { readonly before: InstanceState; readonly state: InstanceState }): boolean =>
  hasListeners(step.before) || hasListeners(step.state);

function hasListeners({ activities, scopes }: InstanceState): boolean {
  for (const number in scopes) if (scopes[number]?.listeners) return true;
  for (const number in activities) if (activities[number]?.listeners) return true;
  return false;
}
