import { assert } from '../kernel/assert.ts';
import { draftOf } from './apply.ts';
import { scopeOf } from './change.ts';
import type { Hindsight } from './hindsight.ts';
import type { Ask, Rejection } from './messages.ts';
import { withdraw } from './moves.ts';
import { refuse } from './refuse.ts';
import type { Restored } from './rewind-facts.ts';
import { united, type Ranges } from './run-set.ts';
import { liveActivities, type Activity, type InstanceState, type Kept, type Phase, type Scope } from './state.ts';
import { putCode } from './variables.ts';
import type { Work } from './work.ts';

/**
 * Going back to a node run. It runs again, and what followed from it counts no more: what is alive of that is withdrawn, and each scope that
 * is open becomes what it would be if it had never begun. What runs beside it stays as it is. [ours]
 */

export type GoingBack = NonNullable<Extract<Ask, { kind: 'retry' }>['from']>;
export type Target = NonNullable<Hindsight['target']>;

/** A node run that the instance can go back to. */
export interface WayBack {
  readonly hindsight: Hindsight;
  readonly target: Target;
  /** All runs whose results count no more: those of starved joins beside it too. */
  readonly superseded: Ranges;
}

/** Characters of what one fact restores; a single value may be longer. */
const factCharsMax = 16 * 1024;
const rangesPerFactMax = 2_000;

/** Finds the way back to a node run, or why there is none; undefined: the instance has to be looked at first. */
export function wayBack(work: Work, { activity }: GoingBack, seen: Hindsight | undefined): WayBack | Rejection {
  if (seen?.run !== activity) {
    work.needsHindsight = activity;
    return refuse(work, 'notNow', 'The instance has to be read first');
  }
  const { target, blocked } = seen;
  if (blocked) {
    const { because, instead } = blocked;
    const message = `The run cannot go back to ${target?.node ?? `node run ${activity}`}: ${because}`;
    return { ...refuse(work, 'noWayBack', message), ...(instead && { instead }) };
  }
  if (!target) return refuse(work, 'unknownActivity', `There is no node run ${activity}`);
  return noWayTo(work, target) ?? { hindsight: seen, target, superseded: allOf(work, seen, target) };
}

function noWayTo(work: Work, { node: id }: Target): Rejection | undefined {
  const node = work.definition.nodes.get(id);
  if (!node) return refuse(work, 'noWayBack', `The run cannot go back to ${id}: its workflow has no such node now`);
  if (node.kind !== 'eventSubProcess') return undefined;
  const message = `The run cannot go back to ${id}: an event began it; go back to a run inside it`;
  return refuse(work, 'noWayBack', message);
}

const isStarved = ({ phase }: Activity): boolean => phase.is === 'faulted' && phase.fault.reason === 'joinStarved';

/** Joins that starve beside it: once it runs again, something may reach them. */
const starvedBeside = (work: Work, { scope }: Target): readonly Activity[] =>
  liveActivities(work.state).filter((one) => one.scope === scope && isStarved(one));

function allOf(work: Work, hindsight: Hindsight, target: Target): Ranges {
  const beside = starvedBeside(work, target).map(({ number }) => [number, number] as const);
  return united([...hindsight.superseded, ...beside]);
}

/** A flow on which a token waits, and which the drawing has not: one that the run was put on meanwhile. */
function strayIn(work: Work): string | undefined {
  for (const { tokens } of Object.values(work.state.scopes))
    for (const flow in tokens) if (!(work.definition.flows as ReadonlyMap<string, unknown>).has(flow)) return flow;
  return undefined;
}

/** Goes back, and answers the number of the new run. */
export function goBack(work: Work, { hindsight, target, superseded }: WayBack): number | Rejection {
  const released = starvedBeside(work, target).filter(({ number }) => !hindsight.isSuperseded(number));
  for (let index = 0; index < superseded.length; index += rangesPerFactMax)
    work.emit({
      kind: 'resultsSuperseded',
      run: target.activity,
      runs: superseded.slice(index, index + rangesPerFactMax),
    });
  const isGone = new Set(gone(work, superseded));
  for (const { number } of liveActivities(work.state)) {
    const activity = work.activity(number);
    if (activity && isGone.has(number)) withdraw(work, activity);
  }
  restore(work, without(hindsight, released));
  const begun = begin(work, target);
  const stray = strayIn(work);
  if (stray === undefined) return begun;
  const message = `The run cannot go back to ${target.node}: its workflow has no flow ${stray} now, on which a token would wait`;
  return refuse(work, 'noWayBack', message);
}

