import { RecordDamaged } from './damage.ts';
import type { Connection } from './connection.ts';
import type { Row, Transaction } from './database.ts';

/** What is wrong with one stored record, and how it is mended where the rest says for certain what it was. */
export interface Finding {
  readonly table: string;
  readonly id: string;
  readonly what: string;
  readonly mend?: (tx: Transaction) => void;
}

/** How each row of a table is told to be as it was written; `check` throws RecordDamaged where it is not. */
export interface TableCheck {
  readonly table: string;
  readonly check: (row: Row) => void;
}

/** Reads every row of a table and names those that are not as they were written; answers how many rows there are. */
export function checkTable(database: Connection, { table, check }: TableCheck, found: (finding: Finding) => void) {
  let rows = 0;
  try {
    for (const row of database.each(`SELECT * FROM ${table}`)) {
      rows += 1;
      checkRow(row, check, found);
    }
  } catch (error) {
    if (!isSqlite(error)) throw error;
    found({ table, id: `behind row ${rows}`, what: `SQLite cannot read on: ${error.message}` });
  }
  return rows;
}

function checkRow(row: Row, check: TableCheck['check'], found: (finding: Finding) => void): void {
  try {
    check(row);
  } catch (error) {
    if (!(error instanceof RecordDamaged)) throw error;
    found({ ...error.record, what: error.message });
  }
}

/** Does reading it go without a complaint of damage? */
export function isAsWritten(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof RecordDamaged) return false;
    throw error;
  }
}

/** Is it a complaint of SQLite about what it reads, rather than a bug of ours? */
export const isSqlite = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
