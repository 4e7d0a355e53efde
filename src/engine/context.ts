import { emptyMap, type Json } from '../kernel/json.ts';
import { scopeOf } from './change.ts';
import type { ProcessDefinition } from './definition.ts';
import { roundCounts, type MultiInstance } from './rounds.ts';
import type { Names } from './expression/template.ts';
import { overview, overviewNames } from './gather.ts';
import { rootScope, type Activity, type Kept, type Scope } from './state.ts';
import type { Work } from './work.ts';

/**
 * What names in an expression stand for, seen from a scope, and from an activity in it: `trigger`, `workflow.input`, node ids, plug-ins'
 * names, variables (those of rounds among them), and `nodes['any id']`. Outputs are read when an expression touches them, so that one
 * kept aside is loaded only then.
 */
export function namesIn(work: Work, scope: number, from?: Activity): Names {
  const scopes = chain(work, scope, from);
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
  readonly number: number;
  readonly initial: ReadonlyMap<string, Json> | undefined;
  /** The activity in it from which it is seen: a round has names of its own. */
  readonly inner: Activity | undefined;
}

/** Innermost first. */
function chain(work: Work, number: number, from?: Activity): Level[] {
  const found: Level[] = [];
  let inner = from;
  for (let next: number | undefined = number; next !== undefined;) {
    const scope = scopeOf(work.state, next);
    found.push({ ...scope, number: next, initial: initialIn(work, next), inner });
    inner = work.activity(next);
    next = scope.parent;
  }
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

/** The variables that are seen from a scope and from an activity in it, by name. */
export function variablesIn(work: Work, scope: number, from?: Activity): Record<string, Json> {
  const found = emptyMap<Json>();
  for (const { number, variables, initial, inner } of chain(work, scope, from).toReversed()) {
    for (const [name, value] of initial ?? []) found[name] = value;
    for (const [name, kept] of Object.entries(variables)) found[name] = work.valueOf(kept);
    for (const name of overviewNames(work.definition)) note(name, overviewIn(work, number, name));
    const ofRound = [...namesOfRound(work, inner), ...Object.keys(inner?.own ?? {})];
    for (const name of ofRound) note(name, inRound(work, inner, name));
  }
  return found;

  function note(name: string, read: { readonly value: Json } | undefined): void {
    if (read) found[name] = read.value;
  }
}

/** What a round names goes first, then the value that was set last, else the one in the definition; the nearest scope before others. */
function variable(work: Work, levels: readonly Level[], name: string): Json | undefined {
  for (const { number, variables, initial, inner } of levels) {
    const found = inRound(work, inner, name) ?? overviewIn(work, number, name);
    if (found !== undefined) return found.value;
    const kept = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const value = kept ? work.valueOf(kept) : initial?.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** What a round has set for itself goes before what it is given. */
function inRound(work: Work, round: Activity | undefined, name: string): { readonly value: Json } | undefined {
  const kept = round?.own && Object.hasOwn(round.own, name) ? round.own[name] : undefined;
  const value = kept ? work.valueOf(kept) : ofRoundNamed(work, round, name);
  return value === undefined ? undefined : { value };
}

function overviewIn(work: Work, scope: number, name: string): { readonly value: Json } | undefined {
  if (!overviewNames(work.definition).has(name)) return undefined;
  const value = overview(work, scope, name, (round) =>
    work.state.scopes[round.number] ? namesIn(work, round.number) : namesIn(work, round.scope, round),
  );
  return value === undefined ? undefined : { value };
}

/** The activity that opened the scope of this one. */
export const ownerOf = (work: Work, { scope }: Activity): Activity | undefined =>
  scope === rootScope ? undefined : work.activity(scope);

/** The names that rounds give, seen from an activity: nobody sets them. */
export const roundNames = (work: Work, activity: Activity): ReadonlySet<string> =>
  new Set(chain(work, activity.scope, activity).flatMap(({ inner }) => namesOfRound(work, inner)));

function namesOfRound(work: Work, activity: Activity | undefined): readonly string[] {
  const multi = activity?.round && work.node(activity.node).multi;
  return multi ? [...roundCounts, multi.index, multi.element ?? multi.index] : [];
}

function ofRoundNamed(work: Work, activity: Activity | undefined, name: string): Json | undefined {
  if (!activity?.round) return undefined;
  const { node, round } = activity;
  const { multi } = work.node(node);
  const whole = work.activity(round.of);
  if (!multi || whole?.phase.is !== 'multi') return undefined;
  if (name === multi.index) return round.index;
  if (name !== multi.element || !whole.phase.items) return countIn(whole, multi, name);
  const items = work.valueOf(whole.phase.items);
  return Array.isArray(items) ? items[round.index] : null;
}

/** How the rounds of a multi-instance activity stand, by the names that BPMN engines give to that; `more` of them are done by now. */
export function countIn(
  { phase }: Activity,
  { sequential }: MultiInstance,
  name: string,
  more = 0,
): number | undefined {
  if (phase.is !== 'multi') return undefined;
  const done = phase.done + more;
  if (name === 'nrOfInstances') return phase.total;
  if (name === 'nrOfCompletedInstances') return done;
  // Flowable: one at a time, else all that are not done.
  return name === 'nrOfActiveInstances' ? (sequential ? 1 : phase.total - done) : undefined;
}

const pluginNames = new WeakMap<ProcessDefinition, ReadonlySet<string>>();

/** The plug-ins that the definition calls: their names are declared, also before the first call. */
export function pluginsOf(definition: ProcessDefinition): ReadonlySet<string> {
  const known = pluginNames.get(definition);
  if (known) return known;
  const names = new Set<string>();
  for (const node of definition.nodes.values())
    if (node.kind === 'serviceTask' && 'plugin' in node.call) names.add(node.call.plugin);
  pluginNames.set(definition, names);
  return names;
}
