import { Retelling } from '../resources/instances/retell.ts';
import { checkInstance } from '../resources/instances/store.ts';
import { examineRun, loggedInstances } from '../runtime/embedded/examine-run.ts';
import { readRun, type Run } from '../runtime/embedded/runs.ts';
import type { Connection } from '../store/connection.ts';
import type { Row } from '../store/database.ts';
import { type Finding, isAsWritten, isSqlite } from '../store/table-check.ts';

type Found = (finding: Finding) => void;

/** Reads every log, and compares it with what was derived from it; answers how many there are. */
export function checkRuns(database: Connection, found: Found): number {
  let runs = 0;
  const retelling = new Retelling(database);
  try {
    for (const { instance } of database.each(loggedInstances)) {
      runs += 1;
      checkRun(database, retelling, String(instance), found);
    }
  } finally {
    retelling.close();
  }
  for (const { id } of database.each(notBegun))
    found({
      table: 'run',
      id: String(id),
      what: `The run ${id} is listed, but it neither began nor waits for its start`,
    });
  return runs;
}

/** Listed, with no log, no start that is tried again, and nobody who gave it up before it began. */
const notBegun = `SELECT id FROM instance WHERE status <> 'terminated' AND NOT EXISTS (SELECT 1 FROM run WHERE run.instance = instance.id)
  AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.instance = instance.id)
  AND NOT EXISTS (SELECT 1 FROM put_off WHERE put_off.instance = instance.id) AND NOT EXISTS (SELECT 1 FROM outbox)`;

function checkRun(database: Connection, retelling: Retelling, instance: string, found: Found): void {
  try {
    tellRun(database, retelling, instance, found);
  } catch (error) {
    // A log that is as it was written and still makes no sense is a bug of whoever wrote it: it is named, and the others are read.
    if (isSqlite(error) || !(error instanceof Error)) throw error;
    const what = `The log of instance ${instance} is as it was written, but makes no sense: ${error.message}`;
    found({ table: 'journal', id: instance, what });
  }
}

function tellRun(database: Connection, retelling: Retelling, instance: string, found: Found): void {
  const { read, findings } = retelling.tell(instance, (stepped) => examineRun(database, instance, stepped));
  const { run } = read;
  for (const finding of [...read.findings, ...findings]) found(finding);
  if (run) return checkOwner(database, run, found);
  const damaged = read.findings.find(({ table }) => table === 'run');
  if (damaged) found({ ...damaged, ...mendOfRun(database, instance) });
  else
    found({ table: 'run', id: instance, what: `There is a log of instance ${instance}, but no row says what it runs` });
}

const owners = ['project', 'workspace', 'workflow'] as const;
function checkOwner(database: Connection, run: Run, found: Found): void {
  const row = instanceRow(database, run.instance);
  for (const owner of row ? owners : [])
    if (row?.[owner] !== run[owner])
      found({
        table: 'instance',
        id: run.instance,
        what: `The instance ${run.instance} is listed in the ${owner} ${row?.[owner]}, but runs in ${run[owner]}`,
      });
}
const instanceRow = (database: Connection, id: string): Row | undefined =>
  database.get('SELECT * FROM instance WHERE id = ?', id);

/** What a damaged row was, where the list says so and the row's own checksum proves it. */
function mendOfRun(database: Connection, instance: string): Pick<Finding, 'mend'> {
  const row = database.get('SELECT * FROM run WHERE instance = ?', instance);
  const shown = instanceRow(database, instance);
  if (!row || !shown || !isAsWritten(() => checkInstance.check(shown))) return {};
  const { project = null, workspace = null, workflow = null, definition: newest = null } = shown;
  const was = [row['definition'] ?? null, newest]
    .map((definition) => ({ project, workspace, workflow, definition }))
    .find((values) => isAsWritten(() => readRun({ ...row, ...values })));
  if (!was) return {};
  const set = 'UPDATE run SET project = ?, workspace = ?, workflow = ?, definition = ? WHERE instance = ?';
  return { mend: (tx) => void tx.run(set, ...Object.values(was), instance) };
}
