import { Cron } from 'croner';
import type { Instant } from '../kernel/clock.ts';

const charsMax = 200;
/** From the first second of 1970: a text that fits no instant from then on fits none. */
const options = {
  mode: '6-or-7-parts',
  alternativeWeekdays: true,
  sloppyRanges: true,
  utcOffset: 0,
  paused: true,
} as const;

/**
 * The first instant after `now` that a cron text names, in UTC; undefined: none any more. As Quartz writes it: second, minute, hour, day
 * of the month, month, day of the week (1 is Sunday), and perhaps a year; one of the two days is `?`. (flowable-semantics: timers)
 */
export function cronAfter(text: string, now: Instant): Instant | undefined | { readonly problem: string } {
  const problem = (found: string) => ({ problem: `the cron text ${JSON.stringify(text.slice(0, charsMax))} ${found}` });
  const fields = text.trim().split(/\s+/);
  if (text.length > charsMax) return problem(`is longer than ${charsMax} characters`);
  if (fields.length < 6)
    return problem(`has ${fields.length} fields, expected second, minute, hour, day, month, weekday`);
  if (!fields.every((field) => /^[\w*/,?#-]+$/.test(field))) return problem('has a character that no cron text has');
  if (isSet(fields[3]) && isSet(fields[5]))
    return problem('sets the day of the month and the day of the week: one of them has to be ?');
  try {
    return new Cron(fields.join(' '), options).nextRun(new Date(now))?.getTime();
  } catch (error) {
    // Only its text may make it throw, and only its text is outside our hands.
    return problem(`cannot be read: ${String(error).replace(/^\w*Error: (CronPattern: )?/, '')}`);
  }
}

/** Does it look like one, rather than like an ISO 8601 cycle? */
export const isCron = (text: string): boolean => /\s/.test(text.trim());

const isSet = (field: string | undefined): boolean => field !== '*' && field !== '?';
