import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { advance, replay, type Batch } from '../../src/engine/engine.ts';
import { owed } from '../../src/engine/owed.ts';
import type { ProcessDefinition } from '../../src/engine/definition.ts';
import type { Hindsight } from '../../src/engine/hindsight.ts';
import { lookBack } from '../../src/engine/look-back.ts';
import type { Ask, Debt, Decision, Outcome, Outlook, Rejection } from '../../src/engine/messages.ts';
import type { Fact } from '../../src/engine/facts.ts';
import { newState, type Activity, type Actor, type InstanceState } from '../../src/engine/state.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { pinOf } from './redrawn.ts';

export const ada: Actor = { id: 'ada', name: 'Ada' };
const tools = { hashOf: (text: string) => createHash('sha256').update(text).digest('hex') };

/**
 * One instance on a table before you: commands go in, facts come out, time moves when you say so. Every step is held to the engine's laws:
 *   L1. replaying the facts gives the state;
 *   L2. state and facts survive JSON;
 *   L3. the same command on the same state gives the same step, and leaves the state it was given alone.
 */
export class Play {
  definition: ProcessDefinition;
  /** What a retry may move it to. */
  next: ProcessDefinition | undefined;
  readonly batches: Batch[] = [];
  readonly kept = new Map<string, Json>();
  state: InstanceState = newState();
  /** What the last dry run foretold. */
  outlook: Outlook['outlook'] | undefined;
  now = Date.UTC(2026, 0, 1);

  constructor(definition: ProcessDefinition, trigger: Json = {}) {
    this.definition = definition;
    this.trigger = { value: trigger };
  }
  readonly trigger: { value: Json };

  /** Gives a command; a refusal is returned, and has changed nothing. */
  tell(ask: Ask): Rejection | 'done' | 'alreadySo' | 'outlook' {
    const before = JSON.stringify(this.state);
    let loaded = new Map<string, Json>();
    let hindsight: Hindsight | undefined;
    for (;;) {
      const seen = { ...(hindsight && { hindsight }), ...(this.next && { next: this.next }) };
      const command = { ...ask, at: this.now, loaded, ...seen };
      const step = advance(this.definition, this.state, command, tools);
      expect(JSON.stringify(this.state)).toBe(before); // L3
      expect(advance(this.definition, this.state, command, tools)).toEqual(step); // L3
      if ('needs' in step) {
        if (step.hindsight !== undefined) hindsight = lookBack(this.definition, step.hindsight, () => this.batches);
        expect(step.needs.every((hash) => this.kept.has(hash) && !loaded.has(hash))).toBe(true);
        loaded = new Map([...loaded, ...step.needs.map((hash) => [hash, this.kept.get(hash) as Json] as const)]);
        continue;
      }
      if ('rejected' in step) return step;
      if ('alreadySo' in step) return 'alreadySo';
      if ('outlook' in step) {
        this.outlook = step.outlook;
        return 'outlook';
      }
      for (const [hash, value] of step.aside) this.kept.set(hash, value);
      this.batches.push(JSON.parse(JSON.stringify({ at: this.now, facts: step.facts })) as Batch);
      this.state = step.state;
      expect(replay(this.batches)).toEqual(this.state); // L1, L2
      expect(JSON.parse(JSON.stringify(this.state))).toEqual(this.state); // L2
      return 'done';
    }
  }

