import { expect, it } from 'vitest';
import { objectOfPairs } from './pairs.ts';

it('takes what = sets as text, whatever it looks like, and what := sets as JSON', () =>
  expect(
    objectOfPairs(['text=5', 'payload={"a":1}', 'query=a=b', 'empty=', 'count:=5', 'tags:=["a"]'], 'input'),
  ).toEqual({ text: '5', payload: '{"a":1}', query: 'a=b', empty: '', count: 5, tags: ['a'] }));

it('says what is wrong with JSON', () =>
  expect(() => objectOfPairs(['count:=five'], 'input')).toThrow('--input: expected JSON, found "five"'));

it('keeps a name like __proto__ as a name', () =>
  expect(Object.keys(objectOfPairs(['__proto__:={"a":1}'], 'input'))).toEqual(['__proto__']));

it.each([['novalue'], ['=value'], [':=1']])('refuses %j', (text) =>
  expect(() => objectOfPairs([text], 'input')).toThrow('--input: expected name'),
);
it('refuses the same name twice', () => expect(() => objectOfPairs(['a=1', 'a=2'], 'input')).toThrow('found it twice'));
