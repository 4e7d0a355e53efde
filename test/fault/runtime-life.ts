/**
 * One life of a process that tells a story with a few workflows on a data folder: `node runtime-life.ts <folder> [<point at which to die>]`.
 * Started again on the same folder it goes on where the one before was killed. It prints a line for each answer as soon as it has it,
 * with the mark that it put into the log, and at the end what the journal holds.
 */
import { appendFileSync, existsSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { replay } from '../../src/engine/engine.ts';
import type { Ask, Move } from '../../src/engine/messages.ts';
import { isGoing, type Actor, type Phase } from '../../src/engine/state.ts';
import { waitingEvents } from '../../src/engine/waiting-events.ts';
import { systemClock, systemTimers } from '../../src/kernel/clock.ts';
import { FunctionFailed, type PluginFunction } from '../../src/plugins/plugin.ts';
import { childId } from '../../src/runtime/children.ts';
import { openEmbedded } from '../../src/runtime/embedded/embedded.ts';
import { leave } from '../../src/runtime/outbox.ts';
import type { Answer, ChildCall, Start } from '../../src/runtime/runtime.ts';
import { namesHeard } from '../../src/resources/events/model.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';
import { flow } from '../support/flow.ts';
import { markOf } from '../support/marks.ts';
import { calledDrawings, stories, type StoryName } from './runtime-stories.ts';

const [folder = '', dieAt = '0'] = process.argv.slice(2);
const names = Object.keys(stories) as StoryName[];
let marks = 0;
const newMark = () => markOf((marks += 1));
const say = (line: string) => writeSync(1, `${line}\n`);
const mended = path.join(folder, 'mended');

let points = 0;
const store = openStore({
  folder: path.join(folder, 'data'),
  clock: systemClock,
  migrations,
  onFatal: (error) => {
    throw error;
  },
  faults: () => {
    points += 1;
    if (points === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
  },
});

const mend = () => {
  if (!existsSync(mended)) throw new FunctionFailed('not mended yet', { final: true });
  return {};
};
const failOnce = () => {
  if (state('setBack').retries === 0) throw new FunctionFailed('not set back yet', { final: true });
  return {};
};
const hang = (signal: AbortSignal): Promise<object> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new FunctionFailed('stopped')));
  });
const work: Readonly<Record<string, (signal: AbortSignal) => object | Promise<object>>> = {
  mend,
  failOnce,
  mendDrawn: mend,
  mendBelow: mend,
  hang,
  hangBelow: hang,
};
const findFunction = (_plugin: string, name: string): PluginFunction => ({
  description: name,
  version: '1',
  inputs: {},
  outputs: {},
  sideEffects: true,
  repeatable: false,
  run: async (_input, { signal, idempotencyKey }) => {
    appendFileSync(path.join(folder, 'effects'), `${name} ${idempotencyKey}\n`);
    await work[name]?.(signal);
    return { done: name };
  },
});

const definitions = new Map([
  ...Object.entries(stories).map(([name, { drawing, details }]) => [name, flow(drawing, details)] as const),
  ...Object.values(stories).flatMap((story) =>
    'redrawn' in story ? [[story.redrawn, flow(story.redrawn)] as const] : [],
  ),
  ...Object.entries(calledDrawings).map(([name, drawing]) => [name, flow(drawing)] as const),
]);
const runtime = openEmbedded({
  store,
  clock: systemClock,
  timers: systemTimers,
  findFunction,
  report: ({ problem, error }) => say(`trouble ${problem} ${String(error)}`),
  handlers: {
    definition: (hash) => definitions.get(hash) ?? flow('start -> end'),
    stepped: () => undefined,
    startChild: (_tx, call) => startOfCalled(call),
    signalled: (_tx, { name }) => ({ instances: listening(name), starts: [] }),
    held: () => undefined,
  },
});

function startOfCalled({ instance, project, request: { calls }, trigger, caller }: ChildCall): Start {
  const workflowInput = { value: {} };
  const by = { id: 'system', name: 'system' };
  const ask = { kind: 'start', trigger, workflowInput, calledBy: caller, by } as const;
  return { instance, project, workflow: calls, definition: calls, ask };
}

const batches = (name: StoryName) => runtime.facts(name);
const state = (name: StoryName) => replay(batches(name));

/** The stories that wait for a signal; only one is ever sent, so that a page holds them all. */
const listening = (signal: string): readonly string[] =>
  names.filter((name) => [...namesHeard(state(name)).values()].some((heard) => heard.name === signal));

