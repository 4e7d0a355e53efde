import { describe } from 'vitest';
import { tell } from '../support/story.ts';

describe('an event subprocess that interrupts the process', () => {
  const drawing = `start -> a -> end
                   case: message -> b -> end2`;
  tell([
    { is: 'keeps nothing waiting if its message never comes', drawing, does: 'a', stands: 'finished' },
    { is: 'takes its place', drawing, does: 'message:message', stands: 'waits at b' },
    {
      is: 'ends it as it ends',
      drawing,
      does: 'message:message b',
      stands: 'finished',
      trail: 'start a case message b end2',
    },
    {
      is: 'leaves the other one beside it without effect',
      drawing: `${drawing}
                case2: message2 -> c -> end3`,
      does: 'message:message2 c',
      stands: 'finished',
      trail: 'start a case2 message2 c end3',
    },
    {
      is: 'ends those that have begun beside the process',
      drawing: `${drawing}
                case2~: signal -> c -> end3`,
      does: 'signal:signal signal:signal message:message',
      stands: 'waits at b',
    },
    {
      is: 'begins by a message whose name a variable has',
      drawing,
      details: { message: { named: '${trigger.name}' } },
      trigger: { name: 'case-7' },
      does: 'message:case-7',
      stands: 'waits at b',
    },
    {
      is: 'begins by a timer whose duration a variable has',
      drawing: `start -> a -> end
                case: timer -> b -> end2`,
      details: { timer: { duration: '${trigger.wait}' } },
      trigger: { wait: 'PT20M' },
      does: '+PT20M',
      stands: 'waits at b',
    },
    {
      is: 'begins by a cycle once',
      drawing: `start -> a -> end
                case: timer -> b -> end2`,
      details: { timer: { cycle: 'R3/PT10M' } },
      does: '+PT1H',
      stands: 'waits at b',
      trail: 'start a case timer b',
    },
    {
      is: 'does not begin by a condition that nobody looks at',
      drawing: `start -> a -> end
                case: when -> b -> end2`,
      details: { when: { holds: 'trigger.n > 1' } },
      trigger: { n: 2 },
      does: '+P1D',
      stands: 'waits at a',
    },
    {
      is: 'begins by a condition that somebody has looked at',
      drawing: `start -> a -> end
                case: when -> b -> end2`,
      details: { when: { holds: 'trigger.n > 1' } },
      trigger: { n: 2 },
      does: 'conditions',
      stands: 'waits at b',
    },
    {
      is: 'goes on by a subprocess of its own',
      drawing: `start -> a -> end
                case: message -> sub -> end2
                sub: start1 -> b -> end3`,
      does: 'message:message b',
      stands: 'finished',
    },
  ]);
});

describe('an event subprocess beside the process', () => {
  const drawing = `start -> a -> end
                   case~: message -> b -> end2`;
  tell([
    { is: 'outlives it', drawing, does: 'message:message a', stands: 'waits at b' },
    { is: 'may end before it', drawing, does: 'message:message b', stands: 'waits at a' },
    {
      is: 'begins each time that its message comes',
      drawing,
      does: 'message:message message:message',
      stands: 'waits at a b b',
    },
    {
      is: 'begins again after one has ended',
      drawing,
      does: 'message:message b message:message a b',
      stands: 'finished',
      trail: 'start a case message b end2 case message b end end2',
    },
    {
      is: 'begins by each condition that holds, each time that somebody looks',
      drawing: `start -> a -> end
                case1~: when1 -> b -> end1
                case2~: when2 -> c -> end2`,
      details: { when1: { holds: 'trigger.n > 1' }, when2: { holds: 'trigger.n > 2' } },
      trigger: { n: 2 },
      does: 'conditions conditions',
      stands: 'waits at a b b',
    },
    {
      is: 'begins by all that wait for a signal, each once',
      drawing: `start -> a -> end
                case1~: signal1 -> b -> end1
                case2~: signal2 -> c -> end2`,
      details: { signal1: { named: 'go' }, signal2: { named: 'go' } },
      does: 'signal:go',
      stands: 'waits at a b c',
    },
    {
      is: 'begins in the beat of its cycle until that is over',
      drawing: `start -> a -> end
                case~: timer -> b -> end2`,
      details: { timer: { cycle: 'R2/PT10M' } },
      does: '+PT10M +PT10M +PT10H',
      stands: 'waits at a b b',
    },
    {
      is: 'is ended by a terminate end event of the process',
      drawing: `start -> a -> kill
                case~: message -> b -> end2`,
      does: 'message:message a',
      stands: 'finished',
    },
  ]);
});

