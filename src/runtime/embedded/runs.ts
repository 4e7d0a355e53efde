import { crc32 } from 'node:zlib';
import type { Debt } from '../../engine/messages.ts';
import type { Instant } from '../../kernel/clock.ts';
import { RecordDamaged } from '../../store/damage.ts';
import type { Reading, Row, Transaction } from '../../store/database.ts';

/** What an instance was started on; a retry may put it on another version, which its facts say. */
export interface Run {
  readonly instance: string;
  readonly workspace: string;
  readonly project: string;
  readonly workflow: string;
  readonly definition: string;
}

/** What an instance owes, as far as it must be found again: work now, and the earliest time at which it is to be woken. */
export interface Owing {
  readonly working: boolean;
  readonly wake: Instant | null;
}

/** What concerns called runs is left in the outbox with the facts themselves, so nobody has to look for it. */
export function owingOf(debts: readonly Debt[]): Owing {
  let working = false;
  let wake: Instant | null = null;
  for (const debt of debts)
    if (debt.kind === 'child') continue;
    else if (debt.kind !== 'wake') working = true;
    else if (wake === null || debt.at < wake) wake = debt.at;
  return { working, wake };
}

export function insertRun(tx: Transaction, run: Run, { working, wake }: Owing): void {
  const { instance, workspace, project, workflow, definition } = run;
  const values = [instance, workspace, project, workflow, definition] as const;
  tx.run('INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?)', ...values, checksumOf(run), working ? 1 : 0, wake);
}

export const updateOwing = (tx: Transaction, instance: string, { working, wake }: Owing): void =>
  void tx.run('UPDATE run SET working = ?, wake = ? WHERE instance = ?', working ? 1 : 0, wake, instance);

export function findRun(reading: Reading, instance: string): (Run & Owing) | undefined {
  const row = reading.get('SELECT * FROM run WHERE instance = ?', instance);
  return row && readRun(row);
}

export function readRun(row: Row): Run & Owing {
  const run: Run = {
    instance: String(row['instance']),
    workspace: String(row['workspace']),
    project: String(row['project']),
    workflow: String(row['workflow']),
    definition: String(row['definition']),
  };
  if (checksumOf(run) !== row['checksum'])
    throw new RecordDamaged(
      { table: 'run', id: run.instance },
      `The row that says what instance ${run.instance} runs is damaged`,
    );
  return { ...run, working: row['working'] === 1, wake: row['wake'] === null ? null : Number(row['wake']) };
}

const checksumOf = ({ instance, workspace, project, workflow, definition }: Run): number =>
  crc32(`${instance} ${workspace} ${project} ${workflow} ${definition}`);

/** The workspaces in which instances owe work. */
export const workingWorkspaces = (reading: Reading): string[] =>
  reading.all('SELECT DISTINCT workspace FROM run WHERE working = 1').map(({ workspace }) => String(workspace));

/** Instances of a workspace that owe work, in order of their ids, after `after`. */
export const workingRuns = (reading: Reading, workspace: string, after: string, limit: number): string[] =>
  reading
    .all(
      'SELECT instance FROM run WHERE working = 1 AND workspace = ? AND instance > ? ORDER BY instance LIMIT ?',
      workspace,
      after,
      limit,
    )
    .map(({ instance }) => String(instance));

export interface Wake {
  readonly at: Instant;
  readonly instance: string;
}

/** Instances to be woken until `until`, in order of time, after `after`. */
export const wakesBetween = (reading: Reading, after: Wake, until: Instant, limit: number): Wake[] =>
  reading
    .all(
      `SELECT wake, instance FROM run WHERE wake IS NOT NULL AND (wake, instance) > (?, ?) AND wake <= ?
       ORDER BY wake, instance LIMIT ?`,
      after.at,
      after.instance,
      until,
      limit,
    )
    .map(({ wake, instance }) => ({ at: Number(wake), instance: String(instance) }));
