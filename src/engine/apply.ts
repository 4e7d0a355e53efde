import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/clock.ts';
import { emptyMap } from '../kernel/json.ts';
import { become, live, scopeOf } from './change.ts';
import { compensationEffects } from './compensation-facts.ts';
import type { FlowId } from './definition.ts';
import type { Fact, FactOf } from './messages.ts';
import { roundEffects } from './round-facts.ts';
import { mapOf, rootScope, type Activity, type Child, type InstanceState, type Phase, type Scope } from './state.ts';

/**
 * Applies one fact to a draft of the state, in place. It rejects nothing (an assert here means a corrupt log), reads no definition and
 * never changes for an existing kind of fact: an old log must replay for ever.
 */
export function apply(state: InstanceState, fact: Fact, at: Instant): void {
  state.at = at;
  (effects[fact.kind] as Effect<Fact['kind']>)(state, fact, at);
}

type Effect<K extends Fact['kind']> = (state: InstanceState, fact: FactOf<K>, at: Instant) => void;

/** What each kind of fact does. A new kind does not compile until it stands here. */
const effects: { readonly [K in Fact['kind']]: Effect<K> } = {
  instanceStarted(state, { trigger, workflowInput, debugging }) {
    Object.assign(state, { status: 'running', trigger, workflowInput, ...(debugging && { debugging }) });
  },
  retryBegun(state, { debugging }) {
    Object.assign(state, { status: 'retrying', retries: state.retries + 1, ...(debugging && { debugging }) });
    delete state.terminateBy;
  },
  calledBy: (state, { caller }) => void (state.calledBy = caller),
  resultGiven: (state, { result }) => void (state.result = result),
  instanceResumed(state) {
    Object.assign(state, { status: 'running', resumes: (state.resumes ?? 0) + 1 });
  },
  resumptionSkipped: (state, { epoch }) => void (state.resumes = epoch - state.retries),
  terminationBegun(state, { deadline }) {
    Object.assign(state, { status: 'terminating', terminateBy: deadline, paused: false });
  },
  paused: (state) => void (state.paused = true),
  wentOn: (state) => void (state.paused = false),
  instanceFailed: (state) => void (state.status = 'failed'),
  instanceTerminated: (state) => void (state.status = 'terminated'),
  instanceFinished: (state) => void (state.status = 'finished'),
  commandTaken: () => undefined,
  tokensDropped(state, { scope }) {
    const { tokens } = scopeOf(state, scope);
    for (const flow of Object.keys(tokens)) delete tokens[flow];
  },
  contextPatched(state, { scope: number, target, output }) {
    const scope = scopeOf(state, number);
    if ('node' in target) scope.outputs[target.node] = output;
    else scope.plugins[target.plugin] = output;
  },
  variablesSet(state, { scope, variables }) {
    Object.assign(scopeOf(state, scope).variables, mapOf(variables));
  },

  activityStarted(state, { activity, scope, node, consumed }, at) {
    assert(activity === state.nextActivity, 'activities are numbered in the order they start');
    state.nextActivity += 1;
    for (const flow of consumed) takeToken(scopeOf(state, scope), flow);
    const phase: Phase = { is: 'entering' };
    state.activities[activity] = { number: activity, scope, node, attempt: 1, tries: 1, startedAt: at, phase };
  },
  activityCompleted(state, { activity, output, plugin }) {
    const { node, scope: number } = live(state, activity);
    const scope = scopeOf(state, number);
    scope.outputs[node] = output;
    if (plugin) scope.plugins[plugin] = { node };
    become(state, activity, { is: 'completed' });
  },
  activityLeft(state, { activity, taken }) {
    const { tokens } = scopeOf(state, live(state, activity).scope);
    for (const flow of taken) tokens[flow] = (tokens[flow] ?? 0) + 1;
    delete state.activities[activity];
  },
  activityWithdrawn(state, { activity }) {
    orphan(state, live(state, activity));
    delete state.activities[activity];
  },
  activityCutOff(state, { activity, reported }) {
    if (!reported) orphan(state, live(state, activity));
    const { phase } = live(state, activity);
    become(state, activity, { is: 'cutOff' }, phase.is === 'action' ? knownAs(state, activity, true) : {});
    disarm(state, activity);
  },
  activityErred(state, { activity, sameKey }) {
    if (sameKey) state.orphans[activity] = live(state, activity).attempt;
    delete state.activities[activity];
  },
  activityFaulted(state, { activity, fault, leaving, sameKey }) {
    const { phase } = live(state, activity);
    // A node that fails on its way in or out says nothing of the action that it asked for earlier.
    const isReport = phase.is !== 'entering' && phase.is !== 'completed';
    const known = isReport ? knownAs(state, activity, sameKey) : {};
    become(state, activity, { is: 'faulted', fault, leaving, sameKey }, known);
  },
  keyRetired: (state, { activity }) =>
    become(state, activity, live(state, activity).phase, knownAs(state, activity, false)),
  lateResult(state, { activity, attempt }) {
    if (state.orphans[activity] === attempt) delete state.orphans[activity];
  },

  breakpointReached: (state, { activity }) => become(state, activity, { is: 'breakpoint' }),
  resultAwaited: (state, { activity }) => become(state, activity, { is: 'result' }),
  runReleased: (state, { activity, past }) => become(state, activity, { is: 'entering' }, { released: past }),
  inputEdited(state, { activity, name, value }) {
    const { phase, inputEdits } = live(state, activity);
    become(state, activity, phase, { inputEdits: { ...inputEdits, [name]: value } });
  },

  actionRequested(state, { activity, request }) {
    const { last: _, ...rest } = live(state, activity);
    state.activities[activity] = { ...rest, phase: { is: 'action', request, called: false, aborted: false } };
  },
  actionCalled: (state, { activity }) => become(state, activity, { ...inAction(state, activity), called: true }),
  actionAborted: (state, { activity }) => become(state, activity, { ...inAction(state, activity), aborted: true }),
  attemptFailed(state, { activity, retryAt, sameKey }) {
    become(state, activity, { is: 'retryTimer', at: retryAt, sameKey }, knownAs(state, activity, sameKey));
  },
  attemptStarted(state, { activity, attempt, asked, resumes }) {
    const { released, tries, ...rest } = live(state, activity);
    state.activities[activity] = {
      ...rest,
      // Asked for by a person, it stops at breakpoints again and has all its tries.
      ...(released && !asked && { released }),
      tries: asked ? 1 : tries + 1,
      attempt,
      phase: { is: resumes === 'leaving' ? 'completed' : 'entering' },
    };
    if (asked) disarm(state, activity);
  },

  scopeOpened(state, { activity }) {
    const parent = live(state, activity).scope;
    state.scopes[activity] = {
      parent,
      tokens: emptyMap(),
      outputs: emptyMap(),
      plugins: emptyMap(),
      variables: emptyMap(),
    };
    become(state, activity, { is: 'inside' });
  },
  scopeClosed(state, { scope }) {
    const { parent = rootScope, outputs, plugins } = scopeOf(state, scope);
    const around = scopeOf(state, parent);
    Object.assign(around.outputs, outputs);
    Object.assign(around.plugins, plugins);
    delete state.scopes[scope];
    become(state, scope, { is: 'completed' });
  },
  ...roundEffects,
  ...compensationEffects,
  listenerSet(state, { activity, node, listener }) {
    const { listeners, phase, node: own } = live(state, activity);
    become(state, activity, own === node ? { is: 'event' } : phase, {
      listeners: { ...mapOf(listeners ?? {}), [node]: listener },
    });
  },
  choiceAwaited: (state, { activity }) => become(state, activity, { is: 'event' }),
  listenerFired(state, { activity, node }) {
    const { listeners = {}, phase, node: own } = live(state, activity);
    const { [node]: _, ...rest } = listeners;
    become(state, activity, own === node ? { is: 'completed' } : phase, { listeners: mapOf(rest) });
  },

  childRequested(state, { activity, request }, at) {
    const child: Child = { request, requestedAt: at, epoch: 0, status: 'running' };
    become(state, activity, { is: 'child', stopping: false }, { child });
  },
  childAwaited(state, { activity, epoch }) {
    const child = { ...childOf(state, activity), epoch, status: 'running' } as const;
    become(state, activity, { is: 'child', stopping: false }, { child });
  },
  childStopped: (state, { activity }) => become(state, activity, { is: 'child', stopping: true }),
  childAbandoned(state, { activity }) {
    const { child: _, ...rest } = live(state, activity);
    state.abandoned = { ...state.abandoned, [activity]: childOf(state, activity) };
    state.activities[activity] = rest;
  },
  childReported(state, { activity, epoch, status }) {
    if (state.abandoned?.[activity]) return forsake(state, activity);
    const child = { ...childOf(state, activity), status, epoch };
    become(state, activity, live(state, activity).phase, { child });
  },
  childRefused(state, { activity }) {
    if (state.abandoned?.[activity]) return forsake(state, activity);
    const { child: _, ...rest } = live(state, activity);
    state.activities[activity] = rest;
  },

  todoOpened(state, { activity, todo: { dueAt, onDue } }) {
    become(state, activity, { is: 'todo', dueAt, onDue });
  },
  todoDueMoved(state, { activity, dueAt }) {
    const { phase } = live(state, activity);
    assert(phase.is === 'todo', `activity ${activity} has a to-do, found ${phase.is}`);
    become(state, activity, { ...phase, dueAt });
  },
  todoDecided: () => undefined,
  todoCanceled: () => undefined,
};

