import { describe, expect, it } from 'vitest';
import { dueAgain, timerDue } from './timer.ts';

const now = Date.UTC(2026, 0, 31, 12);
const minute = 60_000;
const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString().slice(0, 16));

describe('a timer is due', () => {
  it.each([
    ['duration', 'PT90M', '2026-01-31T13:30'],
    ['duration', 'P1M', '2026-02-28T12:00'],
    ['duration', '2026-02-01T00:00:00Z/PT1H', '2026-02-01T01:00'],
    ['date', '2026-03-01T08:00:00+02:00', '2026-03-01T06:00'],
    ['date', '2026-03-01', '2026-03-01T00:00'],
    ['date', 'P1D', '2026-02-01T12:00'],
    ['date', '2027', '2027-01-01T00:00'],
    ['date', '2027-03', '2027-03-01T00:00'],
    ['date', '2027-03-02T10', '2027-03-02T10:00'],
    ['date', '2027-03-02T10+02:00', '2027-03-02T08:00'],
    ['cycle', 'R/PT10M', '2026-01-31T12:10'],
    ['cycle', 'R3/PT10M/2026-02-01', '2026-01-31T12:10'],
    ['cycle', 'R/2026-01-01T00:05:00Z/PT1H', '2026-01-31T12:05'],
    ['cycle', 'R/2026-03-01T00:05:00Z/PT1H', '2026-03-01T00:05'],
    ['cycle', 'R/2025-11-30T00:00:00Z/P1M', '2026-02-28T00:00'],
    ['cycle', '0 0/5 * * * ?', '2026-01-31T12:05'],
    ['cycle', '0 15 10 ? * MON-FRI', '2026-02-02T10:15'],
    ['cycle', '0 0 8 ? * 6L', '2026-02-27T08:00'],
    ['cycle', '0 0 8 LW * ?', '2026-02-27T08:00'],
    ['cycle', '0 0 0 ? * 2#1 2027', '2027-01-04T00:00'],
  ] as const)('by %s %s at %s', (by, text, expected) => {
    const due = timerDue(by, text, now);
    expect('at' in due && iso(due.at)).toBe(expected);
  });

  it.each([
    ['duration', ''],
    ['duration', '1h'],
    ['duration', '2026-03-01'],
    ['duration', 'a/PT1H'],
    ['date', 'tomorrow'],
    ['date', '2026-03-01/PT1H'],
    ['cycle', 'PT1H'],
    ['cycle', 'R0/PT1H'],
    ['cycle', 'R9999999/PT1H'],
    ['cycle', 'R/PT0S'],
    ['cycle', 'R/PT0.5S'],
    ['cycle', 'R/PT1H/never'],
    ['cycle', '0/5'],
    ['cycle', '2026-01-01T00:00:00Z a b c d e'],
    ['cycle', '0 0 25 * * ?'],
    ['cycle', '0 0 0 * * ?/some-day'],
    ['cycle', '0/5 * * * *'],
    ['cycle', '0 0 0 1 * 2'],
    ['cycle', '0 0 0 30 2 ?'],
    ['cycle', '0 0 0 1 1 ? 2025'],
    ['cycle', 'every day at 8 if you please'],
  ] as const)('never by %s %j, and the text says why', (by, text) => {
    const due = timerDue(by, text, now);
    expect('problem' in due && due.problem).toMatch(/expected|repeats|longer|no time|cannot be read|has/);
  });

  it.each(['R/PT1H/2026-01-31T12:30:00Z', '0 0 0 * * ?/2026-01-31'])(
    'never by the cycle %s, which ends too soon',
    (text) => expect(timerDue('cycle', text, now)).toEqual({ never: expect.stringContaining('over before it begins') }),
  );
});

describe('a cycle', () => {
  function beats(text: string, max = 10): number {
    let due: ReturnType<typeof dueAgain> | ReturnType<typeof timerDue> = timerDue('cycle', text, now);
    let count = 0;
    for (; due && 'at' in due && count < max; count += 1) due = due.again && dueAgain(due.again, due.at);
    return count;
  }
  it.each([
    ['R1/PT1M', 1],
    ['R3/PT1M', 3],
    ['R/PT1M', 10],
    ['R/PT1M/2026-01-31T12:04:30Z', 4],
    ['0 0 0 * * ?', 10],
    ['0 0 0 * * ?/2026-02-03', 3],
    ['0 0/30 * * * ? / 2026-01-31T14:00:00Z', 4],
    ['0 0 0 1 1 ? 2027-2029', 3],
  ])('%s fires %i times', (text, times) => expect(beats(text)).toBe(times));

  it('that nobody served for long comes once, and then in its beat again', () => {
    const due = timerDue('cycle', 'R/PT10M', now);
    const later = now + 95 * minute;
    expect('again' in due && due.again && dueAgain(due.again, later)?.at).toBe(later + 10 * minute);
    const set = timerDue('cycle', 'R/2026-01-01T00:05:00Z/PT1H', now);
    expect('again' in set && set.again && iso(dueAgain(set.again, later)?.at)).toBe('2026-01-31T14:05');
    const cron = timerDue('cycle', '0 0/10 * * * ?', now);
    expect('again' in cron && cron.again && iso(dueAgain(cron.again, later)?.at)).toBe('2026-01-31T13:40');
  });
});
