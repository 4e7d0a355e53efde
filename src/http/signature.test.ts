import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import core from '@huaweicloud/huaweicloud-sdk-core';
import { HcClient, type HttpRequestOptions } from '@huaweicloud/huaweicloud-sdk-core/HcClient.js';
import { DefaultHttpClient } from '@huaweicloud/huaweicloud-sdk-core/http/DefaultHttpClient.js';
import { expect, it } from 'vitest';
import python from '../../test/support/signatures/python.json' with { type: 'json' };
import { checkClaim, type RawRequest, readClaim } from './signature.ts';

const { accessKey, secretKey } = python;
const now = Date.parse(python.at);

/** What the stock Python core 3.1.219 signed, as Node's HTTP parser hands it on. */
const recorded = python.requests.map((request) => ({
  name: request.name,
  request: {
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    body: Buffer.from(request.body),
  } satisfies RawRequest,
}));
const withBody = recorded.find(({ name }) => name === 'PUT with a JSON body')?.request;
const signed: RawRequest = withBody ?? expect.fail('the fixture holds a PUT with a body');

function verify(request: RawRequest, at = now, secret = secretKey): string {
  const claim = readClaim(request, at);
  if ('refused' in claim) return claim.refused;
  return checkClaim(request, claim, secret)?.refused ?? 'taken';
}

const emptyHash = createHash('sha256').digest('hex');
/** A signer of our own, for what the stock ones do that cannot be run here: the canonical lines are written by hand. */
function signByHand(
  url: string,
  canonical: { readonly path: string; readonly query: string },
  payload = emptyHash,
): RawRequest {
  const date = '20261124T120000Z';
  const text = ['GET', canonical.path, canonical.query, `x-sdk-date:${date}\n`, 'x-sdk-date', payload].join('\n');
  const digest = createHash('sha256').update(text).digest('hex');
  const signature = createHmac('sha256', secretKey).update(`SDK-HMAC-SHA256\n${date}\n${digest}`).digest('hex');
  const authorization = `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=x-sdk-date, Signature=${signature}`;
  return { method: 'GET', url, headers: { 'x-sdk-date': date, authorization }, body: Buffer.alloc(0) };
}

const authorizationOf = (signedHeaders: string) =>
  `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${signedHeaders}, Signature=${'0'.repeat(64)}`;

it.each(recorded)('takes what the Python core signs: $name', ({ request }) => expect(verify(request)).toBe('taken'));

/** What the stock npm core sends over a real socket. */
async function sentByNpmCore(call: Pick<HttpRequestOptions, 'method' | 'url' | 'queryParams' | 'data'>) {
  const caught = Promise.withResolvers<RawRequest>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      caught.resolve({ method, url, headers, body: Buffer.concat(chunks) });
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const endpoints = [`http://127.0.0.1:${port}`];
  const client = new HcClient(new DefaultHttpClient({}, endpoints))
    .withEndpoints(endpoints)
    .withCredential(new core.BasicCredentials().withAk(accessKey).withSk(secretKey).withProjectId('p'));
  await client.sendRequest({ ...call, contentType: 'application/json;charset=utf8', pathParams: {}, headers: {} });
  server.close();
  return caught.promise;
}

it.each([
  { method: 'GET', url: '/v1/p/soc/workflows', queryParams: { limit: 10, offset: 0, name: "it's (all) *" } },
  { method: 'GET', url: '/v3/projects', queryParams: { name: 'local-1' }, data: {} },
  { method: 'PUT', url: '/v1/p/soc/workflows/instances/i', queryParams: {}, data: { command_type: '响应' } },
])('takes what the npm core sends: $method $url', async (call) => {
  expect(verify(await sentByNpmCore(call), Date.now())).toBe('taken');
});

it('takes repeated query values in the order sent, as Java signs them', () => {
  const url = '/v1/p/a?status=b&limit=1&status=a';
  expect(verify(signByHand(url, { path: '/v1/p/a/', query: 'limit=1&status=b&status=a' }))).toBe('taken');
  expect(verify(signByHand(url, { path: '/v1/p/a/', query: 'limit=1&status=a&status=b' }))).toBe('taken');
  expect(verify(signByHand(url, { path: '/v1/p/a/', query: 'status=b&limit=1&status=a' }))).toMatch('does not match');
});

