/** A store and an embedded runtime on a folder of its own, and instances to run in it: what one process does inside, without HTTP. */
import type { ProcessDefinition } from '../../src/engine/definition.ts';
import { systemClock, systemTimers } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/id.ts';
import type { PluginFunction } from '../../src/plugins/plugin.ts';
import { openEmbedded } from '../../src/runtime/embedded/embedded.ts';
import { leave } from '../../src/runtime/outbox.ts';
import type { Journal } from '../../src/runtime/runtime.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';
import { flow } from '../../test/support/flow.ts';

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
const warmUpMs = 1_500;

/** A process of so many no-op nodes in a row. */
export function rowOf(nodes: number): ProcessDefinition {
  const names = Array.from({ length: nodes }, (_, index) => `noOp${index}`);
  const details = Object.fromEntries(names.map((name) => [name, { repeatable: true, sideEffects: false }]));
  return flow(['start', ...names, 'end'].join(' -> '), details);
}
export const waiting = flow('start -> todo -> end');

/** What ran to its end within a while: how long each took, and what the process spent. */
export interface Load {
  readonly tookMs: readonly number[];
  readonly ms: number;
  readonly cpu: NodeJS.CpuUsage;
}

export interface Plant {
  readonly journal: Journal;
  /** Starts an instance; its id, once the start is durable. */
  readonly start: (definition: string) => Promise<string>;
  /** From the start's request to the durable end: how long that took, and the instance. */
  readonly runToEnd: (definition: string) => Promise<{ readonly ms: number; readonly instance: string }>;
  /** Keeps so many instances running, after a warm-up. */
  readonly runFor: (definition: string, load: { ms: number; atOnce: number }) => Promise<Load>;
  /** How many have run to their end. */
  readonly finished: () => number;
  readonly close: () => Promise<void>;
}

export function openPlant(folder: string, definitions: Readonly<Record<string, ProcessDefinition>>): Plant {
  const store = openStore({ folder, clock: systemClock, migrations, onFatal: fail });
  const ends = new Map<string, () => void>();
  let finished = 0;
  const runtime = openEmbedded({
    store,
    clock: systemClock,
    timers: systemTimers,
    report: ({ problem, error }) => fail(new Error(`the runtime met trouble: ${problem}`, { cause: error })),
    findFunction: () => noOp,
    handlers: {
      definition: (hash) => definitions[hash] ?? fail(new Error(`There is no definition ${hash}`)),
      held: () => undefined,
      stepped: (tx, { instance, state }) => {
        if (state.status === 'finished') tx.onCommit(() => ended(instance.id));
      },
    },
  });
  const ended = (instance: string): void => {
    finished += 1;
    ends.get(instance)?.();
    ends.delete(instance);
  };
  const begin = (definition: string, id: string): Promise<void> => {
    const ask = { kind: 'start', trigger: { value: { title: 'bench' } }, workflowInput: { value: {} }, by } as const;
    const message = { instance: { workspace: 'w', id }, project: 'p', workflow: 'f', definition, ask };
    return store.write((tx) => leave(tx, { kind: 'start', start: message }));
  };
  const start: Plant['start'] = async (definition) => {
    const id = newId();
    await begin(definition, id);
    return id;
  };
  const runToEnd: Plant['runToEnd'] = async (definition) => {
    const began = performance.now();
    const id = newId();
    const end = Promise.withResolvers<void>();
    ends.set(id, end.resolve);
    await begin(definition, id);
    await end.promise;
    return { ms: performance.now() - began, instance: id };
  };
  const keepRunning = async (definition: string, { ms, atOnce }: { ms: number; atOnce: number }): Promise<Load> => {
    const tookMs: number[] = [];
    const cpu = process.cpuUsage();
    const began = performance.now();
    const one = async () => {
      while (performance.now() - began < ms) tookMs.push((await runToEnd(definition)).ms);
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    return { tookMs, ms: performance.now() - began, cpu: process.cpuUsage(cpu) };
  };
  return {
    journal: runtime,
    start,
    runToEnd,
    finished: () => finished,
    async runFor(definition, load) {
      await keepRunning(definition, { ...load, ms: warmUpMs });
      return keepRunning(definition, load);
    },
    async close() {
      await runtime.close();
      await store.close();
    },
  };
}

/** The texts of an instance's batches, as they stand in the journal. */
export const batchTexts = (journal: Journal, instance: string): string[] =>
  journal.facts(instance).map(({ facts }) => JSON.stringify(facts));

function fail(error: Error): never {
  throw error;
}
