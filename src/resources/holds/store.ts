import { assert } from '../../kernel/assert.ts';
import type { Instant } from '../../kernel/clock.ts';
import { checkedTable, type Columns } from '../../store/checked-table.ts';
import type { Reading, Row, Transaction } from '../../store/database.ts';
import type { TableCheck } from '../../store/table-check.ts';
import { type Condition, type Listed, type Page, sparing, whereAll } from '../listing.ts';
import type { Scope } from '../scope.ts';
import type { Hold, HoldId, HoldStatus, HoldTarget, LettingGo, Release } from './model.ts';

const columns: Columns<Hold> = {
  id: ({ id }) => id,
  project: ({ project }) => project,
  workspace: ({ workspace }) => workspace,
  target: ({ target }) => target.is,
  subject: ({ target }) => subjectOf(target),
  function: ({ target }) => (target.is === 'function' ? target.function : null),
  reason: ({ reason }) => reason,
  creator: ({ by }) => by.id,
  creator_name: ({ by }) => by.name,
  created_at: ({ at }) => at,
  until: ({ until }) => until ?? null,
  named: ({ named }) => named ?? null,
  released_at: ({ release }) => release?.at ?? null,
  releaser: ({ release }) => release?.by.id ?? null,
  releaser_name: ({ release }) => release?.by.name ?? null,
  per_second: ({ release }) => (release?.how === 'paced' ? release.perSecond : null),
  discards: ({ release }) => (release ? Number(release.how === 'discard') : null),
  ended_at: ({ release }) => release?.endedAt ?? null,
};
const table = checkedTable('hold', columns, 'workspace');
export const checkHold: TableCheck = { table: 'hold', check: (row) => void table.checked(row) };

function subjectOf(target: HoldTarget): string | null {
  if (target.is === 'workspace') return null;
  return target.is === 'function' ? target.plugin : target.id;
}

// Rows

/** Writes a hold as it is now. It names its own project and workspace. */
export const saveHold = (tx: Transaction, hold: Hold): void => table.save(tx, hold);

const readHold = (row: Row): Hold => holdOf(table.checked(row));

function holdOf(row: Row): Hold {
  return {
    id: String(row['id']) as HoldId,
    project: String(row['project']),
    workspace: String(row['workspace']),
    target: readTarget(row),
    reason: String(row['reason']),
    by: { id: String(row['creator']), name: String(row['creator_name']) },
    at: Number(row['created_at']),
    ...(row['until'] !== null && { until: Number(row['until']) }),
    ...(row['named'] !== null && { named: String(row['named']) }),
    ...(row['released_at'] !== null && { release: readRelease(row) }),
  };
}
function readTarget(row: Row): HoldTarget {
  const is = String(row['target']);
  const subject = String(row['subject']);
  if (is === 'workspace') return { is };
  if (is === 'function') return { is, plugin: subject, function: String(row['function']) };
  assert(is === 'workflow' || is === 'connection', `a hold is set on something known, found ${is}`);
  return { is, id: subject };
}
function readRelease(row: Row): Release {
  return {
    ...readLettingGo(row),
    by: { id: String(row['releaser']), name: String(row['releaser_name']) },
    at: Number(row['released_at']),
    ...(row['ended_at'] !== null && { endedAt: Number(row['ended_at']) }),
  };
}
function readLettingGo(row: Row): LettingGo {
  if (row['discards'] === 1) return { how: 'discard' };
  return row['per_second'] === null ? { how: 'atOnce' } : { how: 'paced', perSecond: Number(row['per_second']) };
}

// Finding

const isLive = 'ended_at IS NULL AND (released_at IS NOT NULL OR until IS NULL OR until > ?)';
const conditionOf = {
  active: (now) => ['released_at IS NULL AND (until IS NULL OR until > ?)', now],
  releasing: () => ['released_at IS NOT NULL AND ended_at IS NULL'],
  released: (now) => ['(ended_at IS NOT NULL OR released_at IS NULL AND until <= ?)', now],
} as const satisfies Record<HoldStatus, (now: Instant) => Condition>;

export function findHold({ project, workspace }: Scope, reading: Reading, id: string): Hold | undefined {
  const row = table.find(reading, id, { workspace, project });
  return row && holdOf(row);
}
/** The newest hold that was asked for under this name since then. */
export function findNamed({ project, workspace }: Scope, reading: Reading, named: string, since: Instant) {
  const row = reading.get(
    `SELECT * FROM hold WHERE named = ? AND workspace = ? AND project = ? AND created_at > ?
      ORDER BY created_at DESC LIMIT 1`,
    named,
    workspace,
    project,
    since,
  );
  return row && readHold(row);
}
export function listHolds(
  { project, workspace }: Scope,
  reading: Reading,
  { status, now }: { readonly status: HoldStatus | undefined; readonly now: Instant },
  { limit, offset }: Page,
): Listed<Hold> {
  const { sql, values } = whereAll([
    ['workspace = ?', workspace],
    ['project = ?', project],
    status && conditionOf[status](now),
  ]);
  const rows = reading.all(
    `SELECT * FROM hold WHERE ${sql} ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  const total = Number(reading.get(`SELECT count(*) AS total FROM hold WHERE ${sql}`, ...values)?.['total']);
  return { ...sparing(rows, readHold), total };
}
/** Holds of the workspace that hold something back, or are letting it go. */
export const liveHolds = ({ project, workspace }: Scope, reading: Reading, now: Instant): Hold[] =>
  reading
    .all(`SELECT * FROM hold WHERE ${isLive} AND workspace = ? AND project = ?`, now, workspace, project)
    .map(readHold);

/** The same of all workspaces: for the board, which looks for everybody. */
export const liveHoldsEverywhere = (reading: Reading, now: Instant): Hold[] =>
  reading.all(`SELECT * FROM hold WHERE ${isLive}`, now).map(readHold);
/** For the board: a hold whose release is over, wherever it is. */
export function findHoldAnywhere(reading: Reading, id: string): Hold | undefined {
  const row = reading.get('SELECT * FROM hold WHERE id = ?', id);
  return row && readHold(row);
}
