/** Event subprocesses need no id to be drawn, as nothing leads to them; a run names its nodes by their ids. */
import { isEventSubProcess, isSubProcess } from './element.ts';
import { attributeOf, elementsOf, type XmlElement } from './xml/tree.ts';

/** The process with an id on each event subprocess that has none: one that follows from that of its start event. */
export function withNames(process: XmlElement): XmlElement {
  return namedIn(process, new Set(idsIn(process)));
}

function* idsIn(element: XmlElement): Generator<string> {
  const id = idOf(element);
  if (id) yield id;
  for (const child of elementsOf(element)) yield* idsIn(child);
}

const idOf = (element: XmlElement): string | undefined => attributeOf(element, 'id')?.trim();

function namedIn(container: XmlElement, taken: Set<string>): XmlElement {
  const children = container.children.map((child) =>
    child.is === 'element' && isSubProcess(child) ? named(namedIn(child, taken), taken) : child,
  );
  return children.every((child, index) => child === container.children[index]) ? container : { ...container, children };
}

function named(element: XmlElement, taken: Set<string>): XmlElement {
  if (!isEventSubProcess(element) || idOf(element)) return element;
  const start = elementsOf(element).find(({ name }) => name.local === 'startEvent');
  const wished = `Event_${(start && idOf(start)) ?? 'subprocess'}`;
  let id = wished;
  for (let number = 2; taken.has(id); number += 1) id = `${wished}_${number}`;
  taken.add(id);
  const name = { uri: '', prefix: '', local: 'id' };
  const others = element.attributes.filter((attribute) => attribute.name.local !== 'id' || attribute.name.uri !== '');
  return { ...element, attributes: [...others, { name, value: id }] };
}
