import { flow } from '../test/support/flow.ts';
import { playUntil } from '../test/support/play-until.ts';
import type { Measure } from './support/row.ts';

const long = 100_000;
const short = 1_000;

/** A loop of an action and two gateways in the engine alone: does a node run cost more when many have gone before it? */
export const measure: Measure = async ({ ms }) => {
  const loop = flow('start -> xor1 -> a -> xor2 -[a.output.n >= 0]-> xor1\nxor2 -[else]-> end');
  const perNodeRun = (nodeRuns: number): number => {
    const begun = performance.now();
    playUntil(loop, nodeRuns);
    return ((performance.now() - begun) * 1_000) / nodeRuns;
  };
  perNodeRun(long); // Until it is compiled.
  const longs: number[] = [];
  const shorts: number[] = [];
  for (const until = performance.now() + ms; performance.now() < until;) {
    longs.push(perNodeRun(long));
    shorts.push(...Array.from({ length: long / short }, () => perNodeRun(short)));
  }
  return [
    {
      what: 'a loop of 100,000 node runs, for a node run',
      figure: mean(longs),
      unit: 'µs',
      bar: { of: 'ratio', atMost: 1.2 },
      reference: { what: 'loops of 1,000 node runs', figure: mean(shorts) },
      note: 'as many node runs of both, in turns',
    },
  ];
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
