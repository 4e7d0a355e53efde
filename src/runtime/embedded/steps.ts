/**
 * S1 The commands of an instance are applied one at a time, each not before the one before it (R2).
 * S2 Facts, the values they name, what the instance owes and the read models are written in one transaction; when it is rolled back, what is
 *    in memory goes with it.
 * S3 A refusal, and a command that was already so, change nothing.
 */
import { advance, replay } from '../../engine/engine.ts';
import { owed } from '../../engine/owed.ts';
import type { AlreadySo, Ask, Command, Outlook, Rejection, Step } from '../../engine/messages.ts';
import { newState } from '../../engine/state.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Json } from '../../kernel/json.ts';
import { RecordDamaged } from '../../store/damage.ts';
import type { Reading, Transaction } from '../../store/database.ts';
import { callsTouched, toolsFor } from '../children.ts';
import { commandAt, definitionHashOf } from '../definition-of.ts';
import type { Limits } from '../limits.ts';
import { leave } from '../outbox.ts';
import type { Report } from '../report.ts';
import { leaveThrown } from '../signals.ts';
import type { Answer, Handlers, InstanceRef, Start } from '../runtime.ts';
import { append, batchesPerReadMax, beginning, hashOf, keepAside, readAside, readBatches } from './journal.ts';
import { type Live, LiveCache } from './live.ts';
import { LookBacks } from './look-backs.ts';
import { findRun, insertRun, owingOf, type Run, updateOwing } from './runs.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

/** How often one command may ask for values kept aside before it is held to be a bug. */
const needsRoundsMax = 1_000;
/** No live instance counts for more than this in the cache. */
const charsPerInstanceMax = 1024 * 1024;

export interface StepsOptions {
  readonly clock: Clock;
  readonly handlers: Handlers;
  readonly limits: Limits;
  readonly report: Report;
  /** Told after the commit, once for each instance that a step of it changed. */
  readonly changed: (live: Live) => void;
  readonly reading: <T>(body: (reading: Reading) => T) => T;
}

/** Instances, and what one command does to one of them inside a transaction. */
export class Steps {
  readonly #options: StepsOptions;
  readonly #cache: LiveCache;
  /** What was told already: several steps of one instance may share a commit. */
  readonly #told = new WeakSet<Live>();
  readonly lookBacks: LookBacks;

  constructor(options: StepsOptions) {
    this.#options = options;
    this.#cache = new LiveCache(options.limits);
    const { handlers, reading } = options;
    const find: Steps['find'] = (from, instance) => this.find(from, instance);
    this.lookBacks = new LookBacks({ definition: (hash) => handlers.definition(hash), reading, find });
  }

  start(tx: Transaction, { instance, project, workflow, definition, ask }: Start): Answer {
    const known = this.find(tx, instance.id);
    if (known) return this.#take(tx, known, ask);
    const live: Live = {
      run: { instance: instance.id, workspace: instance.workspace, project, workflow, definition },
      state: newState(),
      end: beginning,
      debts: [],
      owing: owingOf([]),
      factsSinceSnapshot: 0,
      chars: 0,
    };
    return this.#take(tx, live, ask);
  }

  command(tx: Transaction, ref: InstanceRef, ask: Ask): Answer {
    const live = this.find(tx, ref.id);
    if (live?.run.workspace !== ref.workspace)
      return { rejected: 'unknownInstance', message: `There is no instance ${ref.id} in this workspace` };
    return this.#take(tx, live, ask);
  }

  /** The instance as it stands, from memory or read off the disk. */
  find(reading: Reading, instance: string): Live | undefined {
    const known = this.#cache.get(instance);
    if (known) return known;
    const run = findRun(reading, instance);
    const live = run && this.#load(reading, run);
    if (live) this.#cache.set(live);
    return live;
  }

