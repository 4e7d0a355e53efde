import type { Migration } from '../migrate.ts';

/** A held call that is damaged is named (R7). */
export const heldCallChecksums: Migration = {
  version: 10,
  name: 'held-calls',
  sql: `
    ALTER TABLE held_call ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    UPDATE held_call SET checksum = row_checksum(parent, activity, workspace);
  `,
};
