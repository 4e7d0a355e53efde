import { canStillReach } from '../reach.ts';
import { incoming, passesThrough, waitingBefore, type NodeBehavior } from './behavior.ts';

/**
 * Takes every flow whose condition holds, else the default. As a join it starts once nothing else alive in its scope can still reach
 * it, and takes all the tokens that wait there. (flowable-semantics: inclusive join)
 */
export const inclusiveGateway: NodeBehavior<'inclusiveGateway'> = {
  ...passesThrough,
  ready: (node, here) => (incoming(node, here.work).length > 1 ? undefined : passesThrough.ready(node, here)),
  readyAtRest: (node, here) => (canStillReach(here.work, here.scope, node.id) ? undefined : waitingBefore(node, here)),
};
