/** R1 of the bare runtime, seen from below; test/e2e/flush.test.ts says how its check was seen red. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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
