import type { FactOf } from './facts.ts';

type Target = FactOf<'contextPatched'>['target'];

/** Which run gave the newest output of each node, and the newest result of each plug-in, by scope. */
export class Givers {
  readonly #scopes = new Map<number, Map<string, number>>();

  note({ activity, node, scope }: { activity: number; node: string; scope: number }, plugin: string | undefined): void {
    let names = this.#scopes.get(scope);
    if (!names) this.#scopes.set(scope, (names = new Map()));
    names.set(`node ${node}`, activity);
    if (plugin !== undefined) names.set(`plugin ${plugin}`, activity);
  }

  of(scope: number, target: Target): number | undefined {
    return this.#scopes.get(scope)?.get('node' in target ? `node ${target.node}` : `plugin ${target.plugin}`);
  }

  /** What a scope gave is its parent's from now on. */
  close(scope: number, parent: number): void {
    const names = this.#scopes.get(scope);
    this.#scopes.delete(scope);
    if (!names) return;
    const around = this.#scopes.get(parent) ?? new Map<string, number>();
    for (const [name, activity] of names) around.set(name, activity);
    this.#scopes.set(parent, around);
  }
}
