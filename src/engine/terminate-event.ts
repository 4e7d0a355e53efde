import { ownerOf } from './context.ts';
import { isInRounds } from './in-rounds.ts';
import { closeIfEmpty, endAll, withdrawAll } from './moves.ts';
import { endRoundsAround } from './multi.ts';
import type { Entered } from './nodes/behavior.ts';
import type { Activity } from './state.ts';
import type { Work } from './work.ts';

/** A terminate end event: everything else alive in the scope that it ends is withdrawn, and what is inside that. */
export function terminate(work: Work, activity: Activity, { scope, rounds, all }: Entered & { is: 'terminate' }): void {
  const inRounds = rounds && isInRounds(work.state, activity.number);
  work.emit({ kind: 'activityLeft', activity: activity.number, taken: [] });
  if (inRounds) return endRoundsAround(work, ownerOf(work, activity));
  if (all) return endAll(work, { endsCaller: true });
  withdrawAll(work, scope);
  work.emit({ kind: 'tokensDropped', scope });
  closeIfEmpty(work, scope);
}
