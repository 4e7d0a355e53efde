import { derivedId } from '../kernel/id.ts';
import type { Plugin, PluginFunction } from './plugin.ts';

/** Names that mean something else at the start of an expression. */
const reservedNames: ReadonlySet<string> = new Set(
  `trigger workflow nodes input execution Script true false null empty not and or eq ne lt gt le ge div mod instanceof`.split(
    ' ',
  ),
);
const namePattern = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const functionsMax = 500;

/** A plug-in as the house knows it. Its ids follow from its name and version, so they are the same in every installation. */
export interface RegisteredPlugin {
  readonly id: string;
  readonly versionId: string;
  readonly plugin: Plugin;
  /** By name. */
  readonly functions: ReadonlyMap<string, RegisteredFunction>;
}
export interface RegisteredFunction {
  readonly id: string;
  readonly versionId: string;
  readonly plugin: string;
  readonly name: string;
  readonly function: PluginFunction;
}

/** All installed plug-ins; it never changes while the process runs. */
export interface Registry {
  /** By name, in the order of installation. */
  readonly plugins: ReadonlyMap<string, RegisteredPlugin>;
  find(plugin: string, fn: string): RegisteredFunction | undefined;
  /** The plug-in with this id. */
  findById(id: string): RegisteredPlugin | undefined;
}

/** Registers plug-ins. Throws when one is badly named, declared twice or says nothing true about itself. */
export function createRegistry(installed: readonly Plugin[]): Registry {
  const plugins = new Map<string, RegisteredPlugin>();
  for (const plugin of installed) {
    const problem = plugins.has(plugin.name) ? 'is installed twice' : complainOf(plugin);
    if (problem !== undefined) throw new Error(`Plug-in ${JSON.stringify(plugin.name)} ${problem}.`);
    plugins.set(plugin.name, register(plugin));
  }
  const byId = new Map([...plugins.values()].map((plugin) => [plugin.id, plugin]));
  return {
    plugins,
    find: (plugin, fn) => plugins.get(plugin)?.functions.get(fn),
    findById: (id) => byId.get(id),
  };
}

function complainOf(plugin: Plugin): string | undefined {
  const names = Object.keys(plugin.functions);
  if (!namePattern.test(plugin.name) || reservedNames.has(plugin.name))
    return 'needs another name: a letter, then at most 63 letters, digits and _, and no word of the expression language';
  if (names.length === 0 || names.length > functionsMax)
    return `must have between 1 and ${functionsMax} functions, found ${names.length}`;
  const badName = names.find((name) => !namePattern.test(name));
  if (badName !== undefined) return `has a function with a bad name: ${JSON.stringify(badName)}`;
  const contradictory = names.find((name) => {
    const fn = plugin.functions[name];
    return fn?.sideEffects === false && !fn.repeatable;
  });
  return contradictory && `declares ${contradictory} without side effects, so it must also be repeatable`;
}

function register(plugin: Plugin): RegisteredPlugin {
  const { name, version } = plugin;
  const functions = Object.entries(plugin.functions).map(([fn, spec]): [string, RegisteredFunction] => [
    fn,
    {
      id: idOf(`${name}/${fn}`),
      versionId: idOf(`${name}/${fn}@${spec.version}`),
      plugin: name,
      name: fn,
      function: spec,
    },
  ]);
  return { id: idOf(name), versionId: idOf(`${name}@${version}`), plugin, functions: new Map(functions) };
}

/** The day of the first plug-in; part of every id, so it never changes. */
const idInstant = Date.UTC(2026, 0, 1);
const idOf = (name: string) => derivedId(`plug-in/${name}`, 0, idInstant);
