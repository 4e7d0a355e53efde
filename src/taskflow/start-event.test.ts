import { describe, expect, it } from 'vitest';
import { bpmnOf, taskflowOf, timer, type Tweak } from '../../test/support/bpmn.ts';
import { catalog } from '../../test/support/catalog.ts';
import { readWorkflow } from './workflow.ts';

function read(drawing: string, tweaks: Readonly<Record<string, Tweak>> = {}) {
  return readWorkflow({ taskflow: taskflowOf(bpmnOf(drawing, tweaks)), taskconfig: '', input: '', catalog });
}
const broken = (...drawn: Parameters<typeof read>) =>
  read(...drawn).problems.map(({ rule, node }) => `${rule} ${node}`);
const message = (name: string): Tweak => ({ inside: `<messageEventDefinition messageRef="${name}"/>` });

describe('start events of the process', () => {
  it('may wait for messages and signals, beside a plain one or alone', () => {
    const { definition, problems } = read('start -> end\nstartMessage -> end\nstartSignal -> end');
    expect(problems).toEqual([]);
    expect(definition?.start).toBe('start');
    expect(definition?.entries).toMatchObject([
      { kind: 'startEvent', id: 'startMessage', on: { is: 'message', name: 'startMessage' } },
      { kind: 'startEvent', id: 'startSignal', on: { is: 'signal', name: 'startSignal' } },
    ]);
    expect(read('startMessage -> end\nstartSignal -> end').definition?.start).toBe('startMessage');
  });

  it('are one plain one at most, and one at least', () => {
    expect(broken('start1 -> end\nstart2 -> end')).toEqual(['oneStart start2']);
    expect(broken('end')).toContain('oneStart undefined');
  });

  it('wait for a message each of its own name', () => {
    const same = { startMessage1: message('paid'), startMessage2: message('paid') };
    expect(broken('startMessage1 -> end\nstartMessage2 -> end', same)).toEqual(['messageBeginsOnce startMessage2']);
  });

  it('wait for names that are known before there is a run', () => {
    const named = (name: string) => broken('startMessage -> end', { startMessage: message(name) });
    expect(named("${'pa'}id${1 + 1}")).toEqual([]);
    expect(named('paid ${trigger.id}')).toContain('eventName startMessage');
  });

  it.each([
    ['a timer', timer('<timeCycle>R/PT1H</timeCycle>')],
    ['a condition', '<conditionalEventDefinition><condition>${true}</condition></conditionalEventDefinition>'],
    ['an error', '<errorEventDefinition/>'],
  ])('do not wait for %s', (_, inside) =>
    expect(broken('start -> end\nstart2 -> end', { start2: { inside } })).toEqual(['startByEvent start2']),
  );

  it('are plain in a subprocess', () =>
    expect(broken('start -> sub -> end\nsub: startMessage -> todo')).toEqual(['startByEvent startMessage']));
});
