/** The packed tarball, installed in an empty folder, runs and can be built upon: nothing it needs is left behind in the clone. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../support/bpmn.ts';
import { clientOf } from './support/client.ts';
import { newFolder, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const installMsMax = 300_000;
const folder = newFolder();
const app = path.join(folder, 'app');
const installed = path.join(app, 'node_modules', 'sallyport');

function run(cwd: string, program: string, ...args: string[]) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: installMsMax });
  return { status, stdout, stderr: error ? String(error) : stderr };
}
/** Runs what later steps stand on. */
function must(cwd: string, program: string, ...args: string[]): void {
  const { status, stdout, stderr } = run(cwd, program, ...args);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}
const sallyport = (...args: string[]) => run(app, path.join(app, 'node_modules', '.bin', 'sallyport'), ...args);

beforeAll(() => {
  mkdirSync(app);
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
  must(root, 'npm', 'pack', '--pack-destination', folder);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const tarball = path.join(folder, `sallyport-${version}.tgz`);
  must(app, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', tarball);
}, installMsMax);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('tells its version, how it is used and its configuration, and no warning greets the newcomer', () => {
  expect(sallyport('--version')).toEqual({ status: 0, stdout: expect.stringMatching(/\d+\.\d+\.\d+/), stderr: '' });
  expect(sallyport('--help')).toEqual({ status: 0, stdout: expect.stringContaining('serve'), stderr: '' });
  expect(sallyport('config')).toEqual({ status: 0, stdout: expect.stringContaining('SALLYPORT_PORT'), stderr: '' });
});

it('serves, and runs a workflow', async () => {
  const server = await startServer({ launcher: path.join(installed, 'bin', 'sallyport.js') });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  const call = clientOf(server.url);
  const instance = await tell.start(call, await tell.release(call, 'service', 'Packed'));
  await tell.untilStatus(call, instance, 'FINISHED');
  const inside = '<script>[1, 2].map((n) => n * 21)</script>';
  const drawing = taskflowOf(bpmnOf('start -> script -> end', { script: { inside, attributes: 'scriptFormat="js"' } }));
  const scripted = await tell.start(
    call,
    await tell.release(call, { name: 'S', taskflow: drawing, taskconfig: '' }, 'S'),
  );
  const shown = await tell.untilStatus(call, scripted, 'FINISHED');
  expect(tell.newest(shown, 'script')).toMatchObject({ output: '{"result":[21,42],"variables":{}}' });
  expect(await server.stop()).toBe(0);
});

it('lets others define plug-ins, with types', () => {
  const plugin = `import { definePlugin } from 'sallyport/plugin';\nexport const define: typeof definePlugin = definePlugin;\n`;
  writeFileSync(path.join(app, 'mine.ts'), plugin);
  expect(run(app, process.execPath, '--input-type=module', '--eval', `await import('./mine.ts');`)).toMatchObject({
    status: 0,
    stderr: '',
  });
  const compiler = path.join(root, 'node_modules', '.bin', 'tsc');
  expect(run(app, compiler, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', 'mine.ts')).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
});

it('lets others test their workflows, with types', () => {
  expect(sallyport('test', path.join(installed, 'dist', 'demo', 'workflows'))).toEqual({
    status: 0,
    stdout: expect.stringContaining('9 passed, 0 failed'),
    stderr: '',
  });
  const test = `import { createBench } from 'sallyport/testing';\nexport const timers: readonly string[] = createBench({ now: 0 }).timers().map(({ at }) => at);\n`;
  writeFileSync(path.join(app, 'bench.ts'), test);
  expect(run(app, process.execPath, '--input-type=module', '--eval', `await import('./bench.ts');`)).toMatchObject({
    status: 0,
    stderr: '',
  });
  const compiler = path.join(root, 'node_modules', '.bin', 'tsc');
  expect(run(app, compiler, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', 'bench.ts')).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
});
