import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Json } from '../kernel/json.ts';
import { apply, draftOf } from './apply.ts';
import type { FlowId, Node, NodeId, ProcessDefinition } from './definition.ts';
import { inlineBytesMax, sizeUpTo } from './keep.ts';
import type { Command, Fact } from './messages.ts';
import { type Activity, type Fault, type InstanceState, type Kept } from './state.ts';

/** What the engine needs from outside to stay pure: the same text always gives the same name. */
export interface Tools {
  /** The content hash of a JSON text, under which its value is kept aside. */
  hashOf(text: string): string;
}

/** Something that must happen before the step is over. */
export type Task =
  | { readonly do: 'arrive'; readonly scope: number; readonly flow: FlowId }
  | { readonly do: 'enter' | 'leave'; readonly activity: number };

/** One step in the making: a draft of the state, the facts so far, and what is still to be done. */
export class Work {
  readonly definition: ProcessDefinition;
  readonly state: InstanceState;
  readonly at: Instant;
  readonly facts: Fact[] = [];
  readonly aside = new Map<string, Json>();
  readonly needs = new Set<string>();
  readonly tasks: Task[] = [];
  started = 0;
  readonly #loaded: ReadonlyMap<string, Json>;
  readonly #tools: Tools;

  constructor(definition: ProcessDefinition, state: InstanceState, command: Command, tools: Tools) {
    this.definition = definition;
    this.state = draftOf(state);
    this.at = command.at;
    this.#loaded = command.loaded ?? new Map();
    this.#tools = tools;
  }

  /** Writes a fact down and lets it take effect. */
  emit(fact: Fact): void {
    this.facts.push(fact);
    apply(this.state, fact, this.at);
    if (fact.kind === 'activityStarted') this.started += 1;
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
  keep<Value extends Json>(value: Value): Kept<Value> {
    const limit = inlineBytesMax(this.definition);
    if (sizeUpTo(limit, value) <= limit) return { value };
    const text = JSON.stringify(value);
    const hash = this.#tools.hashOf(text);
    this.aside.set(hash, value);
    return { aside: hash, bytes: text.length };
  }

  /** The same for a value that may be kept aside already. */
  rekeep(kept: Kept): Kept {
    return 'aside' in kept ? kept : this.keep(kept.value);
  }

  /** The value itself; null, and a need noted, while it has to be loaded first. */
  valueOf(kept: Kept): Json {
    if (!('aside' in kept)) return kept.value;
    const value = this.#loaded.get(kept.aside) ?? this.aside.get(kept.aside);
    if (value !== undefined) return value;
    this.needs.add(kept.aside);
    return null;
  }

  /** The activity is at fault, and with it the instance. */
  fault(activity: number, fault: Fault, how: { leaving?: boolean; sameKey?: boolean } = {}): void {
    const message = fault.message.slice(0, faultCharsMax);
    this.emit({
      kind: 'activityFaulted',
      activity,
      fault: { ...fault, message },
      leaving: how.leaving ?? false,
      sameKey: how.sameKey ?? false,
    });
    if (this.state.status === 'running' || this.state.status === 'retrying') this.emit({ kind: 'instanceFailed' });
  }
}

const faultCharsMax = 4_000;
