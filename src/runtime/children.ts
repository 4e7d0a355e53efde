/**
 * C1 A run that an activity calls is made at most once: its id follows from the caller's and from when it was asked for.
 * C2 What is to be done about it follows from how both stand when it is looked at, never from what was said before: looking late, twice
 *    or for no reason does no harm, and looking once more mends what was lost.
 * C3 What an instance is told says of which resumption it speaks, so that it may come late and twice too.
 */
import type { Ask } from '../engine/messages.ts';
import { isInRounds } from '../engine/in-rounds.ts';
import type { Fact } from '../engine/facts.ts';
import {
  type Child,
  epochOf,
  isDebugRun,
  isGoing,
  type InstanceState,
  type Kept,
  liveActivities,
  system,
} from '../engine/state.ts';
import type { Tools } from '../engine/work.ts';
import { assert } from '../kernel/assert.ts';
import { derivedId } from '../kernel/id.ts';
import { isObject, type Json } from '../kernel/json.ts';
import type { ChildCall, InstanceRef } from './runtime.ts';

/** An activity that has called a run, or has done so. */
export interface Calling {
  readonly parent: InstanceRef;
  readonly activity: number;
}
/** The next thing to do about a called run; after it, it is looked at again. */
export type ChildMove =
  | { readonly do: 'start' }
  | { readonly do: 'tellChild'; readonly ask: Ask }
  | { readonly do: 'tellParent'; readonly ask: Ask };

export const childId = (parent: string, activity: number, { requestedAt }: Pick<Child, 'requestedAt'>): string =>
  derivedId(`${parent}/${activity}/child`, 0, requestedAt);

/** What the engine needs to take a step in an instance. */
export const toolsFor = (instance: string, hashOf: Tools['hashOf']): Tools => ({
  hashOf,
  childId: (activity, requestedAt) => childId(instance, activity, { requestedAt }),
});

/** The run that an activity called, whether or not somebody still waits for it. */
export const calledBy = ({ activities, abandoned }: InstanceState, activity: number): Child | undefined =>
  activities[activity]?.child ?? abandoned?.[activity];

/** What an activity wants of its run, and what it knows of it. */
interface Wish {
  readonly activity: number;
  readonly attempt: number;
  readonly want: 'run' | 'stop' | 'nothing';
  readonly child: Child;
  readonly id: string;
  /** Does the caller take steps? */
  readonly isTaken: boolean;
}

/** What is to be done as both stand now; nothing: each knows all that it has to know of the other. */
export function nextMove(
  { parent, activity: number }: Calling,
  state: InstanceState,
  called: InstanceState | undefined,
): ChildMove | undefined {
  const child = calledBy(state, number);
  if (!child) return undefined;
  const activity = state.activities[number];
  const want = !activity?.child ? 'stop' : wantIn(activity.phase);
  const id = childId(parent.id, number, child);
  const isTaken = isGoing(state.status);
  const wish: Wish = { activity: number, attempt: activity?.attempt ?? 1, want, child, id, isTaken };
  return called ? moveFor(wish, called) : firstMove(wish);
}

const wantIn = (phase: InstanceState['activities'][number]['phase']): Wish['want'] =>
  phase.is !== 'child' ? 'nothing' : phase.stopping ? 'stop' : 'run';

function firstMove({ want, activity, attempt }: Wish): ChildMove | undefined {
  if (want === 'run') return { do: 'start' };
  if (want === 'nothing') return undefined;
  return {
    do: 'tellParent',
    ask: { kind: 'childRefused', activity, attempt, message: 'It was stopped before its start' },
  };
}

/** Escalations go before all that came after them, and wait for a caller that stands still. */
function moveFor(wish: Wish, called: InstanceState): ChildMove | undefined {
  const { want, activity, child, isTaken } = wish;
  const index = child.heard ?? 0;
  const escalation = called.passedUp?.[index];
  if (want !== 'run' || !escalation) return moveForStatus(wish, called);
  return isTaken ? { do: 'tellParent', ask: { kind: 'childEscalated', activity, index, escalation } } : undefined;
}

function moveForStatus(wish: Wish, called: InstanceState): ChildMove | undefined {
  switch (called.status) {
    case 'finished':
      return wish.want === 'nothing' && wish.child.status === 'finished' ? undefined : tellEnd(wish, called);
    case 'failed':
    case 'terminated':
      return moveForStill(wish, called);
    case 'terminating':
      return undefined;
    default:
      return moveForGoing(wish, called);
  }
}

