import { describe, expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { playUntil } from '../../test/support/play-until.ts';
import type { ProcessDefinition } from './definition.ts';

/**
 * Microseconds that a node run takes after so many of them, in the best of some windows of the same length: what else the machine does
 * only adds to it.
 */
function costAfter(definition: ProcessDefinition, nodeRuns: number): number {
  const marks: number[] = [];
  let next = nodeRuns;
  playUntil(definition, nodeRuns + windows * windowNodeRuns, (done) => {
    if (done < next) return;
    marks.push((performance.now() * 1_000) / windowNodeRuns);
    next += windowNodeRuns;
  });
  return Math.min(...marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0)));
}
/** What would grow with the length of a life grows by far more; the bar itself, 1.2, is the bench's. */
const growthMax = 2;
const windows = 10;
const windowNodeRuns = 2_000;

describe('a node run costs the same', { retry: 2, timeout: 30_000 }, () => {
  it.each([
    ['of gateways', 'start -> xor1 -> xor2 -> xor1'],
    ['of actions', 'start -> xor1 -> a -> xor2 -[a.output.n >= 0]-> xor1\nxor2 -[else]-> end'],
    ['of rounds one after another', 'start -> a=200000 -> end'],
  ])('in a loop %s that has gone round for long', (_, drawing) => {
    const loop = flow(drawing);
    costAfter(loop, 0); // Until it is compiled.
    const early = costAfter(loop, 0);
    expect(costAfter(loop, 100_000)).toBeLessThan(growthMax * early);
  });
});

describe('a thousand nodes take less than a second', { retry: 2 }, () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => `Activity_${index}`);
  it.each([
    [
      'side by side, split and joined',
      ['start -> and', ...ids.map((id) => `and -> ${id} -> andJoin`), 'andJoin -> end'],
    ],
    ['in a row, each reading one by its id', [`start -> ${ids.join(' -> ')} -> end`]],
  ])('%s', (_, rows) => {
    const input = { n: "${nodes['Activity_0'].output.n}" };
    const definition = flow(rows.join('\n'), Object.fromEntries(ids.map((id) => [id, { input }])));
    const begun = performance.now();
    expect(playUntil(definition, Infinity).status).toBe('finished');
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

describe('a thousand rounds at the same time take less than two seconds', { retry: 2 }, () => {
  it.each([
    ['of an action', 'start -> a|1000 -> end'],
    ['of a subprocess', 'start -> sub|1000 -> end\nsub: start1 -> a -> end1'],
  ])('%s', (_, drawing) => {
    const definition = flow(drawing, { a: { input: { n: '${loopCounter}' } } });
    const begun = performance.now();
    expect(playUntil(definition, Infinity).status).toBe('finished');
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
