import type { CreateHoldRequestBody, HoldInfo } from '../../contract/generated/types.ts';
import type { Client } from '../client.ts';
import { type Command, oneOf, UsageError } from '../command.ts';
import { fields, printable, table, timeText } from '../table.ts';
import { findWorkflow } from '../workflow/find.ts';

const targets = ['workspace', 'workflow', 'connection', 'function'] as const;
const statuses = ['active', 'releasing', 'released'] as const;
const listedMax = 1_000;

export const holdCreate: Command = {
  name: 'hold',
  summary: 'stop a workspace, workflow, connection or plug-in function: no new run, no call, until released',
  arguments: ['kind', '[target]'],
  options: {
    reason: { value: 'text', help: 'why, kept on the hold' },
    until: { value: 'time', help: 'when it ends by itself, as 2026-01-31T18:00:00Z' },
  },
  details: `Kinds: ${targets.join(', ')}. A workflow is named by its id or name, a connection by its id, a function as
<plug-in>.<function>. The last call goes out at most one second after the answer; nothing is lost.

  sallyport hold function HTTP.request --reason 'the firewall is being replaced'`,
  run: async (given, shell) => {
    const client = await shell.client();
    const [reason, until] = [given.text('reason'), given.text('until')];
    const body = {
      ...(await targetOf(client, given.argument('kind'), given.optional('target'))),
      ...(reason !== undefined && { reason }),
      ...(until !== undefined && { end_time: until }),
    };
    const answer = await client.call('CreateHold', { body });
    const hold = answer.data ?? {};
    return {
      text: fields([
        ['Hold', printable(hold.id)],
        ['Holds', whatIsHeld(hold)],
        ['Until', timeText(hold.end_time)],
        ['End it', `sallyport release ${printable(hold.id)}`],
      ]),
      data: answer,
    };
  },
};

type Target = Omit<CreateHoldRequestBody, 'reason' | 'end_time'>;
async function targetOf(client: Client, kindText: string, target: string | undefined): Promise<Target> {
  const kind = oneOf(kindText, targets, 'hold');
  if (kind === 'workspace') {
    if (target !== undefined) throw new UsageError('hold workspace: expected no target: it is the one of --workspace');
    return { target_type: kind };
  }
  if (target === undefined) throw new UsageError(`hold ${kind}: expected what to hold, found nothing`);
  if (kind === 'workflow') return { target_type: kind, target_id: (await findWorkflow(client, target)).id };
  if (kind === 'connection') return { target_type: kind, target_id: target };
  const dot = target.lastIndexOf('.');
  if (dot < 1 || dot === target.length - 1)
    throw new UsageError(`hold function: expected <plug-in>.<function>, found ${JSON.stringify(target)}`);
  return { target_type: kind, component: target.slice(0, dot), action: target.slice(dot + 1) };
}

const whatIsHeld = ({ target_type: kind, target_id: id, component, action }: HoldInfo) =>
  [printable(kind), printable(component ? `${component}.${action}` : id)].join(' ').trim();

export const holdList: Command = {
  name: 'hold list',
  summary: 'list the holds',
  arguments: [],
  options: { status: { value: 'status', help: `${statuses.join(', ')}; all unless said otherwise` } },
  run: async (given, shell) => {
    const client = await shell.client();
    const status = given.text('status');
    const answer = await client.call('ListHolds', {
      query: { limit: listedMax, status: status === undefined ? undefined : oneOf(status, statuses, '--status') },
    });
    const rows = (answer.data ?? []).map((hold) => [
      printable(hold.id),
      whatIsHeld(hold),
      printable(hold.status),
      hold.waiting_count ? String(hold.waiting_count) : '',
      printable(hold.creator_name),
      timeText(hold.create_time),
      timeText(hold.end_time),
      printable(hold.reason),
    ]);
    return {
      text: table(['HOLD', 'HOLDS', 'STATUS', 'WAITING', 'BY', 'SINCE', 'UNTIL', 'REASON'], rows),
      data: answer,
    };
  },
};
