import type { Requests, Responses } from '../../contract/generated/operations.ts';
import { damagedToWire } from '../listing.ts';
import type { CommandingCall, Some } from '../operation.ts';
import { commanding, reading } from '../operation.ts';
import { Problem } from '../problem.ts';
import { awaitedIn, awaitedShownMax } from './awaited.ts';
import { actorOf, command } from './command-instance.ts';
import { loadDefinition } from '../workflows/definitions.ts';
import { getInstance } from './find-instance.ts';
import type { Instance, NodeRun } from './model.ts';
import { readOutlook } from './read-outlook.ts';
import { readRun, readTopology } from './read-topology.ts';
import { readCommand } from './read-command.ts';
import { readEvent } from './send-event.ts';
import { runWorkflow } from './run-workflow.ts';
import { commandsOf, listInstances } from './store.ts';
import { shown } from './topology.ts';
import {
  awaitedToWire,
  commandFromWire,
  commandsToWire,
  filterFromWire,
  instanceToWire,
  nodeRunToWire,
  outlookToWire,
  pageFromWire,
  startFromWire,
  startToWire,
} from './wire.ts';

type CommandBody = Requests['UpdateWorkflowInstance']['body'];

export const instanceOperations: Some<
  | 'ListAopWorkflowInstance'
  | 'ShowAopWorkflowInstance'
  | 'ShowInstanceOutput'
  | 'CreateWorkflowInstance'
  | 'UpdateWorkflowInstance'
  | 'SendInstanceEvent'
> = {
  ListAopWorkflowInstance: reading(({ request: { query }, scope, read, services }) => {
    const listed = listInstances(scope, read, filterFromWire(query), pageFromWire(query));
    return {
      count: listed.total,
      instances: listed.items.map((found) => instanceToWire(found, services.settings.timeZone)),
      ...damagedToWire(listed),
    };
  }),

  ShowAopWorkflowInstance: commanding(
    async ({ request: { path, query }, scope, services }) => {
      const found = services.read((read) => getInstance(scope, read, path.instance_id));
      const run = query.show_topology && (await showRun(found, query, services));
      return services.read((read) => {
        const instance = getInstance(scope, read, found.id);
        const gate = [...services.runtime.waiting(instance.id).values()][0];
        return {
          ...instanceToWire(instance, services.settings.timeZone, gate),
          commands: commandsToWire(commandsOf(scope, read, instance), services.settings.timeZone),
          ...run,
        };
      });
    },
    { right: 'none' },
  ),

  ShowInstanceOutput: commanding(
    async ({ request: { path }, scope, services }) => {
      const instance = services.read((read) => getInstance(scope, read, path.instance_id));
      const reference = path.output_ref;
      const { entries } = await readTopology(services.journal, instance.id);
      const names = entries.flatMap(({ input, output }) => [input, output]);
      if (!names.some((kept) => kept && 'aside' in kept && kept.aside === reference))
        throw new Problem({ kind: 'notFound', what: 'output', id: reference });
      const output = JSON.stringify(services.journal.aside(reference));
      return { output_ref: reference, bytes: Buffer.byteLength(output), output };
    },
    { right: 'none' },
  ),

  CreateWorkflowInstance: commanding(
    async (call): Promise<Responses['CreateWorkflowInstance']> => {
      const { body, path } = call.request;
      const { command_type: type, action_instance_id: target } = body;
      if (body.action_id !== undefined && body.action_id !== path.workflow_id)
        throw new Problem({
          kind: 'invalidField',
          field: 'action_id',
          because: `must be the workflow of the path, ${path.workflow_id}`,
        });
      if (type === 'ActionInstanceRunCommand' || type === 'ActionInstanceDebugCommand') {
        if (body.dry_run) throw new Problem({ kind: 'invalidField', field: 'dry_run', because: onlyRetries });
        return startToWire(body, path.workflow_id, await runWorkflow(call, startFromWire(body)));
      }
      if (target === undefined || target === '')
        throw new Problem({
          kind: 'invalidField',
          field: 'action_instance_id',
          because: `is missing: ${type} needs to know the run`,
        });
      const instance = call.services.read((read) => getInstance(call.scope, read, target));
      if (instance.workflow !== path.workflow_id) throw new Problem({ kind: 'instanceNotFound', instance: target });
      const given = await give(call, instance, { ...body, command_type: type });
      return { ...startToWire(body, path.workflow_id, target), ...given };
    },
    { right: 'none' },
  ),

  UpdateWorkflowInstance: commanding(
    async (call) => {
      const { path, body } = call.request;
      const instance = call.services.read((read) => getInstance(call.scope, read, path.instance_id));
      return give(call, instance, body);
    },
    { right: 'none' },
  ),

  SendInstanceEvent: commanding(
    async (call) => {
      const { path, body } = call.request;
      const instance = call.services.read((read) => getInstance(call.scope, read, path.instance_id));
      const topology = await readTopology(call.services.journal, instance.id);
      await command(call, instance.id, readEvent(body, topology, actorOf(call.scope)));
      return { id: instance.id };
    },
    { right: 'run' },
  ),
};

/** Where every node run stands, and what the run would take. */
async function showRun(
  instance: Instance,
  page: { readonly offset?: number | undefined; readonly limit?: number | undefined },
  services: CommandingCall<'ShowAopWorkflowInstance'>['services'],
): Promise<Pick<Responses['ShowAopWorkflowInstance'], 'awaited' | 'awaited_total' | 'topology'>> {
  const { topology, state } = await readRun(services.journal, instance.id);
  const { timeZone } = services.settings;
  const definitionAt = (pin: NodeRun['pin']) => loadDefinition(services.read, pin?.definition ?? instance.definition);
  const around = {
    definitionOf: ({ pin }: NodeRun) => definitionAt(pin),
    timeZone,
    gates: services.runtime.waiting(instance.id),
  };
  const { entries } = topology;
  const visible = shown(entries, page);
  const awaited = awaitedIn(state, topology);
  return {
    topology: {
      audit_logs: visible.map((entry) => nodeRunToWire(entry, around)),
      total: entries.length,
      ...(visible.length < entries.length && { truncated: true }),
    },
    awaited: awaited.slice(0, awaitedShownMax).map((event) => awaitedToWire(event, definitionAt(state.pin), timeZone)),
    awaited_total: awaited.length,
  };
}

const onlyRetries = 'belongs to a retry; a start cannot be tried out';

type Commanding = CommandingCall<'UpdateWorkflowInstance'> | CommandingCall<'CreateWorkflowInstance'>;

async function give(call: Commanding, instance: Instance, body: CommandBody): Promise<Given> {
  const { scope, services } = call;
  const ask = await readCommand({ scope, services, instance }, commandFromWire(body));
  const answer = await command(call, instance.id, ask);
  if (ask.kind !== 'retry' || !ask.dryRun) return {};
  const outlook = 'outlook' in answer && answer.outlook ? answer.outlook : nothing;
  return outlookToWire(await readOutlook(services, instance, outlook));
}
/** What is so already does nothing. */
const nothing = { superseded: [], again: [] } as const;
type Given = Partial<ReturnType<typeof outlookToWire>>;
