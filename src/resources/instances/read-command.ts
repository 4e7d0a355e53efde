import type { NodeId, ProcessDefinition } from '../../engine/definition.ts';
import type { Ask, Move, Seen } from '../../engine/messages.ts';
import { type Debugging, isSamePin, type Pin } from '../../engine/state.ts';
import { isObject, type JsonObject } from '../../kernel/json.ts';
import type { Services } from '../operation.ts';
import { Problem } from '../problem.ts';
import { requireRight, type Scope, turnOf } from '../scope.ts';
import { catalogOf } from '../components/catalog.ts';
import { loadDefinition } from '../workflows/definitions.ts';
import { versionToRunOn } from '../workflows/run-on-version.ts';
import { actorOf } from './command-instance.ts';
import { readEdits } from './edits.ts';
import { type Instance, type NodeRun, statusNames, type WantedCommand, workflowInput } from './model.ts';
import { readTrigger } from './read-trigger.ts';
import { readTopology } from './read-topology.ts';
import { readSimulation, readSteps } from './simulation.ts';

interface At {
  readonly scope: Scope;
  readonly services: Services;
  readonly instance: Instance;
}

const reasonCharsMax = 1_000;

/** Reads a command on an instance: what it asks of the engine. Terminate, Retry, edited Retry and Debug are four rights. */
export async function readCommand(at: At, wanted: WantedCommand): Promise<Ask> {
  if (wanted.reason.length > reasonCharsMax)
    throw invalid(wanted.fields.reason, `may have ${reasonCharsMax} characters at most, found ${wanted.reason.length}`);
  if (wanted.kind !== 'retry') refuseRetryFields(wanted);
  const { reason } = wanted;
  const by = actorOf(at.scope);
  switch (wanted.kind) {
    case 'terminate':
      requireRight(at.scope, 'terminate');
      return { kind: 'terminate', by, reason };
    case 'retry':
      return { kind: 'retry', by, reason, ...(await readRetry(at, wanted)) };
    case 'debug':
      requireRight(at.scope, at.instance.stepped ? 'step' : 'debug');
      return { kind: 'debug', by, reason, ...(await readDebug(at, wanted)) };
  }
}

/** To take no notice of them would do in earnest what was to be tried, or do it from elsewhere. */
function refuseRetryFields({ from, dryRun, fields }: WantedCommand): void {
  if (from !== undefined) throw invalid(fields.from, 'belongs to a retry; another command goes back to nothing');
  if (dryRun) throw invalid(fields.dryRun, 'belongs to a retry; another command cannot be tried out');
}

type PartsOf<K extends Ask['kind']> = Omit<Extract<Ask, { kind: K }>, 'kind' | 'by' | 'reason'>;

async function readRetry(at: At, wanted: WantedCommand): Promise<PartsOf<'retry'>> {
  const { simulation, version: asked, fields } = wanted;
  checkRetry(at, wanted);
  const version = asked === undefined ? undefined : await versionOf(at, asked);
  const then = version ? { ...at, instance: { ...at.instance, ...version.to } } : at;
  return {
    ...(version && !isSamePin(version.to, version.from) && { version }),
    ...(simulation !== undefined && { debugging: simulationOf(then, simulation, fields.simulation) }),
    ...(await editsIn(then, wanted)),
    ...(wanted.from !== undefined && { from: await runIn(at, wanted.from) }),
    ...(wanted.dryRun && { dryRun: true }),
  };
}

function checkRetry({ scope, instance }: At, { task, edits, simulation, from, fields }: WantedCommand): void {
  requireRight(scope, edits === undefined ? 'retry' : 'editedRetry');
  if (simulation !== undefined && !isDebugRun(instance)) requireRight(scope, 'step');
  if (edits !== undefined && task === undefined && from === undefined)
    throw invalid(fields.task, `is missing: ${fields.edits} needs to know the node run that it is for`);
  if (task !== undefined && edits === undefined)
    throw invalid(fields.edits, `is missing: ${fields.task} alone changes nothing; leave both out for a plain retry`);
}

/** Without a node run of their own, edits are for the one that the retry goes back to. */
async function editsIn(at: At, wanted: WantedCommand): Promise<Pick<PartsOf<'retry'>, 'edits'>> {
  const { task = wanted.from, edits, fields } = wanted;
  return task === undefined || edits === undefined ? {} : { edits: await editsOf(at, { task, edits, fields }) };
}

