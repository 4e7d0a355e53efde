import { isAlive } from './moves.ts';
import { cut, isStale, refuse, type Decided } from './refuse.ts';
import type { Ask } from './messages.ts';
import { liveActivities, type Activity, type Actor, type PhaseName } from './state.ts';
import type { Work } from './work.ts';

type AskOf<K extends Ask['kind']> = Extract<Ask, { kind: K }>;

/** What is over, or waits for a retry anyhow; a scope stays open around what was cut off in it, and so do rounds. */
const stands: ReadonlySet<PhaseName> = new Set<PhaseName>([
  'completed',
  'faulted',
  'cutOff',
  'inside',
  'multi',
  'compensating',
]);

/** How long running actions may take to stop before they are abandoned. */
export const graceMs = 10_000;

export function terminate(work: Work, { by, reason, epoch }: AskOf<'terminate'>): Decided {
  const { status } = work.state;
  if (isStale(work, epoch)) return refuse(work, 'notNow', 'It was meant for the run before it was resumed');
  if (status === 'terminating' || status === 'terminated') return { alreadySo: true, status };
  if (status === 'finished' || status === 'new') return refuse(work, 'ended', `There is nothing to terminate any more`);
  work.emit({ kind: 'commandTaken', command: 'terminate', by, reason: cut(reason) });
  beginTermination(work, by, reason);
  return undefined;
}

/**
 * Stops everything that waits, tells running actions and called runs to stop, and ends the instance once they have. Actions have the
 * grace period for it; the runs, which have one of their own, are waited for.
 */
export function beginTermination(work: Work, by: Actor, reason: string): void {
  work.emit({
    kind: 'terminationBegun',
    deadline: work.at + graceMs,
    reason: cut(reason || `${by.name} terminated it`),
  });
  for (const activity of liveActivities(work.state)) {
    const { number, attempt, phase } = activity;
    if (phase.is === 'action') work.emit({ kind: 'actionAborted', activity: number, attempt });
    else if (hasToStop(activity)) work.emit({ kind: 'childStopped', activity: number });
    else if (!stands.has(phase.is)) cutOff(work, activity);
  }
  finishTermination(work);
}

/** Its run is terminated with it, also one that has failed. What has its result goes without. */
const hasToStop = ({ child, phase }: Activity): boolean =>
  child !== undefined && isAlive(child) && phase.is !== 'completed';

function cutOff(work: Work, { number, attempt, phase }: Activity): void {
  if (phase.is === 'todo') work.emit({ kind: 'todoCanceled', activity: number, attempt });
  work.emit({ kind: 'activityCutOff', activity: number, reported: true });
}

export function finishTermination(work: Work, { force = false } = {}): void {
  const running = liveActivities(work.state).filter(({ phase }) => phase.is === 'action');
  if (running.length > 0 && !force) return;
  for (const { number } of running) work.emit({ kind: 'activityCutOff', activity: number, reported: false });
  if (work.state.abandoned || liveActivities(work.state).some(({ phase }) => phase.is === 'child')) return;
  work.emit({ kind: 'instanceTerminated' });
}
