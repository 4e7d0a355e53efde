import type { Migration } from '../migrate.ts';

/** Runs that call one another. */
export const callTables: Migration = {
  version: 9,
  name: 'calls',
  sql: `
    -- The run that called it.
    ALTER TABLE instance ADD COLUMN parent TEXT;
    UPDATE instance SET checksum = row_checksum(id, project, workspace, workflow, workflow_name, version, version_number,
      definition, trigger_type, status, waiting, error, started_at, updated_at, ended_at, retries, data_class,
      data_class_name, data_object, origin, start_hash, simulation, parent);

    -- Activities whose run does not start while its workflow is held; looked at again whenever the holds change.
    CREATE TABLE held_call (
      parent TEXT NOT NULL,
      activity INTEGER NOT NULL,
      workspace TEXT NOT NULL,
      PRIMARY KEY (parent, activity)
    ) WITHOUT ROWID;
  `,
};
