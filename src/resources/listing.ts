import { RecordDamaged, type RecordName } from '../store/damage.ts';
import type { Columns } from '../store/checked-table.ts';
import type { Row, SqlValue } from '../store/database.ts';
import type { Scope } from './scope.ts';
import type { Instant } from '../kernel/clock.ts';

/** Who did something, and when. */
export interface Stamp {
  readonly at: Instant;
  readonly by: string;
  readonly byName: string;
}
export const stampOf = (scope: Pick<Scope, 'principal' | 'principalName'>, now: Instant): Stamp => ({
  at: now,
  by: scope.principal,
  byName: scope.principalName,
});

interface Stamped {
  readonly made: Stamp;
  readonly changed: Stamp;
}
/** The columns in which it is kept who made something and who changed it last. */
export const stampColumns: Columns<Stamped> = {
  made_at: ({ made }) => made.at,
  made_by: ({ made }) => made.by,
  made_by_name: ({ made }) => made.byName,
  changed_at: ({ changed }) => changed.at,
  changed_by: ({ changed }) => changed.by,
  changed_by_name: ({ changed }) => changed.byName,
};
export const stampsOf = (row: Row): Stamped => ({
  made: { at: Number(row['made_at']), by: String(row['made_by']), byName: String(row['made_by_name']) },
  changed: { at: Number(row['changed_at']), by: String(row['changed_by']), byName: String(row['changed_by_name']) },
});

export interface Page {
  readonly offset: number;
  readonly limit: number;
}
export interface Listed<Item> extends Spared<Item> {
  /** Of all pages. */
  readonly total: number;
}

/** What could be read, and the names of what could not. */
export interface Spared<Item> {
  readonly items: readonly Item[];
  readonly damaged: readonly RecordName[];
}

/** Reads one after another. What is damaged is named and spares the others: whoever looks at night needs the rest of the list. (R7) */
export function sparing<Given, Item>(all: readonly Given[], read: (one: Given) => Item): Spared<Item> {
  const items: Item[] = [];
  const damaged: RecordName[] = [];
  for (const one of all)
    try {
      items.push(read(one));
    } catch (error) {
      if (!(error instanceof RecordDamaged)) throw error;
      damaged.push(error.record);
    }
  return { items, damaged };
}
export const damagedToWire = ({ damaged }: Pick<Spared<unknown>, 'damaged'>) =>
  damaged.length > 0 ? { damaged: damaged.map(({ table, id }) => ({ table, id })) } : {};

/** A condition of a query with the values for its question marks; undefined asks for nothing. */
export type Condition = readonly [sql: string, ...values: SqlValue[]] | undefined;

/** Joins conditions, of which all must hold. The texts are ours; what callers send is among the values. */
export function whereAll(conditions: readonly Condition[]): { readonly sql: string; readonly values: SqlValue[] } {
  const asked = conditions.filter((condition) => condition !== undefined);
  return { sql: asked.map(([sql]) => sql).join(' AND '), values: asked.flatMap(([, ...values]) => values) };
}

/** Asks for texts that hold `part`, whose wildcards stand for themselves. The column is ours. */
export const holds = (column: string, part: string | undefined): Condition =>
  part === undefined || part === ''
    ? undefined
    : [`${column} LIKE ? ESCAPE '\\'`, `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`];

/** The same question asked of a value in memory. */
export const holdsPart = (text: string, part: string | undefined): boolean =>
  part === undefined || text.toLowerCase().includes(part.toLowerCase());

/** How SecMaster's lists say which page they are. [sdk] */
export const pageToWire = (total: number, { offset, limit }: Page) => ({
  total,
  size: limit,
  page: Math.floor(offset / limit) + 1,
});

/** A page of what is in memory; all of it where the caller asks for no page. */
export const inMemoryPage = <Item>(
  items: readonly Item[],
  { offset = 0, limit = items.length }: { readonly offset?: number | undefined; readonly limit?: number | undefined },
): readonly Item[] => items.slice(offset, offset + limit);
