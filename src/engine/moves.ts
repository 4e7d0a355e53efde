import type { FlowId, Node, NodeId } from './definition.ts';
import type { FactOf } from './facts.ts';
import { keepInside, keepResult } from './gather.ts';
import { liveActivities, rootScope, type Activity, type Child, type ChildResult, type Phase } from './state.ts';
import type { Work } from './work.ts';

/** The moves that every step is made of: an activity starts, has its result, or is taken out; a scope closes. */

export function start(work: Work, scope: number, node: NodeId, consumed: readonly FlowId[]): number {
  const activity = work.state.nextActivity;
  work.emit({ kind: 'activityStarted', activity, scope, node, consumed });
  work.todo({ do: 'enter', activity });
  return activity;
}

/** The run that the activity has called goes with it; nobody waits for its end. */
export function abandonChild(work: Work, { number }: Activity): void {
  const child = work.activity(number)?.child;
  if (child && isAlive(child)) work.emit({ kind: 'childAbandoned', activity: number });
}

/** Can the run still do something? */
export const isAlive = ({ status }: Child): boolean => status === 'running' || status === 'failed';

export type Completion = Pick<FactOf<'activityCompleted'>, 'output' | 'from' | 'by'>;

/** Records the activity's result; the way out follows unless the instance stands still. */
export function complete(work: Work, activity: Activity, result: Completion): void {
  const node = work.node(activity.node);
  abandonChild(work, activity);
  const plugin = pluginOf(node, activity.phase);
  keepResult(work, activity, result.output);
  work.emit({
    kind: 'activityCompleted',
    activity: activity.number,
    ...result,
    ...(plugin !== undefined && result.from !== 'error' && { plugin }),
  });
  work.todo({ do: 'leave', activity: activity.number });
}

/** Whose result it is; an action may have been asked for by an earlier definition. */
function pluginOf(node: Node, phase: Phase): string | undefined {
  if (node.kind !== 'serviceTask') return undefined;
  if (phase.is === 'action') return phase.request.plugin;
  return 'plugin' in node.call ? node.call.plugin : undefined;
}

/** Opens the activity's own scope and begins at the start event in there. */
export function openScope(work: Work, activity: Activity, first: NodeId): void {
  work.emit({ kind: 'scopeOpened', activity: activity.number });
  start(work, activity.number, first, []);
}

/** Once nothing is alive in a scope, it is over. */
export function closeIfEmpty(work: Work, scope: number): void {
  if (scope !== rootScope && work.aliveIn(scope) === 0) work.todo({ do: 'close', scope });
}

export function close(work: Work, scope: number): void {
  if (!work.state.scopes[scope] || work.aliveIn(scope) > 0) return;
  const owner = work.activity(scope);
  // What a handler did is not taken back in its turn.
  if (owner && owner.handles === undefined && work.state.scopes[scope].compensable)
    work.emit({ kind: 'compensationsHandedUp', scope, node: owner.node });
  if (owner) keepInside(work, owner);
  work.emit({ kind: 'scopeClosed', scope });
  work.todo({ do: 'leave', activity: scope });
}

/** Takes an activity out, with all that is alive inside it. */
export function withdraw(work: Work, activity: Activity): void {
  const { number, attempt, phase } = activity;
  if (phase.is === 'multi') withdrawRounds(work, number);
  if (phase.is === 'compensating') withdrawHandlers(work, number);
  abandonChild(work, activity);
  // The first activity has the number of the root scope, which is not its own.
  if (number !== rootScope && work.state.scopes[number]) {
    withdrawAll(work, number);
    work.emit({ kind: 'scopeClosed', scope: number });
  }
  if (phase.is === 'todo') work.emit({ kind: 'todoCanceled', activity: number, attempt });
  work.emit({ kind: 'activityWithdrawn', activity: number });
}

/** Ends the whole instance, and with it what is told to whoever called it. */
export function endAll(work: Work, result: ChildResult): void {
  withdrawAll(work, rootScope);
  work.emit({ kind: 'tokensDropped', scope: rootScope });
  if (work.state.calledBy) work.emit({ kind: 'resultGiven', result });
}

/** Takes out the rounds of a multi-instance activity that are under way. */
export function withdrawRounds(work: Work, number: number): void {
  for (const activity of liveActivities(work.state)) if (activity.round?.of === number) withdraw(work, activity);
}

function withdrawHandlers(work: Work, number: number): void {
  for (const activity of liveActivities(work.state)) if (activity.handles === number) withdraw(work, activity);
}

/** Takes out all that is alive in a scope; its tokens stay. */
export function withdrawAll(work: Work, scope: number): void {
  for (const { number } of liveActivities(work.state)) {
    const activity = work.activity(number);
    if (activity?.scope === scope) withdraw(work, activity);
  }
}
