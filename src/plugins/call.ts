import type { Json, JsonObject } from '../kernel/json.ts';
import { checkInput } from './input.ts';
import { checkOutput } from './output.ts';
import { FunctionFailed, OutcomeUnknown, type CallContext, type PluginFunction } from './plugin.ts';

/** How long a function may take to say what it knows after its time was up, before it is abandoned. */
export const settleMs = 250;
/** How long a function may take to end after its caller aborted it, before it is abandoned. */
export const abortGraceMs = 10_000;
const messageLengthMax = 2000;
/** Node's timers hold no more than this. */
const timeoutMsMax = 2 ** 31 - 1 - settleMs;

/** How a call ended. It has the shape of the engine's Outcome, with the output whole. */
export type CallResult =
  | { readonly is: 'output'; readonly output: JsonObject; readonly bytes: number }
  /** A definite failure; `final`: trying again by itself makes no sense. */
  | { readonly is: 'failure'; readonly message: string; readonly final: boolean }
  | { readonly is: 'timedOut'; readonly message: string }
  | { readonly is: 'unknown'; readonly message: string };

export interface CallOptions {
  /** Of this attempt, from now. */
  readonly timeoutMs: number;
  /** Told how an abandoned call ended after all. Called at most once, and never for a call that was not abandoned. */
  readonly onLate?: (result: CallResult) => void;
}

/**
 * Calls a function with a checked input. Never throws, leaves no timer behind, and ends at the latest `settleMs` after the
 * time-out or `abortGraceMs` after an abort: a function that does not heed its signal is abandoned, and what it says later goes
 * to `onLate`.
 * A function without a promise runs to its end first: no clock can stop it.
 */
export async function callFunction(
  fn: PluginFunction,
  raw: Json,
  context: CallContext,
  options: CallOptions,
): Promise<CallResult> {
  const checked = checkInput(fn, raw);
  if ('problem' in checked) return { is: 'failure', message: cut(checked.problem), final: true };
  if (context.signal.aborted) return { is: 'failure', message: 'The call was aborted before it began.', final: false };
  const controller = new AbortController();
  const own: CallContext = { ...context, signal: controller.signal };
  try {
    const returned = fn.run(checked.input, own);
    if (!(returned instanceof Promise)) return readReturned(returned);
    return await attend(settled(fn, returned, controller.signal), {
      controller,
      context,
      options,
      hasSideEffects: fn.sideEffects,
    });
  } catch (error) {
    return readThrown(fn, error, controller.signal);
  }
}

/**
 * Calls a function that answers at once, as `callFunction` does without a clock. One that answers later is abandoned: it belongs into
 * `callFunction`.
 */
export function callAtOnce(fn: PluginFunction, raw: Json, context: CallContext): CallResult | { readonly is: 'later' } {
  const checked = checkInput(fn, raw);
  if ('problem' in checked) return { is: 'failure', message: cut(checked.problem), final: true };
  try {
    const returned = fn.run(checked.input, context);
    if (!(returned instanceof Promise)) return readReturned(returned);
    returned.catch(() => undefined); // nobody waits for it: whoever called is told so
    return { is: 'later' };
  } catch (error) {
    return readThrown(fn, error, context.signal);
  }
}

/** Does an ending after the deadline say no more than that the deadline came? */
const isVague = (result: CallResult, hasSideEffects: boolean) =>
  result.is === 'unknown' || (result.is === 'failure' && !result.final && !hasSideEffects);

interface Attendance {
  readonly hasSideEffects: boolean;
  readonly controller: AbortController;
  readonly context: CallContext;
  readonly options: CallOptions;
}

/** Waits for a running call, its deadline and the caller's abort, whichever comes first. */
function attend(running: Promise<CallResult>, attendance: Attendance): Promise<CallResult> {
  const { controller, context, options, hasSideEffects } = attendance;
  const timeoutMs = Math.min(Math.max(options.timeoutMs, 0), timeoutMsMax);
  const tooLate = { is: 'timedOut', message: `The function did not end within ${timeoutMs} ms.` } as const;
  const message = `The function was aborted and did not end within ${abortGraceMs} ms.`;
  const deaf: CallResult = hasSideEffects ? { is: 'unknown', message } : { is: 'failure', message, final: false };
  return new Promise((resolve) => {
    let abandoned = false;
    let overdue = false;
    let timer = setTimeout(expire, timeoutMs);
    function expire(): void {
      overdue = true;
      controller.abort(new DOMException(tooLate.message, 'TimeoutError'));
      timer = setTimeout(abandon, settleMs, tooLate);
    }
    function abandon(result: CallResult): void {
      abandoned = true;
      context.signal.removeEventListener('abort', forward);
      resolve(result);
    }
    function forward(): void {
      controller.abort(context.signal.reason);
      if (overdue) return;
      clearTimeout(timer);
      timer = setTimeout(abandon, abortGraceMs, deaf);
    }
    function end(result: CallResult): void {
      if (abandoned) return options.onLate?.(result);
      clearTimeout(timer);
      context.signal.removeEventListener('abort', forward);
      resolve(overdue && isVague(result, hasSideEffects) ? tooLate : result);
    }
    context.signal.addEventListener('abort', forward, { once: true });
    void running.then(end);
  });
}

async function settled(fn: PluginFunction, returned: Promise<JsonObject>, signal: AbortSignal): Promise<CallResult> {
  try {
    return readReturned(await returned);
  } catch (error) {
    return readThrown(fn, error, signal);
  }
}

function readReturned(returned: unknown): CallResult {
  const checked = checkOutput(returned);
  return 'problem' in checked
    ? { is: 'failure', message: cut(checked.problem), final: true }
    : { is: 'output', output: checked.output, bytes: checked.bytes };
}

function readThrown(fn: PluginFunction, error: unknown, signal: AbortSignal): CallResult {
  const message = describeError(error);
  if (error instanceof OutcomeUnknown) return { is: 'unknown', message };
  if (error instanceof FunctionFailed) return { is: 'failure', message, final: error.final };
  if (signal.aborted && (fn.sideEffects || isTimeout(signal))) return { is: 'unknown', message };
  return { is: 'failure', message, final: false };
}

const isTimeout = (signal: AbortSignal) =>
  signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError';

/** An error's own words and its cause's, cut to a bound and without credentials; never its stack. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'The function threw something that is no Error.';
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return cut(withoutCredentials(`${error.message || error.name}${cause}`));
}

const withoutCredentials = (text: string) =>
  text
    .replaceAll(/(\/\/)[^\s/?#@]*@/g, '$1***@')
    .replaceAll(/\b(bearer|basic)\s+[\w+/=.~-]{8,}/gi, '$1 ***')
    .replaceAll(/\b(password|passwd|secret|token|api[_-]?key)(["']?\s*[=:]\s*["']?)[^\s"'&,;}]+/gi, '$1$2***');

const cut = (text: string) => (text.length > messageLengthMax ? `${text.slice(0, messageLengthMax)}…` : text);
