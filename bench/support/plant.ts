/** A store, a runtime and the read models on a folder of their own, wired as `main.ts` does: what one process does without HTTP. */
import { hash } from 'node:crypto';
import type { ProcessDefinition } from '../../src/engine/definition.ts';
import { systemClock, systemTimers } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/id.ts';
import type { PluginFunction } from '../../src/plugins/plugin.ts';
import { dataClasses } from '../../src/resources/dataclasses/model.ts';
import { HoldBoard } from '../../src/resources/holds/board.ts';
import { projectStep } from '../../src/resources/instances/handlers.ts';
import type { InstanceId } from '../../src/resources/instances/model.ts';
import { startInstance } from '../../src/resources/instances/start-instance.ts';
import {
  allRights,
  type PrincipalId,
  type ProjectId,
  type Scope,
  type WorkspaceId,
} from '../../src/resources/scope.ts';
import type { DefinitionHash, VersionId, WorkflowId } from '../../src/resources/workflows/model.ts';
import type { Startable } from '../../src/resources/workflows/startable.ts';
import { openEmbedded } from '../../src/runtime/embedded/embedded.ts';
import type { Journal } from '../../src/runtime/runtime.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';
import { access } from '../../test/e2e/support/server.ts';
import { flow } from '../../test/support/flow.ts';

/** The project and the workspace of the test server, so that one started on the folder finds the instances its own. */
const scope: Scope = {
  project: access.projectId as ProjectId,
  workspace: access.workspaceId as WorkspaceId,
  principal: newId() as PrincipalId,
  principalName: 'bench',
  rights: allRights,
};
export const trigger = { title: 'Remote login from an unusual place' };
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
  const byHash = new Map(Object.entries(definitions).map(([name, definition]) => [hashOf(name), definition]));
  const ends = new Map<string, () => void>();
  let finished = 0;
  const ended = (instance: string): void => {
    finished += 1;
    ends.get(instance)?.();
    ends.delete(instance);
  };
  const holds = new HoldBoard({ store, clock: systemClock, timers: systemTimers });
  const runtime = openEmbedded({
    store,
    clock: systemClock,
    timers: systemTimers,
    report: ({ problem, error }) => fail(new Error(`the runtime met trouble: ${problem}`, { cause: error })),
    findFunction: () => noOp,
    handlers: {
      definition: (name) => byHash.get(name) ?? fail(new Error(`There is no definition ${name}`)),
      held: (action) => holds.held(action),
      paced: (action) => holds.paced(action),
      discarding: (action) => holds.discarding(action),
      releasing: () => holds.releasing(),
      drained: (hold) => holds.drained(hold),
      stepped: (tx, step) => {
        projectStep(tx, step);
        if (step.state.status === 'finished') tx.onCommit(() => ended(step.instance.id));
      },
    },
  });
  holds.attend(runtime);
  const startables = new Map(Object.keys(definitions).map((name) => [name, startableOf(name)]));
  const begin = (definition: string, id: string): Promise<void> => {
    const startable = startables.get(definition) ?? fail(new Error(`There is no definition ${definition}`));
    const instance = {
      id: id as InstanceId,
      startable,
      trigger: { value: trigger },
      given: trigger,
      dataObject: '',
      triggerType: 'manual',
      startHash: hashOf(id),
    } as const;
    return store.write((tx) => startInstance(scope, tx, { ...instance, now: systemClock.now() }));
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
      holds.close();
      await runtime.close();
      await store.close();
    },
  };
}

/** The texts of an instance's batches, as they stand in the journal. */
export const batchTexts = (journal: Journal, instance: string): string[] =>
  journal.facts(instance).map(({ facts }) => JSON.stringify(facts));

/** A name as long as those under which definitions are stored. */
const hashOf = (text: string): string => hash('sha256', text);

/** A released workflow's worth of names. */
function startableOf(name: string): Startable {
  const { id: dataClass, name: dataClassName } = dataClasses[0] ?? fail(new Error('There is no data class'));
  return {
    workflow: { id: newId() as WorkflowId, name, dataClass, dataClassName },
    version: { id: newId() as VersionId, number: '1', input: null },
    definition: hashOf(name) as DefinitionHash,
  };
}

function fail(error: Error): never {
  throw error;
}
