import type { Json } from '../kernel/json.ts';
import { variablesIn } from './context.ts';
import type { ProcessDefinition } from './definition.ts';
import { rootScope, type InstanceState } from './state.ts';
import { Work, type Tools } from './work.ts';

/** An instance's process variables as its nodes see them, outside of subprocesses and rounds; `kept` has the values that are kept aside. */
export function variablesOf(
  definition: ProcessDefinition,
  state: InstanceState,
  kept: ReadonlyMap<string, Json>,
  tools: Tools,
): Record<string, Json> {
  return variablesIn(new Work(definition, state, { kind: 'goOn', at: state.at, loaded: kept }, tools), rootScope);
}
