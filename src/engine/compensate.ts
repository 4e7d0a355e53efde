import { scopeOf } from './change.ts';
import { isOf } from './compensation-facts.ts';
import type { NodeId } from './definition.ts';
import { start } from './moves.ts';
import type { Activity, Fault } from './state.ts';
import type { Work } from './work.ts';

/** So much that can be taken back may be kept in one instance. [ours] */
export const compensablesMax = 1_000;

/**
 * An activity that has a handler, or a round of one, is done: that it can be taken back is kept. A fault: there is too much already.
 * (flowable: one subscription a round)
 */
export function keepCompensation(work: Work, { number, node, round }: Activity): Fault | undefined {
  const { handler, multi } = work.node(node);
  const onlyCountsRounds = multi !== undefined && !round;
  if (handler === undefined || onlyCountsRounds) return undefined;
  let kept = 0;
  for (const { compensable } of Object.values(work.state.scopes)) kept += compensable?.length ?? 0;
  if (kept >= compensablesMax)
    return {
      reason: 'compensationsExceeded',
      message: `${kept} activities can be taken back already, at most ${compensablesMax} in one instance; does ${node} lie in a loop?`,
    };
  work.emit({ kind: 'compensationKept', activity: number, handler });
  return undefined;
}

/** A throw event takes back what its scope, or the nearest one around it that has any of that node, has done. */
export function compensate(work: Work, { number, scope }: Activity, of: NodeId | undefined): void {
  const where = of === undefined ? scope : (scopeThatHas(work, scope, of) ?? scope);
  work.emit({ kind: 'compensationBegun', activity: number, scope: where, ...(of !== undefined && { of }) });
  work.todo({ do: 'nextHandler', activity: number });
}

function scopeThatHas(work: Work, from: number, of: NodeId): number | undefined {
  for (let at: number | undefined = from; at !== undefined; at = scopeOf(work.state, at).parent)
    if (scopeOf(work.state, at).compensable?.some((one) => isOf(one, of))) return at;
  return undefined;
}

/** Begins the handler of what was done last, once the one before is done; after the last of them the event is. */
export function nextHandler(work: Work, { number, phase }: Activity): void {
  if (phase.is !== 'compensating' || phase.busy) return;
  const handler = phase.left.at(-1);
  if (handler !== undefined) {
    const activity = start(work, phase.scope, handler, []);
    return work.emit({ kind: 'handlerBegun', activity, of: number });
  }
  work.emit({ kind: 'compensationEnded', activity: number });
  work.todo({ do: 'leave', activity: number });
}

/** A handler takes no flow: the event that waits for it goes on. */
export function endHandler(work: Work, { number }: Activity, of: number): void {
  work.emit({ kind: 'activityLeft', activity: number, taken: [] });
  work.emit({ kind: 'handlerDone', activity: of });
  work.todo({ do: 'nextHandler', activity: of });
}
