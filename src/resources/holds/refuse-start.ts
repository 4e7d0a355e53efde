import type { Instant } from '../../kernel/clock.ts';
import type { Reading } from '../../store/database.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import { describeHold } from './model.ts';
import { liveHolds } from './store.ts';

/** Refuses a new run while its workspace or its workflow is held. */
export function refuseHeldStart(scope: Scope, reading: Reading, workflow: string, now: Instant): void {
  const hold = liveHolds(scope, reading, now).find(
    ({ target, release }) =>
      !release && (target.is === 'workspace' || (target.is === 'workflow' && target.id === workflow)),
  );
  if (hold) throw new Problem({ kind: 'held', by: describeHold(hold) });
}
