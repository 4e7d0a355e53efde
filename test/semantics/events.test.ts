import { describe } from 'vitest';
import { tell } from '../support/story.ts';

const go = { named: 'go' };

describe('a message', () => {
  tell([
    {
      is: 'lets the event that waits for it go on',
      drawing: 'start -> message -> a -> end',
      details: { message: go },
      does: 'message:go',
      stands: 'waits at a',
    },
    {
      is: 'takes one of two tokens that wait at two events of other names',
      drawing: `start -> and -> message1 -> a -> end
                         and -> message2 -> b -> end`,
      does: 'message:message2',
      stands: 'waits at message1 b',
    },
    {
      is: 'is waited for without an end',
      drawing: 'start -> message -> a -> end',
      does: '+P365D',
      stands: 'waits at message',
    },
    {
      is: 'on a border interrupts',
      drawing: `start -> todo -> a -> end
                todo! message -> b -> end2`,
      does: 'message:message',
      stands: 'waits at b',
    },
    {
      is: 'on a border that does not interrupt adds a path each time it comes',
      drawing: `start -> todo -> a -> end
                todo!~ message -> b -> end2`,
      does: 'message:message message:message',
      stands: 'waits at todo b b',
    },
    {
      is: 'on the border of a subprocess ends all that is inside',
      drawing: `start -> sub -> a -> end
                sub! message -> b -> end2
                sub: start1 -> and -> todo -> end1
                sub:           and -> timer -> end1`,
      does: 'message:message +PT2H',
      stands: 'waits at b',
    },
    {
      is: 'is no longer waited for once the activity is done',
      drawing: `start -> todo -> a -> end
                todo! message -> b -> end2`,
      does: 'todo',
      stands: 'waits at a',
    },
    {
      is: 'is waited for anew in each round of a loop',
      drawing: `start -> xor -> message -> a -> xor`,
      does: 'message:message a message:message',
      stands: 'waits at a',
    },
    {
      is: 'is waited for in a subprocess as well',
      drawing: `start -> sub -> b -> end
                sub: start1 -> message -> end1`,
      does: 'message:message',
      stands: 'waits at b',
    },
    {
      is: 'is waited for anew after a terminate and a retry',
      drawing: 'start -> message -> a -> end',
      does: 'terminate retry message:message',
      stands: 'waits at a',
    },
    {
      is: 'may have a name that the run knows',
      drawing: 'start -> message -> a -> end',
      details: { message: { named: 'case-${trigger.id}' } },
      trigger: { id: 7 },
      does: 'message:case-7',
      stands: 'waits at a',
    },
    {
      is: 'whose name cannot be told is a fault',
      drawing: 'start -> message -> a -> end',
      details: { message: { named: 'case-${missing}' } },
      stands: 'expressionFailed at message',
    },
    {
      is: 'that is still waited for holds an inclusive join back',
      drawing: `start -> and -> a -> or -> b -> end
                         and -> message -> or`,
      does: 'a',
      stands: 'waits at message',
    },
  ]);
});

describe('a signal', () => {
  tell([
    {
      is: 'goes to all events that wait for it',
      drawing: `start -> and -> signal1 -> a -> end
                         and -> signal2 -> b -> end`,
      details: { signal1: go, signal2: go },
      does: 'signal:go',
      stands: 'waits at a b',
    },
    {
      is: 'goes to no other',
      drawing: `start -> and -> signal1 -> a -> end
                         and -> signal2 -> b -> end`,
      details: { signal1: go },
      does: 'signal:go',
      stands: 'waits at signal2 a',
    },
    {
      is: 'on a border interrupts',
      drawing: `start -> todo -> a -> end
                todo! signal -> b -> end2`,
      does: 'signal:signal',
      stands: 'waits at b',
    },
    {
      is: 'reaches events on borders and on flows alike',
      drawing: `start -> and -> todo -> end
                         and -> signal1 -> a -> end
                todo! signal2 -> b -> end2`,
      details: { signal1: go, signal2: go },
      does: 'signal:go',
      stands: 'waits at b a',
    },
    {
      is: 'that nobody waits for changes nothing',
      drawing: 'start -> todo -> end',
      does: 'signal:go',
      stands: 'waits at todo',
    },
  ]);
});

describe('a receive task', () => {
  tell([
    {
      is: 'waits until it is triggered',
      drawing: 'start -> receive -> a -> end',
      does: '+P30D',
      stands: 'waits at receive',
    },
    {
      is: 'goes on when it is triggered',
      drawing: 'start -> receive -> a -> end',
      does: 'trigger:receive',
      stands: 'waits at a',
    },
    {
      is: 'may have a timer on its border',
      drawing: `start -> receive -> a -> end
                receive! timer -> b -> end2`,
      does: '+PT1H',
      stands: 'waits at b',
    },
  ]);
});

describe('a conditional event', () => {
  tell([
    {
      is: 'is not looked at as it begins to wait',
      drawing: 'start -> when -> a -> end',
      details: { when: { holds: '1 == 1' } },
      stands: 'waits at when',
    },
    {
      is: 'happens when somebody asks and the condition holds',
      drawing: 'start -> when -> a -> end',
      details: { when: { holds: '1 == 1' } },
      does: 'conditions',
      stands: 'waits at a',
    },
    {
      is: 'does not happen when it does not hold',
      drawing: 'start -> when -> a -> end',
      details: { when: { holds: '1 == 2' } },
      does: 'conditions',
      stands: 'waits at when',
    },
    {
      is: 'on a border interrupts when it holds',
      drawing: `start -> todo -> a -> end
                todo! when -> b -> end2`,
      details: { when: { holds: 'n > 1' } },
      variables: { n: 2 },
      does: 'conditions',
      stands: 'waits at b',
    },
  ]);
});

describe('an event-based gateway', () => {
  const choice = `start -> events -> message -> a -> end
                           events -> timer -> b -> end`;
  tell([
    { is: 'waits for all events behind it', drawing: choice, stands: 'waits at events' },
    {
      is: 'goes on with the one that happens first: a message',
      drawing: choice,
      does: 'message:message',
      stands: 'waits at a',
    },
    { is: 'or a time', drawing: choice, does: '+PT1H', stands: 'waits at b' },
    { is: 'the others no longer wait', drawing: choice, does: 'message:message +PT2H', stands: 'waits at a' },
    {
      is: 'of two times the earlier one wins',
      drawing: `start -> events -> timer1 -> a -> end
                         events -> timer2 -> b -> end`,
      details: { timer2: { duration: 'PT30M' } },
      does: '+PT2H',
      stands: 'waits at b',
    },
    {
      is: 'waits anew in each round of a loop',
      drawing: `start -> xor -> events -> message -> a -> xor
                                events -> timer -> b -> end`,
      does: 'message:message a +PT1H',
      stands: 'waits at b',
    },
    {
      is: 'begins anew after a terminate and a retry',
      drawing: choice,
      does: '+PT50M terminate retry +PT59M',
      stands: 'waits at events',
    },
  ]);
});
