import { isObject, type JsonObject } from '../kernel/json.ts';
import type { ChildAsk, ChildOutcome } from './child.ts';
import { finishTermination } from './decide-terminate.ts';
import { complete, endAll } from './moves.ts';
import { endRoundsAround } from './multi.ts';
import { escalateFromChild, raiseFailure } from './raise.ts';
import { cut, refuse, type Decided } from './refuse.ts';
import { resume } from './settle.ts';
import { epochOf, isGoing, liveActivities, type Activity, type Child, type Fault } from './state.ts';
import { putInside, putResults } from './variables.ts';
import type { Work } from './work.ts';

type AskOf<K extends ChildAsk['kind']> = Extract<ChildAsk, { kind: K }>;
type Calling = Activity & { readonly child: Child };

/** Reasons for which an activity stands because of the run that it called, so that it goes on when that does. */
const standsWithChild: ReadonlySet<Fault['reason']> = new Set(['childFailed', 'childTerminated'] as const);

/** A run that was called has ended. What it told before it was resumed for the last time counts no more. */
export function childEnded(work: Work, { activity: number, epoch, outcome }: AskOf<'childEnded'>): Decided {
  const report = { kind: 'childReported', activity: number, epoch, status: outcome.is } as const;
  if (work.state.abandoned?.[number]) {
    if (outcome.is === 'failed') return refuse(work, 'notNow', 'It is to be terminated, not to stand still');
    work.emit(report);
    return afterStop(work);
  }
  const activity = callingAt(work, number);
  if (!activity || isOld(activity, epoch, outcome))
    return refuse(work, 'notWaiting', `Activity ${number} does not wait for that end of the run that it called`);
  work.emit(report);
  takeUp(work, activity, outcome);
  return undefined;
}

/** What a run may come to without being resumed in between. */
const ranks = { running: 0, failed: 1, terminated: 2, finished: 3 } as const satisfies Record<Child['status'], number>;

function isOld({ child, phase }: Calling, epoch: number, { is }: ChildOutcome): boolean {
  if (is === 'failed' && phase.is === 'child' && phase.stopping) return true;
  if (is === 'finished') return child.status === 'finished' && phase.is !== 'child';
  return epoch < child.epoch || (epoch === child.epoch && ranks[is] <= ranks[child.status]);
}

function takeUp(work: Work, activity: Calling, outcome: ChildOutcome): void {
  const { number, phase } = activity;
  if (phase.is === 'child' && phase.stopping) return cutOff(work, number);
  if (phase.is === 'child') return phaseEnds[outcome.is](work, activity, outcome as never);
  if (outcome.is !== 'finished' || !isStoodStill(work, activity)) return;
  finished(work, activity, outcome);
  goOn(work);
}

/** What follows from each end for an activity that waits for it. */
const phaseEnds: {
  readonly [K in ChildOutcome['is']]: (
    work: Work,
    activity: Calling,
    outcome: Extract<ChildOutcome, { is: K }>,
  ) => void;
} = {
  finished,
  failed(work, activity, { code, message }) {
    const fault: Fault = { reason: 'childFailed', message: cut(message), code };
    if (!raiseFailure(work, activity, fault, false)) work.fault(activity.number, fault);
  },
  terminated: (work, { number }, { message }) => work.fault(number, { reason: 'childTerminated', message }),
};

/** Its results are the activity's output, and process variables of the caller. */
function finished(work: Work, { number }: Calling, { result }: Extract<ChildOutcome, { is: 'finished' }>): void {
  const activity = work.activity(number);
  if (!activity) return;
  if ('problem' in result) return work.fault(number, { reason: 'expressionFailed', message: cut(result.problem) });
  if ('endsCaller' in result || 'endsRounds' in result) {
    if ('endsRounds' in result) endRoundsAround(work, activity);
    else endAll(work, { endsCaller: true });
    return goOn(work);
  }
  const values = work.valueOf(result.output);
  const fault = isObject(values) ? putBack(work, activity, values) : undefined;
  if (fault) return work.fault(number, fault);
  complete(work, activity, { output: work.rekeep(result.output), from: 'child' });
}

