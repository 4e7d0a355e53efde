/**
 * The command line: finds the command, runs it, prints its outcome for people or for programs. Exit status: 0 done; 1 refused, not
 * reachable, or the outcome is bad; 2 the command line or the settings are wrong.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { styleText } from 'node:util';
import { systemClock } from '../kernel/clock.ts';
import { isObject } from '../kernel/json.ts';
import { type Client, Refusal } from './client.ts';
import {
  type Command,
  CommandError,
  CouldNotRun,
  type Given,
  type Offline,
  type Outcome,
  type Shell,
  UsageError,
} from './command.ts';
import { commands } from './commands.ts';
import { connect, type Environment, readSettings } from './connect.ts';
import { helpOf, helpOfAll, helpOfGroup } from './help.ts';
import { findCommand, parseCommand } from './parse.ts';
import { readProfile } from './profile.ts';
import { printable } from './table.ts';

export interface CliParts {
  readonly env: Environment;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** Where a demo server leaves what a client needs. */
  readonly profileFile: () => string;
  readonly offline: Offline;
}

/** Runs everything but `serve`; answers the exit status. */
export async function runCli(argv: readonly string[], parts: CliParts): Promise<number> {
  const command = findCommand(commands, argv);
  if (!command) return withoutCommand(argv, parts);
  parts.stdout.on('error', endQuietly);
  try {
    const given = parseCommand(command, argv.slice(command.name.split(' ').length));
    if (given.has('help')) return print(parts, helpOf(command));
    return await run(command, given, parts);
  } catch (error) {
    return complain(parts, command, error);
  }
}

/** Whoever read the output has left, as `head` does: nobody is there to tell anything. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

function withoutCommand(argv: readonly string[], parts: CliParts): number {
  const [first = ''] = argv;
  if (['--version', '-v', 'version'].includes(first)) return print(parts, version());
  if (['', '--help', '-h', 'help'].includes(first)) return print(parts, helpOfAll(commands));
  const group = helpOfGroup(commands, first);
  const wrong = JSON.stringify(argv.slice(0, 2).join(' '));
  if (group && (argv.length === 1 || argv.includes('--help'))) return print(parts, group);
  const help = group ? `The commands of ${first}:\n${group}` : 'What there is: `sallyport --help`';
  parts.stderr.write(`sallyport: expected a command, found ${wrong}. ${help}\n`);
  return 2;
}

function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return String(JSON.parse(manifest).version);
}

async function run(command: Command, given: Given, parts: CliParts): Promise<number> {
  const json = given.has('json');
  const outcome = await command.run(given, shellOf(given, parts));
  if ('file' in outcome) parts.stdout.write(outcome.file);
  else {
    print(parts, json ? JSON.stringify(outcome.data, undefined, 2) : outcome.text);
    tellDamaged(parts, outcome.data);
  }
  return hasFailed(outcome) ? 1 : 0;
}

/** A list that left out what is damaged says so, for programs and people alike. */
function tellDamaged(parts: CliParts, data: unknown): void {
  const damaged: unknown = isObject(data) && Object.hasOwn(data, 'damaged') ? data['damaged'] : undefined;
  for (const record of Array.isArray(damaged) ? damaged : [])
    if (isObject(record))
      parts.stderr.write(
        `sallyport: left out, because it is damaged: ${printable(String(record['table']))} ${printable(String(record['id']))}\n`,
      );
}
const hasFailed = (outcome: Outcome) => 'failed' in outcome && outcome.failed === true;

function shellOf(given: Given, parts: CliParts): Shell {
  let client: Promise<Client> | undefined;
  const open = () =>
    connect(
      readSettings(given, parts.env, () => readProfile(parts.profileFile())),
      systemClock,
    );
  const styles = { good: 'green', bad: 'red', waiting: 'yellow', quiet: 'dim' } as const;
  return {
    client: () => (client ??= open()),
    tell: (line) => void (given.has('json') ? parts.stderr : parts.stdout).write(`${line}\n`),
    readFile: (name) => (name === '-' ? readBounded(parts.stdin, 'the standard input') : readNamed(name)),
    writeFile: async (name, bytes) => writeFile(name, bytes),
    colour: (text, style) => styleText(styles[style], text, { stream: parts.stdout }),
    offline: parts.offline,
  };
}

const fileBytesMax = 32 * 1024 * 1024;
async function readNamed(name: string): Promise<Uint8Array> {
  const source = createReadStream(name);
  try {
    return await readBounded(source, name);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${name}: expected a file that can be read, found: ${reason}`);
  }
}

async function readBounded(source: AsyncIterable<string | Buffer>, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > fileBytesMax) throw new CommandError(`${name}: expected at most ${fileBytesMax} bytes, found more`);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

function print(parts: CliParts, text: string): 0 {
  if (text !== '') parts.stdout.write(`${text}\n`);
  return 0;
}

function complain(parts: CliParts, command: Command, error: unknown): number {
  if (error instanceof UsageError) {
    parts.stderr.write(`sallyport: ${error.message}\nHow it is used: \`sallyport ${command.name} --help\`\n`);
    return 2;
  }
  if (error instanceof Refusal) {
    parts.stderr.write(`sallyport: ${refusalText(error)}\n`);
    return 1;
  }
  if (error instanceof CommandError) {
    parts.stderr.write(`sallyport: ${error.message}\n`);
    return error instanceof CouldNotRun ? 2 : 1;
  }
  throw error;
}

const remedies: Readonly<Record<number, string>> = {
  401: ' Check SALLYPORT_ACCESS_KEY and SALLYPORT_SECRET_KEY (`sallyport key reset` makes new ones), and the clock.',
};
function refusalText({ status, code, message, requestId }: Refusal): string {
  const id = requestId ? `, request ${requestId}` : '';
  return `${printable(message)} (${printable(code)}, HTTP ${status}${printable(id)})${remedies[status] ?? ''}`;
}
