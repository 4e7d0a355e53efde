import type { NodeId } from './definition.ts';
import type { Debt } from './messages.ts';
import { isGoing, liveActivities, type Activity, type InstanceState, type Listener } from './state.ts';

/** What the instance waits for from the world. Recovery is to perform this again. */
export function owed(state: InstanceState): Debt[] {
  const debts = liveActivities(state).flatMap(owedAlways);
  if (isGoing(state.status)) debts.push(...liveActivities(state).flatMap(wakesOf), ...scopeTimersOf(state));
  if (state.status === 'terminating' && state.terminateBy !== undefined && debts.some(({ kind }) => kind === 'abort'))
    debts.push({ kind: 'wake', at: state.terminateBy, ask: { kind: 'graceOver' } });
  for (const number in state.abandoned) debts.push({ kind: 'child', activity: Number(number), want: 'stop' });
  if (state.paused && isGoing(state.status)) debts.push({ kind: 'goOn' });
  return debts;
}

function owedAlways({ number: activity, attempt, phase }: Activity): Debt[] {
  if (phase.is === 'child') return [{ kind: 'child', activity, want: phase.stopping ? 'stop' : 'run' }];
  if (phase.is !== 'action') return [];
  const { request, called, aborted } = phase;
  const mayRun = called || request.repeatable;
  return [
    aborted ? { kind: 'abort', activity, attempt, mayRun } : { kind: 'perform', activity, attempt, request, called },
  ];
}

/** While it takes steps, things happen to it in their time. */
function wakesOf({ number: activity, attempt, startedAt, phase, listeners }: Activity): Debt[] {
  const wakes = timersIn(listeners).map(({ at, node }): Debt => {
    return { kind: 'wake', at, ask: { kind: 'timerDue', activity, node, due: at } };
  });
  if (phase.is === 'queued') wakes.push({ kind: 'wake', at: startedAt, ask: { kind: 'jobDue', activity, attempt } });
  if (phase.is === 'retryTimer')
    wakes.push({ kind: 'wake', at: phase.at, ask: { kind: 'retryDue', activity, attempt } });
  if (phase.is === 'todo') wakes.push({ kind: 'wake', at: phase.dueAt, ask: { kind: 'todoDue', activity, attempt } });
  return wakes;
}

function scopeTimersOf({ scopes }: InstanceState): Debt[] {
  const wakes: Debt[] = [];
  for (const scope in scopes)
    for (const { at, node } of timersIn(scopes[scope]?.listeners))
      wakes.push({ kind: 'wake', at, ask: { kind: 'scopeTimerDue', scope: Number(scope), node, due: at } });
  return wakes;
}

const timersIn = (listeners: Readonly<Record<string, Listener>> = {}) =>
  Object.entries(listeners).flatMap(([node, listener]) =>
    listener.is === 'timer' ? [{ node: node as NodeId, at: listener.at }] : [],
  );
