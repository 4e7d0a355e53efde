import type { Json } from '../kernel/json.ts';
import type { NodeOf } from './definition.ts';
import { abandonChild, withdraw } from './moves.ts';
import { isGoing, rootScope, type Activity, type Fault } from './state.ts';
import type { Work } from './work.ts';

/** An error on its way up: its code, and what is told of it. */
export interface Raised {
  readonly code: string;
  readonly message: string;
}
interface Catcher {
  readonly host: Activity;
  readonly event: NodeOf<'boundaryEvent'>;
}

/** Codes that only a catcher that names them takes up: a person has to look first. */
const unlessNamed: ReadonlySet<string> = new Set<Fault['reason']>(['outcomeUnknown', 'notCalled']);

/**
 * An action failed for good: the nearest event that catches its code interrupts its host and takes the run on. False: nobody catches
 * it, or the instance takes no steps now.
 */
export function raiseFailure(work: Work, source: Activity, fault: Fault, sameKey: boolean): boolean {
  const code = fault.code ?? fault.reason;
  const catcher = isGoing(work.state.status) ? catcherFrom(work, source, code) : undefined;
  if (!catcher) return false;
  abandonChild(work, source);
  work.emit({ kind: 'activityErred', activity: source.number, fault, caughtBy: catcher.event.id, sameKey });
  catchIt(work, source, catcher, { code, message: fault.message });
  return true;
}

/** An error end event was reached: it is done with, and what is around it ends by the error. */
export function raiseAtEnd(work: Work, source: Activity, code: string): void {
  const message = `${source.node} ended with the error ${code}`;
  const around = work.activity(source.scope);
  const catcher = source.scope === rootScope || !around ? undefined : catcherFrom(work, around, code);
  if (!catcher)
    return work.fault(source.number, {
      reason: 'errorNotCaught',
      message: `${message}, and no event catches it`,
      code,
    });
  work.emit({ kind: 'activityLeft', activity: source.number, taken: [] });
  catchIt(work, source, catcher, { code, message });
}

/** The nearest catcher on the way up from an activity: one that names the code goes before one that takes all. */
function catcherFrom(work: Work, from: Activity, code: string): Catcher | undefined {
  for (let host: Activity | undefined = whole(work, from); host; host = around(work, host)) {
    const events = (work.definition.boundaries.get(host.node) ?? []).filter(({ on }) => on.is === 'error');
    const codeOf = ({ on }: Catcher['event']) => (on.is === 'error' ? on.code : undefined);
    const event =
      events.find((one) => codeOf(one) === code) ??
      (unlessNamed.has(code) ? undefined : events.find((one) => codeOf(one) === undefined));
    if (event) return { host, event };
  }
  return undefined;
}

/** The multi-instance activity of a round: what is on its border belongs to all of them. */
const whole = (work: Work, activity: Activity): Activity | undefined =>
  activity.round ? work.activity(activity.round.of) : activity;

function around(work: Work, { scope }: Activity): Activity | undefined {
  const owner = scope === rootScope ? undefined : work.activity(scope);
  return owner && whole(work, owner);
}

/** The host goes, and the event that caught the error has it as its output. */
function catchIt(work: Work, source: Activity, { host, event }: Catcher, { code, message }: Raised): void {
  const alive = work.activity(host.number);
  if (alive) withdraw(work, alive);
  const activity = work.state.nextActivity;
  const error: Json = { code, message, node: source.node };
  work.emit({ kind: 'activityStarted', activity, scope: host.scope, node: event.id, consumed: [] });
  work.emit({ kind: 'activityCompleted', activity, output: work.keep({ error }), from: 'event' });
  work.todo({ do: 'leave', activity });
}
