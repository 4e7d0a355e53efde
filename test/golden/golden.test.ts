import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay, rules, type Batch } from '../../src/engine/engine.ts';
import type { Fact } from '../../src/engine/facts.ts';
import { stories } from '../support/golden-stories.ts';

/** Every kind of fact; a new one does not compile until it stands here, and then a story must write it. */
const kinds: Readonly<Record<Fact['kind'], true>> = {
  instanceStarted: true,
  activityStarted: true,
  jobQueued: true,
  jobBegun: true,
  breakpointReached: true,
  resultAwaited: true,
  runReleased: true,
  actionRequested: true,
  actionCalled: true,
  actionAborted: true,
  attemptFailed: true,
  attemptStarted: true,
  lateResult: true,
  todoOpened: true,
  todoDecided: true,
  todoCanceled: true,
  todoDueMoved: true,
  activityCompleted: true,
  activityLeft: true,
  activityFaulted: true,
  activityErred: true,
  calledBy: true,
  resultGiven: true,
  childRequested: true,
  childAwaited: true,
  childEscalated: true,
  escalationPassedUp: true,
  childStopped: true,
  childAbandoned: true,
  childReported: true,
  childRefused: true,
  instanceResumed: true,
  resumptionSkipped: true,
  activityWithdrawn: true,
  scopeOpened: true,
  scopeListenerSet: true,
  scopeListenerFired: true,
  scopeInterrupted: true,
  scopeListenersDropped: true,
  scopeClosed: true,
  compensationKept: true,
  compensationsHandedUp: true,
  compensationBegun: true,
  handlerBegun: true,
  handlerDone: true,
  compensationEnded: true,
  multiBegun: true,
  roundBegun: true,
  roundVariablesSet: true,
  roundGathered: true,
  roundDone: true,
  multiEnded: true,
  signalHeard: true,
  signalThrown: true,
  resultsSuperseded: true,
  scopeRestored: true,
  compensablesRestored: true,
  roundsTakenBack: true,
  choiceAwaited: true,
  listenerSet: true,
  listenerFired: true,
  activityCutOff: true,
  keyRetired: true,
  tokensDropped: true,
  inputEdited: true,
  contextPatched: true,
  variablesSet: true,
  variablesRemoved: true,
  commandTaken: true,
  retryBegun: true,
  definitionChanged: true,
  terminationBegun: true,
  paused: true,
  wentOn: true,
  instanceFailed: true,
  instanceTerminated: true,
  instanceFinished: true,
};

const here = import.meta.dirname;
const logs = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonl'));
const linesOf = (log: string) =>
  readFileSync(path.join(here, log), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** When `advance` is to answer otherwise from now on: raise `rules`, which records a folder of its own, and keep the old ones. */
describe(`under rules ${rules} the engine answers as recorded`, () => {
  it.each(Object.entries(stories))('%s', async (name, play) => {
    const { lines, state } = play();
    const log = [...lines, JSON.stringify({ state })].join('\n');
    await expect(`${log}\n`).toMatchFileSnapshot(`rules-${rules}/${name.replaceAll(/\W+/g, '-')}.jsonl`);
  });

  it('and the stories write every kind of fact', () => {
    const written = Object.values(stories).flatMap((play) => play().facts.map(({ kind }) => kind));
    expect([...new Set(written)].sort()).toEqual(Object.keys(kinds).sort());
  });
});

describe('every log ever recorded replays to its state', () => {
  it.each(logs)('%s', (log) => {
    const lines = linesOf(log);
    const batches = lines.filter((line): line is Batch => 'facts' in line);
    expect(batches.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(replay(batches)))).toEqual(lines.at(-1).state);
  });
});
