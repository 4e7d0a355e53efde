import { expect, it } from 'vitest';
import { objectOfPairs } from './pairs.ts';

it('takes a value that reads as JSON as that, and any other as text', () =>
  expect(
    objectOfPairs(['count=5', 'ip=203.0.113.7', 'tags=["a"]', 'text="5"', 'query=a=b', 'empty='], 'input'),
  ).toEqual({ count: 5, ip: '203.0.113.7', tags: ['a'], text: '5', query: 'a=b', empty: '' }));

it('keeps a name like __proto__ as a name', () =>
  expect(Object.keys(objectOfPairs(['__proto__={"a":1}'], 'input'))).toEqual(['__proto__']));

it.each([['novalue'], ['=value']])('refuses %j', (text) =>
  expect(() => objectOfPairs([text], 'input')).toThrow('--input: expected name=value'),
);
it('refuses the same name twice', () => expect(() => objectOfPairs(['a=1', 'a=2'], 'input')).toThrow('found it twice'));
