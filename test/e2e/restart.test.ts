/** What waits, waits across a restart, and goes on as if nothing had been. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Call, clientOf } from './support/client.ts';
import { newFolder, type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { story } from './support/workflows.ts';

const { nodes } = story;
const folder = newFolder();
let server: Server;
let call: Call;
async function serve(): Promise<void> {
  server = await startServer({ folder });
  call = clientOf(server.url);
}
beforeAll(serve);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ways: [string, () => Promise<unknown>][] = [
  ['SIGTERM', () => server.stop()],
  ['kill -9', () => server.kill()],
];
it.each(ways)('keeps a debug run at its breakpoint over %s, and goes on', async (way, end) => {
  const workflow = await tell.release(call, 'service', `Debug over ${way}`);
  const instance = await tell.startDebug(call, workflow);
  const before = await tell.untilWaitsAt(call, instance, nodes.waiting);
  await end();
  await serve();
  expect(await tell.show(call, instance)).toEqual(before);
  const { input_dataobject, next_output } = story.debug;
  await tell.command(call, instance, 'Debug', { task_id: nodes.waiting, input_dataobject });
  await tell.untilWaitsAt(call, instance, nodes.next);
  await tell.command(call, instance, 'Debug', { task_id: nodes.next, input_dataobject: '[]' });
  expect(tell.newest(await tell.untilStatus(call, instance, 'FINISHED'), nodes.next)?.output).toContain(next_output);
});

it.each(ways)('keeps a to-do and a fault over %s', async (way, end) => {
  const reviewed = await tell.start(call, await tell.release(call, 'review', `Review over ${way}`));
  await tell.untilWaitsAt(call, reviewed, nodes.review);
  const failed = await tell.start(call, await tell.release(call, 'faulty', `Mend over ${way}`));
  await tell.untilStatus(call, failed, 'FAILED');
  await end();
  await serve();
  const { data: todos } = await call('ListTasks', { query: { offset: 0, limit: 100 } });
  const todo = todos?.find((each) => each.action_instance_id === reviewed);
  await call('UpdateTask', { path: { task_id: todo?.id ?? '' }, body: { action: 'CONTINUE' } });
  await tell.untilStatus(call, reviewed, 'FINISHED');
  await tell.command(call, failed, 'Retry', { task_id: nodes.parse, ...story.retry });
  await tell.untilStatus(call, failed, 'FINISHED', 1);
});

it('refuses a second process on the same data folder, and says why', async () => {
  await expect(startServer({ folder })).rejects.toThrow(/is in use by process \d+/);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});
