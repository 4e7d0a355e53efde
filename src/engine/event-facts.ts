import { emptyMap } from '../kernel/json.ts';
import { become, live, mapOf, scopeOf, type Effects } from './change.ts';
import type { NodeId } from './definition.ts';
import { rootScope, type Fault, type Listener } from './state.ts';

/** What is told of waiting events, of scopes, and of errors that are caught. */
export type EventFact =
  /** A subprocess opens its scope, which has the number of its activity. */
  | { readonly kind: 'scopeOpened'; readonly activity: number }
  /** Nothing is alive in the scope any more, or what was is withdrawn; outputs go to the scope around it. */
  | { readonly kind: 'scopeClosed'; readonly scope: number }
  /** An event waits from now on, as long as the activity lives: its own, one on its border, or one behind its gateway. */
  | { readonly kind: 'listenerSet'; readonly activity: number; readonly node: NodeId; readonly listener: Listener }
  | { readonly kind: 'listenerFired'; readonly activity: number; readonly node: NodeId }
  /** An event subprocess waits from now on, as long as the scope is open, and goes on waiting when it has begun if that was said again. */
  | { readonly kind: 'scopeListenerSet'; readonly scope: number; readonly node: NodeId; readonly listener: Listener }
  | { readonly kind: 'scopeListenerFired'; readonly scope: number; readonly node: NodeId }
  /** Only event subprocesses are left in the scope: no further one begins. */
  | { readonly kind: 'scopeListenersDropped'; readonly scope: number }
  /** An event subprocess takes the place of all else in the scope: none waits any more. */
  | { readonly kind: 'scopeInterrupted'; readonly scope: number }
  /** A throw event sends a signal to whatever waits for it, in other instances too. */
  | { readonly kind: 'signalThrown'; readonly activity: number; readonly name: string }
  /** A signal that was sent to many has come, and counts no more should it come again. */
  | { readonly kind: 'signalHeard'; readonly sending: string }
  /** A gateway waits for the first of the events that it has set. */
  | { readonly kind: 'choiceAwaited'; readonly activity: number }
  /** It failed for good, and the event `caughtBy` takes the run on; `sameKey`: the outcome is unknown. */
  | {
      readonly kind: 'activityErred';
      readonly activity: number;
      readonly fault: Fault;
      readonly caughtBy: NodeId;
      readonly sameKey: boolean;
    };

/** So many signals an instance knows again. */
const heardMax = 100;

/** What they do. */
export const eventEffects: Effects<EventFact> = {
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
  listenerSet(state, { activity, node, listener }) {
    const { listeners, phase, node: own } = live(state, activity);
    become(state, activity, own === node ? { is: 'event' } : phase, {
      listeners: { ...mapOf(listeners ?? {}), [node]: listener },
    });
  },
  scopeListenerSet(state, { scope, node, listener }) {
    const { listeners = {} } = scopeOf(state, scope);
    state.scopes[scope] = { ...scopeOf(state, scope), listeners: { ...mapOf(listeners), [node]: listener } };
  },
  scopeListenerFired(state, { scope: number, node }) {
    const scope = scopeOf(state, number);
    const { [node]: _, ...rest } = scope.listeners ?? {};
    state.scopes[number] = { ...scope, listeners: mapOf(rest) };
  },
  scopeListenersDropped(state, { scope: number }) {
    const { listeners: _, ...scope } = scopeOf(state, number);
    state.scopes[number] = scope;
  },
  scopeInterrupted(state, { scope: number }) {
    const { listeners: _, ...scope } = scopeOf(state, number);
    state.scopes[number] = { ...scope, interrupted: true };
  },
  signalThrown: () => undefined,
  signalHeard: (state, { sending }) => void (state.heard = [...(state.heard ?? []), sending].slice(-heardMax)),
  choiceAwaited: (state, { activity }) => become(state, activity, { is: 'event' }),
  listenerFired(state, { activity, node }) {
    const { listeners = {}, phase, node: own } = live(state, activity);
    const { [node]: _, ...rest } = listeners;
    become(state, activity, own === node ? { is: 'completed' } : phase, { listeners: mapOf(rest) });
  },
  activityErred(state, { activity, sameKey }) {
    if (sameKey) state.orphans[activity] = live(state, activity).attempt;
    delete state.activities[activity];
  },
};
