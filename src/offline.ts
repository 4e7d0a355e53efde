/** What is done to a data folder by a command on its machine, without the server or beside it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BackupFindings, BackupReport, DoctorFinding, DoctorReport, RestoreReport } from './cli/command.ts';
import type { Config } from './config.ts';
import { examine } from './doctor/doctor.ts';
import { examineFolder, keyFor, knowsSchema } from './doctor/folder.ts';
import { meanings } from './doctor/meanings.ts';
import { systemClock as clock } from './kernel/clock.ts';
import { findFingerprint } from './resources/identity/store.ts';
import { holdEverything } from './resources/holds/hold-everything.ts';
import { countAllRuns } from './resources/instances/store.ts';
import type { BackupNote } from './store/backup-note.ts';
import { positionOf, writeBackup } from './store/backup.ts';
import { type Connection, transactionOn } from './store/connection.ts';
import type { Reading } from './store/database.ts';
import { migrate } from './store/migrate.ts';
import { migrations } from './store/migrations/index.ts';
import { restoreBackup } from './store/restore.ts';
import { MasterKeyError, openMasterKey } from './store/secrets.ts';
import type { Finding } from './store/table-check.ts';

/** Copies the data folder while a server may run on it. */
export async function backupTo(target: string, config: Config): Promise<BackupReport & BackupFindings> {
  const backup = path.resolve(target);
  let damaged: readonly DoctorFinding[] = [];
  const note = await writeBackup({
    folder: config.dataDir,
    target: backup,
    program: programVersion(),
    clock,
    describe: (copy) => {
      damaged = examineCopy(copy, config);
      return { ...describe(copy), damaged: damaged.length };
    },
  });
  return { ...reportOf(backup, note, config), damaged };
}

/** Makes a data folder out of a backup, for a server to start on; `held`: that server calls nothing until it is let. */
export async function restoreFrom(backup: string, config: Config, held: boolean): Promise<RestoreReport> {
  const source = path.resolve(backup);
  let holds = 0;
  const note = await restoreBackup({
    backup: source,
    folder: config.dataDir,
    schema: migrations.length,
    ...(held && { prepare: (copy) => void (holds = holdAll(copy, `restored from ${source}`)) }),
  });
  const report = reportOf(source, note, config);
  return { ...report, keyIs: keyIs(report), holds };
}

/** In one commit, on the schema of this program. */
function holdAll(database: Connection, reason: string): number {
  migrate(database, migrations, clock);
  database.script('BEGIN');
  const holds = holdEverything(transactionOn(database), { reason, at: clock.now() });
  database.script('UPDATE store SET sequence = sequence + 1; COMMIT');
  return holds;
}

/** Examines a data folder that no server uses. */
export function doctorOn({ dataDir, masterKeyFile }: Config, mend: boolean): DoctorReport {
  const { findings, mended, total, rows, runs, withoutKey } = examineFolder(dataDir, { masterKeyFile, mend });
  return {
    folder: dataDir,
    findings: findings.map(findingOf),
    mended: mended.map(findingOf),
    total,
    rows,
    runs,
    withoutKey,
  };
}
const findingOf = ({ table, id, what, mend }: Finding): DoctorFinding => ({
  table,
  id,
  what,
  means: meanings[table] ?? '',
  mendable: mend !== undefined,
});

/** What was damaged before it was copied; rows of another schema are not known here. */
function examineCopy(copy: Connection, { masterKeyFile }: Config): DoctorFinding[] {
  if (!knowsSchema(positionOf(copy).schema)) return [];
  return examine(copy, keyFor(copy, masterKeyFile).key).findings.map(findingOf);
}

const describe = (reading: Reading) => ({
  ...countAllRuns(reading),
  masterKey: findFingerprint(reading) ?? null,
});

function reportOf(backup: string, note: BackupNote, config: Config): BackupReport {
  const { at, program, schema, sequence, bytes, holds } = note;
  const { runs, unfinished, masterKey } = holds;
  return {
    backup,
    folder: config.dataDir,
    at,
    program,
    schema,
    sequence,
    bytes,
    runs: Number(runs),
    unfinished: Number(unfinished),
    masterKey: typeof masterKey === 'string' ? masterKey : undefined,
    masterKeyFile: config.masterKeyFile,
  };
}

function keyIs({ masterKey, masterKeyFile }: BackupReport): RestoreReport['keyIs'] {
  if (!existsSync(masterKeyFile)) return 'missing';
  try {
    return openMasterKey(masterKeyFile, { mayCreate: false }).fingerprint === masterKey ? 'there' : 'another';
  } catch (error) {
    if (error instanceof MasterKeyError) return 'another';
    throw error;
  }
}

const programVersion = (): string =>
  String(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
