import { describe, expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { ada } from '../../test/support/play.ts';
import type { ProcessDefinition } from './definition.ts';
import { advance, owed } from './engine.ts';
import type { Ask } from './messages.ts';
import { newState, type InstanceState } from './state.ts';

const tools = { hashOf: (text: string) => text };

/** Microseconds that a node run takes, in the best of some rounds: what else the machine does only adds to it. */
function costOf(definition: ProcessDefinition, nodeRuns: number, rounds: number): number {
  const costs = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    const { nextActivity } = playUntil(definition, nodeRuns);
    return ((performance.now() - begun) * 1_000) / nextActivity;
  });
  return Math.min(...costs);
}

function playUntil(definition: ProcessDefinition, nodeRuns: number): InstanceState {
  let state = newState();
  const tell = (ask: Ask) => {
    const step = advance(definition, state, { ...ask, at: 1 }, tools);
    if ('facts' in step) ({ state } = step);
  };
  tell({ kind: 'start', trigger: { value: {} }, workflowInput: { value: {} }, by: ada });
  while (state.status === 'running' && state.nextActivity < nodeRuns)
    for (const debt of owed(state))
      if (debt.kind === 'perform')
        tell({ ...debt, kind: 'actionEnded', outcome: { is: 'output', output: { value: { n: debt.activity } } } });
      else tell({ kind: 'goOn' });
  return state;
}

describe('a node run costs the same', { retry: 2, timeout: 30_000 }, () => {
  it.each([
    ['of gateways', 'start -> xor1 -> xor2 -> xor1'],
    ['of actions', 'start -> xor1 -> a -> xor2 -[a.output.n >= 0]-> xor1\nxor2 -[else]-> end'],
  ])('in a loop %s that has gone round for long', (_, drawing) => {
    const loop = flow(drawing);
    const early = costOf(loop, 1_000, 10);
    expect(costOf(loop, 100_000, 1)).toBeLessThan(1.2 * early);
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
