import { describe } from 'vitest';
import { tell } from '../support/story.ts';

describe('a subprocess', () => {
  tell([
    {
      is: 'begins at its own start event and goes on when its last path has ended',
      drawing: `start -> sub -> b -> end
                sub: start1 -> a -> end1`,
      does: 'a',
      stands: 'waits at b',
      trail: 'start sub start1 a end1 b',
    },
    {
      is: 'an end event in it ends that path only',
      drawing: `start -> sub -> c -> end
                sub: start1 -> and -> a -> end1
                sub:           and -> b -> end2`,
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'is left once, however many of its paths have ended',
      drawing: `start -> sub -> c -> end
                sub: start1 -> and -> a -> end1
                sub:           and -> b -> end2`,
      does: 'a b',
      stands: 'waits at c',
    },
    {
      is: 'with nothing but a start event is passed at once',
      drawing: `start -> sub -> a -> end
                sub: start1 -> task`,
      stands: 'waits at a',
    },
    {
      is: 'in a subprocess ends before the one around it',
      drawing: `start -> sub -> b -> end
                sub: start1 -> sub2 -> end1
                sub2: start2 -> a -> end2`,
      does: 'a',
      stands: 'waits at b',
      trail: 'start sub start1 sub2 start2 a end2 end1 b',
    },
    {
      is: 'lets what is beside it go its own way',
      drawing: `start -> and -> sub -> end
                         and -> b -> end2
                sub: start1 -> a -> end1`,
      does: 'b',
      stands: 'waits at a',
    },
    {
      is: 'may be alive twice at once, and each is left by itself',
      drawing: `start -> and -> a -> xor -> sub -> d -> end
                         and -> b -> xor
                sub: start1 -> c -> end1`,
      does: 'a b c',
      stands: 'waits at c d',
    },
    {
      is: 'whose default flow is taken when no other holds',
      drawing: `start -> sub -[c.output.n == 1]-> a -> end
                         sub -[else]-> b -> end
                sub: start1 -> c -> end1`,
      gives: { c: { n: 2 } },
      does: 'c',
      stands: 'waits at b',
    },
    {
      is: 'shows the results of its nodes to conditions behind it',
      drawing: `start -> sub -[c.output.n == 1]-> a -> end
                         sub -[else]-> b -> end
                sub: start1 -> c -> end1`,
      gives: { c: { n: 1 } },
      does: 'c',
      stands: 'waits at a',
    },
    {
      is: 'sees the results of the nodes before it',
      drawing: `start -> c -> sub -> end
                sub: start1 -> xor -[c.output.n == 1]-> a -> end1
                sub:           xor -[else]-> b -> end2`,
      gives: { c: { n: 1 } },
      does: 'c',
      stands: 'waits at a',
    },
    {
      is: 'does not show its results beside it before it is done',
      drawing: `start -> and -> sub -> end
                         and -> b -[a == null]-> c -> end2
                                b -[else]-> d -> end2
                sub: start1 -> a -> todo -> end1`,
      does: 'a b',
      stands: 'waits at todo c',
    },
    {
      is: 'reads process variables from inside',
      drawing: `start -> sub -> end
                sub: start1 -> xor -[n == 1]-> a -> end1
                sub:           xor -[else]-> b -> end2`,
      variables: { n: 1 },
      stands: 'waits at a',
    },
    {
      is: 'holds a parallel join that only it can still reach',
      drawing: `start -> and1 -> sub -> and2 -> c -> end
                         and1 -> b -> and2
                sub: start1 -> a -> end1`,
      does: 'b a',
      stands: 'waits at c',
    },
    {
      is: 'at fault inside stops the whole run',
      drawing: `start -> and -> sub -> end
                         and -> b -> end2
                sub: start1 -> a -> end1`,
      does: 'a!',
      stands: 'functionFailed at a',
    },
    {
      is: 'goes on inside after a retry',
      drawing: `start -> sub -> b -> end
                sub: start1 -> a -> end1`,
      does: 'a! retry a',
      stands: 'waits at b',
      trail: 'start sub start1 a end1 b',
    },
    {
      is: 'is terminated with all inside',
      drawing: `start -> sub -> end
                sub: start1 -> sub2 -> end1
                sub2: start2 -> todo -> end2`,
      does: 'terminate',
      stands: 'terminated',
    },
    {
      is: 'goes on inside when it is taken up again',
      drawing: `start -> sub -> b -> end
                sub: start1 -> todo -> end1`,
      does: 'terminate retry todo',
      stands: 'waits at b',
    },
  ]);
});

describe('a terminate end event', () => {
  tell([
    {
      is: 'at the top ends the whole run',
      drawing: `start -> and -> a -> kill
                         and -> b -> end`,
      does: 'a',
      stands: 'finished',
    },
    {
      is: 'ends tokens that wait before a join',
      drawing: `start -> and -> a -> and2 -> end
                         and -> b -> and2
                         and -> c -> kill`,
      does: 'a c',
      stands: 'finished',
    },
    {
      is: 'ends timers',
      drawing: `start -> and -> a -> kill
                         and -> timer -> b -> end`,
      does: 'a +PT2H',
      stands: 'finished',
    },
    {
      is: 'ends subprocesses with all inside',
      drawing: `start -> and -> a -> kill
                         and -> sub -> end
                sub: start1 -> sub2 -> end1
                sub2: start2 -> todo -> end2`,
      does: 'a',
      stands: 'finished',
    },
    {
      is: 'in a subprocess ends that one only, and its flows go on',
      drawing: `start -> sub -> c -> end
                sub: start1 -> and -> a -> kill
                sub:           and -> b -> end1`,
      does: 'a',
      stands: 'waits at c',
    },
    {
      is: 'in a subprocess leaves what is beside that alone',
      drawing: `start -> and -> sub -> end
                         and -> b -> end2
                sub: start1 -> a -> kill`,
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'in the inner one of two subprocesses leaves the outer one alone',
      drawing: `start -> sub -> end
                sub: start1 -> and -> sub2 -> c -> end1
                sub:           and -> b -> end2
                sub2: start2 -> a -> kill`,
      does: 'a',
      stands: 'waits at b c',
    },
    {
      is: 'reached first by a path without anything to wait for ends the others before they do anything',
      drawing: `start -> and -> kill
                         and -> a -> end`,
      stands: 'finished',
      trail: 'start and kill a',
    },
  ]);
});
