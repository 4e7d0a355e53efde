import type { Instant } from '../kernel/clock.ts';
import type { ActionFact } from './action-facts.ts';
import type { ChildFact } from './child-facts.ts';
import type { CompensationFact } from './compensation-facts.ts';
import type { FlowId, NodeId } from './definition.ts';
import type { EventFact } from './event-facts.ts';
import type { Decision } from './messages.ts';
import type { RewindFact } from './rewind-facts.ts';
import type { RoundFact } from './round-facts.ts';
import type { Actor, Debugging, Fault, Kept, Pin, TodoRequest } from './state.ts';

/** Facts tell: what happened, for good. The log holds nothing else. A fact's time is that of its batch. */
export type Fact =
  | {
      readonly kind: 'instanceStarted';
      readonly trigger: Kept;
      readonly workflowInput: Kept;
      readonly debugging?: Debugging;
      readonly by: Actor;
    }
  | {
      readonly kind: 'activityStarted';
      readonly activity: number;
      readonly scope: number;
      readonly node: NodeId;
      readonly consumed: readonly FlowId[];
      /** The superseded run in whose place it starts. */
      readonly again?: number;
    }
  /** It is to begin in a step of its own; that step has begun. */
  | { readonly kind: 'jobQueued' | 'jobBegun'; readonly activity: number }
  /** A debug run stops before the node; `problem`: why its input cannot be made yet. */
  | { readonly kind: 'breakpointReached'; readonly activity: number; readonly input: Kept; readonly problem?: string }
  /** A function with side effects is not called in a debug run without them. */
  | { readonly kind: 'resultAwaited'; readonly activity: number; readonly input: Kept }
  /** A person said to run a stopped node; `past` what it was stopped at. */
  | { readonly kind: 'runReleased'; readonly activity: number; readonly past: 'breakpoint' | 'result' }
  | ActionFact
  | { readonly kind: 'todoOpened'; readonly activity: number; readonly attempt: number; readonly todo: TodoRequest }
  | {
      readonly kind: 'todoDecided';
      readonly activity: number;
      readonly attempt: number;
      readonly decision: Omit<Decision, 'form'>;
    }
  | { readonly kind: 'todoCanceled'; readonly activity: number; readonly attempt: number }
  /** Its due date passed while the instance stood still: it is due then instead. */
  | { readonly kind: 'todoDueMoved'; readonly activity: number; readonly attempt: number; readonly dueAt: Instant }
  | {
      readonly kind: 'activityCompleted';
      readonly activity: number;
      readonly output: Kept;
      /** The plug-in whose newest result this is. */
      readonly plugin?: string;
      readonly from: 'action' | 'decision' | 'mock' | 'patch' | 'error' | 'event' | 'child';
      /** Who gave the result, where a person did. */
      readonly by?: Actor;
    }
  /** The node is done with; tokens go on over `taken`. */
  | { readonly kind: 'activityLeft'; readonly activity: number; readonly taken: readonly FlowId[] }
  /** `leaving`: the node is done, only its way out is not found; `sameKey`: the outcome is unknown. */
  | {
      readonly kind: 'activityFaulted';
      readonly activity: number;
      readonly fault: Fault;
      readonly leaving: boolean;
      readonly sameKey: boolean;
    }
  | RoundFact
  | RewindFact
  | CompensationFact
  | ChildFact
  | EventFact
  /** A terminate end event, or an event that interrupts, ended it. */
  | { readonly kind: 'activityWithdrawn'; readonly activity: number }
  /** The instance was terminated while it was alive; `reported`: nothing of it runs any more. */
  | { readonly kind: 'activityCutOff'; readonly activity: number; readonly reported: boolean }
  | { readonly kind: 'tokensDropped'; readonly scope: number }
  | {
      readonly kind: 'inputEdited';
      readonly activity: number;
      readonly name: string;
      readonly value: Kept;
      readonly by: Actor;
    }
  /** A value put into the context from here on. */
  | {
      readonly kind: 'contextPatched';
      readonly scope: number;
      readonly target: { readonly node: NodeId } | { readonly plugin: string };
      readonly output: Kept;
      readonly by: Actor;
    }
  /** Process variables, by name, as they are from here on. */
  | {
      readonly kind: 'variablesSet';
      readonly scope: number;
      readonly variables: Readonly<Record<string, Kept>>;
      readonly by: Actor;
    }
  | { readonly kind: 'variablesRemoved'; readonly scope: number; readonly names: readonly string[] }
  /** A person's command on the instance, kept for ever. */
  | {
      readonly kind: 'commandTaken';
      readonly command: CommandName;
      readonly by: Actor;
      readonly reason: string;
      readonly activity?: number;
      /** The node run that a retry goes back to, and its attempt that was named. */
      readonly from?: { readonly activity: number; readonly attempt: number; readonly startedAt: Instant };
    }
  | { readonly kind: 'retryBegun'; readonly debugging?: Debugging }
  /** From here on it runs another definition, perhaps with more declared inputs. */
  | { readonly kind: 'definitionChanged'; readonly from: Pin; readonly to: Pin; readonly workflowInput?: Kept }
  | { readonly kind: 'terminationBegun'; readonly deadline: Instant; readonly reason: string }
  /** The step limit was reached; the rest follows as soon as the others had their turn. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'wentOn' }
  /** The run that it had failed with goes on, and so does it. */
  | { readonly kind: 'instanceResumed' }
  | { readonly kind: 'instanceFailed' }
  | { readonly kind: 'instanceTerminated' }
  | { readonly kind: 'instanceFinished' };

export type CommandName =
  | 'terminate'
  | 'retry'
  | 'editedRetry'
  | 'debug'
  | 'decide'
  | 'discard'
  | 'message'
  | 'signal'
  | 'trigger'
  | 'evaluate';
export type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;
