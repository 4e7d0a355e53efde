/** What is said to an existing run goes one way: send it, then tell its status or watch. */
import type { AopInstanceUpdateDataPojo } from '../../contract/generated/types.ts';
import type { Client } from '../client.ts';
import type { Given, OptionRow, Outcome, Shell } from '../command.ts';
import { follow, outcomeOf, timeoutOption, toldOf } from './follow.ts';
import { showInstance } from './topology.ts';

export const watchOptions = {
  watch: { help: 'tell what happens until it ends or waits' },
  ...timeoutOption,
} as const satisfies Record<string, OptionRow>;
export const orderOptions = {
  reason: { value: 'text', help: 'why, kept on the run' },
  ...watchOptions,
} as const satisfies Record<string, OptionRow>;

/** Gives one of the three commands. */
export function order(body: Omit<AopInstanceUpdateDataPojo, 'reason'>, given: Given, shell: Shell): Promise<Outcome> {
  const reason = given.text('reason');
  const whole = { ...body, ...(reason !== undefined && { reason }) };
  return tellRun(given, shell, (client, path) => client.call('UpdateWorkflowInstance', { path, body: whole }));
}

type Send = (client: Client, path: { readonly instance_id: string }) => Promise<object>;

export async function tellRun(given: Given, shell: Shell, send: Send): Promise<Outcome> {
  const client = await shell.client();
  const path = { instance_id: given.argument('run') };
  const told = given.has('watch') ? toldOf(await showInstance(client, path.instance_id)) : undefined;
  const answer = await send(client, path);
  if (told) return outcomeOf(await follow(path.instance_id, given, shell, told), shell);
  const { status } = await client.call('ShowAopWorkflowInstance', { path });
  return { text: `Done; the run is ${status}.`, data: { ...answer, status } };
}
