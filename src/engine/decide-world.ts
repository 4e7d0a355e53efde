import { assert } from '../kernel/assert.ts';
import { raiseFailure } from './raise.ts';
import { cut, refuse, type Decided } from './refuse.ts';
import { finishTermination } from './decide-terminate.ts';
import { callIn } from './definition.ts';
import type { FunctionCall } from './function-call.ts';
import type { Ask, Outcome } from './messages.ts';
import { finish } from './finish.ts';
import { complete } from './moves.ts';
import { isGoing, liveActivities, type Activity, type Fault, type Phase } from './state.ts';
import type { Work } from './work.ts';

type AskOf<K extends Ask['kind']> = Extract<Ask, { kind: K }>;

export function actionCalled(work: Work, { activity: number, attempt }: AskOf<'actionCalled'>): Decided {
  const activity = work.activity(number);
  if (activity?.phase.is !== 'action' || activity.attempt !== attempt || activity.phase.aborted)
    return refuse(work, 'notWaiting', `Activity ${number} does not ask for attempt ${attempt} any more`);
  if (activity.phase.called) return refuse(work, 'notNow', `Attempt ${attempt} of activity ${number} has been called`);
  work.emit({ kind: 'actionCalled', activity: number, attempt });
  return undefined;
}

/** An action reported. Its result counts until a newer attempt has begun or the instance was terminated; later it is only recorded. */
export function actionEnded(work: Work, { activity: number, attempt, outcome }: AskOf<'actionEnded'>): Decided {
  const activity = work.activity(number);
  if (work.state.orphans[number] === attempt || (activity && attempt < activity.attempt))
    return late(work, number, attempt, outcome);
  if (!activity || activity.attempt !== attempt)
    return refuse(work, 'unknownActivity', `Activity ${number} has no attempt ${attempt} that is waited for`);
  if (activity.phase.is === 'action') return reported(work, { ...activity, phase: activity.phase }, outcome);
  if (!isUnknown(activity)) return refuse(work, 'notWaiting', `Activity ${number} has its result`);
  return knownAfterAll(work, activity, outcome);
}

function reported(
  work: Work,
  activity: Activity & { readonly phase: Phase & { is: 'action' } },
  outcome: Outcome,
): Decided {
  const { number, attempt, phase } = activity;
  if (phase.aborted) return aborted(work, activity, outcome);
  if (phase.called && outcome.is === 'notCalled')
    return refuse(work, 'notWaiting', `Attempt ${attempt} of activity ${number} has been called`);
  return ended(work, activity, outcome);
}

function isUnknown({ phase, last }: Activity): boolean {
  if (phase.is === 'cutOff') return last?.unknown === true;
  return (phase.is === 'retryTimer' || phase.is === 'faulted') && phase.sameKey;
}

/** An attempt whose outcome was unknown reports, and no newer one has begun: its result counts, a definite failure too. */
function knownAfterAll(work: Work, activity: Activity, outcome: Outcome): Decided {
  const { number, attempt, phase } = activity;
  const { status } = work.state;
  const says = outcome.is === 'output' || outcome.is === 'failure';
  if (!says || status === 'terminating' || status === 'terminated') return late(work, number, attempt, outcome);
  if (outcome.is === 'output' || phase.is === 'retryTimer') return ended(work, activity, outcome);
  work.fault(number, faultOf(outcome, callOf(work, activity)));
  return undefined;
}

function late(work: Work, activity: number, attempt: number, outcome: Outcome): Decided {
  work.emit({ kind: 'lateResult', activity, attempt, outcome: kept(work, outcome) });
  if (work.activity(activity)?.attempt === attempt) retireKey(work, activity, outcome);
  return undefined;
}

/** What an action says too late changes nothing, but a failure that is certain ends the doubt for which its key was kept. */
function retireKey(work: Work, activity: number, outcome: Outcome): void {
  if (outcome.is === 'failure' && work.activity(activity)?.last?.unknown) work.emit({ kind: 'keyRetired', activity });
}

const kept = (work: Work, outcome: Outcome): Outcome =>
  outcome.is === 'output'
    ? { is: 'output', output: work.rekeep(outcome.output) }
    : { ...outcome, message: cut(outcome.message) };

function aborted(work: Work, activity: Activity, outcome: Outcome): Decided {
  const { number, attempt } = activity;
  if (outcome.is !== 'notCalled')
    work.emit({ kind: 'lateResult', activity: number, attempt, outcome: kept(work, outcome) });
  work.emit({ kind: 'activityCutOff', activity: number, reported: true });
  retireKey(work, number, outcome);
  finishTermination(work);
  return undefined;
}

