import { describe, expect, it } from 'vitest';
import { bpmnOf, type Tweak } from '../../test/support/bpmn.ts';
import { createBench } from './bench.ts';

function started(drawing: string, tweaks: Readonly<Record<string, Tweak>> = {}) {
  const bench = createBench();
  bench.deploy(bpmnOf(drawing, tweaks));
  return { bench, run: bench.start('Process_1'), open: () => bench.todos().map(({ nodeId }) => nodeId) };
}

describe('events on the bench', () => {
  it('an event subprocess begins at whichever of its start events happens', () => {
    const drawing = 'start -> todo -> end\ncase: messageA -> todo1\ncase: messageB -> todo2';
    const second = { messageB: { as: 'startEvent', inside: '<messageEventDefinition messageRef="messageB"/>' } };
    const { bench, open } = started(drawing, second);
    bench.message('messageB');
    expect(open()).toEqual(['todo2']);
    expect(() => bench.message('messageA')).toThrow('messageA');
  });

  it('a message or a trigger goes to the first of those that wait in one run, and the next one to the next', () => {
    const two = started('start -> and -> messageA -> and2 -> todo -> end\nand -> messageB -> and2', {
      messageA: { inside: '<messageEventDefinition messageRef="paid"/>' },
      messageB: { inside: '<messageEventDefinition messageRef="paid"/>' },
    });
    two.bench.message('paid');
    expect(two.run.trail()).toContain('messageA');
    expect(two.open()).toEqual([]);
    two.bench.message('paid', { instance: two.run });
    expect(two.open()).toEqual(['todo']);
    const rounds = started('start -> receive|3 -> end');
    for (let round = 0; round < 3; round += 1) rounds.bench.trigger('receive');
    expect(rounds.run.status).toBe('finished');
  });

  it('a trigger has the condition of one event looked at', () => {
    const when = (name: string) => ({
      inside: `<conditionalEventDefinition><condition>\${${name} == 1}</condition></conditionalEventDefinition>`,
    });
    const { bench, run, open } = started('start -> todo -> end\ntodo!~ whenA -> todo1 -> end1\ntodo!~ whenB -> todo2', {
      whenA: when('a'),
      whenB: when('b'),
    });
    run.setVariables({ a: 0 });
    bench.trigger('whenA');
    expect(open()).toEqual(['todo']);
    bench.trigger('whenA', { variables: { a: 1 } });
    expect(open()).toEqual(['todo', 'todo1']);
    expect(() => bench.evaluateConditions(run)).toThrow('Nothing is named b');
  });

  it('a script that throws an error is caught by its code, and the code is kept where the catcher wants it', () => {
    const { run } = started('start -> script -> end\nscript! error -> todo -> end2', {
      script: { inside: '<script>throw new BpmnError("odd")</script>' },
      error: { inside: '<errorEventDefinition errorRef="odd" flowable:errorVariableName="code"/>' },
    });
    expect(run.trail()).toEqual(['start', 'script', 'error', 'todo']);
    expect(run.variables()).toEqual({ code: 'odd' });
  });

  it('an escalation goes from a called process to the border of its call', () => {
    const bench = createBench();
    bench.deploy(bpmnOf('start -> escalation -> todo -> end').replace('Process_1', 'flow'));
    bench.deploy(bpmnOf('start -> flow -> end\nflow!~ escalation -> todo1 -> end2'));
    const run = bench.start('Process_1');
    expect(bench.todos().map(({ nodeId }) => nodeId)).toEqual(expect.arrayContaining(['todo', 'todo1']));
    bench.complete('todo1');
    bench.complete('todo');
    expect(run.status).toBe('finished');
  });
});
