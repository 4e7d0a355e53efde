import { type Command, type OptionRow } from './command.ts';
import { commonOptions } from './parse.ts';
import { alignColumns } from './table.ts';

const usageOf = ({ name, arguments: names, options }: Command) =>
  [
    `sallyport ${name}`,
    ...names.map((argument) => (argument.startsWith('[') ? argument : `<${argument}>`)),
    ...(Object.keys(options).length > 0 ? ['[options]'] : []),
  ].join(' ');

const optionLines = (options: Readonly<Record<string, OptionRow>>) =>
  alignColumns(
    Object.entries(options).map(([name, { value, help, many }]) => [
      `  --${name}${value ? ` <${value}>` : ''}`,
      many ? `${help} (repeatable)` : help,
    ]),
  );

/** What `sallyport --help` says. */
export function helpOfAll(commands: readonly Command[]): string {
  const rows = [
    ['  serve', 'start the server'],
    ...commands.map((command) => [
      `  ${[command.name, ...command.arguments.map(bracketed)].join(' ')}`,
      command.summary,
    ]),
  ];
  return [
    'sallyport: runs, watches and mends response workflows; speaks the SecMaster V1 API',
    '',
    'Usage: sallyport <command> [options]      sallyport <command> --help',
    '',
    ...alignColumns(rows),
    '',
    'Options of every command:',
    ...optionLines(commonOptions),
    '',
    ...environmentLines,
    '',
    ...statusLines,
  ].join('\n');
}
const bracketed = (argument: string) => (argument.startsWith('[') ? argument : `<${argument}>`);

const environmentLines = [
  'Where and who, from the environment (or from the profile that a demo server leaves beside its data folder):',
  '  SALLYPORT_ENDPOINT, SALLYPORT_ACCESS_KEY, SALLYPORT_SECRET_KEY; with more than one project or workspace also',
  '  SALLYPORT_PROJECT_ID, SALLYPORT_WORKSPACE_ID',
];
const statusLines = [
  'Exit status: 0 done; 1 refused, not reachable, or the outcome is bad (a failed run, an invalid workflow);',
  '             2 the command line or the settings are wrong.',
];

/** What `sallyport <command> --help` says. */
export function helpOf(command: Command): string {
  const own = Object.keys(command.options).length > 0 ? ['Options:', ...optionLines(command.options), ''] : [];
  return [
    `${usageOf(command)}`,
    '',
    command.summary,
    ...(command.details ? ['', command.details] : []),
    '',
    ...own,
    'Options of every command:',
    ...optionLines(commonOptions),
  ].join('\n');
}

/** What a group of commands (`instance`) holds, when only its name was given. */
export function helpOfGroup(commands: readonly Command[], group: string): string | undefined {
  const inside = commands.filter(({ name }) => name.startsWith(`${group} `));
  if (inside.length === 0) return undefined;
  return alignColumns(inside.map((command) => [`  ${usageOf(command)}`, command.summary])).join('\n');
}
