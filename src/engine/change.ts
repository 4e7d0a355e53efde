import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/clock.ts';
import { emptyMap } from '../kernel/json.ts';
import type { Activity, InstanceState, Phase, Scope } from './state.ts';

/** What each kind of fact does: it changes a draft of the state in place. A new kind does not compile until it stands here. */
export type Effects<F extends { readonly kind: string }> = {
  readonly [K in F['kind']]: (state: InstanceState, fact: Extract<F, { kind: K }>, at: Instant) => void;
};

/** What effects are made of. */

export function become(state: InstanceState, number: number, phase: Phase, more: Partial<Activity> = {}): void {
  state.activities[number] = { ...live(state, number), ...more, phase };
}

export function live(state: InstanceState, number: number): Activity {
  const activity = state.activities[number];
  assert(activity, `activity ${number} is live`);
  return activity;
}

export function scopeOf(state: InstanceState, number: number): Scope {
  const scope = state.scopes[number];
  assert(scope, `scope ${number} is open`);
  return scope;
}

/** Its events wait no longer; when it begins anew, so do they. */
export function disarm(state: InstanceState, number: number): void {
  const { listeners: _, ...rest } = live(state, number);
  state.activities[number] = rest;
}

/** The last request's outcome is now known, or known to be unknown. */
export function knownAs(state: InstanceState, number: number, unknown: boolean): Partial<Activity> {
  const { phase, last } = live(state, number);
  const request = phase.is === 'action' ? phase.request : last?.request;
  return request ? { last: { request, unknown } } : {};
}

export const isEmpty = (record: object): boolean => {
  for (const _ in record) return false;
  return true;
};

/** A copy without a prototype: ids such as `constructor` and `__proto__` are keys like any other. */
export function mapOf<Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> {
  const copy = emptyMap<Value>();
  for (const key in entries) copy[key] = entries[key] as Value;
  return copy;
}
