import type { Migration } from '../migrate.ts';

/** What is held back, by whom and why, for ever. Each row carries a checksum (R7). */
export const holdTables: Migration = {
  version: 5,
  name: 'holds',
  sql: `
    -- subject: the workflow or the connection, or plug-in and function.
    CREATE TABLE hold (
      id TEXT PRIMARY KEY,
      project TEXT NOT NULL,
      workspace TEXT NOT NULL,
      target TEXT NOT NULL,
      subject TEXT,
      function TEXT,
      reason TEXT NOT NULL,
      creator TEXT NOT NULL,
      creator_name TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      until INTEGER,
      named TEXT,
      released_at INTEGER,
      releaser TEXT,
      releaser_name TEXT,
      per_second REAL,
      discards INTEGER,
      ended_at INTEGER,
      checksum INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX hold_created ON hold (workspace, created_at, id);
    CREATE INDEX hold_live ON hold (workspace) WHERE ended_at IS NULL;
    CREATE INDEX hold_named ON hold (named) WHERE named IS NOT NULL;
  `,
};
