import type { Instant } from '../kernel/clock.ts';
import { Problem } from './problem.ts';

const quarterMs = 15 * 60_000;
/** Zones change their offset at whole quarters of an hour only, and answers are full of times close together. */
let latest = { zone: '', quarter: NaN, offsetMs: 0 };

/**
 * A time as the service writes it: `2026-01-01T08:00:00.000Z+0800`, the time of day in the zone, a literal Z, and the zone's offset
 * then. [doc]
 */
export function timeToWire(at: Instant, timeZone: string): string {
  const offsetMs = offsetOf(at, timeZone);
  const minutes = Math.abs(offsetMs) / 60_000;
  const offset = `${Math.floor(minutes / 60)}`.padStart(2, '0') + `${minutes % 60}`.padStart(2, '0');
  return `${new Date(at + offsetMs).toISOString()}${offsetMs < 0 ? '-' : '+'}${offset}`;
}

function offsetOf(at: Instant, zone: string): number {
  if (zone === 'UTC') return 0;
  const quarter = Math.floor(at / quarterMs);
  if (latest.zone !== zone || latest.quarter !== quarter) latest = { zone, quarter, offsetMs: lookUpOffset(at, zone) };
  return latest.offsetMs;
}

function lookUpOffset(at: Instant, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const dayMs = 86_400_000;
/** A date, or a date and time with an offset: `Z+0800` as the service writes it, `+08:00`, or a bare `Z`. [doc] */
const wireTime = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d{1,9})?)(?:Z?([+-]\d\d):?(\d\d)|Z)?)?$/;

/** The span of time that a filter names: a whole day for a bare date, else an instant. Without an offset it is UTC. */
export function instantFromWire(text: string, field: string): { readonly from: Instant; readonly until: Instant } {
  const [, date, time, hours = '+00', minutes = '00'] = wireTime.exec(text.trim().replace(' ', '+')) ?? [];
  const at = date === undefined ? NaN : Date.parse(`${date}T${time ?? '00:00:00'}${hours}:${minutes}`);
  if (Number.isNaN(at))
    throw new Problem({
      kind: 'invalidField',
      field,
      because: `must be a date like 2026-01-31 or a time like 2026-01-31T08:00:00.000Z+0800, found "${text.slice(0, 60)}"`,
    });
  return { from: at, until: time === undefined ? at + dayMs : at + 1 };
}
