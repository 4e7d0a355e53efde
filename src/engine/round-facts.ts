import type { Kept } from './state.ts';

/** What is told of multi-instance activities beside the facts of their rounds, which are activities like others. */
export type RoundFact =
  /** A multi-instance activity is to have so many rounds: one for each of the items, if it has any. */
  | { readonly kind: 'multiBegun'; readonly activity: number; readonly total: number; readonly items?: Kept }
  /** The activity that started just now is a round of another one; `index`: its place in the row, from 0. */
  | { readonly kind: 'roundBegun'; readonly activity: number; readonly of: number; readonly index: number }
  /** A round of this activity is done. */
  | { readonly kind: 'roundDone'; readonly activity: number }
  /** All rounds are done, or what was left of them is withdrawn. */
  | { readonly kind: 'multiEnded'; readonly activity: number };
