import { Line } from '../kernel/line.ts';
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
