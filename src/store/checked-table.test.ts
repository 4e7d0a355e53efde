import { expect, it } from 'vitest';
import { systemClock } from '../kernel/clock.ts';
import { checkedTable } from './checked-table.ts';
import type { Reading } from './database.ts';
import { openMemoryStore } from './open.ts';

interface Thing {
  readonly id: string;
  readonly owner: string;
  readonly text: string;
  readonly size?: number;
}
const table = checkedTable<Thing>(
  'thing',
  { id: ({ id }) => id, owner: ({ owner }) => owner, text: ({ text }) => text, size: ({ size }) => size ?? null },
  'owner',
);
const sql = `CREATE TABLE thing (id TEXT PRIMARY KEY, owner TEXT NOT NULL, text TEXT NOT NULL, size REAL, checksum INTEGER NOT NULL)`;
const store = openMemoryStore({
  clock: systemClock,
  migrations: [{ version: 1, name: 'thing', sql }],
  onFatal: (error) => {
    throw error;
  },
});
const thing: Thing = { id: 't', owner: 'ada', text: 'first' };
const find = (owner = 'ada') => store.read((reading: Reading) => table.find(reading, 't', { owner }));

it('finds what it wrote, for its owner only', async () => {
  await store.write((tx) => table.insert(tx, thing));
  expect(find()).toMatchObject({ text: 'first', size: null });
  expect(find('eve')).toBeUndefined();
  await store.write((tx) => table.save(tx, { ...thing, owner: 'eve', text: 'stolen' }));
  await store.write((tx) => table.update(tx, { ...thing, owner: 'eve', text: 'stolen' }));
  expect(find()).toMatchObject({ text: 'first' });
});

it('keeps what it writes readable: whole items, some columns, half characters and fractions', async () => {
  for (const text of ['second', 'a\ud800b', '\u0000', 'é漢😀']) {
    await store.write((tx) => table.save(tx, { ...thing, text, size: 0.1 + 0.2 }));
    expect(find()).toMatchObject({ text: text.toWellFormed(), size: 0.1 + 0.2 });
  }
  await store.write((tx) => table.update(tx, { ...thing, text: 'third', size: 5 }, ['text', 'size']));
  expect(find()).toMatchObject({ text: 'third', size: 5 });
});

it('names a row that is not as it was written, to whomever asks for it', async () => {
  await store.write((tx) => tx.run(`UPDATE thing SET owner = 'eve'`));
  for (const owner of ['ada', 'eve']) expect(() => find(owner)).toThrow('The stored thing t is damaged');
});
