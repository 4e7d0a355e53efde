import { setImmediate } from 'node:timers/promises';
import { replay } from '../../engine/engine.ts';
import { type InstanceState, newState } from '../../engine/state.ts';
import type { Journal } from '../../runtime/runtime.ts';
import { Topology } from './topology.ts';

/** Folds an instance's facts into its topology, a page of them at a time, so that a long life does not hold up the others. */
export async function readTopology(journal: Journal, instance: string): Promise<Topology> {
  const topology = new Topology(instance);
  for await (const batches of pagesOf(journal, instance)) for (const { at, facts } of batches) topology.add(at, facts);
  return topology;
}

/** The same, and the state beside it, both of the same moment. */
export async function readRun(
  journal: Journal,
  instance: string,
): Promise<{ readonly topology: Topology; readonly state: InstanceState }> {
  const topology = new Topology(instance);
  let state = newState();
  for await (const batches of pagesOf(journal, instance)) {
    for (const { at, facts } of batches) topology.add(at, facts);
    state = replay(batches, state);
  }
  return { topology, state };
}

type Batches = ReturnType<Journal['facts']>;

async function* pagesOf(journal: Journal, instance: string): AsyncGenerator<Batches> {
  for (let after = 0; ; await setImmediate()) {
    const batches = journal.facts(instance, after);
    const last = batches.at(-1);
    if (!last) return;
    yield batches;
    after = last.sequence;
  }
}
