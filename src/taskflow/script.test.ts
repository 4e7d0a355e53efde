import { describe, expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../../test/support/bpmn.ts';
import type { NodeId } from '../engine/definition.ts';
import { readWorkflow } from './workflow.ts';

const catalog = { plugins: new Map(), connections: new Set<string>() };
function read(attributes: string, inside: string, taskconfig = '', after = 'start -> script -> end') {
  const xml = bpmnOf(after, { script: { attributes, inside } });
  const { definition, problems } = readWorkflow({ taskflow: taskflowOf(xml), taskconfig, input: '', catalog });
  return { node: definition?.nodes.get('script' as NodeId), problems };
}
const js = 'scriptFormat="javascript"';

describe('a script task is read', () => {
  it('with its script as it is written, also out of CDATA', () => {
    expect(read(js, '<script><![CDATA[if (a < 1) b = 2]]></script>')).toMatchObject({
      node: { kind: 'scriptTask', code: 'if (a < 1) b = 2', stores: 'changed' },
      problems: [],
    });
  });
  it.each(['js', 'JavaScript', 'ecmascript', 'application/javascript'])('in the format %s', (format) =>
    expect(read(`scriptFormat="${format}"`, '<script>1</script>').problems).toEqual([]),
  );
  it('with the variable that takes its result, and what becomes of its global names', () => {
    const all = read(`${js} flowable:resultVariable="sum" flowable:autoStoreVariables="true"`, '<script>1</script>');
    expect(all.node).toMatchObject({ result: 'sum', stores: 'all' });
    const none = read(
      `${js} activiti:resultVariableName="sum" flowable:autoStoreVariables="false"`,
      '<script>1</script>',
    );
    expect(none.node).toMatchObject({ result: 'sum', stores: 'none' });
  });
  it('with time-out and retries of the taskconfig', () => {
    const config = { node_info: { script: { timeout_seconds: 3, retry: { max_attempts: 1 }, on_error: 'continue' } } };
    expect(read(js, '<script>1</script>', JSON.stringify(config)).node).toMatchObject({
      call: { timeoutMs: 3_000, retry: { attemptsMax: 1 }, onError: 'continue' },
    });
  });
  it('so that expressions may use what it sets', () => {
    const drawing = 'start -> script -> xor -[score > 1]-> end\nxor -[else]-> end';
    expect(read(js, '<script>score = 2</script>', '', drawing).problems).toEqual([]);
    expect(read(js, '<script>other = 2</script>', '', drawing).problems).toMatchObject([{ rule: 'nameDeclared' }]);
  });
});

describe('a script task is refused', () => {
  it.each([
    ['scriptFormat="groovy"', 'in the language groovy, supported is javascript'],
    ['', 'in no language that is named, supported is javascript'],
  ])('in another language: %s', (attributes, message) =>
    expect(read(attributes, '<script>1</script>').problems).toMatchObject([
      { mode: 'BASIC', rule: 'script', node: 'script', message: `The script of script is ${message}` },
    ]),
  );
  it('without a script, or with one that is too long', () => {
    expect(read(js, '').problems).toMatchObject([{ rule: 'script', node: 'script' }]);
    expect(read(js, `<script>${'1;'.repeat(40_000)}</script>`).problems).toMatchObject([{ rule: 'script' }]);
  });
});
