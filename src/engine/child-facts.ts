import { assert } from '../kernel/assert.ts';
import type { Escalation } from './caught.ts';
import { become, isEmpty, live, type Effects } from './change.ts';
import type { ChildOutcome } from './child.ts';
import type { Caller, Child, ChildRequest, ChildResult, InstanceState } from './state.ts';

/** What is told of the runs that an instance calls, and of the one that called it. */
export type ChildFact =
  /** Another instance called this one and waits for it. */
  | { readonly kind: 'calledBy'; readonly caller: Caller }
  /** What the instance hands back to its caller as it finishes. */
  | { readonly kind: 'resultGiven'; readonly result: ChildResult }
  | {
      readonly kind: 'childRequested';
      readonly activity: number;
      readonly attempt: number;
      readonly request: ChildRequest;
    }
  /** The run that it called goes on, or is told to: only what it tells from this resumption on counts. */
  | { readonly kind: 'childAwaited'; readonly activity: number; readonly epoch: number }
  /** The run that it called is told to terminate, and waited for. */
  | { readonly kind: 'childStopped'; readonly activity: number }
  /** The run that it called is told to terminate, and nobody waits for it. */
  | { readonly kind: 'childAbandoned'; readonly activity: number }
  | {
      readonly kind: 'childReported';
      readonly activity: number;
      readonly epoch: number;
      readonly status: ChildOutcome['is'];
    }
  /** The next escalation of the run that it called has come. */
  | { readonly kind: 'childEscalated'; readonly activity: number }
  /** Nobody in this instance caught it: it is for the caller. */
  | { readonly kind: 'escalationPassedUp'; readonly escalation: Escalation }
  /** There is no run: the next attempt calls anew. */
  | { readonly kind: 'childRefused'; readonly activity: number }
  /** It counts as resumed so many times, although it was not. */
  | { readonly kind: 'resumptionSkipped'; readonly epoch: number };

/** What they do. */
export const childEffects: Effects<ChildFact> = {
  calledBy: (state, { caller }) => void (state.calledBy = caller),
  resultGiven: (state, { result }) => void (state.result = result),
  childRequested(state, { activity, request }, at) {
    const child: Child = { request, requestedAt: at, epoch: 0, status: 'running' };
    become(state, activity, { is: 'child', stopping: false }, { child });
  },
  childAwaited(state, { activity, epoch }) {
    const child = { ...childOf(state, activity), epoch, status: 'running' } as const;
    become(state, activity, { is: 'child', stopping: false }, { child });
  },
  childStopped: (state, { activity }) => become(state, activity, { is: 'child', stopping: true }),
  childAbandoned(state, { activity }) {
    const { child: _, ...rest } = live(state, activity);
    state.abandoned = { ...state.abandoned, [activity]: childOf(state, activity) };
    state.activities[activity] = rest;
  },
  childReported(state, { activity, epoch, status }) {
    if (state.abandoned?.[activity]) return forsake(state, activity);
    const child = { ...childOf(state, activity), status, epoch };
    become(state, activity, live(state, activity).phase, { child });
  },
  childEscalated(state, { activity }) {
    const { heard = 0, ...child } = childOf(state, activity);
    become(state, activity, live(state, activity).phase, { child: { ...child, heard: heard + 1 } });
  },
  escalationPassedUp: (state, { escalation }) => void (state.passedUp = [...(state.passedUp ?? []), escalation]),
  childRefused(state, { activity }) {
    if (state.abandoned?.[activity]) return forsake(state, activity);
    const { child: _, ...rest } = live(state, activity);
    state.activities[activity] = rest;
  },
  resumptionSkipped: (state, { epoch }) => void (state.resumes = epoch - state.retries),
};

function childOf(state: InstanceState, number: number): Child {
  const { child } = live(state, number);
  assert(child, `activity ${number} has called a run`);
  return child;
}

/** A run that nobody waits for has ended. */
function forsake(state: InstanceState, number: number): void {
  const { [number]: _, ...rest } = state.abandoned ?? {};
  if (isEmpty(rest)) delete state.abandoned;
  else state.abandoned = rest;
}
