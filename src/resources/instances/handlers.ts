import type { Fact, FactOf } from '../../engine/facts.ts';
import { type Activity, type Actor, type InstanceState, isSamePin, type Kept } from '../../engine/state.ts';
import { assert } from '../../kernel/assert.ts';
import { derivedId } from '../../kernel/id.ts';
import type { Stepped } from '../../runtime/runtime.ts';
import type { Transaction } from '../../store/database.ts';
import { mayHearElse, namesHeard } from '../events/model.ts';
import { subscribe, unsubscribe } from '../events/store.ts';
import type { WorkspaceId } from '../scope.ts';
import { closeTodo, moveDueDate, openTodo } from '../todos/open-close.ts';
import { nameVersion } from '../workflows/run-on-version.ts';
import { type GivenCommand, mostTelling, taskId, type Waiting, waitingAt, waitingIn } from './model.ts';
import { getRow, insertCommand, type InstanceRow, type Progress, updateProgress } from './store.ts';

/** Activities looked at to say what an instance waits for; of more, the first speak for all. */
const activitiesLookedAtMax = 100;

/** The facts that say something to lists and pages, beside what they change of the state. */
const shown: ReadonlySet<Fact['kind']> = new Set([
  'instanceStarted',
  'commandTaken',
  'todoOpened',
  'todoDecided',
  'todoCanceled',
  'todoDueMoved',
  'activityFaulted',
  'terminationBegun',
  'retryBegun',
  'instanceResumed',
]);

/** Most steps change nothing that lists show: for those not even the row is read. */
const isShown = ({ before, state, facts }: Stepped): boolean =>
  before.status !== state.status ||
  before.retries !== state.retries ||
  waitingOf(before) !== waitingOf(state) ||
  facts.some(({ kind }) => shown.has(kind));

/** Projects a step into what lists and pages show, in the step's own transaction. */
export function projectStep(tx: Transaction, step: Stepped): void {
  if (mayHearElse(step)) keepSubscriptions(tx, step);
  if (!isShown(step)) return;
  const { state } = step;
  const before = getRow(tx, step.instance.id);
  const row = step.facts.reduce(rowAfter, before);
  if (!isSamePin(row, before)) nameVersion(row, tx, row);
  for (const fact of step.facts) projectFact({ tx, step, row }, fact);
  const { error } = step.facts.reduce(errorAfter, { error: row.error });
  const progress = { status: state.status, waiting: waitingOf(state), error, retries: state.retries };
  if (changes(row, progress)) updateProgress(tx, row, { ...progress, at: step.at }, row === before ? [] : ofRetries);
}

/** Columns that a retry may change, beside those that tell how the run stands. */
const ofRetries = ['version', 'version_number', 'definition', 'simulation', 'stepped'];

/** What runs from here on, and whether it is mended step by step. */
function rowAfter(row: InstanceRow, fact: Fact): InstanceRow {
  if (fact.kind === 'definitionChanged') return { ...row, ...fact.to };
  const steps = fact.kind === 'retryBegun' ? stepsOf(fact) : undefined;
  return steps === undefined ? row : { ...row, stepped: true, simulation: steps };
}

/** The breakpoints that it brought, in a run that is no debug run. */
const stepsOf = ({ debugging }: FactOf<'retryBegun'>): string | undefined =>
  debugging?.stepped && JSON.stringify({ breakpoints: debugging.breakpoints });

/** What the run waits for stands where a sender looks for it. */
function keepSubscriptions(tx: Transaction, { instance, before, state }: Stepped): void {
  const scope = { workspace: instance.workspace as WorkspaceId };
  const [was, is] = [namesHeard(before), namesHeard(state)];
  for (const [key, named] of was) if (!is.has(key)) unsubscribe(scope, tx, instance.id, named);
  for (const [key, named] of is) if (!was.has(key)) subscribe(scope, tx, instance.id, named);
}

const changes = (row: InstanceRow, next: Pick<Progress, 'status' | 'waiting' | 'error' | 'retries'>) =>
  row.status !== next.status ||
  row.waiting !== next.waiting ||
  row.error !== next.error ||
  row.retries !== next.retries;

interface Projection {
  readonly tx: Transaction;
  readonly step: Stepped;
  readonly row: InstanceRow;
}

