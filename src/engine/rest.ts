import { isDone } from './apply.ts';
import type { NodeId } from './definition.ts';
import { start } from './moves.ts';
import { waitingBefore } from './nodes/behavior.ts';
import { behaviorOf } from './nodes/index.ts';
import { waitingNodes } from './reach.ts';
import { resultFor } from './result.ts';
import { nextScript } from './scripts.ts';
import { liveActivities, type Activity, type Fault } from './state.ts';
import type { Work } from './work.ts';

/** Nothing moves any more: start the joins that look at the whole scope, find those that never will, or finish. */
export function rest(work: Work): void {
  const { state } = work;
  if (isDone(state)) return finish(work);
  const script = nextScript(work);
  if (script !== undefined) return work.todo({ do: 'enter', activity: script });
  const starved = state.status === 'retrying' && liveActivities(state).find(({ phase }) => phase.is === 'faulted');
  if (starved) return faultAgain(work, starved);
  const waiting = Object.keys(state.scopes)
    .map(Number)
    .filter((scope) => hasTokens(state, scope));
  if (waiting.some((scope) => restIn(work, scope))) return;
  const stuck = waiting.find((scope) => !liveActivities(state).some((activity) => activity.scope === scope));
  if (stuck !== undefined) starve(work, stuck);
}

/** Nothing is left to do; a caller gets its results. */
function finish(work: Work): void {
  const { calledBy } = work.state;
  if (calledBy && !work.state.result) work.emit({ kind: 'resultGiven', result: resultFor(work, calledBy) });
  work.emit({ kind: 'instanceFinished' });
}

function hasTokens({ scopes }: Work['state'], scope: number): boolean {
  for (const _ in scopes[scope]?.tokens) return true;
  return false;
}

/** A join that was starved before the retry is so still. */
function faultAgain(work: Work, { number, attempt, phase }: Activity): void {
  if (phase.is !== 'faulted') return;
  work.emit({ kind: 'attemptStarted', activity: number, attempt: attempt + 1, asked: true, resumes: 'entering' });
  work.fault(number, phase.fault);
}

/** Starts one join, or puts it at fault; true when it did. */
function restIn(work: Work, scope: number): boolean {
  for (const id of waitingNodes(work, scope)) {
    const node = work.node(id);
    const ready = behaviorOf(node).readyAtRest?.(node, { work, scope });
    if (!ready) continue;
    if ('reason' in ready) faultJoin(work, scope, id, ready);
    else start(work, scope, id, ready);
    return true;
  }
  return false;
}

/** Joins that wait for one another, and nothing else alive: the first of them is at fault, so that the run does not hang. [ours] */
function starve(work: Work, scope: number): void {
  const first = waitingNodes(work, scope)[0];
  if (first === undefined) return;
  faultJoin(work, scope, first, { reason: 'joinStarved', message: `${first} and other joins wait for one another` });
}

function faultJoin(work: Work, scope: number, id: NodeId, fault: Fault): void {
  const consumed = waitingBefore(work.node(id), { work, scope });
  const activity = work.state.nextActivity;
  work.emit({ kind: 'activityStarted', activity, scope, node: id, consumed });
  work.fault(activity, fault);
}
