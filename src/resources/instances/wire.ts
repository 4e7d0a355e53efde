import type { Requests, Responses } from '../../contract/generated/operations.ts';
import type { AwaitedEventInfo, InstanceCommandInfo, TopologyNodeInfo } from '../../contract/generated/types.ts';
import type { ProcessDefinition } from '../../engine/definition.ts';
import type { Outcome } from '../../engine/messages.ts';
import type { InstanceStatus, Kept } from '../../engine/state.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { Problem } from '../problem.ts';
import { instantFromWire, timeToWire } from '../wire-time.ts';
import {
  type AwaitedEvent,
  type GivenCommand,
  type Instance,
  mostTelling,
  type NodeRun,
  type Outlook,
  statusNames,
  type TriggerType,
  type Waiting,
  type WantedCommand,
  type WantedStart,
} from './model.ts';
import type { InstanceFilter, Page } from './store.ts';

type WireStatus = NonNullable<Responses['ShowAopWorkflowInstance']['status']>;

const statusToWire: Readonly<Record<InstanceStatus, WireStatus>> = statusNames;

const triggerToWire = { debug: 'DEBUG', timer: 'TIMER', event: 'EVENT', manual: 'MANUAL' } as const satisfies Record<
  TriggerType,
  string
>;
const commandToWire = {
  run: 'ActionInstanceRunCommand',
  debugRun: 'ActionInstanceDebugCommand',
  terminate: 'ActionInstanceTerminateCommand',
  retry: 'ActionInstanceRetryCommand',
  editedRetry: 'ActionInstanceRetryCommand',
  debug: 'ActionInstanceDebugCommand',
  decide: 'TaskDecision',
  discard: 'HoldDiscard',
  message: 'Message',
  signal: 'Signal',
  trigger: 'Trigger',
  evaluate: 'Conditions',
} as const satisfies Record<GivenCommand['command'], string>;

/** The most telling of what the engine and the runtime say that it waits for. */
export function instanceToWire(instance: Instance, timeZone: string, gate?: Waiting) {
  const waiting = mostTelling([instance.waiting, gate]);
  return {
    id: instance.id,
    name: instance.workflowName,
    workflow: {
      id: instance.workflow,
      name: instance.workflowName,
      name_en: instance.workflowName,
      version: instance.versionNumber,
      version_id: instance.version,
    },
    dataclass: { id: instance.dataClass, name: instance.dataClassName, en_name: instance.dataClassName },
    trigger_type: triggerToWire[instance.triggerType],
    status: statusToWire[instance.status],
    start_time: timeToWire(instance.startedAt, timeZone),
    ...(instance.endedAt !== undefined && { end_time: timeToWire(instance.endedAt, timeZone) }),
    retry_count: instance.retries,
    dataobject_id: instance.dataObject,
    ...(waiting && { waiting }),
    ...(instance.error !== undefined && { error_msg: instance.error }),
    ...(instance.origin !== undefined && { from_instance_id: instance.origin }),
    ...(instance.parent !== undefined && { parent_instance_id: instance.parent }),
    ...(instance.simulation !== undefined && { simulation_context: instance.simulation }),
    ...(instance.stepped && { stepped: true }),
  };
}

export const commandsToWire = (commands: readonly GivenCommand[], timeZone: string): InstanceCommandInfo[] =>
  commands.map(({ command, actor, actorName, at, reason, task, version, simulation, from }) => ({
    command_type: commandToWire[command],
    operator_id: actor,
    operator_name: actorName,
    time: timeToWire(at, timeZone),
    ...(reason !== '' && { reason }),
    ...(task !== undefined && { task_id: task }),
    ...(version !== undefined && { version_id: version }),
    ...(simulation !== undefined && { simulation_context: simulation }),
    ...(from !== undefined && { from_task_id: from }),
  }));

/** `definition`: what the run runs now. */
export function awaitedToWire(
  { node, listener, task }: AwaitedEvent,
  definition: ProcessDefinition,
  timeZone: string,
): AwaitedEventInfo {
  const named = nameIn(definition, node);
  return {
    type: listener.is,
    ...('name' in listener && { name: listener.name }),
    node_id: node,
    ...(named && { node_name: named }),
    ...(listener.is === 'timer' && { due_time: timeToWire(listener.at, timeZone) }),
    ...(task !== undefined && { task_id: task }),
  };
}
const nameIn = ({ nodes }: ProcessDefinition, node: string): string | undefined =>
  (nodes as ReadonlyMap<string, { name: string }>).get(node)?.name;

interface Around {
  /** What the run ran when the node run began. */
  definitionOf(run: NodeRun): ProcessDefinition;
  readonly timeZone: string;
  readonly gates: ReadonlyMap<number, Waiting>;
}

export function nodeRunToWire(run: NodeRun, { definitionOf, timeZone, gates }: Around): TopologyNodeInfo {
  return {
    id: run.id,
    task_id: run.id,
    instance_type: 'TASK',
    action_id: run.node,
    action_name: nameIn(definitionOf(run), run.node) || run.node,
    attempt: run.attempt,
    start_time: timeToWire(run.startedAt, timeZone),
    end_time: run.endedAt === undefined ? undefined : timeToWire(run.endedAt, timeZone),
    ...runStatusToWire[run.status],
    ...whyToWire(run),
    waiting:
      run.waiting === 'action' || run.waiting === 'child' ? (gates.get(run.activity) ?? run.waiting) : run.waiting,
    ...keptToWire('input', run.input),
    ...keptToWire('output', run.output),
    output_source: run.source,
    child_instance_id: run.child,
    version_id: run.pin?.version,
    round: run.round,
    patched_by: run.patchedBy,
    cancelled: run.cancelled,
    ...(run.superseded !== undefined && { superseded: true, superseded_by: timeToWire(run.superseded, timeZone) }),
    late_result: run.late && JSON.stringify(lateToWire(run.late)),
  };
}

