import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '../kernel/clock.ts';
import { writeBackup } from './backup.ts';
import { connect } from './connection.ts';
import type { Store } from './database.ts';
import type { Migration } from './migrate.ts';
import { openStore } from './open.ts';
import { restoreBackup } from './restore.ts';

const notes: Migration = { version: 1, name: 'notes', sql: 'CREATE TABLE note (text TEXT PRIMARY KEY)' };
let place: string;
let opened: Store[] = [];
const at = (name: string) => path.join(place, name);
beforeEach(() => (place = mkdtempSync(path.join(os.tmpdir(), 'backup-'))));
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  rmSync(place, { recursive: true });
});

function open(folder: string): Store {
  const onFatal = (error: Error) => {
    throw error;
  };
  const store = openStore({ folder, clock: systemClock, migrations: [notes], onFatal });
  opened.push(store);
  return store;
}
const add = (store: Store, text: string) =>
  store.write((tx) => {
    tx.run('INSERT INTO note VALUES (?)', text);
  });
const texts = (store: Store) =>
  store.read((reading) => reading.all('SELECT text FROM note ORDER BY text').map(({ text }) => text));
const backup = (options: Partial<Parameters<typeof writeBackup>[0]> = {}) =>
  writeBackup({
    folder: at('data'),
    target: at('copy'),
    program: 'test',
    clock: systemClock,
    describe: (reading) => ({ notes: Number(reading.get('SELECT count(*) AS notes FROM note')?.['notes']) }),
    ...options,
  });
const restore = (folder = at('restored'), schema = 1) => restoreBackup({ backup: at('copy'), folder, schema });
const messageOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: Error) => error.message,
  );

it('copies one commit of a store that goes on, and a start on it restored has what was answered before', async () => {
  const store = open(at('data'));
  await add(store, 'before');
  const going = Promise.all(Array.from({ length: 50 }, (_, index) => add(store, `later ${index}`)));
  const note = await backup();
  await going;
  expect(note).toMatchObject({ schema: 1, holds: { notes: expect.any(Number) } });
  expect(readdirSync(at('copy')).toSorted()).toEqual(['backup.json', 'sallyport.db']);
  expect(await restore()).toEqual(note);
  const restored = texts(open(at('restored')));
  expect(restored[0]).toBe('before');
  expect(restored).toHaveLength(Number(note.holds['notes']));
});

it('needs no server, and takes what stands only in the log of one that was killed', async () => {
  await add(open(at('data')), 'a');
  mkdirSync(at('killed'));
  for (const name of ['sallyport.db', 'sallyport.db-wal'])
    writeFileSync(path.join(at('killed'), name), readFileSync(path.join(at('data'), name)));
  expect(await backup({ folder: at('killed') })).toMatchObject({ holds: { notes: 1 } });
});

it('refuses a place that is taken, absent or in the data folder, and a folder without data', async () => {
  open(at('data'));
  mkdirSync(at('taken'));
  for (const [options, expected] of [
    [{ target: at('taken') }, 'is there already'],
    [{ target: at('absent/copy') }, 'is its disk mounted?'],
    [{ target: at('data/copy') }, 'lies in the data folder'],
    [{ folder: at('taken') }, 'is no data folder'],
  ] as const)
    expect(await messageOf(backup(options))).toContain(expected);
  expect(readdirSync(place).toSorted()).toEqual(['data', 'taken']);
});

it('leaves nothing under its name, and nothing beside it, when it fails on the way', async () => {
  open(at('data'));
  for (const point of ['copied', 'noted'])
    expect(
      await messageOf(
        backup({
          faults: (reached) => {
            if (reached === point) throw new Error('the disk is full');
          },
        }),
      ),
    ).toMatch(/failed, and nothing of it is left: the disk is full/);
  expect(readdirSync(place)).toEqual(['data']);
});

it('refuses a database whose pages are damaged, rather than to call its copy a backup', async () => {
  const store = open(at('data'));
  for (let index = 0; index < 200; index += 1) await add(store, `${index} ${'x'.repeat(500)}`);
  opened = [];
  await store.close();
  const file = path.join(at('data'), 'sallyport.db');
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096 * 10, 4096 * 11);
  writeFileSync(file, bytes);
  expect(await messageOf(backup())).toMatch(/damaged|malformed/);
  expect(existsSync(at('copy'))).toBe(false);
});

it('restores into an empty folder only', async () => {
  open(at('data'));
  await backup();
  expect(await messageOf(restore(at('data')))).toContain('must be an empty folder, or none yet; found commit.note');
  mkdirSync(at('empty/lost+found'), { recursive: true });
  await restore(at('empty'));
  expect(texts(open(at('empty')))).toEqual([]);
});

it('refuses a backup of which a byte is flipped anywhere, or the end is missing', async () => {
  open(at('data'));
  await backup();
  for (const name of ['sallyport.db', 'backup.json']) {
    const file = path.join(at('copy'), name);
    const whole = readFileSync(file);
    for (let index = 0; index < whole.length; index += Math.ceil(whole.length / 50)) {
      const flipped = Buffer.from(whole);
      flipped.writeUInt8(flipped.readUInt8(index) ^ 4, index);
      writeFileSync(file, flipped);
      expect(await messageOf(restore()), `${name} at ${index}`).not.toBe('done');
    }
    writeFileSync(file, whole);
    truncateSync(file, whole.length - 10);
    expect(await messageOf(restore())).toContain('is damaged');
    writeFileSync(file, whole);
  }
  expect(existsSync(at('restored'))).toBe(false);
  expect(await messageOf(restore())).toBe('done');
});

it('refuses what was never finished, and what a newer program wrote', async () => {
  open(at('data'));
  await backup();
  expect(await messageOf(restore(at('restored'), 0))).toContain('schema version 1');
  rmSync(path.join(at('copy'), 'backup.json'));
  expect(await messageOf(restore())).toContain('is no backup, or one that was not finished');
});

it('takes up a restoring that was cut off, on which no start is possible before', async () => {
  open(at('data'));
  await backup();
  mkdirSync(at('restored'));
  writeFileSync(path.join(at('restored'), 'sallyport.db.unfinished'), 'half');
  expect(() => open(at('restored'))).toThrow('that was cut off: restore it again');
  await restore();
  expect(texts(open(at('restored')))).toEqual([]);
});

it('notices it when the restored database loses its tail, and not that it is older than another', async () => {
  const store = open(at('data'));
  await add(store, 'a');
  await backup();
  await add(store, 'b');
  await restore();
  const database = connect(path.join(at('restored'), 'sallyport.db'), { readOnly: false });
  database.run('UPDATE store SET sequence = 0');
  database.close();
  expect(() => open(at('restored'))).toThrow('its tail is lost');
});
