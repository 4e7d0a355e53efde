/** The ways in over the wire: tokens, signatures, projects, users and their keys; real store, real doors. */
import core from '@huaweicloud/huaweicloud-sdk-core';
import { HcClient } from '@huaweicloud/huaweicloud-sdk-core/HcClient.js';
import { DefaultHttpClient } from '@huaweicloud/huaweicloud-sdk-core/http/DefaultHttpClient.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { iamOperations, userOperations } from '../../src/resources/identity/operations.ts';
import { isObject } from '../../src/kernel/json.ts';
import { type Edge, type Received, startEdge } from '../support/edge.ts';
import { firstSettings, install, sign } from '../support/identity.ts';

const { projectId, domainId, accessKey, adminPassword, region } = firstSettings;
let edge: Edge;
let token: string;
beforeAll(async () => {
  edge = await startEdge({ ...iamOperations, ...userOperations }, await install());
  const { headers } = await askToken(passwordOf('admin', adminPassword));
  token = String(headers['x-subject-token']);
});
afterAll(() => edge.close());

const passwordOf = (name: string, password: string) => ({
  methods: ['password'],
  password: { user: { name, password, domain: { name: 'sallyport' } } },
});
const askToken = (identity: object, scope?: object) => post('/v3/auth/tokens', { auth: { identity, scope } }, noToken);
const noToken: Record<string, string> = {};
const withToken = (): Record<string, string> => ({ 'X-Auth-Token': token });
const get = (path: string, headers: Record<string, string> = withToken()) => edge.send({ path, headers });
const remove = (path: string) => edge.send({ method: 'DELETE', path, headers: withToken() });
const post = (path: string, body: object, headers = withToken()) => sendJson('POST', path, { body, headers });
const put = (path: string, body: object) => sendJson('PUT', path, { body, headers: withToken() });
const sendJson = (method: string, path: string, { body, headers }: { body: object; headers: object }) =>
  edge.send({
    method,
    path,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const signedGet = (pair: { id: string; secret: string }, path = '/v3/projects') => {
  const { url, headers } = sign({ method: 'GET', url: path }, pair, Date.now());
  return edge.send({ path: url, headers });
};
const dataOf = ({ json }: Received): Record<string, unknown> => (isObject(json['data']) ? json['data'] : {});

describe('tokens', () => {
  it("answer in IAM's shape, 201 with X-Subject-Token", async () => {
    const answer = await askToken(passwordOf('admin', adminPassword), { project: { name: region } });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      token: {
        methods: ['password'],
        user: { name: 'admin', domain: { id: domainId, name: 'sallyport' } },
        project: { id: projectId, name: region, domain: { id: domainId } },
        roles: [{ name: 'te_admin' }],
        catalog: [],
        expires_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      },
    });
    const again = await askToken({ methods: ['token'], token: { id: answer.headers['x-subject-token'] } });
    expect([again.status, again.json['token']]).toMatchObject([201, { methods: ['token'], domain: { id: domainId } }]);
  });

  it.each([
    [passwordOf('admin', 'wrong'), 401, 'the user, the domain or the password is wrong'],
    [{ methods: ['token'], token: { id: 'made up' } }, 401, 'the token is not known'],
    [{ methods: ['token'] }, 400, 'auth.identity.token.id'],
    [{ methods: ['totp'] }, 400, 'expected "password" or "token", found "totp"'],
    [{ methods: ['password', 'totp'] }, 400, 'one method at a time'],
    [{ methods: ['password'] }, 400, 'auth.identity.password'],
    [{ methods: ['password'], password: { user: { password: 'x' } } }, 400, 'expected `id` or `name`, found neither'],
  ])('are refused with a reason: %j', async (identity, status, message) => {
    const answer = await askToken(identity);
    expect(answer.status).toBe(status);
    expect(answer.json['error_msg']).toContain(message);
    expect(answer.headers['x-subject-token']).toBeUndefined();
  });
});

describe('projects and domains', () => {
  it('list exactly one project for the region, so that clients need no project id', async () => {
    const answer = await get(`/v3/projects?name=${region}`);
    expect(answer.json['projects']).toEqual([
      expect.objectContaining({ id: projectId, name: region, domain_id: domainId }),
    ]);
    expect((await get('/v3/projects?name=elsewhere')).json['projects']).toEqual([]);
    expect((await get('/v3/auth/domains')).json['domains']).toMatchObject([{ id: domainId, name: 'sallyport' }]);
  });

  it('let the npm core find its project id by itself', async () => {
    const credentials = new core.BasicCredentials().withAk(accessKey.id).withSk(accessKey.secret);
    credentials.withIamEndpoint(edge.url);
    const endpoints = [edge.url];
    const client = new HcClient(new DefaultHttpClient({}, endpoints)).withEndpoints(endpoints);
    client.withCredential(credentials);
    await credentials.processAuthParams(client, region);
    expect(credentials.projectId).toBe(projectId);
  });

  it('need credentials', async () => {
    for (const path of ['/v3/projects', '/v3/auth/domains', '/v1/sallyport/users'])
      expect((await get(path, {})).status).toBe(401);
  });
});

