import { type Command, oneOf, wholeNumber } from '../command.ts';
import { printable, table, timeText } from '../table.ts';
import { findWorkflow } from '../workflow/find.ts';
import { statusText } from './topology.ts';

const statuses = ['RUNNING', 'FAILED', 'FINISHED', 'RETRYING', 'TERMINATING', 'TERMINATED'] as const;
const triggers = ['MANUAL', 'DEBUG', 'EVENT', 'TIMER'] as const;
const limitByDefault = 20;
export const pageRange = { min: 1, max: 1_000 } as const;

export const instanceList: Command = {
  name: 'instance list',
  summary: 'list runs, the newest first',
  arguments: [],
  options: {
    workflow: { value: 'id|name', help: 'of this workflow' },
    status: { value: 'status', help: statuses.join(', ') },
    trigger: { value: 'trigger', help: triggers.join(', ') },
    from: { value: 'time', help: 'started at or after' },
    to: { value: 'time', help: 'started at or before' },
    limit: { value: 'number', help: `how many; ${limitByDefault} unless said otherwise` },
    offset: { value: 'number', help: 'how many to leave out first' },
  },
  run: async (given, shell) => {
    const client = await shell.client();
    const [workflow, status, trigger] = [given.text('workflow'), given.text('status'), given.text('trigger')];
    const answer = await client.call('ListAopWorkflowInstance', {
      query: {
        limit: wholeNumber(given.text('limit') ?? String(limitByDefault), '--limit', pageRange),
        offset: wholeNumber(given.text('offset') ?? '0', '--offset', { min: 0, max: 999_999_999 }),
        workflow_id: workflow === undefined ? undefined : (await findWorkflow(client, workflow)).id,
        status: status === undefined ? undefined : oneOf(status.toUpperCase(), statuses, '--status'),
        trigger_type: trigger === undefined ? undefined : oneOf(trigger.toUpperCase(), triggers, '--trigger'),
        from_date: given.text('from'),
        to_date: given.text('to'),
      },
    });
    const { instances = [], count = instances.length } = answer;
    const rows = instances.map((run) => [
      printable(run.id),
      printable(run.workflow?.name ?? run.name),
      statusText(shell, run.status),
      printable(run.waiting),
      printable(run.trigger_type),
      run.retry_count ? String(run.retry_count) : '',
      timeText(run.start_time),
      timeText(run.end_time),
    ]);
    const more = count > instances.length ? `\n${instances.length} of ${count}` : '';
    const headings = ['RUN', 'WORKFLOW', 'STATUS', 'WAITS', 'TRIGGER', 'RETRIES', 'STARTED', 'ENDED'];
    return { text: table(headings, rows) + more, data: answer };
  },
};
