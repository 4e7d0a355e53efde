import type { DrawnFlow, DrawnNode, Drawing } from './drawing.ts';

/** A drawing whose nodes are unique and whose flows are tied at both ends; by number, so that walks over it are cheap. */
export interface Graph {
  readonly nodes: readonly DrawnNode[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly flows: readonly DrawnFlow[];
  /** By node number, in document order. */
  readonly outgoing: readonly (readonly DrawnFlow[])[];
  readonly incoming: readonly (readonly DrawnFlow[])[];
  /** By node number: the numbers of the events on its border. */
  readonly border: readonly (readonly number[])[];
  /** By node number: the numbers of the nodes that its flows lead to, of the events on its border, and of its handler. */
  readonly next: readonly (readonly number[])[];
}

/** Of nodes and flows with the same id the first counts; flows with a loose end are left out. */
export function graphOf(drawing: Drawing): Graph {
  const unique = new Map<string, DrawnNode>();
  for (const node of drawing.nodes) if (!unique.has(node.id)) unique.set(node.id, node);
  const nodes = [...unique.values()];
  const numberOf = new Map(nodes.map(({ id }, number) => [id, number]));
  const outgoing: DrawnFlow[][] = nodes.map(() => []);
  const incoming: DrawnFlow[][] = nodes.map(() => []);
  const next: number[][] = nodes.map(() => []);
  const flows = new Map<string, DrawnFlow>();
  for (const flow of drawing.flows) {
    const source = numberOf.get(flow.source);
    const target = numberOf.get(flow.target);
    if (source === undefined || target === undefined || flows.has(flow.id)) continue;
    flows.set(flow.id, flow);
    outgoing[source]?.push(flow);
    incoming[target]?.push(flow);
    next[source]?.push(target);
  }
  const border = borderOf(nodes, numberOf);
  border.forEach((events, host) => next[host]?.push(...events));
  tieHandlers(drawing, numberOf, next);
  return { nodes, numberOf, flows: [...flows.values()], outgoing, incoming, border, next };
}

function tieHandlers({ handlers }: Drawing, numberOf: Graph['numberOf'], next: readonly number[][]): void {
  for (const [host, id] of handlers) {
    const handler = numberOf.get(id);
    if (handler !== undefined) next[numberOf.get(host) ?? -1]?.push(handler);
  }
}

function borderOf(nodes: readonly DrawnNode[], numberOf: Graph['numberOf']): readonly (readonly number[])[] {
  const border: number[][] = nodes.map(() => []);
  nodes.forEach(({ host = '' }, number) => border[numberOf.get(host) ?? -1]?.push(number));
  return border;
}

/** Which nodes can be reached from these by at least one flow: 1 by node number. */
export function reachableFrom(next: Graph['next'], starts: readonly number[]): Uint8Array {
  const reached = new Uint8Array(next.length);
  const open = [...starts];
  for (let number = open.pop(); number !== undefined; number = open.pop())
    for (const target of next[number] ?? [])
      if (reached[target] === 0) {
        reached[target] = 1;
        open.push(target);
      }
  return reached;
}

/** What can be reached from a place by at least one flow, looked for no further than it is asked for. */
export class Reach {
  readonly #next: Graph['next'];
  readonly #reached: Uint8Array;
  readonly #open: number[];

  constructor(next: Graph['next'], from: number) {
    this.#next = next;
    this.#reached = new Uint8Array(next.length);
    this.#open = [from];
  }

  has(target: number): boolean {
    while (this.#reached[target] === 0) {
      const number = this.#open.pop();
      if (number === undefined) return false;
      for (const following of this.#next[number] ?? [])
        if (this.#reached[following] === 0) {
          this.#reached[following] = 1;
          this.#open.push(following);
        }
    }
    return true;
  }
}

/** The strongly connected parts among these nodes that hold a cycle (Tarjan's algorithm, without recursion). */
export function cyclicParts(next: Graph['next'], members: readonly number[]): number[][] {
  const isMember = new Uint8Array(next.length);
  for (const member of members) isMember[member] = 1;
  const order = new Int32Array(next.length);
  const low = new Int32Array(next.length);
  const isOpen = new Uint8Array(next.length);
  const open: number[] = [];
  const parts: number[][] = [];
  let count = 0;
  for (const member of members) if (order[member] === 0) walk(member);
  return parts.filter((part) => part.length > 1 || part.some((number) => next[number]?.includes(number)));

  function walk(root: number): void {
    const path = [visit(root)];
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const target = next[frame.number]?.[frame.at++];
      if (target === undefined) leave(path);
      else if (order[target] === 0 && isMember[target] === 1) path.push(visit(target));
      else if (isOpen[target] === 1) lower(frame.number, order[target] ?? 0);
    }
  }
  function visit(number: number): { readonly number: number; at: number } {
    order[number] = low[number] = ++count;
    isOpen[number] = 1;
    open.push(number);
    return { number, at: 0 };
  }
  function leave(path: { readonly number: number }[]): void {
    const number = path.pop()?.number ?? 0;
    const parent = path.at(-1);
    if (parent) lower(parent.number, low[number] ?? 0);
    if (low[number] !== order[number]) return;
    const part = open.splice(open.lastIndexOf(number));
    for (const member of part) isOpen[member] = 0;
    parts.push(part);
  }
  function lower(number: number, bound: number): void {
    low[number] = Math.min(low[number] ?? 0, bound);
  }
}
