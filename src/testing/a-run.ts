import type { Json, JsonObject } from '../kernel/json.ts';
import type { RunFault, RunStatus } from './status.ts';

export interface RetryOptions {
  /** Are set before. */
  readonly variables?: JsonObject;
  /** It goes on as this one is drawn; throws with all that keeps it from that. */
  readonly process?: string;
  /** The node whose newest run it goes back to: that runs again, and what followed from it counts no more. */
  readonly from?: string;
}
/** One call that a node made: the input is what its expressions gave. */
export interface CallMade {
  readonly node: string;
  readonly function: string;
  readonly attempt: number;
  readonly input: Json;
}
/** One run of a process on the bench. */
export interface Run {
  readonly id: string;
  readonly processId: string;
  readonly businessKey: string | undefined;
  readonly status: RunStatus;
  /** What stops it; of several, the one that started first. */
  readonly fault: RunFault | undefined;
  readonly parent: Run | undefined;
  children(): readonly Run[];
  variables(): JsonObject;
  setVariables(variables: JsonObject): void;
  /** The ids of the nodes in the order they started, and of the sequence flows in the order they were taken. */
  trail(): readonly string[];
  flows(): readonly string[];
  /** The newest output of a node; undefined while it has none. */
  output(node: string): Json | undefined;
  calls(): readonly CallMade[];
  terminate(reason?: string): void;
  /** Repeats what is at fault. */
  retry(options?: RetryOptions): void;
}
