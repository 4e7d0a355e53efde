/** A run and its topology as tables. */
import type {
  InstanceCommandInfo,
  ShowAopWorkflowInstanceResponse,
  TopologyNodeInfo,
} from '../../contract/generated/types.ts';
import type { Client } from '../client.ts';
import type { Shell, Style } from '../command.ts';
import { clip, fields, printable, table, timeText } from '../table.ts';
import { nodeOf } from '../wire.ts';

export type Instance = ShowAopWorkflowInstanceResponse;
const shownColumns = 48;

export const showInstance = (client: Client, id: string): Promise<Instance> =>
  client.call('ShowAopWorkflowInstance', {
    path: { instance_id: id },
    query: { show_topology: true },
  });

export const entriesOf = (instance: Instance): readonly TopologyNodeInfo[] => instance.topology?.audit_logs ?? [];

const styles: Readonly<Record<string, Style>> = {
  FINISHED: 'good',
  FAILED: 'bad',
  TERMINATED: 'bad',
  RUNNING: 'waiting',
  RETRYING: 'waiting',
  TERMINATING: 'waiting',
};
export function statusText(shell: Shell, status: string | undefined): string {
  const text = printable(status);
  const style = Object.hasOwn(styles, text) ? styles[text] : undefined;
  return style ? shell.colour(text, style) : text;
}

/** The whole run: what it is, where every node stands, and who commanded what. */
export function instanceText(shell: Shell, instance: Instance, options: { readonly full: boolean }): string {
  const parts = [heading(shell, instance), topologyTable(shell, instance, options)];
  if (instance.topology?.truncated)
    parts.push(
      `There are ${instance.topology.total ?? 'more'} node runs; these are the newest, and all that are live or at fault.`,
    );
  const versions = versionsTable(instance);
  if (versions) parts.push(versions);
  const awaited = awaitedTable(instance);
  if (awaited) parts.push(awaited);
  const calls = callsTable(instance);
  if (calls) parts.push(calls);
  const commands = commandsTable(instance);
  return [...parts, ...(commands ? [commands] : [])].join('\n\n');
}

function heading(shell: Shell, instance: Instance): string {
  const { workflow = {} } = instance;
  return fields([
    ['Run', printable(instance.id)],
    ['Workflow', printable([workflow.name, workflow.version, workflow.id].filter(Boolean).join('  '))],
    [
      'Status',
      statusText(shell, instance.status) + (instance.waiting ? `, waits: ${printable(instance.waiting)}` : ''),
    ],
    ['Trigger', printable(instance.trigger_type) + (instance.stepped ? ', mended step by step' : '')],
    ['Started', timeText(instance.start_time)],
    ['Ended', timeText(instance.end_time)],
    ['Retries', instance.retry_count ? String(instance.retry_count) : ''],
    ['Started from', printable(instance.from_instance_id)],
    ['Called by', printable(instance.parent_instance_id)],
    ['Held by', printable(instance.held_by)],
    ['Error', printable(instance.error_msg)],
  ]);
}

function topologyTable(shell: Shell, instance: Instance, { full }: { readonly full: boolean }): string {
  const cut = (text: string) => (full ? text : clip(text, shownColumns));
  const rows = entriesOf(instance).map((entry) => [
    printable(nodeOf(entry)) + (entry.round === undefined ? '' : `[${entry.round}]`),
    cut(printable(entry.action_name)),
    statusText(shell, entry.superseded ? 'superseded' : entry.cancelled ? 'withdrawn' : entry.status),
    entry.attempt && entry.attempt > 1 ? String(entry.attempt) : '',
    printable(entry.waiting),
    cut(valueText(entry.input, entry.input_ref)),
    cut(valueText(entry.output, entry.output_ref)),
    printable(entry.patched_by),
    cut(printable(entry.error_msg)),
  ]);
  return table(['NODE', 'NAME', 'STATUS', 'ATTEMPT', 'WAITS', 'INPUT', 'OUTPUT', 'PATCHED BY', 'ERROR'], rows);
}

/** Large values are kept aside: their reference stands in their place. */
const valueText = (text: string | undefined, reference: string | undefined): string =>
  reference ? `→ output ${printable(reference)}` : printable(text);

/** What would move it: the events that it waits for. */
function awaitedTable({ awaited = [], awaited_total: total = awaited.length }: Instance): string | undefined {
  if (awaited.length === 0) return undefined;
  const rows = awaited.map((event) => [
    printable(event.type),
    printable(event.name),
    printable(event.node_id),
    clip(printable(event.node_name), shownColumns),
    timeText(event.due_time),
  ]);
  const more = total > awaited.length ? `\nand ${total - awaited.length} more.` : '';
  return table(['WAITS FOR', 'CALLED', 'AT', 'NAME', 'DUE'], rows) + more;
}

/** The versions under which it ran, where a retry has put it on another one, and the node runs of each. */
function versionsTable(instance: Instance): string | undefined {
  const begun = Map.groupBy(entriesOf(instance), ({ version_id: version }) => version);
  const rows = [...begun].flatMap(([version, entries]) =>
    version === undefined ? [] : [[printable(version), [...new Set(entries.map(nodeOf))].map(printable).join(', ')]],
  );
  return rows.length > 0 ? table(['VERSION', 'NODE RUNS BEGUN UNDER IT'], rows) : undefined;
}

/** The runs that its nodes have called, each once. */
function callsTable(instance: Instance): string | undefined {
  const called = new Map(entriesOf(instance).map((entry) => [entry.child_instance_id, nodeOf(entry)]));
  const rows = [...called].flatMap(([id, node]) => (id === undefined ? [] : [[printable(node), printable(id)]]));
  return rows.length > 0 ? table(['NODE', 'CALLED RUN'], rows) : undefined;
}

const backTo = ({ from_task_id: from }: InstanceCommandInfo): string | undefined => from && `back to ${from}`;

function commandsTable({ commands = [] }: Instance): string | undefined {
  if (commands.length === 0) return undefined;
  return table(
    ['COMMAND', 'BY', 'WHEN', 'NODE RUN', 'REASON'],
    commands.map((command) => [
      printable(command.command_type?.replace(/^ActionInstance(\w+)Command$/, '$1')),
      printable(command.operator_name ?? command.operator_id),
      timeText(command.time),
      printable(command.task_id ?? backTo(command)),
      printable(command.reason),
    ]),
  );
}
