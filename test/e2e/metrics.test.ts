/** What Prometheus reads: whoever may, and figures that are true of what was done. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { newFolder, type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';

const token = 'a-token-for-the-metrics-of-tests';
const folder = newFolder();
const start = () => startServer({ folder, environment: { SALLYPORT_METRICS_TOKEN: token } });
let server: Server;
beforeAll(async () => {
  server = await start();
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const read = (authorization?: string) =>
  fetch(new URL('/metrics', server.url), { headers: authorization === undefined ? {} : { authorization } });

/** Each figure by its name and labels. */
async function linesNow(): Promise<ReadonlyMap<string, number>> {
  const text = await (await read(`Bearer ${token}`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => line.split(/ (?=\S+$)/)).map(([name = '', value]) => [name, Number(value)]));
}

it('only who shows the token reads them', async () => {
  expect((await read()).status).toBe(401);
  expect((await read('Bearer a-token-for-the-metrics-of-others')).status).toBe(401);
  const answer = await read(`Bearer ${token}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
});

it('runs, actions, commands, requests and commits are counted', async () => {
  const call = clientOf(server.url);
  const finished = await tell.start(call, await tell.release(call, 'service', 'Make an id (metrics)'));
  await tell.untilStatus(call, finished, 'FINISHED');
  const failed = await tell.start(call, await tell.release(call, 'faulty', 'Read the payload (metrics)'));
  await tell.untilStatus(call, failed, 'FAILED');
  await tell.command(call, failed, 'Terminate');
  await tell.start(call, await tell.release(call, 'review', 'Review by hand (metrics)'));
  const lines = await linesNow();
  expect(Object.fromEntries(lines)).toMatchObject({
    sallyport_instances_started_total: 3,
    'sallyport_instances{status="finished"}': 1,
    'sallyport_instances{status="terminated"}': 1,
    'sallyport_instances{status="running"}': 1,
    'sallyport_instances{status="failed"}': 0,
    'sallyport_commands_total{command="terminate"}': 1,
    'sallyport_faults_total{reason="functionFailed"}': 1,
    sallyport_todos_open: 1,
    sallyport_holds: 0,
    'sallyport_action_outcomes_total{plugin="SecMasterUtilities",function="uuid",connection="",outcome="output"}': 1,
  });
  expect(lines.get('sallyport_flush_duration_seconds_count')).toBeGreaterThan(3);
  expect(lines.get('sallyport_seconds_since_last_flush')).toBeLessThan(60);
  const started = 'sallyport_http_request_duration_seconds_count{operation="CreateWorkflowInstance",status="200"}';
  expect(lines.get(started)).toBe(3);
});

it('what there was before is there after a restart, and counters begin anew', async () => {
  await server.stop();
  server = await start();
  const lines = await linesNow();
  expect(Object.fromEntries(lines)).toMatchObject({
    'sallyport_instances{status="finished"}': 1,
    'sallyport_instances{status="running"}': 1,
    sallyport_todos_open: 1,
    sallyport_instances_started_total: 0,
  });
});
