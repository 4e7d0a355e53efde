/**
 * Tells a run's log again, with the very code that told it first, into an empty database; what lists and pages show must be the same.
 * So whatever is projected, now or later, is compared and rebuilt without a word about it here.
 */
import type { Pin } from '../../engine/state.ts';
import { systemClock } from '../../kernel/clock.ts';
import type { Stepped } from '../../runtime/runtime.ts';
import { type Connection, connect, transactionOn } from '../../store/connection.ts';
import { RecordDamaged } from '../../store/damage.ts';
import type { Reading, Row, SqlValue, Transaction } from '../../store/database.ts';
import { migrate } from '../../store/migrate.ts';
import { migrations } from '../../store/migrations/index.ts';
import { type Finding, isAsWritten, type TableCheck } from '../../store/table-check.ts';
import type { ProjectId, WorkspaceId } from '../scope.ts';
import { todoChecks } from '../todos/store.ts';
import { projectStep } from './handlers.ts';
import { checkInstance, insertInstance, instanceOf, type InstanceRow } from './store.ts';

/** Reads a log, and hands on each of its steps. */
type ReadLog<Read> = (stepped: (step: Stepped) => void) => Read;

export class Retelling {
  readonly #database: Reading;
  readonly #scratch: Connection;
  readonly #tx: Transaction;

