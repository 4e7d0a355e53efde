import type { Command } from '../command.ts';
import { fields } from '../table.ts';

export const keyReset: Command = {
  name: 'key reset',
  summary: 'make a new access key and password for the administrator, on the data folder itself',
  arguments: [],
  options: {},
  details:
    'For who has lost every key. Works without the server, which must not be running; every older key and session of the\nadministrator ends.',
  run: async (_, { offline }) => {
    const { user, accessKey, password } = await offline.resetKey();
    return {
      text: `${fields([
        ['User', user],
        ['Password', password],
        ['Access key', accessKey.id],
        ['Secret key', accessKey.secret],
      ])}\nThey are shown this once.`,
      data: { user, password, access_key: accessKey.id, secret_key: accessKey.secret },
    };
  },
};
