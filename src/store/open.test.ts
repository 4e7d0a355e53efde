import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '../kernel/clock.ts';
import { StoreClosed, type Store } from './database.ts';
import type { Migration } from './migrate.ts';
import { openStore, type StoreOptions } from './open.ts';

const notes: Migration = { version: 1, name: 'notes', sql: 'CREATE TABLE note (text TEXT PRIMARY KEY)' };
let folder: string;
let opened: Store[] = [];
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'store-'))));
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  rmSync(folder, { recursive: true });
});

const fatal = (error: Error) => {
  throw error;
};
function open(options: Partial<StoreOptions> = {}): Store {
  const store = openStore({ folder, clock: systemClock, migrations: [notes], onFatal: fatal, ...options });
  opened.push(store);
  return store;
}
async function close(store: Store) {
  opened = opened.filter((other) => other !== store);
  await store.close();
}
const add = (store: Store, text: string) =>
  store.write((tx) => {
    tx.run('INSERT INTO note VALUES (?)', text);
    return text;
  });
const texts = (store: Store) =>
  store.read((reading) => reading.all('SELECT text FROM note ORDER BY text').map(({ text }) => text));

it('shows a change to readers once it is answered, and still has it after a restart', async () => {
  const store = open();
  const answer = add(store, 'a');
  expect(texts(store)).toEqual([]);
  expect(await answer).toBe('a');
  expect(texts(store)).toEqual(['a']);
  await close(store);
  expect(texts(open())).toEqual(['a']);
});

it('commits many bodies with one flush, and tells nobody before it', async () => {
  const events: string[] = [];
  const store = open({ faults: (point) => events.push(point) });
  const answered = async (text: string) => void events.push(await add(store, text));
  await Promise.all(['a', 'b', 'c'].map(answered));
  expect(events).toEqual(['commit:before', 'commit:after', 'note:before', 'note:after', 'a', 'b', 'c']);
});

it('undoes a body that throws, alone, and refuses it only after the flush', async () => {
  const events: string[] = [];
  const store = open({ faults: (point) => point === 'commit:after' && events.push('flushed') });
  const refused = store
    .write((tx) => {
      tx.onRollback(() => events.push('undone'));
      tx.run("INSERT INTO note VALUES ('lost')");
      throw new Error('no');
    })
    .catch(() => events.push('refused'));
  await Promise.all([refused, add(store, 'kept')]);
  expect(events).toEqual(['undone', 'flushed', 'refused']);
  expect(texts(store)).toEqual(['kept']);
});

it('runs hooks inside the same transaction', async () => {
  const store = open();
  store.beforeCommit((run) => {
    run((tx) => tx.run("INSERT OR REPLACE INTO note SELECT text || '!' FROM note WHERE text NOT LIKE '%!'"));
    expect(run(() => fatal(new Error('alone')))).toMatchObject({ error: { message: 'alone' } });
  });
  await add(store, 'a');
  expect(texts(store)).toEqual(['a', 'a!']);
});

it('lets a person go before work that waits behind', async () => {
  const store = open();
  const order: string[] = [];
  const behind = [1, 2, 3].map((number) => store.write(() => order.push(`behind ${number}`), 'behind'));
  const first = store.write(() => order.push('first'), 'first');
  await Promise.all([...behind, first]);
  expect(order[0]).toBe('first');
});

it('ends the process when a commit fails, and calls nothing done', async () => {
  const errors: string[] = [];
  const store = open({
    onFatal: (error) => errors.push(error.message),
    disk: (real) => ({
      ...real,
      commit: () => {
        throw new Error('disk full');
      },
    }),
  });
  await expect(add(store, 'a')).rejects.toBeInstanceOf(StoreClosed);
  expect(errors).toEqual(['The store cannot go on: disk full']);
  await expect(add(store, 'b')).rejects.toBeInstanceOf(StoreClosed);
});

it('refuses a body that hands back a promise', async () => {
  await expect(open().write(() => Promise.resolve())).rejects.toThrow('awaits nothing');
});

it('lets one writer into a folder and names it', () => {
  open();
  expect(() => open()).toThrow(`in use by process ${process.pid}`);
});

it('refuses a schema that a newer program wrote', async () => {
  await close(open({ migrations: [notes, { version: 2, name: 'more', sql: 'CREATE TABLE more (id)' }] }));
  expect(() => open()).toThrow('schema version 2 (more); this program knows only 1');
});

it('refuses a schema whose history differs', async () => {
  await close(open());
  expect(() => open({ migrations: [{ ...notes, name: 'other' }] })).toThrow(
    'is "notes"; this program knows it as "other"',
  );
});

it('takes up no half of a schema step', async () => {
  const broken = { version: 2, name: 'broken', sql: 'CREATE TABLE half (id); CREATE TABLE half (id)' };
  expect(() => open({ migrations: [notes, broken] })).toThrow('Schema step 2 (broken) failed');
  const store = open({ migrations: [notes, { ...broken, sql: 'CREATE TABLE half (id)' }] });
  expect(store.read((reading) => reading.all('SELECT * FROM half'))).toEqual([]);
});

it('notices that the database has lost its tail', async () => {
  const store = open();
  await add(store, 'a');
  await close(store);
  const note = path.join(folder, 'commit.note');
  const later = readFileSync(note, 'utf8');
  const again = open();
  await add(again, 'b');
  await close(again);
  const newest = readFileSync(note, 'utf8');
  rmSync(path.join(folder, 'sallyport.db'));
  expect(() => open()).toThrow(/ends at commit 1, but commit \d was answered: its tail is lost/);
  expect(newest).not.toBe(later);
  rmSync(note);
  expect(texts(open())).toEqual([]);
});
