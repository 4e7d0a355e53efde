/** What instances tell one another, and write down of it. They may hear it in any order, and twice. */
import type { Caller, ChildRequest, ChildResult } from './state.ts';

export type ChildOutcome =
  | { readonly is: 'finished'; readonly result: ChildResult }
  /** `code`: the error under which the caller may catch it. */
  | { readonly is: 'failed'; readonly code: string; readonly message: string }
  | { readonly is: 'terminated'; readonly message: string };

export type ChildAsk =
  /** How a run that an activity called has ended, after it was resumed so many times. */
  | {
      readonly kind: 'childEnded';
      readonly activity: number;
      readonly epoch: number;
      readonly outcome: ChildOutcome;
    }
  /** There is no such run, and there will be none for this attempt. */
  | { readonly kind: 'childRefused'; readonly activity: number; readonly attempt: number; readonly message: string }
  /** A run that had failed or been terminated goes on. */
  | { readonly kind: 'childResumed'; readonly activity: number; readonly epoch: number }
  /** To a run that was ended: its caller has given up the resumption that it had asked for, so that one may not come late. */
  | { readonly kind: 'standDown'; readonly epoch: number };

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
  /** There is no run: the next attempt calls anew. */
  | { readonly kind: 'childRefused'; readonly activity: number }
  /** It counts as resumed so many times, although it was not. */
  | { readonly kind: 'resumptionSkipped'; readonly epoch: number };
