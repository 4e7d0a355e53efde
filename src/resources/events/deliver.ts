/** Who gets a signal: what the runtime asks for each page of one that is on its way, whoever sent it. */
import type { Instant } from '../../kernel/clock.ts';
import { derivedId } from '../../kernel/id.ts';
import type { NodeId } from '../../engine/definition.ts';
import type { Json } from '../../kernel/json.ts';
import type { Signalled, Start } from '../../runtime/runtime.ts';
import type { Sending } from '../../runtime/signals.ts';
import type { Reading, Transaction } from '../../store/database.ts';
import type { Catalog } from '../../taskflow/catalog.ts';
import { findHeldStart } from '../holds/refuse-start.ts';
import type { InstanceId } from '../instances/model.ts';
import { makeInstance } from '../instances/start-instance.ts';
import { isTaken } from '../instances/store.ts';
import type { PrincipalId, ProjectId, Scope, WorkspaceId } from '../scope.ts';
import { startable } from '../workflows/startable.ts';
import { findWorkflow } from '../workflows/store.ts';
import type { EventEntry } from './model.ts';
import { findEntries, listeners } from './store.ts';

/** So many runs are reached in one transaction. */
const reachedPerPageMax = 100;

interface Around {
  readonly catalog: Catalog;
  readonly now: Instant;
}

/** Those who wait get it first, then it begins runs: those do not hear of it once more. */
export function signalled(tx: Transaction, sending: Sending, around: Around): Signalled {
  const [phase, after = ''] = /^(entries|runs)\/(.*)$/.exec(sending.after ?? 'runs/')?.slice(1) ?? [];
  return phase === 'entries' ? begun(tx, sending, after, around) : heard(tx, sending, after);
}

function heard(tx: Transaction, sending: Sending, after: string): Signalled {
  const scope = scopeOf(sending);
  const page = { after, limit: reachedPerPageMax };
  const found = listeners(scope, tx, { kind: 'signal', name: sending.name }, page);
  const isLast = found.length < reachedPerPageMax;
  const instances = found.filter((id) => id !== sending.from);
  return { instances, starts: [], next: isLast ? 'entries/' : `runs/${found.at(-1)}` };
}

function begun(tx: Transaction, sending: Sending, after: string, around: Around): Signalled {
  const scope = scopeOf(sending);
  const page = { after, limit: reachedPerPageMax };
  const found = findEntries(scope, tx, { kind: 'signal', name: sending.name }, page);
  const starts = found.flatMap((entry) => startOf(scope, tx, { ...sending, entry, around }) ?? []);
  const last = found.length < reachedPerPageMax ? undefined : found.at(-1);
  return { instances: [], starts, ...(last && { next: `entries/${last.id}` }) };
}

/** Nobody is asked for a right: who sent it had it, and a run that throws it was approved with that in it. */
const scopeOf = ({ project, workspace, by }: Sending): Scope => ({
  project: project as ProjectId,
  workspace: workspace as WorkspaceId,
  principal: by.id as PrincipalId,
  principalName: by.name,
  rights: new Set(),
});

function startOf(
  scope: Scope,
  tx: Transaction,
  { id, variables, at, entry, around }: Sending & { readonly entry: EventEntry; readonly around: Around },
): Start | undefined {
  const instance = derivedId(`${id}/${entry.id}`, 0, at) as InstanceId;
  // It was begun when the page came before.
  if (isTaken(scope, tx, instance) || !mayBegin(scope, tx, entry, around.now)) return undefined;
  return begin(scope, tx, { id: instance, entry, variables, startHash: '', ...around });
}

/** Nothing begins while its workflow is disabled or held. [ours] */
export const mayBegin = (scope: Scope, reading: Reading, { workflow }: EventEntry, now: Instant): boolean =>
  findWorkflow(scope, reading, workflow)?.enabled === true && !findHeldStart(scope, reading, workflow, now);

export interface Beginning extends Around {
  readonly id: InstanceId;
  readonly entry: EventEntry;
  readonly variables: Readonly<Record<string, Json>>;
  readonly startHash: string;
}

/** What came is what `trigger` stands for, and fills the declared inputs. */
export function begin(scope: Scope, tx: Transaction, beginning: Beginning): Start {
  const { id, entry, variables, startHash, now, catalog } = beginning;
  const start = makeInstance(scope, tx, {
    id,
    startable: startable(scope, tx, entry.workflow, { debug: false, catalog }),
    triggerType: 'event',
    trigger: { value: variables },
    given: variables,
    dataObject: '',
    variables,
    startHash,
    now,
  });
  return { ...start, ask: { ...start.ask, entry: entry.node as NodeId } };
}
