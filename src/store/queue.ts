import type { Lane } from './database.ts';
import { Round } from './round.ts';

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
/** Waiting work in lanes; a lane goes round by whose turn it is. */
export class LaneQueue<Item> {
  readonly #rounds: Readonly<Record<Lane, Round<Item>>> = {
    first: new Round(),
    own: new Round(),
    normal: new Round(),
    behind: new Round(),
  };
  #turn = 0;

  get size(): number {
    const { first, own, normal, behind } = this.#rounds;
    return first.size + own.size + normal.size + behind.size;
  }
  lane(lane: Lane): Round<Item> {
    return this.#rounds[lane];
  }
  shift(): Item | undefined {
    const order = orders[this.#turn % orders.length] ?? [];
    this.#turn += 1;
    const lane = order.find((name) => this.#rounds[name].size > 0);
    return lane && this.#rounds[lane].shift();
  }
}
