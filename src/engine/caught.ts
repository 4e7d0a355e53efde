import type { Template } from './expression/template.ts';

/** When a timer is due: after a duration, at a date, or again and again. ISO 8601 or a cron text, perhaps by an expression. */
export interface TimerTrigger {
  readonly is: 'timer';
  readonly by: 'duration' | 'date' | 'cycle';
  readonly when: Template;
}
/** What an event waits for, once it stands in an instance's state until it happens. */
export type Awaited =
  | TimerTrigger
  /** A message of this name that is sent to the instance; one waiting event gets it. */
  | { readonly is: 'message'; readonly name: Template }
  /** A signal of this name; every event that waits for it gets it. */
  | {
      readonly is: 'signal';
      readonly name: Template;
      /** Only what its own instance throws, or what is sent to that, reaches it. */ readonly local?: true;
    }
  /** Looked at when somebody asks for it, not by itself. (flowable-semantics: conditional events) */
  | { readonly is: 'condition'; readonly holds: Template }
  /** Somebody says that the node may go on. */
  | { readonly is: 'trigger' };
/** What an event on the border of an activity, or at the start of an event subprocess, takes up. */
export type Caught =
  | Awaited
  /** Without a code it catches every error that a person need not look at first; `variable` is the process variable that gets the code. */
  | { readonly is: 'error'; readonly code?: string; readonly variable?: string }
  /** Without a code it catches every escalation. */
  | { readonly is: 'escalation'; readonly code?: string };

/** An escalation that nobody caught in the run in which it was thrown, and the id of the node that threw it. */
export interface Escalation {
  readonly code?: string;
  readonly node: string;
}

/** Does it wait in the instance's state, not for what is thrown on its way up? */
export const isAwaited = (on: Caught): on is Awaited => on.is !== 'error' && on.is !== 'escalation';
