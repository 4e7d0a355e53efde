/**
 * Runs that together write every kind of fact. What they give under the rules of today is recorded in `test/golden/rules-<number>/`; `apply` must
 * replay every recorded log for ever, and `advance` must answer as recorded under the newest number.
 */
import type { ChildOutcome } from '../../src/engine/child.ts';
import type { Ask, Edit } from '../../src/engine/messages.ts';
import type { NodeId } from '../../src/engine/definition.ts';
import type { Json } from '../../src/kernel/json.ts';
import { flow, type Details } from './flow.ts';
import { ada, Play } from './play.ts';

export class Story extends Play {
  readonly lines: string[] = [];

  constructor(drawing: string, details: Readonly<Record<string, Details>> = {}, trigger: Json = {}) {
    super(flow(drawing, details), trigger);
    this.lines.push(JSON.stringify({ drawing, details }));
  }
  override tell(ask: Ask) {
    const answer = super.tell(ask);
    const gave = answer === 'done' ? { facts: this.batches.at(-1)?.facts } : { answer };
    this.lines.push(JSON.stringify({ at: this.now, ask, ...gave }));
    return answer;
  }
}

const unknown = { is: 'unknown', message: 'the process stopped' } as const;
const retry = { attemptsMax: 2, firstIntervalMs: 1_000, backoff: 2, intervalMaxMs: 5_000 };
const output = (node: string, value: Json): Edit => ({ target: 'node', node: node as NodeId, output: value });

