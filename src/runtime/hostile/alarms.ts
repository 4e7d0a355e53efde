import type { Ask, Debt } from '../../engine/messages.ts';
import type { Clock, Instant, Timers } from '../../kernel/clock.ts';
import { dueAt } from '../due.ts';
import type { InstanceRef } from '../runtime.ts';

type Wake = Debt & { readonly kind: 'wake' };

interface Options {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly dueGraceMs: number;
  readonly tell: (instance: InstanceRef, ask: Ask) => void;
}

/** Alarms at their worst: each goes off half-way, on time, and once more, whether or not it is still wanted. */
export class HostileAlarms {
  readonly #options: Options;
  readonly #startedAt: Instant;
  readonly #set = new Map<string, () => void>();

  constructor(options: Options) {
    this.#options = options;
    this.#startedAt = options.clock.now();
  }

  set(instance: InstanceRef, debt: Wake): void {
    const { clock, timers, dueGraceMs, tell } = this.#options;
    const at = dueAt(debt, this.#startedAt, dueGraceMs);
    const delayMs = Math.max(0, at - clock.now());
    for (const part of [0.5, 1, 1.01]) {
      const name = `${instance.id} ${JSON.stringify(debt.ask)} ${at} ${part}`;
      if (this.#set.has(name)) continue;
      const fire = () => (this.#isTooEarly(debt, at) ? undefined : tell(instance, debt.ask));
      this.#set.set(name, timers.after(Math.ceil(delayMs * part), fire));
    }
  }

  cancel(): void {
    for (const cancel of this.#set.values()) cancel();
  }

  /** The engine refuses a timer before its time, but knows nothing of the time that a downtime adds. */
  #isTooEarly(debt: Wake, at: Instant): boolean {
    return at !== debt.at && this.#options.clock.now() < at;
  }
}
