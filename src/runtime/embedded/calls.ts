/** Looks at runs that activities call, in the transaction of whoever changed something about them (C1 to C3). */
import { checksumOf } from '../../store/checked-table.ts';
import { RecordDamaged } from '../../store/damage.ts';
import { type Reading, type Row, type Store, StoreClosed, type Transaction } from '../../store/database.ts';
import { calledBy, type Calling, childId, nextMove, startOf } from '../children.ts';
import { leave } from '../outbox.ts';
import type { Report, Trouble } from '../report.ts';
import type { Handlers } from '../runtime.ts';
import { readAside } from './journal.ts';
import type { Live } from './live.ts';
import type { Steps } from './steps.ts';

/** Looked at again in one transaction; the others follow in the next. */
const callsPerTurnMax = 1_000;

interface CallsOptions {
  readonly handlers: Pick<Handlers, 'startChild'>;
  readonly store: Store;
  readonly report: Report;
}
interface HeldCall extends Calling {
  readonly isDamaged: boolean;
}

const damaged = (instance: string): Trouble => ({
  problem: 'instanceNotRead',
  instance,
  error: new RecordDamaged({ table: 'held_call', id: instance }),
});

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
      let after = await store.write((tx) => this.#lookAfter(tx, undefined), 'own');
      while (after) after = await store.write((tx) => this.#lookAfter(tx, after), 'own');
    } catch (error) {
      if (!(error instanceof StoreClosed)) throw error;
    }
  }

  /** One that is damaged is named, and the others go on. */
  #lookAfter(tx: Transaction, after: Calling | undefined): Calling | undefined {
    const found = heldAfter(tx, after);
    for (const { isDamaged, parent, activity } of found)
      if (isDamaged) this.#options.report(damaged(parent.id));
      else leave(tx, { kind: 'call', call: { parent, activity } });
    return found.length === callsPerTurnMax ? found.at(-1) : undefined;
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
  void tx.run('INSERT OR IGNORE INTO held_call VALUES (?, ?, ?, ?)', ...valuesOf({ parent, activity }));
const letGo = (tx: Transaction, { parent, activity }: Calling): void =>
  void tx.run('DELETE FROM held_call WHERE parent = ? AND activity = ?', parent.id, activity);

const valuesOf = ({ parent, activity }: Calling): readonly [string, number, string, number] => {
  const values = [parent.id, activity, parent.workspace] as const;
  return [...values, checksumOf(values)];
};
export function checkHeldCall({ parent, activity, workspace, checksum }: Row): void {
  const call = { parent: { id: String(parent), workspace: String(workspace) }, activity: Number(activity) };
  if (valuesOf(call)[3] !== checksum)
    throw new RecordDamaged({ table: 'held_call', id: `${call.parent.id} ${activity}` });
}
/** The held calls after one of them, in order. */
function heldAfter(reading: Reading, after: Calling | undefined): readonly HeldCall[] {
  const rows = reading.all(
    'SELECT * FROM held_call WHERE (parent, activity) > (?, ?) ORDER BY parent, activity LIMIT ?',
    after?.parent.id ?? '',
    after?.activity ?? -1,
    callsPerTurnMax,
  );
  return rows.map(({ parent, activity, workspace, checksum }) => {
    const call = { parent: { id: String(parent), workspace: String(workspace) }, activity: Number(activity) };
    return { ...call, isDamaged: valuesOf(call)[3] !== checksum };
  });
}
