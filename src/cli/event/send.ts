import type { SendWorkspaceEventRequestBody } from '../../contract/generated/types.ts';
import { type Command, type Given, oneOf, UsageError } from '../command.ts';
import type { Client } from '../client.ts';
import { objectOfPairs, pairShape } from '../pairs.ts';
import { aboutObject } from '../wire.ts';
import { findWorkflow } from '../workflow/find.ts';

const kinds = ['message', 'signal'] as const;

export const eventSend: Command = {
  name: 'event send',
  summary: 'send a message or a signal to whatever waits for it',
  arguments: ['what', 'name'],
  options: {
    workflow: { value: 'workflow', help: 'of a message: only to runs of this workflow, or a new one of it' },
    object: { value: 'id', help: 'of a message: only to the run about this data object' },
    set: { value: pairShape, many: true, help: 'a process variable that comes with it' },
  },
  details: `A message goes to the one run that waits for it, else it begins one; a signal goes to all who wait, and begins a run of each
workflow that does:

  sallyport event send message approved --object alert-1 --set verdict=benign
  sallyport event send signal lockdown`,
  run: async (given, shell) => {
    const client = await shell.client();
    const data = await client.call('SendWorkspaceEvent', { body: await bodyOf(given, client) });
    const { id, reached = 0, started = 0 } = data;
    const text =
      id === undefined
        ? `Sent to ${reached} waiting runs; it begins ${started}.`
        : `${started > 0 ? 'It began' : 'Taken by'} the run ${id}.`;
    return { text, data };
  },
};

async function bodyOf(given: Given, client: Client): Promise<SendWorkspaceEventRequestBody> {
  const type = oneOf(given.argument('what'), kinds, '<what>');
  const [workflow, object] = [given.text('workflow'), given.text('object')];
  if (type === 'signal' && (workflow ?? object) !== undefined)
    throw new UsageError('--workflow, --object: expected none, as a signal goes to all who wait for it');
  const variables = objectOfPairs(given.texts('set'), 'set');
  return {
    type,
    name: given.argument('name'),
    ...(workflow !== undefined && { workflow_id: (await findWorkflow(client, workflow)).id }),
    ...aboutObject(object),
    ...(Object.keys(variables).length > 0 && { variables }),
  };
}
