import type { Instant } from '../kernel/clock.ts';
import { apply, draftOf } from './apply.ts';
import { decide } from './decide.ts';
import type { ProcessDefinition } from './definition.ts';
import type { AlreadySo, Command, Needs, Outlook, Rejection, Step } from './messages.ts';
import type { Fact } from './facts.ts';
import { settle } from './settle.ts';
import { newState, type InstanceState } from './state.ts';
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
): Step | AlreadySo | Outlook | Needs | Rejection {
  const work = new Work(definition, state, command, tools);
  const answer = decide(work, command);
  if (!answer) settle(work);
  return needsOf(work) ?? answer ?? stepOf(work);
}

function needsOf({ needs, needsHindsight: hindsight }: Work): Needs | undefined {
  if (needs.size === 0 && hindsight === undefined) return undefined;
  return { needs: [...needs], ...(hindsight !== undefined && { hindsight }) };
}

const stepOf = (work: Work): Step => ({ state: work.state, facts: work.facts, aside: work.aside });

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
