import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { runCli } from './cli.ts';
import { OperatorError } from '../kernel/operator-error.ts';
import { readProfile, saveProfile } from './profile.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sallyport-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const keys = { SALLYPORT_ACCESS_KEY: 'AKAKAKAK', SALLYPORT_SECRET_KEY: 'a secret of some length' };
const place = { SALLYPORT_PROJECT_ID: 'p', SALLYPORT_WORKSPACE_ID: 'w' };
const profile = path.join(folder, 'profile.json');

const report = {
  at: '2026-01-01T00:00:00.000Z',
  program: '0.1.0',
  schema: 10,
  sequence: 7,
  runs: 3,
  unfinished: 2,
  bytes: 12_345_678,
  masterKey: 'abcd',
  masterKeyFile: '/sallyport.key',
};
const finding = { table: 'snapshot', id: 'i', what: 'It is damaged', means: 'nothing is lost', mendable: true };
async function run(argv: readonly string[], env: Record<string, string> = { ...keys, ...place }) {
  const [stdin, stdout, stderr] = [new PassThrough().end(), new PassThrough(), new PassThrough()];
  const offline = {
    describeConfig: () => [{ name: 'SALLYPORT_PORT', value: '8080', source: 'default' }],
    resetKey: async () => ({ user: 'admin', accessKey: { id: 'AK', secret: 'SK' }, password: 'PW' }),
    backup: async (target: string, dataDir = '/data') => ({
      ...report,
      backup: target,
      folder: dataDir,
      damaged: dataDir === '/damaged' ? [finding] : [],
    }),
    restore: async (backup: string, dataDir = '/data', held: boolean) => ({
      ...report,
      backup,
      folder: dataDir,
      holds: held ? 2 : 0,
      keyIs: 'missing' as const,
    }),
    doctor: async (folder = '/data', mend: boolean) => {
      if (folder === '/locked') throw new OperatorError('in use by process 7');
      const found = folder === '/damaged' ? [finding] : [];
      const [findings, mended] = mend ? [[], found] : [found, []];
      return { folder, findings, mended, total: findings.length, rows: 5, runs: 1, withoutKey: undefined };
    },
  };
  const status = await runCli(argv, { env, stdin, stdout, stderr, profileFile: () => profile, offline });
  stdout.end();
  stderr.end();
  return { status, out: await text(stdout), err: await text(stderr) };
}

async function withServer<Value>(answer: RequestListener, use: (url: string) => Promise<Value>): Promise<Value> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    return await use(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  } finally {
    server.close();
  }
}

it('tells its version, its commands, those of a group and one command', async () => {
  expect(await run(['--version'])).toMatchObject({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  expect(await run(['--help'])).toMatchObject({
    status: 0,
    out: expect.stringContaining('instance debug <run> <task>'),
  });
  expect(await run(['instance'])).toMatchObject({
    status: 0,
    out: expect.stringContaining('sallyport instance watch'),
  });
  expect(await run(['instance', 'run', '--help'])).toMatchObject({ status: 0, out: expect.stringContaining('--mock') });
});

it('names what is wrong with a command line, with status 2', async () => {
  expect(await run(['frobnicate'])).toMatchObject({ status: 2, err: expect.stringContaining('found "frobnicate"') });
  expect(await run(['instance', 'frob'])).toMatchObject({ status: 2, err: expect.stringContaining('instance show') });
  expect(await run(['instance', 'show'])).toMatchObject({ status: 2, err: expect.stringContaining('<run>') });
  expect(await run(['instance', 'list'], {})).toMatchObject({
    status: 2,
    err: expect.stringContaining('SALLYPORT_ACCESS_KEY'),
  });
  expect(await run(['instance', 'list', '--endpoint', 'nowhere'])).toMatchObject({ status: 2 });
});

it('does what needs no server without one', async () => {
  expect(await run(['config'], {})).toMatchObject({ status: 0, out: expect.stringContaining('SALLYPORT_PORT  8080') });
  const { out } = await run(['key', 'reset', '--json'], {});
  expect(JSON.parse(out)).toEqual({ user: 'admin', password: 'PW', access_key: 'AK', secret_key: 'SK' });
});

it('says where it expected a server, with status 1', async () => {
  const nowhere = await withServer(
    () => {},
    async (url) => url,
  );
  const { status, err } = await run(['instance', 'list', '--endpoint', nowhere]);
  expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining(`Expected a server at ${nowhere}`) });
});