describe('users and their keys', () => {
  const create = async (name: string, extra: object = {}) => {
    const answer = await post('/v1/sallyport/users', { name, ...extra });
    return { answer, id: String(dataOf(answer)['id']) };
  };
  const newKey = async (user: string) => {
    const { access, secret } = dataOf(await post(`/v1/sallyport/users/${user}/access-keys`, { description: 'ci' }));
    return { id: String(access), secret: String(secret) };
  };

  it('show a secret once and let its key in until it is deleted', async () => {
    const { id } = await create('analyst', { rights: ['run', 'debug'] });
    const pair = await newKey(id);
    expect((await signedGet(pair)).status).toBe(200);
    const listed = await get(`/v1/sallyport/users/${id}/access-keys`);
    expect(listed.json['data']).toMatchObject([{ access: pair.id, description: 'ci', status: 'active', user_id: id }]);
    expect(listed.text).not.toContain(pair.secret);
    expect((await remove(`/v1/sallyport/users/${id}/access-keys/${pair.id}`)).status).toBe(200);
    expect((await signedGet(pair)).status).toBe(401);
    expect((await remove(`/v1/sallyport/users/${id}/access-keys/${pair.id}`)).status).toBe(404);
  });

  it('end with the user: keys and tokens at once', async () => {
    const { id } = await create('leaver', { password: 'a long password' });
    const pair = await newKey(id);
    const text = (await askToken(passwordOf('leaver', 'a long password'))).headers['x-subject-token'];
    expect((await get('/v3/projects', { 'X-Auth-Token': String(text) })).status).toBe(200);
    expect((await remove(`/v1/sallyport/users/${id}`)).status).toBe(200);
    expect((await get('/v3/projects', { 'X-Auth-Token': String(text) })).status).toBe(401);
    expect((await signedGet(pair)).status).toBe(401);
    expect((await askToken(passwordOf('leaver', 'a long password'))).status).toBe(401);
  });

  it('change their password, which ends their tokens, and their rights, which count at once', async () => {
    const { id } = await create('changer', { password: 'an old password' });
    const pair = await newKey(id);
    const tokenBy = async (password: string) =>
      String((await askToken(passwordOf('changer', password))).headers['x-subject-token']);
    const old = { 'X-Auth-Token': await tokenBy('an old password') };
    expect((await get('/v3/projects', old)).status).toBe(200);
    const changed = await put(`/v1/sallyport/users/${id}`, { password: 'a new password', rights: ['administer'] });
    expect(dataOf(changed)['rights']).toContain('terminate');
    expect((await get('/v3/projects', old)).status).toBe(401);
    expect((await askToken(passwordOf('changer', 'an old password'))).status).toBe(401);
    expect((await get('/v3/projects', { 'X-Auth-Token': await tokenBy('a new password') })).status).toBe(200);
    expect((await signedGet(pair, '/v1/sallyport/users')).status).toBe(200);
    expect(dataOf(await put(`/v1/sallyport/users/${id}`, { rights: [] }))['rights']).toEqual([]);
    expect((await signedGet(pair, '/v1/sallyport/users')).status).toBe(403);
    expect((await askToken(passwordOf('changer', 'a new password'))).status).toBe(201);
  });

  it('are for administrators only', async () => {
    const { id } = await create('member', { rights: ['write', 'run'] });
    const pair = await newKey(id);
    const answer = await signedGet(pair, '/v1/sallyport/users');
    expect(answer.status).toBe(403);
    expect(answer.json['error_msg']).toContain('administer');
  });

  it('keep the last administrator, and names apart', async () => {
    const { json } = await get('/v1/sallyport/users?limit=1000');
    const users = Array.isArray(json['data']) ? json['data'] : [];
    const admin = users.filter(isObject).find(({ name }) => name === 'admin');
    const refused = await remove(`/v1/sallyport/users/${String(admin?.['id'])}`);
    expect(refused.json['message']).toContain('admin is the last administrator and stays');
    const demoted = await put(`/v1/sallyport/users/${String(admin?.['id'])}`, { rights: ['write'] });
    expect(demoted.json['message']).toContain('admin is the last administrator and stays');
    expect((await create('twin')).answer.status).toBe(200);
    expect((await create('twin')).answer.json['message']).toContain('there is a user "twin" already');
    expect((await create(' x')).answer.status).toBe(400);
    expect((await create('x\u0007')).answer.status).toBe(400);
    expect((await remove('/v1/sallyport/users/__proto__')).status).toBe(404);
  });

  it('are limited in number of keys', async () => {
    const { id } = await create('hoarder');
    for (let number = 0; number < 10; number += 1) await newKey(id);
    const answer = await post(`/v1/sallyport/users/${id}/access-keys`, {});
    expect(answer.json['message']).toContain('hoarder has 10 access keys; delete one first');
  });
});