/** Its events wait no longer; when it begins anew, so do they. */
function disarm(state: InstanceState, number: number): void {
  const { listeners: _, ...rest } = live(state, number);
  state.activities[number] = rest;
}

function childOf(state: InstanceState, number: number): Child {
  const { child } = live(state, number);
  assert(child, `activity ${number} has called a run`);
  return child;
}

/** A run that nobody waits for has ended. */
function forsake(state: InstanceState, number: number): void {
  const { [number]: _, ...rest } = state.abandoned ?? {};
  if (isEmpty(rest)) delete state.abandoned;
  else state.abandoned = rest;
}

/** The last request's outcome is now known, or known to be unknown. */
function knownAs(state: InstanceState, number: number, unknown: boolean): Partial<Activity> {
  const { phase, last } = live(state, number);
  const request = phase.is === 'action' ? phase.request : last?.request;
  return request ? { last: { request, unknown } } : {};
}

function inAction(state: InstanceState, number: number): Phase & { is: 'action' } {
  const { phase } = live(state, number);
  assert(phase.is === 'action', `activity ${number} has an action, found ${phase.is}`);
  return phase;
}

function orphan(state: InstanceState, activity: Activity): void {
  if (activity.phase.is === 'action') state.orphans[activity.number] = activity.attempt;
}

function takeToken({ tokens }: Scope, flow: FlowId): void {
  const count = tokens[flow] ?? 0;
  assert(count > 0, `a token waits on ${flow}`);
  if (count > 1) tokens[flow] = count - 1;
  else delete tokens[flow];
}

/** A copy whose containers `apply` may change; what they hold is shared and never changed. */
export function draftOf(state: InstanceState): InstanceState {
  const scopes: InstanceState['scopes'] = {};
  for (const [number, scope] of Object.entries(state.scopes))
    scopes[Number(number)] = {
      ...scope,
      tokens: mapOf(scope.tokens),
      outputs: mapOf(scope.outputs),
      plugins: mapOf(scope.plugins),
      variables: mapOf(scope.variables),
    };
  return { ...state, scopes, activities: { ...state.activities }, orphans: { ...state.orphans } };
}

/** Does nothing wait on a flow or live in a node any more? */
export const isDone = (state: InstanceState): boolean =>
  isEmpty(state.activities) && isEmpty(scopeOf(state, rootScope).tokens);
const isEmpty = (record: object) => {
  for (const _ in record) return false;
  return true;
};
