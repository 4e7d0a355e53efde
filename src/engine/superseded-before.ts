import type { Batch } from './engine.ts';
import { RunSet, united, type Ranges } from './run-set.ts';

/** Collects what was superseded before: to be read first, where the state has `rewinds`. */
export class SupersededBefore {
  #ranges: Ranges = [];
  rewinds = 0;

  add({ facts }: Batch): void {
    for (const fact of facts) {
      if (fact.kind !== 'resultsSuperseded') continue;
      this.rewinds += 1;
      this.#ranges = [...this.#ranges, ...fact.runs];
    }
  }
  get runs(): RunSet {
    return new RunSet(united(this.#ranges));
  }
}
