import type { NodeKind } from '../../engine/definition.ts';
import type { DrawnFlow, DrawnNode } from '../drawing.ts';
import { eventDefinitionsOf, isInterrupting } from '../element.ts';
import { cyclicParts, type Graph } from '../graph.ts';
import type { Findings } from '../problem.ts';
import { attributeOf } from '../xml/tree.ts';

/**
 * Finds cycles that would spin: no node on them waits for the world, and no flow leaves them under a condition. A part in which
 * every cycle passes a deciding node is fine; what remains without its deciding nodes is looked at again.
 */
export function checkCircle(graph: Graph, findings: Findings): void {
  const waiting = around(graph, ({ kind }) => kind === undefined || waits[kind]);
  const throwing = around(graph, ({ kind }) => kind === 'errorEndEvent' || kind === 'escalationEvent');
  const isRestless = (node: DrawnNode, number: number) => !waiting.has(number) && !isTimerOnBorder(node);
  const open = [graph.nodes.flatMap((node, number) => (isRestless(node, number) ? [number] : []))];
  for (let part = open.pop(); part; part = open.pop())
    for (const cyclic of cyclicParts(graph.next, part)) {
      const inside = new Set(cyclic.map((number) => graph.nodes[number]?.id ?? ''));
      const undecided = cyclic.filter(
        (number) => !(throwing.has(number) && isLeftByError(graph, number, inside)) && !decides(graph, number, inside),
      );
      if (undecided.length < cyclic.length) open.push(undecided);
      else report([...inside], findings);
    }
}

/** Does a node of the kind wait for the world by itself? Of what cannot be run nobody knows. */
const waits: { readonly [K in NodeKind]: boolean } = {
  startEvent: false,
  endEvent: false,
  terminateEndEvent: false,
  errorEndEvent: false,
  escalationEvent: false,
  compensationEvent: false,
  catchEvent: true,
  receiveTask: true,
  eventGateway: true,
  throwEvent: false,
  boundaryEvent: false,
  task: false,
  userTask: true,
  serviceTask: true,
  scriptTask: true,
  valueTask: false,
  callActivity: true,
  subProcess: false,
  eventSubProcess: false,
  eventStart: false,
  exclusiveGateway: false,
  parallelGateway: false,
  inclusiveGateway: false,
};
const isTimer = ({ element }: DrawnNode): boolean =>
  eventDefinitionsOf(element)[0]?.name.local === 'timerEventDefinition';
/** It waits, but lets nothing around it wait: that its activity does. */
const isTimerOnBorder = (node: DrawnNode): boolean => node.kind === 'boundaryEvent' && isTimer(node);

/** The nodes that pass a test, and the subprocesses with such a node anywhere in them: a way past it there is a condition's. */
function around({ nodes, numberOf }: Graph, test: (node: DrawnNode) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (id: string | undefined): void => {
    const number = numberOf.get(id ?? '');
    if (number === undefined || found.has(number)) return;
    found.add(number);
    add(nodes[number]?.parent);
  };
  for (const node of nodes) if (test(node)) add(node.id);
  return found;
}

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

/** Of a subprocess that can throw: either the error is caught on its border or its flows are taken. Leads one of the two out of the part? */
function isLeftByError({ nodes, border, outgoing }: Graph, number: number, inside: ReadonlySet<string>): boolean {
  const catchers = (border[number] ?? [])
    .flatMap((event) => nodes[event] ?? [])
    .filter((event) => !isTimer(event) && isInterrupting(event));
  if (catchers.length === 0) return false;
  const flows = outgoing[number] ?? [];
  return catchers.some(({ id }) => !inside.has(id)) || !flows.some(({ target }) => inside.has(target));
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
