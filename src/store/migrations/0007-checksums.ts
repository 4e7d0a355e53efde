import type { Migration } from '../migrate.ts';

/** A checksum for every row that decides something and had none (R7), over its columns in the order that stands here. */
export const checksums: Migration = {
  version: 7,
  name: 'checksums',
  sql: `
    ALTER TABLE outbox ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    UPDATE outbox SET checksum = row_checksum(message);

    ALTER TABLE workspace ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    UPDATE workspace SET checksum = row_checksum(id, project, name, description, details, made_at, made_by, made_by_name,
      changed_at, changed_by, changed_by_name);

    ALTER TABLE workflow ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    UPDATE workflow SET checksum = row_checksum(id, workspace, name, description, purpose, data_class, label, enabled,
      made_at, made_by, made_by_name, changed_at, changed_by, changed_by_name);

    -- What may be large has checksums of its own, so that a version's head is read without it.
    ALTER TABLE version ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE version ADD COLUMN input_checksum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE version ADD COLUMN content_checksum INTEGER NOT NULL DEFAULT 0;
    UPDATE version SET checksum = row_checksum(id, workspace, workflow, name, description, purpose, stage, number, definition,
        named, opinion, made_at, made_by, made_by_name, changed_at, changed_by, changed_by_name, problems),
      input_checksum = row_checksum(id, input),
      content_checksum = row_checksum(id, output, taskconfig, taskflow);

    ALTER TABLE instance ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    UPDATE instance SET checksum = row_checksum(id, project, workspace, workflow, workflow_name, version, version_number,
      definition, trigger_type, status, waiting, error, started_at, updated_at, ended_at, retries, data_class,
      data_class_name, data_object, origin, start_hash, simulation);
  `,
};
