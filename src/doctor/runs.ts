import { examineRun, loggedInstances } from '../runtime/embedded/examine-run.ts';
import type { Run } from '../runtime/embedded/runs.ts';
import type { Connection } from '../store/connection.ts';
import type { Finding } from '../store/table-check.ts';

/** Reads every log, and compares it with what was derived from it; answers how many there are. */
export function checkRuns(database: Connection, found: (finding: Finding) => void): number {
  let runs = 0;
  for (const { instance } of database.each(loggedInstances)) {
    runs += 1;
    checkRun(database, String(instance), found);
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

function checkRun(database: Connection, instance: string, found: (finding: Finding) => void): void {
  const { run, findings } = examineRun(database, instance, () => undefined);
  for (const finding of findings) found(finding);
  if (run) checkOwner(database, run, found);
  else if (findings.every(({ table }) => table !== 'run'))
    found({ table: 'run', id: instance, what: `There is a log of instance ${instance}, but no row says what it runs` });
}

const owners = ['project', 'workspace', 'workflow'] as const;
function checkOwner(database: Connection, run: Run, found: (finding: Finding) => void): void {
  const row = database.get('SELECT project, workspace, workflow FROM instance WHERE id = ?', run.instance);
  for (const owner of row ? owners : [])
    if (row?.[owner] !== run[owner])
      found({
        table: 'instance',
        id: run.instance,
        what: `The instance ${run.instance} is listed in the ${owner} ${row?.[owner]}, but runs in ${run[owner]}`,
      });
}
