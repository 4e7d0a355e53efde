import type { Instant } from '../kernel/clock.ts';
import type { TimerTrigger } from './caught.ts';
import { cronAfter, isCron } from './cron.ts';
import { dueAt } from './due-date.ts';

/** How a timer goes on after it fired: every so long, so many times more, until then. */
export interface Again {
  /** An ISO 8601 duration, or a cron text. */
  readonly every: string;
  /** Absent: without an end. */
  readonly left?: number;
  readonly until?: Instant;
  /** Where its beat was set; absent: each wait is counted from the firing before. */
  readonly from?: Instant;
}
export interface Due {
  readonly at: Instant;
  readonly again?: Again;
}
type Problem = { readonly problem: string };
/** It can be read, but there is nothing to wait for. */
type Never = { readonly never: string };

const repeatsMax = 1_000_000;
/** Faster, a forgotten cycle would wear the machine down. [ours] */
const beatMsMin = 1_000;
const beatsMax = 200_000;

/**
 * When a timer of this text is due, seen from `now`: a duration (`PT1H`, `<start>/PT1H`), a date (or a duration), or a cycle
 * (`R3/PT10M`, `R/PT1H/<end>`, `R3/<start>/PT10M`, or a cron text, also with an `/<end>`). (flowable-semantics: timers)
 */
export function timerDue(by: TimerTrigger['by'], text: string, now: Instant): Due | Problem | Never {
  const parts = text.trim().split('/');
  if (by === 'cycle') return isCron(text) ? cronDue(text.trim(), now) : cycleDue(parts, now);
  const at = by === 'duration' ? afterDuration(parts, now) : dueAt(text, now);
  return at === undefined ? unreadable(by, text) : { at };
}

/** A duration from now, or from a beginning. */
function afterDuration(parts: readonly string[], now: Instant): Instant | undefined {
  const [first = '', second] = parts;
  if (parts.length > 2) return undefined;
  const from = second === undefined ? now : dateOf(first);
  const length = second ?? first;
  return from !== undefined && isDuration(length) ? dueAt(length, from) : undefined;
}

/** When it is due once more after it fired `now`; undefined: never again. */
export function dueAgain({ every, left, until, from }: Again, now: Instant): Due | undefined {
  if (left !== undefined && left < 1) return undefined;
  const at = isCron(every) ? cronBeat(every, now) : beatAfter(every, from, now);
  if (at === undefined || (until !== undefined && at > until)) return undefined;
  const rest = { every, ...(until !== undefined && { until }), ...(from !== undefined && { from }) };
  return { at, again: left === undefined ? rest : { ...rest, left: left - 1 } };
}

function cronDue(text: string, now: Instant): Due | Problem | Never {
  const [, every = text, end] = /^(.*\S)\s*\/\s*([^/\s]{8,})$/s.exec(text) ?? [];
  const until = end === undefined ? undefined : dateOf(end);
  if (end !== undefined && until === undefined) return unreadable('cycle', text);
  const first = cronAfter(every, now);
  if (typeof first === 'object') return first;
  if (first === undefined) return { problem: `the cron text ${every} names no time to come` };
  return dueAgain({ every, ...(until !== undefined && { until }) }, now) ?? overAlready(text);
}

function cycleDue(parts: readonly string[], now: Instant): Due | Problem | Never {
  const again = readCycle(parts);
  if (!again) return unreadable('cycle', parts.join('/'));
  const { every, left } = again;
  if (left !== undefined && (left < 1 || left > repeatsMax))
    return { problem: `a cycle repeats 1 to ${repeatsMax} times, found R${left}` };
  if ((dueAt(every, now) ?? now) < now + beatMsMin)
    return { problem: `a cycle needs a duration of 1 second or longer, found ${every}` };
  return dueAgain(again, now) ?? overAlready(parts.join('/'));
}

/** Its end comes before its first beat. */
const overAlready = (cycle: string): Never => ({ never: `the cycle ${cycle} is over before it begins` });

/** `Rn`, then a duration with a beginning before it or an end behind it. */
function readCycle([repeat = '', ...rest]: readonly string[]): Again | undefined {
  const times = /^R(\d*)$/.exec(repeat)?.[1];
  const bounds = boundsOf(rest);
  return times === undefined || !bounds ? undefined : { ...bounds, ...(times !== '' && { left: Number(times) }) };
}

function boundsOf([first = '', second, ...more]: readonly string[]): Omit<Again, 'left'> | undefined {
  if (more.length > 0) return undefined;
  if (second === undefined) return isDuration(first) ? { every: first } : undefined;
  const startsFirst = !isDuration(first);
  const date = dateOf(startsFirst ? first : second);
  const every = startsFirst ? second : first;
  if (date === undefined || !isDuration(every)) return undefined;
  return { every, ...(startsFirst ? { from: date } : { until: date }) };
}

/** The first beat of a rhythm of durations after `now`; without a set beginning, one length from now. */
function beatAfter(every: string, from: Instant | undefined, now: Instant): Instant | undefined {
  if (from === undefined) return dueAt(every, now);
  const length = (dueAt(every, from) ?? from) - from;
  if (from > now || length <= 0) return length > 0 ? from : undefined;
  // Days have one length, months do not: those are walked.
  if (!/^P[^T]*[YM]/.test(every)) return from + (Math.floor((now - from) / length) + 1) * length;
  let beat: Instant | undefined = from;
  for (let count = 0; beat !== undefined && beat <= now && count < beatsMax; count += 1) beat = dueAt(every, beat);
  return beat;
}

function cronBeat(text: string, now: Instant): Instant | undefined {
  const at = cronAfter(text, now);
  return typeof at === 'object' ? undefined : at;
}

const isDuration = (text: string) => text.trim().startsWith('P') && dueAt(text, 0) !== undefined;
const dateOf = (text: string): Instant | undefined => (isDuration(text) ? undefined : dueAt(text, 0));

const expected = {
  duration: 'an ISO 8601 duration such as PT1H',
  date: 'an ISO 8601 date-time such as 2026-01-31T12:00:00Z',
  cycle: 'a repeated ISO 8601 duration such as R3/PT10M or a cron text such as 0 0/5 * * * ?',
} as const;
const unreadable = (by: TimerTrigger['by'], text: string): Problem => ({
  problem: `expected ${expected[by]}, found ${JSON.stringify(text.slice(0, 100))}`,
});
