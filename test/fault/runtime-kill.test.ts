import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Fact } from '../../src/engine/facts.ts';
import { wholeFrom } from '../../src/kernel/random.ts';
import { stories, type StoryName } from './runtime-stories.ts';

/** Random kills in one run of the suite; `npm run fault` asks for more. */
const kills = Number(process.env['SALLYPORT_FAULT_KILLS'] ?? 20);
const killMsMax = 5_000;
const seed = Number(process.env['SALLYPORT_FAULT_SEED'] ?? Date.now() % 1_000_000);
/** A story must be over after so many lives. */
const livesMax = 1_000;

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'fault-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** One life on the folder; it dies at a persistence point, or is killed a while after it is ready. */
async function live(said: string[], end: { dieAt?: number; killAfterMs?: number } = {}): Promise<'killed' | 'done'> {
  const life = path.join(import.meta.dirname, 'runtime-life.ts');
  const child = spawn(process.execPath, [life, folder, String(end.dieAt ?? 0)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const isReady = output.includes('ready');
    output += chunk.toString();
    const { killAfterMs } = end;
    if (killAfterMs !== undefined && !isReady && output.includes('ready'))
      setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  });
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  said.push(...output.split('\n').filter((line) => line !== ''));
  if (signal === 'SIGKILL') return 'killed';
  expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
  return 'done';
}

/** What must be true when all is over, however often the process died. */
function check(said: readonly string[]): void {
  const told = said.flatMap((line) => (line.startsWith('story ') ? [JSON.parse(line.slice(6)) as Told] : []));
  const byName = new Map(told.map(({ name, facts }) => [name, facts]));
  expect([...byName.keys()].sort()).toEqual(Object.keys(stories).sort());
  expect(said.filter((line) => line.startsWith('trouble'))).toEqual([]);
  const answered = said.flatMap((line) => /^answered (\S+ \S+)/.exec(line)?.[1] ?? []);
  const recorded = told.flatMap(({ name, facts }) => facts.map(({ kind }) => `${name} ${kind}`));
  expect(answered.filter((answer) => !recorded.includes(answer))).toEqual([]);
  for (const facts of byName.values()) {
    const completed = facts.flatMap((fact) => (fact.kind === 'activityCompleted' ? [fact.activity] : []));
    expect(completed).toEqual([...new Set(completed)]);
  }
  for (const [name, facts] of byName) expectAtMostOnce(name, facts);
  expect(byName.get('hears')?.filter(({ kind }) => kind === 'signalHeard')).toHaveLength(1);
  const begun = (name: StoryName) =>
    byName.get(name)?.flatMap((fact) => (fact.kind === 'activityStarted' ? [fact.node] : []));
  expect(begun('drawnTooShort')).toEqual(['start', 'mendDrawn', 'added', 'end']);
  expect(begun('interrupted')).toEqual(['start', 'timer', 'case', 'message', 'taken', 'end2']);
  const calledTold = said.flatMap((line) =>
    line.startsWith('called ') ? [JSON.parse(line.slice(7)) as Told & { readonly id: string }] : [],
  );
  const called = [...new Map(calledTold.map((one) => [one.id, one])).values()];
  expect(called.map(({ name }) => name).sort()).toEqual(['calling', 'calling', 'mendedBelow', 'stoppedAbove']);
  for (const { name, facts } of called) {
    expectAtMostOnce(name, facts);
    const ends = stories[name as StoryName].ends === 'finished' ? 'instanceFinished' : 'instanceTerminated';
    expect({ name, last: facts.at(-1)?.kind }).toEqual({ name, last: ends });
  }
}
interface Told {
  readonly name: string;
  readonly facts: readonly Fact[];
}

/** A function that must not be called twice was called once for each time that somebody asked for it. */
function expectAtMostOnce(name: string, facts: readonly Fact[]): void {
  const file = path.join(folder, 'effects');
  const effects = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const requests = facts.flatMap((fact) =>
    fact.kind === 'actionRequested' && !fact.request.repeatable ? [fact.request] : [],
  );
  for (const fn of new Set(requests.map((request) => request.function))) {
    const asked = requests.filter((request) => request.function === fn).length;
    const done = effects.filter((effect) => effect.startsWith(`${fn} `)).length;
    expect({ name, fn, tooOften: Math.max(0, done - asked) }).toEqual({ name, fn, tooOften: 0 });
  }
}

it('comes to the same end when killed at any persistence point', async () => {
  for (let dieAt = 1; ; dieAt += 1) {
    const said: string[] = [];
    const first = await live(said, { dieAt });
    const last = first === 'killed' ? await live(said) : first;
    expect(last).toBe('done');
    check(said);
    if (first === 'done') break;
    rmSync(folder, { recursive: true });
    folder = mkdtempSync(path.join(os.tmpdir(), 'fault-'));
  }
});

const timeout = 60_000 + kills * killMsMax;
it(`comes to the same end however often it is killed (${kills} kills, seed ${seed})`, { timeout }, async () => {
  const below = wholeFrom(seed);
  let said: string[] = [];
  for (let killed = 0, lives = 0; killed < kills; lives += 1) {
    expect(lives).toBeLessThan(livesMax + kills * 2);
    const end = below(2) === 0 ? { dieAt: 1 + below(30) } : { killAfterMs: below(40) };
    if ((await live(said, end)) === 'killed') {
      killed += 1;
      continue;
    }
    check(said);
    said = [];
    rmSync(folder, { recursive: true });
    folder = mkdtempSync(path.join(os.tmpdir(), 'fault-'));
  }
  expect(await live(said)).toBe('done');
  check(said);
});
