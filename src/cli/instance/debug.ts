import type { Command } from '../command.ts';
import { pairShape } from '../pairs.ts';
import { itemsText } from '../wire.ts';
import { order, orderOptions } from './order.ts';
import { itemsOf } from './retry.ts';

export const instanceDebug: Command = {
  name: 'instance debug',
  summary: 'let a node go on before which a run has stopped, as it is or with other values',
  arguments: ['run', 'task'],
  options: {
    input: { value: pairShape, many: true, help: 'its input of that name, this time' },
    set: { value: 'node.output=json', many: true, help: 'another node’s output, from here on' },
    result: { value: 'json', help: 'its result; its action does not run' },
    ...orderOptions,
  },
  details:
    'Start such a run with `sallyport instance run <workflow> --debug`, or stop a failed one with `sallyport instance retry <run> --break all`;\nwithout values the node just runs.',
  run: (given, shell) => {
    const task = given.argument('task');
    const items = itemsText(itemsOf(given, task));
    return order({ command_type: 'ActionInstanceDebugCommand', task_id: task, input_dataobject: items }, given, shell);
  },
};
