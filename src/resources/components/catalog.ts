/** What workflows may call, as the reader of workflows wants to know it. */
import type { PluginFunction } from '../../plugins/plugin.ts';
import type { RegisteredPlugin, Registry } from '../../plugins/registry.ts';
import type { Catalog, CatalogFunction } from '../../taskflow/catalog.ts';

const known = new WeakMap<Registry, Catalog>();

/** The installed plug-ins; they never change while the process runs. No workspace has connections of its own yet. */
export function catalogOf(registry: Registry): Catalog {
  const catalog = known.get(registry) ?? makeCatalog(registry);
  known.set(registry, catalog);
  return catalog;
}

const makeCatalog = ({ plugins }: Registry): Catalog => ({
  plugins: new Map([...plugins].map(([name, { functions }]) => [name, { functions: callable(functions) }])),
  connections: new Set(),
});

const callable = (functions: RegisteredPlugin['functions']): ReadonlyMap<string, CatalogFunction> =>
  new Map([...functions].map(([name, { function: fn }]) => [name, catalogFunction(fn)]));

/** Without the words for people: a change in them changes no workflow. */
function catalogFunction({ version, inputs, sideEffects, repeatable }: PluginFunction): CatalogFunction {
  const specs = Object.entries(inputs).map(([name, { type, required, default: fallback }]) => [
    name,
    { type, ...(required !== undefined && { required }), ...(fallback !== undefined && { default: fallback }) },
  ]);
  return { version, inputs: Object.fromEntries(specs), sideEffects, repeatable };
}
