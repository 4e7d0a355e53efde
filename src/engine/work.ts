import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Json } from '../kernel/json.ts';
import { apply, draftOf } from './apply.ts';
import type { FlowId, Node, NodeId, ProcessDefinition } from './definition.ts';
import { inlineBytesMax, sizeUpTo } from './keep.ts';
import type { Command } from './messages.ts';
import type { Fact, FactOf } from './facts.ts';
import { cut, textCharsMax } from './refuse.ts';
import { rootScope, type Activity, type Fault, type InstanceState, type Kept } from './state.ts';

/** What the engine needs from outside to stay pure: the same text always gives the same name. */
export interface Tools {
  /** The content hash of a JSON text, under which its value is kept aside. */
  hashOf(text: string): string;
  /** The id of the run that an activity of the instance asks for at a time. */
  childId?(activity: number, at: Instant): string;
}

/** Something that must happen before the step is over. */
export type Task =
  | { readonly do: 'arrive'; readonly scope: number; readonly flow: FlowId }
  | { readonly do: 'enter' | 'leave' | 'nextRound' | 'nextHandler'; readonly activity: number }
  | { readonly do: 'close'; readonly scope: number };

/** One step in the making: a draft of the state, the facts so far, and what is still to be done. */
export class Work {
  /** What the instance runs; a retry may put it on another version. */
  definition: ProcessDefinition;
  readonly state: InstanceState;
  readonly at: Instant;
  readonly facts: Fact[] = [];
  readonly aside = new Map<string, Json>();
  readonly needs = new Set<string>();
  /** The node run without which the command must see the instance. */
  needsHindsight: number | undefined;
  readonly tasks: Task[] = [];
  /** How large a value may be before it is kept aside. */
  inlineBytesMax: number;
  readonly #next: ProcessDefinition | undefined;
  started = 0;
  /** Activities and waiting tokens, in all and by scope. */
  alive = 0;
  readonly #aliveIn = new Map<number, number>();
  readonly #loaded: ReadonlyMap<string, Json>;
  readonly #tools: Tools;

  constructor(definition: ProcessDefinition, state: InstanceState, command: Command, tools: Tools) {
    this.definition = definition;
    this.state = draftOf(state);
    this.inlineBytesMax = inlineBytesMax(definition, Object.keys(state.scopes).length);
    for (const { scope } of Object.values(state.activities)) this.#count(scope, 1);
    for (const scope of Object.keys(state.scopes).map(Number)) this.#count(scope, this.#tokensIn(scope));
    this.at = command.at;
    this.#next = command.next;
    this.#loaded = command.loaded ?? new Map();
    this.#tools = tools;
  }

  /** The definition that came with the command. */
  get next(): ProcessDefinition {
    assert(this.#next, 'a command that moves an instance to another definition brings it');
    return this.#next;
  }

  /** All that follows reads that definition. */
  moveOn(): void {
    this.definition = this.next;
    this.inlineBytesMax = inlineBytesMax(this.next, Object.keys(this.state.scopes).length);
  }

  /** Writes a fact down and lets it take effect. */
  emit(fact: Fact): void {
    this.#tally(fact);
    this.facts.push(fact);
    apply(this.state, fact, this.at);
  }

  /** Activities and waiting tokens in one scope. */
  aliveIn(scope: number): number {
    return this.#aliveIn.get(scope) ?? 0;
  }

  /** Keeps the counts, before the fact takes effect. */
  #tally(fact: Fact): void {
    switch (fact.kind) {
      case 'activityStarted':
        this.started += 1;
        return this.#count(fact.scope, 1 - fact.consumed.length);
      case 'activityLeft':
        return this.#count(this.#scopeOf(fact.activity), fact.taken.length - 1);
      case 'activityWithdrawn':
      case 'activityErred':
        return this.#count(this.#scopeOf(fact.activity), -1);
      case 'tokensDropped':
        return this.#count(fact.scope, -this.#tokensIn(fact.scope));
      case 'scopeRestored':
        return this.#count(fact.scope, this.#tokensMore(fact));
      case 'scopeClosed':
        return this.#count(fact.scope, -this.aliveIn(fact.scope));
      default:
        return undefined;
    }
  }

