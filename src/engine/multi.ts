import { assert } from '../kernel/assert.ts';
import type { Json } from '../kernel/json.ts';
import { keepCompensation } from './compensate.ts';
import { countIn, namesIn, ownerOf } from './context.ts';
import type { MultiInstance } from './rounds.ts';
import { evaluateCondition, evaluateTemplate } from './expression/evaluate.ts';
import type { Names } from './expression/template.ts';
import { gather, gathered } from './gather.ts';
import { endAll, start, withdrawRounds } from './moves.ts';
import { aliveMax, nodeRunsMax } from './limits.ts';
import type { Activity, Fault, Phase } from './state.ts';
import { putResults } from './variables.ts';
import type { Work } from './work.ts';

/**
 * Multi-instance activities. The activity that a token starts only counts its rounds; each round is an activity of the same node in the
 * same scope, that does what the node does and takes no flow. (flowable-semantics: multi-instance)
 */

/** Its rounds have not begun: it is no round itself. */
export const hasRounds = (work: Work, { node, round }: Activity): boolean =>
  work.node(node).multi !== undefined && !round;

/** How many rounds there are is told once, as it is entered; with none it has only to be left: false. */
export function beginRounds(work: Work, activity: Activity, multi: MultiInstance): boolean {
  const counted = countOf(work, activity, multi);
  if ('reason' in counted) {
    work.fault(activity.number, counted);
    return true;
  }
  const { total, items } = counted;
  if (total === 0) return withoutRounds(work, activity, multi);
  work.emit({ kind: 'multiBegun', activity: activity.number, total, ...(items && { items: work.keep(items) }) });
  work.todo({ do: 'nextRound', activity: activity.number });
  return true;
}

/** With no rounds it has only to be left: false. Its lists are there, and empty. */
function withoutRounds(work: Work, activity: Activity, multi: MultiInstance): boolean {
  const fault = putLists(work, activity, multi, { is: 'multi', total: 0, begun: 0, done: 0 });
  if (fault) work.fault(activity.number, fault);
  return fault !== undefined;
}

const putLists = (work: Work, activity: Activity, multi: MultiInstance, phase: Phase & { is: 'multi' }) =>
  multi.gathers && putResults(work, activity, gathered(work, multi, phase));

interface Counted {
  readonly total: number;
  readonly items?: readonly Json[];
}

function countOf(work: Work, activity: Activity, { over, sequential, gathers }: MultiInstance): Counted | Fault {
  const names = namesIn(work, activity.scope);
  const evaluated = evaluateTemplate(over.of, names);
  if ('problem' in evaluated) return unreadable(activity, evaluated.problem);
  const counted = over.is === 'items' ? itemsIn(evaluated.value, names) : roundsIn(evaluated.value);
  if ('problem' in counted) return unreadable(activity, counted.problem);
  const most = sequential && !gathers ? nodeRunsMax : aliveMax - 1;
  if (counted.total <= most) return counted;
  return {
    reason: sequential ? 'nodeRunsExceeded' : 'aliveExceeded',
    message: `${activity.node} is to have ${counted.total} rounds${sequential ? '' : ' at the same time'}${gathers ? ' whose results are gathered' : ''}, at most ${most} are allowed`,
  };
}

const unreadable = ({ node }: Activity, problem: string): Fault => ({
  reason: 'expressionFailed',
  message: `The rounds of ${node}: ${problem}`,
});

/** A text is the name of a variable that holds the list. */
function itemsIn(value: Json, names: Names): Counted | { readonly problem: string } {
  const list = typeof value === 'string' ? (names.lookup(value) ?? value) : value;
  return Array.isArray(list)
    ? { total: list.length, items: list }
    : { problem: `expected a list, found ${JSON.stringify(list).slice(0, 80)}` };
}

