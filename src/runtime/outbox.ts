import type { Ask } from '../engine/messages.ts';
import { checksumOf } from '../store/checked-table.ts';
import { RecordDamaged } from '../store/damage.ts';
import type { Reading, Row, Transaction } from '../store/database.ts';
import type { Calling } from './children.ts';
import type { InstanceRef, Start } from './runtime.ts';
import type { Sending } from './signals.ts';

/** What a resource asks of the runtime from within a transaction of its own. */
export type OutboxMessage =
  | { readonly kind: 'start'; readonly start: Start }
  | { readonly kind: 'command'; readonly instance: InstanceRef; readonly ask: Ask }
  /** A signal goes to those who wait for it in its workspace. */
  | { readonly kind: 'signal'; readonly sending: Sending }
  /** Something changed about a run that an activity calls. */
  | { readonly kind: 'call'; readonly call: Calling };

/** Leaves a message, to be carried out if and only if the transaction is committed. */
export function leave(tx: Transaction, message: OutboxMessage): void {
  const text = JSON.stringify(message);
  tx.run('INSERT INTO outbox (message, checksum) VALUES (?, ?)', text, checksumOf([text]));
}

export interface OutboxEntry {
  readonly number: number;
  readonly text: string;
  readonly checksum: number;
}

/** The oldest messages, at most `limit`. */
export function waitingMessages(reading: Reading, limit: number): readonly OutboxEntry[] {
  return reading
    .all('SELECT number, message, checksum FROM outbox ORDER BY number LIMIT ?', limit)
    .map(({ number, message, checksum }) => ({
      number: Number(number),
      text: String(message),
      checksum: Number(checksum),
    }));
}

export const removeMessage = (tx: Transaction, number: number): void =>
  void tx.run('DELETE FROM outbox WHERE number = ?', number);

/** What was left and could not be carried out is kept in the same shape. */
export const checkMessage = (row: Row): void =>
  void readMessage({ number: Number(row['number']), text: String(row['message']), checksum: Number(row['checksum']) });

/** What was left, if it is as it was written (R7). */
export function readMessage({ number, text, checksum }: OutboxEntry): OutboxMessage {
  if (checksum !== checksumOf([text])) throw new RecordDamaged({ table: 'outbox', id: String(number) });
  return JSON.parse(text) as OutboxMessage;
}
