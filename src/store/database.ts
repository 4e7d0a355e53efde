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

/**
 * What runs first when many bodies wait: a person's command, the house's own work (results, timers), ordinary calls, or work that
 * goes on behind the others. The first and the ordinary ones are refused when too many wait; the others are bounded where they
 * come from.
 */
export type Lane = 'first' | 'own' | 'normal' | 'behind';

/** A body reads and writes; it returns a value at once, never a promise. */
export type Body<T> = (tx: Transaction) => T;

/** What `beforeCommit` hooks get: each body is a savepoint of its own, whose failure is returned and spares the others. */
export type RunBody = <T>(body: Body<T>) => { readonly value: T } | { readonly error: unknown };

/** The one database of a data folder. */
export interface Store {
  /** Runs a body on committed work only, so that whatever it returns may leave at once. */
  read<T>(body: (reading: Reading) => T): T;
  /**
   * Runs a body in the shared transaction and settles when that is durable, also when the body throws: a refusal may rest on
   * what the bodies before it wrote. `turn`: for whom it counts, since each lane goes round by them; a workspace, as a rule.
   */
  write<T>(body: Body<T>, lane?: Lane, turn?: string): Promise<T>;
  /** Adds work that each shared transaction does last, before it is committed; what it returns takes it away again. */
  beforeCommit(hook: (run: RunBody) => void): () => void;
  /** How many changes wait for their turn, by lane. */
  waiting(): Readonly<Record<Lane, number>>;
  /** Ends what waits, then lets go of the folder. */
  close(): Promise<void>;
}

/** So many bodies wait, or this one has waited so long, that it was refused: nothing of it was done. */
export class StoreBusy extends Error {
  override name = 'StoreBusy';
}
/** The store was closed, or failed before this body was known to be durable. */
export class StoreClosed extends Error {
  override name = 'StoreClosed';
}