async function start(name: StoryName): Promise<void> {
  if (batches(name).length > 0) return;
  const by = { id: newMark(), name: 'Ada' };
  const ask = { kind: 'start', trigger: { value: {} }, workflowInput: { value: {} }, by } as const;
  const instance = { workspace: 'w', id: name };
  await store.write((tx) =>
    leave(tx, { kind: 'start', start: { instance, project: 'p', workflow: name, definition: name, ask } }),
  );
  say(`answered ${name} instanceStarted ${by.id}`);
}

async function command(name: StoryName, asked: (by: Actor) => Ask, fact: string): Promise<void> {
  const by = { id: newMark(), name: 'Ada' };
  const answer: Answer = await runtime.command({ workspace: 'w', id: name }, asked(by));
  if ('accepted' in answer) say(`answered ${name} ${fact} ${by.id}`);
}

const isUnderWay = ({ is }: Phase): boolean => is === 'action' || is === 'child';

/** The runs that an instance has called, and those that they have called. */
function calledFrom(instance: string): readonly string[] {
  return runtime.facts(instance).flatMap(({ at, facts }) =>
    facts.flatMap((fact) => {
      if (fact.kind !== 'childRequested') return [];
      const id = childId(instance, fact.activity, { requestedAt: at });
      return [id, ...calledFrom(id)];
    }),
  );
}

/** The version that it is retried on, named by its drawing, where there is one. */
function redrawn(name: StoryName): { readonly version?: Move } {
  const story = stories[name];
  if (!('redrawn' in story)) return {};
  const pinOf = (definition: string) => ({ definition, version: definition, versionNumber: '' });
  return { version: { from: state(name).pin ?? pinOf(name), to: pinOf(story.redrawn) } };
}

/** The message that the instance would take now. */
function awaitedMessage(name: StoryName): string | undefined {
  const now = state(name);
  if (!isGoing(now.status)) return undefined;
  return waitingEvents(now).flatMap(({ listener }) => (listener.is === 'message' ? [listener.name] : []))[0];
}

/** Who throws a signal waits for the one who hears it. */
const isToDecide = (name: StoryName, { is }: Phase): boolean =>
  is === 'todo' && (name !== 'throws' || listening('alarm').length > 0);

/** The node run that it is set back to, where there is one: the newest of the node that is there for that. */
function setBack(name: StoryName): { readonly from?: { readonly activity: number; readonly attempt: number } } {
  const started = batches(name).flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.kind === 'activityStarted' && fact.node === 'before' ? [fact.activity] : [])),
  );
  const activity = started.at(-1);
  return activity === undefined ? {} : { from: { activity, attempt: 1 } };
}

/** What the people in the story do when they see the instance like this. */
async function act(name: StoryName): Promise<void> {
  const { status, activities } = state(name);
  const isToStop = stories[name].ends === 'terminated';
  if (status === 'failed' && !isToStop) {
    writeFileSync(mended, '');
    const more = { ...redrawn(name), ...setBack(name) };
    return command(name, (by) => ({ kind: 'retry', by, reason: '', ...more }), 'retryBegun');
  }
  const message = awaitedMessage(name);
  if (message !== undefined)
    return command(name, (by) => ({ kind: 'message', name: message, variables: {}, by }), 'commandTaken');
  for (const { number: activity, attempt, phase } of Object.values(activities))
    if (isToDecide(name, phase)) {
      const decided = (approver: Actor) => ({ action: 'CONTINUE', approver, comment: '', form: {} }) as const;
      await command(name, (by) => ({ kind: 'decide', activity, attempt, decision: decided(by) }), 'todoDecided');
    } else if (isToStop && status !== 'terminating' && (isUnderWay(phase) || status === 'failed')) {
      await command(name, (by) => ({ kind: 'terminate', by, reason: '' }), 'terminationBegun');
    }
}

say('ready');
await Promise.all(names.map(start));
for (let open = names; open.length > 0; open = open.filter((name) => state(name).status !== stories[name].ends)) {
  for (const name of open) await act(name);
  await sleep(1);
}
for (const name of names) {
  const facts = batches(name).flatMap((batch) => batch.facts);
  say(`story ${JSON.stringify({ name, facts })}`);
  for (const id of calledFrom(name)) {
    const below = runtime.facts(id).flatMap((batch) => batch.facts);
    say(`called ${JSON.stringify({ id, name, facts: below })}`);
  }
}
await runtime.close();
await store.close();
