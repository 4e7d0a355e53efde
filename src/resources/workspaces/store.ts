import type { Reading, Row, Transaction } from '../../store/database.ts';
import { type Condition, holds, type Listed, type Page, stampValues, whereAll } from '../listing.ts';
import type { ProjectId, Scope, WorkspaceId } from '../scope.ts';
import type { Workspace, WorkspaceDetails, WorkspaceFilter } from './model.ts';

type InProject = Pick<Scope, 'project'>;

/** Is the scope's workspace one of its project's? */
export const workspaceExists = ({ project, workspace }: Pick<Scope, 'project' | 'workspace'>, reading: Reading) =>
  reading.get('SELECT 1 FROM workspace WHERE id = ? AND project = ?', workspace, project) !== undefined;

export function findWorkspace({ project }: InProject, reading: Reading, id: string): Workspace | undefined {
  const row = reading.get('SELECT * FROM workspace WHERE id = ? AND project = ?', id, project);
  return row && workspaceOf(row);
}
export function findWorkspaceNamed({ project }: InProject, reading: Reading, name: string): Workspace | undefined {
  const row = reading.get('SELECT * FROM workspace WHERE project = ? AND name = ?', project, name);
  return row && workspaceOf(row);
}
export const countWorkspaces = ({ project }: InProject, reading: Reading): number =>
  Number(reading.get('SELECT count(*) AS total FROM workspace WHERE project = ?', project)?.['total']);

/** The newest first. */
export function listWorkspaces(
  { project }: InProject,
  reading: Reading,
  filter: WorkspaceFilter,
  { offset, limit }: Page,
): Listed<Workspace> {
  const { sql, values } = whereAll([['project = ?', project], ...conditionsOf(filter)]);
  const total = Number(reading.get(`SELECT count(*) AS total FROM workspace WHERE ${sql}`, ...values)?.['total']);
  const rows = reading.all(
    `SELECT * FROM workspace WHERE ${sql} ORDER BY made_at DESC, id DESC LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return { items: rows.map(workspaceOf), total };
}

const conditionsOf = (filter: WorkspaceFilter): Condition[] => [
  detail('region', filter.region),
  detail('enterpriseProject', filter.enterpriseProject),
  detail('viewOf', filter.viewOf),
  holds('name', filter.name),
  holds('description', filter.description),
  filter.ids && ['id IN (SELECT value FROM json_each(?))', JSON.stringify(filter.ids)],
  filter.isView === undefined ? undefined : ["coalesce(details ->> '$.isView', 0) = ?", filter.isView ? 1 : 0],
  filter.madeFrom === undefined ? undefined : ['made_at >= ?', filter.madeFrom],
  filter.madeUntil === undefined ? undefined : ['made_at < ?', filter.madeUntil],
];
const detail = (name: keyof WorkspaceDetails, value: string | undefined): Condition =>
  value === undefined ? undefined : [`details ->> '$.${name}' = ?`, value];

/** Makes or changes a workspace; the name must be free. */
export function saveWorkspace({ project }: InProject, tx: Transaction, workspace: Omit<Workspace, 'project'>): void {
  const { id, name, description, details, made, changed } = workspace;
  tx.run(
    `INSERT INTO workspace VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, description = excluded.description, details = excluded.details,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name
      WHERE project = excluded.project`,
    id,
    project,
    name,
    description,
    JSON.stringify(details),
    ...stampValues(made),
    ...stampValues(changed),
  );
}
export function deleteWorkspace({ project }: InProject, tx: Transaction, id: WorkspaceId): void {
  tx.run('DELETE FROM workspace WHERE id = ? AND project = ?', id, project);
}

const workspaceOf = (row: Row): Workspace => ({
  id: String(row['id']) as WorkspaceId,
  project: String(row['project']) as ProjectId,
  name: String(row['name']),
  description: String(row['description']),
  details: JSON.parse(String(row['details'])) as WorkspaceDetails,
  made: { at: Number(row['made_at']), by: String(row['made_by']), byName: String(row['made_by_name']) },
  changed: { at: Number(row['changed_at']), by: String(row['changed_by']), byName: String(row['changed_by_name']) },
});
