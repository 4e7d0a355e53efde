/** Where messages and signals begin runs of the processes that are deployed on a bench. */
import type { Beginning, Entry, NodeId } from '../engine/definition.ts';
import { BenchError } from './bench-error.ts';
import type { DeployedProcess } from './process.ts';

export interface FoundEntry {
  readonly process: DeployedProcess;
  readonly entry: NodeId;
}

/** Every start event that waits for it, in the order in which the processes were deployed. */
export function entriesFor(processes: Iterable<DeployedProcess>, { is, name }: Beginning): FoundEntry[] {
  const waits = ({ on }: Entry) => on.is === is && on.name === name;
  return [...new Set(processes)].flatMap((process) =>
    process.definition.entries.filter(waits).map(({ id: entry }) => ({ process, entry })),
  );
}

/** A message begins runs of one process only. (flowable-semantics: events) */
export function refuseTaken(known: Iterable<DeployedProcess>, deployed: readonly DeployedProcess[]): void {
  const others = [...known].filter(({ id }) => deployed.every((process) => process.id !== id));
  const taken = new Map(
    others.flatMap(({ id, definition }) => definition.entries.filter(isMessage).map(({ on }) => [on.name, id])),
  );
  for (const { id, definition } of deployed)
    for (const { on } of definition.entries.filter(isMessage)) {
      const other = taken.get(on.name);
      if (other !== undefined && other !== id)
        throw new BenchError(`deploy: the message ${on.name} begins ${other} already, found ${id} that it begins too`);
      taken.set(on.name, id);
    }
}

const isMessage = ({ on }: Entry): boolean => on.is === 'message';
