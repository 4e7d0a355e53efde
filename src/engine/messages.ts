import type { Instant } from '../kernel/clock.ts';
import type { Json } from '../kernel/json.ts';
import type { FlowId, NodeId } from './definition.ts';
import type { ActionRequest, Actor, Debugging, Fault, InstanceStatus, Kept, TodoRequest } from './state.ts';

/** One thing that a person puts into a debugged or retried instance. */
export type Edit =
  | { readonly target: 'node'; readonly node: NodeId; readonly output: Json }
  | { readonly target: 'plugin'; readonly plugin: string; readonly output: Json }
  | { readonly target: 'input'; readonly name: string; readonly value: Json };

/** What a person or the due date decided on a to-do. */
export interface Decision {
  readonly action: 'CONTINUE' | 'TERMINATE' | 'EXPIRED';
  readonly approver: Actor;
  readonly comment: string;
  /** Parameter name to value. */
  readonly form: Readonly<Record<string, Json>>;
}

export type Outcome =
  | { readonly is: 'output'; readonly output: Kept }
  /** A definite failure; `final`: trying again by itself makes no sense. */
  | { readonly is: 'failure'; readonly message: string; readonly final: boolean }
  | { readonly is: 'timedOut'; readonly message: string }
  | { readonly is: 'unknown'; readonly message: string };

/** Commands ask. What cannot be reproduced, time above all, comes with them. */
export type Ask =
  | {
      readonly kind: 'start';
      readonly trigger: Kept;
      readonly workflowInput: Kept;
      readonly debugging?: Debugging;
      readonly by: Actor;
    }
  | { readonly kind: 'goOn' }
  | { readonly kind: 'actionCalled'; readonly activity: number; readonly attempt: number }
  | { readonly kind: 'actionEnded'; readonly activity: number; readonly attempt: number; readonly outcome: Outcome }
  | { readonly kind: 'retryDue'; readonly activity: number; readonly attempt: number }
  | { readonly kind: 'todoDue'; readonly activity: number; readonly attempt: number }
  | { readonly kind: 'graceOver' }
  | { readonly kind: 'decide'; readonly activity: number; readonly attempt: number; readonly decision: Decision }
  | { readonly kind: 'discard'; readonly activity: number; readonly attempt: number; readonly by: Actor }
  | { readonly kind: 'terminate'; readonly by: Actor; readonly reason: string }
  | {
      readonly kind: 'retry';
      readonly by: Actor;
      readonly reason: string;
      readonly debugging?: Debugging;
      readonly edits?: { readonly activity: number; readonly items: readonly Edit[] };
    }
  | {
      readonly kind: 'debug';
      readonly by: Actor;
      readonly reason: string;
      readonly activity: number;
      readonly items: readonly Edit[];
    };

export type Command = Ask & {
  readonly at: Instant;
  /** Values kept aside that an earlier answer said it `needs`, by hash. */
  readonly loaded?: ReadonlyMap<string, Json>;
};

