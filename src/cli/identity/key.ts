import type { Client } from '../client.ts';
import { type Command, CommandError } from '../command.ts';
import { fields, printable, table, timeText } from '../table.ts';

const usersMax = 1_000;

/** People name users; the API takes ids. */
async function userId(client: Client, user: string): Promise<string> {
  const { data = [] } = await client.call('ListUsers', { query: { offset: 0, limit: usersMax } });
  const found = data.find(({ id, name }) => id === user || name === user)?.id;
  if (found === undefined)
    throw new CommandError(
      `expected the name or id of a user, found ${JSON.stringify(user)}; \`sallyport user list\` lists them`,
    );
  return found;
}

/** A new key of a user; its secret comes with it this once. */
export async function newAccessKey(client: Client, user: string, description: string) {
  const { data = {} } = await client.call('CreateAccessKey', { path: { user_id: user }, body: { description } });
  return data;
}

export const keyList: Command = {
  name: 'key list',
  summary: 'list the access keys of a user',
  arguments: ['user'],
  options: {},
  run: async (given, shell) => {
    const client = await shell.client();
    const answer = await client.call('ListAccessKeys', {
      path: { user_id: await userId(client, given.argument('user')) },
    });
    const rows = (answer.data ?? []).map((key) => [
      printable(key.access),
      printable(key.status),
      timeText(key.create_time),
      printable(key.description),
    ]);
    return { text: table(['ACCESS KEY', 'STATUS', 'MADE', 'DESCRIPTION'], rows), data: answer };
  },
};

export const keyAdd: Command = {
  name: 'key add',
  summary: 'make an access key for a user; the secret is shown once',
  arguments: ['user'],
  options: { description: { value: 'text', help: 'what it is for' } },
  run: async (given, shell) => {
    const client = await shell.client();
    const user = await userId(client, given.argument('user'));
    const key = await newAccessKey(client, user, given.text('description') ?? '');
    return {
      text: fields([
        ['Access key', printable(key.access)],
        ['Secret key', `${printable(key.secret)}   (shown this once)`],
      ]),
      data: key,
    };
  },
};

export const keyDelete: Command = {
  name: 'key delete',
  summary: 'end an access key of a user at once',
  arguments: ['user', 'access-key'],
  options: {},
  run: async (given, shell) => {
    const client = await shell.client();
    const access = given.argument('access-key');
    const user = await userId(client, given.argument('user'));
    const answer = await client.call('DeleteAccessKey', { path: { user_id: user, access } });
    return { text: `The access key ${access} is no longer taken.`, data: answer };
  },
};
