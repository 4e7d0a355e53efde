import type { SqlValue } from '../store/database.ts';
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

/** The columns in which a stamp is kept, in this order. */
export const stampValues = ({ at, by, byName }: Stamp): SqlValue[] => [at, by, byName];

export interface Page {
  readonly offset: number;
  readonly limit: number;
}
export interface Listed<Item> {
  readonly items: readonly Item[];
  /** Of all pages. */
  readonly total: number;
}

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
