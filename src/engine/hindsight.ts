import { apply } from './apply.ts';
import type { ProcessDefinition } from './definition.ts';
import type { Batch } from './engine.ts';
import type { Fact, FactOf } from './facts.ts';
import { ownerOf, type Near } from './fact-owner.ts';
import { Givers } from './givers.ts';
import { effectOf } from './past-effect.ts';
import { RunSet, type Ranges } from './run-set.ts';
import type { PastEffect } from './messages.ts';
import type { SupersededBefore } from './superseded-before.ts';
import { newState, rootScope, type Activity, type InstanceState, type Kept } from './state.ts';
import { forkAfter, TokenQueues, type Fork, type PastRun, type Token } from './token-queues.ts';

/** A node run that was alive at some time. */
interface Run extends PastRun {
  readonly scope: number;
  readonly consumed: FactOf<'activityStarted'>['consumed'];
  readonly again: number | undefined;
  readonly fork: Fork | undefined;
  /** The multi-instance activity of which it is a round, or the event whose handler it is. */
  round?: Activity['round'];
  handles?: number;
  /** What it brought with it: an event that had happened as it began. */
  brought?: Kept;
}
/** Why the instance cannot go back to a node run, and where it can go instead. */
export interface NoWayBack {
  readonly because: string;
  readonly instead?: PastRun;
}

/** So many effects are named; the others are superseded like them. */
const effectsMax = 1_000;

/**
 * An instance as it would stand if one of its node runs, and all that followed from it, had not begun: its facts, without theirs. What
 * follows from a run is what its tokens started, what began inside it, on its border and as its rounds; and so on from there.
 */
export class Hindsight {
  readonly run: number;
  readonly kept: InstanceState = newState();
  readonly effects = new Map<number, PastEffect>();
  readonly #definition: ProcessDefinition;
  readonly #before: RunSet;
  readonly #rewindsBefore: number;
  readonly #superseded = new RunSet();
  readonly #live = new Map<number, Run>();
  readonly #tokens = new TokenQueues();
  readonly #givers = new Givers();
  /** Superseded before, and it would be now. */
  readonly #followed = new Set<number>();
  /** Joins at fault that hold tokens which are not superseded. */
  readonly #holding = new Set<number>();
  /** What lies around the run, by number, from the inside out. */
  readonly #around = new Map<number, Run>();
  #target: Run | undefined;
  #newest: PastRun | undefined;
  #blocked: NoWayBack | undefined;
  #rewinds = 0;
  #lastLeft: number | undefined;

  constructor(definition: ProcessDefinition, run: number, before: SupersededBefore) {
    this.run = run;
    this.#definition = definition;
    this.#before = before.runs;
    this.#rewindsBefore = before.rewinds;
  }

