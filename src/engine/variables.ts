import { assert } from '../kernel/assert.ts';
import { emptyMap, isObject, type Json } from '../kernel/json.ts';
import { scopeOf } from './change.ts';
import { initialIn } from './context.ts';
import type { NodeId } from './definition.ts';
import { variableBytesMax, variablesMax } from './keep.ts';
import { rootScope, system, type Actor, type Fault, type Kept } from './state.ts';
import type { Work } from './work.ts';

type Values = Readonly<Record<string, Json>>;

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

/** Sets process variables, each where its name is known, seen from a scope; a new name in the instance. */
export function putSeen(work: Work, from: number, variables: Values, by: Actor): void {
  const byScope = Map.groupBy(Object.entries(variables), ([name]) => holderOf(work, from, name));
  for (const [scope, entries] of byScope) setIn(work, scope, Object.fromEntries(entries), by);
}

/** Sets what a node has given, each where its name is known, seen from a scope; a new name in the instance. */
export function putResults(work: Work, from: number, values: Values): Fault | undefined {
  const byScope = Map.groupBy(Object.entries(values), ([name]) => holderOf(work, from, name));
  for (const [scope, entries] of byScope) {
    const count = countWith(work, scope, Object.fromEntries(entries));
    if (count > variablesMax)
      return {
        reason: 'variablesExceeded',
        message: `There would be ${count} process variables, at most ${variablesMax} are allowed`,
      };
  }
  for (const [scope, entries] of byScope) setIn(work, scope, Object.fromEntries(entries), system);
  return undefined;
}

/** Takes away those that are there, each where its name is known, seen from a scope. A data object has its first value again. */
export function removeVariables(work: Work, from: number, names: readonly string[]): void {
  const byScope = Map.groupBy(new Set(names), (name) => holderOf(work, from, name));
  for (const [scope, known] of byScope) {
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
  return putResults(work, from, code);
}

function holderOf(work: Work, from: number, name: string): number {
  for (let scope: number | undefined = from; scope !== undefined; scope = scopeOf(work.state, scope).parent)
    if (Object.hasOwn(scopeOf(work.state, scope).variables, name) || initialIn(work, scope)?.has(name)) return scope;
  return rootScope;
}

const countWith = (work: Work, scope: number, values: Values): number =>
  new Set([...Object.keys(scopeOf(work.state, scope).variables), ...Object.keys(values)]).size;

function setIn(work: Work, scope: number, values: Values, by: Actor): void {
  const kept = emptyMap<Kept>();
  for (const [name, value] of Object.entries(values)) kept[name] = work.keep(value, variableBytesMax);
  if (Object.keys(kept).length > 0) work.emit({ kind: 'variablesSet', scope, variables: kept, by });
}
