import { crc32 } from 'node:zlib';
import type { InstanceState } from '../../engine/state.ts';
import type { Reading, Transaction } from '../../store/database.ts';
import type { Position } from './journal.ts';

/** The state of an instance after a batch. It only saves time: what it says stands in the journal too. */
export interface Snapshot {
  readonly end: Position;
  readonly state: InstanceState;
}

export function writeSnapshot(tx: Transaction, instance: string, { end, state }: Snapshot): void {
  const text = JSON.stringify(state);
  tx.run(
    'INSERT OR REPLACE INTO snapshot VALUES (?, ?, ?, ?, ?)',
    instance,
    end.sequence,
    end.checksum,
    text,
    checksumOf(instance, end, text),
  );
}

/** The newest snapshot, or `damaged`: then the whole journal has to be read. */
export function readSnapshot(reading: Reading, instance: string): Snapshot | 'damaged' | undefined {
  const row = reading.get('SELECT sequence, chained, state, checksum FROM snapshot WHERE instance = ?', instance);
  if (!row) return undefined;
  const end = { sequence: Number(row['sequence']), checksum: Number(row['chained']) };
  const text = String(row['state']);
  if (checksumOf(instance, end, text) !== row['checksum']) return 'damaged';
  return { end, state: JSON.parse(text) as InstanceState };
}

const checksumOf = (instance: string, end: Position, text: string): number =>
  crc32(`${instance} ${end.sequence} ${end.checksum} ${text}`);
