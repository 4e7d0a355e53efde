import type { ProcessDefinition } from '../../engine/definition.ts';
import { isAwaited } from '../../engine/caught.ts';
import type { DrawnNode } from '../drawing.ts';
import { isActivity } from '../element.ts';
import type { Graph } from '../graph.ts';
import type { Findings } from '../problem.ts';

/** Whether events on borders have an activity there, and flows stay inside the subprocess in which they begin. */
export function checkBorders(graph: Graph, findings: Findings): void {
  const nodeOf = (id: string): DrawnNode | undefined => graph.nodes[graph.numberOf.get(id) ?? -1];
  for (const node of graph.nodes) {
    const found = node.host === undefined ? undefined : oddHost(node, node.host, nodeOf(node.host));
    if (found)
      findings.add('borderTied', {
        node: node.id,
        message: `${node.id} stands on the border of an activity beside it, ${found}`,
        fix: 'Put it on a task or a subprocess: its attachedToRef names one that is drawn at the same level',
      });
  }
  for (const { id, source, target } of graph.flows) {
    const from = nodeOf(source)?.parent;
    const to = nodeOf(target)?.parent;
    if (from !== to)
      findings.add('flowStaysInside', {
        node: id,
        message: `The sequence flow ${id} leads from ${source} ${placeOf(from)} to ${target} ${placeOf(to)}`,
        fix: 'Lead it to the border of the subprocess, or begin it there: no flow crosses that border',
      });
  }
}

const placeOf = (subProcess: string | undefined): string =>
  subProcess === undefined ? 'in the process itself' : `in the subprocess ${subProcess}`;

function oddHost(node: DrawnNode, name: string, host: DrawnNode | undefined): string | undefined {
  if (!host) return `found ${name || 'nothing'}, which is no node`;
  if (!isActivity(host.element)) return `found the ${host.element.name.local} ${name}`;
  return host.parent === node.parent ? undefined : `found ${name} ${placeOf(host.parent)}`;
}

/** Whether a gateway that waits for events has nothing but events behind it. (flowable-semantics: event-based gateway) */
export function checkChoices({ nodes, outgoing }: ProcessDefinition, findings: Findings): void {
  for (const gateway of nodes.values()) {
    if (gateway.kind !== 'eventGateway') continue;
    const targets = (outgoing.get(gateway.id) ?? []).map(({ target }) => nodes.get(target));
    const odd = targets.find((target) => target && target.kind !== 'catchEvent' && target.kind !== 'receiveTask');
    if (odd)
      findings.add('eventsFollow', {
        node: gateway.id,
        message: `Behind the event-based gateway ${gateway.id} stand events that wait and receive tasks only, found ${odd.id}`,
        fix: `Put an intermediate catch event between ${gateway.id} and ${odd.id}`,
      });
  }
}

/** Whether a message that comes to an activity is for one event on its border. (flowable-semantics: refused at deployment) */
export function checkMessages({ boundaries }: ProcessDefinition, findings: Findings): void {
  for (const [host, events] of boundaries) {
    const names = new Set<string>();
    for (const { id, on } of events) {
      if (on.is !== 'message') continue;
      if (names.has(on.name.text))
        findings.add('messageTakenOnce', {
          node: id,
          message: `Two events on the border of ${host} wait for the message ${on.name.text}`,
          fix: `Remove ${id}, or let it wait for another message`,
        });
      names.add(on.name.text);
    }
  }
}

/** Whether it is clear which event on a border, or which event subprocess, catches an error. */
export function checkCatchers({ boundaries, eventStarts }: ProcessDefinition, findings: Findings): void {
  const places = [
    ...[...boundaries].map(([host, events]) => [`on the border of ${host}`, events] as const),
    ...[...eventStarts].map(([around, events]) => [`in the event subprocesses ${placeOf(around)}`, events] as const),
  ];
  for (const [place, events] of places) {
    const caught = new Set<string>();
    for (const { id, on } of events) {
      if (isAwaited(on)) continue;
      const what = on.code === undefined ? `every ${on.is}` : `the ${on.is} ${on.code}`;
      if (caught.has(what))
        findings.add('errorCaughtOnce', {
          node: id,
          message: `Two events ${place} catch ${what}`,
          fix: `Remove ${id}, or let it catch another ${on.is}`,
        });
      caught.add(what);
    }
  }
}
