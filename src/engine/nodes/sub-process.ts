import { assert } from '../../kernel/assert.ts';
import { passesThrough, type NodeBehavior } from './behavior.ts';

/** Opens a scope of its own and is done once nothing is alive in there. */
export const subProcess: NodeBehavior<'subProcess' | 'eventSubProcess'> = {
  ...passesThrough,
  enter(node, { work }) {
    const first = work.definition.starts.get(node.id);
    assert(first !== undefined, `the subprocess ${node.id} has a start event`);
    return { is: 'scope', first };
  },
};
