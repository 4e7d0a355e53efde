import { expect, it } from 'vitest';
import { checkClaim, type RawRequest, readClaim } from '../http/signature.ts';
import { signedHeaders } from './sign.ts';

const now = Date.parse('2026-01-01T00:00:00Z');
const keys = { accessKey: 'AKAKAKAK', secretKey: 'a secret of some length' };

it.each([
  ['GET', '/v1/p/workspaces/w/soc/workflows?name=a%20b%26c&limit=10&empty='],
  ['POST', '/behind/a/proxy/v1/p/workspaces/w/soc/workflows'],
])('signs %s %s so that the server takes it', (method, target) => {
  const url = new URL(target, 'http://127.0.0.1:8080');
  const body = Buffer.from('{"name":"告警分诊"}');
  const headers = signedHeaders({ method, url, headers: { 'content-type': 'application/json' }, body }, keys, now);
  const request: RawRequest = { method, url: url.pathname + url.search, headers, body };
  const claim = readClaim(request, now);
  const check = (received: RawRequest) => ('refused' in claim ? claim : checkClaim(received, claim, keys.secretKey));
  expect(check(request)).toBeUndefined();
  expect(check({ ...request, body: Buffer.from('{}') })).toHaveProperty('refused');
});
