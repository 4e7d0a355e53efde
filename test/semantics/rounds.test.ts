import { describe } from 'vitest';
import { tell } from '../support/story.ts';

/** A multi-instance activity: `a|3` has three rounds at the same time, `a=3` three one after another. */
const enough = { a: { until: 'nrOfCompletedInstances / nrOfInstances >= 0.6' } };

describe('how many rounds there are', () => {
  tell([
    { is: 'as many as a number says', drawing: 'start -> a|3 -> b -> end', stands: 'waits at a a a' },
    {
      is: 'one for each item of a list',
      drawing: 'start -> a|ips -> b -> end',
      variables: { ips: ['x', 'y'] },
      stands: 'waits at a a',
    },
    {
      is: 'an expression is read as the node is entered',
      drawing: 'start -> c -> a|c.output.list -> b -> end',
      gives: { c: { list: [1, 2, 3] } },
      does: 'c',
      stands: 'waits at a a a',
    },
    {
      is: 'with an empty list the node is left at once',
      drawing: 'start -> a|ips -> b -> end',
      variables: { ips: [] },
      stands: 'waits at b',
    },
    {
      is: 'with no rounds to make the node is left at once',
      drawing: 'start -> a|0 -> b -> end',
      stands: 'waits at b',
    },
    { is: 'a list that is missing is a fault', drawing: 'start -> a|ips -> b -> end', stands: 'expressionFailed at a' },
    { is: 'null is a fault', drawing: 'start -> a|trigger.ips -> b -> end', stands: 'expressionFailed at a' },
    {
      is: 'what is no list is a fault',
      drawing: 'start -> a|ips -> b -> end',
      variables: { ips: 'x, y' },
      stands: 'expressionFailed at a',
    },
    {
      is: 'a list that only its own rounds would give is null, and that is a fault',
      drawing: 'start -> a=a.output.list -> b -> end',
      gives: { a: { list: [1, 2, 3] } },
      stands: 'expressionFailed at a',
    },
  ]);
});

describe('rounds at the same time', () => {
  tell([
    { is: 'all have to be done', drawing: 'start -> a|3 -> b -> end', does: 'a a', stands: 'waits at a' },
    {
      is: 'the node is left once, not once a round',
      drawing: 'start -> a|3 -> b -> end',
      does: 'a a a',
      stands: 'waits at b',
      trail: 'start a a a a b',
    },
    {
      is: 'of a user task each has a to-do of its own',
      drawing: 'start -> todo|2 -> b -> end',
      does: 'todo',
      stands: 'waits at todo',
    },
    { is: 'of a plain task are passed through', drawing: 'start -> task|3 -> b -> end', stands: 'waits at b' },
    {
      is: 'the condition for enough is asked after each: 2 of 5 are not yet 60 %',
      drawing: 'start -> a|5 -> b -> end',
      details: enough,
      does: 'a a',
      stands: 'waits at a a a',
    },
    {
      is: 'and 3 of 5 are: the others are withdrawn',
      drawing: 'start -> a|5 -> b -> end',
      details: enough,
      does: 'a a a',
      stands: 'waits at b',
    },
    {
      is: 'a condition for enough that is no truth value is a fault',
      drawing: 'start -> a|2 -> b -> end',
      details: { a: { until: 'nrOfCompletedInstances' } },
      does: 'a',
      stands: 'expressionFailed at a',
    },
    {
      is: 'one that fails stops the run',
      drawing: 'start -> a|2 -> b -> end',
      does: 'a!',
      stands: 'functionFailed at a',
    },
    {
      is: 'and a retry repeats that one only',
      drawing: 'start -> a|2 -> b -> end',
      does: 'a! retry a',
      stands: 'waits at a',
    },
    {
      is: 'an event on the border takes all of them',
      drawing: 'start -> todo|3 -> b -> end\ntodo! timer -> c -> end2',
      does: 'todo +PT1H',
      stands: 'waits at c',
    },
    {
      is: 'there is one timer on the border for all, not one a round',
      drawing: 'start -> todo|3 -> b -> end\ntodo!~ timer -> c -> end2',
      does: '+PT1H',
      stands: 'waits at todo todo todo c',
    },
    {
      is: 'an error that leaves one takes out the others',
      drawing: 'start -> a|3 -> b -> end\na! error -> c -> end2',
      does: 'a!',
      stands: 'waits at c',
    },
    {
      is: 'a parallel join meets what is beside the node once',
      drawing: `start -> and1 -> a|2 -> and2 -> c -> end
                         and1 -> b -> and2`,
      does: 'a a b',
      stands: 'waits at c',
    },
    {
      is: 'an inclusive join waits for all of them',
      drawing: `start -> and -> a|2 -> or -> c -> end
                         and -> b -> or`,
      does: 'b a',
      stands: 'waits at a',
    },
    {
      is: 'a terminate end event beside them ends them',
      drawing: `start -> and -> a|2 -> end
                         and -> b -> kill`,
      does: 'b',
      stands: 'finished',
    },
  ]);
});

