/** What comes to an instance while its events wait. */
import type { Instant } from '../kernel/clock.ts';
import type { Json } from '../kernel/json.ts';
import type { NodeId } from './definition.ts';
import type { Actor } from './state.ts';

interface Sent {
  /** Process variables that are set before what waited goes on. */
  readonly variables: Readonly<Record<string, Json>>;
  readonly by: Actor;
}

export type EventAsk =
  /** A timer's time has come: `due` says which of its beats. */
  | { readonly kind: 'timerDue'; readonly activity: number; readonly node: NodeId; readonly due: Instant }
  /** The same of a timer that begins an event subprocess. */
  | { readonly kind: 'scopeTimerDue'; readonly scope: number; readonly node: NodeId; readonly due: Instant }
  /** To the one event that waits for a message of this name; `node`: which, where several do. */
  | ({ readonly kind: 'message'; readonly name: string; readonly node?: NodeId } & Sent)
  /** To all that wait for it, which may be none. */
  | ({
      readonly kind: 'signal';
      readonly name: string;
      /** One that was sent to many may come twice, and counts once. */
      readonly sending?: string;
    } & Sent)
  /** The receive task may go on. */
  | ({ readonly kind: 'trigger'; readonly activity: number } & Sent)
  /** Whose condition holds now? `node`: only that one is looked at. */
  | { readonly kind: 'evaluateConditions'; readonly node?: NodeId; readonly by: Actor };
