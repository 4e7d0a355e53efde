import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StandIn, startStandIn } from './stand-in.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn(0);
});
afterAll(() => standIn.close());

async function send(method: string, path: string, body?: object, key = '') {
  const response = await fetch(standIn.endpoint + path, {
    method,
    headers: { 'Idempotency-Key': key },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

it('knows the addresses of the alerts, and nothing of others', async () => {
  expect(await send('GET', '/intel/addresses/203.0.113.7')).toMatchObject({
    body: { verdict: 'malicious', score: 96 },
  });
  expect(await send('GET', '/intel/addresses/8.8.8.8')).toMatchObject({ body: { verdict: 'unknown', score: 0 } });
});

it('does nothing twice under one key', async () => {
  const rule = { address: '203.0.113.7', minutes: 60, reason: 'a reverse shell' };
  const first = await send('POST', '/firewall/blocks', rule, 'one');
  expect(await send('POST', '/firewall/blocks', rule, 'one')).toEqual(first);
  expect((await send('GET', '/firewall/blocks')).body).toEqual([first.body]);
});

it('removes one finding after the other, wherever it was started anew', async () => {
  const files = [{ file_path: '/opt/a' }, { file_path: '/opt/b' }];
  const first = await send('POST', '/edr/hosts/web-07/cleanup', { files, cursor: null });
  expect(first.body).toEqual({ host: 'web-07', removed: '/opt/a', remaining: 1, cursor: 1 });
  const second = await send('POST', '/edr/hosts/web-07/cleanup', { files, cursor: 1 });
  expect(second.body).toMatchObject({ removed: '/opt/b', remaining: 0 });
});

it.each([
  ['POST', '/firewall/blocks', { address: '203.0.113.7', minutes: 0 }, 400],
  ['POST', '/tickets', { title: 'x'.repeat(100_000) }, 400],
  ['GET', '/nothing', undefined, 404],
  ['GET', '/assets/%', undefined, 200],
])('answers %s %s with its status', async (method, path, body, status) =>
  expect(await send(method, path, body)).toMatchObject({ status }),
);

it('says what to do when its port is taken', async () => {
  const port = Number(standIn.address.split(':')[1]);
  await expect(startStandIn(port)).rejects.toThrow(/port \d+: .*EADDRINUSE.*SALLYPORT_DEMO_PORT/);
});
