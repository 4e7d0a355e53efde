import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { assert } from '../kernel/assert.ts';
import { type Command, type Given, type OptionRow, UsageError } from './command.ts';

/** Every command takes these. */
export const commonOptions = {
  json: { help: 'answer in JSON, for programs' },
  endpoint: { value: 'url', help: 'the server, instead of SALLYPORT_ENDPOINT' },
  project: { value: 'id', help: 'the project, instead of SALLYPORT_PROJECT_ID' },
  workspace: { value: 'id', help: 'the workspace, instead of SALLYPORT_WORKSPACE_ID' },
  help: { help: 'say how it is used' },
} as const satisfies Record<string, OptionRow>;

/** Finds the command that the first words name; the longest name wins. */
export function findCommand(commands: readonly Command[], argv: readonly string[]): Command | undefined {
  return commands
    .filter(({ name }) => name.split(' ').every((word, index) => argv[index] === word))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}

const isRequired = (argument: string) => !argument.startsWith('[');
const nameOf = (argument: string) => argument.replace(/^\[(.*)\]$/, '$1');

/** Reads what stands behind the command's words. */
export function parseCommand(command: Command, argv: readonly string[]): Given {
  const rows = new Map<string, OptionRow>(Object.entries({ ...command.options, ...commonOptions }));
  const { values, positionals } = parseStrictly(rows, argv);
  const given = new Map(Object.entries(values));
  if (given.get('help') !== true) checkCount(command, positionals);
  const row = (option: string): OptionRow => {
    const found = rows.get(option);
    assert(found, `${command.name} declares the option ${option}`);
    return found;
  };
  const texts = (option: string) =>
    [row(option).value ? given.get(option) : undefined].flat().filter((text) => typeof text === 'string');
  const optional = (name: string) => {
    const index = command.arguments.findIndex((argument) => nameOf(argument) === name);
    assert(index >= 0, `${command.name} declares the argument ${name}`);
    return positionals[index];
  };
  return {
    optional,
    argument: (name) => optional(name) ?? '',
    texts,
    text: (option) => texts(option)[0],
    has: (option) => row(option) !== undefined && given.get(option) === true,
  };
}

function parseStrictly(rows: ReadonlyMap<string, OptionRow>, argv: readonly string[]) {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    [...rows].map(([name, { value, many = false }]) => [
      name,
      { type: value ? 'string' : 'boolean', multiple: many, ...(name === 'help' && { short: 'h' }) },
    ]),
  );
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

function checkCount(command: Command, positionals: readonly string[]): void {
  const missing = command.arguments.slice(positionals.length).filter(isRequired);
  if (missing.length > 0)
    throw new UsageError(`${command.name}: expected <${missing.join('> <')}>, found nothing there`);
  const extra = positionals[command.arguments.length];
  if (extra !== undefined)
    throw new UsageError(`${command.name}: expected no more arguments, found ${JSON.stringify(extra)}`);
}
