import { Line } from '../kernel/line.ts';

/** Waiting items of many: each one's in the order in which they came, and all of them in turns. Taking one costs the same however many wait. */
export class Round<Item> {
  readonly #lines = new Map<string, Line<Item>>();
  readonly #turns = new Line<string>();
  #size = 0;

  get size(): number {
    return this.#size;
  }
  sizeOf(turn: string): number {
    return this.#lines.get(turn)?.size ?? 0;
  }

  push(item: Item, turn: string): void {
    const line = this.#lines.get(turn);
    this.#size += 1;
    if (line) return line.push(item);
    const started = new Line<Item>();
    started.push(item);
    this.#lines.set(turn, started);
    this.#turns.push(turn);
  }

  shift(): Item | undefined {
    for (let turn = this.#turns.shift(); turn !== undefined; turn = this.#turns.shift()) {
      const line = this.#lines.get(turn);
      const item = line?.shift();
      if (line && line.size > 0) this.#turns.push(turn);
      else this.#lines.delete(turn);
      if (item === undefined) continue;
      this.#size -= 1;
      return item;
    }
    return undefined;
  }

  /** Takes out from the front of every line what fits the description. */
  shiftWhere(fits: (item: Item) => boolean): Item[] {
    const taken: Item[] = [];
    for (const line of this.#lines.values())
      for (let first = line.first; first !== undefined && fits(first); first = line.first) {
        line.shift();
        taken.push(first);
      }
    this.#size -= taken.length;
    return taken;
  }
}
