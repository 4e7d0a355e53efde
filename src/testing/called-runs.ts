import { createHash } from 'node:crypto';
import type { InstanceState } from '../engine/state.ts';
import { calledBy, type Calling, childId, nextMove, startOf, toolsFor } from '../runtime/children.ts';
import type { Tools } from '../engine/work.ts';
import type { BenchRun } from './run.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The runs that one run on the bench has called. */
export class CalledRuns {
  readonly #caller: BenchRun;
  /** By id, in the order they were called. */
  readonly #runs = new Map<string, BenchRun>();

  constructor(caller: BenchRun) {
    this.#caller = caller;
  }

  /** What the engine needs to take a step in the caller. */
  get tools(): Tools {
    return toolsFor(this.#caller.id, hashOf);
  }

  all = (): readonly BenchRun[] => [...this.#runs.values()];

  /** Does the next thing about one of them; false: there is nothing to do. */
  look(state: InstanceState): boolean {
    const activities = Object.keys({ ...state.activities, ...state.abandoned }).map(Number);
    return activities.some((activity) => this.lookAt(state, activity));
  }

  lookAt(state: InstanceState, activity: number): boolean {
    const child = calledBy(state, activity);
    if (!child) return false;
    const calling = { parent: { workspace: '', id: this.#caller.id }, activity };
    const called = this.#runs.get(childId(this.#caller.id, activity, child));
    const move = nextMove(calling, state, called?.stateNow());
    if (!move) return false;
    if (move.do === 'start') return this.#start(calling, state);
    const refused = (move.do === 'tellChild' ? called : this.#caller)?.offer(move.ask);
    if (move.do === 'tellChild') called?.work();
    return !refused;
  }

  #start(calling: Calling, state: InstanceState): boolean {
    const asked = startOf(calling, { state, run: { project: '' } }, (kept) => this.#caller.valueOf(kept));
    const run = this.#caller.beginCalled(asked);
    if (!run) {
      const message = `No process ${asked.request.calls} that begins plainly is deployed on this bench`;
      return !this.#caller.offer({ ...asked.refusal, message });
    }
    this.#runs.set(run.id, run);
    run.work();
    return true;
  }
}
