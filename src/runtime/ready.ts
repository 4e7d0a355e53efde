import { Line } from '../kernel/line.ts';
import type { Limits } from './limits.ts';

/** Whose turn a waiting item counts for. */
export interface Turn {
  readonly workspace: string;
  /** Without one only the workspace's slots count. */
  readonly connection?: string;
}

interface Lane<Item> {
  readonly waiting: Line<Item>;
  readonly slots: number;
  running: number;
  inTurn: boolean;
}
interface Workspace<Item> {
  readonly lanes: Map<string, Lane<Item>>;
  readonly turns: Line<Lane<Item>>;
  waiting: number;
  running: number;
  inTurn: boolean;
}

/**
 * Who goes next: round by workspace, within a workspace round by connection, each with a bounded number of slots. All in constant
 * time: a workspace or connection without a free slot leaves the round until one is given back.
 */
export class ReadyQueue<Item extends Turn> {
  readonly #limits: Limits;
  readonly #workspaces = new Map<string, Workspace<Item>>();
  readonly #turns = new Line<Workspace<Item>>();
  #running = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** How many more items of this workspace may wait. */
  room(workspace: string): number {
    return this.#limits.readyPerWorkspaceMax - (this.#workspaces.get(workspace)?.waiting ?? 0);
  }

  push(item: Item): void {
    const workspace = this.#workspace(item.workspace);
    const lane = this.#lane(workspace, item.connection);
    lane.waiting.push(item);
    workspace.waiting += 1;
    this.#giveTurns(workspace, lane);
  }

  /** The next item that has a slot, which stays taken until it is given back with `release`. */
  take(): Item | undefined {
    if (this.#running >= this.#limits.slotsMax) return undefined;
    for (let workspace = this.#turns.shift(); workspace; workspace = this.#turns.shift()) {
      workspace.inTurn = false;
      const item = this.#takeOf(workspace);
      this.#giveTurns(workspace);
      if (item) return item;
    }
    return undefined;
  }

  release(item: Item): void {
    const workspace = this.#workspace(item.workspace);
    const lane = this.#lane(workspace, item.connection);
    this.#running -= 1;
    workspace.running -= 1;
    lane.running -= 1;
    this.#giveTurns(workspace, lane);
    if (lane.waiting.size === 0 && lane.running === 0) workspace.lanes.delete(item.connection ?? '');
    if (workspace.lanes.size === 0) this.#workspaces.delete(item.workspace);
  }

  #takeOf(workspace: Workspace<Item>): Item | undefined {
    if (workspace.running >= this.#limits.slotsPerWorkspaceMax) return undefined;
    for (let lane = workspace.turns.shift(); lane; lane = workspace.turns.shift()) {
      lane.inTurn = false;
      const item = lane.running < lane.slots ? lane.waiting.shift() : undefined;
      if (!item) continue;
      this.#running += 1;
      workspace.waiting -= 1;
      workspace.running += 1;
      lane.running += 1;
      this.#giveTurns(workspace, lane);
      return item;
    }
    return undefined;
  }

  #giveTurns(workspace: Workspace<Item>, lane?: Lane<Item>): void {
    if (lane && !lane.inTurn && lane.waiting.size > 0 && lane.running < lane.slots) {
      lane.inTurn = true;
      workspace.turns.push(lane);
    }
    if (workspace.inTurn || workspace.turns.size === 0) return;
    if (workspace.running >= this.#limits.slotsPerWorkspaceMax) return;
    workspace.inTurn = true;
    this.#turns.push(workspace);
  }

  #workspace(id: string): Workspace<Item> {
    const known = this.#workspaces.get(id);
    if (known) return known;
    const made: Workspace<Item> = { lanes: new Map(), turns: new Line(), waiting: 0, running: 0, inTurn: false };
    this.#workspaces.set(id, made);
    return made;
  }

  #lane(workspace: Workspace<Item>, connection: string | undefined): Lane<Item> {
    const known = workspace.lanes.get(connection ?? '');
    if (known) return known;
    const slots = connection === undefined ? this.#limits.slotsPerWorkspaceMax : this.#limits.slotsPerConnectionMax;
    const made: Lane<Item> = { waiting: new Line(), slots, running: 0, inTurn: false };
    workspace.lanes.set(connection ?? '', made);
    return made;
  }
}
