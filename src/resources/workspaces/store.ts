import { checkedTable, type Columns } from '../../store/checked-table.ts';
import type { Reading, Row, Transaction } from '../../store/database.ts';
import type { TableCheck } from '../../store/table-check.ts';
import {
  type Condition,
  holds,
  type Listed,
  type Page,
  sparing,
  stampColumns,
  stampsOf,
  whereAll,
} from '../listing.ts';
import type { ProjectId, Scope, WorkspaceId } from '../scope.ts';
import type { Workspace, WorkspaceDetails, WorkspaceFilter } from './model.ts';

type InProject = Pick<Scope, 'project'>;

/** Details are JSON. */
const columns: Columns<Workspace> = {
  id: ({ id }) => id,
  project: ({ project }) => project,
  name: ({ name }) => name,
  description: ({ description }) => description,
  details: ({ details }) => JSON.stringify(details),
  ...stampColumns,
};
const table = checkedTable('workspace', columns, 'project');
export const checkWorkspace: TableCheck = { table: 'workspace', check: (row) => void table.checked(row) };

export function findWorkspace({ project }: InProject, reading: Reading, id: string): Workspace | undefined {
  const row = table.find(reading, id, { project });
  return row && workspaceOf(row);
}
/** Is the scope's workspace one of its project's? */
export const workspaceExists = (scope: Pick<Scope, 'project' | 'workspace'>, reading: Reading): boolean =>
  findWorkspace(scope, reading, scope.workspace) !== undefined;
export function findWorkspaceNamed({ project }: InProject, reading: Reading, name: string): Workspace | undefined {
  const row = reading.get('SELECT * FROM workspace WHERE project = ? AND name = ?', project, name);
  return row && readWorkspace(row);
}
/** Every workspace of every project, also one whose row is damaged: for what must not miss any. */
export const everyWorkspace = (reading: Reading): { readonly project: string; readonly workspace: string }[] =>
  reading
    .all('SELECT project, id FROM workspace')
    .map(({ project, id }) => ({ project: String(project), workspace: String(id) }));
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
  return { ...sparing(rows, readWorkspace), total };
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
export const saveWorkspace = ({ project }: InProject, tx: Transaction, workspace: Omit<Workspace, 'project'>): void =>
  table.save(tx, { ...workspace, project });
export function deleteWorkspace({ project }: InProject, tx: Transaction, id: WorkspaceId): void {
  tx.run('DELETE FROM workspace WHERE id = ? AND project = ?', id, project);
}

const readWorkspace = (row: Row): Workspace => workspaceOf(table.checked(row));

const workspaceOf = (row: Row): Workspace => ({
  id: String(row['id']) as WorkspaceId,
  project: String(row['project']) as ProjectId,
  name: String(row['name']),
  description: String(row['description']),
  details: JSON.parse(String(row['details'])) as WorkspaceDetails,
  ...stampsOf(row),
});