  #load(reading: Reading, run: Run): Live {
    const found = readSnapshot(reading, run.instance);
    if (found === 'damaged')
      this.#options.report({ problem: 'snapshotDamaged', instance: run.instance, error: undefined });
    const snapshot = found === 'damaged' ? undefined : found;
    let state = snapshot?.state ?? newState();
    let end = snapshot?.end ?? beginning;
    let facts = 0;
    for (let more = true; more;) {
      const read = readBatches(reading, run.instance, end);
      state = replay(read.batches, state);
      end = read.end;
      facts += read.batches.reduce((sum, batch) => sum + batch.facts.length, 0);
      more = read.batches.length === batchesPerReadMax;
    }
    if (end === beginning)
      throw new RecordDamaged(
        { table: 'journal', id: run.instance },
        `The journal of instance ${run.instance} is missing`,
      );
    const debts = owed(state);
    const chars = Math.min(charsPerInstanceMax, JSON.stringify(state).length);
    return { run, state, end, debts, owing: owingOf(debts), factsSinceSnapshot: facts, chars };
  }

  #take(tx: Transaction, live: Live, ask: Ask): Answer {
    const result = this.#advance(tx, live, ask);
    if ('rejected' in result) return result;
    if ('alreadySo' in result) return { accepted: true, status: result.status };
    if ('outlook' in result) return { accepted: true, ...result };
    this.#record(tx, live, result);
    return { accepted: true, status: result.state.status };
  }

  #advance(tx: Transaction, live: Live, ask: Ask): Step | AlreadySo | Outlook | Rejection {
    const { run, state } = live;
    const { clock, handlers } = this.#options;
    const definition = handlers.definition(definitionHashOf(run, state));
    const loaded = new Map<string, Json>();
    const tools = toolsFor(run.instance, hashOf);
    let command: Command = commandAt(Math.max(clock.now(), state.at), ask, handlers);
    for (let round = 0; round < needsRoundsMax; round += 1) {
      const result = advance(definition, state, command, tools);
      if (!('needs' in result)) return result;
      for (const hash of result.needs) loaded.set(hash, readAside(tx, hash));
      command = { ...command, loaded };
      if (result.hindsight !== undefined && ask.kind === 'retry')
        command = { ...command, hindsight: this.lookBacks.take(tx, live, ask) };
    }
    throw new Error(`A ${ask.kind} command asked more than ${needsRoundsMax} times for values kept aside`);
  }

  #record(tx: Transaction, before: Live, { state, facts, aside }: Step): void {
    const { run } = before;
    const { instance, workspace, project, workflow } = run;
    tx.onRollback(() => this.#cache.delete(instance));
    keepAside(tx, aside);
    const { chars, ...end } = append(tx, instance, before.end, { at: state.at, facts });
    const debts = owed(state);
    const owing = owingOf(debts);
    if (before.end === beginning) insertRun(tx, run, owing);
    else if (owing.working !== before.owing.working || owing.wake !== before.owing.wake)
      updateOwing(tx, instance, owing);
    const due = before.factsSinceSnapshot + facts.length >= this.#options.limits.snapshotEveryFacts;
    if (due) writeSnapshot(tx, instance, { end, state });
    this.#options.handlers.stepped(tx, {
      instance: { workspace, id: instance },
      project,
      workflow,
      definition: definitionHashOf(run, state),
      sequence: end.sequence,
      at: state.at,
      facts,
      before: before.state,
      state,
    });
    for (const call of callsTouched({ workspace, id: instance }, { before: before.state, state, facts }))
      leave(tx, { kind: 'call', call });
    leaveThrown(tx, { instance: { workspace, id: instance }, project, sequence: end.sequence, at: state.at, facts });
    const factsSinceSnapshot = due ? 0 : before.factsSinceSnapshot + facts.length;
    const size = Math.min(charsPerInstanceMax, before.chars + chars);
    this.#cache.set({ run, state, end, debts, owing, factsSinceSnapshot, chars: size });
    tx.onCommit(() => this.#tellChanged(instance));
  }

  /** A damaged instance is named; what was committed stands, and the others go on. */
  #tryFind(instance: string): Live | undefined {
    try {
      return this.#options.reading((reading) => this.find(reading, instance));
    } catch (error) {
      this.#options.report({ problem: 'instanceNotRead', instance, error });
      return undefined;
    }
  }

  #tellChanged(instance: string): void {
    const live = this.#tryFind(instance);
    if (!live || this.#told.has(live)) return;
    this.#told.add(live);
    if (isOver(live)) this.#cache.delete(instance);
    this.#options.changed(live);
  }
}

/** Nothing will happen to it by itself, and hardly anything by command. */
const isOver = ({ state, debts }: Live) =>
  debts.length === 0 && (state.status === 'finished' || state.status === 'terminated');
