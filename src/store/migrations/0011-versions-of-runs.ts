import type { Migration } from '../migrate.ts';

/** Runs that a retry puts on another version, or that are mended step by step. */
export const versionsOfRuns: Migration = {
  version: 11,
  name: 'versions-of-runs',
  sql: `
    -- Was it once retried with breakpoints although it is no debug run?
    ALTER TABLE instance ADD COLUMN stepped INTEGER NOT NULL DEFAULT 0;
    UPDATE instance SET checksum = row_checksum(id, project, workspace, workflow, workflow_name, version, version_number,
      definition, trigger_type, status, waiting, error, started_at, updated_at, ended_at, retries, data_class,
      data_class_name, data_object, origin, start_hash, simulation, parent, stepped);

    -- The version that a retry put the run on, and the breakpoints that it brought.
    ALTER TABLE instance_command ADD COLUMN version TEXT;
    ALTER TABLE instance_command ADD COLUMN simulation TEXT;
  `,
};
