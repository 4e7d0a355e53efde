import type { Json } from '../kernel/json.ts';
import { cut, refuse, type Decided } from './refuse.ts';
import { beginTermination } from './decide-terminate.ts';
import type { Ask, Decision } from './messages.ts';
import { complete } from './moves.ts';
import { isGoing, system, type Activity } from './state.ts';
import type { Work } from './work.ts';

/** Characters of a comment in its fact; the node's output has it whole. */
const commentCharsMax = 10_000;

/** A person decided: CONTINUE completes the node (kept until a retry while the instance is at fault), TERMINATE ends the instance. */
export function decideTodo(work: Work, ask: Extract<Ask, { kind: 'decide' }>): Decided {
  const activity = openTodo(work, ask);
  if (!activity) return refuse(work, 'notWaiting', 'The to-do is closed already');
  settleTodo(work, activity, ask.decision);
  return undefined;
}

export function todoDue(work: Work, ask: Extract<Ask, { kind: 'todoDue' }>): Decided {
  const activity = openTodo(work, ask);
  if (activity?.phase.is !== 'todo') return refuse(work, 'notWaiting', 'The to-do is closed already');
  const { dueAt, onDue } = activity.phase;
  if (!isGoing(work.state.status) || work.at < dueAt) return refuse(work, 'notNow', 'The to-do is not due');
  if (onDue === 'continue') settleTodo(work, activity, { action: 'EXPIRED', approver: system, comment: '', form: {} });
  else beginTermination(work, system, `The to-do of ${activity.node} was not handled by its due date`);
  return undefined;
}

function openTodo(work: Work, { activity, attempt }: { activity: number; attempt: number }): Activity | undefined {
  const found = work.activity(activity);
  const open = found?.phase.is === 'todo' && found.attempt === attempt && work.state.status !== 'terminating';
  return open ? found : undefined;
}

function settleTodo(work: Work, activity: Activity, decision: Decision): void {
  const { number, attempt, node } = activity;
  const { action, approver, comment, form } = decision;
  const told = { action, approver, comment: cut(comment, commentCharsMax) };
  work.emit({ kind: 'todoDecided', activity: number, attempt, decision: told });
  if (action !== 'TERMINATE') {
    const output: Json = { form, approver: approver.name, action, comment };
    return complete(work, activity, { output: work.keep(output), from: 'decision' });
  }
  const reason = cut(`${approver.name} ended it at ${node}${comment ? `: ${comment}` : ''}`);
  work.emit({ kind: 'commandTaken', command: 'decide', by: approver, reason, activity: number });
  work.emit({ kind: 'activityCutOff', activity: number, reported: true });
  beginTermination(work, approver, reason);
}
