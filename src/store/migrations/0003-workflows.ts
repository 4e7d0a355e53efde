import type { Migration } from '../migrate.ts';

/** Workspaces, and in them the workflows, their versions and the definitions that runs are pinned to. */
export const workflowTables: Migration = {
  version: 3,
  name: 'workflows',
  sql: `
    -- details is JSON: what the caller said about region and enterprise project, given back as it came.
    CREATE TABLE workspace (
      id TEXT PRIMARY KEY,
      project TEXT NOT NULL,
      name TEXT NOT NULL,
      description TEXT NOT NULL,
      details TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      made_by TEXT NOT NULL,
      made_by_name TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      changed_by TEXT NOT NULL,
      changed_by_name TEXT NOT NULL,
      UNIQUE (project, name)
    ) WITHOUT ROWID;

    CREATE TABLE workflow (
      id TEXT PRIMARY KEY,
      workspace TEXT NOT NULL,
      name TEXT NOT NULL,
      description TEXT NOT NULL,
      purpose TEXT NOT NULL,
      data_class TEXT NOT NULL,
      label TEXT,
      enabled INTEGER NOT NULL,
      made_at INTEGER NOT NULL,
      made_by TEXT NOT NULL,
      made_by_name TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      changed_by TEXT NOT NULL,
      changed_by_name TEXT NOT NULL,
      UNIQUE (workspace, name)
    ) WITHOUT ROWID;
    CREATE INDEX workflow_made ON workflow (workspace, made_at, id);
    CREATE INDEX workflow_changed ON workflow (workspace, changed_at, id);

    -- definition is given by the approval, named by the newest run that began on the version.
    -- opinion (of the reviewer) and problems (that the last checks found) are JSON. What may be large comes last.
    CREATE TABLE version (
      id TEXT NOT NULL UNIQUE,
      workspace TEXT NOT NULL,
      workflow TEXT NOT NULL,
      name TEXT NOT NULL,
      description TEXT NOT NULL,
      purpose TEXT NOT NULL,
      stage TEXT NOT NULL,
      number INTEGER,
      definition TEXT,
      named TEXT,
      opinion TEXT,
      made_at INTEGER NOT NULL,
      made_by TEXT NOT NULL,
      made_by_name TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      changed_by TEXT NOT NULL,
      changed_by_name TEXT NOT NULL,
      problems TEXT NOT NULL,
      input TEXT NOT NULL,
      output TEXT NOT NULL,
      taskconfig TEXT NOT NULL,
      taskflow TEXT NOT NULL
    );
    CREATE INDEX version_made ON version (workflow, made_at, id);
    CREATE INDEX version_stage ON version (workflow, stage, made_at);
    CREATE UNIQUE INDEX version_active ON version (workflow) WHERE stage = 'active';
    CREATE UNIQUE INDEX version_number ON version (workflow, number) WHERE number IS NOT NULL;

    -- What runs are pinned to. The hash is that of the source, so it is its checksum too.
    CREATE TABLE definition (hash TEXT PRIMARY KEY, source TEXT NOT NULL);
  `,
};
