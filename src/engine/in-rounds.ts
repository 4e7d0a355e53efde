import { rootScope, type InstanceState } from './state.ts';

/** Does an activity lie in rounds of a multi-instance activity, in its own instance or in one above that? */
export function isInRounds({ activities, calledBy }: InstanceState, number: number): boolean {
  for (let around = activities[number]; around; around = activities[around.scope]) {
    if (around.round) return true;
    if (around.scope === rootScope) break;
  }
  return calledBy?.inRounds === true;
}
