import type { Command } from '../command.ts';
import { printable, table, timeText } from '../table.ts';
import { purposeOf } from '../wire.ts';

const listedMax = 1_000;

export const workflowList: Command = {
  name: 'workflow list',
  summary: 'list the workflows',
  arguments: [],
  options: { name: { value: 'text', help: 'whose name holds this' } },
  run: async (given, shell) => {
    const client = await shell.client();
    const answer = await client.call('ListWorkflows', { query: { limit: listedMax, name: given.text('name') } });
    const rows = (answer.data ?? []).map((workflow) => [
      printable(workflow.id),
      printable(workflow.name),
      workflow.enabled ? shell.colour('yes', 'good') : 'no',
      printable(workflow.version),
      printable(purposeOf(workflow)),
      printable(workflow.dataclass_name),
      timeText(workflow.update_time),
    ]);
    return { text: table(['ID', 'NAME', 'ENABLED', 'VERSION', 'PURPOSE', 'TAKES', 'CHANGED'], rows), data: answer };
  },
};
