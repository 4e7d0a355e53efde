import { expect, it } from 'vitest';
import { clip, fields, printable, table, timeText } from './table.ts';

it('aligns by what characters take up, so that Chinese stands in its column', () =>
  expect(
    table(
      ['NAME', 'STATUS'],
      [
        ['告警分诊', 'FINISHED'],
        ['Triage', 'FAILED'],
      ],
    ),
  ).toBe(['NAME      STATUS', '告警分诊  FINISHED', 'Triage    FAILED'].join('\n')));

it('is not put out of line by colours', () =>
  expect(table(['A', 'B'], [['\u001b[32mgood\u001b[39m', 'x']])).toBe('A     B\n\u001b[32mgood\u001b[39m  x'));

it('leaves out columns in which nothing stands', () =>
  expect(table(['A', 'B', 'C'], [['1', '', '3']])).toBe('A  C\n1  3'));

it('says so when there is nothing', () => expect(table(['A'], [])).toBe('None.'));

it('shows as escapes what would move the cursor or turn the reading direction', () =>
  expect(printable('a\u001b[2Jb\nc\u202ed')).toBe('a\\u001b[2Jb\\u000ac\\u202ed'));

it('clips by width and never inside a character', () => {
  expect(clip('告警分诊', 5)).toBe('告警…');
  expect(clip('👩‍👩‍👧 family', 4)).toBe('👩‍👩‍👧 …');
  expect(clip('fits', 4)).toBe('fits');
});

it('leaves out fields without a value', () =>
  expect(
    fields([
      ['A', '1'],
      ['Long', ''],
    ]),
  ).toBe('A:  1'));

it('shortens times, and leaves alone what is none', () =>
  expect([timeText('2026-01-01T08:00:00.123Z+0800'), timeText('soon'), timeText(undefined)]).toEqual([
    '2026-01-01 08:00:00 +0800',
    'soon',
    '',
  ]));
