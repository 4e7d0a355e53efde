/** A hold under load, seen by the service that is called: it falls silent within a second, and loses nothing when it is let go on. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Call, clientOf } from './support/client.ts';
import { type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';

const silentMsMax = 1_000;
const loadMs = 500;
const people = 4;
const ratePerSecond = 200;

/** When each address was called. */
const calls = new Map<string, number[]>();
const called = createServer((request, response) => {
  const path = request.url ?? '';
  calls.set(path, [...(calls.get(path) ?? []), performance.now()]);
  response.setHeader('Content-Type', 'application/json').end('{"verdict":"Gray"}');
});
let server: Server;
let call: Call;
let address: string;
beforeAll(async () => {
  await once(called.listen(0, '127.0.0.1'), 'listening');
  address = `127.0.0.1:${(called.address() as AddressInfo).port}`;
  server = await startServer({ environment: { SALLYPORT_HTTP_ALLOWED_HOSTS: address } });
  call = clientOf(server.url);
});
afterAll(async () => {
  await server?.stop();
  called.close();
});

const everyCall = () => [...calls.values()].flat().sort((a, b) => a - b);

it('lets the last call out within a second, loses nothing and goes on at the chosen rate', async () => {
  const workflow = await tell.release(call, 'calling', 'Look it up, held');
  const instances: string[] = [];
  const load = new AbortController();
  const work = Array.from({ length: people }, async (_, person) => {
    for (let count = 0; !load.signal.aborted; count++)
      instances.push(await tell.start(call, workflow, { content: { url: `http://${address}/${person}/${count}` } }));
  });

  await after(loadMs);
  const { data: hold } = await call('CreateHold', {
    body: { target_type: 'function', component: 'HTTP', action: 'get', reason: 'maintenance of the look-up service' },
  });
  const heldAt = performance.now();
  await after(loadMs + silentMsMax);
  load.abort();
  await Promise.all(work);
  expect(everyCall().at(-1)).toBeLessThan(heldAt + silentMsMax);
  const waiting = instances.length - calls.size;
  expect(waiting).toBeGreaterThan(0);
  const last = instances.at(-1) ?? '';
  const held = (await tell.show(call, last)).topology?.audit_logs?.findLast(({ status }) => status === 'RUNNING');
  expect(held).toMatchObject({ waiting: 'held' });

  const releasedAt = performance.now();
  await call('ReleaseHold', { path: { hold_id: hold?.id ?? '' }, body: { rate_per_second: ratePerSecond } });
  await expect
    .poll(() => calls.size, { timeout: (2_000 * waiting) / ratePerSecond, interval: 50 })
    .toBe(instances.length);
  const late = everyCall().filter((at) => at > releasedAt);
  const seconds = ((late.at(-1) ?? 0) - releasedAt) / 1_000;
  expect(late).toHaveLength(waiting);
  expect(late.length / seconds).toBeLessThan(ratePerSecond * 1.2);
  expect([...calls.values()].every((times) => times.length === 1)).toBe(true);
  for (const instance of instances) await tell.untilStatus(call, instance, 'FINISHED');
}, 120_000);
