import { backup, DatabaseSync, type StatementSync } from 'node:sqlite';
import { checksumOf } from './checked-table.ts';
import type { Reading, Row, SqlValue, Transaction } from './database.ts';

/** Prepared statements kept by one connection; the oldest go first. */
const statementsMax = 1_000;

/** Pages copied at one time. */
const pagesPerStep = 2_500;

/** One SQLite connection with its prepared statements. */
export interface Connection extends Reading {
  run(sql: string, ...values: SqlValue[]): { readonly changes: number };
  /** Runs several statements without values. */
  script(sql: string): void;
  /** Is a transaction open? SQLite ends one by itself when the disk fails. */
  inTransaction(): boolean;
  /** Rows as they are read, for tables of any size. */
  each(sql: string, ...values: SqlValue[]): Iterable<Row>;
  /** Copies the database into a new file, as it stood when this connection's open transaction first read it. */
  copyTo(file: string): Promise<void>;
  close(): void;
}

/** A transaction whose beginning and end are the caller's, where no runtime has anything in memory. */
export const transactionOn = ({ get, all, run }: Connection): Transaction => ({
  get,
  all,
  run,
  onRollback: () => undefined,
  onCommit: () => undefined,
});

export function connect(file: string, options: { readOnly: boolean }): Connection {
  const database = new DatabaseSync(file, { readOnly: options.readOnly, enableForeignKeyConstraints: true });
  // For schema steps: the checksum that the stores write, over values that are there already.
  database.function('row_checksum', { varargs: true, deterministic: true }, (...values) => checksumOf(values));
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => statements.get(sql) ?? prepare(sql);
  function prepare(sql: string): StatementSync {
    const statement = database.prepare(sql);
    const oldest = statements.keys().next().value;
    if (statements.size >= statementsMax && oldest !== undefined) statements.delete(oldest);
    statements.set(sql, statement);
    return statement;
  }
  return {
    get: (sql, ...values) => prepared(sql).get(...values) as Row | undefined,
    all: (sql, ...values) => prepared(sql).all(...values) as Row[],
    run: (sql, ...values) => ({ changes: Number(prepared(sql).run(...values).changes) }),
    script: (sql) => database.exec(sql),
    each: (sql, ...values) => database.prepare(sql).iterate(...values) as Iterable<Row>,
    inTransaction: () => database.isTransaction,
    copyTo: async (copy) => void (await backup(database, copy, { rate: pagesPerStep })),
    close: () => {
      statements.clear();
      database.close();
    },
  };
}