export const stories = {
  'gateways, a loop and a large value': () => {
    const drawing = `start -> call1 -> or1 -[trigger.n > 1]-> call2 -> or2 -> xor2 -> and1 -> call4 -> and2 -> xor1 -[else]-> end
                     or1 -[else]-> call3 -> or2
                     and1 -> call5 -> and2
                     xor1 -[call4.output.again == true]-> xor2`;
    const story = new Story(
      drawing,
      { call5: { input: { large: '${call1.output.large}' } }, call2: { retry } },
      { n: 2 },
    );
    story.start({ variables: { round: 0 } });
    story.tell({ kind: 'setVariables', variables: { round: 1 }, by: ada });
    story.end('call1', { large: 'x'.repeat(33_000) });
    story.fail('call2');
    story.wait(1_000).end('call2');
    story.end('call4', { again: true });
    story.end('call5');
    story.end('call5');
    story.end('call4', { again: false });
    return story;
  },

  'faults, retries and late results': () => {
    const story = new Story(
      `start -> and1 -> call1 -> and2 -> xor1 -[call1.output.n > 1]-> end
       and1 -> call2 -> and2
       and1 -> todo -> and2`,
      { call2: { onError: 'continue' } },
    );
    story.start().end('call1', unknown);
    story.end('call2', { is: 'failure', message: 'refused', final: true });
    story.decide('todo', { form: { ok: true }, comment: 'seen' });
    story.retry({ reason: 'again' });
    story.tell({ kind: 'actionEnded', activity: 2, attempt: 1, outcome: unknown });
    story.tell({ kind: 'actionCalled', activity: 2, attempt: 2 });
    story.end('call1', { n: 0 });
    story.retry({ edits: { activity: story.at('xor1').number, items: [output('call1', { n: 2 })] } });
    story.terminate();
    return story;
  },

  'terminated, and taken up again': () => {
    const story = new Story(
      'start -> and1 -> call1 -> and2 -> todo2 -> end\nand1 -> call2 -> and2\nand1 -> todo -> and2',
    );
    story.start().terminate('false alarm');
    story.retry();
    story.end('call1');
    story.wait(10_000).retry();
    story.tell({ kind: 'actionEnded', activity: 3, attempt: 1, outcome: unknown });
    story.tell({ kind: 'discard', activity: 3, attempt: 2, by: ada });
    story.retry({ edits: { activity: 3, items: [{ target: 'input', name: 'ip', value: '10.0.0.1' }] } });
    story.end('call1');
    story.end('call2');
    story.decide('todo');
    story.decide('todo2', { action: 'TERMINATE', comment: 'no' });
    story.retry();
    story.wait(15 * 24 * 3_600_000);
    return story;
  },

  'failures that are certain, too late': () => {
    const story = new Story('start -> and1 -> call1 -> end\nand1 -> call2 -> end\nand1 -> call3 -> end');
    story.start().end('call3', unknown);
    story.terminate();
    story.fail('call1');
    story.end('call2', { is: 'notCalled', message: 'it was held' });
    story.fail('call3');
    story.retry();
    story.end('call2', { is: 'notCalled', message: 'its plug-in is gone' });
    return story;
  },

  'a due date that passes while the run stands still': () => {
    const dueDate = { text: 'PT1H', parts: ['PT1H'] };
    const story = new Story('start -> and1 -> call1 -> end\nand1 -> todo -> end', { todo: { dueDate } });
    story.start().fail('call1');
    story.wait(7_200_000).retry();
    story.wait(1_800_000);
    return story;
  },

  'a debug run': () => {
    const story = new Story('start -> call1 -> call2 -> todo -> call3 -> end', { call2: { plugin: 'Other' } });
    const mocks = { value: { call2: { n: 2 } } };
    const debugging = {
      breakpoints: ['call1', 'todo'] as NodeId[],
      mocked: ['call2' as NodeId],
      mocks,
      sideEffects: false,
    };
    story.start({ debugging });
    story.debug('call1', [{ target: 'input', name: 'ip', value: '10.0.0.1' }]);
    story.debug('call1');
    story.end('call1', { n: 1 });
    story.debug('todo', [output('call1', { n: 3 }), { target: 'plugin', plugin: 'Third', output: { n: 4 } }]);
    story.debug('todo', [output('todo', { form: {} })]);
    story.debug('call3', [output('call3', { n: 5 })]);
    return story;
  },

  'a loop without an end, and an end for all': () => {
    const story = new Story(`start -> and1 -> xor1 -> xor2 -> xor1
                             and1 -> todo -> kill
                             and1 -> call1 -> end`);
    story.start().tell({ kind: 'goOn' });
    story.decide('todo');
    return story;
  },

  'subprocesses, timers and errors': () => {
    const story = new Story(
      `start -> timer -> sub -> end
       sub: start1 -> and1 -> call1 -> sub2 -> end1
       sub: and1 -> todo -> end2
       sub! error -> call3 -> end3
       call3! error3 -> end5
       sub!~ timer2 -> task -> end4
       sub2: start2 -> call2 -> error2`,
      { timer2: { cycle: 'R2/PT1H' }, error2: { error: 'hacked' }, timer: { duration: 'PT5M' } },
    );
    story.start().wait(300_000);
    story.wait(3_600_000);
    story.terminate();
    story.wait(10_000).retry();
    story.end('call1');
    story.end('call2');
    story.fail('call3');
    return story;
  },

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

  'messages, signals and conditions': () => {
    const story = new Story(
      `start -> events -> message -> and1 -> receive -> end1
       events -> timer -> end2
       and1 -> todo -> end3
       todo!~ signal -> throw -> end4
       and1 -> when -> end5
       and1 -> signal2 -> end6`,
      { message: { named: 'go' }, throw: { named: 'signal2' }, when: { holds: 'ready == true' } },
    );
    story.start({ variables: { ready: false } });
    story.tell({ kind: 'message', name: 'go', variables: { who: 'ada' }, by: ada });
    story.tell({ kind: 'signal', name: 'signal', variables: {}, by: ada });
    story.tell({ kind: 'evaluateConditions', by: ada });
    story.tell({ kind: 'setVariables', variables: { ready: true }, by: ada });
    story.tell({ kind: 'evaluateConditions', by: ada });
    story.tell({ kind: 'trigger', activity: story.at('receive').number, variables: { n: 1 }, by: ada });
    story.decide('todo');
    return story;
  },

  'what was done is taken back': () => {
    const story = new Story(
      `start -> call1 -> sub -> comp -> end
       call1? undo1
       sub: start1 -> call2 -> end1
       sub: call2? undo2`,
    );
    story.start().end('call1', { id: 1 });
    story.end('call2');
    story.fail('undo2');
    story.retry();
    story.end('undo2');
    story.terminate();
    story.wait(10_000).retry();
    story.end('undo1');
    return story;
  },

  'a starved join': () => {
    const story = new Story('start -> xor -[true]-> and1 -> call1 -> end\nxor -[else]-> and1');
    story.start().retry();
    story.retry({ edits: { activity: story.at('and1').number, items: [output('and1', {})] } });
    story.tell({ kind: 'discard', activity: 3, attempt: 1, by: ada });
    return story;
  },
} as const satisfies Readonly<Record<string, () => Story>>;