/** The instance without what is superseded; the joins that starved beside it have given their tokens back. */
function without(hindsight: Hindsight, joins: readonly Activity[]): InstanceState {
  const kept = draftOf(hindsight.kept);
  for (const { number, scope } of joins) {
    const { tokens } = scopeOf(kept, scope);
    for (const flow of hindsight.consumedBy(number)) tokens[flow] = (tokens[flow] ?? 0) + 1;
  }
  return kept;
}

function* gone(work: Work, superseded: Ranges): Iterable<number> {
  let index = 0;
  for (const { number } of liveActivities(work.state)) {
    while ((superseded[index]?.[1] ?? number) < number) index += 1;
    if ((superseded[index]?.[0] ?? Infinity) <= number) yield number;
  }
}

function begin(work: Work, { activity: again, scope, node, consumed, round, brought }: Target): number {
  const activity = work.state.nextActivity;
  work.emit({ kind: 'activityStarted', activity, scope, node, consumed, again });
  if (round) work.emit({ kind: 'roundBegun', activity, ...round });
  if (brought) bring(work, activity, { scope, node, brought });
  return activity;
}

/** It has happened: it goes on with what it had brought, as it did then. */
function bring(work: Work, activity: number, { scope, node, brought }: Brought): void {
  const full = putCode(work, scope, node, work.valueOf(brought));
  if (full) return work.fault(activity, full);
  work.emit({ kind: 'activityCompleted', activity, output: brought, from: 'event' });
}
type Brought = Pick<Target, 'scope' | 'node'> & { readonly brought: Kept };

/** What is left is as if what is superseded had never begun. */
function restore(work: Work, kept: InstanceState): void {
  for (const number of Object.keys(work.state.scopes).map(Number)) restoreScope(work, number, scopeOf(kept, number));
  for (const { number, phase } of liveActivities(work.state)) {
    const then = kept.activities[number]?.phase;
    assert(then, `activity ${number} is not superseded, and lives without what is`);
    if (phase.is !== 'multi' || then.is !== 'multi') continue;
    takeBack(work, number, phase, then);
  }
}

type Rounds = Phase & { readonly is: 'multi' };

function takeBack(work: Work, activity: number, now: Rounds, { begun, done, gathered = {} }: Rounds): void {
  const lost = Object.keys(now.gathered ?? {}).filter((index) => !Object.hasOwn(gathered, index));
  const forgotten = united(lost.map((index) => [Number(index), Number(index)] as const));
  if (begun === now.begun && done === now.done && lost.length === 0) return;
  const findings = lost.length > 0 ? { forgotten } : {};
  work.emit({ kind: 'roundsTakenBack', activity, begun, done, ...findings });
}

function restoreScope(work: Work, scope: number, then: Scope): void {
  const now = scopeOf(work.state, scope);
  for (const tokens of differing(now.tokens, then.tokens)) work.emit({ kind: 'scopeRestored', scope, tokens });
  for (const outputs of differing(now.outputs, then.outputs)) work.emit({ kind: 'scopeRestored', scope, outputs });
  for (const plugins of differing(now.plugins, then.plugins)) work.emit({ kind: 'scopeRestored', scope, plugins });
  for (const variables of differing(now.variables, then.variables))
    work.emit({ kind: 'scopeRestored', scope, variables });
  restoreCompensable(work, scope, then);
}

/** What of the values has to change, in portions that fit into a fact. */
function differing<Value>(
  now: Readonly<Record<string, Value>>,
  then: Readonly<Record<string, Value>>,
): Restored<Value>[] {
  const changed: [string, Value | null][] = [];
  for (const name of new Set([...Object.keys(now), ...Object.keys(then)])) {
    const value = Object.hasOwn(then, name) ? (then[name] ?? null) : null;
    if (Object.hasOwn(now, name) && JSON.stringify(now[name]) === JSON.stringify(value)) continue;
    changed.push([name, value]);
  }
  return inPortions(changed).map((portion) => Object.fromEntries(portion));
}

function restoreCompensable(work: Work, scope: number, { compensable: then = [] }: Scope): void {
  const { compensable: now = [] } = scopeOf(work.state, scope);
  const differs = then.findIndex((one, index) => JSON.stringify(one) !== JSON.stringify(now[index]));
  let after = differs < 0 ? then.length : differs;
  if (after === then.length && after === now.length) return;
  const portions = inPortions(then.slice(after));
  for (const compensable of portions.length > 0 ? portions : [[]]) {
    work.emit({ kind: 'compensablesRestored', scope, after, compensable });
    after += compensable.length;
  }
}

/** Portions of so many characters, or of one item that is larger. */
function inPortions<Item>(items: readonly Item[]): Item[][] {
  const portions: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length;
    if (size > room || portions.length === 0) {
      portions.push([]);
      room = factCharsMax;
    }
    room -= size;
    portions.at(-1)?.push(item);
  }
  return portions;
}
