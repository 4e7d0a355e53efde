import { isAwaited } from './caught.ts';
import { scopeOf } from './change.ts';
import type { NodeId, NodeOf } from './definition.ts';
import { listenerFor, nextOf, unreadable } from './listen.ts';
import { start, withdrawAll } from './moves.ts';
import { liveActivities, type Activity, type Fault, type Kept } from './state.ts';
import { putCode } from './variables.ts';
import type { Work } from './work.ts';

/**
 * Event subprocesses. They wait while the scope that they are drawn in is open, and begin in it by what happens: in place of what is alive
 * there, or beside it and as often as it happens. (flowable-semantics: events)
 */

/** Those around a start event wait as soon as that is reached; one that cannot be told is its fault. */
export function armScope(work: Work, start: Activity): Fault | undefined {
  const { scope } = start;
  const { listeners = {}, interrupted = false } = scopeOf(work.state, scope);
  if (interrupted) return undefined;
  for (const { id, on } of work.definition.eventStarts.get(work.node(start.node).parent) ?? []) {
    if (!isAwaited(on) || Object.hasOwn(listeners, id)) continue;
    const listener = listenerFor(work, start, on);
    if ('problem' in listener) return unreadable(on, id, listener.problem);
    if ('never' in listener) continue;
    work.emit({ kind: 'scopeListenerSet', scope, node: id, listener });
  }
  return undefined;
}

/** Once only event subprocesses are alive in a scope no further one begins there, and those end it. (flowable-semantics: events) */
export function waitNoMore(work: Work, number: number): void {
  const { listeners, tokens } = scopeOf(work.state, number);
  if (!listeners || Object.keys(tokens).length > 0) return;
  const alive = liveActivities(work.state).filter(({ scope }) => scope === number);
  if (alive.length > 0 && alive.every(({ node }) => work.node(node).kind === 'eventSubProcess'))
    work.emit({ kind: 'scopeListenersDropped', scope: number });
}

/** What an event subprocess waited for has happened, and brought `output`. */
export function fireInScope(work: Work, scope: number, event: NodeOf<'eventStart'>, output: Kept | undefined): void {
  const fired = scopeOf(work.state, scope).listeners?.[event.id];
  work.emit({ kind: 'scopeListenerFired', scope, node: event.id });
  const listener = fired && !event.interrupting ? nextOf(work, fired) : undefined;
  if (listener) work.emit({ kind: 'scopeListenerSet', scope, node: event.id, listener });
  beginByEvent(work, scope, event, output);
}

/** The event subprocess begins; its start event has what happened as its output. */
export function beginByEvent(work: Work, scope: number, event: NodeOf<'eventStart'>, output: Kept | undefined): void {
  if (event.parent === undefined) return;
  if (event.interrupting) interrupt(work, scope);
  const activity = work.state.nextActivity;
  work.emit({ kind: 'activityStarted', activity, scope, node: event.parent, consumed: [] });
  work.emit({ kind: 'scopeOpened', activity });
  if (output) startByEvent(work, activity, event.id, output);
  else start(work, activity, event.id, []);
}

/** A scope begins at a start event that has happened, with that as its output. */
export function startByEvent(work: Work, scope: number, node: NodeId, output: Kept): void {
  const first = work.state.nextActivity;
  work.emit({ kind: 'activityStarted', activity: first, scope, node, consumed: [] });
  const started = work.activity(first);
  const unarmed = started && (armScope(work, started) ?? putCode(work, scope, node, work.valueOf(output)));
  if (unarmed) return work.fault(first, unarmed);
  work.emit({ kind: 'activityCompleted', activity: first, output, from: 'event' });
  work.todo({ do: 'leave', activity: first });
}

function interrupt(work: Work, scope: number): void {
  withdrawAll(work, scope);
  work.emit({ kind: 'tokensDropped', scope });
  work.emit({ kind: 'scopeInterrupted', scope });
}
