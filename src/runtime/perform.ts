/**
 * P1 Every action that an instance owes is called, or its end told, as long as the process lives (R3): what does not fit into
 *    memory is reported as not taken, and offered again later.
 * P2 A function that must not be called twice is called only after the fact that it was is durable; found so by a later process its
 *    outcome is told as unknown. A repeatable one is called again with the same key.
 * P3 Nothing is called that is held (H1), dropped or beyond its slots (R6).
 * P4 Every end of a call is told, late ones too; whether it still counts is for the instance to say.
 */
import type { Ask, Debt, Outcome } from '../engine/messages.ts';
import type { Actor, Kept } from '../engine/state.ts';
import type { Clock, Timers } from '../kernel/clock.ts';
import type { Json } from '../kernel/json.ts';
import { callFunction } from '../plugins/call.ts';
import type { CallResult } from '../plugins/call.ts';
import type { PluginFunction } from '../plugins/plugin.ts';
import {
  type Action,
  type ActionRef,
  ended,
  givenUp,
  isWaiting,
  keyOf,
  lostCall,
  newAction,
  notCalled,
  type Owner,
  outcomeOf,
} from './action.ts';
import { Holds } from './holds.ts';
import { KnownActions } from './known.ts';
import type { Limits } from './limits.ts';
import { ReadyQueue } from './ready.ts';
import type { Report } from './report.ts';
import type { Answer, Handlers, InstanceRef } from './runtime.ts';

/** What the performer asks of the instances. */
export interface Instances {
  /** The action as its instance owes it now, or undefined when it does so no more. */
  owedAction(action: ActionRef): (Debt & { readonly kind: 'perform' }) | undefined;
  valueOf(kept: Kept): Json;
  /** Gives the instance a command; settles when the answer is durable. */
  tell(instance: InstanceRef, ask: Ask): Promise<Answer>;
}
export interface PerformOptions {
  readonly instances: Instances;
  readonly findFunction: (plugin: string, name: string) => PluginFunction | undefined;
  readonly handlers: Handlers;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly limits: Limits;
  readonly report: Report;
  /** Actions of this workspace do not fit into memory now: offer its debts again later. */
  readonly overflowed: (workspace: string) => void;
  /** There may be room again. */
  readonly roomMade: () => void;
  readonly allKnown: () => boolean;
}

/** Looked at in one go before others have their turn. */
const looksPerTurnMax = 1_000;

/** Carries debts into the world: calls what is owed, in fair turns, and tells how it ended. */
export class Performer {
  readonly #options: PerformOptions;
  readonly #ready: ReadyQueue<Action>;
  readonly #holds: Holds<Action>;
  readonly #known = new KnownActions();
  readonly #running = new Set<Action>();
  #scheduled = false;
  #stopped = false;
  #idle: (() => void) | undefined;

