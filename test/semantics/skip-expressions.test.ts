import { describe, expect, it } from 'vitest';
import { createBench } from '../../src/testing/bench.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { bpmnOf, type Tweak } from '../support/bpmn.ts';

const on = { _FLOWABLE_SKIP_EXPRESSION_ENABLED: true };
function run(drawing: string, variables: JsonObject, tweaks: Readonly<Record<string, Tweak>> = {}, flows = {}) {
  const bench = createBench();
  let xml = bpmnOf(drawing, tweaks);
  for (const [id, skip] of Object.entries(flows))
    xml = xml.replace(`<sequenceFlow id="${id}"`, `<sequenceFlow id="${id}" flowable:skipExpression="${String(skip)}"`);
  bench.deploy(xml);
  return bench.start('Process_1', { variables });
}

describe('a node with a skip expression', () => {
  const drawing = 'start -> todo -> todo2';
  const trail = (variables: JsonObject, attributes = 'flowable:skipExpression="${skip}"') =>
    run(drawing, variables, { todo: { attributes } }).trail().join(' ');

  it('is passed through where it holds and the run heeds such expressions', () =>
    expect(trail({ ...on, skip: true })).toBe('start todo todo2'));
  it('runs where it does not hold', () => expect(trail({ ...on, skip: false })).toBe('start todo'));
  it.each([{}, { _FLOWABLE_SKIP_EXPRESSION_ENABLED: false }, { _FLOWABLE_SKIP_EXPRESSION_ENABLED: 'true' }])(
    'runs where nobody has switched them on: %j',
    (variables) => expect(trail({ ...variables, skip: true })).toBe('start todo'),
  );
  it('may be switched by the older name too', () =>
    expect(trail({ _ACTIVITI_SKIP_EXPRESSION_ENABLED: true, skip: true })).toBe('start todo todo2'));
  it('is at fault where that cannot be told, and looks again when it is retried', () => {
    const failed = run(drawing, on, { todo: { attributes: 'flowable:skipExpression="${skip}"' } });
    expect(failed.fault).toMatchObject({ node: 'todo', reason: 'expressionFailed' });
    failed.retry({ variables: { skip: true } });
    expect(failed.trail()).toEqual(['start', 'todo', 'todo2']);
  });
  it('asks for each round anew', () => {
    const tweaks = { todo: { attributes: 'flowable:skipExpression="${loopCounter &lt; 2}"' } };
    const started = run('start -> todo=3 -> todo2', on, tweaks);
    expect(started.trail()).toEqual(['start', 'todo', 'todo', 'todo', 'todo']);
    expect(started.status).toBe('running');
  });
});

describe('a sequence flow with a skip expression', () => {
  const flows = { 'xor-to-todo1': '${left}', 'xor-to-todo2': '${right}' };
  const drawing = `start -> xor -[n == 1]-> todo1
                            xor -[n == 2]-> todo2`;

  it('is taken where that holds, in the place of its condition', () =>
    expect(
      run(drawing, { ...on, n: 1, left: false, right: true }, {}, flows)
        .trail()
        .at(-1),
    ).toBe('todo2'));
  it('is taken by its condition where nobody has switched them on', () =>
    expect(run(drawing, { n: 1, left: false, right: true }, {}, flows).trail().at(-1)).toBe('todo1'));
});
