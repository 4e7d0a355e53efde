import { describe, expect, it } from 'vitest';
import type { Json } from '../kernel/json.ts';
import { checkInput } from './input.ts';
import type { ParameterType } from './plugin.ts';

const taking = (type: ParameterType, extra: object = {}) => ({ inputs: { it: { type, description: '', ...extra } } });

describe('checkInput', () => {
  it.each<[ParameterType, Json, Json]>([
    ['String', 'text', 'text'],
    ['String', '', ''],
    ['String', 5, '5'],
    ['String', { a: 1 }, '{"a":1}'],
    ['Int', '5', 5],
    ['Int', ' -12 ', -12],
    ['Bool', 'True', true],
    ['Bool', false, false],
    ['Object', '{"a":[1]}', { a: [1] }],
    ['List', '[1,2]', [1, 2]],
    ['JSON', '{"a":1}', { a: 1 }],
    ['JSON', '5', '5'],
    ['JSON', '[CRITICAL] not JSON', '[CRITICAL] not JSON'],
    ['JSON', null, null],
  ])('reads a %s from %j', (type, given, value) =>
    expect(checkInput(taking(type), { it: given })).toEqual({ input: { it: value } }),
  );

  it.each<[ParameterType, Json, string]>([
    ['Int', '5.5', 'Parameter it must be a whole number between -(2^53-1) and 2^53-1, found "5.5".'],
    ['Int', 2 ** 60, 'found 1152921504606847000'],
    ['Bool', 'yes', 'must be true or false, found "yes"'],
    ['Object', '[1]', 'must be an object, or the JSON text of one, found "[1]"'],
    ['List', { a: 1 }, 'must be a list'],
  ])('refuses a %s that is %j', (type, given, message) =>
    expect(checkInput(taking(type), { it: given })).toEqual({ problem: expect.stringContaining(message) }),
  );

  it('fills in defaults for what is absent, null or left empty', () => {
    for (const raw of [{}, { it: null }, { it: '' }])
      expect(checkInput(taking('Int', { default: 7 }), raw)).toEqual({ input: { it: 7 } });
  });

  it('names every problem at once', () => {
    const fn = {
      inputs: { a: { type: 'Int', description: '' }, b: { type: 'String', description: '', required: true } },
    };
    expect(checkInput(fn as Parameters<typeof checkInput>[0], { a: 'x', c: 1 })).toEqual({
      problem:
        'Unknown parameter "c". Expected only a, b. ' +
        'Parameter a must be a whole number between -(2^53-1) and 2^53-1, found "x". ' +
        'Parameter b (String) is required and has no value.',
    });
  });

  it('does not take a name of the prototype for a parameter', () => {
    const raw = JSON.parse('{"__proto__":{"it":1},"constructor":1}') as Json;
    expect(checkInput(taking('Int'), raw)).toEqual({ problem: expect.stringContaining('"__proto__", "constructor"') });
  });

  it('refuses an input that is no object', () =>
    expect(checkInput(taking('Int'), [1])).toEqual({ problem: expect.stringContaining('found [1]') }));
});
