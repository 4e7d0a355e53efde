/**
 * What a command does in a transaction of its own rather than through the runtime is done once too: its result is kept under the same
 * receipt, durably with what was done.
 */
import { crc32 } from 'node:zlib';
import type { Instant } from '../kernel/clock.ts';
import type { Receipt } from '../runtime/runtime.ts';
import type { Lane, Transaction } from '../store/database.ts';
import { RecordDamaged } from '../store/damage.ts';
import type { TableCheck } from '../store/table-check.ts';
import type { Services } from './operation.ts';
import { Problem } from './problem.ts';
import { type Receipted, receiptFor } from './receipt.ts';
import { turnOf } from './scope.ts';

/** Expired results removed when a new one is written. */
const expiredPerWriteMax = 10;

interface Asking extends Receipted {
  readonly services: Pick<Services, 'write' | 'runtime'>;
  readonly now: Instant;
}

/**
 * Acts on `subject`, unless this very command has acted already: then what it gave is given again. A command that is refused has
 * done nothing, so nothing is kept of it.
 */
export async function once(
  call: Asking,
  subject: string,
  act: (tx: Transaction) => string,
  lane?: Lane,
): Promise<string> {
  const { services, now } = call;
  const receipt = receiptFor(call, subject, (key) => drop(services, key));
  return services.write(
    (tx) => {
      const known = receipt && find(tx, receipt, now);
      if (known !== undefined) return known;
      const result = act(tx);
      if (receipt) keep(tx, receipt, result, now);
      return result;
    },
    lane,
    turnOf(call.scope),
  );
}

function find(tx: Transaction, { key, bodyHash }: Receipt, now: Instant): string | undefined {
  const row = tx.get('SELECT body_hash, result, checksum FROM done_once WHERE key = ? AND expires > ?', key, now);
  if (!row) return undefined;
  const kept = { bodyHash: String(row['body_hash']), result: String(row['result']) };
  if (row['checksum'] !== checksumOf(key, kept)) throw new RecordDamaged({ table: 'done_once', id: key });
  if (kept.bodyHash === bodyHash) return kept.result;
  const because = 'this Idempotency-Key was used for another request';
  throw new Problem({ kind: 'commandRefused', reason: 'receiptReused', status: '', because });
}

function keep(tx: Transaction, { key, bodyHash, keepMs }: Receipt, result: string, now: Instant): void {
  tx.run(
    'DELETE FROM done_once WHERE key IN (SELECT key FROM done_once WHERE expires <= ? LIMIT ?)',
    now,
    expiredPerWriteMax,
  );
  const checksum = checksumOf(key, { bodyHash, result });
  tx.run('INSERT OR REPLACE INTO done_once VALUES (?, ?, ?, ?, ?)', key, bodyHash, result, now + keepMs, checksum);
}

/** One that cannot be dropped, since the store is closing or full, goes when it expires. */
const drop = ({ write }: Pick<Services, 'write'>, key: string): Promise<void> =>
  write((tx) => void tx.run('DELETE FROM done_once WHERE key = ?', key), 'behind').catch(() => undefined);

export const checkDoneOnce: TableCheck = {
  table: 'done_once',
  check: (row) => {
    const [key, bodyHash, result] = [String(row['key']), String(row['body_hash']), String(row['result'])];
    if (checksumOf(key, { bodyHash, result }) !== row['checksum'])
      throw new RecordDamaged({ table: 'done_once', id: key });
  },
};

const checksumOf = (key: string, { bodyHash, result }: { readonly bodyHash: string; readonly result: string }) =>
  crc32(`${key} ${bodyHash} ${result}`);
