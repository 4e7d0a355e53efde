import { beforeAll, expect, it } from 'vitest';
import { firstSettings, install, type Installation, sign, type Unsigned } from '../../test/support/identity.ts';
import { issueToken } from '../resources/identity/issue-token.ts';
import { Lockout } from '../resources/identity/lockout.ts';
import type { DomainId, User } from '../resources/identity/model.ts';
import { deleteAccessKey, deleteUser, saveAccessKey, saveProject, saveUser } from '../resources/identity/store.ts';
import { Problem } from '../resources/problem.ts';
import { allRights, type PrincipalId, type ProjectId, type Right } from '../resources/scope.ts';
import { authenticate, type DoorRequest } from './authenticate.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const { projectId, domainId, accessKey, adminPassword } = firstSettings;
const get: Unsigned = { method: 'GET', url: `/v1/${projectId}/workspaces` };
const tokenFor = async (it: Installation, project?: string) => {
  const shown = { method: 'password', user: { name: 'admin' }, domain: undefined, password: adminPassword } as const;
  const { text } = await issueToken(
    { ...it, ...it.store },
    { shown, project: project ? { id: project } : undefined },
    now,
  );
  return text;
};
let house: Installation;
let token: string;
beforeAll(async () => {
  house = await install(firstSettings, now);
  token = await tokenFor(house);
});
const within = () => ({ domain: domainId as string as DomainId, key: house.doors.masterKey });

type Sent = Omit<DoorRequest, 'address'> & { readonly address?: string };
const enter = (request: Sent, at = now) =>
  house.store.read((reading) =>
    authenticate({ address: '203.0.113.7', project: projectId, ...request }, { doors: house.doors, reading, now: at }),
  );
function refusal(request: Sent, at = now): string {
  try {
    enter(request, at);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
  return 'let in';
}
const bare = (headers: Readonly<Record<string, string>>): Sent => ({ ...get, headers, body: Buffer.alloc(0) });

async function addUser(name: string, rights: readonly Right[], madeAt = now) {
  const user: User = { id: `id of ${name}` as PrincipalId, domain: within().domain, name, rights, madeAt };
  const pair = { id: `AK-${name}`, secret: `sk-${name}-0123456789` };
  await house.store.write((tx) => {
    saveUser(within(), tx, user, undefined);
    saveAccessKey(within(), tx, { id: pair.id, user: user.id, description: '', madeAt }, pair.secret);
  });
  return { user, pair };
}

it('gives one principal for both ways in', () => {
  const signed = enter(sign(get, accessKey, now));
  expect(signed).toMatchObject({ project: projectId, principalName: 'admin', rights: allRights });
  expect(enter(bare({ 'x-auth-token': token }))).toEqual(signed);
});

it('refuses whoever shows nothing, or an empty something', () => {
  expect(refusal(bare({}))).toBe(
    'unauthenticated: send a token in X-Auth-Token, or sign the request with an access key (SDK-HMAC-SHA256)',
  );
  expect(refusal(bare({ 'x-auth-token': '' }))).toMatch('unauthenticated');
  expect(refusal(bare({ authorization: '' }))).toMatch('unauthenticated');
  expect(refusal(bare({ authorization: 'Basic YWRtaW46YWRtaW4=' }))).toMatch('Authorization must read');
});

it('does not fall back to a good signature when the token is wrong', () => {
  const signed = sign({ ...get, headers: { 'x-auth-token': 'wrong' } }, accessKey, now);
  expect(refusal(signed)).toMatch('the token is not known or has expired');
});

it('ends a token after 24 hours', () => {
  expect(refusal(bare({ 'x-auth-token': token }), now + 24 * 3_600_000 - 1)).toBe('let in');
  expect(refusal(bare({ 'x-auth-token': token }), now + 24 * 3_600_000)).toMatch('has expired');
});

it('refuses an unknown access key, a wrong secret and a temporary key', () => {
  expect(refusal(sign(get, { id: 'AKUNKNOWN', secret: accessKey.secret }, now))).toMatch('AKUNKNOWN is not known');
  expect(refusal(sign(get, { ...accessKey, secret: 'wrong' }, now))).toMatch('the signature does not match');
  const temporary = sign({ ...get, headers: { 'x-security-token': 'x' } }, accessKey, now);
  expect(refusal(temporary)).toMatch('temporary access keys, which are not issued here');
});

it('refuses a deleted key and a removed user at once, whatever they show', async () => {
  const { user, pair } = await addUser('mallory', ['run']);
  const request = sign(get, pair, now);
  expect(enter(request)).toMatchObject({ principalName: 'mallory', rights: new Set(['run']) });
  const text = await house.store.write((tx) => {
    deleteAccessKey(within(), tx, user.id, pair.id);
    return pair.id;
  });
  expect(refusal(request)).toMatch(`${text} is not known`);
  await addUser('mallory', ['run']);
  expect(refusal(request)).toBe('let in');
  await house.store.write((tx) => deleteUser(within(), tx, user.id));
  expect(refusal(request)).toMatch('is not known');
});

it("refuses a removed user's token", async () => {
  const other = await install(firstSettings, now);
  const text = await tokenFor(other);
  const letIn = () =>
    other.store.read((reading) =>
      authenticate({ ...bare({ 'x-auth-token': text }), address: '::1' }, { doors: other.doors, reading, now }),
    );
  expect(letIn()).toMatchObject({ principalName: 'admin' });
  await other.store.write((tx) =>
    deleteUser({ domain: within().domain, key: other.doors.masterKey }, tx, other.first.scope.principal),
  );
  expect(letIn).toThrow('the token is not known');
});

it('lets nobody into a project of another domain, nor where path, header and token disagree', async () => {
  const foreign = 'f'.repeat(32);
  const second = 'e'.repeat(32);
  await house.store.write((tx) => {
    saveProject(within(), tx, { id: foreign as ProjectId, domain: 'other' as DomainId, name: 'local-1' });
    saveProject(within(), tx, { id: second as ProjectId, domain: within().domain, name: 'second' });
  });
  const request = sign(get, accessKey, now);
  for (const project of [foreign, 'no such project', '', '__proto__'])
    expect(refusal({ ...request, project })).toBe('invalidProject');
  expect(enter({ ...request, project: second }).project).toBe(second);
  const headed = sign({ ...get, headers: { 'x-project-id': second } }, accessKey, now);
  expect(refusal(headed)).toBe('invalidProject');
  expect(enter({ ...headed, project: undefined }).project).toBe(second);
  const scoped = bare({ 'x-auth-token': await tokenFor(house, second) });
  expect(refusal(scoped)).toBe('invalidProject');
  expect(enter({ ...scoped, project: undefined }).project).toBe(second);
});

it('locks a key out after more than five straight failures, for five minutes and for that address only', async () => {
  const { pair } = await addUser('locked', []);
  const wrong = sign(get, { ...pair, secret: 'wrong' }, now);
  const right = sign(get, pair, now);
  for (let failure = 0; failure < Lockout.failuresMax; failure += 1) refusal(wrong);
  expect(refusal(right)).toBe('let in');
  for (let failure = 0; failure <= Lockout.failuresMax; failure += 1) refusal(wrong);
  expect(refusal(right)).toMatch('failed too often from here: try again in 300 s');
  expect(refusal({ ...right, address: '203.0.113.8' })).toBe('let in');
  expect(refusal(right, now + Lockout.lockMs)).toBe('let in');
});
