import { changeVersion, tellVersion } from './change-version.ts';
import { editsFor, givesResult, hasOnlyToLeave, putEdits, type Edits } from './edits.ts';
import type { Ask, Rejection } from './messages.ts';
import { cut, isStale, refuse, refuseStale, type Decided } from './refuse.ts';
import { resume } from './settle.ts';
import { isDebugRun, isSamePin, liveActivities, type Activity, type Debugging, type InstanceStatus } from './state.ts';
import type { Work } from './work.ts';

/** A to-do whose due date passed while nothing could follow from it is due this long after the retry, so that people see it coming. */
const dueGraceMs = 1_800_000;

type Retry = Extract<Ask, { kind: 'retry' }>;

/** Repeats what is at fault or was cut off and lets the rest go on from where it stood. */
export function retry(work: Work, ask: Retry): Decided {
  const refused = refusedRetry(work, ask) ?? (ask.version && changeVersion(work, ask.version));
  if (refused) return refused;
  const edited = ask.edits ? repairs(work, ask.edits) : undefined;
  if (edited && 'rejected' in edited) return edited;
  begin(work, ask);
  for (const activity of liveActivities(work.state)) {
    if (isToRepeat(activity, edited)) repeat(work, activity);
    giveTime(work, activity);
  }
  if (edited) putEdits(work, edited, ask.by);
  resume(work);
  return undefined;
}

function begin(work: Work, { by, reason, debugging, version, edits }: Retry): void {
  const command = edits ? 'editedRetry' : 'retry';
  work.emit({ kind: 'commandTaken', command, by, reason: cut(reason), ...(edits && { activity: edits.activity }) });
  if (version) tellVersion(work, version);
  work.emit({ kind: 'retryBegun', ...(debugging && { debugging: debuggingFor(work, debugging) }) });
}

/** A run that was no debug run from its start never becomes one. */
function debuggingFor(work: Work, debugging: Debugging): Debugging {
  const kept = keptDebugging(work, debugging);
  return isDebugRun(work.state) ? kept : { ...kept, stepped: true };
}

export const keptDebugging = (work: Work, debugging: Debugging): Debugging => ({
  ...debugging,
  mocks: work.rekeep(debugging.mocks, work.inlineBytesMax / 4),
});

const refusals: Partial<Record<InstanceStatus, readonly [Rejection['rejected'], string]>> = {
  new: ['stillRunning', 'The instance has not started'],
  running: ['stillRunning', 'The instance is still running; only a failed or terminated one can be retried'],
  retrying: ['alreadyRetrying', 'The instance is being retried; edits are taken once it has failed again'],
  terminating: ['terminating', 'The instance is being terminated; retry it once it is terminated'],
  finished: ['ended', 'The instance has finished; start a new one'],
};

function refusedRetry(work: Work, ask: Retry): Decided {
  const { status } = work.state;
  const { debugging } = ask;
  if (isStale(work, ask.epoch)) return refuse(work, 'notNow', 'It was meant for the run before it was resumed');
  if (status === 'retrying' && isSoAlready(work, ask)) return { alreadySo: true, status };
  const refusal = refusals[status];
  if (refusal) return refuse(work, ...refusal);
  if (debugging && !isDebugRun(work.state) && pretends(debugging))
    return refuse(work, 'notDebugging', 'Mocks and runs without side effects belong to debug runs; this is none');
  return undefined;
}

/** A plain retry, on the version that it is being retried on. */
const isSoAlready = ({ state: { pin } }: Work, { debugging, edits, version }: Retry): boolean =>
  !edits && !debugging && (!version || (pin !== undefined && isSamePin(version.to, pin)));

const pretends = ({ mocked, sideEffects }: Debugging): boolean => mocked.length > 0 || !sideEffects;

function repairs(work: Work, { activity, seen, items }: NonNullable<Retry['edits']>): Edits | Rejection {
  const edits = editsFor(work, activity, items);
  if ('rejected' in edits) return edits;
  if (!isRepeated(edits.activity))
    return refuse(work, 'notWaiting', 'The node run is not at fault; a retry edits only a faulted or cut-off one');
  return refuseStale(work, edits.activity, seen) ?? edits;
}

function repeat(work: Work, activity: Activity): void {
  const resumes = hasOnlyToLeave(work, activity) ? 'leaving' : 'entering';
  const { number, attempt } = activity;
  work.emit({ kind: 'attemptStarted', activity: number, attempt: attempt + 1, asked: true, resumes });
}

function giveTime(work: Work, { number, attempt, phase }: Activity): void {
  if (phase.is !== 'todo' || phase.dueAt > work.at) return;
  work.emit({ kind: 'todoDueMoved', activity: number, attempt, dueAt: work.at + dueGraceMs });
}

const isRepeated = ({ phase }: Activity) => phase.is === 'faulted' || phase.is === 'cutOff';

/** A join that nothing can reach is not repeated: its fault comes back once nothing else moves, unless its result is given. */
function isToRepeat(activity: Activity, edited: Edits | undefined): boolean {
  const { phase, number } = activity;
  const isStarved = phase.is === 'faulted' && phase.fault.reason === 'joinStarved';
  return isStarved ? edited?.activity.number === number && givesResult(edited) : isRepeated(activity);
}
