import { assert } from '../kernel/assert.ts';
import type { Activity, InstanceState, Phase, Scope } from './state.ts';

/** What effects of facts are made of: they change a draft of the state in place. */

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
