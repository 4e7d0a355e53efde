import type { Json } from '../kernel/json.ts';
import { namesIn } from './context.ts';
import type { NodeId, NodeOf } from './definition.ts';
import { type Awaited, isAwaited } from './caught.ts';
import { evaluateTemplate } from './expression/evaluate.ts';
import type { Template } from './expression/template.ts';
import { eventNameCharsMax } from './limits.ts';
import { complete, start, withdraw } from './moves.ts';
import type { Activity, Fault, Kept, Listener } from './state.ts';
import { dueAgain, timerDue } from './timer.ts';
import type { Work } from './work.ts';

/** Arms the events on the activity's border, once in its life, and once for all rounds of one that has them; one that cannot be told is its fault. */
export function armBorder(work: Work, activity: Activity): Fault | undefined {
  if (activity.listeners || activity.round) return undefined;
  for (const { id, on } of work.definition.boundaries.get(activity.node) ?? []) {
    if (!isAwaited(on)) continue;
    const fault = arm(work, activity, id, on);
    if (fault) return fault;
  }
  return undefined;
}

/** The event `node` waits from now on, for as long as the activity lives. */
export function arm(work: Work, holder: Activity, node: NodeId, awaited: Awaited): Fault | undefined {
  const listener = listenerFor(work, holder, awaited);
  if ('problem' in listener) return unreadable(awaited, node, listener.problem);
  if ('never' in listener) return node === holder.node ? unreadable(awaited, node, listener.never) : undefined;
  work.emit({ kind: 'listenerSet', activity: holder.number, node, listener });
  return undefined;
}

export const unreadable = ({ is }: Awaited, node: NodeId, problem: string): Fault => ({
  reason: 'expressionFailed',
  message: `The ${is} of ${node}: ${problem}`,
});

/** A gateway waits for each of the events behind it. */
export function armChoice(work: Work, gateway: Activity): Fault | undefined {
  for (const { target } of work.definition.outgoing.get(gateway.node) ?? []) {
    const event = work.node(target);
    if (event.kind !== 'catchEvent' && event.kind !== 'receiveTask') continue;
    const fault = arm(work, gateway, target, event.on);
    if (fault) return fault;
  }
  work.emit({ kind: 'choiceAwaited', activity: gateway.number });
  return undefined;
}

/** What an awaited event is in the state, seen from an activity; `never`: a timer that is over before it begins. */
export function listenerFor(
  work: Work,
  holder: Activity,
  awaited: Awaited,
): Listener | { readonly problem: string } | { readonly never: string } {
  switch (awaited.is) {
    case 'condition':
    case 'trigger':
      return { is: awaited.is };
    case 'timer': {
      const text = textOf(work, holder, awaited.when);
      const due = 'problem' in text ? text : timerDue(awaited.by, text.text, work.at);
      if ('at' in due) return { is: 'timer', ...due };
      return work.needs.size > 0 ? { is: 'timer', at: work.at } : due;
    }
    default:
      return namedListener(work, holder, awaited);
  }
}

function namedListener(
  work: Work,
  holder: Activity,
  awaited: Awaited & { readonly is: 'message' | 'signal' },
): Listener | { readonly problem: string } {
  const name = textOf(work, holder, awaited.name);
  if ('problem' in name) return name;
  const local = awaited.is === 'signal' && awaited.local;
  if (name.text !== '' && name.text.length <= eventNameCharsMax)
    return { is: awaited.is, name: name.text, ...(local && { local }) };
  return { problem: `expected a name of 1 to ${eventNameCharsMax} characters, found ${name.text.length}` };
}

/** What a template says as text, seen from an activity; another value as JSON writes it. */
export function textOf(
  work: Work,
  seen: Activity,
  template: Template,
): { readonly text: string } | { readonly problem: string } {
  const evaluated = evaluateTemplate(template, namesIn(work, seen.scope, seen));
  if ('problem' in evaluated) return evaluated;
  const { value } = evaluated;
  return { text: typeof value === 'string' ? value : JSON.stringify(value) };
}

/**
 * What the event waited for has happened, and brought `output`: its own activity is done; or the event on the border begins, in place of its
 * host or beside it; or it is the one that its gateway goes on with.
 */
export function fire(work: Work, host: Activity, node: NodeId, output?: Json): void {
  const listener = host.listeners?.[node];
  const event = work.node(node);
  const kept = output === undefined ? undefined : work.keep(output);
  work.emit({ kind: 'listenerFired', activity: host.number, node });
  if (event.kind === 'boundaryEvent') return fireOnBorder(work, host, event, { listener, kept });
  if (node !== host.node) return choose(work, host, node, kept);
  if (kept) complete(work, host, { output: kept, from: 'event' });
  else work.todo({ do: 'leave', activity: host.number });
}

interface Fired {
  readonly listener: Listener | undefined;
  readonly kept: Kept | undefined;
}

function fireOnBorder(work: Work, host: Activity, event: NodeOf<'boundaryEvent'>, { listener, kept }: Fired): void {
  if (event.interrupting) withdraw(work, host);
  else if (listener) armAgain(work, host, event.id, listener);
  begin(work, host.scope, { node: event.id, consumed: [], kept });
}

function armAgain(work: Work, { number }: Activity, node: NodeId, fired: Listener): void {
  const listener = nextOf(work, fired);
  if (listener) work.emit({ kind: 'listenerSet', activity: number, node, listener });
}

/** How one that has fired and ends nothing goes on waiting, if it does. */
export function nextOf(work: Work, fired: Listener): Listener | undefined {
  if (fired.is !== 'timer') return fired;
  const due = fired.again && dueAgain(fired.again, work.at);
  return due && { is: 'timer', ...due };
}

/** The gateway takes the flow to the event that happened first, which is done with. */
function choose(work: Work, { number, scope, node: gateway }: Activity, node: NodeId, kept: Kept | undefined): void {
  const flow = work.definition.outgoing.get(gateway)?.find(({ target }) => target === node);
  if (!flow) return;
  work.emit({ kind: 'activityLeft', activity: number, taken: [flow.id] });
  begin(work, scope, { node, consumed: [flow.id], kept: kept ?? work.keep({}) });
}

/** The event's node starts; with an output it is done already, without one it goes its own way. */
function begin(
  work: Work,
  scope: number,
  { node, consumed, kept }: { node: NodeId; consumed: Parameters<typeof start>[3]; kept: Kept | undefined },
): void {
  if (!kept) return void start(work, scope, node, consumed);
  const activity = work.state.nextActivity;
  work.emit({ kind: 'activityStarted', activity, scope, node, consumed });
  work.emit({ kind: 'activityCompleted', activity, output: kept, from: 'event' });
  work.todo({ do: 'leave', activity });
}
