import { canStillReach } from '../reach.ts';
import { countBefore, incoming, outgoing, passesThrough, waitingBefore, type NodeBehavior } from './behavior.ts';

/**
 * Starts when as many tokens wait as it has incoming flows, two over one flow counting twice (Flowable's rule); takes every outgoing
 * flow, whatever its condition. When nothing alive can bring the missing tokens it is at fault [ours; Flowable waits for ever].
 */
export const parallelGateway: NodeBehavior<'parallelGateway'> = {
  ...passesThrough,
  ready(node, here) {
    const wanted = incoming(node, here.work).length;
    return countBefore(node, here) >= wanted ? waitingBefore(node, here).slice(0, wanted) : undefined;
  },
  readyAtRest(node, here) {
    if (canStillReach(here.work, here.scope, node.id)) return undefined;
    const wanted = incoming(node, here.work).length;
    const missing = wanted - countBefore(node, here);
    return {
      reason: 'joinStarved',
      message: `${node.id} waits for ${missing} more of its ${wanted} paths, and nothing alive can reach it`,
    };
  },
  leave: (node, { work }) => outgoing(node, work).map(({ id }) => id),
};
