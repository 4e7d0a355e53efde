import { assert } from '../kernel/assert.ts';
import { become, live, scopeOf, type Effects } from './change.ts';
import type { NodeId } from './definition.ts';
import type { Compensable, InstanceState, Phase } from './state.ts';

export type CompensationFact =
  /** It is done, and what it did can be taken back. */
  | { readonly kind: 'compensationKept'; readonly activity: number; readonly handler: NodeId }
  /** A subprocess is done: what was done in it can be taken back from the scope around it. */
  | { readonly kind: 'compensationsHandedUp'; readonly scope: number; readonly node: NodeId }
  /** All of a scope that can be taken back is, the newest first: of one node, or of all. */
  | { readonly kind: 'compensationBegun'; readonly activity: number; readonly scope: number; readonly of?: NodeId }
  /** The activity that started just now is the handler whose turn it is. */
  | { readonly kind: 'handlerBegun'; readonly activity: number; readonly of: number }
  /** The handler whose turn it was is done; `activity`: the event that waits for it. */
  | { readonly kind: 'handlerDone'; readonly activity: number }
  /** Everything is taken back. */
  | { readonly kind: 'compensationEnded'; readonly activity: number };

/** What they do. */
export const compensationEffects: Effects<CompensationFact> = {
  compensationKept(state, { activity, handler }) {
    const { scope, node } = live(state, activity);
    keep(state, scope, [{ node, handler }]);
  },
  compensationsHandedUp(state, { scope: number, node }) {
    const { parent, compensable = [] } = scopeOf(state, number);
    assert(parent !== undefined, `scope ${number} lies in another one`);
    keep(
      state,
      parent,
      compensable.map((one) => ({ ...one, within: [...(one.within ?? []), node] })),
    );
  },
  compensationBegun(state, { activity, scope: number, of }) {
    const { compensable = [], ...scope } = scopeOf(state, number);
    const rest = compensable.filter((one) => !isOf(one, of));
    state.scopes[number] = { ...scope, ...(rest.length > 0 && { compensable: rest }) };
    const left = compensable.filter((one) => isOf(one, of)).map(({ handler }) => handler);
    become(state, activity, { is: 'compensating', scope: number, left, busy: false });
  },
  handlerBegun(state, { activity, of }) {
    const { left, ...phase } = compensating(state, of);
    become(state, activity, live(state, activity).phase, { handles: of });
    become(state, of, { ...phase, left: left.slice(0, -1), busy: true });
  },
  handlerDone: (state, { activity }) => become(state, activity, { ...compensating(state, activity), busy: false }),
  compensationEnded: (state, { activity }) => become(state, activity, { is: 'completed' }),
};

/** Does it belong to this node, or to a subprocess of this name that it was done in? To any, if none is named. */
export const isOf = ({ node, within = [] }: Compensable, of: NodeId | undefined): boolean =>
  of === undefined || node === of || within.includes(of);

function keep(state: InstanceState, number: number, more: readonly Compensable[]): void {
  const scope = scopeOf(state, number);
  if (more.length > 0) state.scopes[number] = { ...scope, compensable: [...(scope.compensable ?? []), ...more] };
}

function compensating(state: InstanceState, number: number): Phase & { is: 'compensating' } {
  const { phase } = live(state, number);
  assert(phase.is === 'compensating', `activity ${number} compensates, found ${phase.is}`);
  return phase;
}
