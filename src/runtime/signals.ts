/**
 * Signals that go to whatever waits for them in a workspace.
 * G1 Each that waits when the signal is sent gets it once: whoever is reached stands in the outbox in the transaction in which the page was
 *    read, and knows the sending again should it come twice.
 * G2 It goes page by page, behind other messages, so that no sender has to wait for all who listen (R6).
 */
import type { Fact } from '../engine/facts.ts';
import { type Actor, system } from '../engine/state.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Json } from '../kernel/json.ts';
import type { Transaction } from '../store/database.ts';
import { leave } from './outbox.ts';
import type { Handlers, InstanceRef } from './runtime.ts';

/** A signal under way. */
export interface Sending {
  /** Its name among all that are ever sent: nobody hears it twice. */
  readonly id: string;
  readonly project: string;
  readonly workspace: string;
  readonly name: string;
  readonly variables: Readonly<Record<string, Json>>;
  readonly by: Actor;
  readonly at: Instant;
  /** The instance that throws it, and has heard it already. */
  readonly from?: string;
  /** Where the page before ended. */
  readonly after?: string;
}

/** Hands a signal to one page of those who wait for it, and leaves the rest for later. */
export function spread(tx: Transaction, { signalled }: Pick<Handlers, 'signalled'>, sending: Sending): void {
  if (!signalled) return;
  const { id, workspace, name, variables, by } = sending;
  const { instances, starts, next } = signalled(tx, sending);
  const ask = { kind: 'signal', name, variables, by, sending: id } as const;
  for (const instance of instances) leave(tx, { kind: 'command', instance: { workspace, id: instance }, ask });
  for (const start of starts) leave(tx, { kind: 'start', start });
  if (next !== undefined) leave(tx, { kind: 'signal', sending: { ...sending, after: next } });
}

interface Thrower {
  readonly instance: InstanceRef;
  readonly project: string;
  readonly sequence: number;
  readonly at: Instant;
  readonly facts: readonly Fact[];
}

/** Leaves what a step has thrown to others, in the transaction in which that is recorded. */
export function leaveThrown(tx: Transaction, { instance, project, sequence, at, facts }: Thrower): void {
  facts.forEach((fact, index) => {
    if (fact.kind !== 'signalThrown') return;
    const { workspace, id: from } = instance;
    const id = `${from}/${sequence}/${index}`;
    leave(tx, {
      kind: 'signal',
      sending: { id, project, workspace, name: fact.name, variables: {}, by: system, at, from },
    });
  });
}
