/**
 * R1 seen from below: in the kernel's own order of system calls nothing leaves before what it tells has been flushed. Seen red with
 * `synchronous = OFF` in store/open.ts (F1, F2), and with its COMMIT put into the next turn, behind the answers (F2 alone); the server is
 * harmed here in both ways, and must be found out.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTraceOf, type Seen, tracing } from '../support/flush-trace.ts';
import { markOf } from '../support/marks.ts';
import { type Call, clientOf } from './support/client.ts';
import { newFolder, type ServerOptions, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { story } from './support/workflows.ts';

const rounds = 10;
const harmedServer = path.resolve(import.meta.dirname, '..', 'support', 'harmed-server.ts');
const folder = newFolder();
/** What the workflows call. */
const called = createServer((_, response) => response.setHeader('Content-Type', 'application/json').end('{}'));
let address: string;
beforeAll(async () => {
  await once(called.listen(0, '127.0.0.1'), 'listening');
  address = `127.0.0.1:${(called.address() as AddressInfo).port}`;
});
afterAll(() => {
  called.close();
  rmSync(folder, { recursive: true, force: true });
});

let marks = 0;
const nextMark = () => markOf((marks += 1));
let traces = 0;

/** Where it is missing only CI complains: it installs what it needs. */
const hasTracer = spawnSync('strace', ['-V']).status === 0 || process.env['CI'] === 'true';

/** What was seen of a server while its clients did `work`. */
async function watch(work: (call: Call) => Promise<void>, options: ServerOptions = {}): Promise<Seen> {
  const file = path.join(folder, `trace-${(traces += 1)}`);
  const environment = { SALLYPORT_HTTP_ALLOWED_HOSTS: address };
  const server = await startServer({ environment, ...options, under: tracing(file) });
  await work(clientOf(server.url));
  expect(await server.stop()).toBe(0);
  return readTraceOf(server.pid, file);
}

/** Runs are started, decided and terminated, and call somebody; each request brings a mark of its own. */
async function workInRounds(call: Call): Promise<void> {
  const workflow = await tell.release(call, 'review', `Review ${nextMark()}`);
  const calling = await tell.release(call, 'calling', `Call ${nextMark()}`);
  for (let round = 0; round < rounds; round++) {
    const start = () => tell.start(call, workflow, { content: { title: nextMark() } });
    const [decided, ended] = [await start(), await start()];
    for (const instance of [decided, ended]) await tell.untilWaitsAt(call, instance, story.nodes.review);
    await tell.command(call, ended, 'Terminate', { reason: nextMark() });
    const { data: todos } = await call('ListTasks', { query: { limit: 1_000 } });
    const todo = todos?.find((each) => each.action_instance_id === decided)?.id ?? '';
    await call('UpdateTask', { path: { task_id: todo }, body: { action: 'CONTINUE', comment: nextMark() } });
    const content = { url: `http://${address}/${nextMark()}` };
    await tell.untilStatus(call, await tell.start(call, calling, { content }), 'FINISHED');
  }
}

/** Only what needs nothing that was answered before, so that a server that commits late can do it too. */
async function createInRounds(call: Call): Promise<void> {
  const { dataclass_details: classes } = await call('ListDataclass', { query: { limit: 100 } });
  const dataclass = classes?.find(({ name }) => name === 'Alert')?.id ?? '';
  const kind = { description: '', engine_type: 'public_engine', aop_type: 'NORMAL', dataclass_id: dataclass };
  for (let round = 0; round < rounds; round++)
    await call('CreateAopWorkflow', { body: { name: `Made ${nextMark()}`, ...kind } });
}

it.runIf(hasTracer)('nothing leaves before its flush', async () => {
  const before = marks;
  const seen = await watch(async (call) => {
    await createInRounds(call);
    await workInRounds(call);
  });
  expect(seen.early).toEqual([]);
  expect(seen.answers).toBeGreaterThan(5 * rounds);
  expect(seen.flushes).toBeGreaterThanOrEqual(5 * rounds);
  expect(seen.flushed.size).toBe(marks - before);
});

it.runIf(hasTracer).each([
  ['answers before it commits', 'lateCommit', 'F2'],
  ['does not flush what it commits', 'noFlush', 'F1'],
])('a server that %s is found out', async (_, harm, rule) => {
  const seen = await watch(createInRounds, { launcher: harmedServer, args: ['--harm', harm], isHarmed: true });
  const early = seen.early.filter((complaint) => complaint.startsWith(rule));
  expect(early.length).toBeGreaterThanOrEqual(rounds);
});
