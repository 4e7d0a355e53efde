import { owed } from '../../src/engine/owed.ts';
import type { ProcessDefinition } from '../../src/engine/definition.ts';
import type { Ask, Step } from '../../src/engine/messages.ts';
import type { Fact, FactOf } from '../../src/engine/facts.ts';
import { isGoing, liveActivities, type Activity, type InstanceState, type PhaseName } from '../../src/engine/state.ts';

/** What every instance at rest keeps to; the law that it breaks, if any. */
export function brokenLaw(definition: ProcessDefinition, state: InstanceState): string | undefined {
  const phases = new Set(liveActivities(state).map(({ phase }) => phase.is));
  if (isGoing(state.status)) return state.paused ? wakes(state, 'goOn') : stuck(definition, state, phases);
  const odd = [...phases].find((phase) => !standing[state.status]?.includes(phase));
  return odd ? `one that is ${state.status} has no ${odd} activity` : unlike(state, phases);
}

function unlike(state: InstanceState, phases: ReadonlySet<PhaseName>): string | undefined {
  switch (state.status) {
    case 'failed':
      // Or it had one, and its result came after all: a person's retry goes on from there.
      return phases.has('faulted') || phases.has('completed') ? undefined : 'one that failed has a fault';
    case 'terminating':
      if (phases.has('action')) return wakes(state, 'wake');
      return wakes(state, 'child') && 'terminating waits for an action or a called run';
    case 'finished':
      return tokensOf(state).length > 0 ? 'one that finished has no tokens' : undefined;
    default:
      return owed(state).length > 0 ? `one that is ${state.status} owes nothing` : undefined;
  }
}

/** Phases of what waits, for the world or for what it holds. */
const waiting: readonly PhaseName[] = [
  'queued',
  'breakpoint',
  'result',
  'action',
  'retryTimer',
  'todo',
  'event',
  'child',
  'inside',
  'multi',
  'compensating',
];
/** Phases that an instance may hold while it takes no steps. */
const standing: Partial<Record<InstanceState['status'], readonly PhaseName[]>> = {
  failed: ['entering', ...waiting, 'completed', 'faulted', 'cutOff'],
  terminating: ['action', 'child', 'inside', 'multi', 'compensating', 'completed', 'faulted', 'cutOff'],
  terminated: ['inside', 'multi', 'compensating', 'completed', 'faulted', 'cutOff'],
  finished: [],
};

const wakes = (state: InstanceState, kind: 'goOn' | 'wake' | 'child') =>
  owed(state).some((debt) => debt.kind === kind) ? undefined : `one that is ${state.status} owes a ${kind}`;
const tokensOf = (state: InstanceState) =>
  Object.entries(state.scopes).flatMap(([scope, { tokens }]) =>
    Object.entries(tokens).map(([flow, count]) => [`${scope}/${flow}`, count] as const),
  );

function stuck(
  definition: ProcessDefinition,
  state: InstanceState,
  phases: ReadonlySet<PhaseName>,
): string | undefined {
  const odd = [...phases].find(
    (phase) => !waiting.includes(phase) && !(phase === 'entering' && scriptsTakeTurns(definition, state)),
  );
  return odd ? `one that is going has no ${odd} activity` : (hollow(state, phases) ?? strayToken(definition, state));
}

/** Only scripts have not begun, and one of them is under way. */
function scriptsTakeTurns({ nodes }: ProcessDefinition, state: InstanceState): boolean {
  const scripts = liveActivities(state).filter(({ node }) => nodes.get(node)?.kind === 'scriptTask');
  const entering = liveActivities(state).filter(({ phase }) => phase.is === 'entering');
  return entering.every((one) => scripts.includes(one)) && scripts.some(({ phase }) => phase.is === 'action');
}

function hollow(state: InstanceState, phases: ReadonlySet<PhaseName>): string | undefined {
  if ([...phases].every((phase) => phase === 'inside' || phase === 'multi' || phase === 'compensating'))
    return 'one that is going waits for the world';
  const found = liveActivities(state).find(({ number, phase }) => phase.is === 'inside' && isHollow(state, number));
  return found ? `nothing is alive inside ${found.node}` : (oddRounds(state) ?? oddHandlers(state));
}

/** So many rounds are alive as have begun and are not done, and each belongs to one that counts it. */
function oddRounds(state: InstanceState): string | undefined {
  const alive = new Map<number, number>();
  for (const { round } of liveActivities(state)) if (round) alive.set(round.of, (alive.get(round.of) ?? 0) + 1);
  for (const [of] of alive) if (state.activities[of]?.phase.is !== 'multi') return `${of} has rounds and counts none`;
  const odd = liveActivities(state).find((one) => one.phase.is === 'multi' && under(one) !== alive.get(one.number));
  return odd && `${odd.number} has ${alive.get(odd.number) ?? 0} rounds alive and counts ${under(odd)}`;
}

/** Who compensates waits for the one handler whose turn it is, and every handler has somebody who does. */
function oddHandlers(state: InstanceState): string | undefined {
  const waiting = new Map<number, number>();
  for (const { handles } of liveActivities(state))
    if (handles !== undefined) waiting.set(handles, (waiting.get(handles) ?? 0) + 1);
  for (const of of waiting.keys())
    if (state.activities[of]?.phase.is !== 'compensating') return `${of} has a handler and does not wait for it`;
  const odd = liveActivities(state).find((one) => one.phase.is === 'compensating' && waiting.get(one.number) !== 1);
  return odd && `${odd.number} waits for ${waiting.get(odd.number) ?? 0} handlers`;
}

