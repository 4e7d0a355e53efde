import type { InstanceStatus } from '../engine/state.ts';
import type { Clock } from '../kernel/clock.ts';
import type { CommittedGroup } from '../store/commit.ts';
import type { Store } from '../store/database.ts';
import { createMetrics, type Metrics } from './metrics.ts';

/** What is not told as it happens, and has to be looked up. */
export interface Sources {
  readonly clock: Clock;
  readonly store: () => Pick<Store, 'waiting'>;
  readonly holds: () => number;
}

/** The metrics of a house, and what keeps them up to date. */
export class Watch {
  readonly metrics: Metrics = createMetrics();
  readonly #sources: Sources;
  #flushedAt: number;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#flushedAt = sources.clock.now();
  }

  /** What there is when it begins to watch. */
  begin(runs: ReadonlyMap<InstanceStatus, number>, todos: number): void {
    for (const [status, count] of runs) this.metrics.instances.set({ status }, count);
    this.metrics.todos.set(todos);
  }

  readonly committed = ({ bodies, waitedMs, tookMs, flushMs }: CommittedGroup): void => {
    this.#flushedAt = this.#sources.clock.now();
    const { metrics } = this;
    metrics.bodies.observe(bodies);
    metrics.waits.observe(seconds(waitedMs));
    metrics.commits.observe(seconds(tookMs));
    metrics.flushes.observe(seconds(flushMs));
  };

  readonly answered = ({ operation, status, ms }: Answered): void =>
    this.metrics.requests.observe({ operation, status }, seconds(ms));

  /** All of it as Prometheus reads it. */
  async read(): Promise<{ readonly type: string; readonly text: string }> {
    const { metrics } = this;
    const { clock, store, holds } = this.#sources;
    metrics.sinceFlush.set(seconds(clock.now() - this.#flushedAt));
    metrics.holds.set(holds());
    for (const [lane, size] of Object.entries(store().waiting())) metrics.queue.set({ lane }, size);
    return { type: metrics.registry.contentType, text: await metrics.registry.metrics() };
  }
}

/** A request that was answered; one that fits no operation has the operation `none`. */
export interface Answered {
  readonly operation: string;
  readonly status: number;
  readonly ms: number;
}

const seconds = (ms: number): number => ms / 1_000;
