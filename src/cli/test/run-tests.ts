import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { BenchError } from '../../testing/bench.ts';
import { CommandError, type Given, type Outcome, type Shell } from '../command.ts';
import { printable } from '../table.ts';
import { Coverage } from './coverage.ts';
import { junitOf } from './junit.ts';
import { type Played, playFile } from './play.ts';
import { readScenarioFile } from './scenario.ts';

/** One scenario file and how it went; `broken`: it could not be played at all. */
export interface FileResult {
  readonly file: string;
  readonly scenarios: readonly Played[];
  readonly broken?: string;
}

const ending = '.scenario.yaml';
const filesMax = 10_000;
const entriesMax = 1_000_000;

/** Plays every scenario file of a folder. */
export async function runTests(given: Given, shell: Shell): Promise<Outcome> {
  const folder = given.argument('folder');
  const files = await findFiles(folder);
  if (files.length === 0) throw new CommandError(`${folder}: expected files named *${ending}, found none`);
  const coverage = new Coverage();
  const results = files.map((file) => playOne(file, coverage));
  const junit = given.text('junit');
  if (junit !== undefined) await shell.writeFile(junit, new TextEncoder().encode(junitOf(results)));
  const failed = results.some(({ broken, scenarios }) => broken !== undefined || scenarios.some(isFailed));
  return { text: textOf(results, coverage, shell), data: dataOf(results, coverage), failed };
}

const isFailed = ({ failures }: Played) => failures.length > 0;

async function findFiles(folder: string): Promise<readonly string[]> {
  const names: string[] = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new CommandError(`${folder}: expected a folder, found: ${String(error)}`);
  });
  if (names.length > entriesMax) throw new CommandError(`${folder}: expected at most ${entriesMax} entries`);
  const found = names.filter((name) => name.endsWith(ending) && !name.split(path.sep).includes('node_modules'));
  if (found.length > filesMax) throw new CommandError(`${folder}: expected at most ${filesMax} scenario files`);
  return found.sort().map((name) => path.join(folder, name));
}

function playOne(file: string, coverage: Coverage): FileResult {
  try {
    const content = readScenarioFile(file);
    const { outline, played } = playFile(file, content);
    const workflow = path.join(path.dirname(file), content.workflow);
    for (const { nodes, flows } of played) coverage.add(workflow, outline, { nodes, flows });
    return { file, scenarios: played };
  } catch (error) {
    if (!(error instanceof CommandError) && !(error instanceof BenchError)) throw error;
    return { file, scenarios: [], broken: error.message };
  }
}

function textOf(results: readonly FileResult[], coverage: Coverage, shell: Shell): string {
  const ok = shell.colour('ok    ', 'good');
  const failed = shell.colour('FAILED', 'bad');
  const lines = results.flatMap(({ file, scenarios, broken }) => [
    printable(file),
    ...(broken ? [`  ${failed} ${indented(broken)}`] : []),
    ...scenarios.flatMap(({ name, failures }) => [
      `  ${failures.length > 0 ? failed : ok} ${printable(name)}`,
      ...failures.map((failure) => `         ${indented(failure)}`),
    ]),
  ]);
  const all = results.flatMap(({ scenarios }) => scenarios);
  const bad = all.filter(isFailed).length;
  const broken = results.filter((result) => result.broken).length;
  const sum = `${all.length} scenarios in ${results.length} files: ${all.length - bad} passed, ${bad} failed`;
  const rest = broken > 0 ? `; ${broken} files could not be played` : '';
  return [...lines, '', coverage.text(), '', `${sum}${rest}.`].join('\n');
}
const indented = (text: string) => text.split('\n').map(printable).join('\n         ');

const dataOf = (results: readonly FileResult[], coverage: Coverage) => ({
  files: results.map(({ file, scenarios, broken }) => ({
    file,
    ...(broken !== undefined && { broken }),
    scenarios: scenarios.map(({ name, failures }) => ({ name, passed: failures.length === 0, failures })),
  })),
  coverage: coverage.data(),
});
