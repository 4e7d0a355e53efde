/** What instances tell one another. They may hear it in any order, and twice. */
import type { Escalation } from './caught.ts';
import type { ChildResult } from './state.ts';

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
  /** An escalation that nobody caught in a run that an activity called; `index`: so many came from that run before. */
  | {
      readonly kind: 'childEscalated';
      readonly activity: number;
      readonly index: number;
      readonly escalation: Escalation;
    }
  /** There is no such run, and there will be none for this attempt. */
  | { readonly kind: 'childRefused'; readonly activity: number; readonly attempt: number; readonly message: string }
  /** A run that had failed or been terminated goes on. */
  | { readonly kind: 'childResumed'; readonly activity: number; readonly epoch: number }
  /** To a run that was ended: its caller has given up the resumption that it had asked for, so that one may not come late. */
  | { readonly kind: 'standDown'; readonly epoch: number };
