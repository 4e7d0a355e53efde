/** The doctor on the data folder of a real server that was killed: every flipped column of every table is named. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examineFolder } from '../../src/doctor/folder.ts';
import { append } from '../../src/runtime/embedded/journal.ts';
import { leave } from '../../src/runtime/outbox.ts';
import { checksumOf } from '../../src/store/checked-table.ts';
import { type Connection, connect, transactionOn } from '../../src/store/connection.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { clientOf } from './support/client.ts';
import { tokenFrom } from './support/raw.ts';
import { newFolder, startServer } from './support/server.ts';
import { startListening } from './support/listening.ts';
import * as tell from './support/teller.ts';
import { story } from './support/workflows.ts';

const { nodes } = story;
const folder = newFolder();
const data = path.join(folder, 'data');
const file = path.join(data, 'sallyport.db');
const masterKeyFile = path.join(folder, 'master.key');
const examine = (mend = false, where = data) => examineFolder(where, { masterKeyFile, mend });
/** What it finds, in short. */
const found = () => examine().findings.map(({ table, id }) => `${table} ${id}`.trim());

function inDatabase<T>(use: (database: Connection) => T, where = data): T {
  const database = connect(path.join(where, 'sallyport.db'), { readOnly: false });
  try {
    return use(database);
  } finally {
    database.close();
  }
}
const write = (sql: string) => inDatabase((database) => database.script(sql));
const textOf = (sql: string) => inDatabase((database) => String(Object.values(database.get(sql) ?? {})[0]));