  constructor(database: Reading) {
    this.#database = database;
    this.#scratch = connect(':memory:', { readOnly: false });
    migrate(this.#scratch, migrations, systemClock);
    this.#tx = transactionOn(this.#scratch);
  }

  /** Reads the log of an instance, and names what is shown of it otherwise than the log tells; nothing, where the log is not whole. */
  tell<Read extends { readonly findings: readonly Finding[] }>(
    instance: string,
    read: ReadLog<Read>,
  ): { readonly read: Read; readonly findings: readonly Finding[] } {
    const row = this.#database.get('SELECT * FROM instance WHERE id = ?', instance);
    if (!row) return { read: read(() => undefined), findings: [] };
    try {
      const first = this.#pass(row, undefined, read);
      // Only the first retry on another version says on which it began.
      const { began } = first;
      const told = began && began.version !== row['version'] ? this.#pass(row, began, read) : first;
      const isWhole = told.read.findings.every(({ table }) => table !== 'journal') && told.steps > 0;
      return { read: told.read, findings: isWhole ? this.#compare(row) : [] };
    } finally {
      this.#scratch.script('ROLLBACK');
    }
  }

  close(): void {
    this.#scratch.close();
  }

  #pass<Read>(row: Row, pin: Pin | undefined, readLog: ReadLog<Read>) {
    if (this.#scratch.inTransaction()) this.#scratch.script('ROLLBACK');
    this.#scratch.script('BEGIN');
    let began: Pin | undefined;
    let steps = 0;
    const read = readLog((step) => {
      if (steps === 0) this.#begin(row, pin, step);
      steps += 1;
      projectStep(this.#tx, step);
      for (const fact of step.facts) if (fact.kind === 'definitionChanged') began ??= fact.from;
    });
    return { read, began, steps };
  }

  /** The row as it was when the run was asked for. Whose it is, a damaged one does not say: the runtime's own does. */
  #begin(row: Row, pin: Pin | undefined, { project, instance, workflow, definition }: Stepped): void {
    const { waiting: _waiting, error: _error, endedAt: _endedAt, simulation, stepped, ...kept } = instanceOf(row);
    const owner = isWhole(checkInstance, row)
      ? { project: String(row['project']) as ProjectId, workspace: String(row['workspace']) as WorkspaceId }
      : { project: project as ProjectId, workspace: instance.workspace as WorkspaceId, workflow };
    const begun: InstanceRow = {
      ...kept,
      ...owner,
      ...(pin ?? { definition }),
      status: 'running',
      updatedAt: kept.startedAt,
      retries: 0,
      ...(simulation !== undefined && !stepped && { simulation }),
    };
    insertInstance(begun, this.#tx, begun);
  }

  #compare(row: Row): Finding[] {
    const told = this.#scratch.get('SELECT * FROM instance');
    const id = String(row['id']);
    if (!told) return [];
    if (isWhole(checkInstance, row)) {
      const columns = differing(row, told).filter((name) => name !== 'updated_at');
      const own =
        columns.length === 0
          ? []
          : [shownOtherwise('instance', id, columns, (tx) => replace(tx, 'instance', id, told))];
      return [...own, ...this.#compareRest(id)];
    }
    // Its own checksum says whether this is what it was.
    const was = [told, { ...told, updated_at: row['updated_at'] ?? null }]
      .map((candidate): Row => ({ ...candidate, checksum: row['checksum'] ?? null }))
      .find((candidate) => isWhole(checkInstance, candidate));
    if (!was) return [];
    return [{ ...damaged('instance', id), mend: (tx) => replace(tx, 'instance', id, was) }, ...this.#compareRest(id)];
  }

  #compareRest(instance: string): Finding[] {
    return [
      ...this.#scratch.all('SELECT * FROM todo').flatMap((told) => this.#compareTodo(told)),
      ...this.#compareRows(instance, 'instance_command', 'number', 'The commands of the run are not those of its log'),
      ...this.#compareRows(instance, 'event_subscription', 'id', 'What the run waits for is not what its log tells'),
    ];
  }

  #compareTodo(told: Row): Finding[] {
    const id = String(told['id']);
    const row =
      this.#database.get('SELECT * FROM todo WHERE engine_task = ?', told['engine_task'] ?? null) ??
      this.#database.get('SELECT * FROM todo WHERE id = ?', id);
    const found = String(row?.['id'] ?? id);
    const mend = (tx: Transaction) => replace(tx, 'todo', found, told);
    if (!row) return [{ table: 'todo', id, what: `The to-do ${id} is missing, which the log of its run tells`, mend }];
    if (!todoChecks.every((check) => check.table !== 'todo' || isWhole(check, row)))
      return [{ ...damaged('todo', found), mend }];
    const columns = differing(row, told);
    return columns.length === 0 ? [] : [shownOtherwise('todo', found, columns, mend)];
  }

  /** Rows that are told as one: all of an instance's in a table. */
  #compareRows(
    instance: string,
    table: 'instance_command' | 'event_subscription',
    order: string,
    what: string,
  ): Finding[] {
    const sql = `SELECT * FROM ${table} WHERE instance = ? ORDER BY ${order}`;
    const [shown, told] = [this.#database.all(sql, instance), this.#scratch.all(sql, instance)];
    if (JSON.stringify(shown) === JSON.stringify(told)) return [];
    const mend = (tx: Transaction) => {
      tx.run(`DELETE FROM ${table} WHERE instance = ?`, instance);
      for (const row of told) insert(tx, table, row);
    };
    return [{ table, id: instance, what: what.replace('the run', `the run ${instance}`), mend }];
  }
}

const isWhole = ({ check }: TableCheck, row: Row): boolean => isAsWritten(() => check(row));
const differing = (row: Row, told: Row): string[] =>
  Object.keys(told).filter((name) => name !== 'checksum' && row[name] !== told[name]);

const damaged = (table: string, id: string) => ({ table, id, what: new RecordDamaged({ table, id }).message });
const shownOtherwise = (table: string, id: string, columns: readonly string[], mend: Finding['mend']): Finding => ({
  table,
  id,
  what: `The ${table} ${id} is not what the log of its run tells: ${columns.join(', ')}`,
  ...(mend && { mend }),
});

function replace(tx: Transaction, table: 'instance' | 'todo', id: string, row: Row): void {
  tx.run(`DELETE FROM ${table} WHERE id = ?`, id);
  insert(tx, table, row);
}
function insert(tx: Transaction, table: string, row: Row): void {
  const values: SqlValue[] = Object.values(row);
  tx.run(
    `INSERT OR REPLACE INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${values.map(() => '?').join(', ')})`,
    ...values,
  );
}
