import type { NodeId, ProcessDefinition } from '../../engine/definition.ts';
import { beginsRun } from '../compile-event.ts';
import type { DrawnNode, Drawing } from '../drawing.ts';
import { eventDefinitionsOf, isEventSubProcess, isSubProcess } from '../element.ts';
import type { Graph } from '../graph.ts';
import type { Findings } from '../problem.ts';

/** Whether the process and each of its subprocesses begins at one place and ends somewhere. */
export function checkEnds({ nodes }: Drawing, graph: Graph, findings: Findings): void {
  const starts = Map.groupBy(nodes.filter(isStart), ({ parent }) => parent);
  checkRootStarts(starts.get(undefined) ?? [], findings);
  for (const { id, element } of nodes.filter(({ element }) => isSubProcess(element)))
    if (isEventSubProcess(element)) checkSomeStart(starts.get(id) ?? [], id, findings);
    else checkOneStart('A subprocess', starts.get(id) ?? [], id, findings);
  if (!nodes.some((node) => isEnd(node) && node.parent === undefined))
    findings.add('oneEnd', {
      message: 'A process has at least one end event, this one has none',
      fix: 'Add an end event',
    });
  for (const start of nodes.filter(isStart)) checkBegin(start, graph, findings);
  for (const node of graph.nodes) if (isEventSubProcess(node.element)) checkNoFlows(node, graph, findings);
  checkWays(graph, findings);
}

const isStart = ({ element }: DrawnNode): boolean => element.name.local === 'startEvent';
const isEnd = ({ element }: DrawnNode): boolean => element.name.local === 'endEvent';

/** A process is begun plainly, by messages or signals, or both. [ours] */
function checkRootStarts(starts: readonly DrawnNode[], findings: Findings): void {
  const plain = starts.filter(({ kind }) => kind !== 'eventStart');
  if (starts.length === 0 || plain.length > 1) checkOneStart('A process', plain, undefined, findings);
}

/** It begins at whichever of its start events happens. (flowable-semantics: events) */
function checkSomeStart(starts: readonly DrawnNode[], node: string, findings: Findings): void {
  if (starts.length === 0)
    findings.add('oneStart', {
      node,
      message: `An event subprocess has a start event, ${node} has none`,
      fix: 'Add a start event that waits for an event',
    });
}

function checkOneStart(
  what: string,
  starts: readonly DrawnNode[],
  subProcess: string | undefined,
  findings: Findings,
): void {
  if (starts.length === 1) return;
  const node = starts[1]?.id ?? subProcess;
  findings.add('oneStart', {
    ...(node !== undefined && { node }),
    message: `${what} has exactly one ${subProcess ? '' : 'plain '}start event, ${subProcess ?? 'this one'} has ${starts.length}`,
    fix: starts.length === 0 ? 'Add a start event' : 'Keep one start event and remove the others',
  });
}

/** What begins by an event, and what does not. (flowable-semantics: events) */
function checkBegin(start: DrawnNode, { nodes, numberOf }: Graph, findings: Findings): void {
  const { id, kind, parent } = start;
  if (kind === undefined) return;
  const around = nodes[numberOf.get(parent ?? '') ?? -1];
  const isByEvent = around !== undefined && isEventSubProcess(around.element);
  if (isByEvent === (kind === 'eventStart') || (parent === undefined && beginsRun(start))) return;
  findings.add('startByEvent', { node: id, ...oddBegin(start, isByEvent ? around.id : undefined) });
}

const isTimer = ({ element }: DrawnNode): boolean =>
  eventDefinitionsOf(element).some(({ name }) => name.local === 'timerEventDefinition');

function oddBegin(start: DrawnNode, begun: string | undefined): { readonly message: string; readonly fix: string } {
  const { id, parent } = start;
  if (begun !== undefined)
    return {
      message: `The event subprocess ${begun} begins at ${id}, which waits for no event`,
      fix: 'Make it a start event for a timer, a message, a signal, a condition, an error or an escalation',
    };
  if (parent !== undefined)
    return {
      message: `The start event ${id} waits for an event, but only that of an event subprocess or of the process does`,
      fix: 'Make it a plain start event, or put it into an event subprocess',
    };
  // A schedule belongs to playbooks, which people switch on and off. [ours]
  return {
    message: `The start event ${id} of the process waits for ${isTimer(start) ? 'a timer' : 'what is neither a message nor a signal'}: only those begin a run`,
    fix: isTimer(start)
      ? 'Make it a plain start event, and run the workflow on a schedule from outside'
      : 'Make it a plain start event, or one for a message or a signal',
  };
}

/** A message begins one run at one place. (flowable-semantics: events) */
export function checkEntries({ entries }: ProcessDefinition, findings: Findings): void {
  const seen = new Map<string, NodeId>();
  for (const { id, on } of entries) {
    if (on.is !== 'message') continue;
    const first = seen.get(on.name);
    if (first !== undefined)
      findings.add('messageBeginsOnce', {
        node: id,
        message: `${first} and ${id} both begin a run by the message ${on.name}, expected one`,
        fix: 'Choose another message for one of them',
      });
    seen.set(on.name, id);
  }
}

function checkNoFlows({ id }: DrawnNode, { numberOf, incoming, outgoing }: Graph, findings: Findings): void {
  const number = numberOf.get(id) ?? -1;
  const [flow] = [...(incoming[number] ?? []), ...(outgoing[number] ?? [])];
  if (flow)
    findings.add('eventSubProcess', {
      node: id,
      message: `The sequence flow ${flow.id} is tied to the event subprocess ${id}, which an event begins`,
      fix: 'Remove the flow, or make it a plain subprocess',
    });
}

function checkWays({ nodes, incoming, outgoing }: Graph, findings: Findings): void {
  nodes.forEach((node, number) => {
    const { id, host } = node;
    if (isStart(node) && incoming[number]?.length)
      findings.add('startLeadsAway', {
        node: id,
        message: `A sequence flow leads into the start event ${id}`,
        fix: 'Lead it to the node behind the start event',
      });
    if (host !== undefined && incoming[number]?.length)
      findings.add('borderLeadsAway', {
        node: id,
        message: `A sequence flow leads into ${id}, an event on a border`,
        fix: 'Lead it to the activity, or to the node behind the event',
      });
    if (isEnd(node) && outgoing[number]?.length)
      findings.add('endLeadsNowhere', {
        node: id,
        message: `A sequence flow leads out of the end event ${id}`,
        fix: 'Remove the flow, or replace the end event',
      });
  });
}
