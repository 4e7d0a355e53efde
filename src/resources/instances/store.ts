import type { InstanceStatus } from '../../engine/state.ts';
import { assert } from '../../kernel/assert.ts';
import type { Instant } from '../../kernel/clock.ts';
import { checkedTable } from '../../store/checked-table.ts';
import type { Reading, Row, SqlValue, Transaction } from '../../store/database.ts';
import type { TableCheck } from '../../store/table-check.ts';
import { type Listed, sparing } from '../listing.ts';
import type { ProjectId, Scope, WorkspaceId } from '../scope.ts';
import type { GivenCommand, Instance, InstanceId, TriggerType, Waiting } from './model.ts';

type Within = Pick<Scope, 'project' | 'workspace'>;

const table = checkedTable<Within & Instance>(
  'instance',
  {
    id: ({ id }) => id,
    project: ({ project }) => project,
    workspace: ({ workspace }) => workspace,
    workflow: ({ workflow }) => workflow,
    workflow_name: ({ workflowName }) => workflowName,
    version: ({ version }) => version,
    version_number: ({ versionNumber }) => versionNumber,
    definition: ({ definition }) => definition,
    trigger_type: ({ triggerType }) => triggerType,
    status: ({ status }) => status,
    waiting: ({ waiting }) => waiting ?? null,
    error: ({ error }) => error ?? null,
    started_at: ({ startedAt }) => startedAt,
    updated_at: ({ updatedAt }) => updatedAt,
    ended_at: ({ endedAt }) => endedAt ?? null,
    retries: ({ retries }) => retries,
    data_class: ({ dataClass }) => dataClass,
    data_class_name: ({ dataClassName }) => dataClassName,
    data_object: ({ dataObject }) => dataObject,
    origin: ({ origin }) => origin ?? null,
    start_hash: ({ startHash }) => startHash,
    simulation: ({ simulation }) => simulation ?? null,
    parent: ({ parent }) => parent ?? null,
    stepped: ({ stepped }) => (stepped ? 1 : 0),
  },
  'workspace',
);

export const checkInstance: TableCheck = { table: 'instance', check: (row) => void table.checked(row) };

/** Writes a new one; its id must be free, whoever's it is. */
export const insertInstance = ({ project, workspace }: Within, tx: Transaction, instance: Instance): void =>
  table.insert(tx, { ...instance, project, workspace });

export function findInstance({ project, workspace }: Within, reading: Reading, id: string): Instance | undefined {
  const row = table.find(reading, id, { project, workspace });
  return row && instanceOf(row);
}

/** Is the id taken, by whomever? */
export const isTaken = (_scope: Scope, reading: Reading, id: string): boolean =>
  reading.get('SELECT 1 FROM instance WHERE id = ?', id) !== undefined;

/** What a row says, whether or not it was checked. */
export function instanceOf(row: Row): Instance {
  const optional = (name: string, key: string) => (row[name] === null ? {} : { [key]: row[name] });
  return {
    id: row['id'] as InstanceId,
    workflow: row['workflow'] as string,
    workflowName: row['workflow_name'] as string,
    version: row['version'] as string,
    versionNumber: row['version_number'] as string,
    definition: row['definition'] as string,
    triggerType: row['trigger_type'] as TriggerType,
    status: row['status'] as InstanceStatus,
    startedAt: Number(row['started_at']),
    updatedAt: Number(row['updated_at']),
    retries: Number(row['retries']),
    dataClass: row['data_class'] as string,
    dataClassName: row['data_class_name'] as string,
    dataObject: row['data_object'] as string,
    startHash: row['start_hash'] as string,
    ...optional('waiting', 'waiting'),
    ...optional('error', 'error'),
    ...optional('ended_at', 'endedAt'),
    ...optional('origin', 'origin'),
    ...optional('simulation', 'simulation'),
    ...optional('parent', 'parent'),
    ...(row['stepped'] === 1 && { stepped: true }),
  };
}

/** What the runtime's projection needs of an instance, whatever scope it belongs to. */
export type InstanceRow = Within & Instance;
export function getRow(reading: Reading, id: string): InstanceRow {
  const row = table.find(reading, id, {});
  assert(row, `instance ${id} has its row from the transaction that asked for its start`);
  return {
    ...instanceOf(row),
    project: String(row['project']) as ProjectId,
    workspace: String(row['workspace']) as WorkspaceId,
  };
}

/** What a step changes of an instance. */
export interface Progress {
  readonly status: InstanceStatus;
  readonly waiting: Waiting | undefined;
  readonly error: string | undefined;
  readonly retries: number;
  readonly at: Instant;
}
/** `more`: other columns in which the row is not as it was read. */
export function updateProgress(
  tx: Transaction,
  row: InstanceRow,
  { at, ...progress }: Progress,
  more: readonly string[] = [],
): void {
  const { waiting: _waiting, error: _error, endedAt: _endedAt, ...kept } = row;
  const { status, retries, waiting, error } = progress;
  table.update(
    tx,
    {
      ...kept,
      status,
      retries,
      updatedAt: at,
      ...(waiting && { waiting }),
      ...(error !== undefined && { error }),
      ...(isOver(status) && { endedAt: at }),
    },
    ['status', 'waiting', 'error', 'retries', 'updated_at', 'ended_at', ...more],
  );
}
const isOver = (status: InstanceStatus) => status === 'finished' || status === 'failed' || status === 'terminated';

