/**
 * A runtime for tests that keeps the port's promises in the worst manner they allow, so that nobody relies on more.
 * Results come late and twice, timers early, on time and again, whether or not they are still wanted; instances go on twice; an instance is
 * replayed from its facts' JSON at every command; starts are taken from the outbox after the transaction that left them; read models are
 * written in a later transaction than the facts (and before the answer: R5).
 */
import { owed } from '../../engine/owed.ts';
import type { Fact } from '../../engine/facts.ts';
import type { Ask, Command, Debt } from '../../engine/messages.ts';
import type { InstanceState, Kept } from '../../engine/state.ts';
import { assert } from '../../kernel/assert.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Json } from '../../kernel/json.ts';
import type { Calling } from '../children.ts';
import { commandAt, definitionHashOf } from '../definition-of.ts';
import type { EmbeddedOptions } from '../embedded/embedded.ts';
import { defaultLimits, type Limits } from '../limits.ts';
import { type OutboxMessage, readMessage, removeMessage, waitingMessages } from '../outbox.ts';
import { Performer } from '../perform.ts';
import { leaveThrown, spread } from '../signals.ts';
import { type Answered, answerOf } from './answer.ts';
import { HostileAlarms } from './alarms.ts';
import { HostileCalls } from './calls.ts';
import { type Entry, givenAnswer, type HostileDisk, stateOf } from './disk.ts';
import { randomFrom } from '../../kernel/random.ts';
import {
  type Answer,
  busy,
  type InstanceRef,
  isKept,
  type Journal,
  type Receipt,
  type Runtime,
  type Start,
} from '../runtime.ts';

export type HostileOptions = EmbeddedOptions & { readonly disk: HostileDisk; readonly seed: number };

/** Turns of the event loop by which something comes late. */
const turnsLateMax = 5;
const messagesPerTurnMax = 100;

export function openHostile(options: HostileOptions): Runtime & Journal & { crash(): void } {
  const runtime = new Hostile(options);
  runtime.open();
  return runtime;
}

class Hostile implements Runtime, Journal {
  readonly #options: HostileOptions;
  readonly #limits: Limits;
  readonly #performer: Performer;
  readonly #alarms: HostileAlarms;
  readonly #random: () => number;
  readonly #calls: HostileCalls;
  #draining = false;
  #closing = false;
  #dead = false;
  #removeHook: (() => void) | undefined;

