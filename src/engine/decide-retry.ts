import { changeVersion, refuseMoved, tellVersion } from './change-version.ts';
import { editsFor, givesResult, hasOnlyToLeave, putEdits, type Edits } from './edits.ts';
import type { Ask, Command, Outlook, PastEffect, Rejection } from './messages.ts';
import { cut, isStale, refuse, refuseStale, type Decided } from './refuse.ts';
import { effectOf } from './past-effect.ts';
import { goBack, wayBack, type WayBack } from './rewind.ts';
import { resume } from './settle.ts';
import { isDebugRun, isSamePin, liveActivities, type Activity, type Debugging, type InstanceStatus } from './state.ts';
import type { Work } from './work.ts';

/** A to-do whose due date passed while nothing could follow from it is due this long after the retry, so that people see it coming. */
const dueGraceMs = 1_800_000;
/** World-changing actions that the answer to a dry run names. */
const effectsShownMax = 1_000;

type Retry = Extract<Ask, { kind: 'retry' }>;

/** Repeats what is at fault or was cut off, or a node run further back, and lets the rest go on from where it stood. */
export function retry(work: Work, ask: Retry & Pick<Command, 'hindsight'>): Decided {
  const { status } = work.state;
  const refused = refusedRetry(work, ask) ?? refuseMoved(work, ask);
  if (refused) return refused;
  const back = ask.from && wayBack(work, ask.from, ask.hindsight);
  if (back && 'rejected' in back) return back;
  const edited = back ? beginBack(work, ask, back) : beginHere(work, ask);
  return edited && 'rejected' in edited ? edited : goOn(work, ask, { back, edited, status });
}

interface Doing {
  readonly back: WayBack | undefined;
  readonly edited: Edits | undefined;
  /** As it stood before. */
  readonly status: InstanceStatus;
}

function goOn(work: Work, ask: Retry, { back, edited, status }: Doing): Decided {
  const again = liveActivities(work.state).flatMap((activity) => takeUp(work, activity, edited));
  if (edited) putEdits(work, edited, ask.by);
  if (ask.dryRun) return { outlook: outlookOf(again, back), status };
  resume(work);
  return undefined;
}

function beginHere(work: Work, ask: Retry): Edits | Rejection | undefined {
  const edited = changeVersion(work, ask) ?? (ask.edits && repairs(work, ask.edits));
  if (!edited || !('rejected' in edited)) begin(work, ask);
  return edited;
}

/** The edits are for the run that begins anew. */
function beginBack(work: Work, ask: Retry, back: WayBack): Edits | Rejection | undefined {
  begin(work, ask, back);
  const begun = goBack(work, back);
  if (typeof begun !== 'number') return begun;
  // What counts no more need not be in the version.
  return changeVersion(work, ask) ?? (ask.edits && editsFor(work, begun, ask.edits.items));
}

/** What a live activity goes on with; the world-changing action that it asks for once more. */
function takeUp(work: Work, activity: Activity, edited: Edits | undefined): readonly PastEffect[] {
  giveTime(work, activity);
  if (!isToRepeat(activity, edited)) return [];
  const { number, attempt, node, last } = activity;
  const isDone = hasOnlyToLeave(work, activity) || (edited?.activity.number === number && givesResult(edited));
  repeat(work, activity);
  return isDone || !last?.request.sideEffects ? [] : [effectOf({ activity: number, node }, attempt, last.request)];
}

function outlookOf(again: readonly PastEffect[], back: WayBack | undefined): Outlook['outlook'] {
  const all = [...(back?.hindsight.effects.values() ?? []), ...again].toSorted(
    (one, other) => one.activity - other.activity,
  );
  return { superseded: back?.superseded ?? [], again: all.slice(0, effectsShownMax) };
}

function begin(work: Work, { by, reason, debugging, edits, version, from }: Retry, back?: WayBack): void {
  const command = edits ? 'editedRetry' : 'retry';
  work.emit({
    kind: 'commandTaken',
    command,
    by,
    reason: cut(reason),
    ...(edits && !back && { activity: edits.activity }),
    ...(from && back && { from: { ...from, startedAt: back.target.startedAt } }),
  });
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
  return misplacedEdits(work, ask);
}

/** A plain retry, on the version that it is being retried on. */
const isSoAlready = ({ state: { pin } }: Work, { debugging, edits, version, from }: Retry): boolean =>
  !edits && !debugging && !from && (!version || (pin !== undefined && isSamePin(version.to, pin)));

const pretends = ({ mocked, sideEffects }: Debugging): boolean => mocked.length > 0 || !sideEffects;

function misplacedEdits(work: Work, { edits, from }: Retry): Decided {
  if (!edits || !from || edits.activity === from.activity) return undefined;
  return refuse(work, 'notWaiting', 'Edits of a retry that goes back are for the node run that it goes back to');
}

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
