import type { Debt } from '../../engine/messages.ts';
import type { InstanceState } from '../../engine/state.ts';
import type { Position } from './journal.ts';
import type { Owing, Run } from './runs.ts';

/** An instance in memory, as it stands after its newest batch. Never changed: each step makes a new one. */
export interface Live {
  readonly run: Run;
  readonly state: InstanceState;
  readonly end: Position;
  readonly debts: readonly Debt[];
  readonly owing: Owing;
  readonly factsSinceSnapshot: number;
  /** About how large it is. */
  readonly chars: number;
}

/** The instances used last, within bounds. */
export class LiveCache {
  readonly #bounds: { readonly cachedInstancesMax: number; readonly cachedCharsMax: number };
  readonly #instances = new Map<string, Live>();
  #chars = 0;

  constructor(bounds: { readonly cachedInstancesMax: number; readonly cachedCharsMax: number }) {
    this.#bounds = bounds;
  }

  get(instance: string): Live | undefined {
    const live = this.#instances.get(instance);
    if (!live) return undefined;
    this.#instances.delete(instance);
    this.#instances.set(instance, live);
    return live;
  }

  set(live: Live): void {
    this.delete(live.run.instance);
    this.#instances.set(live.run.instance, live);
    this.#chars += live.chars;
    for (const [oldest, { chars }] of this.#instances) {
      if (this.#instances.size <= this.#bounds.cachedInstancesMax && this.#chars <= this.#bounds.cachedCharsMax) return;
      this.#instances.delete(oldest);
      this.#chars -= chars;
    }
  }

  delete(instance: string): void {
    const live = this.#instances.get(instance);
    if (!live) return;
    this.#instances.delete(instance);
    this.#chars -= live.chars;
  }
}
