/** Signals on a bench: sent by the test or thrown in a run, they reach all that wait for them. */
import type { JsonObject } from '../kernel/json.ts';
import { BenchError } from './bench-error.ts';
import { entriesFor, type FoundEntry } from './entries.ts';
import type { OpenEvent } from './open-events.ts';
import type { DeployedProcess } from './process.ts';
import { type BenchRun, benchActor } from './run.ts';

interface Around {
  readonly runs: () => Iterable<BenchRun>;
  readonly processes: () => Iterable<DeployedProcess>;
  readonly begin: (found: FoundEntry, variables: JsonObject) => void;
}
interface Thrown {
  readonly name: string;
  /** The run that throws it, and has heard it already. */
  readonly from: string;
}

/** Signals that runs on one bench throw. */
const thrownMax = 2_000;

export class Signals {
  readonly #around: Around;
  readonly #thrown: Thrown[] = [];
  #isSpreading = false;
  #sent = 0;
  #thrownCount = 0;

  constructor(around: Around) {
    this.#around = around;
  }

  /** A run throws one: it reaches the others in its turn. */
  throw(thrown: Thrown): void {
    this.#thrownCount += 1;
    if (this.#thrownCount > thrownMax)
      throw new BenchError(`runs have thrown more than ${thrownMax} signals: do they begin one another for ever?`);
    this.#thrown.push(thrown);
  }

  /** Hands on one that was thrown; false: none is left, or another one is being handed on. */
  spread(): boolean {
    const next = this.#isSpreading ? undefined : this.#thrown.shift();
    if (!next) return false;
    this.#isSpreading = true;
    try {
      this.send(next.name, {}, next.from);
    } finally {
      this.#isSpreading = false;
    }
    return true;
  }

  /** First to every run that waits for it, then it begins a run of every process that does. */
  send(name: string, variables: JsonObject, from?: string): void {
    const { runs, processes, begin } = this.#around;
    this.#sent += 1;
    const signal = { kind: 'signal', name, variables, by: benchActor, sending: String(this.#sent) } as const;
    const waits = ({ listener }: OpenEvent) =>
      listener.is === 'signal' && listener.name === name && !('local' in listener);
    const waiting = [...runs()].filter(
      (run) => run.status === 'running' && run.id !== from && run.events().some(waits),
    );
    for (const run of waiting) run.tell(signal);
    for (const found of entriesFor(processes(), { is: 'signal', name })) begin(found, variables);
  }
}
