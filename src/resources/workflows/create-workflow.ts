/** Makes workflows and versions of them; for the API, the import of files and the demo. */
import type { Instant } from '../../kernel/clock.ts';
import { newId } from '../../kernel/id.ts';
import type { Transaction } from '../../store/database.ts';
import { findDataClass } from '../dataclasses/model.ts';
import { stampOf } from '../listing.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import { checkText } from '../text.ts';
import {
  type Version,
  type VersionContent,
  type VersionHead,
  type VersionId,
  versionsMax,
  type Workflow,
  type WorkflowId,
  workflowsMax,
} from './model.ts';
import { countVersions, countWorkflows, findWorkflowNamed, insertVersion, saveWorkflow } from './store.ts';

export type NewWorkflow = Pick<Workflow, 'name' | 'description' | 'purpose' | 'dataClass' | 'label'>;
export type NewVersion = Pick<VersionHead, 'name' | 'description' | 'purpose'> & VersionContent;

/** Makes a workflow without versions, not enabled. */
export function createWorkflow(scope: Scope, tx: Transaction, given: NewWorkflow, now: Instant): Workflow {
  const stamp = stampOf(scope, now);
  const workflow = { ...given, id: newId(now) as WorkflowId, enabled: false, made: stamp, changed: stamp };
  checkWorkflow(scope, tx, workflow);
  if (!findDataClass(given.dataClass)) throw new Problem({ kind: 'dataClassNotFound', dataClass: given.dataClass });
  if (countWorkflows(scope, tx) >= workflowsMax)
    throw new Problem({ kind: 'conflict', because: `the workspace has ${workflowsMax} workflows; delete one first` });
  saveWorkflow(scope, tx, workflow);
  return workflow;
}

/** A workflow's name tells people which one it is, so it is one workflow's in a workspace. [ours] */
export function checkWorkflow(scope: Scope, tx: Transaction, { id, name, description }: Workflow): void {
  checkText('name', name, 'name');
  checkText('description', description, 'description');
  const other = findWorkflowNamed(scope, tx, name);
  if (other && other.id !== id)
    throw new Problem({
      kind: 'conflict',
      because: `the workflow ${other.id} has the name ${JSON.stringify(name)} already`,
    });
}

/** Makes a draft. Nothing is asked of its content: what is drawn halfway can be kept. */
export function createVersion(
  scope: Scope,
  tx: Transaction,
  workflow: WorkflowId,
  { given, now }: { readonly given: NewVersion; readonly now: Instant },
): Version {
  checkVersion(given);
  if (countVersions(scope, tx, workflow) >= versionsMax)
    throw new Problem({ kind: 'conflict', because: `the workflow has ${versionsMax} versions; delete one first` });
  const stamp = stampOf(scope, now);
  const version: Version = {
    ...given,
    id: newId(now) as VersionId,
    workflow,
    stage: 'draft',
    number: undefined,
    definition: undefined,
    named: undefined,
    opinion: undefined,
    problems: [],
    made: stamp,
    changed: stamp,
  };
  insertVersion(scope, tx, version);
  return version;
}

export function checkVersion({ name, description }: Pick<VersionHead, 'name' | 'description'>): void {
  checkText('name', name, 'name');
  checkText('description', description, 'description');
}
