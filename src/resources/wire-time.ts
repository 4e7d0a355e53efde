import type { Instant } from '../kernel/clock.ts';

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
