import type { Ask } from '../../engine/messages.ts';
import type { InstanceState, Kept } from '../../engine/state.ts';
import type { Json } from '../../kernel/json.ts';
import type { Transaction } from '../../store/database.ts';
import { calledBy, type Calling, childId, nextMove, startOf } from '../children.ts';
import type { Handlers, InstanceRef, Start } from '../runtime.ts';
import { type Entry, type HostileDisk, stateOf } from './disk.ts';

interface CallsOptions {
  readonly disk: HostileDisk;
  readonly handlers: Pick<Handlers, 'startChild'>;
  readonly valueOf: (kept: Kept) => Json;
  readonly start: (start: Start) => void;
  /** Late, and often twice. */
  readonly tell: (instance: InstanceRef, ask: Ask) => void;
}

/** Looks at called runs in no order; what one run is told of another comes late, twice, and after newer news. */
export class HostileCalls {
  readonly #options: CallsOptions;
  readonly #seen = new Map<string, string>();

  constructor(options: CallsOptions) {
    this.#options = options;
  }

  /** The calls that an instance makes, and the one that it answers to. */
  of({ start, batches }: Entry): readonly Calling[] {
    const { instance } = start;
    const state = stateOf({ start, batches, projected: 0 }, batches.length);
    const made = [...Object.values(state.activities), ...Object.keys(state.abandoned ?? {}).map(Number)].flatMap(
      (one) => (typeof one === 'number' ? one : one.child ? one.number : []),
    );
    const calls = made.map((activity): Calling => ({ parent: instance, activity }));
    const { calledBy: caller } = state;
    if (!caller) return calls;
    return [...calls, { parent: { workspace: instance.workspace, id: caller.instance }, activity: caller.activity }];
  }

  /** Does the next thing about a call, unless nothing has happened since it was looked at before; gives the run that it starts. */
  look(tx: Transaction, call: Calling, again: boolean): string | undefined {
    const { parent, activity } = call;
    const entry = this.#options.disk.instances.get(parent.id);
    if (!entry) return undefined;
    const state = this.#state(entry);
    const child = calledBy(state, activity);
    const id = child ? childId(parent.id, activity, child) : '';
    const called = this.#options.disk.instances.get(id);
    if (this.#isSeen(call, entry, called) && !again) return undefined;
    const move = nextMove(call, state, called && this.#state(called));
    if (move?.do === 'start') return this.#start(tx, call, { state, run: entry.start });
    if (move) this.#options.tell({ ...parent, id: move.do === 'tellChild' ? id : parent.id }, move.ask);
    return undefined;
  }

  #isSeen({ parent, activity }: Calling, caller: Entry, called: Entry | undefined): boolean {
    const name = `${parent.id}/${activity}`;
    const seen = `${caller.batches.length} ${called?.batches.length ?? 0}`;
    if (this.#seen.get(name) === seen) return true;
    this.#seen.set(name, seen);
    return false;
  }

  #start(
    tx: Transaction,
    call: Calling,
    caller: { readonly state: InstanceState; readonly run: Start },
  ): string | undefined {
    const asked = startOf(call, caller, this.#options.valueOf);
    const made = this.#options.handlers.startChild?.(tx, asked) ?? { refused: 'No workflow can be called here' };
    if ('refused' in made) this.#options.tell(call.parent, { ...asked.refusal, message: made.refused });
    if (!('instance' in made)) return undefined;
    this.#options.start(made);
    return made.instance.id;
  }

  #state = (entry: Entry): InstanceState => stateOf(entry, entry.batches.length);
}
