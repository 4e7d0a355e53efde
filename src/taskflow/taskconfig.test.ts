import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { Findings } from './problem.ts';
import { readTaskconfig, readWorkflowInput } from './taskconfig.ts';

const schema: object = JSON.parse(
  readFileSync(new URL('../../contract/taskconfig.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

function isAccepted(json: unknown): boolean {
  const findings = new Findings();
  readTaskconfig(JSON.stringify(json), findings);
  return findings.list().length === 0;
}
const node = (info: unknown) => ({ node_info: { Activity_1: info } });
const inputs = (...items: unknown[]) => node({ inputs: items });
const todo = (info: unknown) => ({ usertask_info: { Activity_1: info } });

describe('the published schema and the reader agree', () => {
  it.each([
    {},
    { test: 'abc' },
    { node_info: null, usertask_info: {} },
    node({ component: 'A', action: 'b', action_version: null, more: [1] }),
    node({ timeout_seconds: 0.5, retry: { max_attempts: 100, backoff: 1 }, on_error: 'continue' }),
    inputs({ key: 'input', name: 'a', type: 'String', required: true, readonly: false, value: { deep: ['${x}'] } }),
    inputs({ key: 'a' }, { name: 'b' }),
    todo({ view_parameters: [], handle_parameters: [{ name: 'a', default_value: null }] }),
  ])('to accept %j', (json) => {
    expect(validate(json)).toBe(true);
    expect(isAccepted(json)).toBe(true);
  });

  it.each([
    [],
    'text',
    { node_info: [] },
    node('x'),
    node({ component: 1 }),
    node({ timeout_seconds: 0 }),
    node({ timeout_seconds: '60' }),
    node({ timeout_seconds: 86_401 }),
    node({ retry: [] }),
    node({ retry: { max_attempts: 0 } }),
    node({ retry: { backoff: 0.5 } }),
    node({ on_error: 'ignore' }),
    node({ inputs: {} }),
    inputs('x'),
    inputs({}),
    inputs({ name: ' ' }),
    inputs({ name: 'a', required: 'yes' }),
    todo({ handle_parameters: 'x' }),
  ])('to refuse %j', (json) => {
    expect(validate(json)).toBe(false);
    expect(isAccepted(json)).toBe(false);
  });
});

it('a problem says where, what was expected and what was found', () => {
  const findings = new Findings();
  readTaskconfig(JSON.stringify(node({ retry: { backoff: 'twice' } })), findings);
  expect(findings.list()).toMatchObject([{ mode: 'APP_PARAMS', rule: 'taskconfigShape', node: 'Activity_1' }]);
  expect(findings.list()[0]?.message).toContain(
    'node_info.Activity_1.retry.backoff is "twice", expected a number from 1 to 100',
  );
});

it('ids are data: one named __proto__ reaches no prototype', () => {
  const config = readTaskconfig('{"node_info":{"__proto__":{"component":"A"}}}', new Findings());
  expect([...config.nodes.keys()]).toEqual(['__proto__']);
  expect(config.nodes.get('__proto__')?.plugin).toBe('A');
});

describe('the input of a workflow', () => {
  const read = (text: string) => {
    const findings = new Findings();
    const items = readWorkflowInput(text, findings);
    return { names: items?.map(({ name }) => name), rules: findings.list().map(({ rule }) => rule) };
  };
  it.each([
    ['', [], []],
    ['[{"key":"ip","name":"ip","required":true},{"key":"n"}]', ['ip', 'n'], []],
    ['{}', [], ['workflowInput']],
    ['[{"name":"a"},{"name":"a"}]', ['a'], ['workflowInput']],
    ['nonsense', undefined, ['workflowInput']],
  ])('%s', (text, names, rules) => expect(read(text)).toEqual({ names, rules }));
});
