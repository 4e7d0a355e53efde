import type { Instant } from '../kernel/clock.ts';
import { emptyMap, type Json } from '../kernel/json.ts';
import type { Escalation } from './caught.ts';
import type { NodeId } from './definition.ts';
import type { Again } from './timer.ts';

/** A value in a fact or in the state: itself, or, when it is large, the hash of its JSON text, under which it is kept aside. */
export type Kept<Value extends Json = Json> =
  | { readonly value: Value }
  | { readonly aside: string; readonly bytes: number };

/** What stops an activity until a retry. `reason` is for programs, `message` for people. */
export interface Fault {
  readonly reason:
    | 'functionFailed'
    | 'functionMissing'
    | 'timedOut'
    | 'outcomeUnknown'
    | 'noFlowTaken'
    | 'expressionFailed'
    | 'inputMissing'
    | 'errorNotCaught'
    | 'joinStarved'
    | 'nodeRunsExceeded'
    | 'aliveExceeded'
    | 'callDepthExceeded'
    | 'compensationsExceeded'
    | 'escalationsExceeded'
    | 'childFailed'
    | 'childNotStarted'
    | 'childTerminated'
    | 'discarded'
    | 'notCalled'
    | 'variablesExceeded';
  readonly message: string;
  /** The error under which it is caught, where that is not the reason. */
  readonly code?: string;
}

/** Who gave a command: a person's id, or the system. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** Whoever acts when no person does. */
export const system: Actor = { id: 'system', name: 'system' };

/** A call of a plug-in function as it was asked for: enough to perform it again, also after the definition changed. */
export interface ActionRequest {
  readonly plugin: string;
  readonly function: string;
  readonly version: string;
  readonly connection?: string;
  readonly input: Kept;
  /** The same for every attempt of one input whose outcome is not known to be a failure. */
  readonly keyNumber: number;
  readonly sideEffects: boolean;
  readonly repeatable: boolean;
  readonly timeoutMs: number;
}

/** A run of another workflow as it was asked for. Its instance's id follows from the caller's and the activity's number. */
export interface ChildRequest {
  /** The workflow's id or name. */
  readonly calls: string;
  /** Without a text of its own it is the caller's, where that is wished. */
  readonly businessKey?: string;
  readonly inheritsBusinessKey?: true;
  /** What it is given: process variables, and its declared inputs, by name. */
  readonly passed: Kept;
  /** What it hands back: a list of results as the definition has them. */
  readonly results: Kept;
}

/** A run that an activity has called. */
export interface Child {
  readonly request: ChildRequest;
  readonly requestedAt: Instant;
  /** What it tells of itself counts only if it had been resumed so many times by then, or more often. */
  readonly epoch: number;
  readonly status: 'running' | 'failed' | 'terminated' | 'finished';
  /** So many of the escalations that it passed up have been taken; absent: none. */
  readonly heard?: number;
}

/** Who called an instance. */
export interface Caller {
  readonly instance: string;
  readonly activity: number;
  /** So many runs are above it. */
  readonly depth: number;
  /** The call lies in rounds of a multi-instance activity, there or further above. */
  readonly inRounds?: true;
  readonly results: Kept;
}

export interface TodoRequest {
  readonly name: string;
  readonly description: string;
  readonly handlers: readonly string[];
  readonly assignee?: string;
  readonly dueAt: Instant;
  readonly onDue: 'interrupt' | 'continue';
  readonly view: Kept;
  readonly form: Kept;
}

/** Where one execution of a node stands. */
export type Phase =
  | { readonly is: 'entering' }
  /** It begins in a step of its own. */
  | { readonly is: 'queued' }
  | { readonly is: 'breakpoint' }
  | { readonly is: 'result' }
  | { readonly is: 'action'; readonly request: ActionRequest; readonly called: boolean; readonly aborted: boolean }
  | { readonly is: 'retryTimer'; readonly at: Instant; readonly sameKey: boolean }
  | { readonly is: 'todo'; readonly dueAt: Instant; readonly onDue: 'interrupt' | 'continue' }
  /** It waits for its own listener. */
  | { readonly is: 'event' }
  /** It waits for the run that it called, or for that to be terminated. */
  | { readonly is: 'child'; readonly stopping: boolean }
  /** A scope of its own is open, with its number; it is done once nothing is alive in there. */
  | { readonly is: 'inside' }
  /** Its rounds are under way: so many in all, begun and done; it is done once they are. */
  | {
      readonly is: 'multi';
      readonly total: number;
      readonly begun: number;
      readonly done: number;
      readonly items?: Kept;
      /** What those that are done have found, by their places in the row. */
      readonly gathered?: Readonly<Record<number, Kept>>;
    }
  /** It waits for the handlers that take back what was done in a scope: those whose turn has not come, the next one last. */
  | { readonly is: 'compensating'; readonly scope: number; readonly left: readonly NodeId[]; readonly busy: boolean }
  /** Its result is known; it has not been left yet. */
  | { readonly is: 'completed' }
  | { readonly is: 'faulted'; readonly fault: Fault; readonly leaving: boolean; readonly sameKey: boolean }
  /** The instance was terminated around it; a retry begins it anew. */
  | { readonly is: 'cutOff' };
export type PhaseName = Phase['is'];

/** What an event waits for; `local`: what other instances throw does not reach it. */
export type Listener =
  | { readonly is: 'timer'; readonly at: Instant; readonly again?: Again }
  | { readonly is: 'message' | 'signal'; readonly name: string; readonly local?: true }
  | { readonly is: 'condition' | 'trigger' };

