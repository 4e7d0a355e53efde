import type { NodeId } from './definition.ts';
import type { PastEffect } from './messages.ts';
import type { ActionRequest } from './state.ts';

interface Doer {
  readonly activity: number;
  readonly node: NodeId;
}

/** The action that a node run asked for. */
export const effectOf = ({ activity, node }: Doer, attempt: number, request: ActionRequest): PastEffect => ({
  activity,
  attempt,
  node,
  plugin: request.plugin,
  function: request.function,
  repeatable: request.repeatable,
});
