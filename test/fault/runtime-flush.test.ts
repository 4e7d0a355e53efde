/** R1 of the bare runtime, seen from below; test/e2e/flush.test.ts says how its check was seen red. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { readTraceOf, tracing } from '../support/flush-trace.ts';

it('lets no answer leave before the flush of what it saw (R1), as the system calls show', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'flush-'));
  const file = path.join(folder, 'trace');
  const life = path.join(import.meta.dirname, 'runtime-life.ts');
  const [strace = '', ...options] = tracing(file);
  const { pid, status, error, stderr } = spawnSync(strace, [...options, process.execPath, life, folder], {
    encoding: 'utf8',
  });
  expect({ error, status, stderr: status === 0 ? '' : stderr }).toEqual({ error: undefined, status: 0, stderr: '' });
  const seen = await readTraceOf(pid, file);
  rmSync(folder, { recursive: true });
  expect(seen.early).toEqual([]);
  expect(seen.answers).toBeGreaterThan(4);
  expect(seen.flushed.size).toBeGreaterThanOrEqual(seen.answers);
});

/** Opens the folder's store; commits and is killed, or closes. */
const openingOf = (folder: string, then: string) => `
  import { openStore } from ${JSON.stringify(pathToFileURL(path.resolve('src', 'store', 'open.ts')))};
  const onFatal = (error) => { throw error };
  const store = openStore({ folder: ${JSON.stringify(folder)}, clock: { now: () => Date.now() }, migrations: [], onFatal });
  ${then}
`;
const killed = `await store.write(() => undefined); process.kill(process.pid, 'SIGKILL')`;

it('flushes what a killed process left in the log before it notes or reads it', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'flush-'));
  const file = path.join(folder, 'trace');
  const node = (before: readonly string[], then: string) => {
    const [program = '', ...args] = [...before, process.execPath, '--input-type=module', '--eval'];
    return spawnSync(program, [...args, openingOf(folder, then)], { encoding: 'utf8' });
  };
  expect(node([], killed)).toMatchObject({ signal: 'SIGKILL' });
  const strace = ['strace', '-f', '-y', '-e', 'trace=fsync,fdatasync,rename', '-o', file];
  expect(node(strace, 'await store.close()')).toMatchObject({ status: 0 });
  const calls = readFileSync(file, 'utf8').split('\n');
  rmSync(folder, { recursive: true });
  const flushed = calls.findIndex((call) => /sync\(\d+<[^>]*sallyport\.db-wal>/.test(call));
  expect(flushed).toBeGreaterThanOrEqual(0);
  expect(flushed).toBeLessThan(calls.findIndex((call) => call.includes('rename(') && call.includes('commit.note')));
});
