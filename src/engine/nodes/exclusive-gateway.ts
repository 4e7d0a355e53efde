import { namesIn } from '../context.ts';
import { conditionHolds, defaultFlow, outgoing, passesThrough, type NodeBehavior } from './behavior.ts';

/** Takes the first flow, in document order, whose condition holds; else the default; else it is at fault. Merging never waits. */
export const exclusiveGateway: NodeBehavior<'exclusiveGateway'> = {
  ...passesThrough,
  leave(node, { work, scope }) {
    const flows = outgoing(node, work);
    const names = namesIn(work, scope);
    for (const flow of flows) {
      if (flow.id === node.otherwise) continue;
      const holds = conditionHolds(flow, names);
      if (typeof holds !== 'boolean') return holds;
      if (holds) return [flow.id];
    }
    return flows.length === 0 ? [] : defaultFlow(node);
  },
};