  /** Was anything superseded since it began to read? */
  get isStale(): boolean {
    return this.#rewinds !== this.#rewindsBefore;
  }
  get target(): Run | undefined {
    return this.#target;
  }
  get blocked(): NoWayBack | undefined {
    if (this.#before.has(this.run))
      return { because: 'its result is superseded already', ...(this.#newest && { instead: this.#newest }) };
    return this.#blocked;
  }
  get superseded(): Ranges {
    return this.#superseded.ranges;
  }

  add({ at, facts }: Batch): void {
    for (const [index, fact] of facts.entries()) {
      this.#watch(fact);
      if (!this.#blocked) this.#addOne(fact, { at, facts, index });
      if (fact.kind === 'resultsSuperseded') this.#rewinds += 1;
    }
  }

  /** The tokens that a live run took as it began. */
  consumedBy = (number: number): Run['consumed'] => this.#live.get(number)?.consumed ?? [];
  isSuperseded = (number: number): boolean => this.#superseded.has(number);

  #addOne(fact: Fact, near: Near): void {
    switch (fact.kind) {
      case 'scopeRestored':
      case 'compensablesRestored':
      case 'roundsTakenBack':
      case 'resultsSuperseded':
        return;
      case 'activityStarted':
        return this.#start(fact, near);
      default:
    }
    const owner = ownerOf(fact, near, { lastLeft: this.#lastLeft, givers: this.#givers });
    const isGone = owner.some((number) => this.#isGone(number));
    if (!isGone) apply(this.kept, fact, near.at);
    this.#note(fact, near);
  }

  #note(fact: Fact, near: Near): void {
    switch (fact.kind) {
      case 'roundBegun':
      case 'handlerBegun':
        return this.#bind(fact);
      case 'activityCompleted':
        return this.#complete(fact, near);
      case 'actionRequested':
        return this.#noteEffect(fact);
      case 'activityLeft':
        this.#leave(fact);
        break;
      case 'tokensDropped':
        return this.#tokens.dropScope(fact.scope);
      case 'scopeClosed':
        return this.#close(fact);
      default:
    }
    if (isOver(fact)) this.#live.delete(fact.activity);
  }

  #close({ scope }: FactOf<'scopeClosed'>): void {
    this.#tokens.dropScope(scope);
    this.#givers.close(scope, this.#ownerOf(scope)?.scope ?? rootScope);
  }

  #ownerOf = (scope: number): Run | undefined => (scope === rootScope ? undefined : this.#live.get(scope));

  #isGone = (number: number): boolean => this.#superseded.has(number) || this.#before.has(number);

  #start(fact: FactOf<'activityStarted'>, near: Near): void {
    const { activity, node, scope, consumed, again } = fact;
    this.#noteNewest(fact, near);
    if (this.#before.has(activity)) {
      if (consumed.length === 0 && this.#follows(fact, near)) this.#followed.add(activity);
      return;
    }
    const tokens = consumed.map((flow) => this.#tokens.take(scope, flow));
    const fork = consumed.length > 0 ? forkAfter(tokens) : this.#ownerOf(scope)?.fork;
    const run: Run = { activity, node, startedAt: near.at, scope, consumed, again, fork };
    this.#live.set(activity, run);
    if (activity === this.run) return this.#find(run);
    if (tokens.some(({ superseded }) => superseded) || this.#follows(fact, near))
      return this.#supersede(run, tokens, near);
    this.kept.nextActivity = activity;
    apply(this.kept, fact, near.at);
  }

  /** The run that stands in its place by now, if it was superseded before. */
  #noteNewest({ activity, node, again }: FactOf<'activityStarted'>, { at }: Near): void {
    if (again !== undefined && (again === this.run || again === this.#newest?.activity))
      this.#newest = { activity, node, startedAt: at };
  }

  #find(run: Run): void {
    this.#target = run;
    this.#superseded.add(run.activity);
    for (let owner = this.#ownerOf(run.scope); owner; owner = this.#ownerOf(owner.scope)) {
      this.#around.set(owner.activity, owner);
      const whole = owner.round && this.#live.get(owner.round.of);
      if (whole) this.#around.set(whole.activity, whole);
    }
  }

  /** A join that takes other tokens too has fired; one that only stands there, since nothing could reach it, has not. */
  #supersede(run: Run, tokens: readonly Token[], { facts, index }: Near): void {
    this.#superseded.add(run.activity);
    if (tokens.every(({ superseded }) => superseded)) return;
    const next = facts[index + 1];
    const isStarved = next?.kind === 'activityFaulted' && next.fault.reason === 'joinStarved';
    if (isStarved) this.#holding.add(run.activity);
    else this.#blockAt(run);
  }

  #blockAt({ node }: Run): void {
    const instead = this.#target?.fork;
    this.#blocked = {
      because: `${node} has joined its path with others since; go back to a run before they split`,
      ...(instead && { instead }),
    };
  }

  /** Does it follow from the run, beside the tokens that it took? */
  #follows(fact: FactOf<'activityStarted'>, near: Near): boolean {
    const { scope, again, consumed } = fact;
    if (scope !== rootScope && this.#superseded.has(scope)) return true;
    if (consumed.length > 0) return false;
    return (again !== undefined && this.#followed.has(again)) || this.#followsWithoutToken(fact, near);
  }

  #followsWithoutToken(fact: FactOf<'activityStarted'>, near: Near): boolean {
    const next = near.facts[near.index + 1];
    if (next?.kind === 'handlerBegun' && next.activity === fact.activity) return this.#superseded.has(next.of);
    if (next?.kind === 'roundBegun' && next.activity === fact.activity)
      return this.#superseded.has(next.of) || this.#isLaterRound(fact, next.of);
    return this.#hostsOf(fact, near).some((host) => this.#superseded.has(host) || this.#followed.has(host));
  }

  /** One after another, each round follows from the one before. */
  #isLaterRound({ node }: FactOf<'activityStarted'>, of: number): boolean {
    return this.#target?.round?.of === of && this.#definition.nodes.get(node)?.multi?.sequential === true;
  }

  /** The activity on whose border an event began: said just before, or found by the drawing. */
  #hostsOf({ node, scope }: FactOf<'activityStarted'>, { facts, index }: Near): readonly number[] {
    const event = this.#definition.nodes.get(node);
    if (event?.kind !== 'boundaryEvent') return [];
    const fired = facts.slice(0, index).findLast((fact) => fact.kind === 'listenerFired' && fact.node === node);
    if (fired?.kind === 'listenerFired') return [fired.activity];
    const last = facts[index - 1];
    if (last?.kind === 'activityWithdrawn' || last?.kind === 'activityErred') return [last.activity];
    return [...this.#live.values()]
      .filter((run) => run.node === event.attachedTo && run.scope === scope && !run.round)
      .map(({ activity }) => activity);
  }

  #bind(fact: FactOf<'roundBegun' | 'handlerBegun'>): void {
    const run = this.#live.get(fact.activity);
    if (!run) return;
    if (fact.kind === 'handlerBegun') run.handles = fact.of;
    else run.round = { of: fact.of, index: fact.index };
    if (run !== this.#target) return;
    const whole = this.#live.get(fact.of);
    if (!whole) return;
    if (fact.kind === 'roundBegun') this.#around.set(fact.of, whole);
    else this.#blocked = { because: `it takes back what was done, because of ${whole.node}`, instead: whole };
  }

  #complete(fact: FactOf<'activityCompleted'>, { facts, index }: Near): void {
    const run = this.#live.get(fact.activity);
    if (!run) return;
    this.#givers.note(run, fact.plugin);
    if (fact.from !== 'event') return;
    const began = facts.slice(0, index).some((one) => one.kind === 'activityStarted' && one.activity === fact.activity);
    const waited = facts.slice(0, index).some((one) => one.kind === 'listenerFired' && one.activity === fact.activity);
    if (began && !waited) run.brought = fact.output;
  }

  #leave({ activity, taken }: FactOf<'activityLeft'>): void {
    this.#lastLeft = activity;
    const run = this.#live.get(activity);
    if (!run) return;
    if (this.#holding.has(activity)) this.#blockAt(run);
    const fork = taken.length > 1 ? { ...run, outer: run.fork } : run.fork;
    for (const flow of taken) this.#tokens.put(run.scope, flow, { superseded: this.#superseded.has(activity), fork });
  }

  #noteEffect({ activity, attempt, request }: FactOf<'actionRequested'>): void {
    const run = this.#live.get(activity);
    if (!run || !request.sideEffects || !this.#superseded.has(activity)) return;
    if (this.effects.has(activity) || this.effects.size < effectsMax)
      this.effects.set(activity, effectOf(run, attempt, request));
  }

  /** What lies around the run may end, and then there is no way into it. */
  #watch(fact: Fact): void {
    const target = this.#target;
    if (!target) return;
    if (fact.kind === 'scopeInterrupted' && fact.scope === target.scope) return this.#interrupted(target);
    const number = endedBy(fact);
    const around = number === undefined ? undefined : this.#around.get(number);
    if (!around) return;
    this.#blocked = { because: `it ran inside ${around.node}, which is over`, instead: around };
  }

  #interrupted({ scope }: Run): void {
    const instead = this.#around.get(scope);
    this.#blocked = {
      because: 'an event subprocess has since taken the place of all that was alive beside it',
      ...(instead && { instead }),
    };
  }
}

const isOver = (fact: Fact): fact is FactOf<'activityLeft' | 'activityWithdrawn' | 'activityErred'> =>
  fact.kind === 'activityLeft' || fact.kind === 'activityWithdrawn' || fact.kind === 'activityErred';

function endedBy(fact: Fact): number | undefined {
  if (fact.kind === 'scopeClosed') return fact.scope;
  if (fact.kind === 'multiEnded' || fact.kind === 'activityWithdrawn' || fact.kind === 'activityErred')
    return fact.activity;
  return undefined;
}
