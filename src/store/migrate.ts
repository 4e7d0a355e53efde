import type { Clock } from '../kernel/clock.ts';
import type { Connection } from './connection.ts';
import { StoreError } from './store-error.ts';

/** One step of the schema. A released one never changes; a new need is a new step. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Brings the schema up to the last step, each step in a transaction of its own. A schema from a newer program is refused. */
export function migrate(connection: Connection, migrations: readonly Migration[], clock: Clock): void {
  connection.script(`
    CREATE TABLE IF NOT EXISTS schema (version INTEGER PRIMARY KEY, name TEXT NOT NULL, at INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS store (only INTEGER PRIMARY KEY CHECK (only = 1), sequence INTEGER NOT NULL);
    INSERT OR IGNORE INTO store VALUES (1, 0);
  `);
  const steps = [...migrations].sort((a, b) => a.version - b.version);
  checkSteps(steps);
  const done = connection.all('SELECT version, name FROM schema ORDER BY version');
  for (const { version, name } of done) checkDone(steps, Number(version), String(name));
  for (const step of steps.slice(done.length)) applyStep(connection, step, clock);
}

function checkSteps(steps: readonly Migration[]): void {
  for (const [index, { version, name }] of steps.entries())
    if (version !== index + 1)
      throw new Error(`Schema steps are numbered 1, 2, 3 …: ${name} is ${version}, not ${index + 1}`);
}

function checkDone(steps: readonly Migration[], version: number, name: string): void {
  const known = steps[version - 1];
  if (!known)
    throw new StoreError(
      `The data folder has schema version ${version} (${name}); this program knows only ${steps.length}: start a newer one`,
    );
  if (known.name !== name)
    throw new StoreError(
      `Schema version ${version} in the data folder is "${name}"; this program knows it as "${known.name}"`,
    );
}

function applyStep(connection: Connection, step: Migration, clock: Clock): void {
  connection.script('BEGIN IMMEDIATE');
  try {
    connection.script(step.sql);
    connection.run('INSERT INTO schema VALUES (?, ?, ?)', step.version, step.name, clock.now());
    connection.script('COMMIT');
  } catch (error) {
    if (connection.inTransaction()) connection.script('ROLLBACK');
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(`Schema step ${step.version} (${step.name}) failed: ${reason}`, { cause: error });
  }
}
