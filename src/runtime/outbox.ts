import { isObject } from '../kernel/json.ts';
import { assert } from '../kernel/assert.ts';
import type { Ask } from '../engine/messages.ts';
import type { Reading, Transaction } from '../store/database.ts';
import type { InstanceRef, Start } from './runtime.ts';

/** What a resource asks of the runtime from within a transaction of its own. */
export type OutboxMessage =
  | { readonly kind: 'start'; readonly start: Start }
  | { readonly kind: 'command'; readonly instance: InstanceRef; readonly ask: Ask };

/** Leaves a start or a command, to be carried out if and only if the transaction is committed. */
export function leave(tx: Transaction, message: OutboxMessage): void {
  tx.run('INSERT INTO outbox (message) VALUES (?)', JSON.stringify(message));
}

export interface OutboxEntry {
  readonly number: number;
  readonly text: string;
}

/** The oldest messages after `after`, at most `limit`. */
export function waitingMessages(reading: Reading, after: number, limit: number): readonly OutboxEntry[] {
  return reading
    .all('SELECT number, message FROM outbox WHERE number > ? ORDER BY number LIMIT ?', after, limit)
    .map(({ number, message }) => ({ number: Number(number), text: String(message) }));
}

export const removeMessage = (tx: Transaction, number: number): void =>
  void tx.run('DELETE FROM outbox WHERE number = ?', number);

export function readMessage(text: string): OutboxMessage {
  const message: unknown = JSON.parse(text);
  assert(isObject(message) && 'kind' in message, 'an outbox row holds a message');
  return message as unknown as OutboxMessage;
}
