/** What a command is: words, arguments and options as a table, and a function from an invocation to an outcome. */
import type { Client } from './client.ts';

export interface OptionRow {
  readonly help: string;
  /** Stands for the value in the help; without one the option is a switch. */
  readonly value?: string;
  /** May be given more than once. */
  readonly many?: true;
}
export interface Command {
  /** `instance run` */
  readonly name: string;
  readonly summary: string;
  /** `workflow`, or `[file]` where it may be left out. */
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, OptionRow>>;
  /** What the summary cannot say, for the command's own help. */
  readonly details?: string;
  readonly run: (given: Given, shell: Shell) => Promise<Outcome> | Outcome;
}

/** What the caller wrote behind the command's words; a name that the command does not declare is a bug. */
export interface Given {
  readonly argument: (name: string) => string;
  readonly optional: (name: string) => string | undefined;
  readonly text: (option: string) => string | undefined;
  readonly texts: (option: string) => readonly string[];
  readonly has: (option: string) => boolean;
}

/** What a command may touch of the world. */
export interface Shell {
  /** A signed client; connects at its first use, so that offline commands need neither server nor keys. */
  readonly client: () => Promise<Client>;
  /** A line on the way, for people; the outcome comes last. */
  readonly tell: (line: string) => void;
  readonly readFile: (name: string) => Promise<Uint8Array>;
  readonly writeFile: (name: string, bytes: Uint8Array) => Promise<void>;
  /** The style of a status, where the output shows styles. */
  readonly colour: (text: string, style: Style) => string;
  readonly offline: Offline;
}
export type Style = 'good' | 'bad' | 'waiting' | 'quiet';

/** What works on the data folder itself, without a server: handed in by `house.ts`. */
export interface Offline {
  readonly describeConfig: () => readonly { readonly name: string; readonly value: string; readonly source: string }[];
  readonly resetKey: () => Promise<{
    readonly user: string;
    readonly accessKey: { readonly id: string; readonly secret: string };
    readonly password: string;
  }>;
  /** Copies the data folder, or another one, while a server may run on it. */
  readonly backup: (target: string, dataDir: string | undefined) => Promise<BackupReport & BackupFindings>;
  /** Makes a data folder out of a backup; `held`: with every workspace held. */
  readonly restore: (backup: string, dataDir: string | undefined, held: boolean) => Promise<RestoreReport>;
  /** Examines a data folder that no server uses; mends what it can where that is asked for. */
  readonly doctor: (dataDir: string | undefined, mend: boolean) => Promise<DoctorReport>;
}

/** What a backup holds. */
export interface BackupReport {
  readonly backup: string;
  readonly folder: string;
  readonly at: string;
  readonly program: string;
  readonly schema: number;
  readonly sequence: number;
  readonly runs: number;
  readonly unfinished: number;
  readonly bytes: number;
  /** Names the master key, without which it opens nothing, and where this installation expects it. */
  readonly masterKey: string | undefined;
  readonly masterKeyFile: string;
}
/** What was damaged already when it was copied: the backup is whole, and holds the damage. */
export interface BackupFindings {
  readonly damaged: readonly DoctorFinding[];
}

/** Something in a data folder that is not as it was written, or does not fit the rest. */
export interface DoctorFinding {
  readonly table: string;
  readonly id: string;
  readonly what: string;
  readonly means: string;
  readonly mendable: boolean;
}
export interface DoctorReport {
  readonly folder: string;
  readonly findings: readonly DoctorFinding[];
  readonly mended: readonly DoctorFinding[];
  /** How many were found; of very many only the first are listed. */
  readonly total: number;
  readonly rows: number;
  readonly runs: number;
  /** Why users, keys and projects were not checked. */
  readonly withoutKey: string | undefined;
}
export interface RestoreReport extends BackupReport {
  /** Is the master key where a start on the restored folder looks for it? */
  /** Workspaces that it holds, so that nothing is called before somebody releases them. */
  readonly holds: number;
  readonly keyIs: 'there' | 'missing' | 'another';
}

/** `text` for people, `data` for programs; `failed`: it was done, and the answer is no. */
export type Outcome =
  | { readonly text: string; readonly data: unknown; readonly failed?: boolean }
  | { readonly file: Uint8Array };

/** The command line itself is wrong. */
export class UsageError extends Error {
  override name = 'UsageError';
}
/** It cannot be done: what was expected, what was found, how to mend it. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** It did not even begin, so nothing is known: told apart from an answer that is no. */
export class CouldNotRun extends CommandError {
  override name = 'CouldNotRun';
}

/** One of a closed list, or a usage error that names them. */
export function oneOf<Name extends string>(text: string, names: readonly Name[], what: string): Name {
  const found = names.find((name) => name === text);
  if (found === undefined)
    throw new UsageError(`${what}: expected one of ${names.join(', ')}, found ${JSON.stringify(text)}`);
  return found;
}

/** A whole number in a range, or a usage error. */
export function wholeNumber(text: string, what: string, { min, max }: { min: number; max: number }): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= min && number <= max))
    throw new UsageError(`${what}: expected a whole number from ${min} to ${max}, found ${JSON.stringify(text)}`);
  return number;
}
