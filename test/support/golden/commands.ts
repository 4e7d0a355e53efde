import type { NodeId } from '../../../src/engine/definition.ts';
import type { Edit } from '../../../src/engine/messages.ts';
import type { Json } from '../../../src/kernel/json.ts';
import { ada } from '../play.ts';
import { Story, type Stories } from './story.ts';

const unknown = { is: 'unknown', message: 'the process stopped' } as const;
const retry = { attemptsMax: 2, firstIntervalMs: 1_000, backoff: 2, intervalMaxMs: 5_000 };
const output = (node: string, value: Json): Edit => ({ target: 'node', node: node as NodeId, output: value });

/** Nodes at work, at fault, and what people do about it. */
export const commands = {
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

  'on another version, and step by step': () => {
    const story = new Story('start -> and1 -> call1 -> and2 -> end\nand1 -> call2 -> and2\nand1 -> todo -> end');
    story.start().fail('call1');
    story.end('call2');
    story.redrawn('start -> call1 -> end');
    story.redrawn(
      'start -> and1 -> call1 -> and2 -> call3 -> end\nand1 -> call2 -> and2\nand1 -> todo -> call4 -> end',
      {
        call1: { input: { ip: '${workflow.input.ip}' } },
      },
      { ip: '10.0.0.1' },
    );
    story.fail('call1');
    const mocks = { value: {} };
    story.retry({ debugging: { breakpoints: ['call3', 'call4'] as NodeId[], mocks, mocked: [], sideEffects: true } });
    story.end('call1');
    story.debug('call3', [output('call3', { n: 1 })]);
    story.decide('todo');
    story.debug('call4');
    story.fail('call4');
    story.retry({ debugging: { breakpoints: [], mocks, mocked: [], sideEffects: true } });
    story.end('call4');
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

  'nodes that begin in steps of their own': () => {
    const story = new Story('start -> call1 -> end', { call1: { async: true, retry } });
    story.start();
    story.tell({ kind: 'jobDue', activity: 1, attempt: 1 });
    story.fail('call1');
    story.wait(1_000).fail('call1');
    story.retry();
    story.terminate();
    story.retry();
    return story;
  },

  'a starved join': () => {
    const story = new Story('start -> xor -[true]-> and1 -> call1 -> end\nxor -[else]-> and1');
    story.start().retry();
    story.retry({ edits: { activity: story.at('and1').number, items: [output('and1', {})] } });
    story.tell({ kind: 'discard', activity: 3, attempt: 1, by: ada });
    return story;
  },
} as const satisfies Stories;
