/**
 * D1 Every row of every table is read, and whatever is not as it was written, or does not fit the facts, is named.
 * D2 What is mended is what follows from the facts alone, or what the row's own checksum proves; nothing else is touched.
 */
import { resourceChecks, sealedChecks } from '../resources/row-checks.ts';
import { runtimeChecks } from '../runtime/embedded/row-checks.ts';
import { integrityComplaints } from '../store/backup.ts';
import type { Connection } from '../store/connection.ts';
import type { MasterKey } from '../store/secrets.ts';
import { checkTable, type Finding, isSqlite, type TableCheck } from '../store/table-check.ts';
import { checkReferences } from './references.ts';
import { checkRuns } from './runs.ts';

/** More findings than this are counted, not named. */
export const findingsMax = 10_000;

/** Tables without a check of their own, and what stands in its place. */
export const checkedOtherwise: Readonly<Record<string, string>> = {
  journal: 'read as whole logs',
  snapshot: 'compared with the logs',
  run: 'compared with the logs',
  instance_command: 'told again from the logs',
  master_key: 'compared with the key',
  store: 'compared with the note of the last commit',
  schema: 'compared with what the program knows',
};
export const tableChecks = (key: MasterKey | undefined): readonly TableCheck[] => [
  ...runtimeChecks,
  ...resourceChecks,
  ...(key ? sealedChecks(key) : []),
];

export interface Diagnosis {
  readonly findings: readonly Finding[];
  /** How many there are in all. */
  readonly total: number;
  readonly rows: number;
  readonly runs: number;
}

/** Examines a whole database that nobody writes meanwhile, or a copy of one. */
export function examine(database: Connection, key: MasterKey | undefined): Diagnosis {
  const findings = new Map<string, Finding>();
  let [beyond, rows, runs] = [0, 0, 0];
  // Who finds the same again may know how to mend it.
  const found = (finding: Finding) => {
    const name = nameOf(finding);
    if (findings.size < findingsMax || findings.has(name)) findings.set(name, { ...findings.get(name), ...finding });
    else beyond += 1;
  };
  sparing('pages', found, () => {
    for (const line of integrityComplaints(database)) found({ table: 'pages', id: '', what: line });
  });
  for (const check of tableChecks(key)) rows += checkTable(database, check, found);
  sparing('references', found, () => checkReferences(database, found));
  sparing('journal', found, () => (runs = checkRuns(database, found)));
  return { findings: [...findings.values()], total: findings.size + beyond, rows, runs };
}

/** What tells one finding from another. */
export const nameOf = ({ table, id, what }: Finding): string => JSON.stringify([table, id, what]);

/** Pages that SQLite cannot read end one part of the examination, not the others. */
function sparing(table: string, found: (finding: Finding) => void, part: () => void): void {
  try {
    part();
  } catch (error) {
    if (!isSqlite(error)) throw error;
    found({ table, id: '', what: `SQLite cannot read on: ${error.message}` });
  }
}
