import type { Json } from '../kernel/json.ts';
import { namesIn } from './context.ts';
import type { NodeId, TimerTrigger } from './definition.ts';
import { evaluateTemplate } from './expression/evaluate.ts';
import { start, withdraw } from './moves.ts';
import type { Activity, Fault, Listener } from './state.ts';
import { dueAgain, timerDue } from './timer.ts';
import type { Work } from './work.ts';

/** Arms the events on the activity's border, once in its life, and once for all rounds of one that has them; a timer that cannot be told is its fault. */
export function armBorder(work: Work, activity: Activity): Fault | undefined {
  if (activity.listeners || activity.round) return undefined;
  for (const { id, on } of work.definition.boundaries.get(activity.node) ?? []) {
    if (on.is !== 'timer') continue;
    const fault = arm(work, activity, id, on);
    if (fault) return fault;
  }
  return undefined;
}

/** The event `node` waits from now on, for as long as the activity lives. */
export function arm(work: Work, { number, scope }: Activity, node: NodeId, trigger: TimerTrigger): Fault | undefined {
  const due = dueOf(work, scope, node, trigger);
  if ('reason' in due) return due;
  work.emit({ kind: 'listenerSet', activity: number, node, listener: due });
  return undefined;
}

function dueOf(work: Work, scope: number, node: NodeId, { by, when }: TimerTrigger): Listener | Fault {
  const evaluated = evaluateTemplate(when, namesIn(work, scope));
  const due = 'problem' in evaluated ? evaluated : timerDue(by, textOf(evaluated.value), work.at);
  if (!('problem' in due)) return { is: 'timer', ...due };
  if (work.needs.size > 0) return { is: 'timer', at: work.at };
  return { reason: 'expressionFailed', message: `The timer of ${node}: ${due.problem}` };
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What the event waited for has happened: its own activity is done, or the event on the border begins, in place of its host or beside it. */
export function fire(work: Work, host: Activity, node: NodeId): void {
  const listener = host.listeners?.[node];
  const event = work.node(node);
  work.emit({ kind: 'listenerFired', activity: host.number, node });
  if (event.kind !== 'boundaryEvent') return work.todo({ do: 'leave', activity: host.number });
  if (event.interrupting) withdraw(work, host);
  else if (listener?.again) armAgain(work, host, node, listener.again);
  start(work, host.scope, node, []);
}

function armAgain(work: Work, { number }: Activity, node: NodeId, again: NonNullable<Listener['again']>): void {
  const due = dueAgain(again, work.at);
  if (due) work.emit({ kind: 'listenerSet', activity: number, node, listener: { is: 'timer', ...due } });
}
