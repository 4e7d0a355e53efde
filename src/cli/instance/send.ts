import type { SendInstanceEventRequestBody } from '../../contract/generated/types.ts';
import { type Command, type Given, oneOf, UsageError } from '../command.ts';
import { objectOfPairs, pairShape } from '../pairs.ts';
import { tellRun, watchOptions } from './order.ts';

const kinds = ['message', 'signal', 'trigger', 'conditions'] as const;

export const instanceSend: Command = {
  name: 'instance send',
  summary: 'give a run what one of its events waits for',
  arguments: ['run', 'what', '[name]'],
  options: {
    task: { value: 'node', help: 'the receive task of a trigger; which node, where several wait for the message' },
    set: { value: pairShape, many: true, help: 'a process variable that comes with it' },
    ...watchOptions,
  },
  details: `What is sent is one of ${kinds.join(', ')}; what = sets is text, what := sets is JSON:

  sallyport instance send <run> message verdict --set verdict=benign --watch
  sallyport instance send <run> trigger --task Activity_receive
  sallyport instance send <run> conditions`,
  run: (given, shell) => {
    const body = bodyOf(given);
    return tellRun(given, shell, (client, path) => client.call('SendInstanceEvent', { path, body }));
  },
};

function bodyOf(given: Given): SendInstanceEventRequestBody {
  const type = oneOf(given.argument('what'), kinds, '<what>');
  const [name, task] = [given.optional('name'), given.text('task')];
  const isNamed = type === 'message' || type === 'signal';
  if (isNamed !== (name !== undefined))
    throw new UsageError(
      `[name]: expected ${isNamed ? `the name of the ${type}` : `none of a ${type}`}, found ${name ?? 'none'}`,
    );
  if (type === 'trigger' && task === undefined) throw new UsageError('--task: expected the receive task, found none');
  const variables = objectOfPairs(given.texts('set'), 'set');
  return {
    type,
    ...(name !== undefined && { name }),
    ...(task !== undefined && { task_id: task }),
    ...(Object.keys(variables).length > 0 && { variables }),
  };
}
