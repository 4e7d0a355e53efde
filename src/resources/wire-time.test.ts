import { expect, it } from 'vitest';
import { timeToWire } from './wire-time.ts';

it.each([
  ['UTC', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z+0000'],
  ['Asia/Shanghai', '2021-01-30T15:00:00.123Z', '2021-01-30T23:00:00.123Z+0800'],
  ['Asia/Kathmandu', '2026-01-01T00:00:00.000Z', '2026-01-01T05:45:00.000Z+0545'],
  ['America/New_York', '2026-03-08T06:59:59.000Z', '2026-03-08T01:59:59.000Z-0500'],
  ['America/New_York', '2026-03-08T07:00:00.000Z', '2026-03-08T03:00:00.000Z-0400'],
  ['+08:00', '2026-01-01T00:00:00.000Z', '2026-01-01T08:00:00.000Z+0800'],
])('writes the time of day in %s with its offset', (zone, instant, wire) =>
  expect(timeToWire(Date.parse(instant), zone)).toBe(wire),
);
