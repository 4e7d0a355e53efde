import type { Actor, Kept } from '../../engine/state.ts';
import { checkedTable, checksumOf, type Columns } from '../../store/checked-table.ts';
import { RecordDamaged } from '../../store/damage.ts';
import type { Reading, Row, Transaction } from '../../store/database.ts';
import type { TableCheck } from '../../store/table-check.ts';
import { type Condition, type Listed, type Page, holds, sparing, whereAll } from '../listing.ts';
import type { Scope } from '../scope.ts';
import {
  type BusinessType,
  type Comment,
  type Stage,
  type Todo,
  type TodoId,
  commentsPerTodoMax,
  updatedAt,
} from './model.ts';

const system: Actor = { id: 'system', name: 'system' };

/** Handlers, view, form and output are JSON. */
const columns: Columns<Todo> = {
  id: ({ id }) => id,
  project: ({ project }) => project,
  workspace: ({ workspace }) => workspace,
  engine_task: ({ engineTaskId }) => engineTaskId,
  previous: ({ previous }) => previous ?? null,
  business_type: ({ businessType }) => businessType,
  name: ({ name }) => name,
  description: ({ description }) => description,
  handlers: ({ handlers }) => JSON.stringify(handlers),
  view: ({ viewParameters }) => JSON.stringify(viewParameters),
  form: ({ handleParameters }) => JSON.stringify(handleParameters),
  node: (todo) => ofApproval(todo)?.node ?? null,
  workflow: ({ workflow }) => workflow,
  workflow_name: ({ workflowName }) => workflowName,
  version: ({ version }) => version,
  instance: (todo) => ofApproval(todo)?.instance ?? null,
  activity: (todo) => ofApproval(todo)?.activity ?? null,
  attempt: (todo) => ofApproval(todo)?.attempt ?? null,
  opened_at: ({ openedAt }) => openedAt,
  due_at: ({ dueAt }) => dueAt,
  on_due: ({ onDue }) => onDue,
  creator: ({ creator = system }) => creator.id,
  creator_name: ({ creator = system }) => creator.name,
  status: ({ stage }) => stage.is,
  updated_at: updatedAt,
  approver: ({ stage }) => decisionIn(stage)?.approver.id ?? null,
  approver_name: ({ stage }) => decisionIn(stage)?.approver.name ?? null,
  action: ({ stage }) => decisionIn(stage)?.action ?? null,
  comment: ({ stage }) => decisionIn(stage)?.comment ?? null,
  output: ({ stage }) => JSON.stringify(decisionIn(stage)?.output) ?? null,
};
const ofApproval = (todo: Todo) => (todo.businessType === 'nodeApproval' ? todo : undefined);
const decisionIn = (stage: Stage) => (stage.is === 'finished' ? stage : undefined);

const table = checkedTable('todo', columns, 'workspace');

// Rows

/** Writes a to-do as it is now. It names its own project and workspace. */
export const saveTodo = (tx: Transaction, todo: Todo): void => table.save(tx, todo);

const readTodo = (row: Row): Todo => todoOf(table.checked(row));

function todoOf(row: Row): Todo {
  const common = {
    id: String(row['id']) as TodoId,
    engineTaskId: String(row['engine_task']),
    project: String(row['project']),
    workspace: String(row['workspace']),
    name: String(row['name']),
    description: String(row['description']),
    handlers: JSON.parse(String(row['handlers'])) as readonly string[],
    viewParameters: JSON.parse(String(row['view'])) as Kept,
    handleParameters: JSON.parse(String(row['form'])) as Kept,
    workflow: String(row['workflow']),
    workflowName: String(row['workflow_name']),
    version: String(row['version']),
    openedAt: Number(row['opened_at']),
    dueAt: Number(row['due_at']),
    onDue: row['on_due'] === 'continue' ? ('continue' as const) : ('interrupt' as const),
    creator: { id: String(row['creator']), name: String(row['creator_name']) },
    stage: readStage(row),
    ...(row['previous'] !== null && { previous: String(row['previous']) as TodoId }),
  };
  if (row['business_type'] === 'workflowPublish') return { ...common, businessType: 'workflowPublish' };
  return {
    ...common,
    businessType: 'nodeApproval',
    node: String(row['node']),
    instance: String(row['instance']),
    activity: Number(row['activity']),
    attempt: Number(row['attempt']),
  };
}
function readStage(row: Row): Stage {
  const at = Number(row['updated_at']);
  if (row['status'] === 'waiting') return { is: 'waiting' };
  if (row['status'] === 'canceled') return { is: 'canceled', at };
  return {
    is: 'finished',
    approver: { id: String(row['approver']), name: String(row['approver_name']) },
    action: String(row['action']),
    comment: String(row['comment']),
    at,
    ...(row['output'] !== null && { output: JSON.parse(String(row['output'])) as Kept }),
  };
}

export const todoChecks: readonly TableCheck[] = [
  { table: 'todo', check: (row) => void table.checked(row) },
  { table: 'todo_comment', check: (row) => void readComment(row) },
];

// Finding

