import type { Instant } from '../kernel/clock.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { ChildAsk } from './child.ts';
import type { NodeId, ProcessDefinition } from './definition.ts';
import type { EventAsk } from './event.ts';
import type { Fact } from './facts.ts';
import type { Misfit } from './fit.ts';
import type { Hindsight } from './hindsight.ts';
import type { PastRun } from './token-queues.ts';
import type { Ranges } from './run-set.ts';
import type {
  ActionRequest,
  Actor,
  Caller,
  Debugging,
  InstanceState,
  InstanceStatus,
  Kept,
  PhaseName,
  Pin,
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
      /** The start event that a message or signal began it at; the variables came with that, and are its output. */
      readonly entry?: NodeId;
      readonly debugging?: Debugging;
      readonly calledBy?: Caller;
      readonly by: Actor;
    }
  /** With an activity: each where its name is known there, as in the subprocess around it. */
  | {
      readonly kind: 'setVariables';
      readonly variables: Readonly<Record<string, Json>>;
      readonly activity?: number;
      readonly by: Actor;
    }
  | { readonly kind: 'goOn' }
  | { readonly kind: 'actionCalled'; readonly activity: number; readonly attempt: number }
  | { readonly kind: 'actionEnded'; readonly activity: number; readonly attempt: number; readonly outcome: Outcome }
  | { readonly kind: 'retryDue'; readonly activity: number; readonly attempt: number }
  /** What is to begin in a step of its own may. */
  | { readonly kind: 'jobDue'; readonly activity: number; readonly attempt: number }
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
      /** It goes on under another definition, which comes with the command. */
      readonly version?: Move;
      readonly edits?: { readonly activity: number; readonly seen?: Seen; readonly items: readonly Edit[] };
      /** The node run to go back to, by any of its attempts: its result and what followed from it count no more, and it runs again. */
      readonly from?: { readonly activity: number; readonly attempt: number };
      /** Nothing changes: the answer is what would. */
      readonly dryRun?: boolean;
    }
  | {
      readonly kind: 'debug';
      readonly by: Actor;
      readonly reason: string;
      readonly activity: number;
      readonly seen?: Seen;
      readonly items: readonly Edit[];
    };

/** `from`: what it ran when the command was read; `inputs`: the declared inputs, of which those that it has keep their values. */
export interface Move {
  readonly from: Pin;
  readonly to: Pin;
  readonly inputs?: JsonObject;
}

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
  /** The definition that a retry moves the instance to. */
  readonly next?: ProcessDefinition;
  /** The instance without a node run, where an earlier answer said that it `needs` that. */
  readonly hindsight?: Hindsight;
};

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
    | 'noWayBack'
    | 'versionDoesNotFit'
    | 'notNow';
  readonly status: InstanceStatus;
  readonly message: string;
  /** All that does not fit, where that is the reason. */
  readonly misfits?: readonly Misfit[];
  /** The node run that is meant better. */
  readonly instead?: PastRun;
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
/** The values kept aside that the command reads, and how the instance looks without a node run: load them and call again. */
export interface Needs {
  readonly needs: readonly string[];
  readonly hindsight?: number;
}
/** What a retry would do: it was only asked for. */
export interface Outlook {
  readonly outlook: {
    readonly superseded: Ranges;
    /** World-changing actions that were asked for before and may be once more, in the order in which they were; not more than 1,000. */
    readonly again: readonly PastEffect[];
  };
  readonly status: InstanceStatus;
}
/** An action of a node run that may change the world. */
export interface PastEffect {
  readonly activity: number;
  readonly attempt: number;
  readonly node: NodeId;
  readonly plugin: string;
  readonly function: string;
  readonly repeatable: boolean;
}
