/** A backup under load, cut off in the middle and made again; restored elsewhere, where every run goes on. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Call, clientOf } from './support/client.ts';
import { newFolder, type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { story } from './support/workflows.ts';

const launcher = path.resolve(import.meta.dirname, '..', '..', 'bin', 'sallyport.js');
const { nodes } = story;
const folder = newFolder();
const elsewhere = newFolder();
const backups = newFolder();
const data = path.join(folder, 'data');
const pollMs = 2;
let server: Server;
let call: Call;
beforeAll(async () => {
  server = await startServer({ folder });
  call = clientOf(server.url);
});
afterAll(async () => {
  await server?.stop();
  for (const each of [folder, elsewhere, backups]) rmSync(each, { recursive: true, force: true });
});

/** Compiled code is kept between the many short runs. */
const environment = { PATH: process.env['PATH'], NODE_COMPILE_CACHE: path.join(elsewhere, 'compiled') };
interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}
const sallyport = (...argv: string[]) =>
  new Promise<Ended>((resolve) => {
    const options = { cwd: backups, env: environment };
    execFile(process.execPath, [launcher, ...argv], options, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });
const backUp = (target: string) => sallyport('backup', path.join(backups, target), '--data-dir', data, '--json');

/** Kills a backup with -9 as soon as it has got so far, or lets it be when it was quicker. */
async function killedAt(target: string, hasCome: (unfinished: string) => boolean): Promise<void> {
  const place = path.join(backups, target);
  const child: ChildProcess = spawn(process.execPath, [launcher, 'backup', place, '--data-dir', data], {
    stdio: 'ignore',
  });
  const gone = once(child, 'exit');
  while (child.exitCode === null) {
    const unfinished = readdirSync(backups).find((name) => name.startsWith(`${target}.unfinished-`));
    if (unfinished !== undefined && hasCome(path.join(backups, unfinished))) break;
    await setTimeout(pollMs);
  }
  child.kill('SIGKILL');
  await gone;
}

it('is whole or not there, wherever it is cut off, and refuses nothing of the kind later', async () => {
  const points: Record<string, (unfinished: string) => boolean> = {
    begun: existsSync,
    copying: (unfinished) => existsSync(path.join(unfinished, 'sallyport.db')),
    noted: (unfinished) => existsSync(path.join(unfinished, 'backup.json')),
  };
  for (const [name, hasCome] of Object.entries(points)) {
    await killedAt(name, hasCome);
    const restored = await sallyport('restore', path.join(backups, name), '--data-dir', path.join(elsewhere, name));
    // It may have got its name in the very moment of the kill: then it must be whole.
    expect(restored.status === 0).toBe(existsSync(path.join(backups, name)));
    expect(await backUp(`${name} again`)).toMatchObject({ status: 0, err: '' });
  }
});

it('is made under load, and restored elsewhere every run of it goes on', async () => {
  const reviewed = await tell.release(call, 'review', 'Review');
  const [faulty, service] = [
    await tell.release(call, 'faulty', 'Mend'),
    await tell.release(call, 'service', 'Step by step'),
  ];
  const waiting = await Promise.all(Array.from({ length: 10 }, () => tell.start(call, reviewed)));
  const failed = await tell.start(call, faulty);
  const stopped = await tell.startDebug(call, service);
  for (const run of waiting) await tell.untilWaitsAt(call, run, nodes.review);
  await tell.untilStatus(call, failed, 'FAILED');
  await tell.untilWaitsAt(call, stopped, nodes.waiting);

  const done = new AbortController();
  const load = Array.from({ length: 8 }, async () => {
    for (let count = 0; !done.signal.aborted; count += 1) await tell.start(call, count % 2 === 0 ? reviewed : faulty);
  });
  const made = await backUp('loaded');
  done.abort();
  await Promise.all(load);
  expect(made).toMatchObject({ status: 0, err: '' });
  const { runs, unfinished } = JSON.parse(made.out);
  expect(unfinished).toBeGreaterThanOrEqual(waiting.length + 2);
  expect(await backUp('loaded')).toMatchObject({ status: 1, err: expect.stringContaining('is there already') });

  const there = path.join(elsewhere, 'data');
  const restored = await sallyport('restore', path.join(backups, 'loaded'), '--data-dir', there);
  expect(restored).toMatchObject({ status: 0, out: expect.stringContaining('Put the master key') });
  copyFileSync(path.join(folder, 'master.key'), path.join(elsewhere, 'master.key'));
  await server.stop();
  server = await startServer({ folder: elsewhere });
  call = clientOf(server.url);
  expect(await everyRunGoesOn()).toBe(runs);
  for (const run of waiting) await tell.untilStatus(call, run, 'FINISHED');
  await tell.untilStatus(call, failed, 'FINISHED', 1);
  const { input_dataobject } = story.debug;
  await tell.command(call, stopped, 'Debug', { task_id: nodes.waiting, input_dataobject });
  await tell.untilWaitsAt(call, stopped, nodes.next);
});

it('restored with everything held it starts nothing before somebody releases it', async () => {
  const quiet = newFolder();
  const argv = ['restore', path.join(backups, 'loaded'), '--data-dir', path.join(quiet, 'data'), '--held'];
  expect(await sallyport(...argv)).toMatchObject({ status: 0, out: expect.stringContaining('1 workspaces are held') });
  copyFileSync(path.join(folder, 'master.key'), path.join(quiet, 'master.key'));
  await server.stop();
  server = await startServer({ folder: quiet });
  call = clientOf(server.url);
  const { data: [workflow] = [] } = await call('ListWorkflows', { query: { offset: 0, limit: 10 } });
  const start = () => tell.start(call, workflow?.id ?? '');
  await expect(start()).rejects.toMatchObject({ errorMsg: expect.stringContaining('held') });
  const { data: [hold] = [] } = await call('ListHolds', { query: { offset: 0, limit: 10 } });
  expect(hold).toMatchObject({ reason: expect.stringContaining('restored from') });
  await call('ReleaseHold', { path: { hold_id: hold?.id ?? '' }, body: {} });
  await start();
  await server.stop();
  rmSync(quiet, { recursive: true });
});

/** Decides every review and mends every failed run; answers how many runs there are. */
async function everyRunGoesOn(): Promise<number> {
  const page = { offset: 0, limit: 1_000 };
  const { data: todos = [] } = await call('ListTasks', { query: page });
  for (const { id = '' } of todos) await call('UpdateTask', { path: { task_id: id }, body: { action: 'CONTINUE' } });
  const { instances: all = [], count } = await call('ListAopWorkflowInstance', { query: page });
  for (const { id = '', status } of all) {
    if (status === 'FAILED') {
      await tell.command(call, id, 'Retry', { task_id: nodes.parse, ...story.retry });
      await tell.untilStatus(call, id, 'FINISHED', 1);
    } else if (todos.some((todo) => todo.action_instance_id === id)) await tell.untilStatus(call, id, 'FINISHED');
  }
  return Number(count);
}
