/** The thread in which a long search runs: it may be stopped at any time, and nobody else waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { compilePattern, isFound, replaceEvery, type PatternJob } from './pattern.ts';
import { FunctionFailed } from '../plugin.ts';

/** What the thread reports: the answer, or why it refuses. */
export type PatternReport = { readonly answer: boolean | string } | { readonly refused: string };

const job = workerData as PatternJob;

function report(): PatternReport {
  try {
    const compiled = compilePattern(job);
    const answer =
      job.replacement === undefined ? isFound(compiled, job.text) : replaceEvery(compiled, job, () => false);
    return { answer };
  } catch (error) {
    if (error instanceof FunctionFailed) return { refused: error.message };
    throw error;
  }
}

parentPort?.postMessage(report(), []);
