import type { Instant } from '../kernel/clock.ts';
import type { Fact, FactOf } from './facts.ts';
import type { Givers } from './givers.ts';
import { rootScope } from './state.ts';

/** A fact's place among those of its batch. */
export interface Near {
  readonly at: Instant;
  readonly facts: readonly Fact[];
  readonly index: number;
}

interface Known {
  /** The node run that was left last. */
  readonly lastLeft: number | undefined;
  readonly givers: Givers;
}

/** The node runs without which a fact would not be: it says so, or where it stands does. */
export function ownerOf(fact: Fact, near: Near, { lastLeft, givers }: Known): readonly number[] {
  const owners: number[] = [];
  if ('scope' in fact && fact.scope !== rootScope) owners.push(fact.scope);
  if ('activity' in fact && fact.activity !== undefined) owners.push(fact.activity);
  const also = alsoOwning(fact, near, { lastLeft, givers });
  return also === undefined ? owners : [...owners, also];
}

function alsoOwning(fact: Fact, near: Near, { lastLeft, givers }: Known): number | undefined {
  switch (fact.kind) {
    case 'variablesSet':
    case 'variablesRemoved':
      return setterOf(near);
    case 'roundDone':
      return lastLeft;
    case 'roundGathered':
      return leavingNext(near);
    case 'contextPatched':
      return givers.of(fact.scope, fact.target);
    default:
      return undefined;
  }
}

/** The round whose findings these are is left next, or at fault on its way out. */
function leavingNext({ facts, index }: Near): number | undefined {
  const next = facts.slice(index + 1).find(({ kind }) => kind === 'activityLeft' || kind === 'activityFaulted');
  return next?.kind === 'activityLeft' || next?.kind === 'activityFaulted' ? next.activity : undefined;
}

type Setter = FactOf<
  | 'compensationKept'
  | 'activityLeft'
  | 'activityCompleted'
  | 'activityErred'
  | 'activityFaulted'
  | 'childAbandoned'
  | 'listenerFired'
>;
const setters: ReadonlySet<Fact['kind']> = new Set<Setter['kind']>([
  'compensationKept',
  'activityLeft',
  'activityCompleted',
  'activityErred',
  'activityFaulted',
  'childAbandoned',
  'listenerFired',
]);
const isSetter = (fact: Fact): fact is Setter => setters.has(fact.kind);
const setsVariables: ReadonlySet<Fact['kind']> = new Set(['variablesSet', 'variablesRemoved'] as const);

/**
 * Variables that a node run gives, or that came with the message for it, are set just before it is done. Whatever else sets them, a person
 * or a signal for all, stays. [ours]
 */
function setterOf({ facts, index }: Near): number | undefined {
  if (facts.some((fact) => fact.kind === 'commandTaken' && fact.command === 'signal')) return undefined;
  const next = facts.slice(index + 1).find(({ kind }) => !setsVariables.has(kind));
  return next && isSetter(next) ? next.activity : undefined;
}
