/** Looks at runs that activities call, in the transaction of whoever changed something about them (C1 to C3). */
import { type Store, StoreClosed, type Transaction } from '../../store/database.ts';
import { calledBy, type Calling, childId, nextMove, startOf } from '../children.ts';
import { leave } from '../outbox.ts';
import type { Handlers } from '../runtime.ts';
import { readAside } from './journal.ts';
import type { Live } from './live.ts';
import type { Steps } from './steps.ts';

/** Looked at again in one transaction; the others follow in the next. */
const callsPerTurnMax = 1_000;

interface CallsOptions {
  readonly handlers: Pick<Handlers, 'startChild'>;
  readonly store: Store;
}

export class Calls {
  readonly #steps: Steps;
  readonly #options: CallsOptions;

  constructor(steps: Steps, options: CallsOptions) {
    this.#steps = steps;
    this.#options = options;
  }

  /** The activities of an instance whose runs wait because they are held. */
  held(parent: string): readonly (readonly [activity: number, why: 'held'])[] {
    const rows = this.#options.store.read((reading) =>
      reading.all('SELECT activity FROM held_call WHERE parent = ?', parent),
    );
    return rows.map(({ activity }) => [Number(activity), 'held']);
  }

  /** The holds have changed: runs that were held may start now. */
  async lookAtHeld(): Promise<void> {
    const { store } = this.#options;
    try {
      let after = await store.write((tx) => nextHeld(tx, undefined), 'own');
      while (after) after = await store.write((tx) => nextHeld(tx, after), 'own');
    } catch (error) {
      if (!(error instanceof StoreClosed)) throw error;
    }
  }

  /** Does the next thing about a call. What that changes leaves a message of its own. */
  look(tx: Transaction, { parent, activity }: Calling): void {
    const caller = this.#steps.find(tx, parent.id);
    const child = caller && calledBy(caller.state, activity);
    if (!child || caller.run.workspace !== parent.workspace) return;
    letGo(tx, { parent, activity });
    const id = childId(parent.id, activity, child);
    const move = nextMove({ parent, activity }, caller.state, this.#steps.find(tx, id)?.state);
    if (move?.do === 'start') this.#start(tx, caller, { parent, activity });
    else if (move) this.#steps.command(tx, move.do === 'tellChild' ? { ...parent, id } : parent, move.ask);
  }

  #start(tx: Transaction, caller: Live, { parent, activity }: Calling): void {
    const call = startOf({ parent, activity }, caller, (kept) =>
      'aside' in kept ? readAside(tx, kept.aside) : kept.value,
    );
    const made = this.#options.handlers.startChild?.(tx, call) ?? { refused: 'No workflow can be called here' };
    if ('held' in made) hold(tx, { parent, activity });
    else if ('refused' in made) this.#steps.command(tx, parent, { ...call.refusal, message: made.refused });
    else this.#steps.start(tx, made);
  }
}

const hold = (tx: Transaction, { parent, activity }: Calling): void =>
  void tx.run('INSERT OR IGNORE INTO held_call VALUES (?, ?, ?)', parent.id, activity, parent.workspace);
const letGo = (tx: Transaction, { parent, activity }: Calling): void =>
  void tx.run('DELETE FROM held_call WHERE parent = ? AND activity = ?', parent.id, activity);

/** Looks again at calls that are held, after one of them; gives the one to go on after. */
function nextHeld(tx: Transaction, after: Calling | undefined): Calling | undefined {
  const rows = tx.all(
    'SELECT parent, activity, workspace FROM held_call WHERE (parent, activity) > (?, ?) ORDER BY parent, activity LIMIT ?',
    after?.parent.id ?? '',
    after?.activity ?? -1,
    callsPerTurnMax,
  );
  const held = rows.map(({ parent, activity, workspace }) => ({
    parent: { id: String(parent), workspace: String(workspace) },
    activity: Number(activity),
  }));
  for (const call of held) leave(tx, { kind: 'call', call });
  return rows.length === callsPerTurnMax ? held.at(-1) : undefined;
}
