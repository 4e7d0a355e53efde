/** The three commands on an existing run go one way: send it, then tell its status or watch. */
import type { AopInstanceUpdateDataPojo } from '../../contract/generated/types.ts';
import type { Given, OptionRow, Outcome, Shell } from '../command.ts';
import { follow, outcomeOf, timeoutOption, toldOf } from './follow.ts';
import { showInstance } from './topology.ts';

export const orderOptions = {
  reason: { value: 'text', help: 'why, kept on the run' },
  watch: { help: 'tell what happens until it ends or waits' },
  ...timeoutOption,
} as const satisfies Record<string, OptionRow>;

export async function order(
  body: Omit<AopInstanceUpdateDataPojo, 'reason'>,
  given: Given,
  shell: Shell,
): Promise<Outcome> {
  const client = await shell.client();
  const path = { instance_id: given.argument('run') };
  const reason = given.text('reason');
  const told = given.has('watch') ? toldOf(await showInstance(client, path.instance_id)) : undefined;
  const answer = await client.call('UpdateWorkflowInstance', {
    path,
    body: { ...body, ...(reason !== undefined && { reason }) },
  });
  if (told) return outcomeOf(await follow(path.instance_id, given, shell, told), shell);
  const { status } = await client.call('ShowAopWorkflowInstance', { path });
  return { text: `Done; the run is ${status}.`, data: { ...answer, status } };
}
