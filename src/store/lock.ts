import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from './store-error.ts';

export const lockName = 'lock.db';
const holderName = 'lock.pid';
/** What the lock itself leaves in the folder. */
export const lockFiles: ReadonlySet<string> = new Set([lockName, `${lockName}-journal`, holderName]);
/** SQLite's code for a lock that somebody else holds. */
const sqliteBusy = 5;

/**
 * Makes this process the only one that writes the folder. The lock is SQLite's own on a file kept for that: the operating system
 * lets go of it when the process ends, however it ends. The pid beside it only serves the message.
 */
export function lockFolder(folder: string): () => void {
  const holder = path.join(folder, holderName);
  const database = new DatabaseSync(path.join(folder, lockName), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!isTaken(error)) throw error;
    throw new StoreError(`The data folder ${folder} is in use by ${holderOf(holder)}: only one process may write it`, {
      cause: error,
    });
  }
  writeFileSync(holder, `${process.pid}\n`);
  return () => database.close();
}

const isTaken = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;

function holderOf(file: string): string {
  try {
    return `process ${readFileSync(file, 'utf8').trim()}`;
  } catch {
    return 'another process';
  }
}
