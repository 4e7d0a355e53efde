import type { Json } from '../kernel/json.ts';
import type { Caught, Escalation } from './caught.ts';
import { scopeOf } from './change.ts';
import type { NodeOf } from './definition.ts';
import { abandonChild, withdraw } from './moves.ts';
import type { Thrown } from './nodes/behavior.ts';
import { beginByEvent } from './scope-events.ts';
import { isGoing, rootScope, type Activity, type Fault } from './state.ts';
import { putCode } from './variables.ts';
import type { Work } from './work.ts';

/** An event on the border of an activity, or one that begins an event subprocess in a scope. */
type Catcher =
  | { readonly event: NodeOf<'boundaryEvent'>; readonly host: Activity }
  | { readonly event: NodeOf<'eventStart'>; readonly scope: number };

/** Codes that only a catcher that names them takes up: a person has to look first. */
const unlessNamed: ReadonlySet<string> = new Set<Fault['reason']>(['outcomeUnknown', 'notCalled']);

/**
 * An action failed for good: the nearest event that catches its code interrupts its host and takes the run on. False: nobody catches
 * it, or the instance takes no steps now.
 */
export function raiseFailure(work: Work, source: Activity, fault: Fault, sameKey: boolean): boolean {
  const code = fault.code ?? fault.reason;
  const catcher = isGoing(work.state.status) ? catcherFrom(work, source, { is: 'error', code }) : undefined;
  if (!catcher) return false;
  abandonChild(work, source);
  work.emit({ kind: 'activityErred', activity: source.number, fault, caughtBy: catcher.event.id, sameKey });
  catchIt(work, catcher, { error: { code, message: fault.message, node: source.node } });
  return true;
}

/** A throw or end event was reached: the nearest event around it that catches what it throws takes the run on. Does it go on itself? */
export function raise(work: Work, source: Activity, thrown: Thrown): boolean {
  const catcher = catcherAround(work, source, thrown);
  if (thrown.is === 'escalation') return escalate(work, source, thrown.code, catcher);
  raiseAtEnd(work, source, thrown.code, catcher);
  return false;
}

/** An error end event is done with, and what is around it ends by the error. */
function raiseAtEnd(work: Work, source: Activity, code: string | undefined, catcher: Catcher | undefined): void {
  const message = `${source.node} ended with ${code === undefined ? 'an error' : `the error ${code}`}`;
  if (!catcher)
    return work.fault(source.number, {
      reason: 'errorNotCaught',
      message: `${message}, and no event catches it`,
      ...(code !== undefined && { code }),
    });
  work.emit({ kind: 'activityLeft', activity: source.number, taken: [] });
  catchIt(work, catcher, { error: { code: code ?? null, message, node: source.node } });
}

/** Nobody need catch an escalation, and its event goes on unless the one that catches it interrupts what is around it. */
function escalate(work: Work, source: Activity, code: string | undefined, catcher: Catcher | undefined): boolean {
  const escalation = { node: source.node, ...(code !== undefined && { code }) };
  if (!catcher) return passUp(work, source, escalation);
  if (catcher.event.interrupting) work.emit({ kind: 'activityLeft', activity: source.number, taken: [] });
  catchIt(work, catcher, asOutput(escalation));
  return !catcher.event.interrupting;
}

/**
 * What the run that an activity has called threw is caught on the border of the call, or around it. An event subprocess begins beside the
 * call, even one that would interrupt: the run that threw goes on. (flowable-semantics: escalation)
 */
export function escalateFromChild(work: Work, source: Activity, escalation: Escalation): void {
  const catcher = catcherFrom(work, source, { is: 'escalation', code: escalation.code });
  if (!catcher) return void passUp(work, source, escalation);
  const calm = 'scope' in catcher ? { ...catcher, event: { ...catcher.event, interrupting: false } } : catcher;
  catchIt(work, calm, asOutput(escalation));
}

const asOutput = ({ code, node }: Escalation): Json => ({ escalation: { code: code ?? null, node } });

