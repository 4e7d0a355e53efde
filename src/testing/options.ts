import type { Json, JsonObject } from '../kernel/json.ts';
import type { WorkflowProblem } from '../taskflow/problem.ts';
import type { Mocks } from './functions.ts';

export interface BenchOptions {
  /** When the clock stands at first: an ISO 8601 date-time or milliseconds since 1970; absent: the start of 2026. */
  readonly now?: string | number;
  /** By `Plugin.function`. */
  readonly plugins?: Mocks;
}
export interface DeployOptions {
  /** The taskconfig, as its JSON text or as an object. */
  readonly taskconfig?: string | JsonObject;
  /** Another name under which the (first) process can be started. */
  readonly workflowId?: string;
  /** The version's declared inputs: the JSON text of a list of items, or the list. */
  readonly input?: string | readonly Json[];
  /** Refuses what runs all the same, but could not be activated as a version: no end event, a node that nothing leads to, … */
  readonly activatable?: boolean;
}
export interface StartOptions {
  /** Process variables; unless a trigger is given they are its content too. */
  readonly variables?: JsonObject;
  /** What `trigger` stands for: the content of the alert, or of another data object. */
  readonly trigger?: JsonObject;
  readonly businessKey?: string;
}
export interface Timer {
  readonly instance: string;
  readonly nodeId: string;
  readonly kind: 'timer' | 'retry' | 'dueDate' | 'grace';
  readonly at: string;
}
/** A node that begins in a step of its own (`flowable:async`), and waits for `runJobs` or `advance`. */
export interface Job {
  readonly instance: string;
  readonly nodeId: string;
}
export interface ProcessOutline {
  readonly id: string;
  readonly nodes: readonly string[];
  readonly flows: readonly string[];
  /** Why it could not be activated as a version, although it runs. */
  readonly problems: readonly WorkflowProblem[];
}
