import type { Reading, Row, SqlValue, Transaction } from '../../store/database.ts';
import { type Condition, holds, type Listed, type Page, stampValues, whereAll } from '../listing.ts';
import type { Scope } from '../scope.ts';
import type {
  DefinitionHash,
  Label,
  Purpose,
  Stage,
  Version,
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

const newest = (stage: Stage) =>
  `(SELECT id FROM version WHERE workflow = workflow.id AND stage = '${stage}' ORDER BY made_at DESC LIMIT 1)`;
const summary = `workflow.*, ${newest('active')} AS active, ${newest('inReview')} AS in_review,
  ${newest('rejected')} AS rejected,
  (SELECT number FROM version WHERE workflow = workflow.id AND stage = 'active') AS active_number`;

export function findWorkflow({ workspace }: InWorkspace, reading: Reading, id: string): Workflow | undefined {
  const row = reading.get('SELECT * FROM workflow WHERE id = ? AND workspace = ?', id, workspace);
  return row && workflowOf(row);
}
export function findSummary({ workspace }: InWorkspace, reading: Reading, id: string): WorkflowSummary | undefined {
  const row = reading.get(`SELECT ${summary} FROM workflow WHERE id = ? AND workspace = ?`, id, workspace);
  return row && summaryOf(row);
}
export function findWorkflowNamed({ workspace }: InWorkspace, reading: Reading, name: string): Workflow | undefined {
  const row = reading.get('SELECT * FROM workflow WHERE workspace = ? AND name = ?', workspace, name);
  return row && workflowOf(row);
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
    `SELECT ${summary} FROM workflow WHERE ${sql} ORDER BY ${column} ${direction}, id ${direction} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return { items: rows.map(summaryOf), total };
}
const conditionsOf = ({ enabled, name, description, dataClasses, purpose }: WorkflowFilter): Condition[] => [
  enabled === undefined ? undefined : ['enabled = ?', enabled ? 1 : 0],
  holds('name', name),
  holds('description', description),
  dataClasses && ['data_class IN (SELECT value FROM json_each(?))', JSON.stringify(dataClasses)],
  purpose && ['purpose = ?', purpose],
];

/** Makes or changes a workflow; the name must be free. */
export function saveWorkflow({ workspace }: InWorkspace, tx: Transaction, workflow: Workflow): void {
  const { id, name, description, purpose, dataClass, label, enabled, made, changed } = workflow;
  tx.run(
    `INSERT INTO workflow VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, description = excluded.description, label = excluded.label, enabled = excluded.enabled,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name
      WHERE workspace = excluded.workspace`,
    id,
    workspace,
    name,
    description,
    purpose,
    dataClass,
    label ?? null,
    enabled ? 1 : 0,
    ...stampValues(made),
    ...stampValues(changed),
  );
}
export function deleteWorkflow({ workspace }: InWorkspace, tx: Transaction, id: WorkflowId): void {
  tx.run('DELETE FROM workflow WHERE id = ? AND workspace = ?', id, workspace);
}

// Versions

const head = `id, workflow, name, description, purpose, stage, number, definition, named, opinion, problems,
  made_at, made_by, made_by_name, changed_at, changed_by, changed_by_name`;

export function findVersion({ workspace }: InWorkspace, reading: Reading, id: string): Version | undefined {
  const row = reading.get('SELECT * FROM version WHERE id = ? AND workspace = ?', id, workspace);
  return row && versionOf(row);
}
/** The activated version of a workflow, without its drawing: quick to read, whenever a run starts. */
export function findActive(
  { workspace }: InWorkspace,
  reading: Reading,
  workflow: WorkflowId,
): (VersionHead & Pick<Version, 'input'>) | undefined {
  const row = reading.get(
    `SELECT ${head}, input FROM version WHERE workflow = ? AND workspace = ? AND stage = 'active'`,
    workflow,
    workspace,
  );
  return row && { ...headOf(row), input: String(row['input']) };
}
/** The newest first. */
export const listVersionHeads = (
  { workspace }: InWorkspace,
  reading: Reading,
  workflow: WorkflowId,
  stage?: Stage,
): VersionHead[] =>
  reading
    .all(
      `SELECT ${head} FROM version WHERE workflow = ? AND workspace = ? AND stage = coalesce(?, stage)
        ORDER BY made_at DESC, rowid DESC`,
      workflow,
      workspace,
      stage ?? null,
    )
    .map(headOf);

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
  const values = [version.id, workspace, version.workflow, ...headValues(version), ...contentValues(version)];
  tx.run(`INSERT INTO version VALUES (${values.map(() => '?').join(', ')})`, ...values);
}
/** Writes what a move changes; the content stays as it is. */
export function updateHead({ workspace }: InWorkspace, tx: Transaction, version: VersionHead): void {
  tx.run(
    `UPDATE version SET name = ?, description = ?, purpose = ?, stage = ?, number = ?, definition = ?, named = ?, opinion = ?,
      made_at = ?, made_by = ?, made_by_name = ?, changed_at = ?, changed_by = ?, changed_by_name = ?, problems = ?
      WHERE id = ? AND workspace = ?`,
    ...headValues(version),
    version.id,
    workspace,
  );
}
/** Notes which definition the newest run of a version names. */
export function updateNamed({ workspace }: InWorkspace, tx: Transaction, id: VersionId, named: DefinitionHash): void {
  tx.run('UPDATE version SET named = ? WHERE id = ? AND workspace = ?', named, id, workspace);
}
export function updateContent({ workspace }: InWorkspace, tx: Transaction, version: Version): void {
  tx.run(
    'UPDATE version SET input = ?, output = ?, taskconfig = ?, taskflow = ? WHERE id = ? AND workspace = ?',
    ...contentValues(version),
    version.id,
    workspace,
  );
}
export function deleteVersion({ workspace }: InWorkspace, tx: Transaction, id: VersionId): void {
  tx.run('DELETE FROM version WHERE id = ? AND workspace = ?', id, workspace);
}

const headValues = (version: VersionHead): SqlValue[] => [
  version.name,
  version.description,
  version.purpose,
  version.stage,
  version.number ?? null,
  version.definition ?? null,
  version.named ?? null,
  version.opinion ? JSON.stringify(version.opinion) : null,
  ...stampValues(version.made),
  ...stampValues(version.changed),
  JSON.stringify(version.problems),
];
const contentValues = (version: Version): SqlValue[] => [
  version.input,
  version.output,
  version.taskconfig,
  version.taskflow,
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
const summaryOf = (row: Row): WorkflowSummary => ({
  ...workflowOf(row),
  active: (row['active'] ?? undefined) as VersionId | undefined,
  activeNumber: (row['active_number'] ?? undefined) as number | undefined,
  inReview: (row['in_review'] ?? undefined) as VersionId | undefined,
  rejected: (row['rejected'] ?? undefined) as VersionId | undefined,
});
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
const versionOf = (row: Row): Version => ({
  ...headOf(row),
  input: String(row['input']),
  output: String(row['output']),
  taskconfig: String(row['taskconfig']),
  taskflow: String(row['taskflow']),
});
const stampsOf = (row: Row) => ({
  made: { at: Number(row['made_at']), by: String(row['made_by']), byName: String(row['made_by_name']) },
  changed: { at: Number(row['changed_at']), by: String(row['changed_by']), byName: String(row['changed_by_name']) },
});
