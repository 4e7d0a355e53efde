/** Deletes workflows and versions, and the reviews that wait for them. Runs are pinned to definitions, so none of this ends one. */
import type { Catalog } from '../../taskflow/catalog.ts';
import { Problem } from '../problem.ts';
import { pinDefinition } from './definitions.ts';
import { stageNames, type Version, type VersionHead, type WorkflowSummary } from './model.ts';
import { afterMove, type Moving } from './move-version.ts';
import { cancelReview } from './review-version.ts';
import { deleteVersion, deleteWorkflow, listVersionHeads } from './store.ts';

/** A version goes unless it is activated, or a run names what it holds: that run's picture is drawn from it. */
export function deleteVersionOf(moving: Moving, version: Version): void {
  afterMove(version, 'delete');
  if (version.named !== undefined && version.named === definitionOf(version, moving.catalog))
    throw new Problem({
      kind: 'versionNotEditable',
      stage: stageNames[version.stage],
      because: 'a run names it, and shows its nodes by it; delete the whole workflow if nobody needs it',
    });
  remove(moving, version);
}
const definitionOf = (version: Version, catalog: Catalog) =>
  version.definition ?? pinDefinition({ ...version, catalog }).runnable?.hash;

/** A workflow that nobody can run goes with its versions; those that runs name stay readable, for these runs. [ours] */
export function deleteWhole(moving: Omit<Moving, 'catalog'>, workflow: WorkflowSummary): void {
  const { scope, tx } = moving;
  if (workflow.enabled)
    throw new Problem({ kind: 'conflict', because: `the workflow ${workflow.name} is enabled; disable it first` });
  if (workflow.active)
    throw new Problem({
      kind: 'conflict',
      because: `the version ${workflow.active} of ${workflow.name} is activated; deactivate it first`,
    });
  for (const version of listVersionHeads(scope, tx, workflow.id)) {
    if (version.named === undefined) remove(moving, version);
    else cancelReview(moving, version);
  }
  deleteWorkflow(scope, tx, workflow.id);
}

function remove(moving: Omit<Moving, 'catalog'>, version: VersionHead): void {
  cancelReview(moving, version);
  deleteVersion(moving.scope, moving.tx, version.id);
}
