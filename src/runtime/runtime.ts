import type { Ask, Outlook, Rejection } from '../engine/messages.ts';
import type { Fact } from '../engine/facts.ts';
import type { Actor, Caller, ChildRequest, InstanceState, InstanceStatus, Kept } from '../engine/state.ts';
import type { ProcessDefinition } from '../engine/definition.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Transaction } from '../store/database.ts';
import type { Sending } from './signals.ts';

/**
 * The runtime's port. What every implementation promises; tests cite the numbers.
 *
 * R1 Every answer, refusal and read included, and every action leaves only after the newest fact it has seen is durable.
 * R2 An instance's commands are applied one at a time in one order; time never runs backwards within an instance; replaying its
 *    facts gives its state exactly.
 * R3 Every action requested by a fact is performed: at least once with one idempotency key where repeatable, at most once where
 *    not. A result is applied at most once.
 * R4 After a restart every live instance goes on by itself.
 * R5 Reading one thing sees every answered command.
 * R6 One instance, workflow or workspace never stops another; every bound answers clearly.
 * R7 A torn or damaged record is noticed and named, never read as data.
 *
 * The port takes commands and gives answers, never a transaction: whoever must start or steer a run from within a transaction
 * of its own leaves a row in the outbox.
 */
export interface Runtime {
  /** Applies a person's command; the answer is durable. The same receipt gets the same answer and nothing is done twice. */
  command(instance: InstanceRef, ask: Ask, receipt?: Receipt): Promise<Answer>;
  /** The answer has been delivered: nobody will ask for it again under this key. Settles when the key is free. */
  forget(receiptKey: string): Promise<void>;
  /** Why actions of an instance are not being called right now, by activity number: waiting for a slot, or held. */
  waiting(instance: string): ReadonlyMap<number, 'queued' | 'held'>;
  /** Looks at the holds again: called after one was set, released or ended. */
  holdsChanged(): void;
  /** How many actions are known to wait because of this hold, its release at a chosen rate included. */
  heldBack(hold: string): number;
  /** Can it take work? Otherwise, why not. */
  health(): { readonly ready: boolean; readonly reason?: string };
  /** Stops taking commands, lets running actions finish for a while, and closes. */
  close(): Promise<void>;
}

/** An instance and the workspace it belongs to: an id alone never reaches another workspace's run. */
export interface InstanceRef {
  readonly workspace: string;
  readonly id: string;
}

/** The name under which an answer is kept, so that a command that arrives twice is done once. */
export interface Receipt {
  readonly key: string;
  /** Another body under the same key is refused. */
  readonly bodyHash: string;
  readonly keepMs: number;
  /** Is a refusal kept too? It changed nothing, so that giving the command again is safe, and truer later. */
  readonly keepsRefusals: boolean;
}

/** Is this answer kept under the receipt? What nobody knows, and what was refused to somebody who named no key, is asked anew. */
export const isKept = ({ keepsRefusals }: Receipt, answer: Answer): boolean =>
  !('rejected' in answer) || (keepsRefusals && answer.rejected !== 'unknownInstance');

export type Answer =
  /** `outlook`: nothing was changed, it was only asked for. */
  | {
      readonly accepted: true;
      readonly status: InstanceStatus;
      readonly repeated?: true;
      readonly outlook?: Outlook['outlook'];
    }
  | Rejection
  | { readonly rejected: 'unknownInstance' | 'notStarted' | 'receiptReused' | 'busy'; readonly message: string };

export const busy = (message: string): Answer => ({ rejected: 'busy', message });

/** What a new instance is pinned to, until a retry puts it on another version. */
export interface Start {
  readonly instance: InstanceRef;
  readonly project: string;
  readonly definition: string;
  readonly workflow: string;
  readonly ask: Ask & { readonly kind: 'start' };
}

/** A run as an activity of another one asks for it. */
export interface ChildCall {
  readonly instance: InstanceRef;
  readonly project: string;
  readonly request: ChildRequest;
  readonly passed: JsonObject;
  readonly trigger: Kept;
  /** Of a debug run: is its run allowed to change the world? */
  readonly sideEffects: boolean | undefined;
  readonly caller: Caller;
}

/** What the runtime needs from the rest of the house, handed in by `house.ts`. */
export interface Handlers {
  /** The definition with this hash, compiled; it never changes. */
  definition(hash: string): ProcessDefinition;
  /** Projects a step into the read models, in the same transaction. */
  stepped(tx: Transaction, step: Stepped): void;
  /** The start of this instance failed and is tried again by itself. */
  startPutOff?(tx: Transaction, late: { instance: InstanceRef; error: unknown; at: Instant }): void;
  /** A person terminated an instance that has not begun, so it never will. */
  startGivenUp?(tx: Transaction, late: { instance: InstanceRef; by: Actor; reason: string; at: Instant }): void;
  /** Makes the run that an activity has asked for, once: what to start, why there is nothing to start, or that it is held. */
  startChild?(tx: Transaction, call: ChildCall): Start | { readonly refused: string } | { readonly held: string };
  /** The next page of those who wait for a signal: instances that listen, and what it starts; `next`: there are more. */
  signalled?(tx: Transaction, sending: Sending): Signalled;
  /** Is this action held back now, and by which hold? */
  held(action: Target): string | undefined;
  /** Does this action go on at a chosen rate, because that hold is being released so? */
  paced?(action: Target): Pace | undefined;
  /** Is this action given up instead of called, because that hold is being released so? It becomes a fault. */
  discarding?(action: Target): Discard | undefined;
  /** The holds that are being released at a chosen rate, or by discarding. */
  releasing?(): readonly string[];
  /** Nothing waits for this hold any more: its release is over. */
  drained?(hold: string): void;
}

export interface Signalled {
  readonly instances: readonly string[];
  readonly starts: readonly Start[];
  readonly next?: string;
}

/** What a hold may be set on. */
export interface Target {
  readonly workspace: string;
  readonly workflow: string;
  readonly plugin: string;
  readonly function: string;
  readonly connection?: string;
}
export interface Pace {
  readonly hold: string;
  readonly perSecond: number;
}
export interface Discard {
  readonly hold: string;
  readonly by: Actor;
}

/** One batch of facts, as it stands in the journal. */
export interface Stepped {
  readonly instance: InstanceRef;
  readonly project: string;
  readonly workflow: string;
  /** What it runs after the step. */
  readonly definition: string;
  readonly sequence: number;
  readonly at: Instant;
  readonly facts: readonly Fact[];
  readonly before: InstanceState;
  readonly state: InstanceState;
}

/** Reads what happened; a read model's way to the journal. */
export interface Journal {
  /** The batches of an instance in order, after the one with the number `after`; at most 1,000, then ask again. */
  facts(
    instance: string,
    after?: number,
  ): readonly { readonly sequence: number; readonly at: Instant; readonly facts: readonly Fact[] }[];
  /** A value kept aside. */
  aside(hash: string): Json;
}
