import { databaseBytes, inFolder } from './support/folder.ts';
import { batchTexts, openPlant, rowOf } from './support/plant.ts';
import { profiled } from './support/profile.ts';
import { bareSqlitePerSecond } from './support/reference.ts';
import { atOnce, type Measure, microseconds, perSecond } from './support/row.ts';

const nodes = 10;

/** Ten no-op nodes in a row. A transition is a no-op node entered and left; start and end are not counted. */
export const measure: Measure = ({ ms, profiles }) =>
  inFolder(async (folder) => {
    const plant = openPlant(folder, { ten: rowOf(nodes) });
    const texts = batchTexts(plant.journal, (await plant.runToEnd('ten')).instance);
    const load = await profiled(profiles, 'ten-nodes', () => plant.runFor('ten', { ms, atOnce }));
    const instances = plant.finished();
    await plant.close();
    const bytes = databaseBytes(folder);
    const bare = bareSqlitePerSecond(folder, { texts, perCommit: atOnce, ms: ms / 2 });
    const transitions = load.tookMs.length * nodes;
    return [
      {
        what: 'ten no-op nodes, 100 at once',
        figure: perSecond(transitions, load.ms),
        unit: 'transitions/s',
        bar: { atLeast: 30_000 },
        reference: { what: 'the same facts written by bare SQLite', figure: (bare / texts.length) * nodes },
      },
      {
        what: '  CPU for a transition',
        figure: microseconds(load.cpu) / transitions,
        unit: 'µs',
        bar: { atMost: 60 },
      },
      {
        what: '  on disk for a transition',
        figure: bytes / (instances * nodes),
        unit: 'bytes',
        bar: { atMost: 600 },
        reference: { what: "the facts' own text", figure: texts.join('').length / nodes },
      },
    ];
  });
