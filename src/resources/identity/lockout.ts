import type { Instant } from '../../kernel/clock.ts';

interface Failures {
  readonly count: number;
  readonly last: Instant;
}

/**
 * Locks a name out for a while after more than `failuresMax` straight failures. [doc] The table is bounded: beyond `namesMax` the
 * name that failed longest ago is forgotten.
 */
export class Lockout {
  static readonly failuresMax = 5;
  static readonly lockMs = 5 * 60_000;
  static readonly namesMax = 10_000;
  readonly #failures = new Map<string, Failures>();

  /** How long the name stays locked out; 0 when it is not. */
  lockedMs(name: string, now: Instant): number {
    const failures = this.#failures.get(name);
    if (!failures || failures.count <= Lockout.failuresMax) return 0;
    return Math.max(0, failures.last + Lockout.lockMs - now);
  }

  failed(name: string, now: Instant): void {
    const before = this.#failures.get(name);
    const recent = before && now - before.last < Lockout.lockMs ? before.count : 0;
    this.#failures.delete(name); // so that it moves to the end
    this.#failures.set(name, { count: recent + 1, last: now });
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > Lockout.namesMax && oldest !== undefined) this.#failures.delete(oldest);
  }

  succeeded(name: string): void {
    this.#failures.delete(name);
  }
}
