import type { ProcessDefinition } from '../../src/engine/definition.ts';
import { advance } from '../../src/engine/engine.ts';
import { owed } from '../../src/engine/owed.ts';
import type { Ask } from '../../src/engine/messages.ts';
import { newState, type InstanceState } from '../../src/engine/state.ts';

const tools = { hashOf: (text: string) => text };

/** Plays a run as fast as it goes, until it has started so many nodes; the laws are not looked at, as that takes time. */
export function playUntil(
  definition: ProcessDefinition,
  nodeRuns: number,
  passed?: (nodeRuns: number) => void,
): InstanceState {
  let state = newState();
  const tell = (ask: Ask) => {
    const step = advance(definition, state, { ...ask, at: 1 }, tools);
    if ('facts' in step) ({ state } = step);
  };
  tell({ kind: 'start', trigger: { value: {} }, workflowInput: { value: {} }, by: { id: 'ada', name: 'Ada' } });
  while (state.status === 'running' && state.nextActivity < nodeRuns) {
    passed?.(state.nextActivity);
    for (const debt of owed(state))
      if (debt.kind === 'perform')
        tell({ ...debt, kind: 'actionEnded', outcome: { is: 'output', output: { value: { n: debt.activity } } } });
      else tell({ kind: 'goOn' });
  }
  return state;
}
