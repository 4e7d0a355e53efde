/**
 * `npm run bench [-- name …] [--seconds 5] [--full] [--profile]`: takes each figure in a process of its own and prints one table. Figures
 * are this machine's, now; what travels is the ratio to the reference, measured in the same run.
 */
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Measure, Missing, Row } from './support/row.ts';
import { tableOf } from './support/table.ts';

type Load = () => Promise<{ readonly measure: Measure }>;
/** A row of DESIGN §9 each, by the name under which it is asked for. */
const measurements = {
  'one-node': () => import('./one-node.ts'),
  api: () => import('./api.ts'),
  'ten-nodes': () => import('./ten-nodes.ts'),
  facts: () => import('./facts.ts'),
  'forty-nodes': () => import('./forty-nodes.ts'),
  visible: () => import('./visible.ts'),
  waiting: () => import('./waiting.ts'),
  finished: () => import('./finished.ts'),
  rest: () => import('./rest.ts'),
  model: () => import('./model.ts'),
  loop: () => import('./loop.ts'),
} as const satisfies Record<string, Load>;
type Name = keyof typeof measurements;
const isName = (name: string): name is Name => Object.hasOwn(measurements, name);

const secondsMax = 3_600;
const oneMsMax = 3_600_000;
const profiles = path.join(import.meta.dirname, 'profiles');
const resultMark = 'result ';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '5' },
    full: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    /** Takes one figure in this very process. */
    alone: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
if (!(seconds > 0 && seconds <= secondsMax))
  throw new Error(`expected --seconds to be above 0 and at most ${secondsMax}, found ${values.seconds}`);
const names = (positionals.length > 0 ? positionals : Object.keys(measurements)).map((name) => {
  if (isName(name)) return name;
  throw new Error(`there is no measurement ${name}; there are ${Object.keys(measurements).join(', ')}`);
});

if (values.alone) await takeHere();
else await takeAll();

async function takeHere(): Promise<void> {
  for (const name of names) {
    const { measure } = await measurements[name]();
    const wanted = { ms: seconds * 1_000, full: values.full, profiles: values.profile ? profiles : undefined };
    console.log(`${resultMark}${JSON.stringify(await measure(wanted))}`);
  }
}

async function takeAll(): Promise<void> {
  const machine = await describeMachine();
  const rows: (Row | Missing)[] = [];
  for (const name of names) {
    console.log(`measuring ${name} …`);
    rows.push(...takeAlone(name));
  }
  console.log(`\n${machine}\nload now ${loadNow()}\n\n${tableOf(rows)}`);
}

function takeAlone(name: Name): (Row | Missing)[] {
  const { status, signal, stdout } = spawnSync(
    process.execPath,
    [import.meta.filename, '--alone', ...process.argv.slice(2).filter((word) => !isName(word)), name],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout: oneMsMax },
  );
  const rows: (Row | Missing)[] = [];
  for (const line of stdout.trimEnd().split('\n'))
    if (line.startsWith(resultMark)) rows.push(...(JSON.parse(line.slice(resultMark.length)) as (Row | Missing)[]));
    else if (line !== '') console.log(line);
  if (status === 0) return rows;
  process.exitCode = 1;
  return [...rows, { what: name, because: `it ended with ${status ?? signal}; what it said stands above` }];
}

/** Who measures on a busy machine should know. */
async function describeMachine(): Promise<string> {
  const before = times();
  await setTimeout(1_000);
  const after = times();
  const busy = 1 - (after.idle - before.idle) / (after.all - before.all);
  const cpus = os.cpus();
  return (
    `${cpus.length} × ${cpus[0]?.model.trim() ?? 'unknown'}, Node ${process.version}; before it began: ` +
    `load ${loadNow()}, ${Math.round(busy * 100)} % of the processors' time taken by others`
  );
}

function times(): { idle: number; all: number } {
  let [idle, all] = [0, 0];
  for (const { times } of os.cpus()) {
    idle += times.idle;
    all += times.user + times.nice + times.sys + times.irq + times.idle;
  }
  return { idle, all };
}

function loadNow(): string {
  return os
    .loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
}
