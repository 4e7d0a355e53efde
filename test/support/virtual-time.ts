import type { Clock, Instant, Timers } from '../../src/kernel/clock.ts';

/** Turns of the event loop within which what was set going must come to rest. */
const turnsMax = 20_000;

/** Waits, without sleeping, until a condition holds; says what it waited for when it never does. */
export async function until(condition: () => boolean, what = 'the condition'): Promise<void> {
  for (let turn = 0; turn < turnsMax; turn += 1) {
    if (condition()) return;
    await nextTurn();
  }
  throw new Error(`Waited ${turnsMax} turns for ${what}`);
}
const nextTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** Lets whatever is going on come to rest. */
export async function rest(turns = 60): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await nextTurn();
}

/** A clock that stands still until it is moved, and its timers. */
export class VirtualTime implements Clock, Timers {
  #now: Instant = Date.UTC(2026, 0, 1);
  #timers: { at: Instant; wake: () => void }[] = [];

  now(): Instant {
    return this.#now;
  }

  after(delayMs: number, wake: () => void): () => void {
    const timer = { at: this.#now + delayMs, wake };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  /** Moves the clock on; each timer on the way fires at its time, and what it sets going comes to rest before the next. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#timers = this.#timers.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      await rest();
    }
    this.#now = end;
    await rest();
  }

  /** Sets the clock without firing anything, as when the machine slept. */
  jump(ms: number): void {
    this.#now += ms;
  }

  #next(end: Instant) {
    return this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
