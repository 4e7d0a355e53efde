import type { Migration } from '../migrate.ts';

/** Who waits for the messages and signals of a workspace. */
export const eventTables: Migration = {
  version: 13,
  name: 'events',
  sql: `
    -- Runs that wait for one, written with the facts that say so.
    CREATE TABLE event_subscription (
      id TEXT PRIMARY KEY,
      workspace TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      instance TEXT NOT NULL,
      checksum INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX event_subscription_name ON event_subscription (workspace, kind, name, instance);

    -- Start events of activated versions: what comes begins a run there.
    CREATE TABLE event_entry (
      id TEXT PRIMARY KEY,
      workspace TEXT NOT NULL,
      workflow TEXT NOT NULL,
      node TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      checksum INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX event_entry_name ON event_entry (workspace, kind, name, id);
    CREATE INDEX event_entry_workflow ON event_entry (workspace, workflow);
  `,
};
