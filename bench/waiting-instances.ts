/** What 100,000 waiting instances cost: throughput beside them, and the time from start to serving. */
import { newFolder, openPlant, removeFolder, rowOf, waiting } from './plant.ts';
import { number, perSecond, report } from './row.ts';

const instances = 100_000;
const atOnce = 100;
const ms = 4_000;
const definitions = { one: rowOf(1), waiting };
const folder = newFolder();
let plant = openPlant(folder, definitions);
await plant.runFor('one', { ms: 1_000, atOnce });
const alone = await plant.runFor('one', { ms, atOnce });
for (let started = 0; started < instances; started += 500)
  await Promise.all(Array.from({ length: 500 }, () => plant.start('waiting')));
const beside = await plant.runFor('one', { ms, atOnce });
await plant.close();

const began = performance.now();
plant = openPlant(folder, definitions);
await plant.runToEnd('one');
const startMs = performance.now() - began;
await plant.close();
removeFolder(folder);

const cost = (1 - beside.length / alone.length) * 100;
report(
  {
    what: 'throughput beside 100,000 waiting instances',
    figure: `${number(perSecond(beside.length, ms))} instances/s, ${number(cost)} % less`,
    bar: '≤ 10 % less',
    reference: `${number(perSecond(alone.length, ms))} instances/s without them`,
  },
  {
    what: 'start to serving with 100,000 waiting instances',
    figure: `${number(startMs)} ms`,
    bar: '≤ 5,000 ms',
    reference: '',
  },
);