  start(options: Partial<Extract<Ask, { kind: 'start' }>> = {}) {
    const ask: Ask = { kind: 'start', trigger: this.trigger, workflowInput: { value: {} }, by: ada, ...options };
    expect(this.tell(ask)).toBe('done');
    return this;
  }
  /** The action of the node reports. */
  end(node: string, outcome: JsonObject | Outcome = {}) {
    const { number, attempt } = this.at(node);
    const reported = 'is' in outcome ? (outcome as Outcome) : { is: 'output' as const, output: { value: outcome } };
    return this.tell({ kind: 'actionEnded', activity: number, attempt, outcome: reported });
  }
  fail(node: string, message = 'no route to host') {
    return this.end(node, { is: 'failure', message, final: false });
  }
  decide(node: string, decision: Partial<Decision> = {}) {
    const { number, attempt } = this.at(node);
    const whole: Decision = { action: 'CONTINUE', approver: ada, comment: '', form: {}, ...decision };
    return this.tell({ kind: 'decide', activity: number, attempt, decision: whole });
  }
  terminate = (reason = '') => this.tell({ kind: 'terminate', by: ada, reason });
  retry = (more: Partial<Extract<Ask, { kind: 'retry' }>> = {}) =>
    this.tell({ kind: 'retry', by: ada, reason: '', ...more });
  /** Retries it on another version, which is drawn so. */
  retryOn(next: ProcessDefinition, more: Partial<Extract<Ask, { kind: 'retry' }>> = {}, inputs: JsonObject = {}) {
    const from = this.state.pin ?? pinOf(1);
    this.next = next;
    const answer = this.retry({ version: { from, to: pinOf(Number(from.versionNumber) + 1), inputs }, ...more });
    if (answer === 'done') this.definition = next;
    return answer;
  }
  debug = (node: string, items: Extract<Ask, { kind: 'debug' }>['items'] = []) =>
    this.tell({ kind: 'debug', by: ada, reason: '', activity: this.at(node).number, items });

  /** Time passes; what falls due on the way happens, earliest first. */
  wait(ms: number) {
    const until = this.now + ms;
    for (;;) {
      const due = this.owed('wake')
        .filter(({ at }) => at <= until)
        .sort((a, b) => a.at - b.at)[0];
      this.now = Math.max(this.now, due?.at ?? until);
      if (!due) return this;
      expect(this.tell(due.ask)).toBe('done');
    }
  }

  /** The newest live execution of the node. */
  at(node: string): Activity {
    const found = Object.values(this.state.activities).findLast((activity) => activity.node === node);
    if (!found) throw new Error(`${node} is not alive; alive: ${this.waiting}`);
    return found;
  }
  owed = <K extends Debt['kind']>(kind: K): Extract<Debt, { kind: K }>[] =>
    owed(this.state).filter((debt): debt is Extract<Debt, { kind: K }> => debt.kind === kind);

  get facts(): Fact[] {
    return this.batches.flatMap(({ facts }) => [...facts]);
  }
  get status() {
    return this.state.status;
  }
  /** The nodes in the order they started. */
  get trail() {
    return this.facts.flatMap((fact) => (fact.kind === 'activityStarted' ? [fact.node] : [])).join(' ');
  }
  /** What is alive, and what it waits for: `block:action ask:todo`. */
  get waiting() {
    return Object.values(this.state.activities)
      .map(({ node, phase }) => `${node}:${phase.is}`)
      .join(' ');
  }
  get fault() {
    return Object.values(this.state.activities).flatMap(({ phase }) =>
      phase.is === 'faulted' ? [phase.fault] : [],
    )[0];
  }
  output(node: string): Json {
    const kept = this.state.scopes[0]?.outputs[node];
    if (!kept) return null;
    return 'aside' in kept ? (this.kept.get(kept.aside) ?? null) : kept.value;
  }
}

/** Runs a process to rest, answering each call with what `answers` says for its function, else with nothing. */
export function run(definition: ProcessDefinition, trigger: Json = {}, answers: Record<string, JsonObject> = {}): Play {
  const play = new Play(definition, trigger).start();
  for (let calls = play.owed('perform'); calls.length > 0; calls = play.owed('perform'))
    for (const { activity, attempt, request } of calls)
      play.tell({
        kind: 'actionEnded',
        activity,
        attempt,
        outcome: { is: 'output', output: { value: answers[request.function] ?? {} } },
      });
  return play;
}