  constructor(options: PerformOptions) {
    this.#options = options;
    this.#ready = new ReadyQueue(options.limits);
    this.#holds = new Holds({
      ...options,
      heldMax: options.limits.heldMax,
      resume: (action) => this.#enqueue(action),
    });
  }

  /** Takes what an instance owes now, all of it: a known action that is owed no more is not called any more. */
  owe(owner: Owner, debts: readonly Debt[]): void {
    const known = this.#known.of(owner.instance.id);
    const owed = new Set<number>();
    for (const debt of debts)
      if (debt.kind === 'perform') {
        owed.add(debt.activity);
        this.#owePerform(owner, debt);
      } else if (debt.kind === 'abort') {
        owed.add(debt.activity);
        this.#oweAbort(owner, debt);
      }
    for (const action of known) if (!owed.has(action.activity)) this.#giveUp(action);
  }

  waiting(instance: string): ReadonlyMap<number, 'queued' | 'held'> {
    const found = new Map<number, 'queued' | 'held'>();
    for (const { activity, stage } of this.#known.of(instance))
      if (stage === 'queued' || stage === 'held') found.set(activity, stage);
    return found;
  }

  room(workspace: string): number {
    return this.#ready.room(workspace);
  }
  holdsChanged(): void {
    this.#holds.changed();
  }
  heldBack(hold: string): number {
    return this.#holds.count(hold);
  }
  tellDrained(): void {
    this.#holds.tellDrained();
  }

  /** Calls nothing more, gives running calls `drainMs`, then tells them to stop and gives them `abortMs` to do so. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#holds.stop();
    const { drainMs, abortMs } = this.#options.limits;
    if (await this.#isIdleWithin(drainMs)) return;
    for (const { controller } of this.#running) controller?.abort(new Error('The process is stopping'));
    await this.#isIdleWithin(abortMs);
  }

  #isIdleWithin(ms: number): Promise<boolean> {
    if (this.#running.size === 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const cancel = this.#options.timers.after(ms, () => resolve(false));
      this.#idle = () => {
        cancel();
        resolve(true);
      };
    });
  }

  #owePerform(owner: Owner, { activity, attempt, request, called }: Debt & { kind: 'perform' }): void {
    const { instance } = owner;
    if (this.#known.find(instance.id, activity)?.attempt === attempt) return;
    if (called && !request.repeatable) {
      this.#end(this.#known.add(newAction(owner, activity, attempt, request)), lostCall);
      return;
    }
    if (this.#ready.room(instance.workspace) <= 0) {
      this.#options.overflowed(instance.workspace);
      return;
    }
    this.#enqueue(this.#known.add(newAction(owner, activity, attempt, request)));
  }

  #oweAbort(owner: Owner, { activity, attempt, mayRun }: Debt & { kind: 'abort' }): void {
    const action = this.#known.find(owner.instance.id, activity);
    if (action?.attempt !== attempt) {
      this.#end(this.#known.add(newAction(owner, activity, attempt)), mayRun ? lostCall : givenUp);
    } else if (isWaiting(action)) {
      this.#forget(action);
      this.#end(this.#known.add(newAction(owner, activity, attempt)), givenUp);
    } else this.#giveUp(action);
  }

  /** Nobody waits for it any more: one that runs is told to stop, and has as long for that as `callFunction` gives it. */
  #giveUp(action: Action): void {
    if (isWaiting(action)) this.#forget(action);
    else action.controller?.abort(new Error('The instance wants the result no more'));
  }

  #forget(action: Action): void {
    action.dropped = true;
    this.#holds.drop(action);
    this.#known.delete(action);
  }

  #enqueue(action: Action): void {
    if (action.dropped) return;
    action.stage = 'queued';
    this.#ready.push(action);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled || this.#stopped) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#giveTurns();
    });
  }

  #giveTurns(): void {
    for (let looks = 0; looks < looksPerTurnMax && !this.#stopped; looks += 1) {
      const action = this.#ready.take();
      if (!action) return this.#options.roomMade();
      if (this.#mayGo(action)) void this.#perform(action);
      else this.#ready.release(action);
    }
    this.#schedule();
  }

  #mayGo(action: Action): boolean {
    if (action.dropped) return false;
    const verdict = this.#holds.admit(action);
    if (verdict === 'go' || verdict === 'discard') return true;
    action.stage = 'held';
    if (verdict === 'full') {
      this.#forget(action);
      this.#options.overflowed(action.workspace);
    }
    return false;
  }

  /** From the slot to the told end. */
  async #perform(action: Action): Promise<void> {
    action.stage = 'running';
    action.controller = new AbortController();
    this.#running.add(action);
    try {
      const outcome = action.discardedBy
        ? await this.#discard(action, action.discardedBy)
        : await this.#call(action, action.controller.signal);
      if (outcome) await this.#options.instances.tell(action.instance, ended(action, outcome));
    } catch (error) {
      this.#options.report({ problem: 'actionNotTold', instance: action.instance.id, error });
    } finally {
      this.#running.delete(action);
      this.#ready.release(action);
      this.#forget(action);
      this.#schedule();
      if (this.#running.size === 0) this.#idle?.();
    }
  }

  /** Gives up what was held; an instance that is being terminated hears how the action ended instead. */
  async #discard({ instance, activity, attempt }: Action, by: Actor): Promise<Outcome | undefined> {
    const answer = await this.#options.instances.tell(instance, { kind: 'discard', activity, attempt, by });
    return 'accepted' in answer ? undefined : givenUp;
  }

  /** How the call ended; undefined when it is to be made again by the next process. */
  async #call(action: Action, signal: AbortSignal): Promise<Outcome | undefined> {
    const { instances, findFunction } = this.#options;
    const debt = instances.owedAction(action);
    if (!debt) return givenUp;
    const { request } = debt;
    const fn = findFunction(request.plugin, request.function);
    if (!fn) return notCalled(`there is no function ${request.function} of a plug-in ${request.plugin} here`);
    const input = this.#inputOf(action, request.input);
    if (input === undefined) return notCalled('its input cannot be read from the store any more');
    const maySend = request.repeatable || (await this.#isNoted(action));
    if (!maySend || signal.aborted) return givenUp;
    const context = { signal, idempotencyKey: keyOf(action, request) };
    const onLate = (result: CallResult) => void this.#tell(action, outcomeOf(result));
    const result = await callFunction(fn, input, context, { timeoutMs: request.timeoutMs, onLate });
    return request.repeatable && this.#isCutShort(signal, result) ? undefined : outcomeOf(result);
  }

  /** Did it end because the process is stopping? */
  #isCutShort(signal: AbortSignal, result: CallResult): boolean {
    return this.#stopped && signal.aborted && result.is !== 'output';
  }

  #inputOf({ instance }: Action, kept: Kept): Json | undefined {
    try {
      return this.#options.instances.valueOf(kept);
    } catch (error) {
      this.#options.report({ problem: 'instanceNotRead', instance: instance.id, error });
      return undefined;
    }
  }

  /** Makes it durable that the call goes out now. */
  async #isNoted({ instance, activity, attempt }: Action): Promise<boolean> {
    return 'accepted' in (await this.#options.instances.tell(instance, { kind: 'actionCalled', activity, attempt }));
  }

  /** Tells an end without a call. */
  #end(action: Action, outcome: Outcome): void {
    action.stage = 'telling';
    void this.#tell(action, outcome).finally(() => this.#forget(action));
  }

  async #tell(action: Action, outcome: Outcome): Promise<void> {
    try {
      await this.#options.instances.tell(action.instance, ended(action, outcome));
    } catch (error) {
      this.#options.report({ problem: 'actionNotTold', instance: action.instance.id, error });
    }
  }
}
