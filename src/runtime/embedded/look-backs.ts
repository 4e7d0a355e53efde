/**
 * What an instance would be without one of its node runs, for a retry that goes back to it. A long life is read before the command has its turn,
 * a page at a time and between the others (R6); only what came since is read in the command's own transaction.
 */
import { setImmediate } from 'node:timers/promises';
import type { ProcessDefinition } from '../../engine/definition.ts';
import { Hindsight } from '../../engine/hindsight.ts';
import { lookBack } from '../../engine/look-back.ts';
import type { Ask } from '../../engine/messages.ts';
import { SupersededBefore } from '../../engine/superseded-before.ts';
import type { Reading } from '../../store/database.ts';
import { definitionHashOf } from '../definition-of.ts';
import { batchesPerReadMax, beginning, type Position, readBatches, type RecordedBatch } from './journal.ts';
import type { Live } from './live.ts';

interface Seen {
  readonly hindsight: Hindsight;
  readonly end: Position;
}
interface Folding {
  add(batch: RecordedBatch): void;
}

interface LookBacksOptions {
  readonly definition: (hash: string) => ProcessDefinition;
  readonly reading: <T>(body: (reading: Reading) => T) => T;
  readonly find: (reading: Reading, instance: string) => Live | undefined;
}

export class LookBacks {
  readonly #options: LookBacksOptions;
  readonly #seen = new WeakMap<Ask, Seen>();

  constructor(options: LookBacksOptions) {
    this.#options = options;
  }

  /** Reads what the command will need, if it goes back and may. */
  async prepare(instance: string, ask: Ask): Promise<void> {
    if (ask.kind !== 'retry' || !ask.from) return;
    const live = this.#options.reading((reading) => this.#options.find(reading, instance));
    const status = live?.state.status;
    if (!live || (status !== 'failed' && status !== 'terminated')) return;
    const before = new SupersededBefore();
    if (live.state.rewinds) await this.#fold(instance, before);
    const hindsight = new Hindsight(
      this.#options.definition(definitionHashOf(live.run, live.state)),
      ask.from.activity,
      before,
    );
    this.#seen.set(ask, { hindsight, end: await this.#fold(instance, hindsight) });
  }

  async #fold(instance: string, folding: Folding): Promise<Position> {
    for (let after = beginning; ; await setImmediate()) {
      const { batches, end } = this.#options.reading((reading) => readBatches(reading, instance, after));
      for (const batch of batches) folding.add(batch);
      if (batches.length < batchesPerReadMax) return end;
      after = end;
    }
  }

  /** As the instance stands in this transaction. */
  take(reading: Reading, { run, state }: Live, ask: Ask & { readonly kind: 'retry' }): Hindsight {
    const { instance } = run;
    const definition = this.#options.definition(definitionHashOf(run, state));
    const seen = this.#seen.get(ask);
    this.#seen.delete(ask);
    for (const batch of seen ? batchesOf(reading, instance, seen.end) : []) seen?.hindsight.add(batch);
    if (seen && !seen.hindsight.isStale) return seen.hindsight;
    const activity = ask.from?.activity ?? 0;
    return lookBack(definition, activity, () => batchesOf(reading, instance, beginning));
  }
}

function* batchesOf(reading: Reading, instance: string, after: Position): Iterable<RecordedBatch> {
  for (;;) {
    const { batches, end } = readBatches(reading, instance, after);
    yield* batches;
    if (batches.length < batchesPerReadMax) return;
    after = end;
  }
}
