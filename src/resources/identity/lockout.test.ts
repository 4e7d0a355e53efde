import { expect, it } from 'vitest';
import { Lockout } from './lockout.ts';

const fail = (lockout: Lockout, name: string, times: number) => {
  for (let time = 0; time < times; time += 1) lockout.failed(name, 0);
};

it('counts straight failures only', () => {
  const lockout = new Lockout();
  fail(lockout, 'a', Lockout.failuresMax);
  lockout.succeeded('a');
  fail(lockout, 'a', Lockout.failuresMax);
  expect(lockout.lockedMs('a', 0)).toBe(0);
  fail(lockout, 'a', 1);
  expect(lockout.lockedMs('a', 0)).toBe(Lockout.lockMs);
  expect(lockout.lockedMs('a', Lockout.lockMs)).toBe(0);
});

it('forgets the oldest when it knows too many names', () => {
  const lockout = new Lockout();
  fail(lockout, 'first', Lockout.failuresMax + 1);
  for (let other = 0; other < Lockout.namesMax; other += 1) lockout.failed(`other ${other}`, 0);
  expect(lockout.lockedMs('first', 0)).toBe(0);
});
