import { checkedTable } from '../../store/checked-table.ts';
import type { Reading, Row, Transaction } from '../../store/database.ts';
import type { TableCheck } from '../../store/table-check.ts';
import type { Scope } from '../scope.ts';
import type { EventEntry, Named } from './model.ts';

type Within = Pick<Scope, 'workspace'>;

const subscriptions = checkedTable<Within & Named & { readonly instance: string }>(
  'event_subscription',
  {
    id: ({ instance, kind, name }) => `${instance}/${kind}/${name}`,
    workspace: ({ workspace }) => workspace,
    kind: ({ kind }) => kind,
    name: ({ name }) => name,
    instance: ({ instance }) => instance,
  },
  'workspace',
);

/** A run waits for it from now on. */
export const subscribe = ({ workspace }: Within, tx: Transaction, instance: string, named: Named): void =>
  subscriptions.save(tx, { ...named, workspace, instance });
export const unsubscribe = ({ workspace }: Within, tx: Transaction, instance: string, { kind, name }: Named): void =>
  void tx.run(
    'DELETE FROM event_subscription WHERE id = ? AND workspace = ?',
    `${instance}/${kind}/${name}`,
    workspace,
  );

/** Whom a message or signal may reach. */
export interface Reached extends Named {
  /** Only runs of this workflow, or about this data object. */
  readonly workflow?: string | undefined;
  readonly dataObject?: string | undefined;
}

/** Runs that wait for it, in the order of their ids; at most `limit`, after one of them. */
export function listeners(
  { workspace }: Within,
  reading: Reading,
  { kind, name, workflow, dataObject }: Reached,
  page: { readonly after?: string; readonly limit: number },
): string[] {
  const rows = reading.all(
    `SELECT ${subscriptions.columns} FROM event_subscription
      WHERE workspace = ? AND kind = ? AND name = ? AND instance > ?
        AND (? IS NULL OR instance IN (SELECT id FROM instance WHERE workflow = ?))
        AND (? IS NULL OR instance IN (SELECT id FROM instance WHERE data_object = ?))
      ORDER BY instance LIMIT ?`,
    workspace,
    kind,
    name,
    page.after ?? '',
    workflow ?? null,
    workflow ?? null,
    dataObject ?? null,
    dataObject ?? null,
    page.limit,
  );
  return rows.map((row) => String(subscriptions.checked(row)['instance']));
}

export const countListeners = ({ workspace }: Within, reading: Reading, { kind, name }: Named): number =>
  Number(
    reading.get(
      'SELECT count(*) AS total FROM event_subscription WHERE workspace = ? AND kind = ? AND name = ?',
      workspace,
      kind,
      name,
    )?.['total'],
  );

const entries = checkedTable<Within & EventEntry>(
  'event_entry',
  {
    id: ({ id }) => id,
    workspace: ({ workspace }) => workspace,
    workflow: ({ workflow }) => workflow,
    node: ({ node }) => node,
    kind: ({ kind }) => kind,
    name: ({ name }) => name,
  },
  'workspace',
);

export const insertEntry = ({ workspace }: Within, tx: Transaction, entry: EventEntry): void =>
  entries.insert(tx, { ...entry, workspace });
export const deleteEntries = ({ workspace }: Within, tx: Transaction, workflow: string): void =>
  void tx.run('DELETE FROM event_entry WHERE workspace = ? AND workflow = ?', workspace, workflow);

/** Start events that wait for it, in the order of their ids; at most `limit`, after one of them. */
export function findEntries(
  { workspace }: Within,
  reading: Reading,
  { kind, name }: Named,
  page: { readonly after?: string; readonly limit: number },
): EventEntry[] {
  const rows = reading.all(
    `SELECT ${entries.columns} FROM event_entry WHERE workspace = ? AND kind = ? AND name = ? AND id > ? ORDER BY id LIMIT ?`,
    workspace,
    kind,
    name,
    page.after ?? '',
    page.limit,
  );
  return rows.map((row) => entryOf(entries.checked(row)));
}

const entryOf = (row: Row): EventEntry => ({
  id: String(row['id']),
  workflow: String(row['workflow']),
  node: String(row['node']),
  kind: String(row['kind']) as Named['kind'],
  name: String(row['name']),
});

export const eventChecks: readonly TableCheck[] = [
  { table: 'event_subscription', check: (row) => void subscriptions.checked(row) },
  { table: 'event_entry', check: (row) => void entries.checked(row) },
];
