import type { Migration } from '../migrate.ts';

/** The node run that a retry went back to. */
export const retriesThatGoBack: Migration = {
  version: 14,
  name: 'retries-that-go-back',
  sql: 'ALTER TABLE instance_command ADD COLUMN from_task TEXT;',
};
