import type { Command } from './command.ts';
import { table } from './table.ts';

export const config: Command = {
  name: 'config',
  summary: 'print the settings in effect, secrets masked',
  arguments: [],
  options: {},
  run: (_, { offline }) => {
    const rows = offline.describeConfig();
    return {
      text: table(
        ['SETTING', 'VALUE', 'FROM'],
        rows.map(({ name, value, source }) => [name, value, source]),
      ),
      data: rows,
    };
  },
};
