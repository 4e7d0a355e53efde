/**
 * Is a history of concurrent operations on one object linearizable: is there one order of them, in keeping with who was answered before whom
 * began, in which each answer is true of the object? Wing and Gong's search with Lowe's memory of what was tried, as Porcupine has it;
 * of the object's own moves, which nobody asked for, all are followed at once.
 */

export interface Operation<Op> {
  readonly op: Op;
  /** Places in one row of events: when it was sent, and when its answer came; an operation without an answer may have happened, or not. */
  readonly begun: number;
  readonly ended: number | undefined;
}
export interface Model<State, Op> {
  readonly initial: State;
  /** The states after the operation and its answer, from one in which it may happen; none: its answer would not be true then. */
  readonly after: (state: State, op: Op) => readonly State[];
  readonly keyOf: (state: State) => string;
}
export type Verdict<Op> =
  | { readonly linearizable: true; readonly tried: number }
  /** `order`: the longest that fits; `next`: what may come then, and does not fit. */
  | { readonly linearizable: false; readonly order: readonly Op[]; readonly next: readonly Op[] };

/** A search that takes longer says nothing of the history. */
const triesMax = 2_000_000;

export function linearize<State, Op>(
  { initial, after, keyOf }: Model<State, Op>,
  history: readonly Operation<Op>[],
): Verdict<Op> {
  const row = history.toSorted((one, other) => one.begun - other.begun);
  const answered = row.filter(({ ended }) => ended !== undefined).length;
  const tried = new Set<string>();
  const order: number[] = [];
  let longest: readonly number[] = [];
  let stuck: readonly number[] = [];

  const found = search(new Set(), 0, [initial], 0);
  if (found) return { linearizable: true, tried: tried.size };
  const opsOf = (places: readonly number[]) => places.flatMap((place) => row[place]?.op ?? []);
  return { linearizable: false, order: opsOf(longest), next: opsOf(stuck) };

  /** `done` beyond the first `low`, which all are. */
  function search(done: ReadonlySet<number>, low: number, states: readonly State[], count: number): boolean {
    if (count === answered) return true;
    if (!isNew(done, low, states)) return false;
    const candidates = candidatesFrom(done, low);
    for (const place of candidates) {
      const operation = row[place];
      if (!operation) continue;
      const next = distinct(states.flatMap((state) => after(state, operation.op)));
      if (next.length === 0) continue;
      order.push(place);
      if (order.length > longest.length) longest = [...order];
      const isAnswered = operation.ended !== undefined;
      if (search(...advanced(done, low, place), next, count + (isAnswered ? 1 : 0))) return true;
      order.pop();
    }
    if (order.length === longest.length) stuck = candidates;
    return false;
  }

  function isNew(done: ReadonlySet<number>, low: number, states: readonly State[]): boolean {
    const key = `${low} ${[...done].sort((a, b) => a - b).join()} ${states.map(keyOf).sort().join()}`;
    if (tried.has(key)) return false;
    if (tried.size >= triesMax) throw new Error(`${triesMax} orders were tried; the history is too wide`);
    tried.add(key);
    return true;
  }

  /** Those that began before the first of the answers that are still to come. */
  function candidatesFrom(done: ReadonlySet<number>, low: number): readonly number[] {
    const candidates: number[] = [];
    let firstAnswer = Infinity;
    for (let place = low; place < row.length; place += 1) {
      const operation = row[place];
      if (!operation || done.has(place)) continue;
      if (operation.begun > firstAnswer) break;
      candidates.push(place);
      firstAnswer = Math.min(firstAnswer, operation.ended ?? Infinity);
    }
    return candidates.filter((place) => (row[place]?.begun ?? 0) < firstAnswer);
  }

  function distinct(states: readonly State[]): State[] {
    return [...new Map(states.map((state) => [keyOf(state), state])).values()];
  }
}

function advanced(done: ReadonlySet<number>, low: number, place: number): [Set<number>, number] {
  const next = new Set(done).add(place);
  let lowest = low;
  while (next.delete(lowest)) lowest += 1;
  return [next, lowest];
}
