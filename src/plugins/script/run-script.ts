/**
 * Runs scripts in processes of their own, a few at a time. They start when they are needed and end when nothing has come for a while;
 * one that does not answer in time, or that a script has spoilt, is killed and replaced.
 */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { FunctionFailed } from '../plugin.ts';
import { scriptMs, type ScriptJob, type ScriptReport } from './evaluate.ts';

const processesMax = 2;
const waitingMax = 1_000;
/** A process is replaced after so many scripts, */
const scriptsPerProcessMax = 500;
/** ends when nothing came for so long, */
const idleMs = 10_000;
/** must be there within this time, */
const startMs = 20_000;
/** and is killed when it is silent for so long. */
const killMs = scriptMs + 2_000;
const heapMb = 64;

/** One process; between its runs it keeps nobody alive. */
class ScriptProcess {
  readonly #child: ChildProcess;
  #left = scriptsPerProcessMax;
  #idle: NodeJS.Timeout | undefined;

  constructor() {
    const file = new URL(`./script-process${path.extname(import.meta.url)}`, import.meta.url);
    this.#child = fork(file, {
      env: {},
      // It reads its own code; it writes nothing, starts nothing and loads nothing native.
      execArgv: ['--permission', '--allow-fs-read=*', `--max-old-space-size=${heapMb}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.on('error', () => this.end()); // a process that cannot be killed or told: its exit says the rest
    this.#child.on('exit', () => forget(this));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  ready(signal: AbortSignal): Promise<unknown> {
    return this.#answer(startMs, signal);
  }

  async run(job: ScriptJob, signal: AbortSignal): Promise<ScriptReport> {
    this.#left -= 1;
    const answered = this.#answer(killMs, signal);
    this.#child.send(job);
    return (await answered) as ScriptReport;
  }

  get isWorn(): boolean {
    return this.#left <= 0 || !this.#child.connected;
  }

  busy(): void {
    clearTimeout(this.#idle);
    this.#child.ref();
    this.#child.channel?.ref();
  }

  rest(): void {
    this.#child.unref();
    this.#child.channel?.unref();
    this.#idle = setTimeout(() => this.end(), idleMs).unref();
  }

  end(): void {
    clearTimeout(this.#idle);
    forget(this);
    this.#child.kill('SIGKILL');
  }

  /** Its next message. */
  #answer(ms: number, signal: AbortSignal): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const child = this.#child;
    const timer = setTimeout(() => reject(new Silent(`it did not end within ${ms / 1000} s`)), ms);
    const exited = () => reject(new Silent('its process died'));
    const aborted = () => reject(new Error('The script was stopped'));
    child.once('message', resolve).once('exit', exited);
    signal.addEventListener('abort', aborted, { once: true });
    return promise.finally(() => {
      clearTimeout(timer);
      child.off('message', resolve).off('exit', exited);
      signal.removeEventListener('abort', aborted);
    });
  }
}

/** The process said nothing, or is gone. */
class Silent extends Error {}

let running = 0;
const waiting: (() => void)[] = [];
const resting: ScriptProcess[] = [];

function forget(process: ScriptProcess): void {
  const index = resting.indexOf(process);
  if (index >= 0) resting.splice(index, 1);
}

/** The processes that wait for the next script. */
export const restingProcesses = (): readonly (number | undefined)[] => resting.map(({ pid }) => pid);

/** Runs a script; its answer is JSON text of `{result, variables}`. A script that fails is a final failure, as it would fail again. */
export async function runScript(job: ScriptJob, signal: AbortSignal): Promise<string> {
  await takeTurn();
  try {
    signal.throwIfAborted();
    const report = await runInProcess(job, signal);
    if ('answer' in report) return report.answer;
    throw new FunctionFailed(report.refused, { final: true });
  } finally {
    endTurn();
  }
}

async function runInProcess(job: ScriptJob, signal: AbortSignal): Promise<ScriptReport> {
  const process = await takeProcess(signal);
  try {
    const report = await process.run(job, signal);
    if (process.isWorn || ('refused' in report && report.spoilt)) process.end();
    else giveBack(process);
    return report;
  } catch (error) {
    process.end();
    if (error instanceof Silent) return { refused: error.message, spoilt: true };
    throw error;
  }
}

async function takeProcess(signal: AbortSignal): Promise<ScriptProcess> {
  const rested = resting.pop();
  const process = rested ?? new ScriptProcess();
  process.busy();
  if (rested) return process;
  try {
    await process.ready(signal);
    return process;
  } catch (cause) {
    process.end();
    signal.throwIfAborted();
    throw new Error('The process for scripts did not start', { cause });
  }
}

function giveBack(process: ScriptProcess): void {
  process.rest();
  resting.push(process);
}

/** Waits for one of the `processesMax` turns. */
async function takeTurn(): Promise<void> {
  if (running < processesMax) {
    running += 1;
    return;
  }
  if (waiting.length >= waitingMax)
    throw new FunctionFailed(`${waitingMax} scripts are waiting already; try again later.`);
  await new Promise<void>((resolve) => waiting.push(resolve));
}

/** Hands the turn to the next in line, or gives it back. */
function endTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}