beforeAll(async () => {
  const server = await startServer({ folder });
  const call = clientOf(server.url);
  try {
    await tokenFrom(server.url);
    await call('CreateHold', { body: { target_type: 'function', component: 'HTTP', action: 'request' } });
    const review = await tell.release(call, 'review', 'Review');
    const waiting = await tell.start(call, review, { content: { large: 'x'.repeat(50_000) } });
    await tell.untilWaitsAt(call, waiting, nodes.review);
    const failed = await tell.start(call, await tell.release(call, 'faulty', 'Mend'));
    await tell.untilStatus(call, failed, 'FAILED');
    const headers = { 'Idempotency-Key': 'once' };
    await call('UpdateWorkflowInstance', {
      path: { instance_id: failed },
      body: { command_type: 'ActionInstanceRetryCommand' },
      headers,
    });
    const { data: [todo] = [] } = await call('ListTasks', { query: { offset: 0, limit: 10 } });
    const path = { task_id: todo?.id ?? '' };
    await call('UpdateTask', { path, body: { action: 'ADD_COMMENT', comment: 'Look at this' }, headers });
    await tell.untilStatus(call, failed, 'FAILED', 1);
  } finally {
    await server.kill();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('finds nothing on a folder that was killed, and leaves it as it was', () => {
  const { findings, rows, runs, withoutKey } = examine();
  expect({ findings, runs, withoutKey }).toEqual({ findings: [], runs: 2, withoutKey: undefined });
  expect(rows).toBeGreaterThan(20);
});

it('rebuilds a snapshot that is damaged, and one that is not what the log says', () => {
  write(`INSERT INTO snapshot SELECT instance, 1, 0, '{}', 0 FROM run`);
  expect(found()).toEqual([expect.stringContaining('snapshot'), expect.stringContaining('snapshot')]);
  expect(examine(true)).toMatchObject({ findings: [], mended: [{ table: 'snapshot' }, { table: 'snapshot' }] });
  const whole = textOf('SELECT state FROM snapshot');
  write(`UPDATE snapshot SET state = replace(state, 'x', 'y')`);
  expect(found()).toHaveLength(2);
  examine(true);
  expect(textOf('SELECT state FROM snapshot')).toBe(whole);
});

it('rebuilds what a run owes, without which it would not go on', () => {
  const before = textOf('SELECT group_concat(working || coalesce(wake, 0)) FROM run');
  write('UPDATE run SET working = 1 - working, wake = coalesce(wake, 0) + 1');
  expect(examine().findings.every(({ table, mend }) => table === 'run' && mend)).toBe(true);
  expect(examine(true)).toMatchObject({ findings: [], total: 0 });
  expect(textOf('SELECT group_concat(working || coalesce(wake, 0)) FROM run')).toBe(before);
});

it('names a log whose tail is lost, one that is lost whole, and a database that lost its tail', () => {
  const lost = (sql: string) =>
    inDatabase((database) => {
      database.script(`BEGIN; ${sql}; COMMIT`);
    });
  const copy = path.join(folder, 'copy');
  cpSync(data, copy, { recursive: true });
  const last = textOf('SELECT max(sequence) FROM journal WHERE instance = (SELECT min(instance) FROM journal)');
  lost(`DELETE FROM journal WHERE sequence = ${last}`);
  expect(found()).toContainEqual(expect.stringContaining('journal'));
  lost('DELETE FROM journal');
  expect(found().filter((line) => line.startsWith('journal'))).toHaveLength(2);
  lost('UPDATE store SET sequence = 1');
  expect(examine(true).findings[0]).toMatchObject({
    table: 'commit.note',
    what: expect.stringContaining('tail is lost'),
  });
  rmSync(data, { recursive: true });
  cpSync(copy, data, { recursive: true });
  expect(found()).toEqual([]);
});

it('names a log that is whole and makes no sense, and reads the others', () => {
  const whole = readFileSync(file);
  inDatabase((database) => {
    const end = database.get('SELECT * FROM journal ORDER BY instance, sequence DESC LIMIT 1');
    const [sequence, checksum] = [Number(end?.['sequence']), Number(end?.['checksum'])];
    const facts = [
      { kind: 'retryBegun', by: { id: 'u', name: 'U' } },
      { kind: 'activityCompleted', activity: 999 },
    ];
    append(
      transactionOn(database),
      String(end?.['instance']),
      { sequence, checksum },
      { at: 1, facts: facts as never },
    );
  });
  expect(examine().findings).toMatchObject([{ table: 'journal', what: expect.stringContaining('makes no sense') }]);
  expect(examine().runs).toBe(2);
  writeFileSync(file, whole);
});

it('says what it could not check without the master key, and that another one is another one', () => {
  const look = (file: string) => examineFolder(data, { masterKeyFile: file, mend: false });
  expect(look(path.join(folder, 'absent'))).toMatchObject({
    findings: [],
    withoutKey: expect.stringContaining('missing'),
  });
  const other = path.join(folder, 'other.key');
  writeFileSync(other, `sallyport-master-key-1 ${Buffer.alloc(32, 7).toString('base64')}\n`);
  expect(look(other).findings).toMatchObject([{ table: 'master_key' }]);
});

it('refuses a folder that is in use, that is none, or whose schema it does not know', async () => {
  const server = await startServer({ folder });
  expect(() => examine()).toThrow(/in use by process \d+/);
  await server.stop();
  mkdirSync(path.join(folder, 'empty'));
  expect(() => examine(false, path.join(folder, 'empty'))).toThrow('is no data folder');
  const version = textOf('SELECT max(version) FROM schema');
  write(`UPDATE schema SET version = 1000 WHERE version = ${version}`);
  expect(() => examine()).toThrow('use the newer one');
  write(`UPDATE schema SET version = ${version} WHERE version = 1000`);
});

/** Columns of which a changed value cannot be told from the value that it was, and what comes of it. */
const untold: Readonly<Record<string, string>> = {
  'receipt.expires': 'an answer is kept too long or not long enough',
  'done_once.expires': 'likewise',
  'put_off.number': 'only an order',
  'put_off.instance': 'a terminate does not find the start',
  'put_off.tries': 'the next try comes at another time',
  'put_off.retry_at': 'likewise',
  'outbox.number': 'only an order',
  'schema.at': 'nobody asks for it',
  'store.sequence': 'a lost tail may not be noticed',
  'run.working': 'anything but 1 says that it owes no work, as it did',
  'store.only': 'there is one row',
  'master_key.only': 'there is one row',
};

/** A number grows, of a text and of bytes the last bit flips, and nothing becomes something. */
const flipped = (column: string) => `CASE typeof(${column}) WHEN 'null' THEN 'x' WHEN 'text' THEN
  iif(${column} = '', 'x', substr(${column}, 1, length(${column}) - 1)
    || char((unicode(substr(${column}, -1)) | 1) - (unicode(substr(${column}, -1)) & 1)))
  WHEN 'blob' THEN CAST(substr(${column}, 1, length(${column}) - 1) || x'7f' AS BLOB) ELSE ${column} + 1000 END`;

/** A run that waits for a message, and a workflow that another one begins. */
async function leaveListeners(): Promise<void> {
  const server = await startServer({ folder });
  await startListening(clientOf(server.url)).finally(() => server.kill());
}

/** What a server carries out as soon as it finds it. */
function leaveSomething(): void {
  inDatabase((database) => {
    const { get, run } = database;
    const tx = transactionOn(database);
    leave(tx, { kind: 'call', call: { parent: { id: 'a', workspace: 'w' }, activity: 1 } });
    run('INSERT OR REPLACE INTO put_off SELECT 1, message, checksum, NULL, 1, 1 FROM outbox');
    const [parent, workspace] = Object.values(get('SELECT instance, workspace FROM run') ?? {});
    const call = [String(parent), 1, String(workspace)];
    run('INSERT OR REPLACE INTO held_call VALUES (?, ?, ?, ?)', ...call, checksumOf(call));
  });
}

describe('every table', () => {
  beforeAll(async () => {
    await leaveListeners();
    leaveSomething();
  });
  const tables = () =>
    inDatabase((database) => database.all(`SELECT name FROM sqlite_schema WHERE type = 'table'`)).map(({ name }) =>
      String(name),
    );

  it('has its damage named, whichever column is flipped', () => {
    const unnamed: string[] = [];
    // One file that holds all, so that it can be put back.
    write('PRAGMA journal_mode = DELETE');
    for (const table of tables()) {
      const [row, columns] = inDatabase((database) => [
        database.get(`SELECT * FROM ${table} LIMIT 1`),
        database.all('SELECT name, pk FROM pragma_table_info(?)', table),
      ]);
      expect([table, row]).not.toEqual([table, undefined]);
      const key = columns.filter(({ pk }) => pk !== 0).map(({ name }) => String(name));
      for (const { name } of columns) if (!isNamed(table, String(name), key)) unnamed.push(`${table}.${name}`);
    }
    expect(unnamed.toSorted()).toEqual(Object.keys(untold).toSorted());
  }, 120_000);
});

/** What only the damaged row itself says: its run's log tells the rest. */
const toldByItself = ['id', 'workflow_name', 'trigger_type', 'started_at', 'data_class', 'data_class_name'];
const alsoToldByItself = [
  'version',
  'version_number',
  'data_object',
  'origin',
  'start_hash',
  'simulation',
  'parent',
  'checksum',
];
const notMended: Readonly<Record<string, readonly string[]>> = {
  instance: [...toldByItself, ...alsoToldByItself],
  // Any number but 1 reads as no work, so that nothing is to be mended.
  run: ['instance', 'checksum', 'working'],
  todo: [],
  instance_command: ['instance'],
  event_subscription: [],
  snapshot: ['instance'],
};

describe('what the logs tell', () => {
  it.each(Object.entries(notMended))(
    'is mended in the table %s, and nothing else is touched',
    (table, itself) => {
      write('PRAGMA journal_mode = DELETE');
      const left: string[] = [];
      const columns = inDatabase((database) => database.all('SELECT name, pk FROM pragma_table_info(?)', table));
      const key = columns.filter(({ pk }) => pk !== 0).map(({ name }) => String(name));
      for (const { name } of columns)
        whileFlipped(table, String(name), key, (before) => {
          const { mended, total } = examine(true);
          const isMended = total === 0 && mended.some((finding) => finding.table === table);
          if (!isMended || JSON.stringify(rowsOf(table)) !== before) left.push(String(name));
        });
      expect(left.toSorted()).toEqual(itself.toSorted());
    },
    120_000,
  );
});
const rowsOf = (table: string) => inDatabase((database) => database.all(`SELECT * FROM ${table} ORDER BY 1, 2`));

/** Flips one column of a table's first row on the disk, looks, and puts the file back. */
/** Reviews of versions are told by no log. */
const ofLogs: Readonly<Record<string, string>> = { todo: 'WHERE instance IS NOT NULL' };

function whileFlipped(table: string, column: string, key: readonly string[], look: (before: string) => void): void {
  const names = key.length > 0 ? key.join(', ') : 'rowid';
  const whole = readFileSync(file);
  const before = JSON.stringify(rowsOf(table));
  inDatabase((database) => {
    database.script('PRAGMA ignore_check_constraints = ON');
    database.script(
      `UPDATE ${table} SET ${column} = ${flipped(column)} WHERE (${names}) = (SELECT ${names} FROM ${table} ${ofLogs[table] ?? ''} LIMIT 1)`,
    );
  });
  try {
    look(before);
  } finally {
    writeFileSync(file, whole);
  }
}

function isNamed(table: string, column: string, key: readonly string[]): boolean {
  let isNamed = false;
  whileFlipped(table, column, key, () => {
    try {
      isNamed = examine().total > 0;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      isNamed = true; // it is refused, and that says why
    }
  });
  return isNamed;
}
