import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationTable } from '../../src/contract/generated/operations.ts';
import { open } from '../../src/resources/operation.ts';
import { type Edge, pathOf, startEdge } from '../support/edge.ts';

let edge: Edge;
beforeAll(async () => {
  edge = await startEdge({
    CreateToken: open(() => Promise.reject(new Error('a bug with a secret in it'))),
  });
});
afterAll(() => edge.close());

const rows = Object.values(operationTable);
/** What has been put behind, before or into a path elsewhere to get past a login check. */
const disguises: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => `${path}/`,
  (path) => `${path}/configs`,
  (path) => `${path}/health`,
  (path) => `${path}/healthz`,
  (path) => `${path};x`,
  (path) => `${path};/healthz`,
  (path) => `${path}%2fhealthz`,
  (path) => `${path}%00`,
  (path) => `${path}%zz`,
  (path) => `${path}?/healthz`,
  (path) => `${path}#/healthz`,
  (path) => `/${path}`,
  (path) => `/healthz/..${path}`,
  (path) => `${path}/..;/healthz`,
  (path) => `/v3/auth/tokens/..${path}`,
  (path) => path.replaceAll('/', '//'),
  (path) => path.toUpperCase(),
  (path) => path.replace('/v1', '/%76%31'),
];

describe('without credentials (A1)', () => {
  it.each(disguises.map((disguise) => [disguise('/path'), disguise] as const))(
    'every operation refuses with 401, also spelt %s',
    async (_, disguise) => {
      const closed = rows.filter(({ open }) => !open);
      const answers = await Promise.all(
        closed.map((row) => edge.send({ method: row.method, path: disguise(pathOf(row.id)) })),
      );
      expect(answers.filter(({ status }) => status !== 401)).toEqual([]);
    },
  );

  it('nothing that only looks like an open path is open', async () => {
    const paths = [
      '/healthz/',
      '/HEALTHZ',
      '/healthz/configs',
      '/healthz;x',
      '//healthz',
      '/healthz%2f',
      '/x/../healthz',
    ]
      .concat([
        '/openapi.json/',
        '/openapi.json%00',
        '/v3/auth/tokens/',
        '/v3/auth',
        '//',
        '/index.html',
        '/metrics',
        '/%',
      ])
      .concat('/'.padEnd(5_000, 'a'));
    const answers = await Promise.all(paths.map((path) => edge.send({ path })));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 401));
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])
      expect((await edge.send({ method, path: '/healthz' })).status).toBe(401);
  });

  it('credentials that are empty or unknown are none', async () => {
    const path = pathOf('ListWorkflows');
    for (const headers of [{ 'X-Auth-Token': '' }, { 'X-Auth-Token': 'someone' }, { Authorization: 'Basic Og==' }])
      expect((await edge.send({ path, headers })).status).toBe(401);
  });

  it('a body is not even read', async () => {
    const headers = { 'Content-Length': String(10 ** 12) };
    const { port } = new URL(edge.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(
          `POST ${pathOf('CreateAopWorkflow')} HTTP/1.1\r\nHost: x\r\nContent-Length: ${headers['Content-Length']}\r\n\r\n`,
        ),
      );
      socket.on('error', reject);
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
    });
    expect(answer).toMatch(/^HTTP\/1.1 401 /);
  });

  it('only these answer: the page, the contract, the two probes and the token operation', async () => {
    const answers = await Promise.all(['/', '/openapi.json', '/healthz', '/readyz'].map((path) => edge.send({ path })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answers[1]?.json['openapi']).toBe('3.1.0');
  });
});

it('a bug is 500 with a request id, in the log by that id, and never in the answer', async () => {
  const body = JSON.stringify({ auth: { identity: { methods: ['password'] } } });
  const { status, json, text } = await edge.send({ method: 'POST', path: '/v3/auth/tokens', body });
  expect(status).toBe(500);
  expect(text).not.toMatch(/secret|at .*\.ts/);
  expect(edge.logged.join()).toContain(String(json['request_id']));
  expect(edge.logged.join()).toContain('a bug with a secret in it');
});

it('what is no HTTP is refused in the words of every refusal', async () => {
  const { port } = new URL(edge.url);
  const answer = await new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('HELLO\r\n\r\n'));
    socket.on('data', (data) => (text += data.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(Object.keys(JSON.parse(answer.split('\r\n\r\n')[1] ?? '') as object)).toEqual([
    'code',
    'message',
    'error_code',
    'error_msg',
    'request_id',
  ]);
});
