import { describe } from 'vitest';
import { tell } from '../support/story.ts';

describe('inclusive gateway that splits', () => {
  tell([
    {
      is: 'takes all flows that hold',
      drawing: `start -> or -[n > 1]-> a -> end
                         or -[n > 2]-> b -> end
                         or -[n > 3]-> c -> end`,
      variables: { n: 3 },
      stands: 'waits at a b',
    },
    {
      is: 'takes a flow without a condition always',
      drawing: `start -> or -[n > 9]-> a -> end
                         or -> b -> end`,
      variables: { n: 3 },
      stands: 'waits at b',
    },
    {
      is: 'takes the default flow only when no other holds',
      drawing: `start -> or -[n > 9]-> a -> end
                         or -[else]-> b -> end`,
      variables: { n: 3 },
      stands: 'waits at b',
    },
    {
      is: 'leaves the default flow alone beside another',
      drawing: `start -> or -[n > 1]-> a -> end
                         or -[else]-> b -> end`,
      variables: { n: 3 },
      stands: 'waits at a',
    },
    {
      is: 'without a flow to take is at fault',
      drawing: 'start -> or -[n > 9]-> a -> end',
      variables: { n: 3 },
      stands: 'noFlowTaken at or',
    },
  ]);
});

describe('inclusive gateway that joins', () => {
  tell([
    {
      is: 'waits for the paths that were taken, and for no other',
      drawing: `start -> or1 -[n > 1]-> a -> or2 -> d -> end
                         or1 -[n > 2]-> b -> or2
                         or1 -[n > 9]-> c -> or2`,
      variables: { n: 3 },
      does: 'a b',
      stands: 'waits at d',
    },
    {
      is: 'takes the tokens that have come together as one',
      drawing: `start -> and -> a -> or -> task -> end
                         and -> b -> or
                         and -> c -> or`,
      does: 'a b c',
      stands: 'finished',
      trail: 'start and a b c or task end',
    },
    {
      is: 'is held back by a path far away from which it can be reached',
      drawing: `start -> and -> a -> or -> end
                         and -> b -> c -> d -> or`,
      does: 'a b c',
      stands: 'waits at d',
    },
    {
      is: 'is not held back by a path from which it cannot be reached',
      drawing: `start -> and -> a -> or -> d -> end
                         and -> b -> or
                         and -> c -> end2`,
      does: 'a b',
      stands: 'waits at c d',
    },
    {
      is: 'is released when a branch that could have come ends elsewhere',
      drawing: `start -> and -> a -> or -> d -> end
                         and -> b -> xor -[1 == 1]-> end2
                                     xor -[else]-> or`,
      does: 'a b',
      stands: 'waits at d',
    },
    {
      is: 'is held back by a loop that can still come to it',
      drawing: `start -> and -> a -> or -> end
                         and -> xor -> b -> xor2 -[b.output.more == true]-> xor
                                            xor2 -[else]-> or`,
      gives: { b: { more: true } },
      does: 'a b b',
      stands: 'waits at b',
    },
    {
      is: 'and joins once that loop is left',
      drawing: `start -> and -> a -> or -> task -> end
                         and -> xor -> b -> xor2 -[b.output.more == true]-> xor
                                            xor2 -[else]-> or`,
      does: 'a b',
      stands: 'finished',
      trail: 'start and a xor b xor2 or task end',
    },
    {
      is: 'looks at its own subprocess only',
      drawing: `start -> and1 -> sub -> end
                         and1 -> a -> end2
                sub: start1 -> and2 -> b -> or -> d -> end3
                sub:           and2 -> c -> or`,
      does: 'b c',
      stands: 'waits at a d',
    },
    {
      is: 'is held back by a subprocess beside it from which a flow leads here',
      drawing: `start -> and -> a -> or -> end
                         and -> sub -> or
                sub: start1 -> b -> end1`,
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'is held back by a timer on a border that may still bring a path',
      drawing: `start -> and -> a -> or -> end
                         and -> todo -> end2
                todo! timer -> b -> or`,
      does: 'a',
      stands: 'waits at todo',
    },
    {
      is: 'that lies in a loop fires in each round',
      drawing: `start -> xor -> or1 -[1 == 1]-> a -> or2 -> c -[c.output.more == true]-> xor
                                or1 -[1 == 1]-> b -> or2
                                                       c -[else]-> end`,
      gives: { c: { more: true } },
      does: 'a b c a b',
      stands: 'waits at c',
    },
    {
      is: 'behind another one waits for that one',
      drawing: `start -> and -> a -> or1 -> or2 -> d -> end
                         and -> b -> or1
                         and -> c -> or2`,
      does: 'a c b',
      stands: 'waits at d',
    },
    {
      is: 'two of them that wait for one another are at fault [ours]',
      drawing: `start -> and -> or1 -> a -> or2 -> end
                         and -> or2 -> b -> or1`,
      stands: 'joinStarved at or1',
    },
  ]);
});
