import type { Migration } from '../migrate.ts';

/** The log and what the runtime needs beside it to find its way. */
export const runtimeTables: Migration = {
  version: 1,
  name: 'runtime',
  sql: `
    -- One row a batch of facts; the checksum is chained over the instance's batches.
    CREATE TABLE journal (
      instance TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      at INTEGER NOT NULL,
      rules INTEGER NOT NULL,
      facts TEXT NOT NULL,
      checksum INTEGER NOT NULL,
      PRIMARY KEY (instance, sequence)
    ) WITHOUT ROWID;

    -- Large values, by the hash of their text.
    CREATE TABLE aside (hash TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;

    -- The state after a batch, so that a long log need not be replayed whole.
    CREATE TABLE snapshot (
      instance TEXT PRIMARY KEY,
      sequence INTEGER NOT NULL,
      chained INTEGER NOT NULL,
      state TEXT NOT NULL,
      checksum INTEGER NOT NULL
    ) WITHOUT ROWID;

    -- What an instance is pinned to, and whether it owes work now (working) or at some time (wake).
    CREATE TABLE run (
      instance TEXT PRIMARY KEY,
      workspace TEXT NOT NULL,
      project TEXT NOT NULL,
      workflow TEXT NOT NULL,
      definition TEXT NOT NULL,
      checksum INTEGER NOT NULL,
      working INTEGER NOT NULL,
      wake INTEGER
    ) WITHOUT ROWID;
    CREATE INDEX run_working ON run (workspace, instance) WHERE working = 1;
    CREATE INDEX run_wake ON run (wake, instance) WHERE wake IS NOT NULL;

    -- Answers kept for commands that may arrive twice.
    CREATE TABLE receipt (
      key TEXT PRIMARY KEY,
      instance TEXT NOT NULL,
      body_hash TEXT NOT NULL,
      answer TEXT NOT NULL,
      expires INTEGER NOT NULL,
      checksum INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX receipt_expires ON receipt (expires);

    -- Starts and commands that a resource left in its own transaction.
    CREATE TABLE outbox (number INTEGER PRIMARY KEY, message TEXT NOT NULL);
  `,
};
