import { checkedTable, checksumOf } from '../../store/checked-table.ts';
import { RecordDamaged } from '../../store/damage.ts';
import type { Reading, Row, SqlValue, Transaction } from '../../store/database.ts';
import type { TableCheck } from '../../store/table-check.ts';
import {
  type Condition,
  holds,
  type Listed,
  type Page,
  type Spared,
  sparing,
  stampColumns,
  stampsOf,
  whereAll,
} from '../listing.ts';
import type { Scope } from '../scope.ts';
import type {
  DefinitionHash,
  Label,
  Purpose,
  Stage,
  Version,
  VersionContent,
  VersionHead,
  VersionId,
  Workflow,
  WorkflowFilter,
  WorkflowId,
  WorkflowOrder,
  WorkflowSummary,
} from './model.ts';

type InWorkspace = Pick<Scope, 'workspace'>;

// Workflows

const workflowTable = checkedTable<InWorkspace & Workflow>(
  'workflow',
  {
    id: ({ id }) => id,
    workspace: ({ workspace }) => workspace,
    name: ({ name }) => name,
    description: ({ description }) => description,
    purpose: ({ purpose }) => purpose,
    data_class: ({ dataClass }) => dataClass,
    label: ({ label }) => label ?? null,
    enabled: ({ enabled }) => Number(enabled),
    ...stampColumns,
  },
  'workspace',
);

export function findWorkflow({ workspace }: InWorkspace, reading: Reading, id: string): Workflow | undefined {
  const row = workflowTable.find(reading, id, { workspace });
  return row && workflowOf(row);
}
export function findSummary(scope: InWorkspace, reading: Reading, id: string): WorkflowSummary | undefined {
  const workflow = findWorkflow(scope, reading, id);
  return workflow && summaryOf(workflow, rowsInUse(scope, reading, [id]).get(id));
}
export function findWorkflowNamed({ workspace }: InWorkspace, reading: Reading, name: string): Workflow | undefined {
  const row = reading.get('SELECT * FROM workflow WHERE workspace = ? AND name = ?', workspace, name);
  return row && workflowOf(workflowTable.checked(row));
}
export const countWorkflows = ({ workspace }: InWorkspace, reading: Reading): number =>
  totalOf(reading.get('SELECT count(*) AS total FROM workflow WHERE workspace = ?', workspace));

