import { describe, expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../../../test/support/bpmn.ts';
import { catalog } from '../../../test/support/catalog.ts';
import { readWorkflow } from '../workflow.ts';

const cyclesOf = (drawing: string) =>
  readWorkflow({ taskflow: taskflowOf(bpmnOf(drawing)), taskconfig: '', input: '', catalog }).problems.filter(
    ({ mode }) => mode === 'CIRCLE',
  );

describe('CIRCLE accepts a cycle', () => {
  it.each([
    ['with a user task on it', 'start -> xor -> todo -> xor'],
    ['with a service task on it', 'start -> xor -> work -> xor2 -> xor'],
    ['that a condition leaves', 'start -> or -> xor -[trigger.a]-> end\nxor -[else]-> or'],
    ['that a default flow leaves', 'start -> or -> xor -[trigger.a]-> or\nxor -[else]-> end'],
    ['that the last flow of an exclusive gateway leaves', 'start -> or -> xor -[trigger.a]-> or\nxor -> end'],
    [
      'inside one that is left from the inner one only',
      'start -> or -> xor -[trigger.a]-> xor2 -[trigger.b]-> xor\nxor2 -[else]-> or\nxor -[else]-> end',
    ],
    ['with a timer event on it', 'start -> xor -> timer -> xor'],
    [
      'with a subprocess in which something waits',
      'start -> xor -> sub -> xor\nsub: start2 -> sub2\nsub2: start3 -> todo',
    ],
    ['that a timer on a border leads around', 'start -> todo -> end\ntodo! timer -> todo'],
    ['that an error leads out of', 'start -> xor -> sub -> xor\nsub: start2 -> error\nsub! error2 -> end'],
    ['that an error leads around', 'start -> sub -> end\nsub: start2 -> error\nsub! error2 -> sub'],
    [
      'that an escalation leads out of',
      'start -> xor -> sub -> xor\nsub: start2 -> escalation\nsub! escalation2 -> end',
    ],
    ['in a subprocess with a task on it', 'start -> sub -> end\nsub: start2 -> xor -> work -> xor'],
  ])('%s', (_, drawing) => expect(cyclesOf(drawing)).toEqual([]));
});

describe('CIRCLE refuses a cycle', () => {
  it.each([
    ['without a way out', 'start -> xor -> and -> xor', 'xor, and'],
    ['of one node', 'start -> xor -[trigger.a]-> xor', 'xor'],
    ['that only a fork leaves', 'start -> xor -> and -> xor\nand -> end', 'xor, and'],
    ['whose conditions all lead on around it', 'start -> xor -[trigger.a]-> or -> xor\nxor -[else]-> or', 'xor, or'],
    [
      'inside one that can be left',
      'start -> xor -[trigger.a]-> and -> or -> and\nor -> xor\nxor -[else]-> end',
      'and, or',
    ],
    ['of plain tasks', 'start -> xor -> task -> xor', 'xor, task'],
    ['through a subprocess in which nothing waits', 'start -> xor -> sub -> xor\nsub: start2 -> task', 'xor, sub'],
    ['in a subprocess', 'start -> sub -> end\nsub: start2 -> xor -> and -> xor', 'xor, and'],
    [
      'through a subprocess that throws nothing',
      'start -> xor -> sub -> xor\nsub: start2 -> task\nsub! error -> end',
      'xor, sub',
    ],
    [
      'that only an escalation that does not interrupt leads out of',
      'start -> xor -> sub -> xor\nsub: start2 -> escalation\nsub!~ escalation2 -> end',
      'xor, sub',
    ],
    [
      'that error and end both lead around',
      'start -> xor -> sub -> xor\nsub: start2 -> error\nsub! error2 -> xor',
      'xor, sub, error2',
    ],
  ])('%s', (_, drawing, ids) => {
    const problems = cyclesOf(drawing);
    expect(problems).toMatchObject([{ rule: 'endlessCycle' }]);
    const named = /through (.+) never/.exec(problems[0]?.message ?? '')?.[1]?.split(', ');
    expect(new Set(named)).toEqual(new Set(ids.split(', ')));
  });

  it('that hides behind thousands of others, in time', () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, index) => `xor${index} -[trigger.a]-> xor${index + 1} -> xor${index}`,
    );
    const began = performance.now();
    expect(cyclesOf(`start -> xor0\n${rows.join('\n')}\nxor2000 -[trigger.b]-> end`)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
