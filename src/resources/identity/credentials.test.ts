import { expect, it } from 'vitest';
import { Passwords } from './credentials.ts';

it('keeps a password as a salted scrypt hash with its cost', async () => {
  const passwords = new Passwords();
  const hash = await passwords.hash('pässword');
  expect(hash).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(await passwords.check('pässword', hash)).toBe(true);
  expect(await passwords.check('password', hash)).toBe(false);
});

it('checks a hash made at another cost, and nothing that is no hash', async () => {
  const quick = new Passwords({ N: 16, r: 8, p: 1 });
  const hash = await new Passwords({ N: 32, r: 8, p: 1 }).hash('x');
  expect(await quick.check('x', hash)).toBe(true);
  for (const none of [undefined, '', 'x', 'scrypt$16$8$1$$']) expect(await quick.check('x', none)).toBe(false);
});

it('answers busy rather than let checks pile up', async () => {
  const quick = new Passwords({ N: 16, r: 8, p: 1 });
  const ends = await Promise.allSettled(Array.from({ length: 100 }, () => quick.hash('x')));
  const refused = ends.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(100 - 2 - 64);
  expect(await quick.hash('x')).toMatch(/^scrypt/);
});
