import { describe } from 'vitest';
import { tell } from '../support/story.ts';

describe('leaving a node', () => {
  tell([
    {
      is: 'every flow without a condition is taken: two flows out of a task fork',
      drawing: `start -> a -> b -> end
                         a -> c -> end`,
      does: 'a',
      stands: 'waits at b c',
    },
    {
      is: 'flows are taken in the order in which they are drawn',
      drawing: `start -> a -> z -> end
                         a -> m -> end
                         a -> b -> end`,
      does: 'a',
      stands: 'waits at z m b',
    },
    {
      is: 'two flows out of the start event fork too',
      drawing: `start -> a -> end
                start -> b -> end`,
      stands: 'waits at a b',
    },
    {
      is: 'two flows out of a user task fork, as out of any other',
      drawing: `start -> todo -> a -> end
                         todo -> b -> end`,
      does: 'todo',
      stands: 'waits at a b',
    },
    {
      is: 'two flows out of a subprocess fork',
      drawing: `start -> sub -> a -> end
                         sub -> b -> end
                sub: start1 -> end1`,
      stands: 'waits at a b',
    },
    {
      is: 'two flows out of a timer event fork',
      drawing: `start -> timer -> a -> end
                         timer -> b -> end`,
      does: '+PT1H',
      stands: 'waits at a b',
    },
    {
      is: 'of conditional flows each that holds is taken',
      drawing: `start -> a -[n > 1]-> b -> end
                         a -[n > 2]-> c -> end
                         a -[n > 3]-> d -> end`,
      variables: { n: 3 },
      does: 'a',
      stands: 'waits at b c',
    },
    {
      is: 'a flow without a condition is taken beside one whose condition holds',
      drawing: `start -> a -[n > 1]-> b -> end
                         a -> c -> end`,
      variables: { n: 2 },
      does: 'a',
      stands: 'waits at b c',
    },
    {
      is: 'a flow without a condition is taken beside one whose condition does not hold',
      drawing: `start -> a -[n > 1]-> b -> end
                         a -> c -> end`,
      variables: { n: 0 },
      does: 'a',
      stands: 'waits at c',
    },
    {
      is: 'the default flow of a task is taken when no other is',
      drawing: `start -> a -[n > 1]-> b -> end
                         a -[else]-> c -> end`,
      variables: { n: 0 },
      does: 'a',
      stands: 'waits at c',
    },
    {
      is: 'the default flow of a task is not taken beside another',
      drawing: `start -> a -[n > 1]-> b -> end
                         a -[else]-> c -> end`,
      variables: { n: 2 },
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'nor beside a flow without a condition',
      drawing: `start -> a -> b -> end
                         a -[else]-> c -> end`,
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'a default flow drawn first is still the last to be taken',
      drawing: `start -> a -[else]-> c -> end
                         a -[n > 1]-> b -> end`,
      variables: { n: 2 },
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'no flow holds and there is no default: the node is at fault',
      drawing: `start -> a -[n > 1]-> b -> end`,
      variables: { n: 0 },
      does: 'a',
      stands: 'noFlowTaken at a',
    },
    {
      is: 'such a fault is retried without running the node again',
      drawing: `start -> a -[n > 1]-> b -> end`,
      variables: { n: 0 },
      does: 'a retry',
      stands: 'noFlowTaken at a',
      trail: 'start a',
    },
    {
      is: 'no condition on the flows out of a start event holds: it is at fault',
      drawing: `start -[n > 1]-> a -> end`,
      variables: { n: 0 },
      stands: 'noFlowTaken at start',
    },
    {
      is: 'one condition that cannot be evaluated spoils all: no other flow is taken',
      drawing: `start -> a -> b -> end
                         a -[missing == 1]-> c -> end`,
      does: 'a',
      stands: 'expressionFailed at a',
    },
    {
      is: 'conditions see the result of the node that is left',
      drawing: `start -> a -[a.output.n > 1]-> b -> end
                         a -[else]-> c -> end`,
      gives: { a: { n: 2 } },
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'the result of a node that has not run is null in a condition',
      drawing: `start -> a -[b == null]-> c -> end
                         a -[else]-> b -> end`,
      does: 'a',
      stands: 'waits at c',
    },
    {
      is: 'two flows between the same two nodes bring two tokens',
      drawing: `start -> a -> b -> end
                         a -[1 == 1]-> b`,
      does: 'a',
      stands: 'waits at b b',
    },
  ]);
});

describe('the end of a path', () => {
  tell([
    {
      is: 'a node without outgoing flows ends its path, no end event is needed',
      drawing: 'start -> a',
      does: 'a',
      stands: 'finished',
      trail: 'start a',
    },
    {
      is: 'a gateway without outgoing flows ends its path too',
      drawing: 'start -> xor',
      stands: 'finished',
    },
    {
      is: 'in a subprocess as well: it is done, and its flows go on',
      drawing: `start -> sub -> b -> end
                sub: start1 -> a`,
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'an end event ends its own path only',
      drawing: `start -> and -> a -> end1
                         and -> b -> end2`,
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'the run is finished once the last path has ended',
      drawing: `start -> and -> a -> end1
                         and -> b -> end2`,
      does: 'b a',
      stands: 'finished',
      trail: 'start and a b end2 end1',
    },
    {
      is: 'one end event may end many paths',
      drawing: `start -> and -> a -> end
                         and -> b -> end`,
      does: 'a b',
      stands: 'finished',
      trail: 'start and a b end end',
    },
    {
      is: 'a process may be a start event alone',
      drawing: 'start',
      stands: 'finished',
    },
  ]);
});

describe('tasks that are there to be read', () => {
  tell([
    { is: 'a plain task is passed through', drawing: 'start -> task -> a -> end', stands: 'waits at a' },
    {
      is: 'a plain task takes every flow that holds, like any other',
      drawing: `start -> task -[n > 1]-> a -> end
                         task -[n > 0]-> b -> end
                         task -[else]-> c -> end`,
      variables: { n: 2 },
      stands: 'waits at a b',
    },
    {
      is: 'a plain task is started once for each token',
      drawing: `start -> and -> a -> task -> end
                         and -> b -> task`,
      does: 'a b',
      stands: 'finished',
      trail: 'start and a b task end task end',
    },
  ]);
});

describe('a loop', () => {
  tell([
    {
      is: 'of exclusive gateways goes round as long as its condition holds',
      drawing: `start -> xor1 -> a -> xor2 -[a.output.more == true]-> xor1
                                      xor2 -[else]-> end`,
      gives: { a: { more: true } },
      does: 'a a a',
      stands: 'waits at a',
      trail: 'start xor1 a xor2 xor1 a xor2 xor1 a xor2 xor1 a',
    },
    {
      is: 'needs no gateway: two flows may lead into a task',
      drawing: `start -> a -> b -[b.output.more == true]-> a
                              b -[else]-> end`,
      gives: { b: { more: false } },
      does: 'a b',
      stands: 'finished',
    },
    {
      is: 'shows each round the newest result',
      drawing: `start -> a -[a.output.n == 1]-> a
                         a -[else]-> end`,
      gives: { a: { n: 2 } },
      does: 'a',
      stands: 'finished',
    },
    {
      is: 'that splits in each round has all its paths alive at once',
      drawing: `start -> xor -> a -> and -> xor
                                     and -> b -> end`,
      does: 'a a',
      stands: 'waits at b b a',
    },
  ]);
});
