import { setImmediate } from 'node:timers/promises';
import type { Journal } from '../../runtime/runtime.ts';
import { Topology } from './topology.ts';

/** Folds an instance's facts into its topology, a page of them at a time, so that a long life does not hold up the others. */
export async function readTopology(journal: Journal, instance: string): Promise<Topology> {
  const topology = new Topology(instance);
  for (let after = 0; ; await setImmediate()) {
    const batches = journal.facts(instance, after);
    for (const { at, facts } of batches) topology.add(at, facts);
    const last = batches.at(-1);
    if (!last) return topology;
    after = last.sequence;
  }
}
