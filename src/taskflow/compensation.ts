/** Compensation as it is drawn: an event on the border of an activity, and an association from there to the handler. */
import type { DrawnFlow, DrawnNode } from './drawing.ts';
import { eventDefinitionsOf, isTrue } from './element.ts';
import type { Findings } from './problem.ts';
import { attributeOf, elementsOf, isNamed, namespaces, type XmlElement } from './xml/tree.ts';

/** The handler of each activity that has one; what is not drawn so that it is clear is reported. */
export function handlersIn(
  nodes: readonly DrawnNode[],
  flows: readonly DrawnFlow[],
  containers: readonly XmlElement[],
  findings: Findings,
): ReadonlyMap<string, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ties = tiesIn(containers);
  const handlers = new Map<string, string>();
  for (const event of nodes.filter(isCompensationOnBorder)) {
    const host = event.host ?? '';
    const tied = (ties.get(event.id) ?? []).flatMap((id) => byId.get(id) ?? []);
    const found = tied.filter((node) => isHandler(node) && node.parent === event.parent);
    const [handler] = found;
    if (handler && found.length === 1 && !handlers.has(host)) handlers.set(host, handler.id);
    else
      refuse(event.id, findings, {
        message: `${event.id} needs an association with one handler of its own, found ${found.length}${handlers.has(host) ? ` and another event for ${host}` : ''}`,
        fix: 'Lead one association from it to an activity at the same level that is for compensation, and draw one such event for an activity',
      });
  }
  checkHandlers(nodes, flows, new Set(handlers.values()), findings);
  for (const node of nodes) checkReference(node, byId, findings);
  return handlers;
}

const isHandler = ({ element }: DrawnNode): boolean => isTrue(element, 'isForCompensation');
const definitionOf = ({ element }: DrawnNode): XmlElement | undefined =>
  eventDefinitionsOf(element).find(({ name }) => name.local === 'compensateEventDefinition');
export const isCompensationOnBorder = (node: DrawnNode): boolean =>
  node.host !== undefined && definitionOf(node) !== undefined;

/** What a compensation event that is thrown takes back; undefined: all in its scope. A handler stands for what it takes back. */
export function compensatedBy(node: DrawnNode, handlers: ReadonlyMap<string, string>): string | undefined {
  const of = referenceOf(node);
  for (const [host, handler] of handlers) if (handler === of) return host;
  return of;
}

function referenceOf(node: DrawnNode): string | undefined {
  const definition = definitionOf(node);
  return (definition && attributeOf(definition, 'activityRef')?.trim()) || undefined;
}

/** What associations tie together, by either end. */
function tiesIn(containers: readonly XmlElement[]): ReadonlyMap<string, readonly string[]> {
  const ties = new Map<string, string[]>();
  const tie = (one: string, other: string) => ties.set(one, [...(ties.get(one) ?? []), other]);
  for (const association of containers.flatMap(elementsOf))
    if (isNamed(association, namespaces.bpmn, 'association')) {
      const [source, target] = ['sourceRef', 'targetRef'].map((end) => attributeOf(association, end)?.trim() ?? '');
      tie(source ?? '', target ?? '');
      tie(target ?? '', source ?? '');
    }
  return ties;
}

/** A handler is begun by compensation alone, and nothing follows it. */
function checkHandlers(
  nodes: readonly DrawnNode[],
  flows: readonly DrawnFlow[],
  tied: ReadonlySet<string>,
  findings: Findings,
): void {
  const onFlows = new Set(flows.flatMap(({ source, target }) => [source, target]));
  const hosts = new Set(nodes.map(({ host }) => host));
  for (const { id } of nodes.filter(isHandler)) {
    const odd = onFlows.has(id)
      ? 'a sequence flow'
      : hosts.has(id)
        ? 'an event on its border'
        : !tied.has(id) && 'no association';
    if (odd)
      refuse(id, findings, {
        message: `${id} is for compensation: expected one association with a compensation event and nothing else, found ${odd}`,
        fix: 'Tie it to the compensation event on the border of the activity that it takes back, and lead no sequence flow to or from it',
      });
  }
}

function checkReference(node: DrawnNode, byId: ReadonlyMap<string, DrawnNode>, findings: Findings): void {
  const of = node.kind === 'compensationEvent' ? referenceOf(node) : undefined;
  if (of !== undefined && !byId.has(of))
    refuse(node.id, findings, {
      message: `${node.id} takes back ${of}, which is no activity`,
      fix: 'Name an activity as its activityRef, or none to take back all in its scope',
    });
}

function refuse(node: string, findings: Findings, problem: { readonly message: string; readonly fix: string }): void {
  findings.add('compensation', { node, ...problem });
}