export interface Activity {
  readonly number: number;
  readonly scope: number;
  readonly node: NodeId;
  readonly attempt: number;
  /** Attempts made since a person last asked for it: what the retry policy counts. */
  readonly tries: number;
  readonly startedAt: Instant;
  readonly phase: Phase;
  /** The request before, once it is over, and whether its outcome is unknown: then the same input keeps the same key. */
  readonly last?: { readonly request: ActionRequest; readonly unknown: boolean };
  /** Inputs that a person has set for this activity alone. */
  readonly inputEdits?: Readonly<Record<string, Kept>>;
  /** What a person has released it past; past `result` it is called in spite of its side effects. */
  readonly released?: 'breakpoint' | 'result';
  /** Its step of its own has begun. */
  readonly unqueued?: true;
  /** Of a round of a multi-instance activity: the number of that activity, and its own place in the row, from 0. */
  readonly round?: { readonly of: number; readonly index: number };
  /** Variables that a round keeps to itself. */
  readonly own?: Readonly<Record<string, Kept>>;
  /** Of a compensation handler: the number of the event that waits for it. */
  readonly handles?: number;
  /** The events that wait while it lives, by their node: its own, or those on its border. Absent until it has armed them. */
  readonly listeners?: Readonly<Record<string, Listener>>;
  /** The run that it has called: a retry resumes it. */
  readonly child?: Child;
}

/** Where names and tokens live: the instance has a root scope; a subprocess opens one below it, with the number of its activity. */
export interface Scope {
  readonly parent?: number;
  /** Tokens waiting on sequence flows. */
  readonly tokens: Record<string, number>;
  /** The newest output of each node. */
  readonly outputs: Record<string, Kept>;
  /** The newest result of each plug-in: the node that gave it, or a value that a person put there. */
  readonly plugins: Record<string, { readonly node: NodeId } | Kept>;
  readonly variables: Record<string, Kept>;
  /** What was done in it and can be taken back, in the order in which it was done. */
  readonly compensable?: readonly Compensable[];
  /** The event subprocesses that wait while it is open, by their start events. */
  readonly listeners?: Readonly<Record<string, Listener>>;
  /** An event subprocess has taken the place of all else in it: no other one begins in it any more. */
  readonly interrupted?: true;
}
/** An activity that is done and has a handler that takes it back; `within`: the subprocesses that it was done in, and that are done too. */
export interface Compensable {
  readonly node: NodeId;
  readonly handler: NodeId;
  readonly within?: readonly NodeId[];
}

export type InstanceStatus = 'new' | 'running' | 'retrying' | 'failed' | 'terminating' | 'terminated' | 'finished';

export interface Debugging {
  readonly breakpoints: 'all' | readonly NodeId[];
  /** Node id to output. */
  readonly mocks: Kept;
  readonly mocked: readonly NodeId[];
  readonly sideEffects: boolean;
  /** It is no debug run, but one that is mended step by step: nothing is mocked, and all of it changes the world. */
  readonly stepped?: true;
}

/** What an instance runs, by name: a definition, and the workflow version that it was made from. The engine only keeps the names. */
export interface Pin {
  readonly definition: string;
  readonly version: string;
  readonly versionNumber: string;
}

/** All that is alive in an instance, as plain JSON. What is over lives in the facts only. */
export interface InstanceState {
  status: InstanceStatus;
  /** Time of the newest fact. */
  at: Instant;
  trigger: Kept;
  workflowInput: Kept;
  debugging?: Debugging;
  /** By number: the root is 0, every other has the number of the activity that opened it. */
  scopes: Record<number, Scope>;
  activities: Record<number, Activity>;
  nextActivity: number;
  /** Actions that nobody waits for any more but that may still report: activity to attempt. */
  orphans: Record<number, number>;
  retries: number;
  paused: boolean;
  terminateBy?: Instant;
  /** The instance that called it, and waits for it. */
  calledBy?: Caller;
  /** What it hands back to its caller, once it has finished. */
  result?: ChildResult;
  /** The escalations that are for its caller, all that there ever were. */
  passedUp?: readonly Escalation[];
  /** Runs that nobody waits for any more, until they have ended: by the activity that called them. */
  abandoned?: Record<number, Child>;
  /** The newest signals that were sent to many and have come, so that none counts twice. */
  heard?: readonly string[];
  /** How often it was resumed beside its retries: with a run that it had called, or only in name. */
  resumes?: number;
  /** What it runs since a retry put it on another version; absent: what it was started on. */
  pin?: Pin;
  /** So many facts say that results were superseded. */
  rewinds?: number;
}

/** What a finished run hands back; why that could not be made; or what a terminate end event of it ends: its caller, or the rounds around. */
export type ChildResult =
  | { readonly output: Kept }
  | { readonly problem: string }
  | { readonly endsCaller: true }
  | { readonly endsRounds: true };

export const rootScope = 0;

export const newState = (): InstanceState => ({
  status: 'new',
  at: 0,
  trigger: { value: null },
  workflowInput: { value: {} },
  scopes: { [rootScope]: { tokens: emptyMap(), outputs: emptyMap(), plugins: emptyMap(), variables: emptyMap() } },
  activities: {},
  nextActivity: 0,
  orphans: {},
  retries: 0,
  paused: false,
});

/** How often the instance was resumed after it had failed or been terminated. */
export const epochOf = ({ retries, resumes = 0 }: InstanceState): number => retries + resumes;

export const isSamePin = (one: Pin, other: Pin) => one.definition === other.definition && one.version === other.version;

/** Does it play things through? A run that is mended step by step does not: it is meant. */
export const isDebugRun = ({ debugging }: InstanceState): boolean => debugging !== undefined && !debugging.stepped;

/** Does the instance take steps by itself? */
export const isGoing = (status: InstanceStatus): boolean => status === 'running' || status === 'retrying';

/** The live activities in the order they started. */
export const liveActivities = (state: InstanceState): Activity[] => Object.values(state.activities);
