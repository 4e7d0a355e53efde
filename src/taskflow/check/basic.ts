import { flowIdsBytesMax, sizeUpTo } from '../../engine/keep.ts';
import { isEventSubProcess } from '../element.ts';
import { drawingLimits, listedFlows, type DrawnFlow, type DrawnNode, type Drawing } from '../drawing.ts';
import { reachableFrom, type Graph } from '../graph.ts';
import type { Findings } from '../problem.ts';
import { attributeOf, type XmlElement } from '../xml/tree.ts';
import { checkBorders } from './border.ts';
import { checkEnds } from './ends.ts';
import { meaningOf } from './names.ts';
import { checkRounds } from './rounds.ts';

const forbiddenIds: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether the drawing can run at all. */
export function checkBasic(drawing: Drawing, graph: Graph, plugins: ReadonlySet<string>, findings: Findings): void {
  checkIds(drawing, plugins, findings);
  checkTies(drawing, graph, findings);
  checkFlowIds(graph, findings);
  checkBorders(graph, findings);
  checkEnds(drawing, graph, findings);
  checkRounds(graph, (name) => meaningOf(name, plugins), findings);
  graph.nodes.forEach((node, number) => checkGateway(node, number, graph, findings));
  checkConditions(graph, findings);
  checkReachable(graph, findings);
}

function checkIds({ nodes, flows }: Drawing, plugins: ReadonlySet<string>, findings: Findings): void {
  const seen = new Set<string>();
  for (const { id } of [...nodes, ...flows]) {
    if (seen.has(id))
      findings.add('idUnique', {
        node: id,
        message: `The id ${id} is used more than once`,
        fix: 'Give each its own id',
      });
    seen.add(id);
    if (id.length > drawingLimits.idCharsMax)
      findings.add('idPresent', {
        node: id.slice(0, drawingLimits.idCharsMax),
        message: `A sequence flow needs an id of 1 to ${drawingLimits.idCharsMax} characters, found one of ${id.length}`,
        fix: 'Give the sequence flow a short id of its own',
      });
    if (forbiddenIds.has(id))
      findings.add('idAllowed', { node: id, message: `${id} is not allowed as an id`, fix: 'Choose another id' });
  }
  for (const { id } of nodes) {
    const meaning = meaningOf(id, plugins);
    if (meaning)
      findings.add('idAllowed', {
        node: id,
        message: `${id} is the name of ${meaning}, so it cannot be a node's id`,
        fix: 'Choose another id for the node',
      });
  }
}

function checkTies(drawing: Drawing, graph: Graph, findings: Findings): void {
  for (const { id, source, target } of drawing.flows)
    for (const [attribute, node] of [
      ['sourceRef', source],
      ['targetRef', target],
    ] as const)
      if (!graph.numberOf.has(node))
        findings.add('flowTied', {
          node: id,
          message: `The sequence flow ${id} names ${node || 'nothing'} as its ${attribute}; the process has no such node`,
          fix: 'Tie both ends of the flow to nodes, or remove it',
        });
  graph.nodes.forEach((node, number) => {
    checkListed(node, 'incoming', new Set(graph.incoming[number]?.map(({ id }) => id)), findings);
    checkListed(node, 'outgoing', new Set(graph.outgoing[number]?.map(({ id }) => id)), findings);
  });
}

/** What a run writes down when a node starts or is left names all its flows: a join may find as many tokens on any one of them. */
function checkFlowIds({ nodes, incoming, outgoing }: Graph, findings: Findings): void {
  const sizeOf = ({ id }: DrawnFlow) => sizeUpTo(flowIdsBytesMax, id) + 1;
  nodes.forEach(({ id }, number) => {
    const before = (incoming[number] ?? []).map(sizeOf);
    const into = before.length * before.reduce((longest, size) => Math.max(longest, size), 0);
    const out = (outgoing[number] ?? []).reduce((sum, flow) => sum + sizeOf(flow), 0);
    for (const [direction, bytes] of [
      ['into', into],
      ['out of', out],
    ] as const)
      if (bytes > flowIdsBytesMax)
        findings.add('flowIds', {
          node: id,
          message: `The ids of the sequence flows ${direction} ${id} take ${bytes} bytes together, at most ${flowIdsBytesMax} are allowed`,
          fix: 'Give the sequence flows shorter ids, or split the node into several',
        });
  });
}

function checkListed(
  node: DrawnNode,
  direction: 'incoming' | 'outgoing',
  tied: ReadonlySet<string>,
  findings: Findings,
): void {
  for (const id of listedFlows(node, direction))
    if (!tied.has(id))
      findings.add('flowListed', {
        node: node.id,
        message: `${node.id} lists ${id || 'nothing'} as ${direction}, but no such sequence flow is tied to it`,
        fix: `Remove the ${direction} entry, or mend the flow's sourceRef and targetRef`,
      });
}

function checkGateway(node: DrawnNode, number: number, graph: Graph, findings: Findings): void {
  const outgoing = graph.outgoing[number] ?? [];
  const otherwise = attributeOf(node.element, 'default')?.trim();
  if (otherwise && !outgoing.some(({ id }) => id === otherwise))
    findings.add('defaultFlow', {
      node: node.id,
      message: `The default flow ${otherwise} of ${node.id} does not leave it`,
      fix: 'Choose one of the flows that leave the node as its default',
    });
  if (node.element.name.local.endsWith('Gateway') && outgoing.length === 0)
    findings.add('gatewayLeadsOn', {
      node: node.id,
      message: `No sequence flow leaves the gateway ${node.id}`,
      fix: 'Lead it on to another node, or put an end event in its place',
    });
  if (node.kind !== 'exclusiveGateway') return;
  const open = outgoing.slice(0, -1).find((flow) => flow.id !== otherwise && flow.condition === undefined);
  if (open)
    findings.add('flowCanBeTaken', {
      node: open.id,
      message: `${open.id} leaves the exclusive gateway ${node.id} without a condition, so the flows behind it are never taken`,
      fix: 'Write a condition on it, or make it the default flow',
    });
}

function checkConditions(graph: Graph, findings: Findings): void {
  graph.nodes.forEach(({ element }, number) => {
    const otherwise = attributeOf(element, 'default')?.trim();
    for (const flow of graph.outgoing[number] ?? []) {
      const { condition } = flow;
      if (flow.id !== otherwise && condition && 'problem' in condition)
        findings.add('condition', {
          node: flow.id,
          message: `The condition on ${flow.id} cannot be read: ${condition.problem}`,
          fix: "Write a condition such as ${trigger.severity == 'High'}",
        });
    }
  });
}

/** No flow leads to it. */
const isBegun = (element: XmlElement): boolean => element.name.local === 'startEvent' || isEventSubProcess(element);

/** What hangs on an unsupported node is not reported as well: its way in may be none that is drawn as a flow. */
function checkReachable({ nodes, numberOf, next }: Graph, findings: Findings): void {
  const roots = new Set<number>();
  let starts = false;
  nodes.forEach(({ kind, element, host }, number) => {
    starts ||= element.name.local === 'startEvent';
    const isLoose = host !== undefined && !numberOf.has(host);
    if (kind === undefined || isLoose || isBegun(element)) roots.add(number);
  });
  if (!starts) return;
  const reached = reachableFrom(next, [...roots]);
  nodes.forEach(({ id, name }, number) => {
    if (reached[number] === 1 || roots.has(number)) return;
    findings.add('reachable', {
      node: id,
      message: `${name} (${id}) cannot be reached from the start event`,
      fix: 'Lead a sequence flow to it, or remove it',
    });
  });
}
