import type { CreateUserRequestBody } from '../../contract/generated/types.ts';
import { type Command, oneOf, type Shell, UsageError } from '../command.ts';
import { fields, printable, table, timeText } from '../table.ts';
import { newAccessKey } from './key.ts';

const usersMax = 1_000;

type Right = NonNullable<CreateUserRequestBody['rights']>[number];
const rights: readonly Right[] = [
  'write',
  'approve',
  'run',
  'terminate',
  'retry',
  'editedRetry',
  'debug',
  'step',
  'decide',
  'hold',
  'administer',
];

export const userList: Command = {
  name: 'user list',
  summary: 'list the users',
  arguments: [],
  options: {},
  run: async (_, shell) => {
    const client = await shell.client();
    const answer = await client.call('ListUsers', { query: { offset: 0, limit: usersMax } });
    const rows = (answer.data ?? []).map((user) => [
      printable(user.name),
      printable(user.id),
      (user.rights ?? []).map(printable).join(', '),
      timeText(user.create_time),
    ]);
    return { text: table(['NAME', 'ID', 'RIGHTS', 'MADE'], rows), data: answer };
  },
};

export const userAdd: Command = {
  name: 'user add',
  summary: 'add a user, with an access key of their own',
  arguments: ['name'],
  options: {
    right: { value: 'right', many: true, help: `what the user may do beyond reading: ${rights.join(', ')}` },
    'password-file': { value: 'file', help: 'the first line is the password; - is the standard input' },
    'no-key': { help: 'make no access key' },
  },
  run: async (given, shell) => {
    const name = given.argument('name');
    const client = await shell.client();
    const passwordFile = given.text('password-file');
    const password = passwordFile === undefined ? undefined : await firstLine(shell, passwordFile);
    const { data: user = {} } = await client.call('CreateUser', {
      body: {
        name,
        rights: given.texts('right').map((right) => oneOf(right, rights, '--right')),
        ...(password !== undefined && { password }),
      },
    });
    const key = given.has('no-key') ? {} : await newAccessKey(client, user.id ?? '', 'made with the user');
    return {
      text: fields([
        ['User', printable(user.name)],
        ['Id', printable(user.id)],
        ['Rights', (user.rights ?? []).map(printable).join(', ')],
        ['Access key', printable(key.access)],
        ['Secret key', key.secret ? `${printable(key.secret)}   (shown this once)` : ''],
      ]),
      data: { user, ...(key.access !== undefined && { access_key: key.access, secret_key: key.secret }) },
    };
  },
};

async function firstLine(shell: Shell, file: string): Promise<string> {
  const [line = ''] = new TextDecoder().decode(await shell.readFile(file)).split(/\r?\n/);
  if (line === '') throw new UsageError('--password-file: expected a password in the first line, found none');
  return line;
}
