import { describe } from 'vitest';
import { tell } from '../support/story.ts';

describe('exclusive gateway', () => {
  tell([
    {
      is: 'takes the first flow that holds, in the order in which they are drawn',
      drawing: `start -> xor -[n > 1]-> a -> end
                         xor -[n > 2]-> b -> end`,
      variables: { n: 3 },
      stands: 'waits at a',
    },
    {
      is: 'counts a flow without a condition as one that holds',
      drawing: `start -> xor -[n > 9]-> a -> end
                         xor -> b -> end
                         xor -[n > 1]-> c -> end`,
      variables: { n: 3 },
      stands: 'waits at b',
    },
    {
      is: 'does not look at the conditions behind the one that holds',
      drawing: `start -> xor -[n > 1]-> a -> end
                         xor -[missing]-> b -> end`,
      variables: { n: 3 },
      stands: 'waits at a',
    },
    {
      is: 'takes its default flow when no condition holds, wherever it is drawn',
      drawing: `start -> xor -[else]-> c -> end
                         xor -[n > 9]-> a -> end`,
      variables: { n: 3 },
      stands: 'waits at c',
    },
    {
      is: 'without a flow to take is at fault',
      drawing: 'start -> xor -[n > 9]-> a -> end',
      variables: { n: 3 },
      stands: 'noFlowTaken at xor',
    },
    {
      is: 'is at fault when a condition gives no truth value',
      drawing: `start -> xor -[n]-> a -> end
                         xor -[else]-> b -> end`,
      variables: { n: 3 },
      stands: 'expressionFailed at xor',
    },
    {
      is: 'merges without waiting: three tokens in, three out',
      drawing: `start -> and -> a -> xor -> task -> end
                         and -> b -> xor
                         and -> c -> xor`,
      does: 'a b c',
      stands: 'finished',
      trail: 'start and a b c xor task end xor task end xor task end',
    },
    {
      is: 'may merge and split at once',
      drawing: `start -> and -> a -> xor -[a.output.n == 1]-> c -> end
                         and -> b -> xor
                                     xor -[else]-> d -> end`,
      gives: { a: { n: 1 } },
      does: 'b a',
      stands: 'waits at d c',
    },
  ]);
});

describe('parallel gateway', () => {
  tell([
    {
      is: 'takes all its flows at once',
      drawing: `start -> and -> a -> end
                         and -> b -> end
                         and -> c -> end`,
      stands: 'waits at a b c',
    },
    {
      is: 'says nothing of conditions, of a default flow neither',
      drawing: `start -> and -[1 == 2]-> a -> end
                         and -[missing]-> b -> end
                         and -[else]-> c -> end`,
      stands: 'waits at a b c',
    },
    {
      is: 'waits for the last of its paths',
      drawing: `start -> and1 -> a -> and2 -> d -> end
                         and1 -> b -> and2
                         and1 -> c -> and2`,
      does: 'c a',
      stands: 'waits at b',
    },
    {
      is: 'goes on as one once all have come',
      drawing: `start -> and1 -> a -> and2 -> d -> end
                         and1 -> b -> and2`,
      does: 'b a',
      stands: 'waits at d',
    },
    {
      is: 'joins and splits at once',
      drawing: `start -> and1 -> a -> and2 -> c -> end
                         and1 -> b -> and2 -> d -> end`,
      does: 'a b',
      stands: 'waits at c d',
    },
    {
      is: 'with one way in is passed at once by every token',
      drawing: `start -> and1 -> a -> xor -> and2 -> task -> end
                         and1 -> b -> xor`,
      does: 'a b',
      stands: 'finished',
      trail: 'start and1 a b xor and2 task end xor and2 task end',
    },
    {
      is: 'counts tokens, not flows: two over one flow make two',
      drawing: `start -> and1 -> a -> xor -> and2 -> d -> end
                         and1 -> b -> xor
                         and1 -> todo -> and2`,
      does: 'a b',
      stands: 'waits at todo d',
    },
    {
      is: 'joins in every round of a loop',
      drawing: `start -> xor -> and1 -> a -> and2 -> c -[c.output.more == true]-> xor
                                and1 -> b -> and2
                                               c -[else]-> end`,
      gives: { c: { more: true } },
      does: 'a b c b a',
      stands: 'waits at c',
    },
    {
      is: 'that can never be reached by all is at fault [ours: Flowable waits for ever]',
      drawing: `start -> xor -[1 == 1]-> a -> and -> end
                         xor -[else]-> b -> and`,
      does: 'a',
      stands: 'joinStarved at and',
    },
    {
      is: 'is not at fault while something alive may still come',
      drawing: `start -> and1 -> a -> and2 -> end
                         and1 -> b -> xor -[1 == 1]-> end2
                                      xor -[else]-> and2`,
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'is at fault once what could have come went elsewhere',
      drawing: `start -> and1 -> a -> and2 -> end
                         and1 -> b -> xor -[1 == 1]-> end2
                                      xor -[else]-> and2`,
      does: 'a b',
      stands: 'joinStarved at and2',
    },
    {
      is: 'waits for what sleeps at a timer',
      drawing: `start -> and1 -> a -> and2 -> c -> end
                         and1 -> timer -> and2`,
      does: 'a +PT1H',
      stands: 'waits at c',
    },
    {
      is: 'does not mix up the tokens of two subprocesses that are alive at once',
      drawing: `start -> and -> a -> xor -> sub -> end
                         and -> b -> xor
                sub: start1 -> and1 -> c -> and2 -> e -> end1
                sub:           and1 -> d -> and2`,
      does: 'a b c',
      stands: 'waits at c d d',
    },
  ]);
});
