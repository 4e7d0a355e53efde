/**
 * J1 The batches of an instance are numbered 1, 2, 3 … without a gap; none is ever changed.
 * J2 Each carries a checksum chained over the instance's batches; a damaged or missing one is named, never read as data (R7).
 * J3 A value kept aside is written in the same transaction as the facts that name it, and is what its hash says.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { rules } from '../../engine/engine.ts';
import type { Fact } from '../../engine/facts.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Json } from '../../kernel/json.ts';
import { RecordDamaged } from '../../store/damage.ts';
import type { Reading, Row, Transaction } from '../../store/database.ts';

/** Where the log of an instance ends. */
export interface Position {
  readonly sequence: number;
  readonly checksum: number;
}
export const beginning: Position = { sequence: 0, checksum: 0 };

export interface RecordedBatch {
  readonly sequence: number;
  readonly at: Instant;
  readonly facts: readonly Fact[];
}

/** Batches read at one time. */
export const batchesPerReadMax = 1_000;

/** Writes a batch behind the others; returns the new end and how long the facts' text is. */
export function append(
  tx: Transaction,
  instance: string,
  end: Position,
  batch: { readonly at: Instant; readonly facts: readonly Fact[] },
): Position & { readonly chars: number } {
  const text = JSON.stringify(batch.facts);
  const sequence = end.sequence + 1;
  const checksum = chained({ instance, sequence, at: batch.at, rules, text }, end.checksum);
  tx.run('INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)', instance, sequence, batch.at, rules, text, checksum);
  return { sequence, checksum, chars: text.length };
}

interface Written {
  readonly instance: string;
  readonly sequence: number;
  readonly at: Instant;
  readonly rules: number;
  readonly text: string;
}
const chained = ({ instance, sequence, at, rules, text }: Written, before: number): number =>
  crc32(`${instance} ${sequence} ${at} ${rules} ${text}`, before);

/** The next batches after a position whose checksum is known, checked. */
export function readBatches(
  reading: Reading,
  instance: string,
  after: Position,
): { readonly batches: readonly RecordedBatch[]; readonly end: Position } {
  const rows = reading.all(
    'SELECT sequence, at, rules, facts, checksum FROM journal WHERE instance = ? AND sequence > ? ORDER BY sequence LIMIT ?',
    instance,
    after.sequence,
    batchesPerReadMax,
  );
  let end = after;
  const batches = rows.map((row) => {
    const sequence = end.sequence + 1;
    const text = String(row['facts']);
    const [at, decidedUnder] = [Number(row['at']), Number(row['rules'])];
    const checksum = chained({ instance, sequence, at, rules: decidedUnder, text }, end.checksum);
    if (Number(row['sequence']) !== sequence || checksum !== Number(row['checksum']))
      throw new RecordDamaged(
        { table: 'journal', id: instance },
        `Batch ${sequence} of instance ${instance} is missing or damaged in the journal`,
      );
    end = { sequence, checksum };
    return { sequence, at, facts: JSON.parse(text) as readonly Fact[] };
  });
  return { batches, end };
}

/** The position of a batch by its number, for reading on after it. */
export function positionOf(reading: Reading, instance: string, sequence: number): Position {
  if (sequence === 0) return beginning;
  const row = reading.get('SELECT checksum FROM journal WHERE instance = ? AND sequence = ?', instance, sequence);
  if (!row)
    throw new RecordDamaged(
      { table: 'journal', id: instance },
      `Batch ${sequence} of instance ${instance} is missing in the journal`,
    );
  return { sequence, checksum: Number(row['checksum']) };
}

/** The name under which a value's JSON text is kept aside. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

export function keepAside(tx: Transaction, values: ReadonlyMap<string, Json>): void {
  for (const [hash, value] of values)
    tx.run('INSERT INTO aside VALUES (?, ?) ON CONFLICT (hash) DO NOTHING', hash, JSON.stringify(value));
}

export function checkAside(row: Row): void {
  const hash = String(row['hash']);
  if (hashOf(String(row['body'])) !== hash) throw new RecordDamaged({ table: 'aside', id: hash });
}

export const isAside = (reading: Reading, hash: string): boolean =>
  reading.get('SELECT 1 FROM aside WHERE hash = ?', hash) !== undefined;

export function readAside(reading: Reading, hash: string): Json {
  const row = reading.get('SELECT body FROM aside WHERE hash = ?', hash);
  if (!row || hashOf(String(row['body'])) !== hash)
    throw new RecordDamaged({ table: 'aside', id: hash }, `The value kept aside as ${hash} is missing or damaged`);
  return JSON.parse(String(row['body'])) as Json;
}
