/** A store and an embedded runtime on a folder of its own, and instances to run in it. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ProcessDefinition } from '../src/engine/definition.ts';
import { systemClock, systemTimers } from '../src/kernel/clock.ts';
import { newId } from '../src/kernel/id.ts';
import type { PluginFunction } from '../src/plugins/plugin.ts';
import { openEmbedded } from '../src/runtime/embedded/embedded.ts';
import { leave } from '../src/runtime/outbox.ts';
import { migrations } from '../src/store/migrations/index.ts';
import { openStore } from '../src/store/open.ts';
import { flow } from '../test/support/flow.ts';

const by = { id: 'bench', name: 'bench' };
const noOp: PluginFunction = {
  description: 'nothing',
  version: '1',
  inputs: {},
  outputs: {},
  sideEffects: false,
  repeatable: true,
  run: () => ({ done: true }),
};
const fail = (error: Error) => {
  throw error;
};

/** A process of so many no-op nodes in a row. */
export function rowOf(nodes: number): ProcessDefinition {
  const names = Array.from({ length: nodes }, (_, index) => `noOp${index}`);
  const details = Object.fromEntries(names.map((name) => [name, { repeatable: true, sideEffects: false }]));
  return flow(['start', ...names, 'end'].join(' -> '), details);
}
export const waiting = flow('start -> todo -> end');

export const newFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'bench-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true });
export const databaseBytes = (folder: string): number =>
  ['sallyport.db', 'sallyport.db-wal'].reduce(
    (sum, name) => sum + (statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

export function openPlant(folder: string, definitions: Readonly<Record<string, ProcessDefinition>>) {
  const store = openStore({ folder, clock: systemClock, migrations, onFatal: fail });
  const finished = new Map<string, () => void>();
  const runtime = openEmbedded({
    store,
    clock: systemClock,
    timers: systemTimers,
    report: ({ error }) => fail(error instanceof Error ? error : new Error(String(error))),
    findFunction: () => noOp,
    handlers: {
      definition: (hash) => definitions[hash] ?? fail(new Error(`There is no definition ${hash}`)),
      held: () => undefined,
      stepped: (tx, { instance, state }) => {
        if (state.status !== 'finished') return;
        tx.onCommit(() => finished.get(instance.id)?.());
      },
    },
  });
  const start = async (definition: string, id = newId()): Promise<string> => {
    const ask = { kind: 'start', trigger: { value: { title: 'bench' } }, workflowInput: { value: {} }, by } as const;
    const message = { instance: { workspace: 'w', id }, project: 'p', workflow: 'f', definition, ask };
    await store.write((tx) => leave(tx, { kind: 'start', start: message }));
    return id;
  };
  /** From the start's request to the durable end; how long that took. */
  const runToEnd = async (definition: string): Promise<number> => {
    const began = performance.now();
    const id = newId();
    const ended = new Promise<void>((resolve) => finished.set(id, resolve));
    await start(definition, id);
    await ended;
    finished.delete(id);
    return performance.now() - began;
  };
  /** Keeps `atOnce` instances running for a while; the times they took. */
  const runFor = async (definition: string, { ms, atOnce }: { ms: number; atOnce: number }): Promise<number[]> => {
    const took: number[] = [];
    const until = performance.now() + ms;
    const one = async () => {
      while (performance.now() < until) took.push(await runToEnd(definition));
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    return took;
  };
  const close = async () => {
    await runtime.close();
    await store.close();
  };
  return { store, runtime, start, runToEnd, runFor, close };
}