export function findTodo(scope: Scope, reading: Reading, id: string): Todo | undefined {
  const { project, workspace } = scope;
  const row = table.find(reading, id, { workspace, project });
  return row && todoOf(row);
}
/** For whoever opened it: the name is unique over all workspaces. */
export function findTodoOf(reading: Reading, engineTaskId: string): Todo | undefined {
  const row = reading.get('SELECT * FROM todo WHERE engine_task = ?', engineTaskId);
  return row && readTodo(row);
}
/** The publish reviews of a version that wait: at most one. */
export const waitingReviewsOf = ({ project, workspace }: Scope, reading: Reading, version: string): Todo[] =>
  reading
    .all(
      `SELECT * FROM todo WHERE status = 'waiting' AND business_type = 'workflowPublish' AND version = ?
        AND workspace = ? AND project = ?`,
      version,
      workspace,
      project,
    )
    .map(readTodo);

export interface TodoFilter {
  /** Waiting ones that the caller may decide, or those that are closed. */
  readonly which: 'mine' | 'closed';
  /** What the caller may decide where no handlers are named. */
  readonly decides: readonly BusinessType[];
  readonly name: string | undefined;
  readonly note: string | undefined;
  readonly creatorName: string | undefined;
  /** Undefined: any; none: a kind of which there are no to-dos. */
  readonly types: readonly BusinessType[] | undefined;
  readonly from: number | undefined;
  readonly until: number | undefined;
}
export interface TodoPage extends Page {
  readonly sortBy: 'opened_at' | 'updated_at';
  readonly direction: 'ASC' | 'DESC';
}

export function listTodos(scope: Scope, reading: Reading, filter: TodoFilter, page: TodoPage): Listed<Todo> {
  const { sql, values } = whereAll(conditionsOf(scope, filter));
  const { sortBy, direction, limit, offset } = page;
  const rows = reading.all(
    `SELECT * FROM todo WHERE ${sql} ORDER BY ${sortBy} ${direction}, id ${direction} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  const total = Number(reading.get(`SELECT count(*) AS total FROM todo WHERE ${sql}`, ...values)?.['total']);
  return { ...sparing(rows, readTodo), total };
}

/** All to-dos of the installation that runs wait for. */
export const countOpenTodos = (reading: Reading): number =>
  Number(
    reading.get(`SELECT count(*) AS total FROM todo WHERE status = 'waiting' AND business_type = 'nodeApproval'`)?.[
      'total'
    ],
  );

const conditionsOf = ({ project, workspace, principal }: Scope, filter: TodoFilter): readonly Condition[] => [
  ['workspace = ?', workspace],
  ['project = ?', project],
  filter.which === 'mine' ? [`status = 'waiting'`] : [`status <> 'waiting'`],
  filter.which === 'mine'
    ? [
        `(EXISTS (SELECT 1 FROM json_each(handlers) WHERE value = ?) OR handlers = '[]' AND ${oneOf(filter.decides)})`,
        principal,
        ...filter.decides,
      ]
    : undefined,
  holds('name', filter.name),
  holds('description', filter.note),
  holds('creator_name', filter.creatorName),
  filter.types && [oneOf(filter.types), ...filter.types],
  filter.from === undefined ? undefined : ['opened_at >= ?', filter.from],
  filter.until === undefined ? undefined : ['opened_at < ?', filter.until],
];
const oneOf = (types: readonly BusinessType[]) => `business_type IN (${types.map(() => '?').join(', ')})`;

// Comments

/** The oldest first. */
export const listComments = (_: Scope, reading: Reading, todo: TodoId): Comment[] =>
  reading
    .all('SELECT * FROM todo_comment WHERE todo = ? ORDER BY id LIMIT ?', todo, commentsPerTodoMax)
    .map(readComment);
export function findComment(_: Scope, reading: Reading, todo: TodoId, id: string): Comment | undefined {
  const row = reading.get('SELECT * FROM todo_comment WHERE todo = ? AND id = ?', todo, id);
  return row && readComment(row);
}
export const countComments = (_: Scope, reading: Reading, todo: TodoId): number =>
  Number(reading.get('SELECT count(*) AS total FROM todo_comment WHERE todo = ?', todo)?.['total']);
export function insertComment(_: Scope, tx: Transaction, todo: TodoId, comment: Comment): void {
  tx.run('INSERT INTO todo_comment VALUES (?, ?, ?, ?, ?, ?, ?)', ...commentValues(todo, comment));
}
export function deleteComment(_: Scope, tx: Transaction, todo: TodoId, id: string): void {
  tx.run('DELETE FROM todo_comment WHERE todo = ? AND id = ?', todo, id);
}
function commentValues(todo: string, { id, message, user, userName, at }: Comment) {
  const values = [todo, id, message, user, userName, at];
  return [...values, checksumOf(values)];
}
function readComment(row: Row): Comment {
  const comment: Comment = {
    id: String(row['id']),
    message: String(row['message']),
    user: String(row['user']),
    userName: String(row['user_name']),
    at: Number(row['at']),
  };
  if (commentValues(String(row['todo']), comment).at(-1) !== row['checksum'])
    throw new RecordDamaged({ table: 'todo_comment', id: comment.id });
  return comment;
}
