import { isInRounds } from '../../src/engine/in-rounds.ts';
import type { ChildResult, InstanceState } from '../../src/engine/state.ts';
import type { Outcome } from '../../src/engine/messages.ts';
import type { Json } from '../../src/kernel/json.ts';

/** How an action ended. */
export function randomOutcome(random: () => number): Outcome {
  const dice = random();
  if (dice < 0.75) return { is: 'output', output: { value: randomOutput(random) } };
  if (dice < 0.9) return { is: 'failure', message: 'no', final: dice < 0.8 };
  if (dice < 0.94) return { is: 'timedOut', message: 'late' };
  return dice < 0.97 ? { is: 'unknown', message: 'lost' } : { is: 'notCalled', message: 'gone' };
}

/** What it gave: now and then too large for a fact. */
export const randomOutput = (random: () => number): Json => ({
  n: Math.floor(random() * 4),
  ...(random() < 0.05 && { large: 'x'.repeat(40_000) }),
});

/** What a terminate end event in a called run ends beside that: all rounds of the call where there are any, else the caller. */
export const endsMore = (state: InstanceState, activity: number): ChildResult =>
  isInRounds(state, activity) ? { endsRounds: true } : { endsCaller: true };
