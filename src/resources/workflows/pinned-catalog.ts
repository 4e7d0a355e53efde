/** The part of a catalog on which one definition rests, so that it can be read again when the installed plug-ins are others. */
import type { Catalog, CatalogFunction } from '../../taskflow/catalog.ts';

/** Plug-ins with the functions that are called, and the connections that are used; sorted, so that equal ones have equal text. */
type Pinned = readonly [
  plugins: readonly (readonly [name: string, functions: readonly (readonly [name: string, fn: CatalogFunction])[]])[],
  connections: readonly string[],
];

/** A catalog that remembers what was found in it. The names of all plug-ins count, since expressions may use them. */
export class PinningCatalog implements Catalog {
  readonly plugins: ReadonlyMap<string, { readonly functions: NotingMap<CatalogFunction> }>;
  readonly connections: NotingSet;

  constructor({ plugins, connections }: Catalog) {
    this.plugins = new Map(
      [...plugins].map(([name, { functions }]) => [name, { functions: new NotingMap(functions) }]),
    );
    this.connections = new NotingSet(connections);
  }

  pinned(): Pinned {
    const plugins = sorted(this.plugins).map(([name, { functions }]) => [name, sorted(functions.found)] as const);
    return [plugins, [...this.connections.found].toSorted()];
  }
}

/** The catalog that was pinned; it comes from a record whose checksum was right. */
export function readPinned(pinned: unknown): Catalog {
  const [plugins, connections] = pinned as Pinned;
  return {
    plugins: new Map(plugins.map(([name, functions]) => [name, { functions: new Map(functions) }])),
    connections: new Set(connections),
  };
}

class NotingMap<Value> extends Map<string, Value> {
  readonly #found = new Map<string, Value>();
  get found(): ReadonlyMap<string, Value> {
    return this.#found;
  }
  override get(key: string): Value | undefined {
    const value = super.get(key);
    if (value !== undefined) this.#found.set(key, value);
    return value;
  }
}
class NotingSet extends Set<string> {
  readonly #found = new Set<string>();
  get found(): ReadonlySet<string> {
    return this.#found;
  }
  override has(key: string): boolean {
    const has = super.has(key);
    if (has) this.#found.add(key);
    return has;
  }
}

const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
