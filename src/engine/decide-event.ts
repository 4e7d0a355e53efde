import { assert } from '../kernel/assert.ts';
import type { Json } from '../kernel/json.ts';
import { namesIn } from './context.ts';
import type { NodeId, NodeOf } from './definition.ts';
import { evaluateCondition } from './expression/evaluate.ts';
import { variablesMax } from './keep.ts';
import { fire } from './listen.ts';
import type { Ask } from './messages.ts';
import type { CommandName } from './facts.ts';
import { refuse, type Decided } from './refuse.ts';
import { fireInScope } from './scope-events.ts';
import { isGoing, rootScope, type Actor, type Listener } from './state.ts';
import { putSeen, tooMany } from './variables.ts';
import { type WaitingEvent, waitingEvents } from './waiting-events.ts';
import type { Work } from './work.ts';

type AskOf<K extends Ask['kind']> = Extract<Ask, { kind: K }>;

/** A timer that the runtime was asked to watch is due; while the instance stands still, timers wait. */
export function timerDue(work: Work, { activity: number, node, due }: AskOf<'timerDue'>): Decided {
  const activity = work.activity(number);
  const listener = activity?.listeners?.[node];
  if (!activity || listener?.is !== 'timer' || listener.at !== due)
    return refuse(work, 'notWaiting', `No timer of ${node} waits for that time`);
  if (!isGoing(work.state.status) || work.at < due)
    return refuse(work, 'notNow', `The timer of ${node} is not due, or the instance stands still`);
  fire(work, activity, node);
  return undefined;
}

/** The timer of an event subprocess is due. */
export function scopeTimerDue(work: Work, { scope, node, due }: AskOf<'scopeTimerDue'>): Decided {
  const listener = work.state.scopes[scope]?.listeners?.[node];
  if (listener?.is !== 'timer' || listener.at !== due)
    return refuse(work, 'notWaiting', `No timer of ${node} waits for that time`);
  if (!isGoing(work.state.status) || work.at < due)
    return refuse(work, 'notNow', `The timer of ${node} is not due, or the instance stands still`);
  fireInScope(work, scope, eventStart(work, node), undefined);
  return undefined;
}

function eventStart(work: Work, id: NodeId): NodeOf<'eventStart'> {
  const node = work.node(id);
  assert(node.kind === 'eventStart', `${id} begins an event subprocess`);
  return node;
}

const isNamed = (listener: Listener, is: 'message' | 'signal', name: string) =>
  listener.is === is && listener.name === name;

/** A message goes to exactly one waiting event. (flowable-semantics: events) */
export function message(work: Work, { name, node, variables, by }: AskOf<'message'>): Decided {
  const stopped = refused(work, 'message', variables);
  if (stopped) return stopped;
  const all = waitingEvents(work.state).filter(({ listener }) => isNamed(listener, 'message', name));
  const found = node === undefined ? all : all.filter((waiting) => waiting.node === node);
  const [first] = found;
  if (!first) return refuse(work, 'notWaiting', `Nothing waits for the message ${name}${node ? ` at ${node}` : ''}`);
  if (new Set(found.map((waiting) => waiting.node)).size > 1)
    return refuse(work, 'notWaiting', `Several nodes wait for the message ${name}: ${nodesOf(found)}; say which`);
  take(work, 'message', { by, reason: name, ...(first.host && { activity: first.host.number }) });
  deliver(work, [first], variables, by);
  return undefined;
}

/** A signal goes to everything that waits for it; nobody needs to. */
export function signal(work: Work, { name, variables, by, sending }: AskOf<'signal'>): Decided {
  const { status, heard } = work.state;
  if (sending !== undefined && heard?.includes(sending)) return { alreadySo: true, status };
  const stopped = refused(work, 'signal', variables);
  if (stopped) return stopped;
  take(work, 'signal', { by, reason: name });
  if (sending !== undefined) work.emit({ kind: 'signalHeard', sending });
  const waiting = waitingFor(work, name);
  deliver(work, sending === undefined ? waiting : waiting.filter(isOpenToAll), variables, by);
  return undefined;
}

