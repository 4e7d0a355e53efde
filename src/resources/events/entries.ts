/** Where messages and signals begin runs: kept beside the activated versions, for whoever activates one. */
import type { ProcessDefinition } from '../../engine/definition.ts';
import type { Reading, Transaction } from '../../store/database.ts';
import type { Scope } from '../scope.ts';
import type { EventEntry } from './model.ts';
import { deleteEntries, findEntries, insertEntry } from './store.ts';

/** The start events of a workflow are those of its activated version; without one it has none. */
export function keepEntries(
  scope: Scope,
  tx: Transaction,
  workflow: string,
  definition: ProcessDefinition | undefined,
): void {
  deleteEntries(scope, tx, workflow);
  for (const { id: node, on } of definition?.entries ?? [])
    insertEntry(scope, tx, { id: `${workflow}/${node}`, workflow, node, kind: on.is, name: on.name });
}

/** Another workflow that one of the process's messages begins already: a message begins one. (flowable-semantics: events) */
export function takenEntry(
  scope: Scope,
  reading: Reading,
  workflow: string,
  { entries }: ProcessDefinition,
): EventEntry | undefined {
  for (const { on } of entries) {
    if (on.is !== 'message') continue;
    const known = findEntries(scope, reading, { kind: on.is, name: on.name }, { limit: 2 });
    const other = known.find((entry) => entry.workflow !== workflow);
    if (other) return other;
  }
  return undefined;
}
