/**
 * `npm run e2e [-- python java go]`: the story of a workflow (test/e2e/sdk/) told by the stock SDKs of other languages against a live
 * server. A missing tool chain is a failure with a remedy, never a skip. Built things are kept under node_modules/.cache.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { access, startServer } from '../test/e2e/support/server.ts';
import { story } from '../test/e2e/support/workflows.ts';

type Command = readonly [program: string, ...args: string[]];
interface Language {
  /** Each must run, or the remedy is told. Commands run in the program's folder. */
  readonly tools: readonly Command[];
  readonly remedy: string;
  readonly prepare: (cache: string) => readonly Command[];
  readonly tell: (cache: string, storyFile: string) => Command;
}

const prepareMsMax = 15 * 60_000;
const tellMsMax = 5 * 60_000;
const root = path.dirname(import.meta.dirname);
const programs = path.join(root, 'test', 'e2e', 'sdk');
const cacheRoot = path.join(root, 'node_modules', '.cache', 'sallyport-e2e');

const languages: Record<string, Language> = {
  python: {
    tools: [['python3', '-c', 'import venv, ensurepip']],
    remedy: 'install Python 3 with its venv module (Debian: python3-venv)',
    prepare: (cache) => {
      const python = path.join(cache, 'venv', 'bin', 'python');
      const install: Command = [python, '-m', 'pip', 'install', '--quiet', '--requirement', 'requirements.txt'];
      return existsSync(python) ? [install] : [['python3', '-m', 'venv', path.join(cache, 'venv')], install];
    },
    tell: (cache, file) => [path.join(cache, 'venv', 'bin', 'python'), 'story.py', file],
  },
  java: {
    tools: [
      ['javac', '-version'],
      ['mvn', '--version'],
    ],
    remedy: 'install a JDK 17 or newer and Maven (Debian: default-jdk-headless maven)',
    prepare: (cache) => {
      const settings = [`-Dbuild.folder=${cache}`, `-Dmdep.outputFile=${path.join(cache, 'classpath')}`];
      return [['mvn', '--batch-mode', '--quiet', ...settings, 'compile', 'dependency:build-classpath']];
    },
    tell: (cache, file) => {
      const libraries = readFileSync(path.join(cache, 'classpath'), 'utf8').trim();
      return ['java', '-cp', [path.join(cache, 'classes'), libraries].join(path.delimiter), 'story.Story', file];
    },
  },
  go: {
    tools: [['go', 'version']],
    remedy: 'install Go 1.19 or newer (Debian: golang-go)',
    prepare: (cache) => [['go', 'build', '-o', path.join(cache, 'story'), '.']],
    tell: (cache, file) => [path.join(cache, 'story'), file],
  },
};

/** Runs a command to its end; says why not, if it does not succeed. */
function run([program, ...args]: Command, cwd: string, timeout: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], timeout });
    child.on('error', (error) => resolve(`${program}: ${error.message}`));
    child.on('exit', (code, signal) => resolve(code === 0 ? undefined : `${program} ended with ${code ?? signal}`));
  });
}

const works = ([program, ...args]: Command) =>
  spawnSync(program, args, { stdio: 'ignore', timeout: 60_000 }).status === 0;

/** Says what failed, if anything. */
async function tell(name: string, language: Language): Promise<string | undefined> {
  const missing = language.tools.find((tool) => !works(tool));
  if (missing) return `\`${missing.join(' ')}\` does not run: ${language.remedy}`;
  const folder = path.join(programs, name);
  const cache = path.join(cacheRoot, name);
  mkdirSync(cache, { recursive: true });
  for (const command of language.prepare(cache)) {
    const failure = await run(command, folder, prepareMsMax);
    if (failure) return `could not prepare: ${failure}`;
  }
  const server = await startServer();
  try {
    const { accessKey, secretKey, projectId, workspaceId } = access;
    const ids = { access_key: accessKey, secret_key: secretKey, project_id: projectId, workspace_id: workspaceId };
    const file = path.join(cache, 'story.json');
    writeFileSync(file, JSON.stringify({ endpoint: server.url, ...ids, ...story }));
    const failure = await run(language.tell(cache, file), folder, tellMsMax);
    return failure && `${failure}; the server printed:\n${server.output()}`;
  } finally {
    await server.stop();
  }
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(languages, name));
if (unknown) throw new Error(`expected some of ${Object.keys(languages).join(', ')}, found ${unknown}`);
let failed = 0;
const chosen = Object.entries(languages).filter(([name]) => asked.length === 0 || asked.includes(name));
for (const [name, language] of chosen) {
  console.log(`--- ${name}`);
  const failure = await tell(name, language);
  console.log(failure ? `FAILED ${name}: ${failure}` : `ok     ${name}`);
  if (failure) failed += 1;
}
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
