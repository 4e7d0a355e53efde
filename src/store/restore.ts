/**
 * S1 Nothing is restored but a backup that is as it was written, into a folder that holds nothing.
 * S2 The database appears under its name last: a folder whose restoring was cut off is refused by a start, not taken for a new one.
 * S3 The note of the last commit is the backup's own, so that what came after it is not missed, and what was in it is.
 */
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BackupNote, readBackupNote } from './backup-note.ts';
import { checkIntegrity, positionOf } from './backup.ts';
import { writeCommitNote } from './commit-note.ts';
import { type Connection, connect } from './connection.ts';
import { lockFiles, lockFolder, lockName } from './lock.ts';
import { databaseName, inWords, noteName, unfinishedName } from './open.ts';
import { StoreError } from './store-error.ts';
import { sha256Of, syncFile, syncFolder } from './sync.ts';

/** What a disk has in its first folder by itself. */
const ofTheDisk = 'lost+found';

export interface RestoreOptions {
  readonly backup: string;
  readonly folder: string;
  /** The newest schema that this program knows. */
  readonly schema: number;
  /** Writes to the copy before anybody can start on it. */
  readonly prepare?: (database: Connection) => void;
}

/** Makes a data folder out of a backup; a server can start on it. */
export async function restoreBackup({ backup, folder, schema, prepare }: RestoreOptions): Promise<BackupNote> {
  const note = readBackupNote(backup);
  if (note.schema > schema)
    throw new StoreError(
      `${backup} has schema version ${note.schema}, written by Sallyport ${note.program}; this program knows only ${schema}: use a newer one`,
    );
  const source = path.join(backup, databaseName);
  await checkBytes(source, note);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  checkEmpty(folder);
  const unlock = inWords(folder, lockName, () => lockFolder(folder));
  try {
    checkEmpty(folder);
    await fill(folder, source, note, prepare);
  } finally {
    unlock();
  }
  return note;
}

/** What was cut off before may be begun anew. */
function checkEmpty(folder: string): void {
  const found = readdirSync(folder).filter((name) => name !== ofTheDisk && !lockFiles.has(name));
  const isCutOff = found.includes(unfinishedName) && found.every((name) => leftovers.has(name));
  if (found.length > 0 && !isCutOff)
    throw new StoreError(
      `${folder} must be an empty folder, or none yet; found ${found.slice(0, namedMax).join(', ')} in it`,
    );
}
const leftovers: ReadonlySet<string> = new Set([unfinishedName, noteName, `${noteName}.new`]);
const namedMax = 5;

async function fill(
  folder: string,
  source: string,
  note: BackupNote,
  prepare: RestoreOptions['prepare'],
): Promise<void> {
  const draft = path.join(folder, unfinishedName);
  try {
    copyFileSync(source, draft);
    syncFile(draft);
    await checkBytes(draft, note);
    checkDatabase(draft, note);
    if (prepare) writeTo(draft, prepare);
    writeCommitNote(path.join(folder, noteName), note.sequence);
    renameSync(draft, path.join(folder, databaseName));
    syncFolder(folder);
  } catch (error) {
    for (const name of leftovers) rmSync(path.join(folder, name), { force: true });
    throw error;
  }
}

function writeTo(draft: string, write: (database: Connection) => void): void {
  const database = connect(draft, { readOnly: false });
  try {
    write(database);
  } finally {
    database.close();
  }
  syncFile(draft);
}

async function checkBytes(file: string, note: BackupNote): Promise<void> {
  const found = await sha256Of(file).catch((error: unknown) => {
    throw new StoreError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (found !== note.sha256)
    throw new StoreError(
      `${file} is damaged: expected the SHA-256 ${note.sha256}, found ${found}. Take another backup`,
    );
}

function checkDatabase(file: string, note: BackupNote): void {
  const database = connect(file, { readOnly: true });
  try {
    checkIntegrity(database, `The database of the backup, ${file},`);
    const { sequence } = positionOf(database);
    if (sequence !== note.sequence)
      throw new StoreError(
        `The backup says that it ends at commit ${note.sequence}, but its database ends at ${sequence}`,
      );
  } finally {
    database.close();
  }
}