function ended(work: Work, activity: Activity, outcome: Outcome): Decided {
  if (outcome.is === 'output') {
    finish(work, activity, { output: work.rekeep(outcome.output), from: 'action' });
    return undefined;
  }
  const call = callOf(work, activity);
  const fault = faultOf(outcome, call);
  const sameKey = outcome.is !== 'failure';
  const tryAgain = isTriedAgain(outcome, call);
  if (tryAgain && activity.tries < call.retry.attemptsMax)
    work.emit({
      kind: 'attemptFailed',
      activity: activity.number,
      attempt: activity.attempt,
      fault,
      retryAt: work.at + retryDelay(call, activity.tries),
      sameKey,
    });
  else if (call.onError === 'continue')
    complete(work, activity, {
      output: work.keep({ error: { reason: fault.reason, message: fault.message } }),
      from: 'error',
    });
  else if (!raiseFailure(work, activity, fault, sameKey)) work.fault(activity.number, fault, { sameKey });
  return undefined;
}

function isTriedAgain(outcome: Exclude<Outcome, { is: 'output' }>, { repeatable }: FunctionCall): boolean {
  if (outcome.is === 'failure') return !outcome.final;
  return outcome.is !== 'notCalled' && repeatable;
}

function callOf(work: Work, { node }: Activity): FunctionCall {
  const call = callIn(work.node(node));
  assert(call, `${node} calls a function`);
  return call;
}

function faultOf(outcome: Exclude<Outcome, { is: 'output' }>, call: FunctionCall): Fault {
  const name = `${call.plugin}.${call.function}`;
  if (outcome.is === 'failure') return { reason: 'functionFailed', message: cut(`${name} failed: ${outcome.message}`) };
  if (outcome.is === 'notCalled')
    return { reason: 'notCalled', message: cut(`${name} was not called: ${outcome.message}`) };
  if (call.repeatable && outcome.is === 'timedOut')
    return { reason: 'timedOut', message: `${name} gave no result in ${call.timeoutMs / 1000} s` };
  return {
    reason: 'outcomeUnknown',
    message: `Nobody knows whether ${name} took effect (${cut(outcome.message)}), and it must not be repeated blindly: retry it, or give its result`,
  };
}

/** The wait before the next attempt, after `tries` of them. */
function retryDelay({ retry }: FunctionCall, tries: number): number {
  return Math.round(Math.min(retry.intervalMaxMs, retry.firstIntervalMs * retry.backoff ** (tries - 1)));
}

export function retryDue(work: Work, { activity: number, attempt }: AskOf<'retryDue'>): Decided {
  const activity = work.activity(number);
  if (activity?.phase.is !== 'retryTimer' || activity.attempt !== attempt)
    return refuse(work, 'notWaiting', `Activity ${number} does not wait to be tried again`);
  if (!isGoing(work.state.status) || work.at < activity.phase.at)
    return refuse(work, 'notNow', `Activity ${number} is not to be tried again yet`);
  work.emit({ kind: 'attemptStarted', activity: number, attempt: attempt + 1, asked: false, resumes: 'entering' });
  work.todo({ do: 'enter', activity: number });
  return undefined;
}

export function jobDue(work: Work, { activity: number, attempt }: AskOf<'jobDue'>): Decided {
  const activity = work.activity(number);
  if (activity?.phase.is !== 'queued' || activity.attempt !== attempt || !isGoing(work.state.status))
    return refuse(work, 'notNow', `Activity ${number} is not to begin now`);
  work.emit({ kind: 'jobBegun', activity: number });
  work.todo({ do: 'enter', activity: number });
  return undefined;
}

/** An action that was held back is given up: it never went out, so what is known of earlier attempts stays as it was. */
export function discard(work: Work, { activity: number, attempt, by }: AskOf<'discard'>): Decided {
  const activity = work.activity(number);
  if (
    activity?.phase.is !== 'action' ||
    activity.attempt !== attempt ||
    activity.phase.called ||
    activity.phase.aborted
  )
    return refuse(work, 'notWaiting', `Activity ${number} does not wait to be called`);
  work.emit({ kind: 'commandTaken', command: 'discard', by, reason: '', activity: number });
  work.fault(
    number,
    { reason: 'discarded', message: `${by.name} discarded the call while it was held` },
    { sameKey: true },
  );
  return undefined;
}

export function graceOver(work: Work): Decided {
  const { status, terminateBy } = work.state;
  const isRunning = liveActivities(work.state).some(({ phase }) => phase.is === 'action');
  if (status !== 'terminating' || !isRunning || terminateBy === undefined || work.at < terminateBy)
    return refuse(work, 'notNow', 'No grace period is over');
  finishTermination(work, { force: true });
  return undefined;
}
