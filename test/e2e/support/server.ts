/** A real server in a process of its own, on a free port, with a data folder that lives as long as the test wants it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { examineFolder } from '../../../src/doctor/folder.ts';

const startMsMax = 30_000;
const stopMsMax = 30_000;
const outputCharsMax = 64 * 1024;
/** Larger data would take seconds to examine. */
const examinedBytesMax = 16 * 1024 * 1024;
const root = path.resolve(import.meta.dirname, '..', '..', '..');

/** What every test server is set up with. */
export const access = {
  accessKey: 'SALLYPORTTESTACCESSK',
  secretKey: 'a-secret-that-only-tests-know-0123456789',
  password: 'only-tests-know-this-one',
  projectId: '0123456789abcdef0123456789abcdef',
  workspaceId: '01980000-0000-7000-8000-000000000001',
} as const;

export interface ServerOptions {
  /** An existing data folder to go on with; by default a new one that goes away with the server. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What starts it, by default the clone's own. */
  readonly launcher?: string;
  /** Arguments behind `serve`. */
  readonly args?: readonly string[];
  /** A program, with its arguments, under which it runs. */
  readonly under?: readonly string[];
  /** Is it one that breaks its promises, so that what it leaves may be damaged? */
  readonly isHarmed?: true;
  /** Another command line that starts it. */
  readonly command?: readonly string[];
}

export interface Server {
  readonly url: string;
  readonly pid: number;
  /** What it printed, stdout and stderr, the newest part. */
  readonly output: () => string;
  /** How it ended, once it has: its exit status, or the signal. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** Asks it to end and waits until it has: its exit status. */
  readonly stop: () => Promise<number | null>;
  /** kill -9, and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

/** A new folder with room for the data folder and, beside it, the master key. */
export const newFolder = () => mkdtempSync(path.join(os.tmpdir(), 'sallyport-test-'));

function environmentOf(folder: string, options: ServerOptions): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('SALLYPORT_'));
  return {
    ...Object.fromEntries(inherited),
    SALLYPORT_PORT: '0',
    SALLYPORT_DATA_DIR: path.join(folder, 'data'),
    SALLYPORT_MASTER_KEY_FILE: path.join(folder, 'master.key'),
    SALLYPORT_ACCESS_KEY: access.accessKey,
    SALLYPORT_SECRET_KEY: access.secretKey,
    SALLYPORT_ADMIN_PASSWORD: access.password,
    SALLYPORT_PROJECT_ID: access.projectId,
    SALLYPORT_WORKSPACE_ID: access.workspaceId,
    ...options.environment,
  };
}

/** Waits for the line that says where it serves. */
function ready(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => settle(() => reject(new Error(`the server ${reason}; it printed:\n${output()}`)));
    const timer = setTimeout(() => fail(`was not ready within ${startMsMax} ms`), startMsMax);
    const onError = (error: Error) => fail(`did not start: ${error.message}`);
    const onExit = (code: number | null, signal: string | null) =>
      fail(`ended (${code ?? signal}) before it was ready`);
    const onData = () => {
      const url = /^sallyport ready at (\S+)$/m.exec(output())?.[1];
      if (url !== undefined) settle(() => resolve(url));
    };
    const settle = (how: () => void) => {
      clearTimeout(timer);
      child.off('error', onError).off('exit', onExit);
      child.stdout?.off('data', onData);
      how();
    };
    child.on('error', onError).on('exit', onExit);
    child.stdout?.on('data', onData);
  });
}

const commandOf = ({ under = [], launcher = path.join(root, 'bin', 'sallyport.js'), args = [] }: ServerOptions) => [
  ...under,
  process.execPath,
  launcher,
  'serve',
  ...args,
];

/** However a server ended, whatever was done to it: the doctor finds nothing in what it leaves. */
function requireOrder(folder: string): void {
  const data = path.join(folder, 'data');
  const size = statSync(path.join(data, 'sallyport.db'), { throwIfNoEntry: false })?.size ?? Number.POSITIVE_INFINITY;
  if (size > examinedBytesMax) return;
  const { findings } = examineFolder(data, { masterKeyFile: path.join(folder, 'master.key'), mend: false });
  if (findings.length > 0) throw new Error(`the server left damage: ${findings.map(({ what }) => what).join('; ')}`);
}

/** Starts a server and waits until it serves. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const folder = options.folder ?? newFolder();
  const [program = '', ...args] = options.command ?? commandOf(options);
  const child = spawn(program, args, {
    cwd: folder,
    env: environmentOf(folder, options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const collect = (chunk: Buffer) => (text = (text + chunk.toString()).slice(-outputCharsMax));
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const output = () => text;
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit', { signal: AbortSignal.timeout(stopMsMax) });
      child.kill(signal);
      await gone.catch(() => child.kill('SIGKILL'));
    }
    if (options.command === undefined && !options.isHarmed) requireOrder(folder);
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    return child.exitCode;
  };
  try {
    const url = await ready(child, output);
    return {
      url,
      pid: child.pid ?? 0,
      output,
      ended,
      stop: () => end('SIGTERM'),
      kill: async () => void (await end('SIGKILL')),
    };
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
}
