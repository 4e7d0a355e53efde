import type { Instant } from '../kernel/clock.ts';

const duration = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const instantMax = 8.64e15;

/**
 * The instant that an ISO 8601 date-time or duration names, a duration counted from `now`: years and months by the calendar, in UTC.
 * A date-time without an offset is UTC. Undefined when the text is neither.
 */
export function dueAt(text: string, now: Instant): Instant | undefined {
  const trimmed = text.trim();
  const parts = duration.exec(trimmed);
  if (parts && !/[PT]$/.test(trimmed))
    return inRange(
      afterDuration(
        parts.slice(1).map((part) => Number(part ?? 0)),
        now,
      ),
    );
  return inRange(instantOf(trimmed));
}

const moment = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(.*?))?)?)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** What a date leaves out is its beginning: of the year, the month, the day or the hour. */
function instantOf(text: string): number {
  const [, year, month = '01', day = '01', hour = '00', minute = '00', rest = '', zone = 'Z'] = moment.exec(text) ?? [];
  return year === undefined ? NaN : Date.parse(`${year}-${month}-${day}T${hour}:${minute}${rest}${zone}`);
}

function afterDuration(parts: readonly number[], now: Instant): Instant {
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  const exact = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000;
  return addMonths(now, years * 12 + months) + exact;
}

/** The same time of day `months` later; the last day of a shorter month. */
function addMonths(now: Instant, months: number): Instant {
  if (months === 0) return now;
  const timeOfDay = ((now % 86_400_000) + 86_400_000) % 86_400_000;
  const { year, month, day } = civil(Math.floor(now / 86_400_000));
  const first = Date.UTC(year, month + months, 1);
  const lastDay = (Date.UTC(year, month + months + 1, 1) - first) / 86_400_000;
  return first + (Math.min(day, lastDay) - 1) * 86_400_000 + timeOfDay;
}

/** Year, month (0-11) and day of the day that lies `days` after 1970-01-01. (Hinnant's civil_from_days) */
function civil(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 2 : shiftedMonth - 10;
  return { year: yearOfEra + era * 400 + (month <= 1 ? 1 : 0), month, day };
}

const inRange = (instant: Instant): Instant | undefined =>
  Number.isFinite(instant) && Math.abs(instant) <= instantMax ? Math.round(instant) : undefined;
