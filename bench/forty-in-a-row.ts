/** Forty durable nodes in a row in one instance, beside as many raw flushes of this disk. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { newFolder, openPlant, removeFolder, rowOf } from './plant.ts';
import { number, percentile, report } from './row.ts';

const nodes = 40;
const rounds = 20;
const folder = newFolder();
const plant = openPlant(folder, { forty: rowOf(nodes) });
await plant.runToEnd('forty');
const took: number[] = [];
const raw: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  took.push(await plant.runToEnd('forty'));
  raw.push(rawFlushes());
}
await plant.close();
removeFolder(folder);
const [ours, theirs] = [percentile(took, 0.5), percentile(raw, 0.5)];
report({
  what: '40 durable nodes in a row, one instance',
  figure: `${number(ours)} ms, ${number(ours / theirs)} × raw flushes`,
  bar: '≤ 3 ×',
  reference: `${number(theirs)} ms for ${nodes} raw flushes`,
});

function rawFlushes(): number {
  const file = openSync(path.join(folder, 'raw'), 'a');
  const block = Buffer.alloc(4_096, 1);
  const began = performance.now();
  for (let flush = 0; flush < nodes; flush += 1) {
    writeSync(file, block);
    fdatasyncSync(file);
  }
  const ms = performance.now() - began;
  closeSync(file);
  return ms;
}
