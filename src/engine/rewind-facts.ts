import { inRounds } from './round-facts.ts';
import { become, scopeOf, type Effects } from './change.ts';
import { type Ranges, RunSet } from './run-set.ts';
import type { Compensable, Kept, Scope } from './state.ts';

/** What is told when a retry goes back to a node run. What was alive of the superseded runs is withdrawn by facts of its own. */
export type RewindFact =
  /** The results of these runs count no more: that of `run`, and those that followed from it. Many of them stand in several facts. */
  | { readonly kind: 'resultsSuperseded'; readonly run: number; readonly runs: Ranges }
  /** What a scope holds without them, where that differs; null: nothing of that name. */
  | {
      readonly kind: 'scopeRestored';
      readonly scope: number;
      readonly tokens?: Restored<number>;
      readonly outputs?: Restored<Kept>;
      readonly plugins?: Restored<Scope['plugins'][string]>;
      readonly variables?: Restored<Kept>;
    }
  /** What can be taken back of a scope: the first `after` of it stay, these follow. */
  | {
      readonly kind: 'compensablesRestored';
      readonly scope: number;
      readonly after: number;
      readonly compensable: readonly Compensable[];
    }
  /** How the rounds of a multi-instance activity stand without them; what the forgotten ones have found is in no list. */
  | {
      readonly kind: 'roundsTakenBack';
      readonly activity: number;
      readonly begun: number;
      readonly done: number;
      readonly forgotten?: Ranges;
    };

export type Restored<Value> = Readonly<Record<string, Value | null>>;

/** What they do. */
export const rewindEffects: Effects<RewindFact> = {
  resultsSuperseded: (state) => void (state.rewinds = (state.rewinds ?? 0) + 1),
  scopeRestored(state, { scope: number, tokens = {}, outputs = {}, plugins = {}, variables = {} }) {
    const scope = scopeOf(state, number);
    restore(scope.tokens, tokens);
    restore(scope.outputs, outputs);
    restore(scope.plugins, plugins);
    restore(scope.variables, variables);
  },
  compensablesRestored(state, { scope: number, after, compensable: more }) {
    const { compensable = [], ...scope } = scopeOf(state, number);
    const all = [...compensable.slice(0, after), ...more];
    state.scopes[number] = { ...scope, ...(all.length > 0 && { compensable: all }) };
  },
  roundsTakenBack(state, { activity, begun, done, forgotten }) {
    const { gathered, ...multi } = inRounds(state, activity);
    const kept = gathered && forgotten ? without(gathered, new RunSet(forgotten)) : gathered;
    become(state, activity, { ...multi, begun, done, ...(kept && { gathered: kept }) });
  },
};

const without = (gathered: Readonly<Record<number, Kept>>, rounds: RunSet): Record<number, Kept> =>
  Object.fromEntries(Object.entries(gathered).filter(([index]) => !rounds.has(Number(index))));

function restore<Value>(values: Record<string, Value>, restored: Restored<Value>): void {
  for (const name of Object.keys(restored)) {
    const value = restored[name];
    if (value === null || value === undefined) delete values[name];
    else values[name] = value;
  }
}
