import type { Requests } from '../../contract/generated/operations.ts';
import type { CreateWorkspaceRequestBody, CreateWorkspaceResponseBody } from '../../contract/generated/types.ts';
import type { Domain } from '../identity/model.ts';
import { instantFromWire, timeToWire } from '../wire-time.ts';
import type { WorkspaceId } from '../scope.ts';
import type { NewWorkspace, Workspace, WorkspaceFilter } from './model.ts';

export const workspaceIdFromWire = (id: string) => id as WorkspaceId;

export const workspaceFromWire = (body: CreateWorkspaceRequestBody): NewWorkspace => ({
  name: body.name,
  description: body.description ?? '',
  details: {
    region: body.region_id,
    projectName: body.project_name,
    ...(body.enterprise_project_id !== undefined && { enterpriseProject: body.enterprise_project_id }),
    ...(body.enterprise_project_name !== undefined && { enterpriseProjectName: body.enterprise_project_name }),
    ...(body.is_view !== undefined && { isView: body.is_view }),
    ...(body.view_bind_id !== undefined && { viewOf: body.view_bind_id }),
  },
});

export const workspaceFilterFromWire = (query: Requests['ListWorkspaces']['query']): WorkspaceFilter => ({
  region: query.region_id,
  name: query.name,
  description: query.description,
  ids: query.ids === undefined ? undefined : query.ids.split(',').map((id) => id.trim()),
  isView: query.is_view,
  enterpriseProject: query.enterprise_project_id,
  viewOf: query.view_bind_id,
  madeFrom:
    query.create_time_start === undefined
      ? undefined
      : instantFromWire(query.create_time_start, 'create_time_start').from,
  madeUntil:
    query.create_time_end === undefined ? undefined : instantFromWire(query.create_time_end, 'create_time_end').until,
});

export const workspaceToWire = (
  { id, name, description, project, details, made, changed }: Workspace,
  { domain, timeZone }: { readonly domain: Domain | undefined; readonly timeZone: string },
): CreateWorkspaceResponseBody => ({
  id,
  name,
  description,
  project_id: project,
  project_name: details.projectName,
  region_id: details.region,
  domain_id: domain?.id,
  domain_name: domain?.name,
  enterprise_project_id: details.enterpriseProject,
  enterprise_project_name: details.enterpriseProjectName,
  is_view: details.isView ?? false,
  view_bind_id: details.viewOf,
  create_time: timeToWire(made.at, timeZone),
  creator_id: made.by,
  creator_name: made.byName,
  update_time: timeToWire(changed.at, timeZone),
  modifier_id: changed.by,
  modifier_name: changed.byName,
  workspace_agency_list: [],
});
