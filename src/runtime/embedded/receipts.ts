import { crc32 } from 'node:zlib';
import type { Instant } from '../../kernel/clock.ts';
import { RecordDamaged } from '../../store/damage.ts';
import type { Row, Transaction } from '../../store/database.ts';
import type { Answer, Receipt } from '../runtime.ts';

/** Expired receipts removed when a new one is written. */
const expiredPerWriteMax = 10;

/** The answer that was given under this receipt, if it is still kept. */
export function findAnswer(tx: Transaction, instance: string, receipt: Receipt, now: Instant): Answer | undefined {
  const row = tx.get('SELECT instance, body_hash, answer, expires, checksum FROM receipt WHERE key = ?', receipt.key);
  if (!row || Number(row['expires']) <= now) return undefined;
  const answer = String(row['answer']);
  const kept = { instance: String(row['instance']), bodyHash: String(row['body_hash']), answer };
  if (checksumOf(receipt.key, kept) !== row['checksum'])
    throw new RecordDamaged(
      { table: 'receipt', id: receipt.key },
      `The answer kept under the key ${receipt.key} is damaged`,
    );
  if (kept.instance !== instance || kept.bodyHash !== receipt.bodyHash)
    return { rejected: 'receiptReused', message: 'This idempotency key was used for another request' };
  const given = JSON.parse(answer) as Answer;
  return 'accepted' in given ? { ...given, repeated: true } : given;
}

export function keepAnswer(
  tx: Transaction,
  instance: string,
  receipt: Receipt,
  given: { readonly answer: Answer; readonly now: Instant },
): void {
  const kept = { instance, bodyHash: receipt.bodyHash, answer: JSON.stringify(given.answer) };
  tx.run(
    'DELETE FROM receipt WHERE key IN (SELECT key FROM receipt WHERE expires <= ? LIMIT ?)',
    given.now,
    expiredPerWriteMax,
  );
  tx.run(
    'INSERT OR REPLACE INTO receipt VALUES (?, ?, ?, ?, ?, ?)',
    receipt.key,
    instance,
    kept.bodyHash,
    kept.answer,
    given.now + receipt.keepMs,
    checksumOf(receipt.key, kept),
  );
}

export function checkReceipt(row: Row): void {
  const key = String(row['key']);
  const kept = {
    instance: String(row['instance']),
    bodyHash: String(row['body_hash']),
    answer: String(row['answer']),
  };
  if (checksumOf(key, kept) !== row['checksum']) throw new RecordDamaged({ table: 'receipt', id: key });
}

export const dropAnswer = (tx: Transaction, key: string): void => void tx.run('DELETE FROM receipt WHERE key = ?', key);

const checksumOf = (key: string, kept: { instance: string; bodyHash: string; answer: string }): number =>
  crc32(`${key} ${kept.instance} ${kept.bodyHash} ${kept.answer}`);