it('reads a query as forms are read: a plus is a space and a value may be missing', () => {
  const request = signByHand('/a/?b&name=x+y', { path: '/a/', query: 'b=&name=x%20y' });
  expect(verify(request)).toBe('taken');
});

it.each<[string, Partial<RawRequest>]>([
  ['the body', { body: Buffer.from('{"command_type":"ActionInstanceTerminateCommand"}') }],
  ['the method', { method: 'POST' }],
  ['the path', { url: `${signed.url}x` }],
  ['the query', { url: `${signed.url}?show_topology=true` }],
  ['a signed header', { headers: { ...signed.headers, 'x-project-id': 'another' } }],
  ['the date', { headers: { ...signed.headers, 'x-sdk-date': '20261124T120001Z' } }],
])('refuses when %s is not what was signed', (_what, change) =>
  expect(verify({ ...signed, ...change })).toMatch('does not match'),
);

it('refuses another secret key', () => expect(verify(signed, now, `${secretKey}x`)).toMatch('does not match'));

it('does not let a payload go unsigned after the fact', () => {
  const headers = { ...signed.headers, 'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD' };
  expect(verify({ ...signed, headers })).toMatch('a JSON body must be signed');
  expect(verify({ ...signed, headers: { ...headers, 'content-type': 'text/plain' } })).toMatch('does not match');
});

it('takes a payload hash that was sent, in the letters in which it was signed', () => {
  const payload = createHash('sha256').digest('hex').toUpperCase();
  const request = signByHand('/a', { path: '/a/', query: '' }, payload);
  expect(verify({ ...request, headers: { ...request.headers, 'x-sdk-content-sha256': payload } })).toBe('taken');
});

it('refuses a payload hash that is not of this body', () => {
  const headers = { ...signed.headers, 'x-sdk-content-sha256': createHash('sha256').update('other').digest('hex') };
  expect(verify({ ...signed, headers })).toMatch('not the SHA-256 of the body');
});

it('takes 15 minutes of skew either way and not a second more', () => {
  const minutes = 60_000;
  expect(verify(signed, now + 15 * minutes)).toBe('taken');
  expect(verify(signed, now - 15 * minutes)).toBe('taken');
  expect(verify(signed, now + 15 * minutes + 1_000)).toMatch("901 s behind the server's clock");
  expect(verify(signed, now - 20 * minutes)).toMatch('1200 s ahead of');
});

it.each([
  ['no date', { 'x-sdk-date': undefined }, 'SignedHeaders names "x-sdk-date", which the request does not carry'],
  ['an odd date', { 'x-sdk-date': '2026-11-24T12:00:00Z' }, 'yyyyMMddTHHmmssZ, found "2026-11-24T12:00:00Z"'],
  ['a dropped signed header', { 'user-agent': undefined }, 'SignedHeaders names "user-agent"'],
  ['a name of the prototype', { authorization: authorizationOf('constructor') }, 'SignedHeaders names "constructor"'],
  [
    'another algorithm',
    { authorization: 'SDK-HMAC-SM3 Access=a, SignedHeaders=b, Signature=00' },
    'SDK-HMAC-SM3 is not',
  ],
  ['no signature at all', { authorization: 'Bearer x' }, 'Authorization must read "SDK-HMAC-SHA256 Access='],
])('says what is wrong: %s', (_what, headers, message) =>
  expect(verify({ ...signed, headers: { ...signed.headers, ...headers } })).toMatch(message),
);

it.each(['/a%', '/a%2', '/a%ff', '/a?b=%zz'])('refuses the broken escape in %s', (url) =>
  expect(verify({ ...signed, url })).toMatch('broken percent-escape'),
);

it.each(['/a//b', '/a/../b', '/a;x', '/A', '/a/.'])('keeps the odd path %s as it is', (path) => {
  const canonical = path.replace(';', '%3B');
  expect(verify(signByHand(path, { path: `${canonical}/`, query: '' }))).toBe('taken');
  expect(verify(signByHand(path, { path: '/a/b/', query: '' }))).toMatch('does not match');
});
