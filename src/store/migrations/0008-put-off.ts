import type { Migration } from '../migrate.ts';

/** What was left in the outbox and could not be carried out: it is tried again, later each time. */
export const putOffTable: Migration = {
  version: 8,
  name: 'put-off',
  sql: `
    -- instance: whose it is, as far as that could be read.
    CREATE TABLE put_off (
      number INTEGER PRIMARY KEY,
      message TEXT NOT NULL,
      checksum INTEGER NOT NULL,
      instance TEXT,
      tries INTEGER NOT NULL,
      retry_at INTEGER NOT NULL
    );
    CREATE INDEX put_off_due ON put_off (retry_at, number);
    CREATE INDEX put_off_instance ON put_off (instance) WHERE instance IS NOT NULL;
  `,
};
