import { describe } from 'vitest';
import { tell } from '../support/story.ts';

/** The clock starts at 2026-01-01T00:00:00Z. */
const waiting = 'start -> timer -> a -> end';

describe('a timer on a flow', () => {
  tell([
    {
      is: 'waits for its duration',
      drawing: waiting,
      details: { timer: { duration: 'PT1H' } },
      does: '+PT59M',
      stands: 'waits at timer',
    },
    {
      is: 'fires when that is over',
      drawing: waiting,
      details: { timer: { duration: 'PT1H' } },
      does: '+PT60M',
      stands: 'waits at a',
    },
    {
      is: 'counts its duration from when it is entered',
      drawing: 'start -> b -> timer -> a -> end',
      does: '+PT30M b +PT59M',
      stands: 'waits at timer',
    },
    {
      is: 'knows days and hours together',
      drawing: waiting,
      details: { timer: { duration: 'P1DT2H' } },
      does: '+PT25H +PT1H',
      stands: 'waits at a',
    },
    {
      is: 'takes a start with its duration',
      drawing: waiting,
      details: { timer: { duration: '2026-01-01T05:00:00Z/PT1H' } },
      does: '+PT6H',
      stands: 'waits at a',
    },
    {
      is: 'and is not early then',
      drawing: waiting,
      details: { timer: { duration: '2026-01-01T05:00:00Z/PT1H' } },
      does: '+PT5H59M',
      stands: 'waits at timer',
    },
    {
      is: 'waits for a date',
      drawing: waiting,
      details: { timer: { date: '2026-01-01T03:00:00Z' } },
      does: '+PT2H59M',
      stands: 'waits at timer',
    },
    {
      is: 'fires at that date',
      drawing: waiting,
      details: { timer: { date: '2026-01-01T03:00:00Z' } },
      does: '+PT3H',
      stands: 'waits at a',
    },
    {
      is: 'reads the offset of a date',
      drawing: waiting,
      details: { timer: { date: '2026-01-01T03:00:00+02:00' } },
      does: '+PT1H',
      stands: 'waits at a',
    },
    {
      is: 'takes a day for its first moment in UTC',
      drawing: waiting,
      details: { timer: { date: '2026-01-02' } },
      does: '+PT24H',
      stands: 'waits at a',
    },
    {
      is: 'takes a duration in the place of a date',
      drawing: waiting,
      details: { timer: { date: 'PT2H' } },
      does: '+PT2H',
      stands: 'waits at a',
    },
    {
      is: 'with a date that has passed fires at once',
      drawing: waiting,
      details: { timer: { date: '2025-12-31' } },
      does: '+PT0S',
      stands: 'waits at a',
    },
    {
      is: 'with a cycle fires once',
      drawing: waiting,
      details: { timer: { cycle: 'R3/PT10M' } },
      does: '+PT1H',
      stands: 'waits at a',
      trail: 'start timer a',
    },
    {
      is: 'takes its duration from an expression',
      drawing: waiting,
      details: { timer: { duration: '${trigger.wait}' } },
      trigger: { wait: 'PT5M' },
      does: '+PT5M',
      stands: 'waits at a',
    },
    {
      is: 'takes a part of it from an expression',
      drawing: waiting,
      details: { timer: { duration: 'PT${trigger.minutes}M' } },
      trigger: { minutes: 5 },
      does: '+PT5M',
      stands: 'waits at a',
    },
    {
      is: 'takes it from the result of a node before',
      drawing: 'start -> b -> timer -> a -> end',
      details: { timer: { date: '${b.output.at}' } },
      gives: { b: { at: '2026-01-01T00:10:00Z' } },
      does: 'b +PT10M',
      stands: 'waits at a',
    },
    {
      is: 'without a time is at fault: null',
      drawing: waiting,
      details: { timer: { duration: '${trigger.wait}' } },
      stands: 'expressionFailed at timer',
    },
    {
      is: 'at fault too: no duration',
      drawing: waiting,
      details: { timer: { duration: '${trigger.wait}' } },
      trigger: { wait: 'an hour' },
      stands: 'expressionFailed at timer',
    },
    {
      is: 'at fault too: no date',
      drawing: waiting,
      details: { timer: { date: 'tomorrow' } },
      stands: 'expressionFailed at timer',
    },
    {
      is: 'at fault too: a name that nobody declares',
      drawing: waiting,
      details: { timer: { duration: '${missing}' } },
      stands: 'expressionFailed at timer',
    },
    {
      is: 'reads its time again when it is retried',
      drawing: waiting,
      details: { timer: { date: 'tomorrow' } },
      does: 'retry',
      stands: 'expressionFailed at timer',
    },
    {
      is: 'is started once for each token, each with its own time',
      drawing: `start -> and -> b -> timer -> a -> end
                         and -> c -> timer`,
      does: 'b +PT30M c +PT30M',
      stands: 'waits at timer a',
    },
    {
      is: 'two of them fire in the order of their times',
      drawing: `start -> and -> timer1 -> task1 -> end
                         and -> timer2 -> task2 -> end`,
      details: { timer1: { duration: 'PT2H' }, timer2: { duration: 'PT1H' } },
      does: '+PT3H',
      stands: 'finished',
      trail: 'start and timer1 timer2 task2 end task1 end',
    },
    {
      is: 'in a loop waits its whole time in each round',
      drawing: 'start -> xor -> timer -> a -> xor',
      does: '+PT1H a +PT59M',
      stands: 'waits at timer',
    },
  ]);
});
