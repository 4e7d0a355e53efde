import type { NodeId } from './definition.ts';
import type { Ask, Command } from './messages.ts';
import { childEnded, childEscalated, childRefused, childResumed, standDown } from './decide-child.ts';
import { debug } from './decide-debug.ts';
import { keptDebugging, retry } from './decide-retry.ts';
import { terminate } from './decide-terminate.ts';
import { evaluateConditions, message, scopeTimerDue, signal, timerDue, trigger } from './decide-event.ts';
import { decideTodo, todoDue } from './decide-todo.ts';
import { actionCalled, actionEnded, discard, graceOver, jobDue, retryDue } from './decide-world.ts';
import { refuse, type Decided } from './refuse.ts';
import { start } from './moves.ts';
import { startByEvent } from './scope-events.ts';
import { isGoing, rootScope } from './state.ts';
import { putSeen, putVariables } from './variables.ts';
import type { Work } from './work.ts';

type Decide<K extends Ask['kind']> = (work: Work, ask: Extract<Ask, { kind: K }>) => Decided;

/** What each command does. A new kind does not compile until it stands here. */
const decisions: { readonly [K in Ask['kind']]: Decide<K> } = {
  start: begin,
  setVariables,
  goOn,
  actionCalled,
  actionEnded,
  retryDue,
  jobDue,
  todoDue,
  graceOver,
  timerDue,
  scopeTimerDue,
  message,
  signal,
  trigger,
  evaluateConditions,
  childEnded,
  childEscalated,
  childRefused,
  childResumed,
  standDown,
  decide: decideTodo,
  discard,
  terminate,
  retry,
  debug,
};

export const decide = (work: Work, command: Command): Decided =>
  (decisions[command.kind] as Decide<Ask['kind']>)(work, command);

/** The step itself takes up what the pause left. */
function goOn(work: Work): Decided {
  const { paused, status } = work.state;
  return paused && isGoing(status) ? undefined : refuse(work, 'notNow', 'The instance does not wait to go on');
}

function begin(work: Work, ask: Extract<Ask, { kind: 'start' }>): Decided {
  const { trigger, workflowInput, variables, debugging, calledBy, by } = ask;
  if (work.state.status !== 'new') return refuse(work, 'alreadyStarted', 'The instance has started already');
  const { start: plain, entries } = work.definition;
  const first = ask.entry === undefined ? plain : entries.find(({ id }) => id === ask.entry)?.id;
  if (first === undefined) return refuse(work, 'notNow', noBeginning(ask.entry));
  work.emit({
    kind: 'instanceStarted',
    trigger: work.rekeep(trigger, work.inlineBytesMax / 2),
    workflowInput: work.rekeep(workflowInput, work.inlineBytesMax / 4),
    ...(debugging && { debugging: keptDebugging(work, debugging) }),
    by,
  });
  if (calledBy) work.emit({ kind: 'calledBy', caller: calledBy });
  if (variables) putVariables(work, variables, by);
  if (ask.entry === undefined) start(work, rootScope, first, []);
  else startByEvent(work, rootScope, first, work.keep(variables ?? {}));
  return undefined;
}

const noBeginning = (entry: NodeId | undefined): string =>
  entry === undefined
    ? 'The process has no start event'
    : `The process has no start event ${entry} that waits for a message or a signal`;

/** Sets process variables while the instance lives; one that failed or was terminated reads them once it is retried. */
function setVariables(work: Work, { variables, activity, by }: Extract<Ask, { kind: 'setVariables' }>): Decided {
  const { status } = work.state;
  if (status === 'new' || status === 'finished' || status === 'terminating')
    return refuse(work, 'notNow', `The instance is ${status}: its variables cannot be set`);
  const from = activity === undefined ? undefined : work.activity(activity);
  putSeen(work, from ?? { scope: rootScope }, variables, by);
  return undefined;
}
