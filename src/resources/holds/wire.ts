import type { Responses } from '../../contract/generated/operations.ts';
import type { CreateHoldRequestBody, HoldInfo, ReleaseHoldRequestBody } from '../../contract/generated/types.ts';
import type { Instant } from '../../kernel/clock.ts';
import { damagedToWire, type Listed, type Page, pageToWire } from '../listing.ts';
import { Problem } from '../problem.ts';
import { checkText } from '../text.ts';
import { instantFromWire, timeToWire } from '../wire-time.ts';
import { type Hold, type HoldTarget, type LettingGo, type Release, statusOf } from './model.ts';

/** What an answer needs beside the hold itself. */
export interface Shown {
  readonly timeZone: string;
  readonly now: Instant;
  /** How many actions wait because of a hold. */
  readonly waiting: (id: string) => number;
}

export function holdToWire(hold: Hold, { timeZone, now, waiting }: Shown): HoldInfo {
  const { id, target, reason, by, at, until, release } = hold;
  return {
    id,
    target_type: target.is,
    ...targetToWire(target),
    reason,
    status: statusOf(hold, now),
    ...(until !== undefined && { end_time: timeToWire(until, timeZone) }),
    create_time: timeToWire(at, timeZone),
    creator_id: by.id,
    creator_name: by.name,
    ...(release && releaseToWire(release, timeZone)),
    waiting_count: waiting(id),
  };
}

function targetToWire(target: HoldTarget): Partial<HoldInfo> {
  if (target.is === 'workspace') return {};
  return target.is === 'function' ? { component: target.plugin, action: target.function } : { target_id: target.id };
}
const releaseToWire = (release: Release, timeZone: string): Partial<HoldInfo> => ({
  release_time: timeToWire(release.at, timeZone),
  releaser_id: release.by.id,
  releaser_name: release.by.name,
  discarded: release.how === 'discard',
  ...(release.how === 'paced' && { rate_per_second: release.perSecond }),
});

export const listToWire = (listed: Listed<Hold>, page: Page, shown: Shown): Responses['ListHolds'] => ({
  ...pageToWire(listed.total, page),
  data: listed.items.map((hold) => holdToWire(hold, shown)),
  ...damagedToWire(listed),
});

/** What a caller wants to hold. */
export type Wanted = Pick<Hold, 'target' | 'reason'> & Partial<Pick<Hold, 'until'>>;

export function wantedFromWire(body: CreateHoldRequestBody, now: Instant): Wanted {
  const { reason = '', end_time: end } = body;
  checkText('reason', reason, 'description');
  const until = end === undefined || end === '' ? undefined : instantFromWire(end, 'end_time').from;
  if (until !== undefined && until <= now)
    throw invalid('end_time', `must be in the future, found ${JSON.stringify(end)}`);
  return { target: targetFromWire(body), reason, ...(until !== undefined && { until }) };
}

function targetFromWire(body: CreateHoldRequestBody): HoldTarget {
  const { target_type: is, target_id: id, component, action } = body;
  switch (is) {
    case 'workspace':
      refuse(body, ['target_id', 'component', 'action']);
      return { is };
    case 'function':
      refuse(body, ['target_id']);
      return { is, plugin: required('component', component), function: required('action', action) };
    case 'workflow':
    case 'connection':
      refuse(body, ['component', 'action']);
      return { is, id: required('target_id', id) };
  }
}

/** A field that does not belong to the target means that the caller expects something else to be held. */
function refuse(body: CreateHoldRequestBody, fields: readonly ('target_id' | 'component' | 'action')[]): void {
  const found = fields.find((field) => body[field] !== undefined && body[field] !== '');
  if (found !== undefined) throw invalid(found, `does not belong to the target_type ${body.target_type}`);
}
function required(field: string, text: string | undefined): string {
  if (text === undefined || text === '') throw invalid(field, 'is missing: it names what is held');
  return text;
}
const invalid = (field: string, because: string) => new Problem({ kind: 'invalidField', field, because });

export function lettingGoFromWire({ rate_per_second: perSecond, discard }: ReleaseHoldRequestBody): LettingGo {
  if (perSecond !== undefined && discard === true)
    throw invalid('rate_per_second', 'goes with letting things go on, not with discarding them');
  if (discard === true) return { how: 'discard' };
  return perSecond === undefined ? { how: 'atOnce' } : { how: 'paced', perSecond };
}