/** A signal that the instance throws itself. */
export function throwSignal(work: Work, name: string): void {
  fireAll(work, waitingFor(work, name));
}

const isOpenToAll = ({ listener }: WaitingEvent): boolean => !('local' in listener);
const waitingFor = (work: Work, name: string) =>
  waitingEvents(work.state).filter(({ listener }) => isNamed(listener, 'signal', name));

/** A receive task may go on. */
export function trigger(work: Work, { activity: number, variables, by }: AskOf<'trigger'>): Decided {
  const stopped = refused(work, 'trigger', variables);
  if (stopped) return stopped;
  const host = work.activity(number);
  const listener = host?.listeners?.[host.node];
  if (!host || !listener || work.node(host.node).kind !== 'receiveTask')
    return refuse(work, 'notWaiting', 'No receive task waits there');
  take(work, 'trigger', { by, reason: '', activity: number });
  deliver(work, [{ scope: host.scope, host, node: host.node, listener }], variables, by);
  return undefined;
}

/** Conditions are looked at now; those that hold happen. */
export function evaluateConditions(work: Work, { node, by }: AskOf<'evaluateConditions'>): Decided {
  const stopped = refused(work, 'evaluation of conditions');
  if (stopped) return stopped;
  const holding: WaitingEvent[] = [];
  for (const waiting of waitingEvents(work.state)) {
    if (node !== undefined && waiting.node !== node) continue;
    const held = holds(work, waiting);
    if ('problem' in held)
      return refuse(work, 'conditionFailed', `The condition of ${waiting.node} cannot be told: ${held.problem}`);
    if (held.value) holding.push(waiting);
  }
  take(work, 'evaluate', { by, reason: '' });
  fireAll(work, holding);
  return undefined;
}

function holds(
  work: Work,
  { scope, host, node }: WaitingEvent,
): { readonly value: boolean } | { readonly problem: string } {
  const event = work.node(node);
  if (!('on' in event) || event.on.is !== 'condition') return { value: false };
  const held = evaluateCondition(event.on.holds, namesIn(work, scope, host));
  return 'problem' in held && work.needs.size > 0 ? { value: false } : held;
}

function refused(work: Work, what: string, variables: Variables = {}): Decided {
  const { status } = work.state;
  if (!isGoing(status)) return refuse(work, 'notNow', `The instance is ${status}: it takes no ${what} now`);
  const count = tooMany(work, variables);
  if (count === undefined) return undefined;
  return refuse(work, 'notNow', `The instance would have ${count} variables, at most ${variablesMax} are allowed`);
}

function take(
  work: Work,
  command: CommandName,
  more: { readonly by: Actor; readonly reason: string; readonly activity?: number },
): void {
  work.emit({ kind: 'commandTaken', command, ...more });
}

type Variables = Readonly<Record<string, Json>>;

/** What waited goes on with the variables as its output; what an earlier one of them ended no longer waits. */
function deliver(work: Work, waiting: readonly WaitingEvent[], variables: Variables, by: Actor): void {
  if (waiting.length === 0) putSeen(work, { scope: rootScope }, variables, by);
  const places = waiting.map(({ scope, host }) => ({ scope, ...(host?.round && { number: host.number }) }));
  for (const [first] of Map.groupBy(places, ({ scope, number }) => `${scope}/${number}`).values())
    if (first) putSeen(work, first, variables, by);
  fireAll(work, waiting, variables);
}

function fireAll(work: Work, waiting: readonly WaitingEvent[], output?: Variables): void {
  for (const { scope, host, node } of waiting) {
    const alive = host ? work.activity(host.number) : work.state.scopes[scope];
    if (!alive?.listeners || !Object.hasOwn(alive.listeners, node)) continue;
    if ('number' in alive) fire(work, alive, node, output);
    else fireInScope(work, scope, eventStart(work, node), output && work.keep(output));
  }
}

const nodesOf = (waiting: readonly WaitingEvent[]) => [...new Set(waiting.map(({ node }) => node))].join(', ');
