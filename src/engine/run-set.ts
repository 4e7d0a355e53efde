/** Numbers of node runs as ranges, from and to, in ascending order and apart: few, even where the runs are many. */
export type Ranges = readonly (readonly [from: number, to: number])[];

/** A set of node runs that takes little room. */
export class RunSet {
  readonly #ranges: (readonly [number, number])[];

  constructor(ranges: Ranges = []) {
    this.#ranges = [...ranges];
  }

  get ranges(): Ranges {
    return this.#ranges;
  }

  /** Behind all that are in it already. */
  add(number: number): void {
    const [from, to] = this.#ranges.at(-1) ?? [number, number - 1];
    if (to === number - 1) this.#ranges.splice(-1, 1, [from, number]);
    else this.#ranges.push([number, number]);
  }

  has(number: number): boolean {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ranges[middle]?.[1] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    const range = this.#ranges[low];
    return range !== undefined && range[0] <= number;
  }
}

/** All of them, in order and apart. */
export function united(all: Ranges): Ranges {
  const found: (readonly [number, number])[] = [];
  for (const [from, to] of all.toSorted(([one], [other]) => one - other)) {
    const last = found.at(-1);
    if (last && from <= last[1] + 1) found[found.length - 1] = [last[0], Math.max(last[1], to)];
    else found.push([from, to]);
  }
  return found;
}

export const countOf = (ranges: Ranges): number => ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
