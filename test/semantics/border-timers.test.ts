import { describe } from 'vitest';
import { tell } from '../support/story.ts';

/** The clock starts at 2026-01-01T00:00:00Z. */
const guarded = `start -> todo -> a -> end
                todo! timer -> b -> end2`;
const reminded = `start -> todo -> a -> end
                todo!~ timer -> b -> end2`;

describe('a timer on a border', () => {
  tell([
    {
      is: 'that interrupts takes the place of its activity',
      drawing: guarded,
      does: '+PT1H',
      stands: 'waits at b',
      trail: 'start todo timer b',
    },
    {
      is: 'is gone once its activity is done',
      drawing: guarded,
      does: 'todo +PT2H',
      stands: 'waits at a',
      trail: 'start todo a',
    },
    {
      is: 'the default is to interrupt',
      drawing: guarded,
      details: { timer: { duration: 'PT5M' } },
      does: '+PT5M',
      stands: 'waits at b',
    },
    { is: 'that does not interrupt adds a path', drawing: reminded, does: '+PT1H', stands: 'waits at todo b' },
    { is: 'with a duration comes once only', drawing: reminded, does: '+PT1H b +PT5H', stands: 'waits at todo' },
    {
      is: 'a path that it has started goes on when the activity is done',
      drawing: reminded,
      does: '+PT1H todo',
      stands: 'waits at b a',
    },
    { is: 'and the run is over only when both are', drawing: reminded, does: '+PT1H todo a b', stands: 'finished' },
    {
      is: 'with R3 comes three times',
      drawing: reminded,
      details: { timer: { cycle: 'R3/PT10M' } },
      does: '+PT2H',
      stands: 'waits at todo b b b',
    },
    {
      is: 'that is over before it begins never comes, and stops nothing',
      drawing: reminded,
      details: { timer: { cycle: 'R/PT1H/2026-01-01T00:30:00Z' } },
      does: '+P1D todo a',
      stands: 'finished',
    },
    {
      is: 'with R comes again and again',
      drawing: reminded,
      details: { timer: { cycle: 'R/PT10M' } },
      does: '+PT50M',
      stands: 'waits at todo b b b b b',
    },
    {
      is: 'with R and an end comes until then',
      drawing: reminded,
      details: { timer: { cycle: 'R/PT10M/2026-01-01T00:25:00Z' } },
      does: '+PT2H',
      stands: 'waits at todo b b',
    },
    {
      is: 'with a start begins there',
      drawing: reminded,
      details: { timer: { cycle: 'R2/2026-01-01T01:00:00Z/PT10M' } },
      does: '+PT1H',
      stands: 'waits at todo b',
    },
    {
      is: 'that interrupts comes once, be its cycle as long as it may',
      drawing: guarded,
      details: { timer: { cycle: 'R/PT10M' } },
      does: '+PT2H',
      stands: 'waits at b',
    },
    {
      is: 'of a beat stops with its activity',
      drawing: reminded,
      details: { timer: { cycle: 'R/PT10M' } },
      does: '+PT15M todo +PT2H',
      stands: 'waits at b a',
    },
    {
      is: 'two of them: the earlier one takes the other away',
      drawing: `${guarded}
                todo! timer2 -> c -> end3`,
      details: { timer2: { duration: 'PT30M' } },
      does: '+PT2H',
      stands: 'waits at c',
    },
    {
      is: 'one that reminds beside one that ends',
      drawing: `${reminded}
                todo! timer2 -> c -> end3`,
      details: { timer: { cycle: 'R/PT20M' } },
      does: '+PT1H',
      stands: 'waits at b b c',
    },
    {
      is: 'whose time cannot be told is the fault of its activity',
      drawing: guarded,
      details: { timer: { duration: 'soon' } },
      stands: 'expressionFailed at todo',
    },
    {
      is: 'is armed anew in each round of a loop',
      drawing: `start -> xor -> todo -> xor
                todo! timer -> b -> end2`,
      does: '+PT30M todo +PT59M',
      stands: 'waits at todo',
    },
    {
      is: 'on a subprocess ends all that is inside',
      drawing: `start -> sub -> end
                sub! timer -> b -> end2
                sub: start1 -> and -> todo -> end3
                sub:           and -> sub2 -> end4
                sub2: start2 -> a -> end5`,
      does: '+PT1H',
      stands: 'waits at b',
    },
    {
      is: 'on a subprocess counts over all that is inside',
      drawing: `start -> sub -> end
                sub! timer -> c -> end2
                sub: start1 -> a -> b -> end3`,
      does: '+PT30M a +PT30M',
      stands: 'waits at c',
    },
    {
      is: 'on a subprocess that does not interrupt leaves the inside alone',
      drawing: `start -> sub -> end
                sub!~ timer -> c -> end2
                sub: start1 -> a -> end3`,
      does: '+PT1H',
      stands: 'waits at a c',
    },
    {
      is: 'inside a subprocess adds its path inside',
      drawing: `start -> sub -> c -> end
                sub: start1 -> todo -> end1
                todo!~ timer -> b -> end2`,
      does: '+PT1H todo',
      stands: 'waits at b',
    },
    {
      is: 'leads back to its own activity, which begins anew',
      drawing: `start -> xor -> todo -> end
                todo! timer -> xor`,
      does: '+PT1H +PT1H',
      stands: 'waits at todo',
      trail: 'start xor todo timer xor todo timer xor todo',
    },
    {
      is: 'waits while the run stands at fault',
      drawing: `start -> and -> todo -> end
                         and -> a -> end3
                todo! timer -> b -> end2`,
      does: 'a! +PT2H',
      stands: 'functionFailed at a',
    },
    {
      is: 'fires when the run goes on',
      drawing: `start -> and -> todo -> end
                         and -> a -> end3
                todo! timer -> b -> end2`,
      does: 'a! +PT2H retry +PT0S',
      stands: 'waits at a b',
    },
    {
      is: 'begins anew after a terminate and a retry',
      drawing: guarded,
      does: '+PT50M terminate retry +PT59M',
      stands: 'waits at todo',
    },
  ]);
});
