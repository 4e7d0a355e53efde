/** What this disk does without us, measured in the same run: raw flushes, and SQLite alone. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newId } from '../../src/kernel/id.ts';

const block = Buffer.alloc(4_096, 1);

/** Appends a block and flushes it, so many times; how long that took. */
export function rawFlushesMs(folder: string, count: number): number {
  const file = openSync(path.join(folder, 'raw'), 'a');
  const began = performance.now();
  for (let flush = 0; flush < count; flush += 1) {
    writeSync(file, block);
    fdatasyncSync(file);
  }
  const ms = performance.now() - began;
  closeSync(file);
  return ms;
}

/**
 * Rows a second that bare SQLite takes when it writes these texts round and round, so many a commit, in the journal's own table shape
 * and with the same guarantee of each commit.
 */
export function bareSqlitePerSecond(
  folder: string,
  { texts, perCommit, ms }: { texts: readonly string[]; perCommit: number; ms: number },
): number {
  const database = new DatabaseSync(path.join(folder, 'bare.db'));
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS journal (instance TEXT, sequence INTEGER, facts TEXT, PRIMARY KEY (instance, sequence)) WITHOUT ROWID;
  `);
  const insert = database.prepare('INSERT INTO journal VALUES (?, ?, ?)');
  let rows = 0;
  const began = performance.now();
  while (performance.now() - began < ms) {
    database.exec('BEGIN IMMEDIATE');
    for (let row = 0; row < perCommit; row += 1, rows += 1) insert.run(newId(), 1, texts[rows % texts.length] ?? '');
    database.exec('COMMIT');
  }
  const took = performance.now() - began;
  database.close();
  return (rows * 1_000) / took;
}
