import { fire } from './listen.ts';
import type { Ask } from './messages.ts';
import { refuse, type Decided } from './refuse.ts';
import { isGoing } from './state.ts';
import type { Work } from './work.ts';

/** A timer that the runtime was asked to watch is due; while the instance stands still, timers wait. */
export function timerDue(work: Work, { activity: number, node, due }: Extract<Ask, { kind: 'timerDue' }>): Decided {
  const activity = work.activity(number);
  const listener = activity?.listeners?.[node];
  if (!activity || listener?.at !== due) return refuse(work, 'notWaiting', `No timer of ${node} waits for that time`);
  if (!isGoing(work.state.status) || work.at < due)
    return refuse(work, 'notNow', `The timer of ${node} is not due, or the instance stands still`);
  fire(work, activity, node);
  return undefined;
}
