import { editsFor, givesResult, putEdits } from './edits.ts';
import type { Ask, Rejection, Seen } from './messages.ts';
import { cut, refuse, refuseStale, type Decided } from './refuse.ts';
import { isGoing, type Activity } from './state.ts';
import type { Work } from './work.ts';

type Debug = Extract<Ask, { kind: 'debug' }>;

/** Patches a node run at which a debug run stands, and lets it go on. */
export function debug(work: Work, { by, reason, activity: number, seen, items }: Debug): Decided {
  const stopped = stoppedAt(work, number, seen);
  if ('rejected' in stopped) return stopped;
  const edits = editsFor(work, number, items);
  if ('rejected' in edits) return edits;
  const { attempt, phase } = stopped;
  work.emit({ kind: 'commandTaken', command: 'debug', by, reason: cut(reason), activity: number });
  if (phase.is === 'todo' && givesResult(edits)) work.emit({ kind: 'todoCanceled', activity: number, attempt });
  putEdits(work, edits, by);
  if (givesResult(edits) || phase.is === 'todo') return undefined;
  work.emit({ kind: 'runReleased', activity: number, past: phase.is === 'result' ? 'result' : 'breakpoint' });
  work.todo({ do: 'enter', activity: number });
  return undefined;
}

/** The node run, if it waits for a debug command. */
function stoppedAt(work: Work, number: number, seen: Seen | undefined): Activity | Rejection {
  const { status, debugging } = work.state;
  if (!debugging)
    return refuse(
      work,
      'notDebugging',
      'The run has no breakpoints: it is no debug run, nor was it retried with breakpoints',
    );
  if (!isGoing(status)) return refuse(work, 'notNow', `Debug commands need a running instance`);
  const activity = work.activity(number);
  if (!activity) return refuse(work, 'unknownActivity', 'The node run is over');
  const waits = ['breakpoint', 'result', 'todo'].includes(activity.phase.is);
  if (!waits) return refuse(work, 'notWaiting', 'The node run does not wait for a debug command');
  return refuseStale(work, activity, seen) ?? activity;
}
