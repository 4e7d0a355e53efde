import { assert } from '../kernel/assert.ts';
import { become, live, type Effects, mapOf } from './change.ts';
import type { InstanceState, Kept, Phase } from './state.ts';

/** What is told of multi-instance activities beside the facts of their rounds, which are activities like others. */
export type RoundFact =
  /** A multi-instance activity is to have so many rounds: one for each of the items, if it has any. */
  | { readonly kind: 'multiBegun'; readonly activity: number; readonly total: number; readonly items?: Kept }
  /** The activity that started just now is a round of another one; `index`: its place in the row, from 0. */
  | { readonly kind: 'roundBegun'; readonly activity: number; readonly of: number; readonly index: number }
  /** A round has set variables that it keeps to itself. */
  | {
      readonly kind: 'roundVariablesSet';
      readonly activity: number;
      readonly variables: Readonly<Record<string, Kept>>;
    }
  /** What a round of this activity has found: a list of what it adds to each of the lists that are made. */
  | { readonly kind: 'roundGathered'; readonly activity: number; readonly index: number; readonly found: Kept }
  /** A round of this activity is done. */
  | { readonly kind: 'roundDone'; readonly activity: number }
  /** All rounds are done, or what was left of them is withdrawn. */
  | { readonly kind: 'multiEnded'; readonly activity: number };

/** What they do. */
export const roundEffects: Effects<RoundFact> = {
  multiBegun(state, { activity, total, items }) {
    become(state, activity, { is: 'multi', total, begun: 0, done: 0, ...(items && { items }) });
  },
  roundBegun(state, { activity, of, index }) {
    become(state, activity, live(state, activity).phase, { round: { of, index } });
    const multi = inRounds(state, of);
    become(state, of, { ...multi, begun: multi.begun + 1 });
  },
  roundVariablesSet(state, { activity, variables }) {
    const { own, phase } = live(state, activity);
    become(state, activity, phase, { own: mapOf({ ...own, ...variables }) });
  },
  roundGathered(state, { activity, index, found }) {
    const multi = inRounds(state, activity);
    become(state, activity, { ...multi, gathered: { ...multi.gathered, [index]: found } });
  },
  roundDone(state, { activity }) {
    const multi = inRounds(state, activity);
    become(state, activity, { ...multi, done: multi.done + 1 });
  },
  multiEnded: (state, { activity }) => become(state, activity, { is: 'completed' }),
};

export function inRounds(state: InstanceState, number: number): Phase & { is: 'multi' } {
  const { phase } = live(state, number);
  assert(phase.is === 'multi', `activity ${number} has rounds, found ${phase.is}`);
  return phase;
}
