import type { Instant } from '../../kernel/clock.ts';
import type { Reading } from '../../store/database.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import { describeHold, type Hold } from './model.ts';
import { liveHolds } from './store.ts';

/** The hold for which no new run of the workflow starts. */
export const findHeldStart = (scope: Scope, reading: Reading, workflow: string, now: Instant): Hold | undefined =>
  liveHolds(scope, reading, now).find(
    ({ target, release }) =>
      !release && (target.is === 'workspace' || (target.is === 'workflow' && target.id === workflow)),
  );

/** Refuses a new run while its workspace or its workflow is held. */
export function refuseHeldStart(scope: Scope, reading: Reading, workflow: string, now: Instant): void {
  const hold = findHeldStart(scope, reading, workflow, now);
  if (hold) throw new Problem({ kind: 'held', by: describeHold(hold) });
}
