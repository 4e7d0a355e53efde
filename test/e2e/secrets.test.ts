/** What must not be where it does not belong: secrets on disk, in answers or in the log (A22), data where expressions stand (A10). */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Call, clientOf } from './support/client.ts';
import { rawClientOf, tokenFrom } from './support/raw.ts';
import { access, newFolder, type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { story } from './support/workflows.ts';

const folder = newFolder();
let server: Server;
let call: Call;
beforeAll(async () => {
  server = await startServer({ folder });
  call = clientOf(server.url);
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Every file in the data folder that holds the text, journal and log of the database included. */
const filesWith = (text: string): string[] =>
  readdirSync(path.join(folder, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(path.join(entry.parentPath, entry.name)).includes(text))
    .map(({ name }) => name);

it('passwords, secret keys and tokens stand in no file, in no answer but their own, and in no log', async () => {
  const password = 'canary-password-of-hana';
  const made = await call('CreateUser', { body: { name: 'canary-name', password, rights: ['run'] } });
  const ids = { user_id: made.data?.id ?? '' };
  const key = await call('CreateAccessKey', { path: ids, body: {} });
  const token = await tokenFrom(server.url);
  const send = await rawClientOf(server.url);
  const identity = { methods: ['password'], password: { user: { name: 'canary-name', password: 'canary-guess' } } };
  const wrong = await send('CreateToken', { body: JSON.stringify({ auth: { identity } }) });
  const broken = await send('CreateUser', { body: `{"name":"x","password":"canary-broken",}` });
  const answers = [made, await call('ListUsers'), await call('ListAccessKeys', { path: ids }), wrong, broken];

  const secrets = [password, key.data?.secret, token, access.password, access.secretKey, 'canary-guess'].map(String);
  for (const secret of [...secrets, 'canary-broken']) {
    expect(secret.length).toBeGreaterThan(8);
    expect(filesWith(secret)).toEqual([]);
    expect(JSON.stringify(answers)).not.toContain(secret);
    expect(server.output()).not.toContain(secret);
  }
  expect(filesWith('canary-name')).not.toEqual([]);
});

it('who is deleted comes in no more, neither by key nor by token', async () => {
  const password = 'a password for a while';
  const user_id = (await call('CreateUser', { body: { name: 'leaver', password, rights: ['run'] } })).data?.id ?? '';
  const key = (await call('CreateAccessKey', { path: { user_id }, body: {} })).data;
  const byKey = clientOf(server.url, { accessKey: key?.access ?? '', secretKey: key?.secret ?? '' });
  const token = await tokenFrom(server.url, { name: 'leaver', password });
  const send = await rawClientOf(server.url);
  const byToken = () => send('ListProjects', { headers: { 'X-Auth-Token': token } });
  expect((await byToken()).status).toBe(200);
  await byKey('ListWorkflows');

  await call('DeleteUser', { path: { user_id } });
  expect((await byToken()).status).toBe(401);
  await expect(byKey('ListWorkflows')).rejects.toMatchObject({ httpStatusCode: 401 });
});

it('what an alert says stays text, however much it looks like an expression', async () => {
  const workflow = await tell.release(call, 'faulty', '${trigger.secret}');
  const text = '${trigger.secret} ${"".getClass()} ${nodes["x"]}';
  const payload = JSON.stringify({ text, ['${trigger.secret}']: { deeper: [text] } });
  const instance = await tell.start(call, workflow, { content: { payload, secret: 'canary' } });
  const { name, topology } = await tell.untilStatus(call, instance, 'FINISHED');
  expect(name).toBe('${trigger.secret}');
  const parsed = topology?.audit_logs?.find(({ action_id }) => action_id === story.nodes.parse);
  expect(JSON.stringify(parsed)).not.toContain('canary');
  expect(parsed?.output).toContain('${trigger.secret}');
});
