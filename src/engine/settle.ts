import { namesIn } from './context.ts';
import type { FlowId, NodeKind } from './definition.ts';
import type { MultiInstance } from './rounds.ts';
import { throwSignal } from './decide-event.ts';
import { finish as finishActivity } from './finish.ts';
import { aliveMax, nodeRunsMax, stepsPerCommandMax } from './limits.ts';
import { compensate, endHandler, keepCompensation, nextHandler } from './compensate.ts';
import { arm, armBorder, armChoice, textOf } from './listen.ts';
import { close, closeIfEmpty, openScope, start } from './moves.ts';
import { beginRounds, endRound, nextRound } from './multi.ts';
import type { Entered, Inside, Thrown } from './nodes/behavior.ts';
import { behaviorOf } from './nodes/index.ts';
import { raise } from './raise.ts';
import { request } from './request.ts';
import { rest } from './rest.ts';
import { armScope, waitNoMore } from './scope-events.ts';
import { cut } from './refuse.ts';
import { waitsForScript } from './scripts.ts';
import { isSkipped } from './skip.ts';
import { isGoing, liveActivities, type Activity, type Child, type Debugging, type Fault } from './state.ts';
import { terminate } from './terminate-event.ts';
import { putResults } from './variables.ts';
import type { Task, Work } from './work.ts';

/** Carries the instance on until everything in it waits for the world, it is over, at fault, or the step limit is reached. */
export function settle(work: Work): void {
  if (work.state.paused && isGoing(work.state.status)) {
    work.emit({ kind: 'wentOn' });
    resume(work);
  }
  for (let next = 0; isGoing(work.state.status); next += 1) {
    const task = work.tasks[next] ?? (rest(work), work.tasks[next]);
    if (!task) return;
    if (work.started >= stepsPerCommandMax) return work.emit({ kind: 'paused' });
    carryOut(work, task);
  }
}

/** Everything that stands still although nothing of the world is missing: what a pause or a fault left undone. */
export function resume(work: Work): void {
  for (const { number, phase } of liveActivities(work.state)) {
    if (phase.is === 'entering') work.todo({ do: 'enter', activity: number });
    if (phase.is === 'completed') work.todo({ do: 'leave', activity: number });
    if (phase.is === 'multi') work.todo({ do: 'nextRound', activity: number });
    if (phase.is === 'compensating') work.todo({ do: 'nextHandler', activity: number });
  }
  for (const [scope, { tokens }] of Object.entries(work.state.scopes))
    for (const [flow, count] of Object.entries(tokens))
      for (let token = 0; token < count; token += 1)
        work.todo({ do: 'arrive', scope: Number(scope), flow: flow as FlowId });
  for (const scope of Object.keys(work.state.scopes).map(Number)) closeIfEmpty(work, scope);
}

function carryOut(work: Work, task: Task): void {
  if (task.do === 'arrive') return arrive(work, task.scope, task.flow);
  if (task.do === 'close') return close(work, task.scope);
  const activity = work.activity(task.activity);
  if (!activity) return;
  if (task.do === 'enter' && activity.phase.is === 'entering') enter(work, activity);
  if (task.do === 'leave' && activity.phase.is === 'completed') leave(work, activity);
  if (task.do === 'nextRound') nextRound(work, activity);
  if (task.do === 'nextHandler') nextHandler(work, activity);
}

/** A token came to the end of its flow: does the node start? */
function arrive(work: Work, scope: number, flow: FlowId): void {
  const target = work.definition.flows.get(flow)?.target;
  if (target === undefined) return;
  const node = work.node(target);
  const consumed = behaviorOf(node).ready(node, { work, scope });
  if (consumed) start(work, scope, target, consumed);
}

function enter(work: Work, activity: Activity): void {
  const exceeded = exceededBy(work, activity);
  if (exceeded) return work.fault(activity.number, exceeded);
  const node = work.node(activity.node);
  if (node.multi && !activity.round) return enterRounds(work, activity, node.multi);
  if (node.async && !activity.unqueued) return work.emit({ kind: 'jobQueued', activity: activity.number });
  const skipped = node.skip && isSkipped(node.id, node.skip, namesIn(work, activity.scope, activity));
  if (typeof skipped === 'object') return work.fault(activity.number, skipped);
  if (skipped) return leave(work, activity);
  begin(work, activity, node);
}

function begin(work: Work, activity: Activity, node: ReturnType<Work['node']>): void {
  const inside: Inside = { work, scope: activity.scope, activity };
  const { debugging } = work.state;
  if (debugging && stopsBefore(debugging, node, activity)) {
    const { input, problem } = behaviorOf(node).preview(node, inside);
    return work.emit({
      kind: 'breakpointReached',
      activity: activity.number,
      input: work.keep(input),
      ...(problem !== undefined && { problem: cut(problem) }),
    });
  }
  if (debugging?.mocked.includes(activity.node)) return mock(work, activity, debugging);
  if (waitsForScript(work, activity)) return;
  const unarmed = armAround(work, activity, node.kind);
  if (unarmed) return work.fault(activity.number, unarmed);
  act(work, activity, behaviorOf(node).enter(node, inside));
}

