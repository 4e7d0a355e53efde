import type { Debt } from '../engine/messages.ts';
import type { Instant } from '../kernel/clock.ts';

/** When a debt falls due. A to-do's due date that passed before the process started gives people some time more. */
export function dueAt(debt: Debt, startedAt: Instant, graceMs: number): Instant {
  if (debt.kind !== 'wake') return Number.MAX_SAFE_INTEGER;
  const passed = debt.ask.kind === 'todoDue' && debt.at < startedAt;
  return passed ? startedAt + graceMs : debt.at;
}
