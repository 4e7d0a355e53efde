import type { Command } from '../command.ts';
import { nextSteps } from './follow.ts';
import { instanceText, showInstance } from './topology.ts';

export const instanceShow: Command = {
  name: 'instance show',
  summary: 'show a run: where every node stands, what it took and gave, who commanded what',
  arguments: ['run'],
  options: {
    full: { help: 'do not clip inputs, outputs and errors' },
    output: { value: 'reference', help: 'print the large value that a node’s row refers to' },
  },
  run: async (given, shell) => {
    const client = await shell.client();
    const id = given.argument('run');
    const reference = given.text('output');
    if (reference !== undefined) {
      const path = { instance_id: id, output_ref: reference };
      const kept = await client.call('ShowInstanceOutput', { path });
      return { text: kept.output ?? '', data: kept };
    }
    const instance = await showInstance(client, id);
    const text = [instanceText(shell, instance, { full: given.has('full') }), ...nextSteps(instance)].join('\n');
    return { text, data: instance };
  },
};
