import type { Instant } from '../kernel/clock.ts';
import type { Json } from '../kernel/json.ts';
import type { ChildAsk, ChildFact } from './child.ts';
import type { EventAsk, EventFact } from './event.ts';
import type { FlowId, NodeId } from './definition.ts';
import type { CompensationFact } from './compensation-facts.ts';
import type { RoundFact } from './round-facts.ts';
import type {
  ActionRequest,
  Actor,
  Caller,
  Debugging,
  Fault,
  InstanceState,
  InstanceStatus,
  Kept,
  PhaseName,
  TodoRequest,
} from './state.ts';

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
  | { readonly is: 'unknown'; readonly message: string }
  /** It did not go out, so it says nothing of the effect: an earlier call for the same attempt may have had it. */
  | { readonly is: 'notCalled'; readonly message: string };

/** Commands ask. What cannot be reproduced, time above all, comes with them. */
export type Ask =
  | {
      readonly kind: 'start';
      readonly trigger: Kept;
      readonly workflowInput: Kept;
      /** Process variables that are set before the first node, by name; at most `variablesMax`. */
      readonly variables?: Readonly<Record<string, Json>>;
      readonly debugging?: Debugging;
      readonly calledBy?: Caller;
      readonly by: Actor;
    }
  | { readonly kind: 'setVariables'; readonly variables: Readonly<Record<string, Json>>; readonly by: Actor }
  | { readonly kind: 'goOn' }
  | { readonly kind: 'actionCalled'; readonly activity: number; readonly attempt: number }
  | { readonly kind: 'actionEnded'; readonly activity: number; readonly attempt: number; readonly outcome: Outcome }
  | { readonly kind: 'retryDue'; readonly activity: number; readonly attempt: number }
  | { readonly kind: 'todoDue'; readonly activity: number; readonly attempt: number }
  | { readonly kind: 'graceOver' }
  | { readonly kind: 'decide'; readonly activity: number; readonly attempt: number; readonly decision: Decision }
  | { readonly kind: 'discard'; readonly activity: number; readonly attempt: number; readonly by: Actor }
  | ChildAsk
  | EventAsk
  | { readonly kind: 'terminate'; readonly by: Actor; readonly reason: string; readonly epoch?: number }
  | {
      readonly kind: 'retry';
      readonly by: Actor;
      readonly reason: string;
      /** Here and above: meant for the instance as it is after so many resumptions, refused otherwise. */
      readonly epoch?: number;
      readonly debugging?: Debugging;
      readonly edits?: { readonly activity: number; readonly seen?: Seen; readonly items: readonly Edit[] };
    }
  | {
      readonly kind: 'debug';
      readonly by: Actor;
      readonly reason: string;
      readonly activity: number;
      readonly seen?: Seen;
      readonly items: readonly Edit[];
    };

/** Where the node run stood when the command was read: if it stands elsewhere by now, the command was not meant for that. */
export interface Seen {
  readonly attempt: number;
  /** Left out: any. */
  readonly phase?: PhaseName;
}

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
  | {
      readonly kind: 'activityStarted';
      readonly activity: number;
      readonly scope: number;
      readonly node: NodeId;
      readonly consumed: readonly FlowId[];
    }
  /** A debug run stops before the node; `problem`: why its input cannot be made yet. */
  | { readonly kind: 'breakpointReached'; readonly activity: number; readonly input: Kept; readonly problem?: string }
  /** A function with side effects is not called in a debug run without them. */
  | { readonly kind: 'resultAwaited'; readonly activity: number; readonly input: Kept }
  /** A person said to run a stopped node; `past` what it was stopped at. */
  | { readonly kind: 'runReleased'; readonly activity: number; readonly past: 'breakpoint' | 'result' }
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
  | CompensationFact
  | ChildFact
  | EventFact
  /** A terminate end event, or an event that interrupts, ended it. */
  | { readonly kind: 'activityWithdrawn'; readonly activity: number }
  /** The instance was terminated while it was alive; `reported`: nothing of it runs any more. */
  | { readonly kind: 'activityCutOff'; readonly activity: number; readonly reported: boolean }
  /** Its action has failed for certain although nobody waits for that any more: another attempt is another effect. */
  | { readonly kind: 'keyRetired'; readonly activity: number }
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
  /** A person's command on the instance, kept for ever. */
  | {
      readonly kind: 'commandTaken';
      readonly command: CommandName;
      readonly by: Actor;
      readonly reason: string;
      readonly activity?: number;
    }
  | { readonly kind: 'retryBegun'; readonly debugging?: Debugging }
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

/** What the runtime owes the world, read off the state: the same after a crash as before it. */
export type Debt =
  | {
      readonly kind: 'perform';
      readonly activity: number;
      readonly attempt: number;
      readonly request: ActionRequest;
      readonly called: boolean;
    }
  /** `mayRun`: the call may have gone out, from this process or one before it. */
  | { readonly kind: 'abort'; readonly activity: number; readonly attempt: number; readonly mayRun: boolean }
  | { readonly kind: 'wake'; readonly at: Instant; readonly ask: Ask }
  /** The run that the activity called shall run, or be terminated; either way its end is to be told. */
  | { readonly kind: 'child'; readonly activity: number; readonly want: 'run' | 'stop' }
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
    | 'notDebugging'
    | 'unknownActivity'
    | 'notWaiting'
    | 'conflictingEdits'
    | 'noInputs'
    | 'conditionFailed'
    | 'notNow';
  readonly status: InstanceStatus;
  readonly message: string;
};

export interface Step {
  readonly state: InstanceState;
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
