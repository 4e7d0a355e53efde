/**
 * The runtime in one process, on one file. R1 holds by the store's group commit; R2 by `steps.ts`; R3 by `perform.ts`; R4 by
 * `wake-timers.ts` and `sweep.ts`; R5 because reads see what is committed, and only that is answered; R6 by lanes, slots and the bounds
 * of `limits.ts`; R7 by the checksums of `journal.ts`.
 */
import type { Ask, Debt } from '../../engine/messages.ts';
import type { Clock, Instant, Timers } from '../../kernel/clock.ts';
import type { Json } from '../../kernel/json.ts';
import type { PluginFunction } from '../../plugins/plugin.ts';
import { type Lane, type RunBody, type Store, StoreBusy, StoreClosed, type Transaction } from '../../store/database.ts';
import { dueAt } from '../due.ts';
import { defaultLimits, type Limits } from '../limits.ts';
import { type OutboxEntry, type OutboxMessage, readMessage, removeMessage, waitingMessages } from '../outbox.ts';
import { Performer } from '../perform.ts';
import type { Report } from '../report.ts';
import {
  type Answer,
  busy,
  type Handlers,
  type InstanceRef,
  isKept,
  type Journal,
  type Receipt,
  type Runtime,
} from '../runtime.ts';
import { spread } from '../signals.ts';
import { Calls } from './calls.ts';
import { positionOf, readAside, readBatches, type RecordedBatch } from './journal.ts';
import type { Live } from './live.ts';
import { PutOff } from './put-off.ts';
import { dropAnswer, findAnswer, keepAnswer } from './receipts.ts';
import { wakesBetween, workingRuns, workingWorkspaces } from './runs.ts';
import { Steps } from './steps.ts';
import { Sweep } from './sweep.ts';
import { WakeTimers } from './wake-timers.ts';

export interface EmbeddedOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly handlers: Handlers;
  readonly findFunction: (plugin: string, name: string) => PluginFunction | undefined;
  /** Told of what goes wrong where no caller waits. */
  readonly report: Report;
  readonly limits?: Partial<Limits>;
}

/** Messages carried out in one commit; the rest follow in the next. */
const messagesPerCommitMax = 1_000;

/** Opens the runtime on a store and takes up whatever is owed. The store is closed by whoever opened it, after the runtime. */
export function openEmbedded(options: EmbeddedOptions): Runtime & Journal {
  const runtime = new Embedded(options);
  runtime.start();
  return runtime;
}

class Embedded implements Runtime, Journal {
  readonly #options: EmbeddedOptions;
  readonly #limits: Limits;
  readonly #steps: Steps;
  readonly #performer: Performer;
  readonly #timers: WakeTimers;
  readonly #sweep: Sweep;
  readonly #goingOn = new Set<string>();
  readonly #startedAt: Instant;
  readonly #putOff: PutOff;
  readonly #calls: Calls;
  #closing = false;
  #removeHook: (() => void) | undefined;