/** So many escalations may go from one run to its caller. [ours] */
export const escalationsMax = 200;

/** Nobody here has caught it: whoever called this run may. Does the source go on? */
function passUp(work: Work, { number, node }: Activity, escalation: Escalation): boolean {
  const { calledBy, passedUp = [] } = work.state;
  if (!calledBy) return true;
  if (passedUp.length < escalationsMax) {
    work.emit({ kind: 'escalationPassedUp', escalation });
    return true;
  }
  work.fault(number, {
    reason: 'escalationsExceeded',
    message: `${passedUp.length} escalations went to the run that called this one, at most ${escalationsMax} may; does ${node} lie in a loop?`,
  });
  return false;
}

/** The nearest catcher of what comes out of an activity: on its own border, or on the way up from there. */
function catcherFrom(work: Work, from: Activity, thrown: Thrown): Catcher | undefined {
  const host = whole(work, from);
  return host && (catcherOn(work, host, thrown) ?? catcherAround(work, host, thrown));
}

/** The nearest catcher around an activity: an event subprocess beside it goes before the border around them. (flowable-semantics: errors) */
function catcherAround(work: Work, from: Activity, thrown: Thrown): Catcher | undefined {
  const inside = catcherBeside(work, from, thrown);
  if (inside || from.scope === rootScope) return inside;
  const owner = work.activity(from.scope);
  return owner && catcherFrom(work, owner, thrown);
}

/** On the border of an event subprocess nothing ever happens. (flowable-semantics: events) */
function catcherOn(work: Work, host: Activity, thrown: Thrown): Catcher | undefined {
  if (work.node(host.node).kind === 'eventSubProcess') return undefined;
  const event = catching(work.definition.boundaries.get(host.node) ?? [], thrown);
  return event && { event, host };
}

/** What comes out of an event subprocess does not begin it once more. [ours] */
function catcherBeside(work: Work, { scope, node }: Activity, thrown: Thrown): Catcher | undefined {
  const events = work.definition.eventStarts.get(work.node(node).parent) ?? [];
  if (events.length === 0 || scopeOf(work.state, scope).interrupted) return undefined;
  const event = catching(
    events.filter(({ parent }) => parent !== node),
    thrown,
  );
  return event && { event, scope };
}

/** One that names the code goes before one that takes all. */
function catching<Event extends { readonly on: Caught }>(
  all: readonly Event[],
  { is, code }: Thrown,
): Event | undefined {
  const events = all.filter(({ on }) => on.is === is);
  const codeOf = ({ on }: Event) => (on.is === is ? on.code : undefined);
  const named = events.find((one) => codeOf(one) === code);
  if (named || (code !== undefined && unlessNamed.has(code))) return named;
  // An error or escalation without a code is caught by whoever catches any. (flowable-semantics: escalation)
  return events.find((one) => codeOf(one) === undefined) ?? (code === undefined ? events[0] : undefined);
}

/** The multi-instance activity of a round: what is on its border belongs to all of them. */
const whole = (work: Work, activity: Activity): Activity | undefined =>
  activity.round ? work.activity(activity.round.of) : activity;

/** The event that caught it has it as its output, and goes on in place of its host or scope or beside it. */
function catchIt(work: Work, catcher: Catcher, caught: Json): void {
  if ('scope' in catcher) return beginByEvent(work, catcher.scope, catcher.event, work.keep(caught));
  const { host, event } = catcher;
  const alive = work.activity(host.number);
  if (alive && (event.interrupting || event.on.is === 'error')) withdraw(work, alive);
  const activity = work.state.nextActivity;
  work.emit({ kind: 'activityStarted', activity, scope: host.scope, node: event.id, consumed: [] });
  const full = putCode(work, host.scope, event.id, caught);
  if (full) return work.fault(activity, full);
  work.emit({ kind: 'activityCompleted', activity, output: work.keep(caught), from: 'event' });
  work.todo({ do: 'leave', activity });
}
