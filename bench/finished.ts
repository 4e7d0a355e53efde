import type { Client, Sent } from './support/client.ts';
import { databaseBytes, inFolder } from './support/folder.ts';
import { openPlant, rowOf, trigger } from './support/plant.ts';
import { atOnce, type Measure, percentile, type Row } from './support/row.ts';
import { withServer } from './support/server.ts';

const instancesFull = 1_000_000;
const instancesSmall = 20_000;
const nodes = 5;
const pageRowsMax = 100;

/** What finished instances of a five-node flow take on disk, and how long any page of their list takes over the signed API at rest. */
export const measure: Measure = ({ ms, full, profiles }) =>
  inFolder(async (folder) => {
    const instances = full ? instancesFull : instancesSmall;
    const dataFolder = `${folder}/data`;
    const plant = openPlant(dataFolder, { five: rowOf(nodes) });
    const empty = databaseBytes(dataFolder);
    const fill = async () => {
      while (plant.finished() < instances - atOnce) await plant.runToEnd('five');
    };
    await Promise.all(Array.from({ length: atOnce }, fill));
    const stored = plant.finished();
    await plant.close();
    const bytes = (databaseBytes(dataFolder) - empty) / stored - JSON.stringify(trigger).length;
    const pages = await withServer({ folder, profiles, name: 'finished' }, ({ client }) => pagesOf(client, stored, ms));
    const note = full ? {} : { note: `${stored.toLocaleString('en-US')} of them; all with --full` };
    return [
      {
        what: `any list page of 1,000,000 finished instances, p99`,
        figure: percentile(
          pages.flatMap(({ tookMs }) => tookMs),
          0.99,
        ),
        unit: 'ms',
        bar: { atMost: 20 },
        ...note,
      },
      ...pages.map(({ what, tookMs }): Row => ({
        what: `  ${what}, p99`,
        figure: percentile(tookMs, 0.99),
        unit: 'ms',
        ...note,
      })),
      {
        what: '  on disk for an instance of five nodes',
        figure: bytes,
        unit: 'bytes',
        bar: { atMost: 3_072 },
        ...note,
      },
    ];
  });

/** Asks for each kind of page in turns. */
async function pagesOf(client: Client, stored: number, ms: number) {
  const { instances } = await client.call('ListAopWorkflowInstance', { query: { limit: 1 } });
  const workflow = instances?.[0]?.workflow?.id ?? '';
  const asked: Readonly<Record<string, Sent['query']>> = {
    'the newest': {},
    'the last': { offset: stored - pageRowsMax },
    'of a workflow': { workflow_id: workflow },
    'of a status that many have': { status: 'FINISHED' },
    'of a status that none has': { status: 'FAILED' },
    'by the time of change': { sort_key: 'update_time', offset: Math.floor(stored / 2) },
  };
  const pages = Object.entries(asked).map(([what, query]) => ({ what, query, tookMs: [] as number[] }));
  const until = performance.now() + ms;
  while (performance.now() < until)
    for (const { query, tookMs } of pages) {
      const began = performance.now();
      await client.call('ListAopWorkflowInstance', { query: { limit: pageRowsMax, ...query } });
      tookMs.push(performance.now() - began);
    }
  return pages;
}
