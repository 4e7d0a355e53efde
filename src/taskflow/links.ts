/** Link events: a path that is cut in two on paper, from a throw event to the catch event of the same name at the same level. */
import type { DrawnFlow, DrawnNode } from './drawing.ts';
import { eventDefinitionsOf } from './element.ts';
import type { Findings } from './problem.ts';
import { attributeOf } from './xml/tree.ts';

/** The flows that links stand for; what leads nowhere, to several places, or is drawn as a flow as well is reported. */
export function linkFlows(
  nodes: readonly DrawnNode[],
  drawn: readonly DrawnFlow[],
  findings: Findings,
): readonly DrawnFlow[] {
  const links = nodes.flatMap((node) => linkOf(node) ?? []);
  const catchers = Map.groupBy(
    links.filter(({ isThrown }) => !isThrown),
    ({ place }) => place,
  );
  const left = new Set(drawn.map(({ source }) => source));
  const entered = new Set(drawn.map(({ target }) => target));
  return links.flatMap((link) => {
    const { node, place, isThrown } = link;
    const ends = catchers.get(place) ?? [];
    if (ends.length !== 1) refuse(link, `expected one catch event of it at its level, found ${ends.length}`, findings);
    if (isThrown && left.has(node.id)) refuse(link, 'found a sequence flow that leaves it as well', findings);
    if (!isThrown && entered.has(node.id)) refuse(link, 'found a sequence flow that leads to it as well', findings);
    const [end] = ends;
    return isThrown && end
      ? [{ id: `Link_${node.id}`, source: node.id, target: end.node.id, condition: undefined }]
      : [];
  });
}

function refuse({ node, name }: Link, what: string, findings: Findings): void {
  findings.add('link', {
    node: node.id,
    message: `${node.id} is an end of the link ${name || 'without a name'}: ${what}`,
    fix: 'Give throw events and one catch event at the same level the same link name, and no sequence flow between them',
  });
}

interface Link {
  readonly node: DrawnNode;
  readonly name: string;
  /** Its level and its name. */
  readonly place: string;
  readonly isThrown: boolean;
}

function linkOf(node: DrawnNode): Link | undefined {
  const { element, parent, kind } = node;
  const definition = eventDefinitionsOf(element).find(({ name }) => name.local === 'linkEventDefinition');
  if (!definition || kind === undefined) return undefined;
  const name = attributeOf(definition, 'name')?.trim() || attributeOf(element, 'name')?.trim() || '';
  const isThrown = element.name.local === 'intermediateThrowEvent';
  return { node, name, place: JSON.stringify([parent ?? null, name]), isThrown };
}
