import { isObject, sameJson, type Json } from '../kernel/json.ts';
import { scopeOf } from './change.ts';
import { refuse } from './refuse.ts';
import type { NodeId, NodeKind } from './definition.ts';
import type { Edit, Rejection } from './messages.ts';
import type { FactOf } from './facts.ts';
import { finish } from './finish.ts';
import { hasRounds } from './multi.ts';
import type { Activity, Actor } from './state.ts';
import type { Work } from './work.ts';

/** The one thing that an item changes. `result`: what the node run itself gives; its action does not run. */
type Change =
  | { readonly is: 'result'; readonly value: Json }
  | { readonly is: 'input'; readonly name: string; readonly value: Json }
  | { readonly is: 'override'; readonly target: Target; readonly value: Json };
type Target = FactOf<'contextPatched'>['target'];

/** A person's edits on one node run. */
export interface Edits {
  readonly activity: Activity;
  readonly changes: readonly Change[];
}
export const givesResult = ({ changes }: Edits): boolean => changes.some(({ is }) => is === 'result');

/** Finds what each item changes, by the rules of docs/semantics.md; two different values for one thing are refused. */
export function editsFor(work: Work, number: number, items: readonly Edit[]): Edits | Rejection {
  const activity = work.activity(number);
  if (!activity) return refuse(work, 'unknownActivity', 'The node run is over');
  const named = items.flatMap((item) => (item.target === 'node' ? [item.node] : []));
  const changes = new Map<string, Change>();
  for (const item of items) {
    const change = changeOf(work, activity, item, named);
    const what = nameOf(change);
    const known = changes.get(what);
    if (known && !sameJson(known.value, change.value))
      return refuse(work, 'conflictingEdits', `Two items give ${what} different values; send one`);
    if (change.is === 'input' && !takesInputs(work, activity))
      return refuse(
        work,
        'noInputs',
        `${activity.node} takes no inputs now: only a node that has not begun and has something to call does`,
      );
    changes.set(what, change);
  }
  return { activity, changes: [...changes.values()] };
}

function changeOf(work: Work, activity: Activity, item: Edit, named: readonly NodeId[]): Change {
  if (item.target === 'input') return { is: 'input', name: item.name, value: item.value };
  const target = item.target === 'node' ? { node: item.node } : pluginTarget(work, activity, item.plugin, named);
  return 'node' in target && target.node === activity.node
    ? { is: 'result', value: item.output }
    : { is: 'override', target, value: item.output };
}

function nameOf(change: Change): string {
  if (change.is === 'input') return `input ${change.name}`;
  if (change.is === 'result') return 'the node run';
  return 'node' in change.target ? `node ${change.target.node}` : `plug-in ${change.target.plugin}`;
}

/**
 * What a plug-in's name means, in this order: the node of that plug-in that another item names; the waiting node, if of that plug-in;
 * its last finished node; else only the name itself.
 */
function pluginTarget(work: Work, activity: Activity, plugin: string, named: readonly NodeId[]): Target {
  const alsoNamed = named.find((id) => pluginOf(work, id) === plugin);
  if (alsoNamed !== undefined) return { node: alsoNamed };
  if (pluginOf(work, activity.node) === plugin) return { node: activity.node };
  const { plugins } = scopeOf(work.state, activity.scope);
  const newest = Object.hasOwn(plugins, plugin) ? plugins[plugin] : undefined;
  const isDrawn = newest && 'node' in newest && work.definition.nodes.has(newest.node);
  return isDrawn ? { node: newest.node } : { plugin };
}

function pluginOf(work: Work, id: NodeId): string | undefined {
  const node = work.node(id);
  return node.kind === 'serviceTask' && 'plugin' in node.call ? node.call.plugin : undefined;
}

/** A node that has not begun its work takes inputs; an open to-do's are with the person already. */
const takesInputs = (work: Work, activity: Activity) =>
  (isTask(work, activity.node) || (work.node(activity.node).kind === 'callActivity' && !activity.child)) &&
  !hasRounds(work, activity) &&
  !isMissing(work, activity.node) &&
  activity.phase.is !== 'todo' &&
  !hasOnlyToLeave(work, activity);

/** There is nothing to call, so that nobody knows which inputs there are. */
function isMissing(work: Work, id: NodeId): boolean {
  const node = work.node(id);
  return node.kind === 'serviceTask' && 'missing' in node.call;
}

/** Has the node a result of its own, so that only its way out was at fault? */
export const hasOnlyToLeave = (work: Work, { node, phase }: Activity): boolean =>
  phase.is === 'faulted' && phase.leaving && (isWork(work, node) || work.node(node).multi !== undefined);

/** Nodes that work without being tasks. */
const lastingKinds: { readonly [K in NodeKind]?: true } = {
  callActivity: true,
  subProcess: true,
  eventSubProcess: true,
  eventStart: true,
  catchEvent: true,
  receiveTask: true,
  eventGateway: true,
  boundaryEvent: true,
  valueTask: true,
};

/** Would it be done a second time if the node began again? */
const isWork = (work: Work, id: NodeId): boolean => isTask(work, id) || work.node(id).kind in lastingKinds;

function isTask(work: Work, id: NodeId): boolean {
  const { kind } = work.node(id);
  return kind === 'serviceTask' || kind === 'scriptTask' || kind === 'userTask';
}

/** Puts the edits into effect. */
export function putEdits(work: Work, { activity, changes }: Edits, by: Actor): void {
  const { number, scope, node } = activity;
  for (const change of changes) {
    if (change.is === 'override') {
      const value = 'node' in change.target ? givenBy(work, by, change.target.node, change.value) : change.value;
      work.emit({ kind: 'contextPatched', scope, target: change.target, output: work.keep(value), by });
    }
    if (change.is === 'input')
      work.emit({
        kind: 'inputEdited',
        activity: number,
        name: change.name,
        value: work.keep(change.value, Math.min(work.inlineBytesMax / 8, work.inputBytesMax)),
        by,
      });
  }
  const result = changes.find(({ is }) => is === 'result');
  if (!result) return;
  finish(work, activity, { output: work.keep(givenBy(work, by, node, result.value)), from: 'patch', by });
}

/** Whoever gives the result of a user task is its approver, whatever the result says. */
const givenBy = (work: Work, by: Actor, node: NodeId, value: Json): Json =>
  work.node(node).kind === 'userTask' && isObject(value) ? { ...value, approver: by.name } : value;
