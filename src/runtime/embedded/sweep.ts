/**
 * W1 Every instance that owes work and is not in memory is found again: all of them at the start (R4), later those that found no room.
 * W2 It goes round by workspace, page by page, behind other work, and only where there is room (R6).
 */
import type { Timers } from '../../kernel/clock.ts';
import type { Report } from '../report.ts';

const instancesPerPage = 100;
/** How long until a workspace is looked at again whose actions found no room although the queue has some: they are held. */
const nextLookMs = 1_000;

export interface SweepOptions {
  readonly timers: Timers;
  readonly report: Report;
  /** Ids of instances of a workspace that owe work, in order, after `after`. */
  readonly page: (workspace: string, after: string, limit: number) => readonly string[];
  /** Offers an instance's debts. */
  readonly offer: (instance: string) => void;
  readonly hasRoom: (workspace: string) => boolean;
  /** Settles when everything that waits now has had its turn. */
  readonly behindOthers: () => Promise<void>;
  /** All that is owed is known now. */
  readonly done: () => void;
}

interface Pass {
  after: string;
  /** Something found no room since this pass began. */
  again: boolean;
}

/** Looks for what is owed and not in memory. */
export class Sweep {
  readonly #options: SweepOptions;
  readonly #passes = new Map<string, Pass>();
  #running = false;
  #stopped = false;
  #cancel: (() => void) | undefined;

  constructor(options: SweepOptions) {
    this.#options = options;
  }

  /** Something of this workspace is not in memory. */
  missed(workspace: string): void {
    const pass = this.#passes.get(workspace);
    if (pass) pass.again = true;
    else this.#passes.set(workspace, { after: '', again: false });
  }

  get isDone(): boolean {
    return this.#passes.size === 0;
  }

  /** Goes on if there is something to look for; cheap when there is not. */
  wake(): void {
    if (this.#running || this.#stopped || this.#cancel || this.isDone) return;
    this.#running = true;
    this.#run()
      .catch((error: unknown) => this.#options.report({ problem: 'sweepFailed', error }))
      .finally(() => (this.#running = false));
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  async #run(): Promise<void> {
    for (let looked = true; looked && !this.#stopped;) {
      looked = false;
      for (const [workspace, pass] of this.#passes) {
        if (!this.#options.hasRoom(workspace)) continue;
        looked = this.#look(workspace, pass) || looked;
        await this.#options.behindOthers();
        if (this.#stopped) return;
      }
    }
    if (this.isDone) this.#options.done();
    else this.#lookLater();
  }

  /** One page; false when the workspace has to wait before it is looked at again. */
  #look(workspace: string, pass: Pass): boolean {
    const found = this.#options.page(workspace, pass.after, instancesPerPage);
    for (const instance of found) this.#options.offer(instance);
    const last = found.at(-1);
    if (found.length === instancesPerPage && last !== undefined) {
      pass.after = last;
      return true;
    }
    if (pass.again) Object.assign(pass, { after: '', again: false });
    else this.#passes.delete(workspace);
    return false;
  }

  #lookLater(): void {
    this.#cancel = this.#options.timers.after(nextLookMs, () => {
      this.#cancel = undefined;
      this.wake();
    });
  }
}
