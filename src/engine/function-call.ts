import type { Json } from '../kernel/json.ts';
import type { ValueTemplate } from './expression/template.ts';

/** One input of a plug-in function as the author wrote it; without a value the function's own default holds. */
export interface InputParameter {
  readonly name: string;
  readonly required: boolean;
  readonly value?: ValueTemplate;
}

/** How often a failed action is tried again by itself, and how long it waits in between. */
export interface RetryPolicy {
  readonly attemptsMax: number;
  readonly firstIntervalMs: number;
  readonly backoff: number;
  readonly intervalMaxMs: number;
}

/** A call of one plug-in function, with what the function declares about itself, fixed when the version was approved. */
export interface FunctionCall {
  readonly plugin: string;
  readonly function: string;
  readonly version: string;
  readonly connection?: string;
  readonly inputs: readonly InputParameter[];
  /** Does it change the world outside? A debug run without side effects does not call it. */
  readonly sideEffects: boolean;
  /** May it be performed again with the same idempotency key when the outcome of an attempt is unknown? */
  readonly repeatable: boolean;
  /** Of one attempt, from its real start. */
  readonly timeoutMs: number;
  readonly retry: RetryPolicy;
  readonly onError: 'fail' | 'continue';
}

/** Is it the same function? A retry on another version may call something else. */
export const callsSame = (one: Callee, other: Callee): boolean =>
  one.plugin === other.plugin && one.function === other.function;
type Callee = Pick<FunctionCall, 'plugin' | 'function'>;

/** A field that the reviewer of a to-do sees or fills in. Shown values are templates; filled-in ones have a default. */
export interface TodoParameter {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly required: boolean;
  readonly value?: ValueTemplate;
}

/** A field of a to-do, its value resolved. */
export interface TodoField {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly required: boolean;
  readonly value: Json;
}
