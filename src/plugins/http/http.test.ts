import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../kernel/json.ts';
import { callFunction, type CallResult } from '../call.ts';
import { createHttpPlugin } from './http.ts';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}
let seen: Seen[] = [];
const routes: Record<string, (response: http.ServerResponse, body: string) => void> = {
  '/json': (response) => response.setHeader('content-type', 'application/json').end('{"a":[1]}'),
  '/broken': (response) => response.setHeader('content-type', 'application/problem+json').end('{"a":'),
  '/text': (response) => response.setHeader('content-type', 'text/plain; charset=gbk').end(Buffer.from([0xc4, 0xe3])),
  '/gzip': (response) =>
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      .end(zlib.gzipSync('{"packed":true}')),
  '/bomb': (response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(zlib.gzipSync(Buffer.alloc(2_000_000))),
  '/large': (response) => response.end(Buffer.alloc(2_000_000)),
  '/empty': (response) => response.writeHead(204).end(),
  '/reset': (response) => response.socket?.destroy(),
  '/half': (response) => {
    response.writeHead(200, { 'content-length': '100' }).write('half');
    setImmediate(() => response.socket?.destroy());
  },
  '/silent': () => undefined,
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/metadata': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/other': (response) => response.writeHead(307, { location: `http://other.test:${port}/json` }).end(),
  '/same': (response) => response.writeHead(308, { location: '/json' }).end(),
  '/see': (response) => response.writeHead(303, { location: '/json' }).end(),
  '/see-reset': (response) => response.writeHead(303, { location: '/reset' }).end(),
};
const statuses = /^\/(\d{3})$/;

const server = http.createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method, url, headers } = request;
    const body = Buffer.concat(chunks).toString();
    seen.push({ method, url, headers, body });
    const path = url?.split('?')[0] ?? '';
    const status = statuses.exec(path)?.[1];
    if (status) response.writeHead(Number(status)).end(`no: ${headers.authorization ?? ''}`);
    else routes[path]?.(response, body);
  });
});
let port = 0;
let plugin = createHttpPlugin();
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  plugin = createHttpPlugin({
    allowedHosts: [`127.0.0.1:${port}`, 'other.test', 'gone.test'],
    responseBytesMax: 1_000_000,
    resolve: async (host) => {
      if (host === 'unknown.test') throw new Error('getaddrinfo ENOTFOUND unknown.test');
      return host === 'private.test' ? ['10.0.0.1'] : ['127.0.0.1'];
    },
  });
});
afterAll(() => void server.close());

interface Asked {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}
async function call(name: 'get' | 'request', input: JsonObject, asked: Asked = {}): Promise<CallResult> {
  seen = [];
  const fn = plugin.functions[name];
  if (!fn) throw new Error(`no function ${name}`);
  const { timeoutMs = 5000, signal = new AbortController().signal } = asked;
  return await callFunction(fn, input, { signal, idempotencyKey: 'run-1/7' }, { timeoutMs });
}
const at = (path: string, host = '127.0.0.1') => `http://${host}:${port}${path}`;
const output = (expected: object) => ({ is: 'output', output: expect.objectContaining(expected) as JsonObject });

describe('HTTP reads', () => {
  it.each<[string, object]>([
    ['/json', { code: 200, body: { a: [1] }, text: null }],
    ['/gzip', { code: 200, body: { packed: true }, text: null }],
    ['/broken', { code: 200, body: null, text: '{"a":' }],
    ['/text', { code: 200, body: null, text: '你' }],
    ['/empty', { code: 204, body: null, text: null }],
    ['/same', { code: 200, body: { a: [1] } }],
  ])('%s', async (path, expected) => expect(await call('get', { url: at(path) })).toMatchObject(output(expected)));

  it('sends query and headers, and gives the headers of the answer', async () => {
    const headers = { 'X-Key': 'abc', 'X-None': null };
    const result = await call('get', { url: at('/json?a=1'), query: '{"b":["x y","z"],"c":null,"d":true}', headers });
    expect(result).toMatchObject(output({ headers: expect.objectContaining({ 'content-type': 'application/json' }) }));
    expect(seen).toMatchObject([{ method: 'GET', url: '/json?a=1&b=x+y&b=z&d=true', headers: { 'x-key': 'abc' } }]);
    expect(seen[0]?.headers).not.toHaveProperty('x-none');
    expect(seen[0]?.headers).not.toHaveProperty('idempotency-key');
  });
});

