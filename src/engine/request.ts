import { callsSame } from './function-call.ts';
import type { Entered } from './nodes/behavior.ts';
import type { Activity } from './state.ts';
import type { Work } from './work.ts';

type Call = Entered & { is: 'call' };

/** Asks for a call of the node's function; in a debug run without side effects it waits for its result instead. */
export function request(work: Work, activity: Activity, { call, input }: Call): void {
  const { number, attempt, last, released } = activity;
  const { debugging } = work.state;
  if (debugging && !debugging.sideEffects && call.sideEffects && released !== 'result')
    return work.emit({ kind: 'resultAwaited', activity: number, input });
  const keyNumber = last ? last.request.keyNumber + (isSameEffect(work, last, { call, input }) ? 0 : 1) : 0;
  const { plugin, version, connection, sideEffects, repeatable, timeoutMs } = call;
  work.emit({
    kind: 'actionRequested',
    activity: number,
    attempt,
    request: {
      plugin,
      function: call.function,
      version,
      ...(connection !== undefined && { connection }),
      input,
      keyNumber,
      sideEffects,
      repeatable,
      timeoutMs,
    },
  });
}

/** Would another attempt have the effect that the last one may have had already? */
const isSameEffect = (work: Work, last: NonNullable<Activity['last']>, { call, input }: Pick<Call, 'call' | 'input'>) =>
  last.unknown && callsSame(last.request, call) && work.isSame(last.request.input, input);