/** It stands still, or was terminated. */
function moveForStill(wish: Wish, called: InstanceState): ChildMove | undefined {
  const { want, child } = wish;
  const epoch = epochOf(called);
  const isOld = epoch < child.epoch;
  if (want === 'run') return isOld ? resume(epoch) : tellEnd(wish, called);
  if (want === 'nothing')
    return isOld || (epoch === child.epoch && child.status === called.status) ? undefined : tellEnd(wish, called);
  if (called.status === 'failed') return stop(epoch);
  return isOld ? { do: 'tellChild', ask: { kind: 'standDown', epoch: child.epoch } } : tellEnd(wish, called);
}

function moveForGoing({ want, child, activity }: Wish, called: InstanceState): ChildMove | undefined {
  const epoch = epochOf(called);
  if (want === 'stop') return stop(epoch);
  return epoch > child.epoch ? { do: 'tellParent', ask: { kind: 'childResumed', activity, epoch } } : undefined;
}

const resume = (epoch: number): ChildMove => {
  const reason = 'The run that called it is retried';
  return { do: 'tellChild', ask: { kind: 'retry', by: system, reason, epoch } };
};
const stop = (epoch: number): ChildMove => {
  const reason = 'The run that called it wants it no more';
  return { do: 'tellChild', ask: { kind: 'terminate', by: system, reason, epoch } };
};

function tellEnd({ activity, child, id }: Wish, called: InstanceState): ChildMove {
  const epoch = epochOf(called);
  const name = `${id} of ${child.request.calls}`;
  const tell = (outcome: Extract<Ask, { kind: 'childEnded' }>['outcome']): ChildMove => ({
    do: 'tellParent',
    ask: { kind: 'childEnded', activity, epoch, outcome },
  });
  if (called.status === 'finished')
    return tell({ is: 'finished', result: called.result ?? { problem: `The run ${name} gave no result` } });
  if (called.status === 'terminated') return tell({ is: 'terminated', message: `The run ${name} was terminated` });
  const { code, message } = whyFailed(called);
  return tell({ is: 'failed', code, message: `The run ${name} failed: ${message}` });
}

function whyFailed(called: InstanceState): { readonly code: string; readonly message: string } {
  for (const { phase } of liveActivities(called))
    if (phase.is === 'faulted') return { code: phase.fault.code ?? phase.fault.reason, message: phase.fault.message };
  return { code: 'childFailed', message: 'it stands still' };
}

/** All that the run is made of. */
export function startOf(
  { parent, activity }: Calling,
  { state, run }: { readonly state: InstanceState; readonly run: { readonly project: string } },
  valueOf: (kept: Kept) => Json,
): ChildCall & { readonly refusal: Omit<Extract<Ask, { kind: 'childRefused' }>, 'message'> } {
  const child = calledBy(state, activity);
  assert(child, `activity ${activity} of ${parent.id} calls a run`);
  const { request } = child;
  const passed = valueOf(request.passed);
  return {
    instance: { ...parent, id: childId(parent.id, activity, child) },
    project: run.project,
    request,
    passed: isObject(passed) ? passed : {},
    trigger: state.trigger,
    sideEffects: isDebugRun(state) ? state.debugging?.sideEffects : undefined,
    caller: {
      instance: parent.id,
      activity,
      depth: (state.calledBy?.depth ?? 0) + 1,
      ...(isInRounds(state, activity) && { inRounds: true }),
      results: request.results,
    },
    refusal: { kind: 'childRefused', activity, attempt: state.activities[activity]?.attempt ?? 1 },
  };
}

const asking: ReadonlySet<Fact['kind']> = new Set([
  'childRequested',
  'childAwaited',
  'childEscalated',
  'childStopped',
  'childAbandoned',
]);

/** The calls to look at after a step: those that the instance made or changed, and the one that it answers to. */
export function callsTouched(
  instance: InstanceRef,
  step: { readonly before: InstanceState; readonly state: InstanceState; readonly facts: readonly Fact[] },
): readonly Calling[] {
  const { before, state, facts } = step;
  const wokeUp = !isGoing(before.status) && isGoing(state.status);
  const asked = facts.flatMap((fact) => (asking.has(fact.kind) && 'activity' in fact ? Number(fact.activity) : []));
  const waiting = wokeUp ? liveActivities(state).filter(({ child }) => child) : [];
  const touched = new Set([...asked, ...waiting.map(({ number }) => number)]);
  const calls = [...touched].map((activity): Calling => ({ parent: instance, activity }));
  const { calledBy: caller } = state;
  const hasEscalated = before.passedUp !== state.passedUp;
  const tells = caller && (hasEscalated || before.status !== state.status || epochOf(before) !== epochOf(state));
  const parent = { workspace: instance.workspace, id: caller?.instance ?? '' };
  return tells ? [...calls, { parent, activity: caller.activity }] : calls;
}