export interface InstanceFilter {
  readonly workflow?: string | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly dataObject?: string | undefined;
  readonly dataClass?: string | undefined;
  readonly statuses?: readonly InstanceStatus[] | undefined;
  readonly triggerType?: TriggerType | undefined;
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  /** It asks for what no instance has. */
  readonly isNothing?: boolean;
}
export interface Page {
  readonly offset: number;
  readonly limit: number;
  readonly sortBy: 'started_at' | 'updated_at';
  readonly descending: boolean;
}

export function listInstances(scope: Scope, reading: Reading, filter: InstanceFilter, page: Page): Listed<Instance> {
  const { where, values } = conditions(scope, filter);
  const total = Number(reading.get(`SELECT count(*) AS total FROM instance WHERE ${where}`, ...values)?.['total']);
  const direction = page.descending ? 'DESC' : 'ASC';
  const order = `ORDER BY ${page.sortBy} ${direction}, id ${direction}`;
  // The ids alone come off an index: only the rows of the page itself are read.
  const rows = reading.all(
    `SELECT ${table.columns} FROM instance
     WHERE id IN (SELECT id FROM instance WHERE ${where} ${order} LIMIT ? OFFSET ?) ${order}`,
    ...values,
    page.limit,
    page.offset,
  );
  return { total, ...sparing(rows, (row) => instanceOf(table.checked(row))) };
}

function conditions(scope: Scope, filter: InstanceFilter): { where: string; values: SqlValue[] } {
  const parts: [sql: string, ...values: SqlValue[]][] = [
    ['workspace = ?', scope.workspace],
    ['project = ?', scope.project],
  ];
  const equal = (column: string, value: string | undefined) =>
    value !== undefined && parts.push([`${column} = ?`, value]);
  equal('workflow', filter.workflow);
  equal('id', filter.id);
  equal('data_object', filter.dataObject);
  equal('data_class', filter.dataClass);
  equal('trigger_type', filter.triggerType);
  if (filter.name !== undefined) parts.push(['instr(lower(workflow_name), lower(?)) > 0', filter.name]);
  if (filter.from !== undefined) parts.push(['started_at >= ?', filter.from]);
  if (filter.until !== undefined) parts.push(['started_at < ?', filter.until]);
  if (filter.isNothing) parts.push(['0']);
  if (filter.statuses) parts.push(...ofStatus(filter.statuses));
  return { where: parts.map(([sql]) => sql).join(' AND '), values: parts.flatMap(([, ...values]) => values) };
}

/** The second condition says nothing new, but it lets the small index of what has not finished serve. */
const ofStatus = (statuses: readonly InstanceStatus[]): [sql: string, ...values: SqlValue[]][] => [
  [`status IN (${statuses.map(() => '?').join(', ')})`, ...statuses],
  ...(statuses.includes('finished') ? [] : ([["status <> 'finished'"]] as [string][])),
];

/** Runs that are not over: they do something, or wait for it. */
export const countGoing = (scope: Scope, reading: Reading): number =>
  listInstances(scope, reading, { statuses: ['new', 'running', 'retrying', 'terminating'] }, onlyCount).total;
/** All runs of the installation, and those of them that may still do something: for whoever keeps its data. */
export function countAllRuns(reading: Reading): { readonly runs: number; readonly unfinished: number } {
  const row = reading.get(
    `SELECT count(*) AS runs, count(*) FILTER (WHERE status NOT IN ('finished', 'terminated')) AS unfinished FROM instance`,
  );
  return { runs: Number(row?.['runs']), unfinished: Number(row?.['unfinished']) };
}
/** All runs of the installation by status. */
export const countRunsByStatus = (reading: Reading): ReadonlyMap<InstanceStatus, number> =>
  new Map(
    reading
      .all('SELECT status, count(*) AS total FROM instance GROUP BY status')
      .map(({ status, total }) => [status as InstanceStatus, Number(total)]),
  );
const onlyCount: Page = { offset: 0, limit: 0, sortBy: 'started_at', descending: true };

/** Adds a command to those that the instance was given. The step that carries it out numbers it. */
export function insertCommand(tx: Transaction, instance: string, given: GivenCommand): void {
  tx.run(
    `INSERT INTO instance_command
     SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM instance_command WHERE instance = ?`,
    instance,
    given.command,
    given.actor,
    given.actorName,
    given.at,
    given.reason,
    given.task ?? null,
    given.version ?? null,
    given.simulation ?? null,
    given.from ?? null,
    instance,
  );
}

/** The oldest first. The instance was found in the scope before. */
export function commandsOf(_scope: Scope, reading: Reading, { id }: Instance): readonly GivenCommand[] {
  const rows = reading.all(
    `SELECT command, actor, actor_name, at, reason, task, version, simulation, from_task AS "from" FROM instance_command
     WHERE instance = ? ORDER BY number LIMIT ?`,
    id,
    commandsShownMax,
  );
  return rows.map((row) => ({
    command: row['command'] as GivenCommand['command'],
    actor: row['actor'] as string,
    actorName: row['actor_name'] as string,
    at: Number(row['at']),
    reason: row['reason'] as string,
    ...optionalTexts(row, ['task', 'version', 'simulation', 'from']),
  }));
}
const commandsShownMax = 1_000;
const optionalTexts = (row: Row, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (row[name] === null ? [] : [[name, String(row[name])]])));
