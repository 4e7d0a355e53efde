import { crc32 } from 'node:zlib';
import { RecordDamaged } from './damage.ts';
import type { Reading, Row, SqlValue, Transaction } from './database.ts';

/** What each column of a table holds of an item; the first is `id`, its key. */
export type Columns<Item> = Readonly<Record<string, (item: Item) => SqlValue>>;

/** A table each of whose rows carries, as `checksum`, one over its columns: what is read was checked against it (R7). */
export interface CheckedTable<Item> {
  /** What a query asks for. */
  readonly columns: string;
  /** What a row holds of an item, in the order of `columns`. */
  valuesOf(item: Item): SqlValue[];
  /** Writes a new item; its id must be free. */
  insert(tx: Transaction, item: Item): void;
  /** Writes an item as it is now. One of the same id that belongs to somebody else stays as it is. */
  save(tx: Transaction, item: Item): void;
  /** Writes an item that is there: all its columns, or the named ones when the others are as they were read in this transaction. */
  update(tx: Transaction, item: Item, changed?: readonly string[]): void;
  /** The row, if it is as it was written; throws RecordDamaged otherwise. */
  checked(row: Row): Row;
  /** The row with this id, if its columns hold these values too: somebody else's is not found, and a damaged one is named. */
  find(reading: Reading, id: string, within: Readonly<Record<string, SqlValue>>): Row | undefined;
}

export const checksumOf = (values: readonly SqlValue[]): number => crc32(JSON.stringify(values.map(asStored)));
/** SQLite stores UTF-8, in which half a surrogate pair has no place. */
const asStored = (value: SqlValue): SqlValue => (typeof value === 'string' ? value.toWellFormed() : value);

/** `owner`: the column that says to whom a row belongs. */
export function checkedTable<Item>(table: string, columns: Columns<Item>, owner: string): CheckedTable<Item> {
  const names = Object.keys(columns);
  const readers = Object.values(columns);
  const list = [...names, 'checksum'];
  const insert = `INSERT INTO ${table} (${list.join(', ')}) VALUES (${list.map(() => '?').join(', ')})`;
  const upsert = `${insert} ON CONFLICT (id) DO UPDATE SET ${list.map((name) => `${name} = excluded.${name}`).join(', ')}
    WHERE ${owner} = excluded.${owner}`;
  const select = `SELECT ${list.join(', ')} FROM ${table} WHERE id = ?`;

  function valuesOf(item: Item): SqlValue[] {
    const values = readers.map((valueOf) => valueOf(item));
    return [...values, checksumOf(values)];
  }
  function checked(row: Row): Row {
    const values = names.map((name) => row[name] ?? null);
    if (row['checksum'] !== checksumOf(values)) throw new RecordDamaged({ table, id: String(row['id']) });
    return row;
  }
  return {
    columns: list.join(', '),
    valuesOf,
    checked,
    insert: (tx, item) => void tx.run(insert, ...valuesOf(item)),
    save: (tx, item) => void tx.run(upsert, ...valuesOf(item)),
    update(tx, item, changed = names.slice(1)) {
      const values = valuesOf(item);
      const at = (name: string): SqlValue => values[list.indexOf(name)] ?? null;
      const written = [...changed, 'checksum'];
      tx.run(
        `UPDATE ${table} SET ${written.map((name) => `${name} = ?`).join(', ')} WHERE id = ? AND ${owner} = ?`,
        ...[...written, 'id', owner].map(at),
      );
    },
    find(reading, id, within) {
      const row = reading.get(select, id);
      if (!row) return undefined;
      checked(row);
      return Object.entries(within).every(([name, value]) => row[name] === value) ? row : undefined;
    },
  };
}
