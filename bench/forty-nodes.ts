import { inFolder } from './support/folder.ts';
import { openPlant, rowOf } from './support/plant.ts';
import { profiled } from './support/profile.ts';
import { rawFlushesMs } from './support/reference.ts';
import { type Measure, percentile } from './support/row.ts';

const nodes = 40;
const roundsMin = 20;

/** Forty durable nodes in a row in one instance, in turns with as many raw flushes; medians of both. */
export const measure: Measure = ({ ms, profiles }) =>
  inFolder(async (folder) => {
    const plant = openPlant(folder, { forty: rowOf(nodes) });
    for (let round = 0; round < roundsMin; round += 1) await plant.runToEnd('forty');
    const ours: number[] = [];
    const raw: number[] = [];
    await profiled(profiles, 'forty-nodes', async () => {
      const began = performance.now();
      while (ours.length < roundsMin || performance.now() - began < ms) {
        ours.push((await plant.runToEnd('forty')).ms);
        raw.push(rawFlushesMs(folder, nodes));
      }
    });
    await plant.close();
    return [
      {
        what: '40 durable nodes in a row, one instance',
        figure: percentile(ours, 0.5),
        unit: 'ms',
        bar: { of: 'ratio', atMost: 3 },
        reference: { what: `${nodes} raw flushes of this disk`, figure: percentile(raw, 0.5) },
      },
    ];
  });
