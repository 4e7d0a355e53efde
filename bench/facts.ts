import { inFolder } from './support/folder.ts';
import { batchTexts, openPlant, rowOf } from './support/plant.ts';
import { profiled } from './support/profile.ts';
import { bareSqlitePerSecond } from './support/reference.ts';
import { atOnce, type Measure, perSecond } from './support/row.ts';

/** Batches of facts written while ten-node flows run, beside bare SQLite that writes the same texts, 100 a commit. */
export const measure: Measure = ({ ms, profiles }) =>
  inFolder(async (folder) => {
    const plant = openPlant(folder, { ten: rowOf(10) });
    const texts = batchTexts(plant.journal, (await plant.runToEnd('ten')).instance);
    const before = bareSqlitePerSecond(folder, { texts, perCommit: atOnce, ms: ms / 2 });
    const load = await profiled(profiles, 'facts', () => plant.runFor('ten', { ms, atOnce }));
    await plant.close();
    const after = bareSqlitePerSecond(folder, { texts, perCommit: atOnce, ms: ms / 2 });
    return [
      {
        what: 'batches of facts written',
        figure: perSecond(load.tookMs.length * texts.length, load.ms),
        unit: 'batches/s',
        bar: { of: 'ratio', atLeast: 0.4 },
        reference: { what: 'bare SQLite, the same bytes', figure: (before + after) / 2 },
      },
    ];
  });
