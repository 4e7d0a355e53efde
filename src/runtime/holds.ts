/**
 * H1 An action that is held is not called; after `changed` the next look decides.
 * H2 Of the actions of a hold that is being released no more go out than its rate allows, in the order in which they came.
 * H3 The end of such a release is told once nothing waits for it, also after a restart.
 * H4 An action of a hold that is being discarded is given up, whatever else holds it.
 */
import type { Actor } from '../engine/state.ts';
import type { Clock, Timers } from '../kernel/clock.ts';
import { Line } from '../kernel/line.ts';
import type { Handlers, Pace, Target } from './runtime.ts';

/** An action before its call, as far as holds are concerned. */
export interface Held extends Target {
  /** The hold that it waits for, or waited for until it was let go. */
  waitsFor: string | undefined;
  /** Its turn in a release has come. */
  paid: boolean;
  /** Who gave it up while it was held. */
  discardedBy: Actor | undefined;
  dropped: boolean;
}

interface Bucket<Item> {
  readonly line: Line<Item>;
  perSecond: number;
  tokens: number;
  filledAt: number;
  cancel: (() => void) | undefined;
}

/** A release lets at most this long's worth of actions go at once. */
const burstMs = 50;
/** However slow the rate, it is looked at again after this long. */
const pauseMsMax = 60_000;

interface HoldsOptions<Item> {
  readonly handlers: Handlers;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly heldMax: number;
  /** Puts an action back among those that are ready. */
  readonly resume: (item: Item) => void;
  /** Are all actions that are owed known by now? */
  readonly allKnown: () => boolean;
}

/** The gate before each call. */
export class Holds<Item extends Held> {
  readonly #options: HoldsOptions<Item>;
  readonly #held = new Set<Item>();
  readonly #buckets = new Map<string, Bucket<Item>>();
  readonly #counts = new Map<string, number>();

  constructor(options: HoldsOptions<Item>) {
    this.#options = options;
  }

  /**
   * May it be called now, or has it been discarded? Otherwise it waits here and is resumed, or `full`: there is no room for it to
   * wait.
   */
  admit(item: Item): 'go' | 'discard' | 'wait' | 'full' {
    const { handlers, heldMax } = this.#options;
    const discard = handlers.discarding?.(item);
    if (discard) {
      this.#held.delete(item);
      this.#wait(item, discard.hold);
      item.discardedBy = discard.by;
      return 'discard';
    }
    const by = handlers.held(item);
    if (by !== undefined) {
      if (this.#held.size >= heldMax) return 'full';
      this.#wait(item, by);
      this.#held.add(item);
      return 'wait';
    }
    const pace = handlers.paced?.(item);
    if (pace && !item.paid && !this.#pay(item, pace)) return 'wait';
    item.paid = false;
    this.drop(item);
    return 'go';
  }

  /** The item waits no more, whatever for. */
  drop(item: Item): void {
    this.#held.delete(item);
    if (item.waitsFor === undefined) return;
    const left = this.count(item.waitsFor) - 1;
    if (left > 0) this.#counts.set(item.waitsFor, left);
    else this.#counts.delete(item.waitsFor);
    item.waitsFor = undefined;
    if (left === 0) this.tellDrained();
  }

  count(hold: string): number {
    return this.#counts.get(hold) ?? 0;
  }

  /** Looks at everything again. */
  changed(): void {
    const { handlers, resume } = this.#options;
    for (const item of this.#held)
      if (handlers.held(item) === undefined || handlers.discarding?.(item)) {
        this.#held.delete(item);
        resume(item);
      }
    for (const bucket of this.#buckets.values()) {
      bucket.cancel?.();
      for (let item = bucket.line.shift(); item; item = bucket.line.shift()) if (!item.dropped) resume(item);
    }
    this.#buckets.clear();
    this.tellDrained();
  }

  /** Tells the end of each release for which nothing waits. */
  tellDrained(): void {
    const { handlers, allKnown } = this.#options;
    if (!handlers.drained || !allKnown()) return;
    for (const hold of handlers.releasing?.() ?? []) if (this.count(hold) === 0) handlers.drained(hold);
  }

  stop(): void {
    for (const bucket of this.#buckets.values()) bucket.cancel?.();
  }

  #wait(item: Item, hold: string): void {
    if (item.waitsFor === hold) return;
    this.drop(item);
    item.waitsFor = hold;
    this.#counts.set(hold, this.count(hold) + 1);
  }

  /** Takes a token of the bucket, or lines the item up for one. */
  #pay(item: Item, pace: Pace): boolean {
    const bucket = this.#bucket(pace);
    if (bucket.line.size === 0 && this.#takeToken(bucket)) return true;
    this.#wait(item, pace.hold);
    bucket.line.push(item);
    this.#arm(bucket);
    return false;
  }

  #bucket({ hold, perSecond }: Pace): Bucket<Item> {
    const now = this.#options.clock.now();
    const known = this.#buckets.get(hold);
    if (known) {
      known.perSecond = perSecond;
      return known;
    }
    const made: Bucket<Item> = { line: new Line(), perSecond, tokens: 1, filledAt: now, cancel: undefined };
    this.#buckets.set(hold, made);
    return made;
  }

  #takeToken(bucket: Bucket<Item>): boolean {
    const now = this.#options.clock.now();
    const burst = Math.max(1, (bucket.perSecond * burstMs) / 1_000);
    const gained = (Math.max(0, now - bucket.filledAt) * bucket.perSecond) / 1_000;
    bucket.tokens = Math.min(burst, bucket.tokens + gained);
    bucket.filledAt = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  #arm(bucket: Bucket<Item>): void {
    if (bucket.cancel || bucket.line.size === 0) return;
    const delayMs = Math.ceil(((1 - Math.min(1, bucket.tokens)) * 1_000) / bucket.perSecond);
    bucket.cancel = this.#options.timers.after(Math.min(pauseMsMax, Math.max(1, delayMs)), () => {
      bucket.cancel = undefined;
      this.#letGo(bucket);
    });
  }

  #letGo(bucket: Bucket<Item>): void {
    while (bucket.line.size > 0 && this.#takeToken(bucket)) {
      const item = bucket.line.shift();
      if (!item || item.dropped) continue;
      item.paid = true;
      this.#options.resume(item);
    }
    this.#arm(bucket);
  }
}
