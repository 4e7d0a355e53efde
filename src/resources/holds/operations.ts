import type { Instant } from '../../kernel/clock.ts';
import { newId } from '../../kernel/id.ts';
import type { Reading } from '../../store/database.ts';
import { reading, type Services, type Some, writing } from '../operation.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import { findWorkflow } from '../workflows/store.ts';
import { type Hold, type HoldId, type HoldTarget, isSame, liveHoldsMax, released } from './model.ts';
import { findHold, findNamed, listHolds, liveHolds, saveHold } from './store.ts';
import { holdToWire, lettingGoFromWire, listToWire, wantedFromWire } from './wire.ts';

const namedKeptMs = 24 * 3_600_000;
const hold = { right: 'hold' } as const;

export const holdOperations: Some<'ListHolds' | 'CreateHold' | 'ShowHold' | 'ReleaseHold'> = {
  ListHolds: reading(({ request: { query }, scope, read, now, services }) =>
    listToWire(listHolds(scope, read, { status: query.status, now }, query), query, shownBy(services, now)),
  ),

  ShowHold: reading(({ request: { path }, scope, read, now, services }) => ({
    data: holdToWire(getHold(scope, read, path.hold_id), shownBy(services, now)),
  })),

  CreateHold: writing(({ request: { body, header }, scope, tx, now, services }) => {
    const { project, workspace, principal, principalName } = scope;
    const key = header['Idempotency-Key'];
    const wanted: Hold = {
      ...wantedFromWire(body, now),
      id: newId(now) as HoldId,
      project,
      workspace,
      by: { id: principal, name: principalName },
      at: now,
      ...(key !== undefined && { named: `${principal}/${key}` }),
    };
    const earlier = findEarlier(scope, tx, wanted);
    if (earlier) return { data: holdToWire(earlier, shownBy(services, now)) };
    checkTarget(scope, tx, wanted.target, services);
    saveHold(tx, wanted);
    tx.onCommit(() => services.holds.put(wanted));
    return { data: holdToWire(wanted, shownBy(services, now)) };
  }, hold),

  ReleaseHold: writing(({ request: { path, body }, scope, tx, now, services }) => {
    const found = getHold(scope, tx, path.hold_id);
    const by = { id: scope.principal, name: scope.principalName };
    const after = released(found, lettingGoFromWire(body), by, now);
    if (after !== found) {
      saveHold(tx, after);
      tx.onCommit(() => services.holds.put(after));
    }
    return { data: holdToWire(after, shownBy(services, now)) };
  }, hold),
};

const shownBy = ({ settings, runtime }: Services, now: Instant) => ({
  timeZone: settings.timeZone,
  now,
  waiting: (id: string) => runtime.heldBack(id),
});

function getHold(scope: Scope, read: Reading, id: string): Hold {
  const found = findHold(scope, read, id);
  if (!found) throw new Problem({ kind: 'notFound', what: 'hold', id });
  return found;
}

/** The hold that this very request has set already: by its Idempotency-Key, or because the same one is in force. */
function findEarlier(scope: Scope, read: Reading, wanted: Hold): Hold | undefined {
  const { named, at } = wanted;
  const byName = named === undefined ? undefined : findNamed(scope, read, named, at - namedKeptMs);
  if (byName && !isSame(byName, wanted))
    throw new Problem({
      kind: 'commandRefused',
      reason: 'receiptReused',
      status: '',
      because: `the Idempotency-Key was used for another hold, ${byName.id}`,
    });
  if (byName) return byName;
  const live = liveHolds(scope, read, at);
  if (live.length >= liveHoldsMax)
    throw new Problem({ kind: 'conflict', because: `the workspace has ${liveHoldsMax} holds; release one first` });
  return live.find((other) => !other.release && isSame(other, wanted));
}

/** A hold on something that is not there would hold nothing back, and nobody would know. Connections are not kept here yet. */
function checkTarget(scope: Scope, read: Reading, target: HoldTarget, { plugins }: Services): void {
  if (target.is === 'workflow' && !findWorkflow(scope, read, target.id))
    throw new Problem({ kind: 'workflowNotFound', workflow: target.id });
  if (target.is === 'function' && !plugins.find(target.plugin, target.function))
    throw new Problem({
      kind: 'invalidField',
      field: 'action',
      because: `names no function: there is no ${target.plugin}.${target.function}`,
    });
}
