import { describe } from 'vitest';
import { tell } from '../support/story.ts';

const hacked = { error: 'hacked' };
const other = { error: 'other' };

describe('an error end event', () => {
  tell([
    {
      is: 'is caught on the border of its subprocess by its code',
      drawing: `start -> sub -> a -> end
                sub: start1 -> error
                sub! errorA -> b -> end2`,
      details: { error: hacked, errorA: hacked },
      stands: 'waits at b',
    },
    {
      is: 'is caught by an event without a code',
      drawing: `start -> sub -> a -> end
                sub: start1 -> error
                sub! errorA -> b -> end2`,
      details: { error: hacked },
      stands: 'waits at b',
    },
    {
      is: 'is caught by the event that names its code rather than by one that takes all',
      drawing: `start -> sub -> a -> end
                sub: start1 -> error
                sub! errorA -> b -> end2
                sub! errorB -> c -> end3`,
      details: { error: hacked, errorB: hacked },
      stands: 'waits at c',
    },
    {
      is: 'without a code is caught by an event without one, else by any',
      drawing: `start -> sub -> end
                sub: start1 -> error
                sub! errorA -> a -> end2
                sub! errorB -> b -> end3`,
      details: { error: { error: '' }, errorA: hacked },
      stands: 'waits at b',
    },
    {
      is: 'without a code is caught by an event that names one where no other is',
      drawing: `start -> sub -> end
                sub: start1 -> error
                sub! errorA -> a -> end2`,
      details: { error: { error: '' }, errorA: hacked },
      stands: 'waits at a',
    },
    {
      is: 'without a code that nobody catches is a fault',
      drawing: 'start -> error',
      details: { error: { error: '' } },
      stands: 'errorNotCaught at error',
    },
    {
      is: 'is not caught by an event of another code',
      drawing: `start -> sub -> a -> end
                sub: start1 -> error
                sub! errorA -> b -> end2`,
      details: { error: hacked, errorA: other },
      stands: 'errorNotCaught at error',
    },
    {
      is: 'a nearer catcher of all goes before a farther one of its code',
      drawing: `start -> sub -> end
                sub! errorA -> a -> end1
                sub: start1 -> sub2 -> end2
                sub2! errorB -> b -> end3
                sub2: start2 -> error`,
      details: { error: hacked, errorA: hacked },
      stands: 'waits at b',
    },
    {
      is: 'goes up past catchers of other codes',
      drawing: `start -> sub -> end
                sub! errorA -> a -> end1
                sub: start1 -> sub2 -> end2
                sub2! errorB -> b -> end3
                sub2: start2 -> error`,
      details: { error: hacked, errorA: hacked, errorB: other },
      stands: 'waits at a',
    },
    {
      is: 'goes up many levels',
      drawing: `start -> sub -> end
                sub! errorA -> a -> end1
                sub: start1 -> sub2 -> end2
                sub2: start2 -> sub3 -> end3
                sub3: start3 -> sub4 -> end4
                sub4: start4 -> error`,
      details: { error: hacked },
      stands: 'waits at a',
    },
    {
      is: 'that nobody catches is at fault',
      drawing: `start -> sub -> end
                sub: start1 -> error`,
      details: { error: hacked },
      stands: 'errorNotCaught at error',
    },
    {
      is: 'at the top of a process is at fault',
      drawing: 'start -> error',
      details: { error: hacked },
      stands: 'errorNotCaught at error',
    },
    {
      is: 'at the top ends no other path',
      drawing: `start -> and -> a -> error
                         and -> todo -> end`,
      does: 'a todo',
      stands: 'errorNotCaught at error',
    },
    {
      is: 'takes out all that is alive in the subprocess',
      drawing: `start -> sub -> end
                sub! errorA -> b -> end2
                sub: start1 -> and -> a -> error
                sub:           and -> todo -> end3
                sub:           and -> timer -> end4`,
      does: 'a +PT2H',
      stands: 'waits at b',
    },
    {
      is: 'leaves what is beside the subprocess alone',
      drawing: `start -> and -> sub -> end
                         and -> c -> end5
                sub! errorA -> b -> end2
                sub: start1 -> a -> error`,
      does: 'a',
      stands: 'waits at c b',
    },
    {
      is: 'thrown on the way from a catching event goes on upward',
      drawing: `start -> sub -> end
                sub! errorA -> a -> end1
                sub: start1 -> sub2 -> end2
                sub2! errorB -> error2
                sub2: start2 -> error`,
      details: { error: hacked, error2: other, errorA: other, errorB: hacked },
      stands: 'waits at a',
    },
    {
      is: 'interrupts even where the drawing says that it does not',
      drawing: `start -> sub -> end
                sub!~ errorA -> b -> end2
                sub: start1 -> and -> a -> error
                sub:           and -> todo -> end3`,
      details: { errorA: hacked, error: hacked },
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'tells the way behind the catcher its code and its node',
      drawing: `start -> sub -> end
                sub! errorA -> xor -[errorA.output.error.code == 'hacked' && errorA.output.error.node == 'error']-> b -> end2
                               xor -[else]-> c -> end3
                sub: start1 -> error`,
      details: { error: hacked },
      stands: 'waits at b',
    },
    {
      is: 'the catcher may lead back into the subprocess',
      drawing: `start -> xor -> sub -> end
                sub! errorA -> xor
                sub: start1 -> a -> error`,
      does: 'a',
      stands: 'waits at a',
      trail: 'start xor sub start1 a error errorA xor sub start1 a',
    },
    {
      is: 'the timer on the same border goes with the subprocess',
      drawing: `start -> sub -> end
                sub! errorA -> b -> end2
                sub! timer -> c -> end3
                sub: start1 -> a -> error`,
      does: 'a +PT2H',
      stands: 'waits at b',
    },
    {
      is: 'an inclusive join that only the subprocess could reach is released',
      drawing: `start -> and -> c -> or -> d -> end
                         and -> sub -> or
                sub! errorA -> b -> end2
                sub: start1 -> a -> error`,
      does: 'c a',
      stands: 'waits at b d',
    },
  ]);
});