  constructor(options: HostileOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#alarms = new HostileAlarms({
      ...options,
      dueGraceMs: this.#limits.dueGraceMs,
      tell: (instance, ask) => void this.#tellBadly(instance, ask),
    });
    this.#random = randomFrom(options.seed);
    const valueOf = (kept: Kept) => ('aside' in kept ? this.aside(kept.aside) : kept.value);
    this.#calls = new HostileCalls({
      ...options,
      valueOf,
      start: (start) => this.#start(start),
      tell: (instance, ask) => void this.#tellBadly(instance, ask),
    });
    this.#performer = new Performer({
      ...options,
      limits: this.#limits,
      instances: {
        owedAction: ({ instance, activity, attempt }) =>
          this.#debts(instance.id).find(
            (debt) => debt.kind === 'perform' && debt.activity === activity && debt.attempt === attempt,
          ) as (Debt & { kind: 'perform' }) | undefined,
        valueOf,
        tell: (instance, ask) => this.#tellBadly(instance, ask),
      },
      overflowed: () => this.#offerAllSoon(),
      roomMade: () => undefined,
      allKnown: () => true,
    });
  }

  open(): void {
    this.#removeHook = this.#options.store.beforeCommit((run) => {
      const found = run((tx) => waitingMessages(tx, 1).length);
      if (!('value' in found) || found.value > 0) setImmediate(() => void this.#drainOutbox());
    });
    setImmediate(() => void this.#drainOutbox());
    this.#offerAllSoon();
  }

  /** Ends it as a power cut would. */
  crash(): void {
    this.#dead = true;
    this.#removeHook?.();
    this.#alarms.cancel();
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.#performer.stop();
    this.crash();
  }

  async command(instance: InstanceRef, ask: Ask, receipt?: Receipt): Promise<Answer> {
    if (this.#closing) return busy('The server is stopping');
    const given = receipt && givenAnswer(this.#options.disk, instance, receipt, this.#options.clock.now());
    if (given) return given;
    const answer = this.#apply(instance, ask);
    if (receipt && isKept(receipt, answer)) {
      const { key, bodyHash, keepMs } = receipt;
      const expires = this.#options.clock.now() + keepMs;
      this.#options.disk.receipts.set(key, { bodyHash, instance: instance.id, answer, expires });
    }
    await this.#project(instance.id);
    return answer;
  }

  async forget(receiptKey: string): Promise<void> {
    this.#options.disk.receipts.delete(receiptKey);
  }

  waiting = (instance: string): ReadonlyMap<number, 'queued' | 'held'> => this.#performer.waiting(instance);
  holdsChanged(): void {
    this.#performer.holdsChanged();
    for (const entry of this.#options.disk.instances.values())
      for (const call of this.#calls.of(entry)) void this.#lookBadly(call, true);
  }
  heldBack = (hold: string): number => this.#performer.heldBack(hold);
  health(): { readonly ready: boolean; readonly reason?: string } {
    return this.#closing ? { ready: false, reason: 'The server is stopping' } : { ready: true };
  }
  facts(instance: string, after = 0): { sequence: number; at: Instant; facts: readonly Fact[] }[] {
    return (this.#options.disk.instances.get(instance)?.batches.slice(after) ?? []).map(({ sequence, at, text }) => ({
      sequence,
      at,
      facts: JSON.parse(text) as readonly Fact[],
    }));
  }
  aside(hash: string): Json {
    const text = this.#options.disk.asides.get(hash);
    assert(text !== undefined, `${hash} is kept aside`);
    return JSON.parse(text) as Json;
  }

  /** Carries the oldest messages out, and only then removes them: what is in between when the process dies comes twice. */
  async #drainOutbox(): Promise<void> {
    if (this.#draining || this.#dead) return;
    this.#draining = true;
    const entries = this.#options.store.read((reading) => waitingMessages(reading, messagesPerTurnMax));
    for (const entry of entries) {
      if (this.#dead) return;
      const message = readMessage(entry);
      assert(message.kind !== 'call', 'this runtime leaves no calls: it looks at them again and again');
      if (message.kind === 'signal')
        await this.#options.store.write((tx) => spread(tx, this.#options.handlers, message.sending), 'own');
      else await this.#carryOut(message);
      if (this.#dead) return;
      await this.#options.store.write((tx) => removeMessage(tx, entry.number), 'own');
    }
    this.#draining = false;
    if (entries.length > 0) setImmediate(() => void this.#drainOutbox());
  }

  async #carryOut(message: Extract<OutboxMessage, { kind: 'start' | 'command' }>): Promise<void> {
    const ref = message.kind === 'start' ? message.start.instance : message.instance;
    if (message.kind === 'start') this.#start(message.start);
    else this.#apply(ref, message.ask);
    await this.#project(ref.id);
  }

  #start(start: Start): void {
    const { instances } = this.#options.disk;
    if (!instances.has(start.instance.id)) instances.set(start.instance.id, { start, batches: [], projected: 0 });
    this.#apply(start.instance, start.ask);
  }

  #apply(ref: InstanceRef, ask: Ask): Answer {
    const entry = this.#options.disk.instances.get(ref.id);
    if (entry?.start.instance.workspace !== ref.workspace)
      return { rejected: 'unknownInstance', message: `There is no instance ${ref.id} in this workspace` };
    const state = stateOf(entry, entry.batches.length);
    const at = Math.max(this.#options.clock.now(), state.at);
    const result = this.#advance(entry, state, commandAt(at, ask, this.#options.handlers));
    if ('rejected' in result) return result;
    if ('alreadySo' in result) return { accepted: true, status: result.status };
    if ('outlook' in result) return { accepted: true, ...result };
    for (const [hash, value] of result.aside) this.#options.disk.asides.set(hash, JSON.stringify(value));
    entry.batches.push({ sequence: entry.batches.length + 1, at, text: JSON.stringify(result.facts) });
    return { accepted: true, status: result.state.status };
  }

  #advance({ start }: Entry, state: InstanceState, command: Command): Answered {
    const definition = this.#options.handlers.definition(definitionHashOf(start, state));
    const facts = () => this.facts(start.instance.id);
    return answerOf({
      definition,
      state,
      command,
      instance: start.instance.id,
      facts,
      aside: (hash) => this.aside(hash),
    });
  }

  /** Brings the read models up to date, and only then the world. */
  async #project(instance: string): Promise<void> {
    const entry = this.#options.disk.instances.get(instance);
    if (!entry || this.#dead) return;
    await this.#options.store.write((tx) => {
      const before = entry.projected;
      tx.onRollback(() => (entry.projected = before));
      for (const { sequence, at, text } of entry.batches.slice(before)) {
        const { instance: ref, project, workflow } = entry.start;
        const state = stateOf(entry, sequence);
        const facts = JSON.parse(text) as readonly Fact[];
        this.#options.handlers.stepped(tx, {
          instance: ref,
          project,
          workflow,
          definition: definitionHashOf(entry.start, state),
          sequence,
          at,
          facts,
          before: stateOf(entry, sequence - 1),
          state,
        });
        leaveThrown(tx, { instance: ref, project, sequence, at, facts });
        entry.projected = sequence;
      }
    }, 'own');
    this.#owe(entry);
  }

  /** Late. */
  async #lookBadly(call: Calling, again = false): Promise<void> {
    await this.#turns();
    if (this.#dead) return;
    const started = await this.#options.store.write((tx) => this.#calls.look(tx, call, again), 'own');
    if (started !== undefined) await this.#project(started);
  }

  #debts(instance: string): readonly Debt[] {
    const entry = this.#options.disk.instances.get(instance);
    return entry ? owed(stateOf(entry, entry.batches.length)) : [];
  }

  #owe(entry: Entry): void {
    if (this.#dead) return;
    const { instance, workflow } = entry.start;
    const debts = this.#debts(instance.id);
    this.#performer.owe({ instance, workflow }, debts);
    for (const debt of debts)
      if (debt.kind === 'goOn') void this.#tellBadly(instance, { kind: 'goOn' });
      else if (debt.kind === 'wake') this.#alarms.set(instance, debt);
    for (const call of this.#calls.of(entry)) void this.#lookBadly(call);
  }

  /** Late, and often twice. */
  async #tellBadly(instance: InstanceRef, ask: Ask): Promise<Answer> {
    await this.#turns();
    if (this.#dead) return busy('The process is gone');
    const answer = this.#apply(instance, ask);
    await this.#project(instance.id);
    if (this.#random() < 0.5) setImmediate(() => void this.#tellAgain(instance, ask));
    return answer;
  }

  async #tellAgain(instance: InstanceRef, ask: Ask): Promise<void> {
    await this.#turns();
    if (this.#dead) return;
    this.#apply(instance, ask);
    await this.#project(instance.id);
  }

  async #turns(): Promise<void> {
    const turns = Math.floor(this.#random() * turnsLateMax);
    for (let turn = 0; turn < turns; turn += 1) await new Promise<void>((resolve) => void setImmediate(resolve));
  }

  #offerAllSoon(): void {
    setImmediate(() => {
      for (const [instance, entry] of this.#options.disk.instances)
        if (entry.projected === entry.batches.length) this.#owe(entry);
        else void this.#project(instance);
    });
  }
}
