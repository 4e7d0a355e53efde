import { emptyMap, type Json } from '../kernel/json.ts';
import { scopeOf } from './apply.ts';
import type { ProcessDefinition } from './definition.ts';
import type { Names } from './expression/template.ts';
import { rootScope, type Kept, type Scope } from './state.ts';
import type { Work } from './work.ts';

/**
 * What names in an expression stand for, seen from a scope: `trigger`, `workflow.input`, node ids, plug-ins' names, process
 * variables, and `nodes['any id']`. Outputs are read when an expression touches them, so that one kept aside is loaded only then.
 */
export function namesIn(work: Work, scope: number): Names {
  const scopes = chain(work, scope);
  return {
    lookup(name) {
      if (name === 'trigger') return work.valueOf(work.state.trigger);
      if (name === 'workflow') return workflow(work);
      if (name === 'nodes') return allNodes(work, scopes);
      // null is a node or plug-in without a result yet: it hides what comes after it.
      const output = nodeOutput(work, scopes, name);
      if (output !== undefined) return output;
      const newest = pluginOutput(work, scopes, name);
      return newest === undefined ? variable(work, scopes, name) : newest;
    },
  };
}

/** A scope, and the variables that its part of the definition gives it. */
interface Level extends Scope {
  readonly initial: ReadonlyMap<string, Json> | undefined;
}

function chain(work: Work, number: number): Level[] {
  const found: Level[] = [];
  for (let next: number | undefined = number; next !== undefined; next = scopeOf(work.state, next).parent)
    found.push({ ...scopeOf(work.state, next), initial: initialIn(work, next) });
  return found;
}

/** The variables that a scope has from the beginning. */
export const initialIn = ({ definition, state }: Work, scope: number): Level['initial'] =>
  definition.variables.get(scope === rootScope ? undefined : state.activities[scope]?.node);

/** An object whose one field is read when it is touched. */
function lazily(field: string, read: () => Json): Json {
  return Object.defineProperty(emptyMap<Json>(), field, { enumerable: true, get: read });
}

const workflow = (work: Work): Json => lazily('input', () => work.valueOf(work.state.workflowInput));

const outputOf = (work: Work, kept: Kept): Json => lazily('output', () => work.valueOf(kept));

/** Every node by its id. Made of nothing until it is touched: a definition may have thousands, an expression reads one. */
function allNodes(work: Work, scopes: readonly Scope[]): Json {
  const read = (id: string | symbol): Json | undefined =>
    typeof id === 'string' && has(work.definition.nodes, id) ? (nodeOutput(work, scopes, id) ?? null) : undefined;
  return new Proxy(emptyMap<Json>(), {
    ownKeys: () => [...work.definition.nodes.keys()],
    has: (_, id) => read(id) !== undefined,
    get: (_, id) => read(id),
    getOwnPropertyDescriptor: (_, id) =>
      read(id) === undefined ? undefined : { configurable: true, enumerable: true, get: () => read(id) },
  });
}

function nodeOutput(work: Work, scopes: readonly Scope[], name: string): Json | undefined {
  const holder = scopes.find(({ outputs }) => Object.hasOwn(outputs, name));
  const kept = holder?.outputs[name];
  if (kept) return outputOf(work, kept);
  return has(work.definition.nodes, name) ? null : undefined;
}

const has = (nodes: ProcessDefinition['nodes'], name: string) => (nodes as ReadonlyMap<string, unknown>).has(name);

function pluginOutput(work: Work, scopes: readonly Scope[], name: string): Json | undefined {
  const holder = scopes.find(({ plugins }) => Object.hasOwn(plugins, name));
  const newest = holder?.plugins[name];
  if (newest) return 'node' in newest ? nodeOutput(work, scopes, newest.node) : outputOf(work, newest);
  return pluginsOf(work.definition).has(name) ? null : undefined;
}

/** The process variables that are seen from a scope, by name. */
export function variablesIn(work: Work, scope: number): Record<string, Json> {
  const found = emptyMap<Json>();
  for (const { variables, initial } of chain(work, scope).toReversed()) {
    for (const [name, value] of initial ?? []) found[name] = value;
    for (const [name, kept] of Object.entries(variables)) found[name] = work.valueOf(kept);
  }
  return found;
}

/** The value that was set last, else the one in the definition; the nearest scope goes first. */
function variable(work: Work, levels: readonly Level[], name: string): Json | undefined {
  for (const { variables, initial } of levels) {
    const kept = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const value = kept ? work.valueOf(kept) : initial?.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

const pluginNames = new WeakMap<ProcessDefinition, ReadonlySet<string>>();

/** The plug-ins that the definition calls: their names are declared, also before the first call. */
function pluginsOf(definition: ProcessDefinition): ReadonlySet<string> {
  const known = pluginNames.get(definition);
  if (known) return known;
  const names = new Set<string>();
  for (const node of definition.nodes.values())
    if (node.kind === 'serviceTask' && 'plugin' in node.call) names.add(node.call.plugin);
  pluginNames.set(definition, names);
  return names;
}
