import { isInRounds } from '../../src/engine/in-rounds.ts';
import type { NodeId } from '../../src/engine/definition.ts';
import type { Ask, Edit, Outcome } from '../../src/engine/messages.ts';
import { type Actor, type ChildResult, type InstanceState, liveActivities } from '../../src/engine/state.ts';
import type { Json } from '../../src/kernel/json.ts';

const ada: Actor = { id: 'ada', name: 'Ada' };

/** What comes into a run from outside, at random. */
export class RandomValues {
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  edits(node: NodeId, ids: readonly NodeId[]): readonly Edit[] {
    const other = ids[this.#below(ids.length)] ?? node;
    const items: Edit[] = [
      { target: 'node', node, output: this.output() },
      { target: 'node', node: other, output: this.output() },
      { target: 'plugin', plugin: 'Test', output: this.output() },
      { target: 'input', name: 'x', value: this.#below(3) },
    ];
    return items.filter(() => this.#random() < 0.4);
  }

  /** To any node run, now and then with edits, or only to see what that would do. */
  wayBack(runs: number, edits: { readonly activity: number; readonly items: readonly Edit[] }): Ask {
    const activity = this.#below(runs + 1);
    const edited = { ...edits, ...(this.#random() < 0.9 && { activity }) };
    return {
      kind: 'retry',
      by: ada,
      reason: '',
      from: { activity, attempt: 1 },
      ...(this.#random() < 0.3 && { edits: edited }),
      ...(this.#random() < 0.1 && { dryRun: true }),
    };
  }

  outcome(): Outcome {
    const dice = this.#random();
    if (dice < 0.75) return { is: 'output', output: { value: this.output() } };
    if (dice < 0.9) return { is: 'failure', message: 'no', final: dice < 0.8 };
    if (dice < 0.94) return { is: 'timedOut', message: 'late' };
    return dice < 0.97 ? { is: 'unknown', message: 'lost' } : { is: 'notCalled', message: 'gone' };
  }

  /** Now and then too large for a fact. */
  output(): Json {
    return { n: this.#below(4), ...(this.#random() < 0.05 && { large: 'x'.repeat(40_000) }) };
  }

  /** What comes to events: to one of those that wait, or to nobody. */
  events(state: InstanceState, node: NodeId): Ask[] {
    const holders = [...Object.values(state.scopes), ...liveActivities(state)];
    const held = holders.flatMap(({ listeners = {} }) => Object.values(listeners));
    const listener = held[this.#below(held.length)];
    const sent = { variables: this.#random() < 0.5 ? { n: this.#below(4) } : {}, by: ada };
    const name = listener && 'name' in listener ? listener.name : 'nobody';
    return [
      { kind: 'message', name, ...sent },
      { kind: 'message', name, ...sent },
      { kind: 'signal', name, ...sent },
      { kind: 'evaluateConditions', by: ada },
      { kind: 'scopeTimerDue', scope: this.#below(20), node, due: 0 },
    ];
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
}

/** What a terminate end event in a called run ends beside that: all rounds of the call where there are any, else the caller. */
export const endsMore = (state: InstanceState, activity: number): ChildResult =>
  isInRounds(state, activity) ? { endsRounds: true } : { endsCaller: true };
