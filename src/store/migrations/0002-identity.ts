import type { Migration } from '../migrate.ts';

/** Who may come in, and to what. Each row carries a seal, or a wrapped secret whose tag covers the row (R7). */
export const identityTables: Migration = {
  version: 2,
  name: 'identity',
  sql: `
    -- Names the key that sealed what this folder holds.
    CREATE TABLE master_key (only INTEGER PRIMARY KEY CHECK (only = 1), fingerprint TEXT NOT NULL);

    CREATE TABLE domain (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      seal BLOB NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE project (
      id TEXT PRIMARY KEY,
      domain TEXT NOT NULL,
      name TEXT NOT NULL,
      seal BLOB NOT NULL,
      UNIQUE (domain, name)
    ) WITHOUT ROWID;

    -- rights is a JSON array; password is its scrypt hash, null for who has none.
    CREATE TABLE user (
      id TEXT PRIMARY KEY,
      domain TEXT NOT NULL,
      name TEXT NOT NULL,
      password TEXT,
      rights TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      seal BLOB NOT NULL,
      UNIQUE (domain, name)
    ) WITHOUT ROWID;

    CREATE TABLE access_key (
      id TEXT PRIMARY KEY,
      user TEXT NOT NULL,
      description TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      secret BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX access_key_user ON access_key (user, made_at);

    -- Found by the SHA-256 of what the bearer shows.
    CREATE TABLE token (
      hash TEXT PRIMARY KEY,
      user TEXT NOT NULL,
      project TEXT,
      made_at INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      seal BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX token_user ON token (user, made_at);
    CREATE INDEX token_expires ON token (expires);
  `,
};
