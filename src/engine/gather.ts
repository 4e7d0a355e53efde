import { emptyMap, isObject, type Json, type JsonObject } from '../kernel/json.ts';
import { scopeOf } from './change.ts';
import type { ProcessDefinition } from './definition.ts';
import type { Gathering, MultiInstance, Passing } from './rounds.ts';
import type { Names } from './expression/template.ts';
import { evaluateValue } from './expression/value.ts';
import { variableBytesMax } from './keep.ts';
import { liveActivities, type Activity, type Fault, type Kept, type Phase } from './state.ts';
import type { Work } from './work.ts';

/**
 * What the rounds of a multi-instance activity have found, put together into lists, one object a round. What they are made of belongs to
 * the round that set it alone. (flowable: variableAggregation)
 */

/** Does a round keep a variable of this name to itself, as it is gathered from there? */
export const isGathered = ({ gathers = [] }: MultiInstance, name: string): boolean =>
  gathers.some(({ fields }) => fields.some(({ from }) => from.is === 'name' && from.name === name));

/** A round's result has come: what is gathered of it, that of a to-do's form among it, becomes the round's own. */
export function keepResult(work: Work, { number, node, round }: Activity, output: Kept): void {
  const { gathers } = work.node(node).multi ?? {};
  if (!round || !gathers) return;
  const result = work.valueOf(output);
  if (!isObject(result)) return;
  const parts = [result['form'] ?? null, result].filter(isObject);
  const found = emptyMap<Json>();
  for (const { from } of gathers.flatMap(({ fields }) => fields)) {
    const part = from.is === 'name' && parts.find((one) => Object.hasOwn(one, from.name));
    if (part) found[from.name] = part[from.name] ?? null;
  }
  setOwn(work, number, found);
}

/** A round of a subprocess is over: of its own variables, what is gathered stays with it. */
export function keepInside(work: Work, { number, node, round }: Activity): void {
  const { gathers } = work.node(node).multi ?? {};
  if (!round || !gathers) return;
  const { variables } = scopeOf(work.state, number);
  const initial = work.definition.variables.get(node);
  const found = emptyMap<Json>();
  for (const { from } of gathers.flatMap(({ fields }) => fields)) {
    if (from.is !== 'name') continue;
    const kept = Object.hasOwn(variables, from.name) ? variables[from.name] : undefined;
    const value = kept ? work.valueOf(kept) : initial?.get(from.name);
    if (value !== undefined) found[from.name] = value;
  }
  setOwn(work, number, found);
}

/** Sets variables that a round keeps to itself. */
export function setOwn(work: Work, round: number, values: Readonly<Record<string, Json>>): void {
  const variables = emptyMap<Kept>();
  const limit = Math.min(variableBytesMax, work.inputBytesMax);
  for (const [name, value] of Object.entries(values)) variables[name] = work.keep(value, limit);
  if (Object.keys(variables).length > 0) work.emit({ kind: 'roundVariablesSet', activity: round, variables });
}

/** What a round that is done has found: an object for each list. */
export function gather(work: Work, { gathers = [] }: MultiInstance, round: Activity, names: Names): Kept | Fault {
  const found: Json[] = [];
  for (const { target, fields } of gathers) {
    const object = emptyMap<Json>();
    for (const field of fields) {
      const read = readField(field, names);
      if (read && 'problem' in read)
        return { reason: 'expressionFailed', message: `${field.name} in ${target} of ${round.node}: ${read.problem}` };
      if (read) object[field.name] = read.value;
    }
    found.push(object);
  }
  return work.keep(found, Math.min(variableBytesMax, work.inlineBytesMax));
}

/** A name that nobody has says nothing. */
function readField({ from }: Passing, names: Names) {
  if (from.is === 'value') return evaluateValue(from.value, names);
  const value = names.lookup(from.name);
  return value === undefined ? undefined : { value };
}

type InRounds = Phase & { readonly is: 'multi' };

/** The lists by their names, in the order of the rounds; those that were not waited for are not in them. */
export function gathered(work: Work, { gathers = [] }: MultiInstance, phase: InRounds): Record<string, Json> {
  const rounds = Object.values(phase.gathered ?? {}).map((kept) => work.valueOf(kept));
  const lists = emptyMap<Json>();
  gathers.forEach(({ target }, at) => {
    lists[target] = rounds.map((found) => partOf(found, at));
  });
  return lists;
}

const overviews = new WeakMap<ProcessDefinition, ReadonlySet<string>>();

/** The names of the lists that can be looked at before they are whole. */
export function overviewNames(definition: ProcessDefinition): ReadonlySet<string> {
  const known = overviews.get(definition);
  if (known) return known;
  const all = [...definition.nodes.values()].flatMap(({ multi }) => multi?.gathers ?? []);
  const names = new Set(all.flatMap(({ target, overview }) => (overview ? [target] : [])));
  overviews.set(definition, names);
  return names;
}

/** Such a list as it stands while the rounds are under way in a scope: what is done, and what each of the others has set so far. */
export function overview(
  work: Work,
  scope: number,
  name: string,
  seenFrom: (round: Activity) => Names,
): Json | undefined {
  for (const whole of liveActivities(work.state)) {
    const gathers = work.node(whole.node).multi?.gathers ?? [];
    const at = gathers.findIndex((one) => one.overview && one.target === name);
    const gathering = gathers[at];
    if (!gathering || whole.scope !== scope || whole.phase.is !== 'multi') continue;
    const found = new Map<number, Json>();
    for (const { index, activity } of roundsOf(work, whole))
      found.set(index, soFar(gathering, hiding(name, seenFrom(activity))));
    for (const [index, kept] of Object.entries(whole.phase.gathered ?? {}))
      found.set(Number(index), partOf(work.valueOf(kept), at));
    return [...found].toSorted(([one], [other]) => one - other).map(([, object]) => object);
  }
  return undefined;
}

const partOf = (found: Json, at: number): Json => (Array.isArray(found) ? (found[at] ?? null) : null);

const roundsOf = (work: Work, { number }: Activity) =>
  liveActivities(work.state).flatMap((activity) =>
    activity.round?.of === number ? [{ activity, index: activity.round.index }] : [],
  );

/** A list is not part of itself. */
const hiding = (hidden: string, names: Names): Names => ({
  lookup: (name) => (name === hidden ? null : names.lookup(name)),
});

function soFar({ fields }: Gathering, names: Names): JsonObject {
  const object = emptyMap<Json>();
  for (const field of fields) {
    const read = readField(field, names);
    if (read && 'value' in read) object[field.name] = read.value;
  }
  return object;
}