/** Facts tell: what happened, for good. The log holds nothing else. A fact's time is that of its batch. */
export type Fact =
  | {
      readonly kind: 'instanceStarted';
      readonly trigger: Kept;
      readonly workflowInput: Kept;
      readonly debugging?: Debugging;
      readonly by: Actor;
    }
  | { readonly kind: 'flowTaken'; readonly scope: number; readonly flow: FlowId }
  | {
      readonly kind: 'activityStarted';
      readonly activity: number;
      readonly scope: number;
      readonly node: NodeId;
      readonly consumed: readonly FlowId[];
    }
  | { readonly kind: 'breakpointReached'; readonly activity: number; readonly input: Kept }
  | { readonly kind: 'resultAwaited'; readonly activity: number; readonly input: Kept }
  | {
      readonly kind: 'actionRequested';
      readonly activity: number;
      readonly attempt: number;
      readonly request: ActionRequest;
    }
  | { readonly kind: 'actionCalled'; readonly activity: number; readonly attempt: number }
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
  /** A new attempt begins, by itself or because a person asked. */
  | {
      readonly kind: 'attemptStarted';
      readonly activity: number;
      readonly attempt: number;
      readonly asked: boolean;
      readonly newKey: boolean;
    }
  | { readonly kind: 'lateResult'; readonly activity: number; readonly attempt: number; readonly outcome: Outcome }
  | { readonly kind: 'todoOpened'; readonly activity: number; readonly attempt: number; readonly todo: TodoRequest }
  | { readonly kind: 'todoDecided'; readonly activity: number; readonly attempt: number; readonly decision: Decision }
  | { readonly kind: 'todoCanceled'; readonly activity: number; readonly attempt: number }
  | {
      readonly kind: 'activityCompleted';
      readonly activity: number;
      readonly output: Kept;
      /** The plug-in whose newest result this is. */
      readonly plugin?: string;
      readonly from: 'node' | 'action' | 'decision' | 'mock' | 'patch' | 'error';
    }
  | { readonly kind: 'activityLeft'; readonly activity: number }
  | { readonly kind: 'activityFaulted'; readonly activity: number; readonly fault: Fault; readonly sameKey: boolean }
  | { readonly kind: 'activityWithdrawn'; readonly activity: number }
  | { readonly kind: 'activityCutOff'; readonly activity: number }
  | { readonly kind: 'tokensDropped'; readonly scope: number }
  | {
      readonly kind: 'inputEdited';
      readonly activity: number;
      readonly name: string;
      readonly value: Json;
      readonly by: Actor;
    }
  | { readonly kind: 'runReleased'; readonly activity: number }
  /** A value put into the context from here on; `source`: the finished activity whose output it replaces. */
  | {
      readonly kind: 'contextPatched';
      readonly scope: number;
      readonly target: { readonly node: NodeId } | { readonly plugin: string };
      readonly output: Kept;
      readonly by: Actor;
    }
  /** A person's command on the instance, kept for ever. */
  | {
      readonly kind: 'commandTaken';
      readonly command: 'terminate' | 'retry' | 'editedRetry' | 'debug' | 'decide' | 'discard';
      readonly by: Actor;
      readonly reason: string;
      readonly activity?: number;
    }
  | { readonly kind: 'retryBegun'; readonly debugging?: Debugging }
  | { readonly kind: 'terminationBegun'; readonly deadline: Instant }
  | { readonly kind: 'instanceFailed' }
  | { readonly kind: 'instanceTerminated' }
  | { readonly kind: 'instanceFinished' };

/** What the runtime owes the world, read off the state: the same after a crash as before it. */
export type Debt =
  | {
      readonly kind: 'perform';
      readonly activity: number;
      readonly attempt: number;
      readonly request: ActionRequest;
      readonly called: boolean;
    }
  | { readonly kind: 'abort'; readonly activity: number; readonly attempt: number }
  | { readonly kind: 'wake'; readonly at: Instant; readonly ask: Ask }
  /** The step limit was reached: go on behind the others. */
  | { readonly kind: 'goOn' };

/** Why a command is refused. A refusal changes nothing. */
export type Rejection = {
  readonly rejected:
    | 'alreadyStarted'
    | 'stillRunning'
    | 'alreadyRetrying'
    | 'terminating'
    | 'ended'
    | 'notFailed'
    | 'notDebugging'
    | 'unknownActivity'
    | 'notWaiting'
    | 'notLatestAttempt'
    | 'conflictingEdits'
    | 'notNow';
  readonly status: InstanceStatus;
  readonly message: string;
};

export interface Step<State> {
  readonly state: State;
  readonly facts: readonly Fact[];
  /** Values that facts name by hash; they must be durable before the facts are. */
  readonly aside: ReadonlyMap<string, Json>;
}
/** The command was already so: success, and nothing changes. */
export interface AlreadySo {
  readonly alreadySo: true;
  readonly status: InstanceStatus;
}
/** The values kept aside that the command reads: load them and call again. */
export interface Needs {
  readonly needs: readonly string[];
}
