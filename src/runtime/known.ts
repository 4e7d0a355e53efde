import type { Action } from './action.ts';

/** The newest action of each activity that is in memory, by instance. */
export class KnownActions {
  readonly #actions = new Map<string, Map<number, Action>>();

  find(instance: string, activity: number): Action | undefined {
    return this.#actions.get(instance)?.get(activity);
  }

  of(instance: string): readonly Action[] {
    return [...(this.#actions.get(instance)?.values() ?? [])];
  }

  add(action: Action): Action {
    const known = this.#actions.get(action.instance.id);
    if (known) known.set(action.activity, action);
    else this.#actions.set(action.instance.id, new Map([[action.activity, action]]));
    return action;
  }

  /** A newer one of its activity stays. */
  delete(action: Action): void {
    const known = this.#actions.get(action.instance.id);
    if (known?.get(action.activity) !== action) return;
    known.delete(action.activity);
    if (known.size === 0) this.#actions.delete(action.instance.id);
  }
}
