import { inFolder } from './support/folder.ts';
import { batchTexts, openPlant, rowOf } from './support/plant.ts';
import { profiled } from './support/profile.ts';
import { bareSqlitePerSecond } from './support/reference.ts';
import { atOnce, type Measure, microseconds, percentile, perSecond } from './support/row.ts';

/** One no-op node between start and end, started inside: a transaction each for the start, and what becomes of it. */
export const measure: Measure = ({ ms, profiles }) =>
  inFolder(async (folder) => {
    const plant = openPlant(folder, { one: rowOf(1) });
    const texts = batchTexts(plant.journal, (await plant.runToEnd('one')).instance);
    const load = await profiled(profiles, 'one-node', () => plant.runFor('one', { ms, atOnce }));
    await plant.close();
    const bare = bareSqlitePerSecond(folder, { texts, perCommit: atOnce, ms: ms / 2 });
    const { tookMs, cpu } = load;
    return [
      {
        what: 'one-node flow, started inside, 100 at once',
        figure: perSecond(tookMs.length, load.ms),
        unit: 'instances/s',
        bar: { atLeast: 6_000 },
        reference: { what: 'the same facts written by bare SQLite', figure: bare / texts.length },
      },
      { what: '  from request to durable end, p99', figure: percentile(tookMs, 0.99), unit: 'ms', bar: { atMost: 50 } },
      { what: '  CPU for an instance', figure: microseconds(cpu) / tookMs.length, unit: 'µs' },
    ];
  });
