import { expect, it } from 'vitest';
import { defineFunction, definePlugin, type Plugin } from './plugin.ts';
import { createRegistry } from './registry.ts';

const answer = defineFunction({
  description: 'Answers.',
  version: '1',
  inputs: {},
  outputs: { answer: { type: 'Int', description: 'The answer.' } },
  sideEffects: false,
  repeatable: true,
  run: () => ({ answer: 42 }),
});
const plugin = (extra: Partial<Plugin> = {}) =>
  definePlugin({ name: 'Oracle', description: '', version: '1', functions: { answer }, ...extra });

it('finds functions by name, and nothing under names of the prototype', () => {
  const registry = createRegistry([plugin()]);
  expect(registry.find('Oracle', 'answer')?.function).toBe(answer);
  expect(registry.find('Oracle', 'constructor')).toBeUndefined();
  expect(registry.find('__proto__', 'answer')).toBeUndefined();
});

it('gives the same ids in every process, and another version id to another version', () => {
  const [first, again, newer] = [plugin(), plugin(), plugin({ version: '2' })].map((each) =>
    createRegistry([each]).plugins.get('Oracle'),
  );
  expect(first?.id).toBe('019b76da-a800-7e55-b21a-e36a891a0959');
  expect(again).toEqual(first);
  expect(newer?.id).toBe(first?.id);
  expect(newer?.versionId).not.toBe(first?.versionId);
  expect(createRegistry([plugin()]).findById(first?.id ?? '')?.plugin.name).toBe('Oracle');
});

it.each<[string, readonly Plugin[]]>([
  ['is installed twice', [plugin(), plugin()]],
  ['needs another name', [plugin({ name: 'trigger' })]],
  ['needs another name', [plugin({ name: '__proto__' })]],
  ['must have between 1 and 500 functions', [plugin({ functions: {} })]],
  ['bad name: "a.b"', [plugin({ functions: { 'a.b': answer } })]],
  ['must also be repeatable', [plugin({ functions: { answer: { ...answer, repeatable: false } } })]],
])('refuses a plug-in that %s', (message, plugins) => expect(() => createRegistry(plugins)).toThrow(message));