it('shows a refusal with its code and request id, with status 1', () =>
  withServer(
    (_, response) =>
      response
        .writeHead(401, { 'content-type': 'application/json' })
        .end('{"error_code":"APIGW.0301","error_msg":"unknown access key\\u001b[2J","request_id":"r1"}'),
    async (url) => {
      const { status, err } = await run(['instance', 'list', '--endpoint', url]);
      expect(status).toBe(1);
      expect(err).toContain(
        'unknown access key\\u001b[2J (APIGW.0301, HTTP 401, request r1) Check SALLYPORT_ACCESS_KEY',
      );
    },
  ));

it('finds the only project and workspace by itself', () =>
  withServer(
    ({ url = '' }, response) => {
      const answers: Record<string, string> = {
        '/v3/projects': '{"projects":[{"id":"p1","name":"local-1"}]}',
        '/v1/p1/workspaces?offset=0&limit=20': '{"count":1,"workspaces":[{"id":"w1"}]}',
        '/v1/p1/workspaces/w1/soc/holds?limit=1000': '{"data":[{"id":"h1","target_type":"workspace"}]}',
      };
      response.end(answers[url] ?? `unexpected ${url}`);
    },
    async (url) => {
      expect(await run(['hold', 'list', '--endpoint', url], keys)).toMatchObject({
        status: 0,
        out: 'HOLD  HOLDS\nh1    workspace\n',
      });
    },
  ));

it('keeps a profile for its owner alone, and what is new in it', () => {
  saveProfile(profile, { endpoint: 'http://127.0.0.1:1', access_key: 'AK', secret_key: 'SK' });
  saveProfile(profile, { endpoint: 'http://127.0.0.1:2' });
  expect(readProfile(profile)).toEqual({ endpoint: 'http://127.0.0.1:2', access_key: 'AK', secret_key: 'SK' });
  expect(statSync(profile).mode & 0o777).toBe(0o600);
});

it('says which damaged records a list left out', async () => {
  const answer = JSON.stringify({ count: 1, instances: [], damaged: [{ table: 'instance', id: 'r\u001b1' }] });
  const { status, err } = await withServer(
    (_, response) => response.end(answer),
    (url) => run(['instance', 'list'], { ...keys, ...place, SALLYPORT_ENDPOINT: url }),
  );
  expect([status, err]).toEqual([0, 'sallyport: left out, because it is damaged: instance r\\u001b1\n']);
});

it('tells what a backup holds, where it went, and that the master key is not in it', async () => {
  const made = await run(['backup', '/backups/today']);
  expect(made).toMatchObject({ status: 0, err: '' });
  for (const part of [
    '/backups/today',
    '/data',
    'commit 7',
    '3, 2 of them unfinished',
    '12.3 MB',
    'keep /sallyport.key',
  ])
    expect(made.out).toContain(part);
  const restored = await run(['restore', '/backups/today', '--data-dir', '/new']);
  expect(restored.out).toMatch(/\/new[^]*Put the master key abcd back to \/sallyport.key/);
  expect(restored.out).not.toContain('held');
  expect((await run(['restore', '/b', '--held'])).out).toContain('2 workspaces are held');
  expect(JSON.parse((await run(['backup', '/b', '--json'])).out)).toMatchObject({ sequence: 7, unfinished: 2 });
  const ofDamaged = await run(['backup', '/b', '--data-dir', '/damaged']);
  expect(ofDamaged).toMatchObject({ status: 1, out: expect.stringContaining('before it was copied: It is damaged') });
});

it('answers 0 for a folder in order, 1 for one with findings, 2 where none could be looked for', async () => {
  expect(await run(['doctor'])).toMatchObject({ status: 0, out: expect.stringContaining('in order') });
  const damaged = await run(['doctor', '--data-dir', '/damaged']);
  expect(damaged.status).toBe(1);
  for (const part of ['snapshot', 'It is damaged', 'nothing is lost', '--mend']) expect(damaged.out).toContain(part);
  const mended = await run(['doctor', '--data-dir', '/damaged', '--mend']);
  expect(mended).toMatchObject({ status: 0, out: expect.stringMatching(/Mended[^]*in order/) });
  expect(await run(['doctor', '--data-dir', '/locked'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('process 7'),
  });
});