const runStatusToWire = {
  running: { status: 'RUNNING' },
  finished: { status: 'FINISHED', succeed: true },
  failed: { status: 'FAILED', succeed: false },
} as const satisfies Record<NodeRun['status'], Pick<TopologyNodeInfo, 'status' | 'succeed'>>;

const whyToWire = ({ fault, problem }: NodeRun): Pick<TopologyNodeInfo, 'error_msg' | 'fault'> =>
  fault ? { error_msg: fault.message, fault: fault.reason } : { error_msg: problem };

/** A value as JSON text, or the name under which ShowInstanceOutput gives it. */
function keptToWire(field: 'input' | 'output', kept: Kept | undefined): Record<string, string> {
  if (!kept) return {};
  return 'aside' in kept ? { [`${field}_ref`]: kept.aside } : { [field]: JSON.stringify(kept.value) };
}

function lateToWire(late: Outcome): Json {
  if (late.is !== 'output') return { outcome: late.is, message: late.message };
  return 'aside' in late.output
    ? { outcome: 'output', output_ref: late.output.aside }
    : { outcome: 'output', output: late.output.value };
}

export function filterFromWire(query: Requests['ListAopWorkflowInstance']['query']): InstanceFilter {
  const key = <T extends string>(table: Record<T, string>, value: string | undefined) =>
    (Object.keys(table) as T[]).filter((name) => table[name] === value);
  return {
    workflow: query.workflow_id,
    id: query.id,
    name: query.name,
    dataObject: query.dataobject_id,
    dataClass: query.dataclass_id,
    // A row is never new: it is running from its first moment.
    statuses: query.status === undefined ? undefined : key(statusToWire, query.status).filter((name) => name !== 'new'),
    triggerType: query.trigger_type === undefined ? undefined : key(triggerToWire, query.trigger_type)[0],
    from: query.from_date === undefined ? undefined : instantFromWire(query.from_date, 'from_date').from,
    until: query.to_date === undefined ? undefined : instantFromWire(query.to_date, 'to_date').until,
    // Nothing of ours belongs to a playbook or a line of defense yet, so whoever asks for one finds nothing.
    isNothing: query.playbook_id !== undefined || query.defence_id !== undefined,
  };
}

/** [sdk] names the first of each pair, [terraform] the second. A run that is over changes no more. */
const sortKeys: ReadonlyMap<string, Page['sortBy']> = new Map([
  ['create_time', 'started_at'],
  ['start_time', 'started_at'],
  ['update_time', 'updated_at'],
  ['end_time', 'updated_at'],
]);

export function pageFromWire(query: Requests['ListAopWorkflowInstance']['query']): Page {
  const { offset, limit, sort_key: key } = query;
  const sortBy = sortKeys.get(key);
  if (sortBy) return { offset, limit, sortBy, descending: query.sort_dir === 'DESC' };
  throw new Problem({
    kind: 'invalidField',
    field: 'sort_key',
    because: `must be one of ${[...sortKeys.keys()].join(', ')}, found ${JSON.stringify(key.slice(0, 60))}`,
  });
}

type StartBody = Requests['CreateWorkflowInstance']['body'];

export function startFromWire(body: StartBody): WantedStart {
  const { content = {}, dataclass = {} } = body.playbook_context?.data_object ?? {};
  return {
    isDebug: body.command_type === 'ActionInstanceDebugCommand',
    id: body.action_instance_id || undefined,
    version: body.version_id || undefined,
    origin: body.from_instance_id || undefined,
    simulation: body.simulation_context || undefined,
    content,
    dataClass: Object.fromEntries(Object.entries(dataclass).filter(([, text]) => text)) as JsonObject,
    fields: {
      id: 'action_instance_id',
      simulation: 'simulation_context',
      version: 'version_id',
      origin: 'from_instance_id',
    },
  };
}

type CommandBody = Requests['UpdateWorkflowInstance']['body'];
const commandFromWireTable = {
  ActionInstanceTerminateCommand: 'terminate',
  ActionInstanceRetryCommand: 'retry',
  ActionInstanceDebugCommand: 'debug',
} as const satisfies Record<CommandBody['command_type'], WantedCommand['kind']>;

export const commandFromWire = (body: CommandBody): WantedCommand => ({
  kind: commandFromWireTable[body.command_type],
  reason: body.reason ?? '',
  ...(body.task_id && { task: body.task_id }),
  ...(body.input_dataobject && { edits: body.input_dataobject }),
  ...(body.simulation_context && { simulation: body.simulation_context }),
  ...(body.version_id && { version: body.version_id }),
  ...(body.from_task_id && { from: body.from_task_id }),
  ...(body.dry_run && { dryRun: true }),
  fields: {
    from: 'from_task_id',
    dryRun: 'dry_run',
    task: 'task_id',
    edits: 'input_dataobject',
    simulation: 'simulation_context',
    version: 'version_id',
    reason: 'reason',
  },
});

/** What a dry run foretells. */
export const outlookToWire = ({ superseded, total, again }: Outlook) => ({
  will_run_again: again.map(({ id, node, name, plugin, function: action, repeatable }) => ({
    id,
    node_id: node,
    name,
    component: plugin,
    action,
    side_effects: true,
    repeatable,
  })),
  superseded,
  superseded_total: total,
});

export const startToWire = (
  body: StartBody,
  workflow: string,
  instance: string,
): Responses['CreateWorkflowInstance'] => ({
  command_type: body.command_type,
  action_type: 'workflow',
  action_id: workflow,
  action_instance_id: instance,
  ...(body.playbook_context && { playbook_context: body.playbook_context }),
});
