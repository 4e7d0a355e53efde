/** One script in a world of its own: QuickJS in WebAssembly. Nothing of the host is in there; JSON text goes in and comes out. */
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import { prelude } from './prelude.ts';

/** A script may run so long, */
export const scriptMs = 5_000;
/** hold so much with all that its engine needs, in pages of 64 KiB, */
const memoryPages = { initial: 256, maximum: 1_024 } as const;
const stackBytesMax = 256 * 1024;
/** and hand back so much, as JSON text. */
export const answerCharsMax = 1024 * 1024;
const messageCharsMax = 1_000;

/** Which of its global names a script leaves as process variables: those of variables that it changed, all of them, or none. */
export type Stores = 'changed' | 'all' | 'none';
export interface ScriptJob {
  readonly code: string;
  /** JSON text of an object: the process variables that the script sees. */
  readonly variables: string;
  readonly stores: Stores;
}
/** JSON text of `{result, variables}`, or why there is none. `spoilt`: the engine must not run another script. */
export type ScriptReport = { readonly answer: string } | { readonly refused: string; readonly spoilt: boolean };

/** Part of every JavaScript engine, but of no type library that this house uses. */
declare const WebAssembly: {
  readonly Memory: new (pages: typeof memoryPages) => { readonly buffer: ArrayBuffer };
};

/** What runs scripts. */
export interface Engine {
  readonly module: QuickJSWASMModule;
  readonly memory: { readonly buffer: ArrayBuffer };
}

/** Loads what runs scripts, with a memory that cannot grow beyond its bound, whatever the script does. */
export async function loadEngine(): Promise<Engine> {
  const memory = new WebAssembly.Memory(memoryPages);
  const { default: packaged } = await import('@jitl/quickjs-wasmfile-release-sync');
  // The package's types are those of its CommonJS form, where this is a namespace.
  const variant = 'default' in packaged ? packaged.default : packaged;
  return { memory, module: await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmMemory: memory })) };
}

/** It grows in steps: once most of it is there, the next step does not fit. */
const isFull = ({ memory }: Engine) => memory.buffer.byteLength > memoryPages.maximum * 64 * 1024 * 0.75;

const refusals = {
  time: 'its time was up before it ended',
  memory: `it needs more than ${(memoryPages.maximum * 64) / 1024} MiB`,
  depth: 'it calls itself, or nests a value, too deeply',
  answer: `what it hands back has more than ${answerCharsMax} characters as JSON`,
  waiting: 'it left a promise behind, and a script cannot wait',
} as const;

/** Runs one script to its end, which comes within `ms`. Never throws. */
export function evaluate(engine: Engine, job: ScriptJob, ms = scriptMs): ScriptReport {
  const end = performance.now() + ms;
  const isOver = () => performance.now() > end;
  try {
    return inWorld(engine, job, isOver);
  } catch (error) {
    // WebAssembly's own stack or memory gave way.
    if (isOver()) return { refused: refusals.time, spoilt: true };
    const refused = error instanceof RangeError ? refusals.depth : `it broke its engine (${String(error)})`;
    return { refused: refused.slice(0, messageCharsMax), spoilt: true };
  }
}

function inWorld(engine: Engine, job: ScriptJob, isOver: () => boolean): ScriptReport {
  const runtime = engine.module.newRuntime({ maxStackSizeBytes: stackBytesMax, interruptHandler: isOver });
  const context = runtime.newContext();
  const report = new World(context, { isOver, isFull: () => isFull(engine) }).run(job);
  if ('refused' in report && report.spoilt) return report; // it may not even be able to clear up
  context.dispose();
  runtime.dispose();
  return report;
}

interface Limits {
  isOver(): boolean;
  isFull(): boolean;
}

/** A script's world: the prelude's two functions, and what they answer. */
class World {
  readonly #context: QuickJSContext;
  readonly #limits: Limits;

  constructor(context: QuickJSContext, limits: Limits) {
    this.#context = context;
    this.#limits = limits;
  }

  run({ code, variables, stores }: ScriptJob): ScriptReport {
    const context = this.#context;
    const made = context.unwrapResult(context.evalCode(prelude, 'prelude'));
    const input = [context.newString(variables), context.newString(stores)];
    const pair = context.unwrapResult(context.callFunction(made, context.undefined, ...input));
    const [collect, tell] = [context.getProp(pair, 0), context.getProp(pair, 1)];
    const report = this.#runBetween(code, collect, tell);
    for (const handle of [made, pair, collect, tell, ...input]) handle.dispose();
    return report;
  }

  #runBetween(code: string, collect: QuickJSHandle, tell: QuickJSHandle): ScriptReport {
    const context = this.#context;
    const { error, value } = evaluated(context, code);
    if (error && this.#limits.isOver()) return { refused: refusals.time, spoilt: true };
    if (!error && context.runtime.hasPendingJob()) return { refused: refusals.waiting, spoilt: true };
    const collected = context.callFunction(collect, context.undefined, value, error ? context.true : context.false);
    if (!collected.error && context.typeof(collected.value) === 'undefined') return this.#refuse(value, tell);
    value.dispose();
    return collected.error ? this.#refuse(collected.error, tell) : this.#answer(collected.value);
  }

  #answer(text: QuickJSHandle): ScriptReport {
    const length = this.#context.getProp(text, 'length').consume((handle) => this.#context.getNumber(handle));
    const answer = length > answerCharsMax ? undefined : this.#context.getString(text);
    text.dispose();
    return answer === undefined ? { refused: refusals.answer, spoilt: false } : { answer };
  }

  /** What was thrown, in words. Whatever is asked of it may run the script's own code: time and memory may end here too. */
  #refuse(thrown: QuickJSHandle, tell: QuickJSHandle): ScriptReport {
    const { isOver, isFull: isMemoryFull } = this.#limits;
    const told = isOver() ? undefined : this.#context.callFunction(tell, this.#context.undefined, thrown);
    thrown.dispose();
    if (!told || isOver()) return { refused: refusals.time, spoilt: true };
    if (told.error) return { refused: 'it threw something that cannot be told', spoilt: true };
    const text = this.#context.getString(told.value);
    told.value.dispose();
    // Without memory for an error of its own, null is thrown.
    if (text.endsWith('InternalError: out of memory') || (text === 'it threw null' && isMemoryFull()))
      return { refused: refusals.memory, spoilt: true };
    if (text.endsWith('InternalError: stack overflow')) return { refused: refusals.depth, spoilt: true };
    return { refused: text.slice(0, messageCharsMax), spoilt: false };
  }
}

/** The value of a script, or what it has thrown. */
function evaluated(context: QuickJSContext, code: string): { readonly error: boolean; readonly value: QuickJSHandle } {
  const ran = context.evalCode(code, 'script', { type: 'global' });
  return ran.error ? { error: true, value: ran.error } : { error: false, value: ran.value };
}
