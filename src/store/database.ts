/** What SQLite can store in a column and what it gives back. */
export type SqlValue = null | number | bigint | string | Uint8Array;
export type Row = Readonly<Record<string, SqlValue>>;

/** Reading, from a snapshot that holds committed work only. */
export interface Reading {
  get(sql: string, ...values: SqlValue[]): Row | undefined;
  all(sql: string, ...values: SqlValue[]): Row[];
}

/** One body's view of the shared transaction: a savepoint that is rolled back when the body throws. */
export interface Transaction extends Reading {
  run(sql: string, ...values: SqlValue[]): { readonly changes: number };
  /** Called when this body is rolled back: to drop what it changed in memory. */
  onRollback(undo: () => void): void;
  /** Called after the commit and its flush. */
  onCommit(done: () => void): void;
}
