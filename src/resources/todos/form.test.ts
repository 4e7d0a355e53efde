import { describe, expect, it } from 'vitest';
import type { TodoField } from '../../engine/function-call.ts';
import type { Json } from '../../kernel/json.ts';
import { filledIn } from './form.ts';

const parameter = (name: string, type: string, more: Partial<TodoField> = {}): TodoField => ({
  key: name,
  name,
  type,
  description: '',
  required: false,
  value: null,
  ...more,
});
const declared = [
  parameter('block', 'Bool', { required: true }),
  parameter('minutes', 'Int', { value: 30 }),
  parameter('note', 'String'),
];
const item = (name: string, value: Json) => ({ key: name, name, value });
const fill = (items: Json, complete = true) => filledIn(declared, JSON.stringify(items), { complete });

describe('what a reviewer fills in', () => {
  it('is each declared parameter: the value given, else its default, else null', () =>
    expect({ ...fill([item('block', true)]) }).toEqual({ block: true, minutes: 30, note: null }));

  it('is read as the declared type', () =>
    expect({ ...fill([item('block', 'false'), item('minutes', '45'), item('note', 'no')]) }).toEqual({
      block: false,
      minutes: 45,
      note: 'no',
    }));

  it('may be incomplete where the flow ends anyway', () =>
    expect({ ...filledIn(declared, undefined, { complete: false }) }).toEqual({
      block: null,
      minutes: 30,
      note: null,
    }));

  it.each([
    ['something else was asked for', [item('block', true), item('__proto', 1)], 'Unknown parameter'],
    ['it has another type', [item('block', true), item('minutes', 'soon')], 'minutes must be a whole number'],
    ['it comes twice', [item('block', true), item('block', true)], '"block" twice'],
    ['a required one is missing', [item('minutes', 5)], 'Parameter block (Bool) is required'],
    ['an item has no name', [{ key: 'block', value: true }], 'item 0 must have a "name"'],
    ['an item has no value', [{ key: 'block', name: 'block' }], 'must have a "value"'],
    ['it is no list', { block: true }, 'a list of items'],
  ])('is refused when %s', (_, items, because) => expect(() => fill(items)).toThrow(because));

  it('is refused when it is no JSON', () =>
    expect(() => filledIn(declared, '[{"name":"block","name":"note"}]', { complete: true })).toThrow('twice'));
});
