import type { Clock, Timers } from '../../kernel/clock.ts';
import type { Discard, Handlers, Pace, Runtime, Target } from '../../runtime/runtime.ts';
import { type Store, StoreClosed } from '../../store/database.ts';
import { ended, type Hold, type HoldId, isCovered, statusOf } from './model.ts';
import { findHoldAnywhere, liveHoldsEverywhere, saveHold } from './store.ts';

/** What timers can wait for at once. */
const waitMsMax = 2 ** 31 - 1;

interface BoardOptions {
  readonly store: Pick<Store, 'read' | 'write'>;
  readonly clock: Clock;
  readonly timers: Timers;
}

/**
 * The holds that are not over, in memory: asked before each call, so it is fast. It shows what is committed: rebuilt at the start,
 * told of each change after its commit.
 */
export class HoldBoard implements Required<Pick<Handlers, 'held' | 'paced' | 'discarding' | 'releasing' | 'drained'>> {
  readonly #options: BoardOptions;
  /** By workspace, and there by id. */
  readonly #live = new Map<string, Map<HoldId, Hold>>();
  readonly #ending = new Set<string>();
  #runtime: Pick<Runtime, 'holdsChanged'> | undefined;
  #cancel: (() => void) | undefined;

  constructor(options: BoardOptions) {
    this.#options = options;
    const { store, clock } = options;
    for (const hold of store.read((reading) => liveHoldsEverywhere(reading, clock.now()))) this.#set(hold);
    this.#armNext();
  }

  /** The runtime that looks at the holds again whenever they change. */
  attend(runtime: Pick<Runtime, 'holdsChanged'>): void {
    this.#runtime = runtime;
    runtime.holdsChanged();
  }

  /** Called after the commit that made the hold what it is. */
  put(hold: Hold): void {
    this.#set(hold);
    this.#changed();
  }

  held(action: Target): string | undefined {
    return this.#find(action, ({ release }) => !release)?.id;
  }
  paced(action: Target): Pace | undefined {
    const hold = this.#find(action, ({ release }) => release?.how === 'paced');
    return hold?.release?.how === 'paced' ? { hold: hold.id, perSecond: hold.release.perSecond } : undefined;
  }
  discarding(action: Target): Discard | undefined {
    const hold = this.#find(action, ({ release }) => release?.how === 'discard');
    return hold?.release && { hold: hold.id, by: hold.release.by };
  }
  releasing(): readonly string[] {
    const ids: string[] = [];
    for (const holds of this.#live.values()) for (const { id, release } of holds.values()) if (release) ids.push(id);
    return ids;
  }

  /** Nothing waits for the hold any more: its release is over. */
  drained(id: string): void {
    if (this.#ending.has(id)) return;
    this.#ending.add(id);
    void this.#end(id).finally(() => this.#ending.delete(id));
  }

  close(): void {
    this.#cancel?.();
  }

  async #end(id: string): Promise<void> {
    const { store, clock } = this.#options;
    try {
      await store.write((tx) => {
        const hold = findHoldAnywhere(tx, id);
        const over = hold && ended(hold, clock.now());
        if (!over || over === hold) return;
        saveHold(tx, over);
        tx.onCommit(() => this.put(over));
      }, 'own');
    } catch (error) {
      // It is told again after the next start.
      if (!(error instanceof StoreClosed)) throw error;
    }
  }

  #find({ workspace, ...rest }: Target, is: (hold: Hold) => boolean): Hold | undefined {
    const holds = this.#live.get(workspace);
    if (!holds) return undefined;
    const now = this.#options.clock.now();
    for (const hold of holds.values())
      if (is(hold) && statusOf(hold, now) !== 'released' && isCovered(hold, { workspace, ...rest })) return hold;
    return undefined;
  }

  #set(hold: Hold): void {
    const holds = this.#live.get(hold.workspace) ?? new Map<HoldId, Hold>();
    if (statusOf(hold, this.#options.clock.now()) === 'released') holds.delete(hold.id);
    else holds.set(hold.id, hold);
    if (holds.size > 0) this.#live.set(hold.workspace, holds);
    else this.#live.delete(hold.workspace);
  }

  #changed(): void {
    this.#armNext();
    this.#runtime?.holdsChanged();
  }

  /** Wakes when the next hold ends by itself. */
  #armNext(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const now = this.#options.clock.now();
    let next = Infinity;
    for (const holds of this.#live.values())
      for (const { until, release } of holds.values()) if (!release) next = Math.min(next, until ?? Infinity);
    if (next === Infinity) return;
    this.#cancel = this.#options.timers.after(Math.min(Math.max(0, next - now), waitMsMax), () => this.#wake());
  }

  #wake(): void {
    for (const holds of this.#live.values()) for (const hold of holds.values()) this.#set(hold);
    this.#changed();
  }
}
