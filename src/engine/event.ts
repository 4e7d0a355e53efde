/** What comes to an instance while its events wait, and what is written down of events and scopes. */
import type { Instant } from '../kernel/clock.ts';
import type { Json } from '../kernel/json.ts';
import type { NodeId } from './definition.ts';
import type { Actor, Fault, Listener } from './state.ts';

interface Sent {
  /** Process variables that are set before what waited goes on. */
  readonly variables: Readonly<Record<string, Json>>;
  readonly by: Actor;
}

export type EventAsk =
  /** A timer's time has come: `due` says which of its beats. */
  | { readonly kind: 'timerDue'; readonly activity: number; readonly node: NodeId; readonly due: Instant }
  /** To the one event that waits for a message of this name; `node`: which, where several do. */
  | ({ readonly kind: 'message'; readonly name: string; readonly node?: NodeId } & Sent)
  /** To all that wait for it, which may be none. */
  | ({ readonly kind: 'signal'; readonly name: string } & Sent)
  /** The receive task may go on. */
  | ({ readonly kind: 'trigger'; readonly activity: number } & Sent)
  /** Whose condition holds now? */
  | { readonly kind: 'evaluateConditions'; readonly by: Actor };

export type EventFact =
  /** A subprocess opens its scope, which has the number of its activity. */
  | { readonly kind: 'scopeOpened'; readonly activity: number }
  /** Nothing is alive in the scope any more, or what was is withdrawn; outputs go to the scope around it. */
  | { readonly kind: 'scopeClosed'; readonly scope: number }
  /** An event waits from now on, as long as the activity lives: its own, one on its border, or one behind its gateway. */
  | { readonly kind: 'listenerSet'; readonly activity: number; readonly node: NodeId; readonly listener: Listener }
  | { readonly kind: 'listenerFired'; readonly activity: number; readonly node: NodeId }
  /** A gateway waits for the first of the events that it has set. */
  | { readonly kind: 'choiceAwaited'; readonly activity: number }
  /** It failed for good, and the event `caughtBy` takes the run on; `sameKey`: the outcome is unknown. */
  | {
      readonly kind: 'activityErred';
      readonly activity: number;
      readonly fault: Fault;
      readonly caughtBy: NodeId;
      readonly sameKey: boolean;
    };
