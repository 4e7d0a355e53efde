import { afterEach, expect, it } from 'vitest';
import { systemClock } from '../kernel/clock.ts';
import { type Lane, type Store, StoreBusy } from './database.ts';
import { openMemoryStore } from './open.ts';

const limits = { waitingMax: 4, waitingPerTurnMax: 3, waitMsMax: 10_000 };
const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

/** A store whose time stands still until a body moves it, and the names of the bodies that it has run. */
function storeWith() {
  const ran: string[] = [];
  let now = 0;
  const store = openMemoryStore({
    clock: systemClock,
    migrations: [],
    limits,
    elapsed: () => now,
    onFatal: (error) => {
      throw error;
    },
  });
  opened.push(store);
  /** What became of a body: `done`, or why it was refused. */
  const write = (name: string, turn: string, lane: Lane = 'normal', tookMs = 0): Promise<string> =>
    store
      .write(() => void ((now += tookMs), ran.push(name)), lane, turn)
      .then(() => 'done')
      .catch((error: unknown) => (error instanceof StoreBusy ? error.message : Promise.reject(error)));
  return { ran, write };
}

it('goes round by workspace: a flood of one does not keep another waiting', async () => {
  const { ran, write } = storeWith();
  await Promise.all([write('a1', 'a'), write('a2', 'a'), write('a3', 'a'), write('b1', 'b')]);
  expect(ran).toEqual(['a1', 'b1', 'a2', 'a3']);
});

it('refuses one workspace more than may wait of it, and the others still get in', async () => {
  const { ran, write } = storeWith();
  const answers = ['a1', 'a2', 'a3', 'a4'].map((name) => write(name, 'a'));
  expect(await Promise.all([...answers, write('b1', 'b')])).toEqual([
    'done',
    'done',
    'done',
    '3 changes of this workspace wait already, the most that may; nothing was done',
    'done',
  ]);
  expect(ran).not.toContain('a4');
});

it('refuses when all the room is taken, but never people for the sake of ordinary calls, nor its own work', async () => {
  const { write } = storeWith();
  const flood = ['a1', 'a2', 'b1', 'b2', 'c1'].map((name) => write(name, name.slice(0, 1)));
  const others = [write('person', 'a', 'first'), write('result', 'a', 'own'), write('later', 'a', 'behind')];
  expect((await Promise.all(flood)).at(-1)).toBe('4 changes wait already, the most that may; nothing was done');
  expect(await Promise.all(others)).toEqual(['done', 'done', 'done']);
});

it('lets a body wait 10 s for its turn', async () => {
  const { write } = storeWith();
  const answers = [write('slow', 'a', 'own', 10_000), write('patient', 'a')];
  expect(await Promise.all(answers)).toEqual(['done', 'done']);
});

it('refuses a body that has waited longer, and nothing of it is done; its own work waits as long as it takes', async () => {
  const { ran, write } = storeWith();
  const answers = [write('slow', 'a', 'own', 10_001), write('late', 'a'), write('result', 'a', 'own')];
  expect(await Promise.all(answers)).toEqual([
    'done',
    'The change waited longer than 10 s for its turn; nothing of it was done',
    'done',
  ]);
  expect(ran).toEqual(['slow', 'result']);
});
