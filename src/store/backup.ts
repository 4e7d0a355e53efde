/**
 * B1 A backup is one commit of the database: the newest that was durable when the copying began, whatever is written meanwhile.
 * B2 It appears under its name when it is whole, checked and flushed, and not before; nothing is ever overwritten.
 * B3 It needs nothing else to be restored but the master key, which is never in it.
 */
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../kernel/clock.ts';
import type { Json } from '../kernel/json.ts';
import { OperatorError } from '../kernel/operator-error.ts';
import { type BackupNote, writeBackupNote } from './backup-note.ts';
import { type Connection, connect } from './connection.ts';
import type { Reading } from './database.ts';
import { databaseName } from './open.ts';
import { StoreError } from './store-error.ts';
import { sha256Of, syncFile, syncFolder } from './sync.ts';

/** Free space left beside a backup, so that one onto the server's own disk does not end the server. */
const spareBytes = 64 * 1024 * 1024;
/** What SQLite finds in a copy is told up to so many lines. */
const complaintsMax = 10;

export interface BackupOptions {
  readonly folder: string;
  /** Where the backup shall stand: a folder that is not there yet, in one that is. */
  readonly target: string;
  readonly program: string;
  readonly clock: Clock;
  /** What the backup holds, told from the copy itself. */
  readonly describe: (copy: Connection) => Readonly<Record<string, Json>>;
  /** Told when the copy is about to be made, checked, and given its name; a test ends the process there. */
  readonly faults?: (point: 'copied' | 'noted') => void;
}

/** Copies the database of a data folder, whose server may run on. */
export async function writeBackup(options: BackupOptions): Promise<BackupNote> {
  const { folder, target } = options;
  checkPlace(options);
  const draft = mkdtempSync(`${target}.unfinished-`);
  try {
    const note = await fill(draft, options);
    // A folder that came to be there in the meantime is not replaced: it is not empty, or it held nothing.
    renameSync(draft, target);
    syncFolder(path.dirname(target));
    return note;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (error instanceof OperatorError) throw error;
    const found = error instanceof Error ? error.message : String(error);
    throw new StoreError(`The backup of ${folder} to ${target} failed, and nothing of it is left: ${found}`, {
      cause: error,
    });
  }
}

function checkPlace({ folder, target }: BackupOptions): void {
  const [database, parent] = [path.join(folder, databaseName), path.dirname(target)];
  if (!existsSync(database))
    throw new StoreError(`${folder} is no data folder: expected ${databaseName} in it, found none`);
  if (existsSync(target)) throw new StoreError(`${target} is there already: a backup never overwrites anything`);
  if (!existsSync(parent))
    throw new StoreError(`${parent} is missing, in which the backup shall stand: is its disk mounted?`);
  if (!path.relative(folder, target).startsWith('..'))
    throw new StoreError(`${target} lies in the data folder itself: choose a place outside of it, on another disk`);
  const needed = sizeOf(database) + sizeOf(`${database}-wal`) + spareBytes;
  const { bavail, bsize } = statfsSync(parent);
  if (bavail * bsize < needed)
    throw new StoreError(`${parent} has ${bavail * bsize} bytes free, but the backup may need ${needed}`);
}
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

async function fill(draft: string, options: BackupOptions): Promise<BackupNote> {
  const file = path.join(draft, databaseName);
  const at = new Date(options.clock.now()).toISOString();
  await copy(path.join(options.folder, databaseName), file);
  options.faults?.('copied');
  const found = checkCopy(file, options.describe);
  chmodSync(file, 0o600);
  syncFile(file);
  const note = { at, program: options.program, ...found, bytes: sizeOf(file), sha256: await sha256Of(file) };
  writeBackupNote(draft, note);
  syncFolder(draft);
  options.faults?.('noted');
  return note;
}

async function copy(from: string, to: string): Promise<void> {
  const source = connect(from, { readOnly: true });
  try {
    // The copy is of what this reading sees: a writer that goes on does not disturb it.
    source.run('BEGIN');
    source.get('SELECT count(*) FROM sqlite_schema');
    await source.copyTo(to);
  } finally {
    source.close();
  }
}

function checkCopy(file: string, describe: BackupOptions['describe']) {
  const database = connect(file, { readOnly: false });
  try {
    // One file that needs no log beside it.
    database.script('PRAGMA journal_mode = DELETE');
    checkIntegrity(database, 'The database');
    return { ...positionOf(database), holds: describe(database) };
  } finally {
    database.close();
  }
}

/** Refuses a database whose pages SQLite does not find in order. */
export function checkIntegrity(database: Connection, what: string): void {
  const lines = integrityComplaints(database);
  if (lines.length > 0)
    throw new StoreError(`${what} is damaged: ${lines.join('; ')}. \`sallyport doctor\` names what it concerns`);
}

/** What SQLite itself complains of, if anything. */
export const integrityComplaints = (database: Reading): string[] =>
  database
    .all(`PRAGMA integrity_check(${complaintsMax})`)
    .map(({ integrity_check: line }) => String(line))
    .filter((line) => line !== 'ok');

/** The schema and the newest commit of a database. */
export const positionOf = (database: Reading): { readonly schema: number; readonly sequence: number } => ({
  schema: Number(database.get('SELECT max(version) AS newest FROM schema')?.['newest']),
  sequence: Number(database.get('SELECT sequence FROM store')?.['sequence']),
});
