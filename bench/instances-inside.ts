/** One-node and ten-node flows, started inside, 100 at once; and what a node costs in processor time and on disk. */
import { databaseBytes, newFolder, openPlant, removeFolder, rowOf } from './plant.ts';
import { number, percentile, perSecond, report } from './row.ts';

const ms = 6_000;
const atOnce = 100;
const folder = newFolder();
const plant = openPlant(folder, { one: rowOf(1), ten: rowOf(10) });
await plant.runFor('one', { ms: 1_000, atOnce });

const one = await plant.runFor('one', { ms, atOnce });
const bytesBefore = databaseBytes(folder);
const cpuBefore = process.cpuUsage();
const ten = await plant.runFor('ten', { ms, atOnce });
const cpu = process.cpuUsage(cpuBefore);
const nodes = ten.length * 10;
await plant.close();
const bytes = databaseBytes(folder) - bytesBefore;
removeFolder(folder);

report(
  {
    what: 'one-node flow, started inside, 100 at once',
    figure: `${number(perSecond(one.length, ms))} instances/s, p99 ${number(percentile(one, 0.99))} ms`,
    bar: '≥ 6,000/s, p99 ≤ 50 ms',
    reference: '',
  },
  {
    what: 'ten no-op nodes, 100 at once',
    figure: `${number(perSecond(nodes, ms))} nodes/s, ${number((cpu.user + cpu.system) / nodes)} µs of CPU and ${number(bytes / nodes)} bytes a node`,
    bar: '≥ 30,000/s, ≤ 60 µs, ≤ 600 bytes',
    reference: '',
  },
);