/** So many rounds it has begun that are not done. */
const under = ({ phase }: Activity): number => (phase.is === 'multi' ? phase.begun - phase.done : 0);

function strayToken(definition: ProcessDefinition, state: InstanceState): string | undefined {
  for (const [flow, count] of tokensOf(state)) {
    const target = [...definition.flows.values()].find(({ id }) => id === flow.slice(flow.indexOf('/') + 1))?.target;
    const kind = target && definition.nodes.get(target)?.kind;
    if (kind !== 'parallelGateway' && kind !== 'inclusiveGateway') return `a token waits before ${target}, a ${kind}`;
    if (count < 1) return `${count} tokens wait on ${flow}`;
  }
  return undefined;
}

const isHollow = (state: InstanceState, scope: number) =>
  !liveActivities(state).some((activity) => activity.scope === scope) &&
  Object.keys(state.scopes[scope]?.tokens ?? {}).length === 0;

const isLate: ReadonlySet<Fact['kind']> = new Set(['lateResult', 'childReported', 'childRefused'] as const);

/** What was written down so far; each new step must fit to it. */
export class Ledger {
  readonly #requested = new Map<string, FactOf<'actionRequested'>>();
  readonly #keys = new Map<string, string>();
  readonly #completed = new Set<number>();
  readonly #called = new Set<string>();
  readonly #tokens = new Map<string, number>();
  readonly #scopes = new Map<number, number>();
  #at = 0;
  readonly #hashOf: (text: string) => string;

  /** `hashOf` names values kept aside: the same value may stand in one fact and be kept aside in another. */
  constructor(hashOf: (text: string) => string) {
    this.#hashOf = hashOf;
  }

  /** Enters a step; the law that it breaks, if any. */
  enter(ask: Ask, before: InstanceState, { facts, state }: Step): string | undefined {
    if (facts.length === 0) return 'a step that is taken has facts';
    if (state.at < this.#at) return 'time never runs backwards';
    this.#at = state.at;
    if (ask.kind !== 'terminate' && before.status === 'finished' && facts.some(({ kind }) => !isLate.has(kind)))
      return 'nothing but late results and the ends of called runs comes after the end';
    for (const fact of facts) {
      const broken = this.#enterOne(fact);
      if (broken) return broken;
    }
    return this.#miscount(state);
  }

  #enterOne(fact: Fact): string | undefined {
    this.#moveTokens(fact);
    switch (fact.kind) {
      case 'actionRequested':
        return this.#request(fact);
      case 'actionCalled':
        return twice(this.#called, `${fact.activity}/${fact.attempt}`, 'is called once');
      case 'activityCompleted':
        return fact.from === 'action'
          ? twice(this.#completed, fact.activity, 'has one result of its action')
          : undefined;
      case 'attemptFailed':
        return fact.retryAt < this.#at ? 'the next attempt comes later' : undefined;
      default:
        return undefined;
    }
  }

  #put({ scope, tokens = {} }: FactOf<'scopeRestored'>): void {
    for (const [flow, count] of Object.entries(tokens)) this.#tokens.set(`${scope}/${flow}`, count ?? 0);
  }

  #moveTokens(fact: Fact): void {
    switch (fact.kind) {
      case 'activityStarted':
        this.#scopes.set(fact.activity, fact.scope);
        return this.#move(fact.scope, fact.consumed, -1);
      case 'activityLeft':
        return this.#move(this.#scopes.get(fact.activity), fact.taken, 1);
      case 'scopeRestored':
        return this.#put(fact);
      case 'tokensDropped':
      case 'scopeClosed':
        for (const key of this.#tokens.keys()) if (key.startsWith(`${fact.scope}/`)) this.#tokens.delete(key);
        return;
      default:
    }
  }

  #request(fact: FactOf<'actionRequested'>): string | undefined {
    const { activity, attempt, request } = fact;
    if (this.#requested.has(`${activity}/${attempt}`)) return `attempt ${attempt} of ${activity} is asked for once`;
    this.#requested.set(`${activity}/${attempt}`, fact);
    const key = `${activity}/${request.keyNumber}`;
    const input = 'aside' in request.input ? request.input.aside : this.#hashOf(JSON.stringify(request.input.value));
    if ((this.#keys.get(key) ?? input) !== input) return `the key ${key} belongs to one input`;
    this.#keys.set(key, input);
    return undefined;
  }

  #move(scope: number | undefined, flows: readonly string[], by: number): void {
    for (const flow of flows) {
      const key = `${scope}/${flow}`;
      this.#tokens.set(key, (this.#tokens.get(key) ?? 0) + by);
    }
  }

  #miscount(state: InstanceState): string | undefined {
    const counted = [...this.#tokens].filter(([, count]) => count !== 0);
    const held = new Map<string, number>(tokensOf(state));
    const wrong = counted.find(([flow, count]) => held.get(flow) !== count);
    return wrong || counted.length !== held.size
      ? `every token is accounted for: ${JSON.stringify(counted)}`
      : undefined;
  }
}

function twice<Item>(known: Set<Item>, item: Item, law: string): string | undefined {
  if (known.has(item)) return `${String(item)} ${law}`;
  known.add(item);
  return undefined;
}
