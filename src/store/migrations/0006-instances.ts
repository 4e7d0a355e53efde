import type { Migration } from '../migrate.ts';

/** What lists and pages show of runs; the facts themselves are the runtime's. */
export const instanceTables: Migration = {
  version: 6,
  name: 'instances',
  sql: `
    CREATE TABLE instance (
      id TEXT PRIMARY KEY,
      project TEXT NOT NULL,
      workspace TEXT NOT NULL,
      workflow TEXT NOT NULL,
      workflow_name TEXT NOT NULL,
      version TEXT NOT NULL,
      version_number TEXT NOT NULL,
      definition TEXT NOT NULL,
      trigger_type TEXT NOT NULL,
      status TEXT NOT NULL,
      waiting TEXT,
      error TEXT,
      started_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      ended_at INTEGER,
      retries INTEGER NOT NULL,
      data_class TEXT NOT NULL,
      data_class_name TEXT NOT NULL,
      data_object TEXT NOT NULL,
      origin TEXT,
      start_hash TEXT NOT NULL,
      simulation TEXT
    ) WITHOUT ROWID;
    -- Each holds all that the scope asks for, so that counting and going to a far page touch no rows.
    CREATE INDEX instance_started ON instance (project, workspace, started_at, id);
    CREATE INDEX instance_updated ON instance (project, workspace, updated_at, id);
    -- What somebody looks for at night: small, however much has finished.
    CREATE INDEX instance_unfinished ON instance (project, workspace, status, started_at, id) WHERE status <> 'finished';
    CREATE INDEX instance_workflow ON instance (project, workspace, workflow, started_at, id);

    -- The commands that people gave, for ever.
    CREATE TABLE instance_command (
      instance TEXT NOT NULL,
      number INTEGER NOT NULL,
      command TEXT NOT NULL,
      actor TEXT NOT NULL,
      actor_name TEXT NOT NULL,
      at INTEGER NOT NULL,
      reason TEXT NOT NULL,
      task TEXT,
      PRIMARY KEY (instance, number)
    ) WITHOUT ROWID;

    -- What was done once in a transaction, by the receipt's key, so that it is not done again.
    CREATE TABLE done_once (
      key TEXT PRIMARY KEY,
      body_hash TEXT NOT NULL,
      result TEXT NOT NULL,
      expires INTEGER NOT NULL,
      checksum INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX done_once_expires ON done_once (expires);
  `,
};
