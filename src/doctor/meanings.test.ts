import { expect, it } from 'vitest';
import { systemClock } from '../kernel/clock.ts';
import { connect } from '../store/connection.ts';
import { migrate } from '../store/migrate.ts';
import { migrations } from '../store/migrations/index.ts';
import { newMasterKey } from '../store/secrets.ts';
import { examinedTables, meanings } from './meanings.ts';

it('every table of the schema is examined, and its damage has a meaning for the operator', () => {
  const database = connect(':memory:', { readOnly: false });
  migrate(database, migrations, systemClock);
  const tables = database.all(`SELECT name FROM sqlite_schema WHERE type = 'table'`).map(({ name }) => String(name));
  expect(examinedTables(newMasterKey()).toSorted()).toEqual(tables.toSorted());
  expect(tables.filter((table) => !Object.hasOwn(meanings, table))).toEqual([]);
});
