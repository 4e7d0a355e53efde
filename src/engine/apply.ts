import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/clock.ts';
import { actionEffects } from './action-facts.ts';
import { become, disarm, isEmpty, knownAs, live, mapOf, scopeOf, type Effects } from './change.ts';
import { childEffects } from './child-facts.ts';
import { compensationEffects } from './compensation-facts.ts';
import type { FlowId } from './definition.ts';
import { eventEffects } from './event-facts.ts';
import type { Fact } from './facts.ts';
import { rewindEffects } from './rewind-facts.ts';
import { roundEffects } from './round-facts.ts';
import { rootScope, type Activity, type InstanceState, type Phase, type Scope } from './state.ts';

/**
 * Applies one fact to a draft of the state, in place. It rejects nothing (an assert here means a corrupt log), reads no definition and
 * never changes for an existing kind of fact: an old log must replay for ever.
 */
export function apply(state: InstanceState, fact: Fact, at: Instant): void {
  state.at = at;
  (effects[fact.kind] as Effect)(state, fact, at);
}

type Effect = (state: InstanceState, fact: Fact, at: Instant) => void;

const effects: Effects<Fact> = {
  instanceStarted(state, { trigger, workflowInput, debugging }) {
    Object.assign(state, { status: 'running', trigger, workflowInput, ...(debugging && { debugging }) });
  },
  retryBegun(state, { debugging }) {
    Object.assign(state, { status: 'retrying', retries: state.retries + 1, ...(debugging && { debugging }) });
    delete state.terminateBy;
  },
  definitionChanged(state, { to, workflowInput }) {
    Object.assign(state, { pin: to, ...(workflowInput && { workflowInput }) });
  },
  instanceResumed(state) {
    Object.assign(state, { status: 'running', resumes: (state.resumes ?? 0) + 1 });
  },
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
  variablesRemoved(state, { scope, names }) {
    for (const name of names) delete scopeOf(state, scope).variables[name];
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
  activityFaulted(state, { activity, fault, leaving, sameKey }) {
    const { phase } = live(state, activity);
    // A node that fails on its way in or out says nothing of the action that it asked for earlier.
    const isReport = phase.is !== 'entering' && phase.is !== 'completed';
    const known = isReport ? knownAs(state, activity, sameKey) : {};
    become(state, activity, { is: 'faulted', fault, leaving, sameKey }, known);
  },

  jobQueued: (state, { activity }) => become(state, activity, { is: 'queued' }),
  jobBegun: (state, { activity }) => become(state, activity, { is: 'entering' }, { unqueued: true }),
  breakpointReached: (state, { activity }) => become(state, activity, { is: 'breakpoint' }),
  resultAwaited: (state, { activity }) => become(state, activity, { is: 'result' }),
  runReleased: (state, { activity, past }) => become(state, activity, { is: 'entering' }, { released: past }),
  inputEdited(state, { activity, name, value }) {
    const { phase, inputEdits } = live(state, activity);
    become(state, activity, phase, { inputEdits: { ...inputEdits, [name]: value } });
  },

  ...actionEffects,
  ...childEffects,
  ...compensationEffects,
  ...eventEffects,
  ...rewindEffects,
  ...roundEffects,

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
