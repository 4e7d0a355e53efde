import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

it('lets no answer leave before the flush of what it saw (R1), as the system calls show', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'flush-'));
  const trace = path.join(folder, 'trace');
  const calls = 'trace=write,pwrite64,fsync,fdatasync';
  const life = path.join(import.meta.dirname, 'runtime-life.ts');
  const { status, error, stderr } = spawnSync(
    'strace',
    ['-f', '-y', '-s', '64', '-e', calls, '-o', trace, process.execPath, life, folder],
    { encoding: 'utf8' },
  );
  expect({ error, status, stderr: status === 0 ? '' : stderr }).toEqual({ error: undefined, status: 0, stderr: '' });
  let unflushed = false;
  let flushes = 0;
  const answers: { readonly line: string; readonly unflushed: boolean; readonly flushes: number }[] = [];
  for (const line of readFileSync(trace, 'utf8').split('\n')) {
    if (/pwrite64\(\d+<[^>]*sallyport\.db-wal>/.test(line)) unflushed = true;
    if (/f(data)?sync\(\d+<[^>]*sallyport\.db-wal>\)\s+= 0/.test(line)) {
      unflushed = false;
      flushes += 1;
    }
    if (/write\(1<[^>]*>, "answered /.test(line)) answers.push({ line, unflushed, flushes });
  }
  rmSync(folder, { recursive: true });
  expect(answers.length).toBeGreaterThan(4);
  expect(answers.filter((answer) => answer.unflushed || answer.flushes === 0)).toEqual([]);
});
