import type { Reading } from '../../store/database.ts';
import { damagedToWire, stampOf } from '../listing.ts';
import { domainOf, findDomain } from '../identity/store.ts';
import { reading, type Services, type Some, writing } from '../operation.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import { checkText } from '../text.ts';
import { countGoing } from '../instances/store.ts';
import { countWorkflows } from '../workflows/store.ts';
import { checkWorkspaceName, createWorkspace } from './create-workspace.ts';
import type { Workspace } from './model.ts';
import { deleteWorkspace, findWorkspace, listWorkspaces, saveWorkspace } from './store.ts';
import { workspaceFilterFromWire, workspaceFromWire, workspaceIdFromWire, workspaceToWire } from './wire.ts';

export const workspaceOperations: Some<
  'ListWorkspaces' | 'CreateWorkspace' | 'ShowWorkspace' | 'UpdateWorkspace' | 'DeleteWorkspace' | 'ShowWorkspaceGuides'
> = {
  ListWorkspaces: reading(({ request: { query }, scope, read, services }) => {
    const listed = listWorkspaces(scope, read, workspaceFilterFromWire(query), query);
    const around = surroundings(scope, read, services);
    return {
      count: listed.total,
      workspaces: listed.items.map((workspace) => workspaceToWire(workspace, around)),
      ...damagedToWire(listed),
    };
  }),

  CreateWorkspace: writing(({ request: { body }, scope, tx, now, services }) => {
    const workspace = createWorkspace(scope, tx, workspaceFromWire(body), now);
    return workspaceToWire(workspace, surroundings(scope, tx, services));
  }),

  ShowWorkspace: reading(
    ({ request: { path }, scope, read, services }) => ({
      workspace: workspaceToWire(getWorkspace(scope, read, path.workspace_id), surroundings(scope, read, services)),
    }),
    { anyWorkspace: true },
  ),

  UpdateWorkspace: writing(
    ({ request: { path, body }, scope, tx, now, services }) => {
      const workspace = getWorkspace(scope, tx, path.workspace_id);
      checkWorkspaceName(scope, tx, body.name, workspace.id);
      const description = body.description ?? workspace.description;
      checkText('description', description, 'description');
      const changed: Workspace = {
        ...workspace,
        name: body.name,
        description,
        details: { ...workspace.details, ...(body.view_bind_id !== undefined && { viewOf: body.view_bind_id }) },
        changed: stampOf(scope, now),
      };
      saveWorkspace(scope, tx, changed);
      return workspaceToWire(changed, surroundings(scope, tx, services));
    },
    { anyWorkspace: true },
  ),

  DeleteWorkspace: writing(
    ({ request: { path }, scope, tx }) => {
      const { id } = getWorkspace(scope, tx, path.workspace_id);
      const workflows = countWorkflows({ ...scope, workspace: id }, tx);
      if (workflows > 0)
        throw new Problem({
          kind: 'conflict',
          because: `the workspace is not empty: it has ${workflows} workflows; delete them first`,
        });
      const runs = countGoing({ ...scope, workspace: id }, tx);
      if (runs > 0)
        throw new Problem({
          kind: 'conflict',
          because: `the workspace is not empty: ${runs} runs in it are not over; terminate them first`,
        });
      deleteWorkspace(scope, tx, id);
      return undefined;
    },
    { anyWorkspace: true },
  ),

  // A workspace can be used from the moment it is made. Terraform waits while this answers 400. [terraform]
  ShowWorkspaceGuides: reading(
    ({ request: { path }, scope, read }) => ({
      data: { workspace_id: getWorkspace(scope, read, path.workspace_id).id, ready: true },
    }),
    { anyWorkspace: true },
  ),
};

function getWorkspace(scope: Scope, read: Reading, id: string): Workspace {
  const workspace = findWorkspace(scope, read, workspaceIdFromWire(id));
  if (!workspace) throw new Problem({ kind: 'workspaceNotFound', workspace: id });
  return workspace;
}

function surroundings(scope: Scope, read: Reading, { doors, settings }: Services) {
  return { domain: findDomain(domainOf(scope, read, doors.masterKey), read), timeZone: settings.timeZone };
}