function roundsIn(value: Json): Counted | { readonly problem: string } {
  const total = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  return typeof total === 'number' && Number.isInteger(total) && total >= 0
    ? { total }
    : { problem: `expected how many there are, a whole number, found ${JSON.stringify(value).slice(0, 80)}` };
}

/** Begins the next round, if its turn has come. */
export function nextRound(work: Work, activity: Activity): void {
  const { multi } = work.node(activity.node);
  if (!multi || !mayBegin(activity, multi)) return;
  const { number, scope, node, phase } = activity;
  const round = start(work, scope, node, []);
  work.emit({ kind: 'roundBegun', activity: round, of: number, index: phase.begun });
  if (!multi.sequential) work.todo({ do: 'nextRound', activity: number });
}

type InRounds = Activity & { readonly phase: Phase & { is: 'multi' } };

function mayBegin(activity: Activity, { sequential }: MultiInstance): activity is InRounds {
  const { phase } = activity;
  return phase.is === 'multi' && phase.begun < phase.total && (!sequential || phase.begun === phase.done);
}

/** A round is done: it is counted, and what comes of that follows. A condition that cannot be told is the round's fault. */
export function endRound(work: Work, activity: Activity): void {
  const { number, node, round } = activity;
  const whole = round && work.activity(round.of);
  const { multi } = work.node(node);
  assert(multi && whole?.phase.is === 'multi', `activity ${number} is a round of one that is under way`);
  const enough = isEnough(work, number, whole, multi);
  if (typeof enough !== 'boolean') return work.fault(number, enough, { leaving: true });
  const isLast = enough || whole.phase.done + 1 >= whole.phase.total;
  const exceeded = gatherRound(work, activity, isLast) ?? keepCompensation(work, activity);
  if (exceeded) return work.fault(number, exceeded, { leaving: true });
  work.emit({ kind: 'activityLeft', activity: number, taken: [] });
  work.emit({ kind: 'roundDone', activity: whole.number });
  if (isLast) endRounds(work, whole.number);
  else if (multi.sequential) work.todo({ do: 'nextRound', activity: whole.number });
}

/** Adds what a round has found to the lists, and makes them after the last one. */
function gatherRound(work: Work, round: Activity, isLast: boolean): Fault | undefined {
  const { multi } = work.node(round.node);
  if (!round.round || !multi?.gathers) return undefined;
  const { of, index } = round.round;
  const found = gather(work, multi, round, namesIn(work, round.scope, work.activity(round.number)));
  if ('reason' in found) return found;
  work.emit({ kind: 'roundGathered', activity: of, index, found });
  const whole = work.activity(of);
  return isLast && whole?.phase.is === 'multi' ? putLists(work, whole, multi, whole.phase) : undefined;
}

/** The condition sees what the round sees, and counts the round as done. */
function isEnough(work: Work, number: number, whole: Activity, multi: MultiInstance): boolean | Fault {
  if (!multi.until) return false;
  const round = work.activity(number);
  assert(round, `activity ${number} is live`);
  const seen = namesIn(work, round.scope, round);
  const names: Names = { lookup: (name) => countIn(whole, multi, name, 1) ?? seen.lookup(name) };
  const held = evaluateCondition(multi.until, names);
  if ('value' in held) return held.value;
  return { reason: 'expressionFailed', message: `The completion condition of ${round.node}: ${held.problem}` };
}

/** No further round is waited for: those that are under way are withdrawn, and the activity is done. */
function endRounds(work: Work, number: number): void {
  withdrawRounds(work, number);
  work.emit({ kind: 'multiEnded', activity: number });
  work.todo({ do: 'leave', activity: number });
}

/** Ends all rounds of the nearest multi-instance activity, from a round or what lies in one; where there is none here, in the caller. */
export function endRoundsAround(work: Work, from: Activity | undefined): void {
  for (let around = from; around; around = ownerOf(work, around))
    if (around.round) return endRounds(work, around.round.of);
  endAll(work, { endsRounds: true });
}