/** The node run that an id means, over or not. */
async function runIn({ services, instance }: At, task: string): Promise<NonNullable<PartsOf<'retry'>['from']>> {
  const topology = await readTopology(services.journal, instance.id);
  const run = topology.findEnded(task);
  if (run) return { activity: run.activity, attempt: run.attempt };
  const because = `Run ${instance.id} has no node run "${task.slice(0, 80)}", or several of that node; the topology (show_topology=true) gives their ids`;
  throw new Problem({
    kind: 'commandRefused',
    reason: 'unknownActivity',
    status: statusNames[instance.status],
    because,
  });
}

const isDebugRun = ({ triggerType }: Instance): boolean => triggerType === 'debug';
const pinOf = ({ definition, version, versionNumber }: Instance): Pin => ({ definition, version, versionNumber });

/** What the run is to go on under; all that comes with the command is read by it. */
async function versionOf({ scope, services, instance }: At, version: string): Promise<Move> {
  const { workflow } = instance;
  const wanted = { workflow, version, debug: isDebugRun(instance), catalog: catalogOf(services.plugins) };
  const { pin, declared } = await services.write((tx) => versionToRunOn(scope, tx, wanted), 'first', turnOf(scope));
  return { from: pinOf(instance), to: pin, inputs: workflowInput(declared, givenTo(instance, services)) };
}

/** What declared inputs are filled from. What a caller handed in it handed in by name, for the inputs that there were. */
function givenTo({ id, parent }: Instance, { journal }: Services): JsonObject {
  const begun = parent === undefined ? readTrigger(journal, id) : undefined;
  return isObject(begun) ? begun : {};
}

async function readDebug(at: At, { task, edits, fields }: WantedCommand): Promise<PartsOf<'debug'>> {
  if (task === undefined)
    throw invalid(fields.task, 'is missing: a debug command needs to know the node run that it is for');
  if (edits === undefined)
    throw invalid(fields.edits, 'is missing: a debug command needs a list of items; "[]" just runs the node');
  const read = await editsOf(at, { task, edits, fields });
  // Whoever puts values into a run that is no debug run edits what it does in earnest.
  if (at.instance.stepped && read.items.length > 0) requireRight(at.scope, 'editedRetry');
  return read;
}

function simulationOf({ services, instance }: At, text: string, field: string): Debugging {
  const definition = loadDefinition(services.read, instance.definition);
  return isDebugRun(instance) ? readSimulation(text, field, definition) : readSteps(text, field, definition);
}

async function editsOf(
  { scope, services, instance }: At,
  { task, edits, fields }: Pick<WantedCommand, 'fields'> & { readonly task: string; readonly edits: string },
): Promise<PartsOf<'debug'>> {
  const topology = await readTopology(services.journal, instance.id);
  const run = topology.find(task) ?? topology.findEnded(task);
  if (!run) throw noSuchRun(instance, task);
  const definition = loadDefinition(services.read, instance.definition);
  const items = readEdits(edits, { field: fields.edits, definition, plugins: services.plugins, node: run.node });
  mayDecide(scope, run, definition);
  return { activity: run.activity, seen: seenIn(run), items };
}

/** Another command may have its turn first: then the node run stands elsewhere, and this one was not meant for that. */
function seenIn({ attempt, waiting }: NodeRun): Seen {
  const stops = waiting === 'breakpoint' || waiting === 'result' || waiting === 'todo';
  return { attempt, ...(stops && { phase: waiting }) };
}

/** Who stands in for a person's decision needs that person's right too. */
function mayDecide(scope: Scope, { node: id }: NodeRun, definition: ProcessDefinition): void {
  const node = definition.nodes.get(id as NodeId);
  if (node?.kind !== 'userTask') return;
  if (node.handlers.length === 0) return requireRight(scope, 'decide');
  if (node.handlers.includes(scope.principal)) return;
  throw new Problem({
    kind: 'commandRefused',
    reason: 'notHandler',
    status: '',
    because: `only its handlers may decide ${id}, and ${scope.principalName} is none of them`,
  });
}

const noSuchRun = ({ id, status }: Instance, task: string) =>
  new Problem({
    kind: 'commandRefused',
    reason: 'unknownActivity',
    status: statusNames[status],
    because: `Run ${id} has no node run "${task.slice(0, 80)}" that waits; the topology (show_topology=true) gives the ids of those that do`,
  });
const invalid = (field: string, because: string) => new Problem({ kind: 'invalidField', field, because });
