import type { Json } from '../kernel/json.ts';

/** What a workflow may call: the part of the installed plug-ins and of the workspace's connections that reading one needs. */
export interface Catalog {
  /** By name. */
  readonly plugins: ReadonlyMap<string, { readonly functions: ReadonlyMap<string, CatalogFunction> }>;
  /** Ids of this workspace's connections. */
  readonly connections: ReadonlySet<string>;
}
export interface CatalogFunction {
  readonly version: string;
  readonly inputs: Readonly<
    Record<string, { readonly type: string; readonly required?: boolean; readonly default?: Json }>
  >;
  readonly sideEffects: boolean;
  readonly repeatable: boolean;
}
