import type { DrawnFlow } from '../drawing.ts';
import { cyclicParts, type Graph } from '../graph.ts';
import type { Findings } from '../problem.ts';
import { attributeOf } from '../xml/tree.ts';

/**
 * Finds cycles that would spin: no node on them waits for the world, and no flow leaves them under a condition. A part in which
 * every cycle passes a deciding node is fine; what remains without its deciding nodes is looked at again.
 */
export function checkCircle(graph: Graph, findings: Findings): void {
  const restless = graph.nodes.flatMap((node, number) => (waits(node.kind) ? [] : [number]));
  const open = [restless];
  for (let part = open.pop(); part; part = open.pop())
    for (const cyclic of cyclicParts(graph.next, part)) {
      const inside = new Set(cyclic.map((number) => graph.nodes[number]?.id ?? ''));
      const undecided = cyclic.filter((number) => !decides(graph, number, inside));
      if (undecided.length < cyclic.length) open.push(undecided);
      else report([...inside], findings);
    }
}

const waits = (kind: string | undefined): boolean =>
  kind === undefined || kind === 'userTask' || kind === 'serviceTask';

/** Does a flow that is taken only sometimes lead from this node out of the part? */
function decides(graph: Graph, number: number, inside: ReadonlySet<string>): boolean {
  const node = graph.nodes[number];
  const outgoing = graph.outgoing[number] ?? [];
  if (!node || node.kind === 'parallelGateway') return false;
  const otherwise = attributeOf(node.element, 'default')?.trim();
  const isConditional = (flow: DrawnFlow) => flow.condition !== undefined && flow.id !== otherwise;
  const isElse = (flow: DrawnFlow) =>
    (flow.id === otherwise || (node.kind === 'exclusiveGateway' && flow === outgoing.at(-1))) &&
    outgoing.some(isConditional);
  return outgoing.some((flow) => !inside.has(flow.target) && (isConditional(flow) || isElse(flow)));
}

const namedMax = 10;

function report(ids: readonly string[], findings: Findings): void {
  const named = ids.slice(0, namedMax).join(', ');
  findings.add('endlessCycle', {
    ...(ids[0] !== undefined && { node: ids[0] }),
    message: `The cycle through ${named}${ids.length > namedMax ? ' and others' : ''} never ends: nothing on it waits, and no flow leaves it under a condition`,
    fix: 'Lead a flow with a condition, or the default flow of a gateway, out of the cycle',
  });
}