export function listWorkflows(
  { workspace }: InWorkspace,
  reading: Reading,
  filter: WorkflowFilter,
  { offset, limit, by, descending }: Page & WorkflowOrder,
): Listed<WorkflowSummary> {
  const { sql, values } = whereAll([['workspace = ?', workspace], ...conditionsOf(filter)]);
  const total = totalOf(reading.get(`SELECT count(*) AS total FROM workflow WHERE ${sql}`, ...values));
  const direction = descending ? 'DESC' : 'ASC';
  const column = by === 'made' ? 'made_at' : 'changed_at';
  const rows = reading.all(
    `SELECT * FROM workflow WHERE ${sql} ORDER BY ${column} ${direction}, id ${direction} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  const ids = rows.map(({ id }) => String(id));
  const inUse = rowsInUse({ workspace }, reading, ids);
  const read = (row: Row) => summaryOf(workflowOf(workflowTable.checked(row)), inUse.get(String(row['id'])));
  return { ...sparing(rows, read), total };
}
/** Of these workflows the versions whose stage a summary tells, unchecked, the newest last. A stage that is none is found too. */
function rowsInUse({ workspace }: InWorkspace, reading: Reading, workflows: readonly string[]): Map<string, Row[]> {
  const rows = reading.all(
    `SELECT ${headTable.columns} FROM version WHERE workflow IN (SELECT value FROM json_each(?)) AND workspace = ?
      AND stage NOT IN ('draft', 'released') ORDER BY made_at, rowid`,
    JSON.stringify(workflows),
    workspace,
  );
  return Map.groupBy(rows, ({ workflow }) => String(workflow));
}
const conditionsOf = ({ enabled, name, description, dataClasses, purpose }: WorkflowFilter): Condition[] => [
  enabled === undefined ? undefined : ['enabled = ?', enabled ? 1 : 0],
  holds('name', name),
  holds('description', description),
  dataClasses && ['data_class IN (SELECT value FROM json_each(?))', JSON.stringify(dataClasses)],
  purpose && ['purpose = ?', purpose],
];

/** Makes or changes a workflow; the name must be free. */
export const saveWorkflow = ({ workspace }: InWorkspace, tx: Transaction, workflow: Workflow): void =>
  workflowTable.save(tx, { ...workflow, workspace });
export function deleteWorkflow({ workspace }: InWorkspace, tx: Transaction, id: WorkflowId): void {
  tx.run('DELETE FROM workflow WHERE id = ? AND workspace = ?', id, workspace);
}

// Versions

/** A version without its content, which may be large and has checksums of its own. Opinion and problems are JSON. */
const headTable = checkedTable<InWorkspace & VersionHead>(
  'version',
  {
    id: ({ id }) => id,
    workspace: ({ workspace }) => workspace,
    workflow: ({ workflow }) => workflow,
    name: ({ name }) => name,
    description: ({ description }) => description,
    purpose: ({ purpose }) => purpose,
    stage: ({ stage }) => stage,
    number: ({ number }) => number ?? null,
    definition: ({ definition }) => definition ?? null,
    named: ({ named }) => named ?? null,
    opinion: ({ opinion }) => (opinion ? JSON.stringify(opinion) : null),
    ...stampColumns,
    problems: ({ problems }) => JSON.stringify(problems),
  },
  'workspace',
);
const contentColumns = 'input, input_checksum, output, taskconfig, taskflow, content_checksum';

export function findVersion({ workspace }: InWorkspace, reading: Reading, id: string): Version | undefined {
  const row = headTable.find(reading, id, { workspace });
  const content = row && reading.get(`SELECT id, ${contentColumns} FROM version WHERE id = ?`, id);
  return content && { ...headOf(row), ...contentOf(content) };
}
/** The same without its content. */
export function findHead({ workspace }: InWorkspace, reading: Reading, id: string): VersionHead | undefined {
  const row = headTable.find(reading, id, { workspace });
  return row && headOf(row);
}
/** The activated version of a workflow, without its drawing: quick to read, whenever a run starts. */
export function findActive(
  { workspace }: InWorkspace,
  reading: Reading,
  workflow: WorkflowId,
): (VersionHead & Pick<Version, 'input'>) | undefined {
  const row = reading.get(
    `SELECT ${headTable.columns}, input, input_checksum FROM version
      WHERE workflow = ? AND workspace = ? AND stage = 'active'`,
    workflow,
    workspace,
  );
  if (row) return { ...readHead(row), input: inputOf(row) };
  // It may be there and damaged.
  for (const other of rowsInUse({ workspace }, reading, [workflow]).get(workflow) ?? []) headTable.checked(other);
  return undefined;
}
/** The newest first. */
export const listVersionHeads = (
  scope: InWorkspace,
  reading: Reading,
  workflow: WorkflowId,
  stage?: Stage,
): VersionHead[] => headRows(scope, reading, workflow, stage).map(readHead);

/** The same for people to look at: a damaged one spares the others. */
export const showVersionHeads = (
  scope: InWorkspace,
  reading: Reading,
  workflow: WorkflowId,
  stage?: Stage,
): Spared<VersionHead> => sparing(headRows(scope, reading, workflow, stage), readHead);

const headRows = ({ workspace }: InWorkspace, reading: Reading, workflow: WorkflowId, stage: Stage | undefined) =>
  reading.all(
    `SELECT ${headTable.columns} FROM version WHERE workflow = ? AND workspace = ? AND stage = coalesce(?, stage)
      ORDER BY made_at DESC, rowid DESC`,
    workflow,
    workspace,
    stage ?? null,
  );

export const countVersions = ({ workspace }: InWorkspace, reading: Reading, workflow: WorkflowId): number =>
  totalOf(
    reading.get('SELECT count(*) AS total FROM version WHERE workflow = ? AND workspace = ?', workflow, workspace),
  );
/** The number that the next version to be submitted gets. */
export const nextNumber = ({ workspace }: InWorkspace, reading: Reading, workflow: WorkflowId): number =>
  1 +
  totalOf(
    reading.get('SELECT max(number) AS total FROM version WHERE workflow = ? AND workspace = ?', workflow, workspace),
  );

export function insertVersion({ workspace }: InWorkspace, tx: Transaction, version: Version): void {
  const values = [...headTable.valuesOf({ ...version, workspace }), ...contentValues(version)];
  tx.run(
    `INSERT INTO version (${headTable.columns}, ${contentColumns}) VALUES (${values.map(() => '?').join(', ')})`,
    ...values,
  );
}
/** Writes what a move changes; the content stays as it is. */
export const updateHead = ({ workspace }: InWorkspace, tx: Transaction, version: VersionHead): void =>
  headTable.update(tx, { ...version, workspace });
export function updateContent({ workspace }: InWorkspace, tx: Transaction, version: Version): void {
  tx.run(
    `UPDATE version SET (${contentColumns}) = (?, ?, ?, ?, ?, ?) WHERE id = ? AND workspace = ?`,
    ...contentValues(version),
    version.id,
    workspace,
  );
}
export function deleteVersion({ workspace }: InWorkspace, tx: Transaction, id: VersionId): void {
  tx.run('DELETE FROM version WHERE id = ? AND workspace = ?', id, workspace);
}

const contentValues = ({ id, input, output, taskconfig, taskflow }: Version): SqlValue[] => [
  input,
  checksumOf([id, input]),
  output,
  taskconfig,
  taskflow,
  checksumOf([id, output, taskconfig, taskflow]),
];
function inputOf(row: Row): string {
  const [id, input] = [String(row['id']), String(row['input'])];
  if (row['input_checksum'] !== checksumOf([id, input])) throw new RecordDamaged({ table: 'version', id });
  return input;
}
function contentOf(row: Row): VersionContent {
  const text = (name: string) => String(row[name]);
  const [id, output, taskconfig, taskflow] = [text('id'), text('output'), text('taskconfig'), text('taskflow')];
  if (row['content_checksum'] !== checksumOf([id, output, taskconfig, taskflow]))
    throw new RecordDamaged({ table: 'version', id });
  return { input: inputOf(row), output, taskconfig, taskflow };
}

export const workflowChecks: readonly TableCheck[] = [
  { table: 'workflow', check: (row) => void workflowTable.checked(row) },
  { table: 'version', check: (row) => void contentOf(headTable.checked(row)) },
];

// Definitions: only rows of a workspace hold their hashes, so they are found by the hash alone

export const findDefinition = (reading: Reading, hash: string): string | undefined => {
  const row = reading.get('SELECT source FROM definition WHERE hash = ?', hash);
  return row && String(row['source']);
};
export function insertDefinition(tx: Transaction, hash: DefinitionHash, source: string): void {
  tx.run('INSERT OR IGNORE INTO definition VALUES (?, ?)', hash, source);
}

// Rows

const totalOf = (row: Row | undefined): number => Number(row?.['total'] ?? 0);

const workflowOf = (row: Row): Workflow => ({
  id: String(row['id']) as WorkflowId,
  name: String(row['name']),
  description: String(row['description']),
  purpose: String(row['purpose']) as Purpose,
  dataClass: String(row['data_class']),
  label: (row['label'] ?? undefined) as Label | undefined,
  enabled: row['enabled'] === 1,
  ...stampsOf(row),
});
function summaryOf(workflow: Workflow, rows: readonly Row[] = []): WorkflowSummary {
  const heads = rows.map(readHead);
  const newest = (stage: Stage) => heads.findLast((head) => head.stage === stage);
  const active = newest('active');
  return {
    ...workflow,
    active: active?.id,
    activeNumber: active?.number,
    inReview: newest('inReview')?.id,
    rejected: newest('rejected')?.id,
  };
}
const readHead = (row: Row): VersionHead => headOf(headTable.checked(row));
const headOf = (row: Row): VersionHead => ({
  id: String(row['id']) as VersionId,
  workflow: String(row['workflow']) as WorkflowId,
  name: String(row['name']),
  description: String(row['description']),
  purpose: String(row['purpose']) as Purpose,
  stage: String(row['stage']) as Stage,
  number: (row['number'] ?? undefined) as number | undefined,
  definition: (row['definition'] ?? undefined) as DefinitionHash | undefined,
  named: (row['named'] ?? undefined) as DefinitionHash | undefined,
  opinion: row['opinion'] === null ? undefined : (JSON.parse(String(row['opinion'])) as VersionHead['opinion']),
  problems: JSON.parse(String(row['problems'])) as VersionHead['problems'],
  ...stampsOf(row),
});
