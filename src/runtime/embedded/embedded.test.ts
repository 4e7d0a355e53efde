import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flow } from '../../../test/support/flow.ts';
import { rest, until, VirtualTime } from '../../../test/support/virtual-time.ts';
import type { Fact } from '../../engine/facts.ts';
import { migrations } from '../../store/migrations/index.ts';
import { openStore } from '../../store/open.ts';
import type { Limits } from '../limits.ts';
import { leave } from '../outbox.ts';
import type { Trouble } from '../report.ts';
import { openEmbedded } from './embedded.ts';

const definition = flow('start -> a -> b -> end', { a: { repeatable: true } });
const ada = { id: 'ada', name: 'Ada' };
const time = new VirtualTime();
let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'embedded-'))));
afterEach(() => rmSync(folder, { recursive: true }));

interface Life {
  readonly calls: string[];
  readonly projected: number[];
}

/** One life of the process: it ends at the persistence point with the number `dieAt`, or when told. */
function live(life: Life, options: { dieAt?: number; limits?: Partial<Limits> } = {}) {
  const troubles: Trouble[] = [];
  let points = 0;
  let dead = false;
  const store = openStore({
    folder,
    clock: time,
    migrations,
    onFatal: () => (dead = true),
    faults: () => {
      points += 1;
      if (dead || points === options.dieAt) throw new Error('killed');
    },
  });
  const run = (name: string) => () => {
    if (!dead) life.calls.push(name);
    return { done: name };
  };
  const runtime = openEmbedded({
    store,
    clock: time,
    timers: time,
    report: (trouble) => dead || troubles.push(trouble),
    ...(options.limits && { limits: options.limits }),
    findFunction: (_plugin, name) => ({
      description: '',
      version: '1',
      inputs: {},
      outputs: {},
      sideEffects: true,
      repeatable: name === 'a',
      run: run(name),
    }),
    handlers: {
      definition: () => definition,
      held: () => undefined,
      stepped: (tx, { sequence }) => tx.onCommit(() => life.projected.push(sequence)),
    },
  });
  const start = (id: string) =>
    store.write((tx) => {
      const ask = { kind: 'start', trigger: { value: {} }, workflowInput: { value: {} }, by: ada } as const;
      const instance = { workspace: 'w', id };
      leave(tx, { kind: 'start', start: { instance, project: 'p', workflow: 'f', definition: 'd', ask } });
    });
  const facts = (id: string): readonly Fact[] => runtime.facts(id).flatMap((batch) => batch.facts);
  const isOver = (id: string) => facts(id).some(({ kind }) => kind === 'instanceFinished' || kind === 'instanceFailed');
  const end = async () => {
    void runtime.close();
    await store.close();
  };
  return { runtime, store, start, facts, isOver, end, troubles, isDead: () => dead, points: () => points };
}
const newLife = (): Life => ({ calls: [], projected: [] });

describe('dying at a persistence point', () => {
  it('loses nothing that was answered, calls nothing twice that must not be, and ends', async () => {
    let answered = false;
    for (let dieAt = 1; ; dieAt += 1) {
      rmSync(folder, { recursive: true });
      const life = newLife();
      const first = live(life, { dieAt });
      answered = await first.start('i').then(
        () => true,
        () => false,
      );
      await until(() => first.isDead() || first.isOver('i'));
      const survived = !first.isDead();
      await first.end();

      const second = live(life);
      const isThere = second.facts('i').length > 0;
      expect(isThere || !answered).toBe(true);
      if (!isThere) await second.start('i');
      await until(() => second.isOver('i'), `the end after dying at point ${dieAt}`);
      expect(life.calls.filter((name) => name === 'b').length).toBeLessThan(2);
      expect(second.troubles).toEqual([]);
      const completed = second.facts('i').flatMap((fact) => (fact.kind === 'activityCompleted' ? [fact.activity] : []));
      expect(completed).toEqual([...new Set(completed)]);
      await second.end();
      if (survived) break;
    }
    expect(answered).toBe(true);
  });
});

describe('a damaged record', () => {
  async function damage(sql: string) {
    const first = live(newLife(), { limits: { snapshotEveryFacts: 3 } });
    await first.start('i');
    await until(() => first.isOver('i'));
    await first.end();
    const database = new DatabaseSync(path.join(folder, 'sallyport.db'));
    database.exec(sql);
    database.close();
    return live(newLife());
  }
  const ask = { kind: 'terminate', by: ada, reason: '' } as const;

  it('is named when facts were changed', async () => {
    const { runtime, end } = await damage("UPDATE journal SET facts = replace(facts, 'a', 'b') WHERE sequence = 2");
    expect(() => runtime.facts('i')).toThrow('Batch 2 of instance i is missing or damaged in the journal');
    await end();
  });

  it('is named when a batch is gone', async () => {
    const { runtime, end } = await damage('DELETE FROM journal WHERE sequence = 1');
    expect(() => runtime.facts('i')).toThrow('Batch 1 of instance i');
    await end();
  });

  it('is named when it says what an instance runs', async () => {
    const { runtime, end } = await damage("UPDATE run SET definition = 'other'");
    await expect(runtime.command({ workspace: 'w', id: 'i' }, ask)).rejects.toThrow('instance i runs is damaged');
    await end();
  });

  it('is rebuilt from the journal when it is a snapshot', async () => {
    const { runtime, troubles, end } = await damage("UPDATE snapshot SET state = '{}'");
    expect(await runtime.command({ workspace: 'w', id: 'i' }, ask)).toMatchObject({ rejected: 'ended' });
    expect(troubles).toMatchObject([{ problem: 'snapshotDamaged', instance: 'i' }]);
    await end();
  });
});

it('names an instance that was damaged while it was not in memory, and goes on with the others', async () => {
  const only = live(newLife(), { limits: { cachedInstancesMax: 1 } });
  only.store.beforeCommit((run) => {
    run((tx) => tx.run("UPDATE journal SET facts = '[]' WHERE instance = 'damaged'"));
  });
  await Promise.all([only.start('damaged'), only.start('other')]);
  await until(() => only.isOver('other'));
  expect(only.troubles).toMatchObject([{ problem: 'instanceNotRead', instance: 'damaged' }]);
  expect(only.isDead()).toBe(false);
  await only.end();
});

it('finds what found no room in memory', async () => {
  const life = newLife();
  const only = live(life, { limits: { readyPerWorkspaceMax: 2, slotsMax: 1, cachedInstancesMax: 1 } });
  const ids = Array.from({ length: 30 }, (_, number) => `i${number}`);
  await Promise.all(ids.map((id) => only.start(id)));
  for (let second = 0; second < 30 && !ids.every((id) => only.isOver(id)); second += 1) await time.pass(1_000);
  expect(ids.filter((id) => !only.isOver(id))).toEqual([]);
  expect(life.calls).toHaveLength(60);
  await only.end();
});

it('takes no command once it is closing', async () => {
  const only = live(newLife());
  void only.runtime.close();
  const answer = await only.runtime.command({ workspace: 'w', id: 'i' }, { kind: 'goOn' });
  expect(answer).toMatchObject({ rejected: 'busy' });
  expect(only.runtime.health()).toEqual({ ready: false, reason: 'The server is stopping' });
  await rest();
  await only.store.close();
});