  constructor(options: EmbeddedOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#startedAt = options.clock.now();
    const { store } = options;
    const shared = { ...options, limits: this.#limits };
    this.#steps = new Steps({ ...shared, changed: (live) => this.#owe(live), reading: (body) => store.read(body) });
    this.#calls = new Calls(this.#steps, options);
    this.#putOff = new PutOff({ ...options, carryOut: (tx, message) => this.#carryOut(tx, message) });
    this.#sweep = new Sweep({
      ...shared,
      page: (workspace, after, limit) => store.read((reading) => workingRuns(reading, workspace, after, limit)),
      offer: (instance) => this.#offer(instance),
      hasRoom: (workspace) => this.#performer.room(workspace) * 2 >= this.#limits.readyPerWorkspaceMax,
      behindOthers: () => this.#behindOthers(),
      done: () => this.#performer.tellDrained(),
    });
    this.#performer = new Performer({
      ...shared,
      instances: {
        owedAction: ({ instance, activity, attempt }) => this.#owedAction(instance.id, activity, attempt),
        valueOf: (kept) => ('aside' in kept ? this.aside(kept.aside) : kept.value),
        tell: (instance, ask) => store.write((tx) => this.#steps.command(tx, instance, ask), 'own', instance.workspace),
      },
      overflowed: (workspace) => this.#sweep.missed(workspace),
      roomMade: () => this.#sweep.wake(),
      allKnown: () => this.#sweep.isDone,
    });
    this.#timers = new WakeTimers({
      ...shared,
      wakesBetween: (after, until, limit) => store.read((reading) => wakesBetween(reading, after, until, limit)),
      fire: (instance) => this.#wake(instance),
    });
  }

  start(): void {
    const { store } = this.#options;
    this.#removeHook = store.beforeCommit((run) => this.#drainOutbox(run));
    for (const workspace of store.read(workingWorkspaces)) this.#sweep.missed(workspace);
    this.#sweep.wake();
    this.#timers.start();
    this.#putOff.start();
    void this.#behindOthers();
  }

  async command(instance: InstanceRef, ask: Ask, receipt?: Receipt): Promise<Answer> {
    if (this.#closing) return busy('The server is stopping');
    try {
      await this.#steps.lookBacks.prepare(instance.id, ask);
      return await this.#options.store.write(
        (tx) => this.#command(tx, instance, ask, receipt),
        laneOf(ask),
        instance.workspace,
      );
    } catch (error) {
      if (error instanceof StoreBusy) return busy(error.message);
      throw error;
    }
  }

  async forget(receiptKey: string): Promise<void> {
    if (this.#closing) return;
    try {
      await this.#options.store.write((tx) => dropAnswer(tx, receiptKey), 'behind');
    } catch (error) {
      this.#options.report({ problem: 'receiptNotDropped', error });
    }
  }

  waiting(instance: string): ReadonlyMap<number, 'queued' | 'held'> {
    return new Map([...this.#performer.waiting(instance), ...this.#calls.held(instance)]);
  }
  holdsChanged(): void {
    this.#performer.holdsChanged();
    this.#sweep.wake();
    void this.#calls.lookAtHeld();
  }
  heldBack(hold: string): number {
    return this.#performer.heldBack(hold);
  }
  health(): { readonly ready: boolean; readonly reason?: string } {
    return this.#closing ? { ready: false, reason: 'The server is stopping' } : { ready: true };
  }

  async close(): Promise<void> {
    if (this.#closing) return;
    this.#closing = true;
    this.#sweep.stop();
    this.#timers.stop();
    this.#putOff.stop();
    await this.#performer.stop();
    this.#removeHook?.();
    await this.#behindOthers();
  }

  facts(instance: string, after = 0): readonly RecordedBatch[] {
    return this.#options.store.read(
      (reading) => readBatches(reading, instance, positionOf(reading, instance, after)).batches,
    );
  }
  aside(hash: string): Json {
    return this.#options.store.read((reading) => readAside(reading, hash));
  }

  #command(tx: Transaction, instance: InstanceRef, ask: Ask, receipt?: Receipt): Answer {
    if (!receipt) return this.#apply(tx, instance, ask);
    const now = this.#options.clock.now();
    const given = findAnswer(tx, instance.id, receipt, now);
    if (given) return given;
    const answer = this.#apply(tx, instance, ask);
    if (isKept(receipt, answer)) keepAnswer(tx, instance.id, receipt, { answer, now });
    return answer;
  }

  #apply(tx: Transaction, instance: InstanceRef, ask: Ask): Answer {
    const answer = this.#steps.command(tx, instance, ask);
    const isUnknown = 'rejected' in answer && answer.rejected === 'unknownInstance';
    return (isUnknown ? this.#putOff.answer(tx, instance, ask) : undefined) ?? answer;
  }

  /** Carries out what resources have left, in the transaction in which they left it. A message that fails is put off. */
  #drainOutbox(run: RunBody): void {
    for (let done = 0; done < messagesPerCommitMax;) {
      const read = run((tx) => waitingMessages(tx, messagesPerCommitMax));
      if ('error' in read) throw read.error;
      if (read.value.length === 0) return;
      for (const entry of read.value) this.#takeOut(run, entry);
      done += read.value.length;
    }
    setImmediate(() => void this.#behindOthers());
  }

  /** Makes a commit when the others have had their turn. A closed store has no turns, and nobody is left to be told. */
  async #behindOthers(): Promise<void> {
    try {
      await this.#options.store.write(() => undefined, 'behind');
    } catch (error) {
      if (!(error instanceof StoreClosed)) throw error;
    }
  }

  #takeOut(run: RunBody, entry: OutboxEntry): void {
    const result = run((tx) => {
      this.#carryOut(tx, readMessage(entry));
      removeMessage(tx, entry.number);
    });
    if ('error' in result) this.#putOff.add(run, entry, result.error);
  }
  #carryOut(tx: Transaction, message: OutboxMessage): void {
    if (message.kind === 'start') this.#steps.start(tx, message.start);
    else if (message.kind === 'call') this.#calls.look(tx, message.call);
    else if (message.kind === 'signal') spread(tx, this.#options.handlers, message.sending);
    else this.#steps.command(tx, message.instance, message.ask);
  }

  /** Hands the world what an instance owes it now. */
  #owe(live: Live): void {
    const { instance, workspace, workflow } = live.run;
    const owner = { instance: { id: instance, workspace }, workflow };
    this.#performer.owe(owner, live.debts);
    if (live.debts.some(({ kind }) => kind === 'goOn')) this.#goOn(owner.instance);
    this.#armNext(live);
  }

  #offer(instance: string): void {
    const live = this.#tryFind(instance);
    if (live) this.#owe(live);
  }

  /** A damaged instance is named and left alone; the others go on. */
  #tryFind(instance: string): Live | undefined {
    try {
      return this.#options.store.read((reading) => this.#steps.find(reading, instance));
    } catch (error) {
      this.#options.report({ problem: 'instanceNotRead', instance, error });
      return undefined;
    }
  }

  #owedAction(instance: string, activity: number, attempt: number): (Debt & { kind: 'perform' }) | undefined {
    const live = this.#options.store.read((reading) => this.#steps.find(reading, instance));
    for (const debt of live?.debts ?? [])
      if (debt.kind === 'perform' && debt.activity === activity && debt.attempt === attempt) return debt;
    return undefined;
  }

  /** Behind the others, once at a time. */
  #goOn(instance: InstanceRef): void {
    if (this.#goingOn.has(instance.id) || this.#closing) return;
    this.#goingOn.add(instance.id);
    const body = (tx: Transaction) => {
      tx.onRollback(() => this.#goingOn.delete(instance.id));
      this.#goingOn.delete(instance.id);
      return this.#steps.command(tx, instance, { kind: 'goOn' });
    };
    this.#options.store
      .write(body, 'behind', instance.workspace)
      .catch((error: unknown) => this.#options.report({ problem: 'goOnFailed', instance: instance.id, error }));
  }

  #armNext(live: Live | undefined): void {
    const wake = live?.owing.wake ?? null;
    if (!live || wake === null) return;
    const next = live.debts.reduce((at, debt) => Math.min(at, this.#dueAt(debt)), Number.MAX_SAFE_INTEGER);
    this.#timers.arm(live.run.instance, next, wake);
  }

  #dueAt = (debt: Debt): Instant => dueAt(debt, this.#startedAt, this.#limits.dueGraceMs);

  #wake(instance: string): void {
    if (this.#closing) return;
    this.#options.store
      .write((tx) => {
        const live = this.#steps.find(tx, instance);
        const now = this.#options.clock.now();
        for (const debt of live?.debts ?? [])
          if (live && debt.kind === 'wake' && this.#dueAt(debt) <= now)
            this.#steps.command(tx, { id: instance, workspace: live.run.workspace }, debt.ask);
        tx.onCommit(() => this.#armNext(this.#tryFind(instance)));
      }, 'own')
      .catch((error: unknown) => this.#options.report({ problem: 'timerNotTold', instance, error }));
  }
}

/** A person's command goes before the house's own work. */
const laneOf = (ask: Ask): Lane => (ask.kind === 'start' ? 'normal' : 'first');