  #tokensMore({ scope, tokens = {} }: FactOf<'scopeRestored'>): number {
    let more = 0;
    for (const flow in tokens) more += (tokens[flow] ?? 0) - (this.state.scopes[scope]?.tokens[flow] ?? 0);
    return more;
  }

  #count(scope: number, by: number): void {
    this.alive += by;
    this.#aliveIn.set(scope, this.aliveIn(scope) + by);
  }

  #scopeOf(activity: number): number {
    return this.state.activities[activity]?.scope ?? rootScope;
  }

  #tokensIn(scope: number): number {
    let count = 0;
    const tokens = this.state.scopes[scope]?.tokens ?? {};
    for (const flow in tokens) count += tokens[flow] ?? 0;
    return count;
  }

  /** How large an action's input may be: live actions hold theirs in the state, and share what room there is. */
  get inputBytesMax(): number {
    return Math.max(inputBytesMin, Math.min(this.inlineBytesMax, inputsBytesMax / this.alive));
  }

  /** How long the message of a fault may be: those that stand hold theirs in the state, and share what room there is. */
  get #faultCharsMax(): number {
    return Math.max(faultCharsMin, Math.min(textCharsMax, Math.floor(faultsCharsMax / this.alive)));
  }

  todo(task: Task): void {
    this.tasks.push(task);
  }

  activity(number: number): Activity | undefined {
    return this.state.activities[number];
  }

  node(id: NodeId): Node {
    const node = this.definition.nodes.get(id);
    assert(node, `node ${id} is in the definition`);
    return node;
  }

  /** The value as facts and state hold it: large ones are kept aside. */
  keep<Value extends Json>(value: Value, limit = this.inlineBytesMax): Kept<Value> {
    if (sizeUpTo(limit, value) <= limit) return { value };
    const text = JSON.stringify(value);
    const hash = this.#tools.hashOf(text);
    this.aside.set(hash, value);
    return { aside: hash, bytes: text.length };
  }

  /** The same for a value that may be kept aside already. */
  rekeep(kept: Kept, limit?: number): Kept {
    return 'aside' in kept ? kept : this.keep(kept.value, limit);
  }

  /** The value itself; null, and a need noted, while it has to be loaded first. */
  valueOf(kept: Kept): Json {
    if (!('aside' in kept)) return kept.value;
    const value = this.#loaded.get(kept.aside) ?? this.aside.get(kept.aside);
    if (value !== undefined) return value;
    this.needs.add(kept.aside);
    return null;
  }

  /** The id of the run that the activity asks for now. */
  childId(activity: number): string {
    assert(this.#tools.childId, 'whoever runs an instance knows the ids of the runs that it calls');
    return this.#tools.childId(activity, this.at);
  }

  /** Are they the same value, wherever each of them is kept? */
  isSame(one: Kept, other: Kept): boolean {
    if ('aside' in one === 'aside' in other) return JSON.stringify(one) === JSON.stringify(other);
    return this.#hashOf(one) === this.#hashOf(other);
  }

  #hashOf(kept: Kept): string {
    return 'aside' in kept ? kept.aside : this.#tools.hashOf(JSON.stringify(kept.value));
  }

  /** The activity is at fault, and with it the instance. */
  fault(activity: number, fault: Fault, how: { leaving?: boolean; sameKey?: boolean } = {}): void {
    this.emit({
      kind: 'activityFaulted',
      activity,
      fault: { ...fault, message: cut(fault.message, this.#faultCharsMax) },
      leaving: how.leaving ?? false,
      sameKey: how.sameKey ?? false,
    });
    if (this.state.status === 'running' || this.state.status === 'retrying') this.emit({ kind: 'instanceFailed' });
  }
}

const inputsBytesMax = 64 * 1024;
const inputBytesMin = 128;
const faultsCharsMax = 64 * 1024;
const faultCharsMin = 64;
