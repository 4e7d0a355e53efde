import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { FunctionFailed } from '../plugin.ts';
import {
  compilePattern,
  isFound,
  OutOfTime,
  patternLengthMax,
  refused,
  replaceEvery,
  textLengthMax,
  type PatternJob,
} from './pattern.ts';
import type { PatternReport } from './pattern-worker.ts';

/** What may run in the main thread: a few hundredths of a second at the worst. */
const inlinePatternLengthMax = 250;
const inlineStepsMax = 250_000;
const inlineMs = 20;
/** What may run beside it. */
const threadMs = 10_000;
const threadsMax = 2;
const waitingMax = 100;
const threadMemoryMb = 256;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs a search or a replacement: at once when it is short, in a thread of its own with a deadline when it may be long. */
export function runPattern(job: PatternJob, signal: AbortSignal): boolean | string | Promise<boolean | string> {
  if (job.pattern.length > patternLengthMax)
    throw refused(`the pattern has ${job.pattern.length} characters, at most ${patternLengthMax}`);
  if (job.text.length > textLengthMax)
    throw refused(`the text has ${job.text.length} characters, at most ${textLengthMax}`);
  return runInline(job) ?? runInTurn(job, signal);
}

async function runInTurn(job: PatternJob, signal: AbortSignal): Promise<boolean | string> {
  await takeTurn();
  try {
    return await runInThread(job, signal);
  } finally {
    endTurn();
  }
}

function runInline(job: PatternJob): boolean | string | undefined {
  if (job.pattern.length > inlinePatternLengthMax) return undefined;
  const compiled = compilePattern(job);
  if (compiled.programSize() * (job.text.length + 1) > inlineStepsMax) return undefined;
  if (job.replacement === undefined) return isFound(compiled, job.text);
  const end = performance.now() + inlineMs;
  try {
    return replaceEvery(compiled, job, () => performance.now() > end);
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    throw error;
  }
}

/** Waits for one of the `threadsMax` turns. */
async function takeTurn(): Promise<void> {
  if (running >= threadsMax) {
    if (waiting.length >= waitingMax)
      throw new FunctionFailed(`${waitingMax} long regular expressions are waiting already; try again later.`);
    return new Promise((resolve) => waiting.push(resolve));
  }
  running += 1;
}

/** Hands the turn to the next in line, or gives it back. */
function endTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

function runInThread(job: PatternJob, signal: AbortSignal): Promise<boolean | string> {
  signal.throwIfAborted();
  const file = new URL(`./pattern-worker${path.extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, {
    workerData: job,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
  });
  const late = AbortSignal.any([signal, AbortSignal.timeout(threadMs)]);
  return new Promise<boolean | string>((resolve, reject) => {
    const tooLong = () => reject(refused(`it took too long on a text of ${job.text.length} characters`));
    late.addEventListener('abort', tooLong, { once: true });
    worker.once('message', (report: PatternReport) =>
      'refused' in report ? reject(new FunctionFailed(report.refused, { final: true })) : resolve(report.answer),
    );
    worker.once('error', (cause) => reject(new Error('A regular expression broke its thread', { cause })));
  }).finally(() => worker.terminate());
}
