import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { startServer } from '../test/e2e/support/server.ts';
import { inFolder } from './support/folder.ts';
import type { Measure } from './support/row.ts';

/** Rested so long before its memory is looked at. */
const restMs = 3_000;

/** From the first start and from a later one to the line that says it serves; then what all its processes hold. */
export const measure: Measure = () =>
  inFolder(async (folder) => {
    const first = await timed(() => startServer({ folder }));
    await first.result.stop();
    const later = await timed(() => startServer({ folder }));
    await setTimeout(restMs);
    const bytes = process.platform === 'linux' ? memoryOf(later.result.pid) : undefined;
    await later.result.stop();
    const memory = 'all processes at rest';
    return [
      { what: 'ready after the first start', figure: first.ms, unit: 'ms', bar: { atMost: 3_000 } },
      { what: 'ready after a later start', figure: later.ms, unit: 'ms', bar: { atMost: 3_000 } },
      bytes === undefined
        ? { what: memory, because: `what a process holds is read from /proc, which ${process.platform} lacks` }
        : { what: memory, figure: bytes / 1_048_576, unit: 'MiB', bar: { atMost: 250 } },
    ];
  });

async function timed<T>(body: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const began = performance.now();
  return { result: await body(), ms: performance.now() - began };
}

/** What a process and those that it started hold in memory, each with its part of what they share. */
function memoryOf(pid: number): number {
  const kib = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return Number(kib) * 1_024 + children.reduce((sum, child) => sum + memoryOf(child), 0);
}
