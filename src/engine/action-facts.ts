import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/clock.ts';
import { become, disarm, knownAs, live, type Effects } from './change.ts';
import type { Outcome } from './messages.ts';
import type { ActionRequest, Fault, InstanceState, Phase } from './state.ts';

/** What is told of actions: of their attempts, and of what comes of them. */
export type ActionFact =
  | {
      readonly kind: 'actionRequested';
      readonly activity: number;
      readonly attempt: number;
      readonly request: ActionRequest;
    }
  /** A function that must not be called twice is about to be called. */
  | { readonly kind: 'actionCalled'; readonly activity: number; readonly attempt: number }
  /** The instance is being terminated: the action has been told to stop. */
  | { readonly kind: 'actionAborted'; readonly activity: number; readonly attempt: number }
  | {
      readonly kind: 'attemptFailed';
      readonly activity: number;
      readonly attempt: number;
      readonly fault: Fault;
      readonly retryAt: Instant;
      /** Is the outcome unknown, so that the next attempt keeps the key? */
      readonly sameKey: boolean;
    }
  /** A new attempt begins, by itself or because a person `asked`: at the node, or only at its way out. */
  | {
      readonly kind: 'attemptStarted';
      readonly activity: number;
      readonly attempt: number;
      readonly asked: boolean;
      readonly resumes: 'entering' | 'leaving';
    }
  /** A result that came after its attempt was over: recorded, and nothing follows. */
  | { readonly kind: 'lateResult'; readonly activity: number; readonly attempt: number; readonly outcome: Outcome }
  /** Its action has failed for certain although nobody waits for that any more: another attempt is another effect. */
  | { readonly kind: 'keyRetired'; readonly activity: number };

/** What they do. */
export const actionEffects: Effects<ActionFact> = {
  actionRequested(state, { activity, request }) {
    const { last: _, ...rest } = live(state, activity);
    state.activities[activity] = { ...rest, phase: { is: 'action', request, called: false, aborted: false } };
  },
  actionCalled: (state, { activity }) => become(state, activity, { ...inAction(state, activity), called: true }),
  actionAborted: (state, { activity }) => become(state, activity, { ...inAction(state, activity), aborted: true }),
  attemptFailed(state, { activity, retryAt, sameKey }) {
    become(state, activity, { is: 'retryTimer', at: retryAt, sameKey }, knownAs(state, activity, sameKey));
  },
  attemptStarted(state, { activity, attempt, asked, resumes }) {
    const { released, unqueued, tries, ...rest } = live(state, activity);
    state.activities[activity] = {
      ...rest,
      // Asked for by a person, it stops at breakpoints again, begins in a step of its own, and has all its tries.
      ...(!asked && { ...(released && { released }), ...(unqueued && { unqueued }) }),
      tries: asked ? 1 : tries + 1,
      attempt,
      phase: { is: resumes === 'leaving' ? 'completed' : 'entering' },
    };
    if (asked) disarm(state, activity);
  },
  keyRetired: (state, { activity }) =>
    become(state, activity, live(state, activity).phase, knownAs(state, activity, false)),
  lateResult(state, { activity, attempt }) {
    if (state.orphans[activity] === attempt) delete state.orphans[activity];
  },
};

function inAction(state: InstanceState, number: number): Phase & { is: 'action' } {
  const { phase } = live(state, number);
  assert(phase.is === 'action', `activity ${number} has an action, found ${phase.is}`);
  return phase;
}
