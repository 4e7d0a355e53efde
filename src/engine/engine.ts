import type { Instant } from '../kernel/clock.ts';
import { apply, draftOf } from './apply.ts';
import { decide } from './decide.ts';
import type { NodeId, ProcessDefinition } from './definition.ts';
import type { AlreadySo, Command, Debt, Needs, Rejection, Step } from './messages.ts';
import type { Fact } from './facts.ts';
import { settle } from './settle.ts';
import { isGoing, liveActivities, newState, type Activity, type InstanceState } from './state.ts';
import { Work, type Tools } from './work.ts';

/** Raised whenever `advance` would answer an old command differently; every batch of facts carries the number it was decided under. */
export const rules = 1;

/**
 * The whole engine: what a command does to an instance. No clock, no randomness, no I/O; the state given is not changed. A refusal and
 * a command that was already so change nothing; `needs` asks for values kept aside, to be loaded into the command and sent again.
 */
export function advance(
  definition: ProcessDefinition,
  state: InstanceState,
  command: Command,
  tools: Tools,
): Step | AlreadySo | Needs | Rejection {
  const work = new Work(definition, state, command, tools);
  const answer = decide(work, command);
  if (answer) return work.needs.size > 0 ? { needs: [...work.needs] } : answer;
  settle(work);
  if (work.needs.size > 0) return { needs: [...work.needs] };
  return { state: work.state, facts: work.facts, aside: work.aside };
}

/** One batch of facts as the log holds it. */
export interface Batch {
  readonly at: Instant;
  readonly facts: readonly Fact[];
}

/** The state after these batches, from the beginning or from a snapshot. */
export function replay(batches: Iterable<Batch>, from: InstanceState = newState()): InstanceState {
  const state = draftOf(from);
  for (const { at, facts } of batches) for (const fact of facts) apply(state, fact, at);
  return state;
}

/** What the instance waits for from the world. Recovery is to perform this again. */
export function owed(state: InstanceState): Debt[] {
  const debts = liveActivities(state).flatMap((activity) => owedFor(activity, state));
  if (isGoing(state.status)) debts.push(...liveActivities(state).flatMap(timersOf), ...scopeTimersOf(state));
  if (state.status === 'terminating' && state.terminateBy !== undefined && debts.some(({ kind }) => kind === 'abort'))
    debts.push({ kind: 'wake', at: state.terminateBy, ask: { kind: 'graceOver' } });
  for (const number in state.abandoned) debts.push({ kind: 'child', activity: Number(number), want: 'stop' });
  if (state.paused && isGoing(state.status)) debts.push({ kind: 'goOn' });
  return debts;
}

function timersOf({ number, listeners }: Activity): Debt[] {
  return Object.entries(listeners ?? {}).flatMap(([node, listener]): Debt[] => {
    if (listener.is !== 'timer') return [];
    const { at } = listener;
    return [{ kind: 'wake', at, ask: { kind: 'timerDue', activity: number, node: node as NodeId, due: at } }];
  });
}

function scopeTimersOf({ scopes }: InstanceState): Debt[] {
  const debts: Debt[] = [];
  for (const scope in scopes)
    for (const [node, listener] of Object.entries(scopes[scope]?.listeners ?? {})) {
      if (listener.is !== 'timer') continue;
      const { at } = listener;
      const ask = { kind: 'scopeTimerDue', scope: Number(scope), node: node as NodeId, due: at } as const;
      debts.push({ kind: 'wake', at, ask });
    }
  return debts;
}

function owedFor({ number, attempt, phase }: Activity, { status }: InstanceState): Debt[] {
  const activity = number;
  switch (phase.is) {
    case 'action': {
      const { request, called, aborted } = phase;
      const mayRun = called || request.repeatable;
      return [
        aborted
          ? { kind: 'abort', activity, attempt, mayRun }
          : { kind: 'perform', activity, attempt, request, called },
      ];
    }
    case 'retryTimer':
      return isGoing(status) ? [{ kind: 'wake', at: phase.at, ask: { kind: 'retryDue', activity, attempt } }] : [];
    case 'child':
      return [{ kind: 'child', activity, want: phase.stopping ? 'stop' : 'run' }];
    case 'todo':
      return isGoing(status) ? [{ kind: 'wake', at: phase.dueAt, ask: { kind: 'todoDue', activity, attempt } }] : [];
    default:
      return [];
  }
}