describe('an action that fails for good', () => {
  tell([
    { is: 'is at fault', drawing: 'start -> a -> end', does: 'a!', stands: 'functionFailed at a' },
    {
      is: 'is caught on its own border',
      drawing: `start -> a -> end
                a! error -> b -> end2`,
      does: 'a!',
      stands: 'waits at b',
    },
    {
      is: 'is caught by its reason',
      drawing: `start -> a -> end
                a! error -> b -> end2`,
      details: { error: { error: 'functionFailed' } },
      does: 'a!',
      stands: 'waits at b',
    },
    {
      is: 'is not caught by another code',
      drawing: `start -> a -> end
                a! error -> b -> end2`,
      details: { error: { error: 'timedOut' } },
      does: 'a!',
      stands: 'functionFailed at a',
    },
    {
      is: 'is caught around the subprocess that it is in',
      drawing: `start -> sub -> end
                sub! error -> b -> end2
                sub: start1 -> a -> end1`,
      does: 'a!',
      stands: 'waits at b',
    },
    {
      is: 'is caught at the nearest border',
      drawing: `start -> sub -> end
                sub! error -> b -> end2
                sub: start1 -> a -> end1
                a! error1 -> c -> end3`,
      does: 'a!',
      stands: 'waits at c',
    },
    {
      is: 'with on_error continue raises nothing and goes on',
      drawing: `start -> a -> d -> end
                a! error -> b -> end2`,
      details: { a: { onError: 'continue' } },
      does: 'a!',
      stands: 'waits at d',
    },
    {
      is: 'a mistake of the author is not caught: it stays a fault',
      drawing: `start -> a -> end
                a! error -> b -> end2`,
      details: { a: { input: { x: '${missing}' } } },
      stands: 'expressionFailed at a',
    },
    {
      is: 'nor is a way out that is not found',
      drawing: `start -> a -[n == 1]-> end
                a! error -> b -> end2`,
      variables: { n: 2 },
      does: 'a',
      stands: 'noFlowTaken at a',
    },
    {
      is: 'while the run stands at fault is at fault too, and raised by the next retry',
      drawing: `start -> and -> a -> end
                         and -> c -> end3
                a! error -> b -> end2`,
      does: 'c! a! retry a!',
      stands: 'waits at c b',
    },
  ]);
});