describe('HTTP sends', () => {
  it.each<[JsonObject, string, string]>([
    [{ body: { a: 1 } }, 'application/json', '{"a":1}'],
    [{ body: [1] }, 'application/json', '[1]'],
    [{ body: 'plain' }, 'text/plain; charset=utf-8', 'plain'],
    [
      { text: '{"id": 12345678901234567890}', headers: { 'Content-Type': 'application/json' } },
      'application/json',
      '{"id": 12345678901234567890}',
    ],
    [
      { body: { a: '1 2', b: ['x', 'y'] }, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      'application/x-www-form-urlencoded',
      'a=1+2&b=x&b=y',
    ],
  ])('%j as %s', async (input, contentType, body) => {
    expect(await call('request', { url: at('/json'), ...input })).toMatchObject({ is: 'output' });
    expect(seen).toMatchObject([
      { method: 'POST', body, headers: { 'content-type': contentType, 'idempotency-key': 'run-1/7' } },
    ]);
  });

  it('the idempotency key of the workflow, if it has one', async () => {
    await call('request', { url: at('/json'), method: 'delete', headers: { 'Idempotency-Key': 'mine' } });
    expect(seen).toMatchObject([{ method: 'DELETE', headers: { 'idempotency-key': 'mine' } }]);
  });

  it.each<[JsonObject, string]>([
    [{ method: 'TRACE' }, 'method must be one of GET, HEAD, OPTIONS, POST'],
    [{ headers: { host: 'evil' } }, 'The header host is set by Sallyport itself.'],
    [{ headers: { 'Proxy-Authorization': 'x' } }, 'The header Proxy-Authorization is set by Sallyport itself.'],
    [{ headers: { a: 'b\r\nc: d' } }, 'headers holds a name or value that HTTP does not allow, under "a"'],
    [{ headers: { 'a b': 'c' } }, 'headers holds a name or value that HTTP does not allow, under "a b"'],
    [{ body: { a: 1 }, text: 'b' }, 'Give either body or text, not both.'],
    [{ text: 'x'.repeat(4 * 1024 * 1024 + 1) }, 'The body is 4194305 bytes, at most 4194304.'],
    [{ timeoutSeconds: 0 }, 'timeoutSeconds must be 1 to 86400, found 0.'],
  ])('nothing when the input is wrong: %#', async (input, message) => {
    expect(await call('request', { url: at('/json'), ...input })).toEqual({
      is: 'failure',
      message: expect.stringContaining(message),
      final: true,
    });
    expect(seen).toEqual([]);
  });
});

describe('an answer of 400 or more', () => {
  it.each<['get' | 'request', number, object]>([
    ['get', 404, { is: 'failure', final: true }],
    ['get', 429, { is: 'failure', final: false }],
    ['get', 504, { is: 'failure', final: false }],
    ['request', 400, { is: 'failure', final: true }],
    ['request', 503, { is: 'failure', final: false }],
    ['request', 502, { is: 'unknown' }],
  ])('ends %s with %i in a fault that fits', async (name, status, expected) =>
    expect(await call(name, { url: at(`/${status}`) })).toMatchObject({
      ...expected,
      message: expect.stringContaining(`127.0.0.1:${port} answered ${status} `),
    }),
  );
  it('is an output when the workflow says so', async () =>
    expect(await call('get', { url: at('/404'), failOnStatus: false })).toMatchObject(output({ code: 404 })));
  it('does not carry a credential into the fault', async () => {
    const result = await call('get', { url: at('/403'), headers: { authorization: 'Basic s3cret' } });
    expect(result).toMatchObject({ message: expect.stringContaining('Forbidden: no: ***') });
  });
});

describe('redirects', () => {
  it('are judged like first requests', async () => {
    expect(await call('get', { url: at('/metadata') })).toMatchObject({
      is: 'failure',
      message: expect.stringContaining(
        '169.254.169.254 refused: the address 169.254.169.254 is not public (linkLocal)',
      ),
    });
    expect(await call('get', { url: at('/file') })).toMatchObject({ message: expect.stringContaining('found file:') });
  });
  it('are bounded, and not followed when the workflow says so', async () => {
    expect(await call('get', { url: at('/loop') })).toMatchObject({
      is: 'failure',
      message: expect.stringContaining('more than 5 redirects'),
    });
    expect(seen).toHaveLength(6);
    expect(await call('get', { url: at('/loop'), followRedirects: false })).toMatchObject(output({ code: 302 }));
  });
  it('take no credentials to another origin', async () => {
    const headers = { authorization: 'Bearer x', cookie: 'a=b', 'x-api-key': 'k', accept: 'application/json' };
    await call('request', { url: at('/other'), headers, body: { a: 1 } });
    expect(seen[0]?.headers).toMatchObject(headers);
    expect(seen[1]).toMatchObject({
      method: 'POST',
      body: '{"a":1}',
      headers: { host: `other.test:${port}`, accept: 'application/json', 'content-type': 'application/json' },
    });
    for (const name of ['authorization', 'cookie', 'x-api-key']) expect(seen[1]?.headers).not.toHaveProperty(name);
  });
  it('go on as GET after 303, and then a failure leaves the outcome unknown', async () => {
    expect(await call('request', { url: at('/see'), body: { a: 1 } })).toMatchObject(output({ code: 200 }));
    expect(seen[1]).toMatchObject({ method: 'GET', body: '' });
    expect(seen[1]?.headers).not.toHaveProperty('content-type');
    expect(await call('request', { url: at('/see-reset'), body: { a: 1 } })).toMatchObject({ is: 'unknown' });
  });
});

it('resolves a name once and connects to what was judged, whatever the name says later', async () => {
  const resolve = vi.fn(async () => ['169.254.169.254']).mockResolvedValueOnce(['127.0.0.1']);
  const { get } = createHttpPlugin({ allowedCidrs: ['127.0.0.1/32'], resolve }).functions;
  const context = { signal: new AbortController().signal, idempotencyKey: '' };
  const url = at('/json', 'rebound.test');
  expect(get && (await callFunction(get, { url }, context, { timeoutMs: 5000 }))).toMatchObject(output({ code: 200 }));
  expect(resolve).toHaveBeenCalledExactlyOnceWith('rebound.test');
  expect(get && (await callFunction(get, { url }, context, { timeoutMs: 5000 }))).toMatchObject({ is: 'failure' });
});

describe('what goes wrong', () => {
  it.each<['get' | 'request', string, object]>([
    ['get', '/reset', { is: 'failure', final: false }],
    ['get', '/half', { is: 'failure', final: false }],
    ['get', '/large', { is: 'failure', final: true }],
    ['get', '/bomb', { is: 'failure', final: true }],
    ['request', '/reset', { is: 'unknown' }],
    ['request', '/half', { is: 'unknown' }],
    ['request', '/large', { is: 'unknown' }],
  ])('%s %s is told for what it is', async (name, path, expected) =>
    expect(await call(name, { url: at(path) })).toMatchObject({
      ...expected,
      message: expect.stringContaining('broke off after the request was sent'),
    }),
  );

  it('is a definite failure when there is no connection', async () => {
    const refusing = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => refusing.once('listening', resolve));
    const { port: closed } = refusing.address() as AddressInfo;
    await new Promise((resolve) => refusing.close(resolve));
    for (const [url, message] of [
      [`http://gone.test:${closed}/`, 'ECONNREFUSED'],
      ['http://unknown.test/', 'The name unknown.test could not be resolved'],
      [`https://127.0.0.1:${port}/`, 'No TLS connection to 127.0.0.1'],
    ] as const)
      expect(await call('request', { url })).toEqual({
        is: 'failure',
        message: expect.stringContaining(message),
        final: false,
      });
    expect(await call('request', { url: 'http://private.test/' })).toMatchObject({ is: 'failure', final: true });
  });

  it('ends at its time-out, and says so', async () => {
    expect(await call('request', { url: at('/silent'), timeoutSeconds: 1 })).toEqual({
      is: 'unknown',
      message: expect.stringContaining('No answer within 1 s'),
    });
    expect(await call('request', { url: at('/silent') }, { timeoutMs: 100 })).toMatchObject({ is: 'timedOut' });
    expect(await call('get', { url: at('/silent') }, { timeoutMs: 100 })).toMatchObject({ is: 'timedOut' });
  });

  it('ends at once when the run is terminated', async () => {
    const controller = new AbortController();
    server.once('request', () => controller.abort(new Error('The run was terminated')));
    expect(await call('request', { url: at('/silent') }, { signal: controller.signal })).toEqual({
      is: 'unknown',
      message: expect.stringContaining('The run was terminated'),
    });
  });
});
