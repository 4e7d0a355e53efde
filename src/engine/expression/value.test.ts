import { describe, expect, it } from 'vitest';
import { emptyMap, type Json } from '../../kernel/json.ts';
import { valueDepthMax, valueItemsMax } from './limits.ts';
import type { Names, ValueTemplate } from './template.ts';
import { compileValue, evaluateValue } from './value.ts';

const alert: Json = { title: '${secret}', labels: ['#{secret}', { deep: '${secret}' }], score: 7 };
const names: Names = {
  lookup(name) {
    if (name === 'trigger') return alert;
    return name === 'secret' ? 'never shown' : undefined;
  },
};

function compiled(json: Json): ValueTemplate {
  const value = compileValue(json);
  if ('problem' in value) throw new Error(value.problem);
  return value;
}
const valueOf = (json: Json) => evaluateValue(compiled(json), names);

describe('a value as an author wrote it', () => {
  it.each<[Json, Json]>([
    ['plain', 'plain'],
    [5, 5],
    [null, null],
    [
      [true, 'x'],
      [true, 'x'],
    ],
    ['${trigger.score}', 7],
    ['score ${trigger.score}', 'score 7'],
    [' ${trigger.score}', ' 7'],
    ['\\${trigger.score}', '${trigger.score}'],
    [
      { a: ['${trigger.score + 1}', { b: 'x${trigger.missing}' }], c: 1 },
      { a: [8, { b: 'x' }], c: 1 },
    ],
    [{ '${trigger.score}': 1 }, { '${trigger.score}': 1 }],
  ])('%j becomes %j', (json, value) => expect(valueOf(json)).toEqual({ value }));

  it('is a literal where it holds no expression, so that it costs nothing', () => {
    expect(compiled({ a: ['x', { b: 1 }] })).toEqual({ is: 'literal', value: { a: ['x', { b: 1 }] } });
  });

  it('keeps a key __proto__ as a key', () => {
    const value = valueOf(JSON.parse('{"__proto__": "${trigger.score}", "constructor": 1}'));
    expect(JSON.stringify(value)).toBe('{"value":{"__proto__":7,"constructor":1}}');
  });

  it('says where a mistake is', () => {
    expect(compileValue({ list: [1, { name: 'ok ${a = 1}' }] })).toEqual({
      problem: "column 8: '=' is no operator here: write == to compare",
      path: 'list[1].name',
    });
    expect(compileValue('${')).toMatchObject({ path: '' });
  });

  it('says which expression has no value', () => {
    expect(valueOf({ a: [{ b: '${missing.x}' }] })).toEqual({ problem: "Nothing is named missing, in '${missing.x}'" });
  });

  it('has bounds', () => {
    const deep = Array.from({ length: valueDepthMax + 1 }).reduce<Json>((inner) => [inner], 'x');
    expect(compileValue(deep)).toMatchObject({ problem: expect.stringContaining('deep') });
    expect(compileValue(Array(valueItemsMax).fill(1))).toMatchObject({ problem: expect.stringContaining('items') });
    const wide = compiled(Array(2_000).fill('${big}'));
    const big: Names = { lookup: () => 'y'.repeat(1_000_000) };
    expect(evaluateValue(wide, big)).toEqual({ problem: expect.stringContaining('The result has more than') });
  });
});

describe('data is never evaluated', () => {
  it('at any depth of a value that is passed on', () => expect(valueOf('${trigger}')).toEqual({ value: alert }));

  it('inside text', () =>
    expect(valueOf({ mail: 'Alert: ${trigger.title} ${trigger.labels}' })).toEqual({
      value: { mail: 'Alert: ${secret} ["#{secret}",{"deep":"${secret}"}]' },
    }));

  it('when a name is built from it', () => {
    const named = emptyMap<Json>();
    named['key'] = '${secret}';
    const lookups: string[] = [];
    const value = compiled("${vars:get(m).key.concat('x')} ${getVariable(m.key)}");
    const result = evaluateValue(value, {
      lookup(name) {
        lookups.push(name);
        return name === 'm' ? named : undefined;
      },
    });
    expect(result).toEqual({ value: '${secret}x ' });
    expect(lookups).toEqual(['m', 'm', '${secret}']);
  });
});