function exceededBy(work: Work, { number }: Activity): Fault | undefined {
  if (number >= nodeRunsMax)
    return {
      reason: 'nodeRunsExceeded',
      message: `The instance has started ${nodeRunsMax} nodes, the most that one may; does it loop without an end?`,
    };
  if (work.alive > aliveMax)
    return {
      reason: 'aliveExceeded',
      message: `The instance has ${work.alive} paths at one time, at most ${aliveMax} are allowed; does a loop split without joining?`,
    };
  return undefined;
}

/** What is on the border waits once, beside all rounds; breakpoints and mocks are for each of them. */
function enterRounds(work: Work, activity: Activity, multi: MultiInstance): void {
  const unarmed = armBorder(work, activity);
  if (unarmed) return work.fault(activity.number, unarmed);
  if (!beginRounds(work, activity, multi)) leave(work, activity);
}

/** What waits from now on: the event subprocesses of the scope that begins here, or what is on the border. */
const armAround = (work: Work, activity: Activity, kind: NodeKind): Fault | undefined =>
  kind === 'startEvent' || kind === 'eventStart' ? armScope(work, activity) : armBorder(work, activity);

const stopsByItself: ReadonlySet<NodeKind> = new Set([
  'serviceTask',
  'scriptTask',
  'userTask',
  'callActivity',
] as const);

/** Does a debug run stop before this node? Unless told otherwise, before what people, plug-ins, scripts and other workflows do. */
function stopsBefore({ breakpoints }: Debugging, node: ReturnType<Work['node']>, { released }: Activity): boolean {
  if (released) return false;
  return breakpoints === 'all' ? stopsByItself.has(node.kind) : breakpoints.includes(node.id);
}

function mock(work: Work, activity: Activity, { mocks }: Debugging): void {
  const all = work.valueOf(mocks) as Readonly<Record<string, Parameters<Work['keep']>[0]>> | null;
  finishActivity(work, activity, { output: work.keep(all?.[activity.node] ?? null), from: 'mock' });
}

type Act<Is extends Entered['is']> = (work: Work, activity: Activity, entered: Entered & { is: Is }) => void;

/** What follows from what a node does when it starts. */
const acts: { readonly [Is in Entered['is']]: Act<Is> } = {
  done: leave,
  terminate,
  fault: (work, { number }, { fault }) => work.fault(number, fault),
  todo: (work, { number, attempt }, { todo }) => work.emit({ kind: 'todoOpened', activity: number, attempt, todo }),
  call: request,
  value: (work, activity, { value }) =>
    finishActivity(work, activity, { output: work.keep({ result: value }), from: 'action' }),
  scope: (work, activity, { first }) => openScope(work, activity, first),
  thrown: (work, activity, { thrown }) => throwOut(work, activity, thrown),
  event: (work, activity, { on }) => faultIf(work, activity, arm(work, activity, activity.node, on)),
  compensate: (work, activity, { of }) => compensate(work, activity, of),
  choice: (work, activity) => faultIf(work, activity, armChoice(work, activity)),
  signal: sendSignal,
  child: call,
};

const act = (work: Work, activity: Activity, entered: Entered): void =>
  (acts[entered.is] as Act<Entered['is']>)(work, activity, entered);

/** In one piece: what is thrown is not thrown again when the run goes on after a pause. */
function throwOut(work: Work, activity: Activity, thrown: Thrown): void {
  if (raise(work, activity, thrown)) leave(work, activity);
}

function faultIf(work: Work, { number }: Activity, fault: Fault | undefined): void {
  if (fault) work.fault(number, fault);
}

/** It is thrown when it is known; whatever waits for it goes on beside the thrower. */
function sendSignal(work: Work, activity: Activity, { name, toAll }: Entered & { is: 'signal' }): void {
  const read = textOf(work, activity, name);
  if ('problem' in read) {
    const message = `The signal of ${activity.node}: ${read.problem}`;
    return work.fault(activity.number, { reason: 'expressionFailed', message });
  }
  if (toAll) work.emit({ kind: 'signalThrown', activity: activity.number, name: read.text });
  leave(work, activity);
  throwSignal(work, read.text);
}

/** One that has finished only tells its results once more. */
const nextEpoch = ({ status, epoch }: Child): number => (status === 'finished' ? epoch : epoch + 1);

/** Asks for a run of another workflow; one that was called before is resumed. */
function call(work: Work, activity: Activity, { request: asked, idVariable }: Entered & { is: 'child' }): void {
  const { number, attempt, child } = activity;
  const fault = idVariable && putResults(work, activity, { [idVariable]: work.childId(number) });
  if (fault) return work.fault(number, fault);
  if (asked) work.emit({ kind: 'childRequested', activity: number, attempt, request: asked });
  else if (child) work.emit({ kind: 'childAwaited', activity: number, epoch: nextEpoch(child) });
}

function leave(work: Work, activity: Activity): void {
  if (activity.round) return endRound(work, activity);
  if (activity.handles !== undefined) return endHandler(work, activity, activity.handles);
  const node = work.node(activity.node);
  const taken = behaviorOf(node).leave(node, { work, scope: activity.scope });
  if ('reason' in taken) return work.fault(activity.number, taken, { leaving: true });
  const exceeded = keepCompensation(work, activity);
  if (exceeded) return work.fault(activity.number, exceeded, { leaving: true });
  work.emit({ kind: 'activityLeft', activity: activity.number, taken });
  for (const flow of taken) work.todo({ do: 'arrive', scope: activity.scope, flow });
  waitNoMore(work, activity.scope);
  closeIfEmpty(work, activity.scope);
}
