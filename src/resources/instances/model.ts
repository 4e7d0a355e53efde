import type { Fault, InstanceStatus, Kept, Listener, Phase, Pin } from '../../engine/state.ts';
import type { Outcome } from '../../engine/messages.ts';
import type { CommandName, FactOf } from '../../engine/facts.ts';
import type { Brand } from '../../kernel/brand.ts';
import type { Instant } from '../../kernel/clock.ts';
import { derivedId } from '../../kernel/id.ts';
import { isObject, type Json, type JsonObject } from '../../kernel/json.ts';

export type InstanceId = Brand<'InstanceId'>;
export type TriggerType = 'debug' | 'timer' | 'event' | 'manual';
/** What a run waits for, seen from outside: the engine's own waits, and those that the runtime adds. */
export type Waiting =
  | 'breakpoint'
  | 'result'
  | 'todo'
  | 'timer'
  | 'message'
  | 'action'
  | 'retry'
  | 'queued'
  | 'held'
  | 'child';

/** How people and clients call a status. An instance is running from the moment it is asked for. [sdk] */
export const statusNames = {
  new: 'RUNNING',
  running: 'RUNNING',
  retrying: 'RETRYING',
  failed: 'FAILED',
  terminating: 'TERMINATING',
  terminated: 'TERMINATED',
  finished: 'FINISHED',
} as const satisfies Record<InstanceStatus, string>;

/** What lists and pages show of one process instance. */
export interface Instance {
  readonly id: InstanceId;
  readonly workflow: string;
  readonly workflowName: string;
  readonly version: string;
  readonly versionNumber: string;
  readonly definition: string;
  readonly triggerType: TriggerType;
  readonly status: InstanceStatus;
  readonly waiting?: Waiting;
  /** Why it failed or was terminated. */
  readonly error?: string;
  readonly startedAt: Instant;
  readonly updatedAt: Instant;
  readonly endedAt?: Instant;
  readonly retries: number;
  readonly dataClass: string;
  readonly dataClassName: string;
  /** The id of the data object that triggered it; empty when it has none. */
  readonly dataObject: string;
  /** The earlier instance whose trigger it uses. */
  readonly origin?: InstanceId;
  /** The run that called it. */
  readonly parent?: InstanceId;
  /** SHA-256 of the body that started it. */
  readonly startHash: string;
  /** Breakpoints and mocks of a debug run, as they were sent; or the newest breakpoints of one that is mended step by step. */
  readonly simulation?: string;
  /** It was once retried with breakpoints although it is no debug run. */
  readonly stepped?: true;
}

/** A person's command on an instance. */
export interface GivenCommand {
  readonly command: CommandName | 'run' | 'debugRun';
  readonly actor: string;
  readonly actorName: string;
  readonly at: Instant;
  readonly reason: string;
  readonly task?: string;
  /** The node run that a retry went back to. */
  readonly from?: string;
  /** The version that it put the run on. */
  readonly version?: string;
  /** The breakpoints that it brought to a run that is no debug run. */
  readonly simulation?: string;
}

/** One attempt at a node run, as the topology shows it. */
export interface NodeRun {
  readonly id: string;
  readonly activity: number;
  readonly attempt: number;
  readonly node: string;
  readonly startedAt: Instant;
  endedAt?: Instant;
  status: 'running' | 'finished' | 'failed';
  waiting?: Waiting;
  /** The run that it has called. */
  child?: string;
  /** Of a round of a multi-instance activity: its place in the row, from 0. */
  round?: number;
  input?: Kept;
  output?: Kept;
  source?: FactOf<'activityCompleted'>['from'];
  fault?: Fault;
  problem?: string;
  patchedBy?: string;
  cancelled?: true;
  late?: Outcome;
  /** When a retry went back to it, or to one before it: its result counts no more. */
  superseded?: Instant;
  /** What the run ran when it began, where that has changed in its life. */
  pin?: Pin;
}

