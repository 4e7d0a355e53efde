/** Deletes workflows and versions, and the reviews that wait for them. */
import type { Instant } from '../../kernel/clock.ts';
import type { Transaction } from '../../store/database.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import type { Version, VersionHead, WorkflowSummary } from './model.ts';
import { afterMove } from './move-version.ts';
import { cancelReview } from './review-version.ts';
import { deleteVersion, deleteWorkflow, listVersionHeads } from './store.ts';

interface Deleting {
  readonly scope: Scope;
  readonly tx: Transaction;
  readonly now: Instant;
}

export function deleteVersionOf(deleting: Deleting, version: Version): void {
  afterMove(version, 'delete');
  remove(deleting, version);
}

/** A workflow that cannot be run any more, with its versions. */
export function deleteWhole(deleting: Deleting, workflow: WorkflowSummary): void {
  const { scope, tx } = deleting;
  if (workflow.enabled)
    throw new Problem({ kind: 'conflict', because: `the workflow ${workflow.name} is enabled; disable it first` });
  if (workflow.active)
    throw new Problem({
      kind: 'conflict',
      because: `the version ${workflow.active} of ${workflow.name} is activated; deactivate it first`,
    });
  for (const version of listVersionHeads(scope, tx, workflow.id)) remove(deleting, version);
  deleteWorkflow(scope, tx, workflow.id);
}

function remove(deleting: Deleting, version: VersionHead): void {
  cancelReview(deleting, version);
  deleteVersion(deleting.scope, deleting.tx, version.id);
}
