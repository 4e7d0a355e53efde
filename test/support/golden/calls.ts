import type { ChildOutcome } from '../../../src/engine/child.ts';
import { ada } from '../play.ts';
import { Story, type Stories } from './story.ts';

/** Runs that call one another. */
export const calls = {
  'called runs that fail, are resumed, stopped and left behind': () => {
    const story = new Story(
      `start -> and1 -> flow1 -> and2 -> flow2 -> end
       and1 -> flow3 -> and2
       flow2! timer -> call1 -> end2`,
      { flow1: { passes: { ip: '${trigger.ip}' }, results: { n: '${call1.output.n}' } } },
      { ip: '10.0.0.1' },
    );
    const caller = { instance: 'caller', activity: 4, depth: 1, results: { value: [{ name: 'ip', of: 'ip' }] } };
    story.start({ variables: { ip: '10.0.0.2' }, calledBy: caller });
    const tell = (node: string, outcome: ChildOutcome, epoch: number) =>
      story.tell({ kind: 'childEnded', activity: story.at(node).number, epoch, outcome });
    const finished = { is: 'finished', result: { output: { value: { n: 1 } } } } as const;
    const stopped = { is: 'terminated', message: 'stopped' } as const;
    tell('flow1', { is: 'failed', code: 'functionFailed', message: 'no route' }, 0);
    story.tell({ kind: 'childResumed', activity: story.at('flow1').number, epoch: 1 });
    tell('flow1', stopped, 1);
    story.retry();
    story.tell({ kind: 'childRefused', activity: story.at('flow3').number, attempt: 1, message: 'no workflow' });
    tell('flow1', finished, 2);
    story.retry();
    story.terminate();
    tell('flow3', stopped, 0);
    story.retry();
    tell('flow3', finished, 1);
    story.wait(3_600_000);
    story.end('call1');
    story.tell({ kind: 'childEnded', activity: 5, epoch: 0, outcome: stopped });
    return story;
  },

  'escalations that go from a called run to its caller': () => {
    const story = new Story(
      `start -> flow1 -> escalation1 -> todo -> end
       flow1!~ escalation2 -> call1 -> end2
       case~: escalation3 -> call2`,
      { escalation1: { escalation: 'late' }, escalation2: { escalation: 'odd' }, escalation3: { escalation: 'slow' } },
    );
    story.start({ calledBy: { instance: 'caller', activity: 1, depth: 1, results: { value: [] } } });
    const hear = (index: number, code?: string) => {
      const escalation = { node: 'throw', ...(code !== undefined && { code }) };
      story.tell({ kind: 'childEscalated', activity: 1, index, escalation });
    };
    hear(0, 'odd');
    hear(1, 'slow');
    hear(2, 'unheard');
    hear(2, 'again');
    story.tell({
      kind: 'childEnded',
      activity: 1,
      epoch: 0,
      outcome: { is: 'finished', result: { output: { value: {} } } },
    });
    story.decide('todo');
    return story;
  },

  'a script that takes variables away, and one that throws': () => {
    const story = new Story('start -> script1 -> script2 -> end\nscript2! error -> call -> end2', {
      error: { error: 'odd' },
    });
    story.start({ variables: { a: 1, b: 2 } });
    story.end('script1', { result: 1, variables: { c: 3 }, removed: ['a', 'z'] });
    story.end('script2', { result: null, variables: { b: 4 }, error: { code: 'odd', message: 'why' } });
    story.end('call');
    return story;
  },

  rounds: () => {
    const story = new Story(
      `start -> call1|trigger.ips -> todo=3 -> sub|2 -> end
       sub: start1 -> sub2=2 -> end1
       sub2: start2 -> call2 -> kill
       sub! error -> end`,
      {
        call1: { input: { ip: '${item}', at: '${loopCounter}' } },
        todo: { until: 'nrOfCompletedInstances == 2' },
        call2: { input: { at: '${loopCounter}', of: '${nrOfInstances}' } },
        kill: { rounds: true },
      },
      { ips: ['10.0.0.1', '10.0.0.2'] },
    );
    story.start().fail('call1');
    story.retry();
    story.end('call1');
    story.end('call1');
    story.decide('todo');
    story.terminate();
    story.retry();
    story.decide('todo');
    story.end('call2');
    story.fail('call2');
    return story;
  },

  'what rounds find is gathered': () => {
    const verdicts = { verdict: 'verdict', at: '${loopCounter}' };
    const story = new Story(
      `start -> sub|2 -> todo=2 -> end
       sub: start1 -> todo1|2 -> call -> end1`,
      {
        sub: { gathers: { all: { of: 'verdicts' } } },
        todo1: { gathers: { verdicts } },
        call: { input: { so: '${all}', these: '${verdicts}' } },
        todo: { gathers: { verdicts }, until: "verdicts[0].verdict == 'bad'" },
      },
    );
    story.start();
    for (const verdict of ['good', 'bad', 'bad', 'good']) story.decide('todo1', { form: { verdict } });
    story.end('call');
    story.tell({ kind: 'setVariables', activity: story.at('call').scope, variables: { verdicts: [], n: 1 }, by: ada });
    story.fail('call');
    story.retry();
    story.end('call');
    story.decide('todo', { form: { verdict: 'bad' } });
    return story;
  },

  'a called run that is not resumed after all': () => {
    const story = new Story('start -> todo -> end');
    story.start({ calledBy: { instance: 'caller', activity: 1, depth: 1, results: { value: [] } } });
    story.tell({ kind: 'standDown', epoch: 1 });
    story.terminate();
    story.tell({ kind: 'standDown', epoch: 1 });
    story.retry({ epoch: 0 });
    story.retry({ epoch: 1 });
    story.decide('todo');
    return story;
  },
} as const satisfies Stories;
