import { expect, it } from 'vitest';
import { Round } from './round.ts';

function roundOf(text: string): Round<string> {
  const round = new Round<string>();
  for (const item of text.split(' ')) round.push(item, item.slice(0, 1));
  return round;
}
function takeAll(round: Round<string>): string {
  const taken: string[] = [];
  for (let item = round.shift(); item !== undefined; item = round.shift()) taken.push(item);
  return taken.join(' ');
}

it('takes one of each in turn, and of each in the order in which they came', () =>
  expect(takeAll(roundOf('a1 a2 a3 b1 c1 b2'))).toBe('a1 b1 c1 a2 b2 a3'));

it('lets whoever comes later have the next turn but one', () => {
  const round = roundOf('a1 a2 a3');
  expect(round.shift()).toBe('a1');
  round.push('b1', 'b');
  expect(takeAll(round)).toBe('a2 b1 a3');
});

it('knows how many wait, in all and of one', () => {
  const round = roundOf('a1 a2 b1');
  round.shift();
  expect([round.size, round.sizeOf('a'), round.sizeOf('b'), round.sizeOf('c')]).toEqual([2, 1, 1, 0]);
});

it('gives up what waits at the front of any line, and the others keep their turns', () => {
  const round = roundOf('a1 a2 b1 c1');
  expect(round.shiftWhere((item) => item === 'a1' || item === 'b1')).toEqual(['a1', 'b1']);
  expect(round.size).toBe(2);
  round.push('b2', 'b');
  expect(takeAll(round)).toBe('a2 b2 c1');
});
