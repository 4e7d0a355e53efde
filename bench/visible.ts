import type { Client } from './support/client.ts';
import { inFolder } from './support/folder.ts';
import { type Measure, percentile } from './support/row.ts';
import { keepCalling, loadFor, releaseOneNode, startRun, withServer } from './support/server.ts';

const lookersCount = 4;

/** From the answer to a start until list and topology show the run, while 100 other starts are always under way. */
export const measure: Measure = ({ ms, profiles }) =>
  inFolder((folder) =>
    withServer({ folder, profiles, name: 'visible' }, async ({ client }) => {
      const load = await releaseOneNode(client, 'load');
      const looked = await releaseOneNode(client, 'looked at');
      await loadFor(() => startRun(client, load), { ms: 0 });
      const lags: number[] = [];
      const until = performance.now() + ms;
      const look = async () => {
        while (performance.now() < until) lags.push(await lagOf(client, looked));
      };
      await Promise.all([keepCalling(() => startRun(client, load), ms), ...Array.from({ length: lookersCount }, look)]);
      return [
        {
          what: 'a start seen in list and topology, at full load, p99',
          figure: percentile(lags, 0.99),
          unit: 'ms',
          bar: { atMost: 200 },
          reference: { what: 'the median', figure: percentile(lags, 0.5) },
        },
      ];
    }),
  );

/** Both questions are asked again and again; what is taken includes the answers' own time. */
async function lagOf(client: Client, workflow: string): Promise<number> {
  const instance = await startRun(client, workflow);
  const answered = performance.now();
  await Promise.all([
    until(async () => {
      const query = { workflow_id: workflow, limit: 100 };
      const { instances } = await client.call('ListAopWorkflowInstance', { query });
      return instances?.some(({ id }) => id === instance) === true;
    }),
    until(async () => {
      const path = { instance_id: instance };
      const { topology } = await client.call('ShowAopWorkflowInstance', { path, query: { show_topology: true } });
      return topology?.audit_logs?.some(({ action_id }) => action_id === 'work') === true;
    }),
  ]);
  return performance.now() - answered;
}

async function until(isSeen: () => Promise<boolean>): Promise<void> {
  while (!(await isSeen()));
}