function projectFact({ tx, step, row }: Projection, fact: Fact): void {
  switch (fact.kind) {
    case 'instanceStarted':
      return insertCommand(tx, row.id, given(step, row.triggerType === 'debug' ? 'debugRun' : 'run', fact.by));
    case 'commandTaken':
      return insertCommand(tx, row.id, commandIn(step, fact));
    case 'todoOpened':
      return openTodo(tx, todoOf(step, row, fact));
    case 'todoDecided': {
      const output = outputOf(step, fact.activity);
      const closing = { is: 'finished', ...fact.decision, at: step.at, ...(output && { output }) } as const;
      return closeTodo(tx, taskOf(step, fact.activity, fact.attempt), closing);
    }
    case 'todoCanceled':
      return closeTodo(tx, taskOf(step, fact.activity, fact.attempt), { is: 'canceled', at: step.at });
    case 'todoDueMoved':
      return moveDueDate(tx, taskOf(step, fact.activity, fact.attempt), fact.dueAt);
    default:
  }
}

function commandIn(step: Stepped, fact: FactOf<'commandTaken'>): GivenCommand {
  const { command, by, reason, activity, from } = fact;
  return {
    ...given(step, command, by),
    reason,
    ...(activity !== undefined && { task: taskOf(step, activity) }),
    ...(from && { from: taskId(step.instance.id, from.activity, from.attempt, from.startedAt) }),
    ...broughtBy(step),
  };
}

/** A retry's own version and breakpoints: a step is one command's. */
function broughtBy({ facts }: Stepped): Pick<GivenCommand, 'version' | 'simulation'> {
  const version = facts.find((fact) => fact.kind === 'definitionChanged')?.to.version;
  const begun = facts.find((fact) => fact.kind === 'retryBegun');
  const simulation = begun && stepsOf(begun);
  return { ...(version !== undefined && { version }), ...(simulation !== undefined && { simulation }) };
}

const given = (step: Stepped, command: GivenCommand['command'], by: Actor): GivenCommand => ({
  command,
  actor: by.id,
  actorName: by.name,
  at: step.at,
  reason: '',
});

/** The node run that a fact of this step is about; it may have begun or ended in the step itself. */
function runOf(
  { before, state, facts, at }: Stepped,
  number: number,
): Pick<Activity, 'node' | 'attempt' | 'startedAt'> {
  const live = before.activities[number] ?? state.activities[number];
  if (live) return live;
  const begun = facts.find((fact) => fact.kind === 'activityStarted' && fact.activity === number);
  assert(begun?.kind === 'activityStarted', `activity ${number} lives before, in or after the step that speaks of it`);
  return { node: begun.node, attempt: 1, startedAt: at };
}

/** What the node run gave in this step, if it was completed in it. */
function outputOf({ facts }: Stepped, number: number): Kept | undefined {
  const completed = facts.find((fact) => fact.kind === 'activityCompleted' && fact.activity === number);
  return completed?.kind === 'activityCompleted' ? completed.output : undefined;
}

function taskOf(step: Stepped, activity: number, attempt?: number): string {
  const run = runOf(step, activity);
  return taskId(step.instance.id, activity, attempt ?? run.attempt, run.startedAt);
}

function todoOf(
  step: Stepped,
  row: InstanceRow,
  { activity, attempt, todo }: FactOf<'todoOpened'>,
): Parameters<typeof openTodo>[1] {
  const task = taskOf(step, activity, attempt);
  return {
    id: derivedId(`todo/${task}`, 0, step.at),
    engineTaskId: task,
    ...(attempt > 1 && { previousEngineTaskId: taskOf(step, activity, attempt - 1) }),
    project: step.project,
    workspace: step.instance.workspace,
    businessType: 'nodeApproval',
    name: todo.name,
    description: todo.description,
    handlers: todo.handlers,
    viewParameters: todo.view,
    handleParameters: todo.form,
    node: runOf(step, activity).node,
    workflow: row.workflow,
    workflowName: row.workflowName,
    version: row.version,
    instance: row.id,
    activity,
    attempt,
    openedAt: step.at,
    dueAt: todo.dueAt,
    onDue: todo.onDue,
  };
}

function waitingOn({ node, phase, listeners }: Activity): Waiting | undefined {
  return phase.is === 'event' ? waitingAt(listeners?.[node]) : waitingIn[phase.is];
}

function waitingOf({ status, activities }: InstanceState) {
  if (status === 'failed' || status === 'terminated' || status === 'finished') return undefined;
  const waits: (Waiting | undefined)[] = [];
  for (const number in activities) {
    const activity = activities[number];
    if (activity) waits.push(waitingOn(activity));
    if (waits.length >= activitiesLookedAtMax) break;
  }
  return mostTelling(waits);
}

/** The text that says why the instance failed or was terminated; gone once it is retried. */
function errorAfter({ error }: { error: string | undefined }, fact: Fact): { error: string | undefined } {
  switch (fact.kind) {
    case 'activityFaulted':
      return { error: error ?? fact.fault.message };
    case 'terminationBegun':
      return { error: fact.reason };
    case 'instanceStarted':
    case 'retryBegun':
    case 'instanceResumed':
      return { error: undefined };
    default:
      return { error };
  }
}
