/** R1 seen from below: in the kernel's own order of system calls no answer leaves before what it tells has been flushed. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { newFolder, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { story } from './support/workflows.ts';

const traced = 'write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync';
const traceMsMax = 10_000;
const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Seen {
  /** Answers that left. */
  answers: number;
  /** Answers that left while something written to the log was not flushed. */
  early: string[];
  flushes: number;
}

const isFlush = (call: string) => /^f(data)?sync\(/.test(call);

/** The calls of a trace in order; one that others interrupt counts from its start, a flush from its end. */
function callsOf(trace: string): string[] {
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const [, process = '', call = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (call.startsWith('<...')) return [begun.get(process) ?? ''].filter(isFlush);
    begun.set(process, call);
    return call.endsWith('<unfinished ...>') && isFlush(call) ? [] : [call];
  });
}

function read(trace: string): Seen {
  const seen: Seen = { answers: 0, early: [], flushes: 0 };
  let unflushed = false;
  for (const call of callsOf(trace)) {
    const ofLog = call.includes('.db-wal>');
    if (call.includes('"HTTP/1.1 ')) {
      seen.answers += 1;
      if (unflushed) seen.early.push(call);
    } else if (ofLog && isFlush(call)) {
      seen.flushes += 1;
      unflushed = false;
    } else if (ofLog) unflushed = true;
  }
  return seen;
}

/** Where it is missing only CI complains: it installs what it needs. */
const hasTracer = spawnSync('strace', ['-V']).status === 0 || process.env['CI'] === 'true';

it.runIf(hasTracer)('sends no answer before its flush', async () => {
  const file = path.join(folder, 'trace');
  // -D: the server is our child, the tracer is not, so that signals reach the server.
  const under = ['strace', '-D', '-f', '-y', '-q', '--seccomp-bpf', '-s', '32', '-e', `trace=${traced}`, '-o', file];
  const server = await startServer({ under });
  const call = clientOf(server.url);
  const workflow = await tell.release(call, 'review', 'Review, traced');
  const commands = 10;
  for (let count = 0; count < commands; count++) {
    const instance = await tell.start(call, workflow);
    await tell.untilWaitsAt(call, instance, story.nodes.review);
    await tell.command(call, instance, 'Terminate');
  }
  expect(await server.stop()).toBe(0);
  const whole = new RegExp(`^${server.pid} +\\+\\+\\+ exited`, 'm');
  await expect.poll(() => whole.test(readFileSync(file, 'utf8')), { timeout: traceMsMax }).toBe(true);
  const seen = read(readFileSync(file, 'utf8'));
  expect(seen.early).toEqual([]);
  expect(seen.answers).toBeGreaterThan(3 * commands);
  expect(seen.flushes).toBeGreaterThanOrEqual(2 * commands);
});
