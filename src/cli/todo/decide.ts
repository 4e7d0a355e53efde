import { isObject, type Json } from '../../kernel/json.ts';
import { type Command, CommandError, oneOf } from '../command.ts';
import { objectOfPairs, pairShape } from '../pairs.ts';
import { fields, printable } from '../table.ts';
import { itemsText } from '../wire.ts';

const decisions = ['continue', 'terminate'] as const;
const actions = { continue: 'CONTINUE', terminate: 'TERMINATE' } as const;

export const todoDecide: Command = {
  name: 'todo decide',
  summary: 'decide a to-do: continue lets the run (or release) go on, terminate ends it',
  arguments: ['todo', 'decision'],
  options: {
    comment: { value: 'text', help: 'why; kept with the decision' },
    form: { value: pairShape, many: true, help: 'a field that the to-do asks for' },
  },
  run: async (given, shell) => {
    const id = given.argument('todo');
    const decision = oneOf(given.argument('decision'), decisions, 'todo decide');
    const comment = given.text('comment');
    const form = Object.entries(objectOfPairs(given.texts('form'), 'form'));
    const client = await shell.client();
    const path = { task_id: id };
    const keys =
      form.length > 0 ? keysOf((await client.call('ShowTask', { path })).data?.handle_parameters) : undefined;
    const items = form.map(([name, value]) => ({ key: keyOf(keys, name), name, value }));
    const answer = await client.call('UpdateTask', {
      path,
      body: {
        action: actions[decision],
        ...(comment !== undefined && { comment }),
        ...(items.length > 0 && { handle_parameters: itemsText(items) }),
      },
    });
    const todo = answer.data ?? {};
    return {
      text: fields([
        ['To-do', printable(todo.name ?? id)],
        ['Status', printable(todo.status)],
        ['Run', printable(todo.action_instance_id)],
      ]),
      data: answer,
    };
  },
};

/** The fields that a to-do asks for: name to key. */
function keysOf(text: string | undefined): ReadonlyMap<string, string> {
  const items: Json = JSON.parse(text || '[]');
  const list = Array.isArray(items) ? items.filter(isObject) : [];
  return new Map(list.map(({ name = '', key }) => [String(name), String(key ?? name)]));
}

function keyOf(keys: ReadonlyMap<string, string> | undefined, name: string): string {
  const key = keys?.get(name);
  if (key !== undefined) return key;
  const known = keys && keys.size > 0 ? [...keys.keys()].join(', ') : 'none';
  throw new CommandError(`--form: expected a field that the to-do asks for (${known}), found ${JSON.stringify(name)}`);
}
