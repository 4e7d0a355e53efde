import type { Finding } from '../store/table-check.ts';
import type { Connection } from '../store/connection.ts';

/** A column that names a row of another table. */
interface Reference {
  readonly table: string;
  /** What the finding is named by. */
  readonly id: string;
  readonly column: string;
  readonly of: string;
  readonly key: string;
  /** Rows of which it does not hold. */
  readonly unless?: string;
}

/** What must be there for a row to be found by whomever it belongs to. What people may delete under a row is not among it. */
const references: readonly Reference[] = [
  { table: 'project', id: 'id', column: 'domain', of: 'domain', key: 'id' },
  { table: 'user', id: 'id', column: 'domain', of: 'domain', key: 'id' },
  { table: 'access_key', id: 'id', column: 'user', of: 'user', key: 'id' },
  { table: 'workspace', id: 'id', column: 'project', of: 'project', key: 'id' },
  { table: 'workflow', id: 'id', column: 'workspace', of: 'workspace', key: 'id' },
  { table: 'version', id: 'id', column: 'definition', of: 'definition', key: 'hash', unless: `definition IS NULL` },
  { table: 'run', id: 'instance', column: 'instance', of: 'instance', key: 'id' },
  { table: 'run', id: 'instance', column: 'definition', of: 'definition', key: 'hash' },
  { table: 'instance', id: 'id', column: 'definition', of: 'definition', key: 'hash' },
  { table: 'instance_command', id: 'instance', column: 'instance', of: 'instance', key: 'id' },
  { table: 'todo', id: 'id', column: 'instance', of: 'instance', key: 'id', unless: `instance IS NULL` },
  { table: 'todo_comment', id: 'id', column: 'todo', of: 'todo', key: 'id' },
  { table: 'event_subscription', id: 'id', column: 'instance', of: 'run', key: 'instance' },
  { table: 'event_entry', id: 'id', column: 'workflow', of: 'workflow', key: 'id' },
  { table: 'held_call', id: 'parent', column: 'parent', of: 'run', key: 'instance' },
];

/** Names the rows whose owner, or whatever else they rest on, is not there. */
export function checkReferences(database: Connection, found: (finding: Finding) => void): void {
  for (const reference of references)
    for (const { id, missing } of database.each(sqlOf(reference)))
      found({
        table: reference.table,
        id: String(id),
        what: `The ${reference.table} ${id} belongs to the ${reference.of} ${missing}, which is not there`,
      });
}

const sqlOf = ({ table, id, column, of, key, unless = '0' }: Reference) =>
  `SELECT ${id} AS id, ${column} AS missing FROM ${table} WHERE NOT (${unless})
    AND NOT EXISTS (SELECT 1 FROM ${of} AS other WHERE other.${key} = ${table}.${column})`;
