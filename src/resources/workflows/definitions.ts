/**
 * Process definitions as runs name them: by the hash of everything they are made from, the functions that they call included. So a
 * definition never changes, means the same however the installed plug-ins change, and its hash is its checksum (R7).
 */
import { createHash } from 'node:crypto';
import type { ProcessDefinition } from '../../engine/definition.ts';
import type { Reading, Transaction } from '../../store/database.ts';
import { RecordDamaged } from '../../store/damage.ts';
import type { TableCheck } from '../../store/table-check.ts';
import type { Catalog } from '../../taskflow/catalog.ts';
import type { WorkflowProblem } from '../../taskflow/problem.ts';
import { readWorkflow, type WorkflowSource } from '../../taskflow/workflow.ts';
import type { DefinitionHash } from './model.ts';
import { readPinned, PinningCatalog } from './pinned-catalog.ts';
import { findDefinition, insertDefinition } from './store.ts';

/** More than one shared transaction can store, so that what was stored in it is still there when its runs begin. */
const compiledMax = 2_000;
/** By hash, the one used last at the end; shared by all runs. What a hash names never changes, so nothing here grows stale. */
const compiled = new Map<string, ProcessDefinition>();

/** A definition that can be stored, and its name to be; or none, and the problems say what keeps the process from running. */
export interface Pinned {
  readonly runnable:
    | { readonly hash: DefinitionHash; readonly definition: ProcessDefinition; readonly source: string }
    | undefined;
  readonly problems: readonly WorkflowProblem[];
}

/** Reads and checks a version's content, and pins the functions that it calls as they are now. */
export function pinDefinition({ catalog, taskflow, taskconfig, input }: WorkflowSource): Pinned {
  const pinning = new PinningCatalog(catalog);
  const { definition, problems } = readWorkflow({ taskflow, taskconfig, input, catalog: pinning });
  const source = definition && JSON.stringify([taskflow, taskconfig, input, pinning.pinned()]);
  return { runnable: definition && source ? { hash: hashOf(source), definition, source } : undefined, problems };
}

/** Stores a definition and gives the name under which runs find it. */
export function storeDefinition(tx: Transaction, runnable: NonNullable<Pinned['runnable']>): DefinitionHash {
  const { hash, definition, source } = runnable;
  insertDefinition(tx, hash, source);
  remember(hash, definition);
  return hash;
}

/** The definition of this name, ready to run. It was stored before a run could name it, so its absence is damage. */
export function loadDefinition(read: <T>(body: (reading: Reading) => T) => T, hash: string): ProcessDefinition {
  const known = compiled.get(hash);
  if (known) {
    compiled.delete(hash);
    compiled.set(hash, known);
    return known;
  }
  const source = read((reading) => findDefinition(reading, hash));
  if (source === undefined) throw damaged(hash, 'is gone');
  const definition = compiledFrom(hash, source);
  remember(hash, definition);
  return definition;
}

function compiledFrom(hash: string, source: string): ProcessDefinition {
  if (hashOf(source) !== hash) throw damaged(hash, 'is not what was stored');
  const definition = compile(source);
  if (!definition) throw damaged(hash, 'cannot be read any more');
  return definition;
}

export const checkDefinition: TableCheck = {
  table: 'definition',
  check: (row) => void compiledFrom(String(row['hash']), String(row['source'])),
};

const damaged = (hash: string, how: string) =>
  new RecordDamaged({ table: 'definition', id: hash }, `The process definition ${hash} ${how}`);
const hashOf = (source: string) => createHash('sha256').update(source).digest('hex') as DefinitionHash;

function remember(hash: string, definition: ProcessDefinition): void {
  compiled.set(hash, definition);
  const oldest = compiled.keys().next().value;
  if (compiled.size > compiledMax && oldest !== undefined) compiled.delete(oldest);
}

function compile(source: string): ProcessDefinition | undefined {
  const [taskflow, taskconfig, input, pinned] = JSON.parse(source) as [string, string, string, unknown];
  const catalog: Catalog = readPinned(pinned);
  return readWorkflow({ taskflow, taskconfig, input, catalog }).definition;
}