const putBack = (work: Work, activity: Activity, values: JsonObject): Fault | undefined =>
  resultsAreLocal(work, activity) ? putInside(work, activity.scope, values) : putResults(work, activity, values);

const resultsAreLocal = (work: Work, { node: id }: Activity): boolean => {
  const node = work.node(id);
  return node.kind === 'callActivity' && node.resultsAreLocal === true;
};

/** A run that was called has thrown an escalation, and goes on; whoever catches it here does so beside it, or takes it out. */
export function childEscalated(work: Work, { activity: number, index, escalation }: AskOf<'childEscalated'>): Decided {
  const activity = callingAt(work, number);
  const isNext = index === (activity?.child.heard ?? 0);
  const isWaiting = activity?.phase.is === 'child' && !activity.phase.stopping;
  if (!activity || !isNext || !isWaiting || !isGoing(work.state.status))
    return refuse(
      work,
      'notWaiting',
      `Activity ${number} does not wait for escalation ${index} of the run that it called`,
    );
  work.emit({ kind: 'childEscalated', activity: number });
  escalateFromChild(work, activity, escalation);
  return undefined;
}

/** No run was started, or none is there to be stopped. */
export function childRefused(work: Work, { activity: number, attempt, message }: AskOf<'childRefused'>): Decided {
  if (work.state.abandoned?.[number]) {
    work.emit({ kind: 'childRefused', activity: number });
    return afterStop(work);
  }
  const activity = callingAt(work, number);
  if (activity?.phase.is !== 'child' || activity.attempt !== attempt)
    return refuse(work, 'notWaiting', `Activity ${number} does not wait for the start of a run`);
  work.emit({ kind: 'childRefused', activity: number });
  if (activity.phase.stopping) cutOff(work, number);
  else work.fault(number, { reason: 'childNotStarted', message: cut(message) });
  return undefined;
}

/** A person resumed the run alone: whoever failed with it waits for it again, and goes on if nothing else is at fault. */
export function childResumed(work: Work, { activity: number, epoch }: AskOf<'childResumed'>): Decided {
  const activity = callingAt(work, number);
  const isNews = activity !== undefined && epoch > activity.child.epoch;
  const isWaiting = activity?.phase.is === 'child' && !activity.phase.stopping;
  const goesOn = activity !== undefined && isStoodStill(work, activity);
  if (!isNews || !(isWaiting || goesOn))
    return refuse(work, 'notWaiting', `Activity ${number} does not stand still with the run that it called`);
  work.emit({ kind: 'childAwaited', activity: number, epoch });
  if (goesOn) goOn(work);
  return undefined;
}

/** Whoever called this run wanted to resume it and does so no more: what was said to that end means nothing any more. */
export function standDown(work: Work, { epoch }: AskOf<'standDown'>): Decided {
  const { status } = work.state;
  if (status !== 'terminated' || epoch <= epochOf(work.state))
    return refuse(work, 'notNow', `The instance is ${status}, resumed ${epochOf(work.state)} times`);
  work.emit({ kind: 'resumptionSkipped', epoch });
  return undefined;
}

function callingAt(work: Work, number: number): Calling | undefined {
  const activity = work.activity(number);
  return activity?.child && { ...activity, child: activity.child };
}

/** In an instance that was terminated nothing goes on before a person's retry. */
const isStoodStill = ({ state }: Work, { phase }: Activity): boolean =>
  phase.is === 'faulted' &&
  standsWithChild.has(phase.fault.reason) &&
  state.status !== 'terminating' &&
  state.status !== 'terminated';

function cutOff(work: Work, number: number): void {
  work.emit({ kind: 'activityCutOff', activity: number, reported: true });
  finishTermination(work);
}

function afterStop(work: Work): undefined {
  if (work.state.status === 'terminating') finishTermination(work);
}

/** The instance takes steps again once nothing in it is at fault any more. */
function goOn(work: Work): void {
  const { status } = work.state;
  if (status !== 'failed' || liveActivities(work.state).some(({ phase }) => phase.is === 'faulted')) return;
  work.emit({ kind: 'instanceResumed' });
  resume(work);
}
