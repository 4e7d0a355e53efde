import { editsFor, putEdits, type Edits } from './edits.ts';
import type { Ask, Rejection } from './messages.ts';
import { refuse, type Decided } from './refuse.ts';
import { resume } from './settle.ts';
import { liveActivities, type Activity, type Debugging, type InstanceStatus } from './state.ts';
import type { Work } from './work.ts';

type Retry = Extract<Ask, { kind: 'retry' }>;

/** Repeats what is at fault or was cut off and lets the rest go on from where it stood. */
export function retry(work: Work, ask: Retry): Decided {
  const { by, reason, debugging, edits } = ask;
  const refused = refusedRetry(work, ask);
  if (refused) return refused;
  const edited = edits ? repairs(work, edits) : undefined;
  if (edited && 'rejected' in edited) return edited;
  const command = edits ? 'editedRetry' : 'retry';
  work.emit({ kind: 'commandTaken', command, by, reason, ...(edits && { activity: edits.activity }) });
  work.emit({ kind: 'retryBegun', ...(debugging && { debugging: keptDebugging(work, debugging) }) });
  const repeated = liveActivities(work.state).filter(isRepeated);
  if (edited) putEdits(work, edited, by);
  for (const { number } of repeated) repeat(work, number);
  resume(work);
  return undefined;
}

export const keptDebugging = (work: Work, debugging: Debugging): Debugging => ({
  ...debugging,
  mocks: work.rekeep(debugging.mocks),
});

const refusals: Partial<Record<InstanceStatus, readonly [Rejection['rejected'], string]>> = {
  new: ['stillRunning', 'The instance has not started'],
  running: ['stillRunning', 'The instance is still running; only a failed or terminated one can be retried'],
  retrying: ['alreadyRetrying', 'The instance is being retried; edits are taken once it has failed again'],
  terminating: ['terminating', 'The instance is being terminated; retry it once it is terminated'],
  finished: ['ended', 'The instance has finished; start a new one'],
};

function refusedRetry(work: Work, { debugging, edits }: Retry): Decided {
  const { status } = work.state;
  if (status === 'retrying' && !edits && !debugging) return { alreadySo: true, status };
  const refusal = refusals[status];
  if (refusal) return refuse(work, ...refusal);
  if (debugging && !work.state.debugging)
    return refuse(work, 'notDebugging', 'Breakpoints and mocks belong to debug runs; this is none');
  return undefined;
}

function repairs(work: Work, { activity, items }: NonNullable<Retry['edits']>): Edits | Rejection {
  const edits = editsFor(work, activity, items);
  if ('rejected' in edits || isRepeated(edits.activity)) return edits;
  return refuse(work, 'notWaiting', 'The node run is not at fault; a retry edits only a faulted or cut-off one');
}

function repeat(work: Work, number: number): void {
  const activity = work.activity(number);
  if (!activity || !isRepeated(activity)) return;
  const { attempt, phase } = activity;
  const leaving = phase.is === 'faulted' && phase.leaving && hasResult(work, activity);
  work.emit({
    kind: 'attemptStarted',
    activity: number,
    attempt: attempt + 1,
    asked: true,
    resumes: leaving ? 'leaving' : 'entering',
  });
  if (phase.is === 'faulted' && phase.fault.reason === 'joinStarved') work.fault(number, phase.fault);
}

const isRepeated = ({ phase }: Activity) => phase.is === 'faulted' || phase.is === 'cutOff';

/** Has the node a result of its own, so that only its way out is tried again? */
const hasResult = (work: Work, { node }: Activity) => {
  const { kind } = work.node(node);
  return kind === 'serviceTask' || kind === 'userTask';
};
