/** Finds what a caller names, or throws the problem that it is not there; somebody else's answers alike. */
import type { Reading } from '../../store/database.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import type { Version, Workflow, WorkflowSummary } from './model.ts';
import { findSummary, findVersion, findWorkflow } from './store.ts';

/** For looking at its versions: it is found though one of them is damaged. */
export function getWorkflow(scope: Scope, reading: Reading, id: string): Workflow {
  const found = findWorkflow(scope, reading, id);
  if (!found) throw new Problem({ kind: 'workflowNotFound', workflow: id });
  return found;
}

export function getSummary(scope: Scope, reading: Reading, id: string): WorkflowSummary {
  const found = findSummary(scope, reading, id);
  if (!found) throw new Problem({ kind: 'workflowNotFound', workflow: id });
  return found;
}

/** A version, and the workflow that it is one of. */
export function getVersion(scope: Scope, reading: Reading, id: string): { version: Version; workflow: Workflow } {
  const version = findVersion(scope, reading, id);
  const workflow = version && findWorkflow(scope, reading, version.workflow);
  if (!workflow) throw new Problem({ kind: 'versionNotFound', version: id });
  return { version, workflow };
}

/** For looking at only: also a version that outlives its workflow because a run names it. */
export function getKeptVersion(
  scope: Scope,
  reading: Reading,
  id: string,
): { readonly version: Version; readonly workflow: Workflow | undefined } {
  const version = findVersion(scope, reading, id);
  if (!version) throw new Problem({ kind: 'versionNotFound', version: id });
  return { version, workflow: findWorkflow(scope, reading, version.workflow) };
}
