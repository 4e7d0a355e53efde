import { inFolder } from './support/folder.ts';
import { atOnce, type Measure, percentile, perSecond } from './support/row.ts';
import { cpuMicros, keepCalling, loadFor, releaseOneNode, running, startRun, withServer } from './support/server.ts';

/** The one-node flow, started over signed HTTP from another process on the same processors, and run to its end. */
export const measure: Measure = ({ ms, profiles }) =>
  inFolder((folder) =>
    withServer({ folder, profiles, name: 'api' }, async ({ server, client }) => {
      const workflow = await releaseOneNode(client, 'bench');
      const start = () => startRun(client, workflow);
      await loadFor(start, { ms: 0 });
      const cpuBefore = cpuMicros(server.pid);
      const began = performance.now();
      const tookMs = await keepCalling(start, ms);
      while ((await running(client)) > 0);
      const took = performance.now() - began;
      const cpuAfter = cpuMicros(server.pid);
      const pings = await loadFor(() => client.ping(), { ms: ms / 2 });
      const cpu =
        cpuBefore === undefined || cpuAfter === undefined
          ? []
          : [
              {
                what: '  CPU of the server for an instance',
                figure: (cpuAfter - cpuBefore) / tookMs.length,
                unit: 'µs',
              },
            ];
      return [
        {
          what: `one-node flow over the signed API, ${atOnce} at once`,
          figure: perSecond(tookMs.length, took),
          unit: 'instances/s',
          bar: { atLeast: 1_500 },
          reference: { what: '/healthz by the same client', figure: perSecond(pings.length, ms / 2) },
        },
        {
          what: "  from request to the start's answer, p99",
          figure: percentile(tookMs, 0.99),
          unit: 'ms',
          bar: { atMost: 100 },
          reference: { what: '/healthz by the same client', figure: percentile(pings, 0.99) },
        },
        ...cpu,
      ];
    }),
  );
