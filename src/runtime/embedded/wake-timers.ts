/**
 * T1 No timer is lost: each stands in the store until its instance owes it no more (R4); memory holds those that are near.
 * T2 A timer that fires early, twice or after its reason is gone does no harm: the instance looks at what is due.
 * T3 A jump of the clock is noticed within `tickMsMax`.
 */
import type { Clock, Instant, Timers } from '../../kernel/clock.ts';
import type { Limits } from '../limits.ts';
import type { Wake } from './runs.ts';

const tickMsMax = 60_000;
/** Fired before others have their turn. */
const firesPerTickMax = 1_000;

export interface WakeTimersOptions {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly limits: Limits;
  /** Wakes in the store after this one and not after `until`, in order. */
  readonly wakesBetween: (after: Wake, until: Instant, limit: number) => Wake[];
  readonly fire: (instance: string) => void;
}

/** Wakes instances when their time has come. */
export class WakeTimers {
  readonly #options: WakeTimersOptions;
  readonly #heap: Wake[] = [];
  readonly #armed = new Map<string, Instant>();
  /** Everything in the store up to here is in memory. */
  #scanned: Wake = { at: Number.MIN_SAFE_INTEGER, instance: '' };
  #nextScan: Instant = Number.MIN_SAFE_INTEGER;
  #cancel: (() => void) | undefined;
  #cancelFor: Instant = Number.MAX_SAFE_INTEGER;
  #stopped = false;

  constructor(options: WakeTimersOptions) {
    this.#options = options;
  }

  start(): void {
    this.#tick();
  }

  /** Wakes the instance at `at`; in the store it stands under `stored`. */
  arm(instance: string, at: Instant, stored: Instant): void {
    if (stored > this.#scanned.at) return;
    const armed = this.#armed.get(instance);
    if (armed !== undefined && armed <= at) return;
    this.#armed.set(instance, at);
    pushWake(this.#heap, { at, instance });
    if (at < this.#cancelFor) this.#schedule();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  #tick(): void {
    const now = this.#options.clock.now();
    if (now >= this.#nextScan) this.#scan(now);
    for (let fired = 0; fired < firesPerTickMax; fired += 1) {
      const next = this.#heap[0];
      if (!next || next.at > now) break;
      popWake(this.#heap);
      if (this.#armed.get(next.instance) !== next.at) continue;
      this.#armed.delete(next.instance);
      this.#options.fire(next.instance);
    }
    this.#schedule();
  }

  #scan(now: Instant): void {
    const { wakesBetween, limits } = this.#options;
    const room = limits.timersMax - this.#heap.length;
    const until = now + limits.timerHorizonMs;
    const found = room > 0 ? wakesBetween(this.#scanned, until, room) : [];
    const last = found.at(-1);
    if (found.length === room && last) {
      this.#scanned = last;
      this.#nextScan = Math.min(last.at, until);
    } else if (room > 0) {
      this.#scanned = { at: until, instance: '\uffff' };
      this.#nextScan = now + limits.timerHorizonMs / 2;
    } else {
      this.#nextScan = now + tickMsMax;
    }
    for (const wake of found) this.arm(wake.instance, wake.at, wake.at);
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#cancel?.();
    const now = this.#options.clock.now();
    const next = Math.min(this.#heap[0]?.at ?? Number.MAX_SAFE_INTEGER, this.#nextScan);
    this.#cancelFor = next;
    this.#cancel = this.#options.timers.after(Math.min(tickMsMax, Math.max(0, next - now)), () => this.#tick());
  }
}

/** Puts a wake into a binary heap, the earliest first. */
function pushWake(heap: Wake[], wake: Wake): void {
  let index = heap.length;
  heap.push(wake);
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent];
    if (!above || above.at <= wake.at) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = wake;
}

function popWake(heap: Wake[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let index = 0;
  for (let child = 1; child < heap.length; child = index * 2 + 1) {
    const [left, right] = [heap[child], heap[child + 1]];
    const smaller = right && left && right.at < left.at ? child + 1 : child;
    const below = heap[smaller];
    if (!below || below.at >= last.at) break;
    heap[index] = below;
    index = smaller;
  }
  heap[index] = last;
}
