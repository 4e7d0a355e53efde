import { assert } from '../kernel/assert.ts';
import { emptyMap, isObject, type Json } from '../kernel/json.ts';
import { scopeOf } from './change.ts';
import { initialIn } from './context.ts';
import type { NodeId } from './definition.ts';
import { isGathered, setOwn } from './gather.ts';
import { variableBytesMax, variablesMax } from './keep.ts';
import { rootScope, system, type Activity, type Actor, type Fault, type Kept } from './state.ts';
import type { Work } from './work.ts';

type Values = Readonly<Record<string, Json>>;
/** From where variables are set: a scope, and the activity in it. */
type From = { readonly scope: number; readonly number?: number };

/** Are there more than an instance may have, with these? How many. */
export function tooMany(work: Work, variables: Values): number | undefined {
  const count = countWith(work, rootScope, variables);
  return count > variablesMax ? count : undefined;
}

/** Sets process variables of the instance. */
export function putVariables(work: Work, variables: Values, by: Actor): void {
  const count = countWith(work, rootScope, variables);
  assert(count <= variablesMax, `an instance has at most ${variablesMax} variables, found ${count}`);
  setIn(work, rootScope, variables, by);
}

/** Sets process variables, each where its name is known, seen from there; a new name in the instance. */
export function putSeen(work: Work, from: From, variables: Values, by: Actor): void {
  place(
    work,
    Map.groupBy(Object.entries(variables), ([name]) => holderOf(work, from, name)),
    by,
  );
}

/** Sets what a node has given, in the same way. */
export function putResults(work: Work, from: From, values: Values): Fault | undefined {
  const byHolder = Map.groupBy(Object.entries(values), ([name]) => holderOf(work, from, name));
  for (const [holder, entries] of byHolder) {
    const count = holder.startsWith(roundMark) ? 0 : countWith(work, Number(holder), Object.fromEntries(entries));
    if (count > variablesMax)
      return {
        reason: 'variablesExceeded',
        message: `There would be ${count} process variables, at most ${variablesMax} are allowed`,
      };
  }
  place(work, byHolder, system);
  return undefined;
}

/**
 * Takes away those that are there, each where its name is known, seen from there. A data object has its first value again, and what a
 * round keeps to itself stays.
 */
export function removeVariables(work: Work, from: From, names: readonly string[]): void {
  const byHolder = Map.groupBy(new Set(names), (name) => holderOf(work, from, name));
  for (const [holder, known] of byHolder) {
    if (holder.startsWith(roundMark)) continue;
    const scope = Number(holder);
    const there = known.filter((name) => Object.hasOwn(scopeOf(work.state, scope).variables, name));
    if (there.length > 0) work.emit({ kind: 'variablesRemoved', scope, names: there });
  }
}

/** The code of the error that an event has caught, where it wants it as a process variable. */
export function putCode(work: Work, from: number, node: NodeId, caught: Json): Fault | undefined {
  const event = work.node(node);
  const on = 'on' in event ? event.on : undefined;
  const error = isObject(caught) ? caught['error'] : undefined;
  if (on?.is !== 'error' || on.variable === undefined || !isObject(error)) return undefined;
  const code: Values = Object.defineProperty({}, on.variable, { value: error['code'] ?? null, enumerable: true });
  return putResults(work, { scope: from }, code);
}

/** Sets what a node has given where it stands and nowhere else; in the instance itself nothing is. */
export function putInside(work: Work, scope: number, values: Values): Fault | undefined {
  if (scope === rootScope) return undefined;
  const count = countWith(work, scope, values);
  if (count <= variablesMax) setIn(work, scope, values, system);
  return count <= variablesMax
    ? undefined
    : {
        reason: 'variablesExceeded',
        message: `There would be ${count} process variables, at most ${variablesMax} are allowed`,
      };
}

function place(work: Work, byHolder: ReadonlyMap<string, readonly (readonly [string, Json])[]>, by: Actor): void {
  for (const [holder, entries] of byHolder) {
    const held = Object.fromEntries(entries);
    if (holder.startsWith(roundMark)) setOwn(work, Number(holder.slice(roundMark.length)), held);
    else setIn(work, Number(holder), held, by);
  }
}

const roundMark = 'round ';

/** The number of the scope that has the name, or the round that keeps it to itself, with a mark. */
function holderOf(work: Work, from: From, name: string): string {
  let inner = from.number === undefined ? undefined : work.activity(from.number);
  for (let scope: number | undefined = from.scope; scope !== undefined; scope = scopeOf(work.state, scope).parent) {
    if (inner?.round && isOwn(work, inner, name)) return roundMark + inner.number;
    if (Object.hasOwn(scopeOf(work.state, scope).variables, name) || initialIn(work, scope)?.has(name))
      return String(scope);
    inner = work.activity(scope);
  }
  return String(rootScope);
}

/** What is gathered from a round, and what it calls its item, it keeps to itself. */
function isOwn(work: Work, { node }: Activity, name: string): boolean {
  const { multi } = work.node(node);
  return multi !== undefined && (name === multi.element || isGathered(multi, name));
}

const countWith = (work: Work, scope: number, values: Values): number =>
  new Set([...Object.keys(scopeOf(work.state, scope).variables), ...Object.keys(values)]).size;

function setIn(work: Work, scope: number, values: Values, by: Actor): void {
  const kept = emptyMap<Kept>();
  for (const [name, value] of Object.entries(values)) kept[name] = work.keep(value, variableBytesMax);
  if (Object.keys(kept).length > 0) work.emit({ kind: 'variablesSet', scope, variables: kept, by });
}
