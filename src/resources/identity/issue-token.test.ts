import { beforeAll, expect, it } from 'vitest';
import { firstSettings, install, type Installation } from '../../../test/support/identity.ts';
import { Problem } from '../problem.ts';
import type { PrincipalId } from '../scope.ts';
import { issueToken } from './issue-token.ts';
import { Lockout } from './lockout.ts';
import { type DomainId, tokenHash, tokenLifeMs, type TokenRequest, tokensPerUserMax } from './model.ts';
import { admitToken, saveUser } from './store.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
let house: Installation;
beforeAll(async () => (house = await install(firstSettings, now)));

const shown = {
  method: 'password',
  user: { name: 'admin' },
  domain: { name: 'sallyport' },
  password: firstSettings.adminPassword,
} as const;
const issue = (request: TokenRequest, at = now) => issueToken({ ...house.store, doors: house.doors }, request, at);
async function refusal(request: TokenRequest, at = now): Promise<string> {
  try {
    await issue(request, at);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
  return 'issued';
}
const admitted = (text: string) =>
  house.store.read((reading) => admitToken(house.doors.masterKey, reading, tokenHash(text)));

it('gives a token for 24 hours, for the domain or for a project by id or by region', async () => {
  const whole = await issue({ shown });
  expect(whole).toMatchObject({ user: { name: 'admin' }, domain: { name: 'sallyport' }, project: undefined });
  expect(whole.token.expires).toBe(now + tokenLifeMs);
  const { projectId: id, region: name } = firstSettings;
  expect((await issue({ shown, project: { id } })).token.project).toBe(id);
  expect((await issue({ shown, project: { name } })).token.project).toBe(id);
});

it('keeps no more than the hash of what the bearer shows', async () => {
  const { text } = await issue({ shown });
  expect(text.length).toBeGreaterThanOrEqual(64);
  expect(JSON.stringify(house.store.read((reading) => reading.all('SELECT * FROM token')))).not.toContain(text);
  expect(admitted(text)).toMatchObject({ user: { name: 'admin' } });
});

it('takes user and domain by id, and needs no domain where there is one only', async () => {
  const user = { id: house.first.scope.principal };
  expect(await refusal({ shown: { ...shown, user, domain: { id: firstSettings.domainId } } })).toBe('issued');
  expect(await refusal({ shown: { ...shown, user, domain: undefined } })).toBe('issued');
});

it('does not say which of domain, user and password is wrong', async () => {
  const wrong = [
    { ...shown, password: 'wrong' },
    { ...shown, user: { name: 'nobody' } },
    { ...shown, user: { name: '__proto__' } },
    { ...shown, domain: { name: 'elsewhere' } },
  ];
  for (const other of wrong)
    expect(await refusal({ shown: other })).toBe('unauthenticated: the user, the domain or the password is wrong');
});

it('lets nobody in who has no password', async () => {
  const within = { domain: firstSettings.domainId as string as DomainId, key: house.doors.masterKey };
  const user = { id: 'robot' as PrincipalId, domain: within.domain, name: 'robot', rights: [], madeAt: now };
  await house.store.write((tx) => saveUser(within, tx, user, undefined));
  expect(await refusal({ shown: { ...shown, user: { name: 'robot' }, password: '' } })).toMatch('is wrong');
});

it('refuses a project that is not there', async () => {
  expect(await refusal({ shown, project: { name: 'cn-north-4' } })).toMatch('the project in `scope` does not exist');
  expect(await refusal({ shown, project: {} })).toMatch('the project in `scope` does not exist');
});

it('gives a token for a token, which ends when the first one ends', async () => {
  const first = await issue({ shown });
  const byToken = { method: 'token', text: first.text } as const;
  const second = await issue({ shown: byToken }, now + 3_600_000);
  expect(second.token.expires).toBe(first.token.expires);
  expect(await refusal({ shown: byToken }, first.token.expires)).toMatch('not known or has expired');
  expect(await refusal({ shown: { method: 'token', text: 'made up' } })).toMatch('not known or has expired');
});

it('locks a user out after more than five wrong passwords', async () => {
  const other = await install(firstSettings, now);
  const attempt = (password: string, at: number) =>
    issueToken({ ...other.store, doors: other.doors }, { shown: { ...shown, password } }, at);
  for (let failure = 0; failure <= Lockout.failuresMax; failure += 1)
    await expect(attempt('wrong', now)).rejects.toThrow('is wrong');
  await expect(attempt(shown.password, now)).rejects.toThrow('too many wrong passwords: try again in 300 s');
  expect(await attempt(shown.password, now + Lockout.lockMs)).toMatchObject({ user: { name: 'admin' } });
});

it('keeps a bounded number of tokens a user: the oldest go first', async () => {
  const other = await install(firstSettings, now);
  const issueAt = (wanted: TokenRequest['shown'], at: number) =>
    issueToken({ ...other.store, doors: other.doors }, { shown: wanted }, at);
  const isKept = (text: string) =>
    other.store.read((reading) => admitToken(other.doors.masterKey, reading, tokenHash(text))) !== undefined;
  const first = await issueAt(shown, now);
  const byToken = { method: 'token', text: first.text } as const;
  for (let number = 1; number < tokensPerUserMax; number += 1) await issueAt(byToken, now + number);
  expect(isKept(first.text)).toBe(true);
  const last = await issueAt(byToken, now + tokensPerUserMax);
  expect([first.text, last.text].map(isKept)).toEqual([false, true]);
});
