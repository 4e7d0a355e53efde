/** A list is cut when more than this many of its items, and more than half, are gone. */
const goneItemsMax = 1_024;

/** A first-in, first-out list that moves its items about seldom. */
export class Line<Item> {
  #items: Item[] = [];
  #gone = 0;
  get size(): number {
    return this.#items.length - this.#gone;
  }
  /** The next item, left where it is. */
  get first(): Item | undefined {
    return this.#items[this.#gone];
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