/** An event that waits in a run. */
export interface AwaitedEvent {
  readonly node: string;
  readonly listener: Listener;
  /** The node run that holds it; absent: it begins an event subprocess. */
  readonly task?: string;
}

/** What a retry would do, by the ids that the topology gives. */
export interface Outlook {
  readonly superseded: readonly string[];
  /** So many they are in all. */
  readonly total: number;
  readonly again: readonly {
    readonly id: string;
    readonly node: string;
    readonly name: string;
    readonly plugin: string;
    readonly function: string;
    readonly repeatable: boolean;
  }[];
}

/** A start as it was sent. `fields`: what its parts are called where it came from. */
export interface WantedStart {
  readonly isDebug: boolean;
  /** The id that the caller chose for the new run. */
  readonly id: string | undefined;
  readonly version: string | undefined;
  readonly origin: string | undefined;
  readonly simulation: string | undefined;
  readonly content: JsonObject;
  readonly dataClass: JsonObject;
  readonly fields: Readonly<Record<'id' | 'version' | 'origin' | 'simulation', string>>;
}

/** A command as it was sent, its texts unread. `fields`: what its parts are called where it came from. */
export interface WantedCommand {
  readonly kind: 'terminate' | 'retry' | 'debug';
  readonly reason: string;
  readonly task?: string;
  readonly edits?: string;
  readonly simulation?: string;
  /** The node run to go back to. */
  readonly from?: string;
  /** Only to see what it would do. */
  readonly dryRun?: boolean;
  readonly version?: string;
  readonly fields: Readonly<Record<'from' | 'dryRun' | 'task' | 'edits' | 'simulation' | 'version' | 'reason', string>>;
}
/** What a live activity in each phase waits for; nothing: it stands still, or it moves at once. What an event waits for its listener says. */
export const waitingIn = {
  entering: undefined,
  queued: 'queued',
  breakpoint: 'breakpoint',
  result: 'result',
  action: 'action',
  retryTimer: 'retry',
  todo: 'todo',
  event: 'timer',
  child: 'child',
  inside: undefined,
  multi: undefined,
  compensating: undefined,
  completed: undefined,
  faulted: undefined,
  cutOff: undefined,
} as const satisfies Record<Phase['is'], Waiting | undefined>;

/** What an event waits for. */
export const waitingAt = (listener: Listener | undefined): Waiting => (listener?.is === 'timer' ? 'timer' : 'message');

/** The most telling first: what a person must do, then what only takes time. */
const telling: readonly Waiting[] = [
  'breakpoint',
  'result',
  'todo',
  'held',
  'retry',
  'queued',
  'action',
  'child',
  'timer',
  'message',
];
export const mostTelling = (waits: readonly (Waiting | undefined)[]): Waiting | undefined =>
  telling.find((wait) => waits.includes(wait));

/**
 * The id of one attempt at a node run, the `task_id` of commands. It follows from the instance, so it need not be stored:
 * `startedAt` is when the node run, not the attempt, began.
 */
export const taskId = (instance: string, activity: number, attempt: number, startedAt: Instant): string =>
  derivedId(`${instance}/${activity}`, attempt, startedAt);

/** An item of a version's declared input: name and default. */
interface InputItem {
  readonly name: string;
  readonly fallback: Json;
}
/** The declared inputs; a text that is no list of items declares none, since nothing checks it on writing. [terraform] */
function inputItems(declared: Json): InputItem[] {
  if (!Array.isArray(declared)) return [];
  return (declared as readonly Json[]).flatMap((item) =>
    isObject(item) && typeof item['name'] === 'string'
      ? [{ name: item['name'], fallback: item['value'] ?? item['default_value'] ?? null }]
      : [],
  );
}

/** The values of `workflow.input`: from the data object's content by name, else the declared default. */
export function workflowInput(declared: Json, content: JsonObject): JsonObject {
  return Object.fromEntries(
    inputItems(declared).map(({ name, fallback }) => [
      name,
      Object.hasOwn(content, name) ? (content[name] ?? null) : fallback,
    ]),
  );
}