describe('event subprocesses at two levels', () => {
  const drawing = `start -> a -> sub -> b -> end
                   case1~: message1 -> c -> end1
                   sub: start1 -> d -> end2
                   sub: case2
                   case2~: message2 -> e -> end3`;
  const interrupting = drawing.replaceAll('~:', ':');
  tell([
    { is: 'begin in any order', drawing, does: 'a message:message2 message:message1', stands: 'waits at d e c' },
    {
      is: 'keep each its own scope open',
      drawing,
      does: 'a message:message2 message:message1 c d e b',
      stands: 'finished',
    },
    { is: 'need not begin', drawing, does: 'a d b', stands: 'finished' },
    {
      is: 'the outer one begins as often as it is asked once the subprocess is over',
      drawing,
      does: 'a message:message2 d e message:message1 message:message1',
      stands: 'waits at b c c',
    },
    {
      is: 'the inner one interrupts its subprocess alone, whose way goes on',
      drawing: interrupting,
      does: 'a message:message2 e',
      stands: 'waits at b',
    },
    {
      is: 'the outer one interrupts the inner one',
      drawing: interrupting,
      does: 'a message:message2 message:message1',
      stands: 'waits at c',
    },
    {
      is: 'an error in the inner one goes to the outer one',
      drawing: `start -> sub -> end
                case1: error1 -> a -> end1
                sub: start1 -> b -> end2
                sub: case2
                case2~: message -> error2`,
      does: 'message:message',
      stands: 'waits at a',
    },
  ]);
});

describe('errors and escalations', () => {
  tell([
    {
      is: 'go to the event subprocess before the border around it',
      drawing: `start -> sub -> end
                sub! error1 -> a -> end1
                sub: start1 -> error2
                sub: case
                case: error3 -> b -> end3`,
      stands: 'waits at b',
    },
    {
      is: 'go to the one that names the code before one that takes all',
      drawing: `start -> error
                case1: error1 -> a -> end1
                case2: error2 -> b -> end2`,
      details: { error: { error: 'lost' }, error2: { error: 'lost' } },
      stands: 'waits at b',
    },
    {
      is: 'go to the border around it when it names another code',
      drawing: `start -> sub -> end
                sub! error1 -> a -> end1
                sub: start1 -> error2
                sub: case
                case: error3 -> b -> end3`,
      details: { error2: { error: 'lost' }, error3: { error: 'found' } },
      stands: 'waits at a',
    },
    {
      is: 'that it ends with are caught around it, never on its own border',
      drawing: `start -> sub -> a -> end
                sub! error1 -> b -> end1
                sub: start1 -> error2
                sub: case
                case: error3 -> error4
                sub: case! error5 -> c -> end2`,
      details: { error1: { error: 'handled' }, error4: { error: 'handled' }, error5: { error: 'handled' } },
      stands: 'waits at b',
    },
    {
      is: 'wait for nothing on its border',
      drawing: `start -> error
                case: error1 -> a -> end1
                case! signal -> b -> end2`,
      does: 'signal:signal a',
      stands: 'finished',
    },
    {
      is: 'an escalation goes to the event subprocess before the border, and its thrower goes on beside it',
      drawing: `start -> sub -> end
                sub!~ escalation1 -> a -> end1
                sub: start1 -> escalation2 -> b -> end2
                sub: case
                case~: escalation3 -> c -> end3`,
      stands: 'waits at b c',
    },
    {
      is: 'an escalation goes to the one that names its code',
      drawing: `start -> escalation -> a -> end
                case1: escalation1 -> b -> end1
                case2: escalation2 -> c -> end2`,
      details: { escalation: { escalation: 'late' }, escalation2: { escalation: 'late' } },
      stands: 'waits at c',
    },
    {
      is: 'an error in a round begins it in that round alone',
      drawing: `start -> sub|2 -> end
                sub: start1 -> a -> end1
                sub: case
                case: error -> b -> end2`,
      does: 'a!',
      stands: 'waits at a b',
    },
  ]);
});
