/** Opens a data folder that no server uses, examines it, and mends what can be mended. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findFingerprint } from '../resources/identity/store.ts';
import { positionOf } from '../store/backup.ts';
import { readNote } from '../store/commit-note.ts';
import { type Connection, connect, transactionOn } from '../store/connection.ts';
import { lockFolder, lockName } from '../store/lock.ts';
import { migrations } from '../store/migrations/index.ts';
import { databaseName, inWords, noteName } from '../store/open.ts';
import { checkFingerprint, type MasterKey, MasterKeyError, openMasterKey } from '../store/secrets.ts';
import { StoreError } from '../store/store-error.ts';
import { type Finding, isSqlite } from '../store/table-check.ts';
import { type Diagnosis, examine, nameOf } from './doctor.ts';

export interface FolderDiagnosis extends Diagnosis {
  /** Why the rows that need the master key were not checked. */
  readonly withoutKey: string | undefined;
  /** What was found first and is in order now. */
  readonly mended: readonly Finding[];
}
export interface FolderOptions {
  readonly masterKeyFile: string;
  readonly mend: boolean;
}

/** Throws a StoreError where the folder cannot be examined at all. */
export function examineFolder(folder: string, options: FolderOptions): FolderDiagnosis {
  const file = path.join(folder, databaseName);
  if (!existsSync(file))
    throw new StoreError(`${folder} is no data folder: expected ${databaseName} in it, found none`);
  const unlock = inWords(folder, lockName, () => lockFolder(folder));
  try {
    let diagnosis = examineFile(file, options);
    const mended = new Map<string, Finding>();
    for (let round = 0; options.mend && round < mendRoundsMax; round += 1) {
      const mendable = diagnosis.findings.filter(({ mend }) => mend);
      if (mendable.length === 0) break;
      mendAll(file, mendable);
      for (const finding of mendable) mended.set(nameOf(finding), finding);
      diagnosis = examineFile(file, options);
    }
    for (const finding of diagnosis.findings) mended.delete(nameOf(finding));
    return { ...diagnosis, mended: [...mended.values()] };
  } finally {
    unlock();
  }
}
/** What is mended may show how the next thing is: a run's row, then what it owes, then its to-dos. */
const mendRoundsMax = 4;

function examineFile(file: string, { masterKeyFile }: FolderOptions): Omit<FolderDiagnosis, 'mended'> {
  let database: Connection | undefined;
  try {
    database = connect(file, { readOnly: true });
    const { schema, sequence } = positionOf(database);
    checkSchema(schema, file);
    const { key, withoutKey, fits } = keyFor(database, masterKeyFile);
    const diagnosis = examine(database, key);
    const first = [
      ...noteFindings(path.join(path.dirname(file), noteName), sequence),
      ...schemaFindings(database),
      ...(fits ? [] : [{ table: 'master_key', id: '', what: withoutKey ?? '' }]),
    ];
    const findings = [...first, ...diagnosis.findings];
    return { ...diagnosis, findings, total: diagnosis.total + first.length, withoutKey };
  } catch (error) {
    if (!isSqlite(error)) throw error;
    const finding = { table: 'pages', id: '', what: `${file} cannot be read: ${error.message}` };
    return { findings: [finding], total: 1, rows: 0, runs: 0, withoutKey: undefined };
  } finally {
    database?.close();
  }
}

/** Can the rows of a database with this schema be told to be in order by this program? */
export const knowsSchema = (schema: number): boolean => schema === migrations.length;

function checkSchema(schema: number, file: string): void {
  if (knowsSchema(schema)) return;
  const remedy = schema < migrations.length ? 'start this one on it once, or use the older one' : 'use the newer one';
  throw new StoreError(`${file} has schema version ${schema}, and this program knows ${migrations.length}: ${remedy}`);
}

interface KeyOf {
  readonly key: MasterKey | undefined;
  readonly withoutKey: string | undefined;
  /** False: there is a key, and it is another one. */
  readonly fits: boolean;
}
/** The key that sealed this database, or why it is not to be had. */
export function keyFor(database: Connection, masterKeyFile: string): KeyOf {
  const fingerprint = findFingerprint(database);
  let fits = true;
  try {
    const key = openMasterKey(masterKeyFile, { mayCreate: false });
    fits = key.fingerprint === fingerprint;
    checkFingerprint(key, fingerprint ?? 'none', masterKeyFile);
    return { key, withoutKey: undefined, fits };
  } catch (error) {
    if (!(error instanceof MasterKeyError)) throw error;
    return { key: undefined, withoutKey: error.message, fits };
  }
}

function schemaFindings(database: Connection): Finding[] {
  return database
    .all('SELECT version, name FROM schema')
    .filter(({ version, name }) => migrations[Number(version) - 1]?.name !== name)
    .map(({ version, name }) => ({
      table: 'schema',
      id: String(version),
      what: `Schema version ${version} is "${name}"; this program knows it as "${migrations[Number(version) - 1]?.name}"`,
    }));
}

function noteFindings(file: string, sequence: number): Finding[] {
  const found = (what: string): Finding[] => [{ table: noteName, id: '', what }];
  try {
    const noted = readNote(file);
    if (noted <= sequence) return [];
    return found(`The database ends at commit ${sequence}, but commit ${noted} was answered: its tail is lost`);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return found(error.message);
  }
}

/** All of it in one durable commit, or nothing. */
function mendAll(file: string, findings: readonly Finding[]): void {
  const database = connect(file, { readOnly: false });
  try {
    database.script('PRAGMA synchronous = FULL; BEGIN IMMEDIATE');
    const tx = transactionOn(database);
    for (const { mend } of findings) mend?.(tx);
    database.script('UPDATE store SET sequence = sequence + 1; COMMIT');
  } finally {
    database.close();
  }
}
