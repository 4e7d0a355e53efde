import type { Migration } from '../migrate.ts';

/** What people have to do. Each row carries a checksum (R7). */
export const todoTables: Migration = {
  version: 4,
  name: 'todos',
  sql: `
    -- handlers is a JSON array; view, form and output are JSON or name a value kept aside.
    CREATE TABLE todo (
      id TEXT PRIMARY KEY,
      project TEXT NOT NULL,
      workspace TEXT NOT NULL,
      engine_task TEXT NOT NULL UNIQUE,
      previous TEXT,
      business_type TEXT NOT NULL,
      name TEXT NOT NULL,
      description TEXT NOT NULL,
      handlers TEXT NOT NULL,
      view TEXT NOT NULL,
      form TEXT NOT NULL,
      node TEXT,
      workflow TEXT NOT NULL,
      workflow_name TEXT NOT NULL,
      version TEXT NOT NULL,
      instance TEXT,
      activity INTEGER,
      attempt INTEGER,
      opened_at INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      on_due TEXT NOT NULL,
      creator TEXT NOT NULL,
      creator_name TEXT NOT NULL,
      status TEXT NOT NULL,
      updated_at INTEGER NOT NULL,
      approver TEXT,
      approver_name TEXT,
      action TEXT,
      comment TEXT,
      output TEXT,
      checksum INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX todo_waiting ON todo (workspace, opened_at, id) WHERE status = 'waiting';
    CREATE INDEX todo_handled ON todo (workspace, opened_at, id) WHERE status <> 'waiting';
    CREATE INDEX todo_handled_updated ON todo (workspace, updated_at, id) WHERE status <> 'waiting';
    CREATE INDEX todo_version ON todo (version) WHERE status = 'waiting' AND business_type = 'workflowPublish';

    CREATE TABLE todo_comment (
      todo TEXT NOT NULL,
      id TEXT NOT NULL,
      message TEXT NOT NULL,
      user TEXT NOT NULL,
      user_name TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (todo, id)
    ) WITHOUT ROWID;
  `,
};
