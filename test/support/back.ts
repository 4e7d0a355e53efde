import type { Edit } from '../../src/engine/messages.ts';
import type { Json } from '../../src/kernel/json.ts';
import { flow, type Details } from './flow.ts';
import { Play } from './play.ts';

export const play = (drawing: string, details: Record<string, Details> = {}, trigger: Json = {}) =>
  new Play(flow(drawing, details), trigger).start();

/** The runs of a node, by number, in the order they started. */
export const runsOf = (p: Play, node: string) =>
  p.facts.flatMap((fact) => (fact.kind === 'activityStarted' && fact.node === node ? [fact.activity] : []));

/** Goes back to the newest run of a node, or to another one. */
export function back(p: Play, node: string, { nth = -1, items }: { nth?: number; items?: readonly Edit[] } = {}) {
  const activity = runsOf(p, node).at(nth) ?? 999;
  return p.retry({ from: { activity, attempt: 1 }, ...(items && { edits: { activity, items } }) });
}

/** The nodes whose runs count no more. */
export const superseded = (p: Play) => {
  const nodes = p.facts.flatMap((fact) => (fact.kind === 'activityStarted' ? [fact.node] : []));
  return p.facts
    .flatMap((fact) => (fact.kind === 'resultsSuperseded' ? fact.runs : []))
    .flatMap(([from, to]) => nodes.slice(from, to + 1))
    .join(' ');
};