describe('rounds one after another', () => {
  tell([
    {
      is: 'begin when the one before is done',
      drawing: 'start -> a=3 -> b -> end',
      does: 'a',
      stands: 'waits at a',
      trail: 'start a a a',
    },
    { is: 'end after the last', drawing: 'start -> a=2 -> b -> end', does: 'a a', stands: 'waits at b' },
    {
      is: 'once they are enough no more begin',
      drawing: 'start -> a=5 -> b -> end',
      details: enough,
      does: 'a a a',
      stands: 'waits at b',
      trail: 'start a a a a b',
    },
    {
      is: 'are enough when one of them says so',
      drawing: 'start -> a=5 -> b -> end',
      details: { a: { until: 'a.output.found == true' } },
      gives: { a: { found: true } },
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'the timer on the border counts over all of them',
      drawing: 'start -> todo=3 -> b -> end\ntodo! timer -> c -> end2',
      does: '+PT40M todo +PT20M',
      stands: 'waits at c',
    },
    {
      is: 'in a loop they are made anew each time',
      drawing: `start -> xor -> a=2 -> b -[b.output.again == true]-> xor
                                                b -[else]-> end`,
      gives: { b: { again: true } },
      does: 'a a b a',
      stands: 'waits at a',
    },
  ]);
});

describe('rounds of a subprocess', () => {
  tell([
    {
      is: 'each has a scope of its own',
      drawing: `start -> sub|2 -> b -> end
                sub: start1 -> a -> end1`,
      does: 'a',
      stands: 'waits at a',
    },
    {
      is: 'joins meet only what began in the same round',
      drawing: `start -> sub|2 -> b -> end
                sub: start1 -> and1 -> c -> and2 -> e -> end1
                sub:           and1 -> d -> and2`,
      does: 'c d',
      stands: 'waits at c d e',
    },
    {
      is: 'a terminate end event ends its own round',
      drawing: `start -> sub|2 -> b -> end
                sub: start1 -> and -> a -> kill
                sub:           and -> todo -> end1`,
      does: 'a',
      stands: 'waits at a todo',
    },
    {
      is: 'one that says so ends all rounds, and the flows behind them go on',
      drawing: `start -> sub|3 -> b -> end
                sub: start1 -> a -> kill`,
      details: { kill: { rounds: true } },
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'one that says so ends the whole run',
      drawing: `start -> sub|3 -> b -> end
                sub: start1 -> a -> kill`,
      details: { kill: { all: true } },
      does: 'a',
      stands: 'finished',
    },
    {
      is: 'an event on the border of a node inside is there once a round',
      drawing: `start -> sub|2 -> b -> end
                sub: start1 -> todo -> end1
                todo! timer -> c -> end2`,
      does: '+PT1H',
      stands: 'waits at c c',
    },
    {
      is: 'conditions inside see the item of their round',
      drawing: `start -> sub|ips -> b -> end
                sub: start1 -> xor -[item == 'x']-> c -> end1
                sub:           xor -[else]-> d -> end1`,
      variables: { ips: ['x', 'y'] },
      stands: 'waits at c d',
    },
  ]);
});

describe('what rounds find', () => {
  const found = (until?: string) => ({
    a: { gathers: { found: { score: 'score', at: '${loopCounter}' } }, ...(until !== undefined && { until }) },
  });
  tell([
    {
      is: 'is a list behind them',
      drawing: 'start -> a|2 -> xor -[found[0].score + found[1].score == 14]-> b -> end\nxor -[else]-> c -> end',
      details: found(),
      gives: { a: { score: 7 } },
      does: 'a a',
      stands: 'waits at b',
    },
    {
      is: 'is an empty list where there are none',
      drawing: 'start -> a|0 -> xor -[empty found]-> b -> end\nxor -[else]-> c -> end',
      details: found(),
      stands: 'waits at b',
    },
    {
      is: 'can say that they are enough, and the round itself sees its own',
      drawing: 'start -> a=5 -> b -> end',
      details: found('score > 5 && found[0].score == 7'),
      gives: { a: { score: 7 } },
      does: 'a',
      stands: 'waits at b',
    },
    {
      is: 'is unknown to paths beside them',
      drawing: 'start -> and -> a|2 -> end\nand -> c -> xor -[vars:exists(score)]-> b -> end2\nxor -[else]-> e -> end2',
      details: found(),
      gives: { a: { score: 7 } },
      does: 'a c',
      stands: 'waits at a e',
    },
  ]);
});
