import type { Lane } from './database.ts';

/** Who goes next: mostly from the top, and in every eight turns each lower lane once, so that nothing waits for ever. */
const orders: readonly (readonly Lane[])[] = [
  ['first', 'own', 'normal', 'behind'],
  ['own', 'normal', 'behind', 'first'],
  ['first', 'own', 'normal', 'behind'],
  ['normal', 'behind', 'first', 'own'],
  ['first', 'own', 'normal', 'behind'],
  ['behind', 'first', 'own', 'normal'],
  ['first', 'own', 'normal', 'behind'],
  ['first', 'own', 'normal', 'behind'],
];
/** A list is cut when more than this many of its items, and more than half, are gone. */
const goneItemsMax = 1_024;

/** A first-in, first-out list that moves its items about seldom. */
export class Line<Item> {
  #items: Item[] = [];
  #gone = 0;
  get size(): number {
    return this.#items.length - this.#gone;
  }
  push(item: Item): void {
    this.#items.push(item);
  }
  shift(): Item | undefined {
    if (this.size === 0) return undefined;
    const item = this.#items[this.#gone];
    this.#gone += 1;
    if (this.size === 0 || (this.#gone > goneItemsMax && this.#gone > this.size)) {
      this.#items = this.#items.slice(this.#gone);
      this.#gone = 0;
    }
    return item;
  }
}

/** Waiting work in lanes. */
export class LaneQueue<Item> {
  #lines: Record<Lane, Line<Item>> = { first: new Line(), own: new Line(), normal: new Line(), behind: new Line() };
  #turn = 0;

  get size(): number {
    return this.#lines.first.size + this.#lines.own.size + this.#lines.normal.size + this.#lines.behind.size;
  }
  push(item: Item, lane: Lane): void {
    this.#lines[lane].push(item);
  }
  shift(): Item | undefined {
    const order = orders[this.#turn % orders.length] ?? [];
    this.#turn += 1;
    const lane = order.find((name) => this.#lines[name].size > 0);
    return lane && this.#lines[lane].shift();
  }
}
