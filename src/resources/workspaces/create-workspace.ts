/** Makes a workspace: for the API, and for the first start. What every workspace has is built in, so nothing else is to be made. */
import type { Instant } from '../../kernel/clock.ts';
import { newId } from '../../kernel/id.ts';
import type { Transaction } from '../../store/database.ts';
import { stampOf } from '../listing.ts';
import { Problem } from '../problem.ts';
import type { Scope, WorkspaceId } from '../scope.ts';
import { checkText } from '../text.ts';
import { type NewWorkspace, type Workspace, workspacesMax } from './model.ts';
import { countWorkspaces, findWorkspaceNamed, saveWorkspace } from './store.ts';

export function createWorkspace(
  scope: Omit<Scope, 'workspace'>,
  tx: Transaction,
  { id = newId() as WorkspaceId, name, description, details }: NewWorkspace,
  now: Instant,
): Workspace {
  checkWorkspaceName(scope, tx, name);
  checkText('description', description, 'description');
  if (countWorkspaces(scope, tx) >= workspacesMax)
    throw new Problem({ kind: 'conflict', because: `the project has ${workspacesMax} workspaces; delete one first` });
  const stamp = stampOf(scope, now);
  const workspace = { id, name, description, details, made: stamp, changed: stamp };
  saveWorkspace(scope, tx, workspace);
  return { ...workspace, project: scope.project };
}

/** A name is a person's only way to tell workspaces apart, so it is one workspace's in a project. */
export function checkWorkspaceName(
  scope: Omit<Scope, 'workspace'>,
  tx: Transaction,
  name: string,
  own?: WorkspaceId,
): void {
  checkText('name', name, 'name');
  const other = findWorkspaceNamed(scope, tx, name);
  if (other && other.id !== own)
    throw new Problem({
      kind: 'conflict',
      because: `the workspace ${other.id} has the name ${JSON.stringify(name)} already`,
    });
}
