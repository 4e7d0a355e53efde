import type { Actor } from '../../engine/state.ts';
import type { Brand } from '../../kernel/brand.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Target } from '../../runtime/runtime.ts';

export type HoldId = Brand<'HoldId'>;

/** What is held: no run of it starts (a workspace, a workflow), and no action of it is called. */
export type HoldTarget =
  | { readonly is: 'workspace' }
  | { readonly is: 'workflow'; readonly id: string }
  | { readonly is: 'connection'; readonly id: string }
  | { readonly is: 'function'; readonly plugin: string; readonly function: string };

/** How what waits is let go: all at once, at a rate, or not at all. */
export type LettingGo =
  | { readonly how: 'atOnce' }
  | { readonly how: 'paced'; readonly perSecond: number }
  | { readonly how: 'discard' };

/** `endedAt`: since when nothing waits for it any more. */
export type Release = LettingGo & { readonly by: Actor; readonly at: Instant; readonly endedAt?: Instant };

export interface Hold {
  readonly id: HoldId;
  readonly project: string;
  readonly workspace: string;
  readonly target: HoldTarget;
  readonly reason: string;
  readonly by: Actor;
  readonly at: Instant;
  /** It ends by itself then. */
  readonly until?: Instant;
  /** The principal and the Idempotency-Key under which it was asked for. */
  readonly named?: string;
  readonly release?: Release;
}

export type HoldStatus = 'active' | 'releasing' | 'released';

export function statusOf({ until, release }: Hold, now: Instant): HoldStatus {
  if (release) return release.endedAt === undefined ? 'releasing' : 'released';
  return until === undefined || until > now ? 'active' : 'released';
}

/** The hold after its release was asked for; a release that is still under way may be asked for again, in another way. */
export function released(hold: Hold, wanted: LettingGo, by: Actor, now: Instant): Hold {
  if (statusOf(hold, now) === 'released') return hold;
  const over = wanted.how === 'atOnce' && { endedAt: now };
  return { ...hold, release: { ...wanted, by, at: now, ...over } };
}

/** Nothing waits for it any more. */
export const ended = (hold: Hold, now: Instant): Hold =>
  hold.release && hold.release.endedAt === undefined ? { ...hold, release: { ...hold.release, endedAt: now } } : hold;

/** Is the action one of what this hold is set on? */
export function isCovered({ workspace, target }: Hold, action: Target): boolean {
  if (workspace !== action.workspace) return false;
  switch (target.is) {
    case 'workspace':
      return true;
    case 'workflow':
      return target.id === action.workflow;
    case 'connection':
      return target.id === action.connection;
    case 'function':
      return target.plugin === action.plugin && target.function === action.function;
  }
}

/** Two requests for the same hold. */
export const isSame = (a: Hold, b: Hold): boolean =>
  a.by.id === b.by.id &&
  a.reason === b.reason &&
  a.until === b.until &&
  JSON.stringify(a.target) === JSON.stringify(b.target);

export const describeTarget = (target: HoldTarget): string => {
  switch (target.is) {
    case 'workspace':
      return 'the workspace';
    case 'function':
      return `the function ${target.plugin}.${target.function}`;
    default:
      return `the ${target.is} ${target.id}`;
  }
};
/** A hold in the words of whoever meets it. */
export const describeHold = ({ id, target, reason, by }: Hold): string =>
  `the hold ${id} on ${describeTarget(target)}, set by ${by.name}${reason === '' ? '' : `: ${reason}`}`;

/** Holds of a workspace that are not over. */
export const liveHoldsMax = 1_000;
