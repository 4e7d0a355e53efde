import { inFolder } from './support/folder.ts';
import { openPlant, rowOf, waiting } from './support/plant.ts';
import { atOnce, type Measure, perSecond } from './support/row.ts';

const instancesFull = 100_000;
const instancesSmall = 20_000;
const startsAtOnce = 500;

/** What instances that wait for a person cost those that run, and how soon a new process serves beside them. */
export const measure: Measure = ({ ms, full }) =>
  inFolder(async (folder) => {
    const instances = full ? instancesFull : instancesSmall;
    const definitions = { one: rowOf(1), waiting };
    let plant = openPlant(folder, definitions);
    const alone = await plant.runFor('one', { ms, atOnce });
    for (let started = 0; started < instances; started += startsAtOnce)
      await Promise.all(Array.from({ length: startsAtOnce }, () => plant.start('waiting')));
    const beside = await plant.runFor('one', { ms, atOnce });
    await plant.close();
    const began = performance.now();
    plant = openPlant(folder, definitions);
    await plant.runToEnd('one');
    const servingMs = performance.now() - began;
    await plant.close();
    const note = full ? {} : { note: `${instances.toLocaleString('en-US')} of them; all with --full` };
    return [
      {
        what: 'one-node flows beside 100,000 waiting instances',
        figure: perSecond(beside.tookMs.length, beside.ms),
        unit: 'instances/s',
        bar: { of: 'ratio', atLeast: 0.9 },
        reference: { what: 'without them', figure: perSecond(alone.tookMs.length, alone.ms) },
        ...note,
      },
      {
        what: '  from restart to a run that ended',
        figure: servingMs,
        unit: 'ms',
        bar: { atMost: 5_000 },
        ...note,
      },
    ];
  });
