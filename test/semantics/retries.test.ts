import { describe } from 'vitest';
import { tell } from '../support/story.ts';

const twice = { a: { retry: { attemptsMax: 2, firstIntervalMs: 60_000, backoff: 1, intervalMaxMs: 60_000 } } };

describe('an action that fails', () => {
  tell([
    {
      is: 'is tried again by itself after its interval',
      drawing: 'start -> a -> b -> end',
      details: twice,
      does: 'a! +PT1M a',
      stands: 'waits at b',
    },
    {
      is: 'is at fault once its attempts are used up',
      drawing: 'start -> a -> b -> end',
      details: twice,
      does: 'a! +PT1M a!',
      stands: 'functionFailed at a',
    },
    {
      is: 'has all its attempts again after a person’s retry',
      drawing: 'start -> a -> b -> end',
      details: twice,
      does: 'a! +PT1M a! retry a! +PT1M a',
      stands: 'waits at b',
    },
    {
      is: 'is one node run, however often it is tried',
      drawing: 'start -> a -> end',
      details: twice,
      does: 'a! +PT1M a',
      stands: 'finished',
      trail: 'start a end',
    },
    {
      is: 'stops the run at once, although others are at work',
      drawing: `start -> and -> a -> end
                         and -> b -> end`,
      does: 'a!',
      stands: 'functionFailed at a',
    },
    {
      is: 'lets the others finish, but nothing new begins',
      drawing: `start -> and -> a -> end
                         and -> b -> c -> end`,
      does: 'a! b',
      stands: 'functionFailed at a',
      trail: 'start and a b',
    },
    {
      is: 'and those go on with the retry',
      drawing: `start -> and -> a -> end
                         and -> b -> c -> end`,
      does: 'a! b retry',
      stands: 'waits at a c',
    },
    {
      is: 'while it waits to be tried again the others go on',
      drawing: `start -> and -> a -> end
                         and -> b -> c -> end`,
      details: twice,
      does: 'a! b',
      stands: 'waits at a c',
    },
  ]);
});

describe('a to-do', () => {
  tell([
    { is: 'waits for a person', drawing: 'start -> todo -> a -> end', does: '+P1D', stands: 'waits at todo' },
    {
      is: 'that nobody decides in 15 days ends the run',
      drawing: 'start -> todo -> a -> end',
      does: '+P15D +PT10S',
      stands: 'terminated',
    },
    {
      is: 'goes on by itself when it is due, if the drawing says so',
      drawing: 'start -> todo -> a -> end',
      details: { todo: { onDue: 'continue' } },
      does: '+P15D',
      stands: 'waits at a',
    },
    {
      is: 'may be decided while the run stands at fault, and the decision is kept',
      drawing: `start -> and -> a -> end
                         and -> todo -> b -> end`,
      does: 'a! todo retry',
      stands: 'waits at a b',
    },
    {
      is: 'shows its decision to conditions behind it',
      drawing: `start -> todo -[todo.output.action == 'CONTINUE']-> a -> end
                         todo -[else]-> b -> end`,
      does: 'todo',
      stands: 'waits at a',
    },
  ]);
});

describe('terminate', () => {
  tell([
    {
      is: 'ends a run at once when no action is at work',
      drawing: `start -> and -> todo -> end
                         and -> timer -> end`,
      does: 'terminate',
      stands: 'terminated',
    },
    {
      is: 'waits for what is at work, for ten seconds',
      drawing: 'start -> a -> end',
      does: 'terminate',
      stands: 'terminating',
    },
    { is: 'and no longer', drawing: 'start -> a -> end', does: 'terminate +PT10S', stands: 'terminated' },
    {
      is: 'and a retry repeat what was cut off, not what was done',
      drawing: 'start -> a -> b -> c -> end',
      does: 'a terminate +PT10S retry b',
      stands: 'waits at c',
      trail: 'start a b c',
    },
    {
      is: 'and a retry keep tokens before a join',
      drawing: `start -> and1 -> a -> and2 -> c -> end
                         and1 -> todo -> and2`,
      does: 'a terminate retry todo',
      stands: 'waits at c',
    },
    {
      is: 'of a run at fault gives up what was left',
      drawing: 'start -> a -> end',
      does: 'a! terminate',
      stands: 'terminated',
    },
    {
      is: 'of a run at fault can be taken back too',
      drawing: 'start -> a -> b -> end',
      does: 'a! terminate retry a',
      stands: 'waits at b',
    },
  ]);
});
