import { expect, it } from 'vitest';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { findCommand, parseCommand } from './parse.ts';

const command: Command = {
  name: 'do it',
  summary: '',
  arguments: ['what', '[where]'],
  options: { input: { value: 'name=value', many: true, help: '' }, fast: { help: '' } },
  run: () => ({ text: '', data: undefined }),
};
const parse = (...argv: string[]) => parseCommand(command, argv);

it('reads arguments, options and switches', () => {
  const given = parse('tea', '--input', 'a=1', '--input=b=2', '--fast');
  expect([given.argument('what'), given.optional('where'), given.texts('input'), given.has('fast')]).toEqual([
    'tea',
    undefined,
    ['a=1', 'b=2'],
    true,
  ]);
});

it.each([
  [['--fast'], /expected <what>/],
  [['tea', 'here', 'more'], /found "more"/],
  [['tea', '--slow'], /--slow/],
  [['tea', '--input'], /--input/],
])('refuses %j', (argv, message) => expect(() => parse(...argv)).toThrow(message));

it('lets the longest name win', () => {
  expect(findCommand(commands, ['hold', 'list'])?.name).toBe('hold list');
  expect(findCommand(commands, ['hold', 'workflow', 'x'])?.name).toBe('hold');
  expect(findCommand(commands, ['toString'])).toBeUndefined();
});

it('names every command once', () => expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length));
