import type { Migration } from '../migrate.ts';

/** A comment that is damaged is named (R7). */
export const commentChecksums: Migration = {
  version: 12,
  name: 'comment-checksums',
  sql: `
    ALTER TABLE todo_comment ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    UPDATE todo_comment SET checksum = row_checksum(todo, id, message, user, user_name, at);
  `,
};
