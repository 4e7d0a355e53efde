import { extensionOf } from './extensions.ts';
import type { Findings } from './problem.ts';
import { attributeOf, elementsOf, isNamed, namespaces, type XmlElement } from './xml/tree.ts';

/** The names of the messages and signals that a document declares, by their ids. */
export interface EventNames {
  readonly message: ReadonlyMap<string, string>;
  readonly signal: ReadonlyMap<string, string>;
  /** The ids of those signals that stay in the run that throws them. */
  readonly local: ReadonlySet<string>;
}

export const readEventNames = (root: XmlElement, findings: Findings): EventNames => ({
  message: readNames(root, 'message', findings),
  signal: readNames(root, 'signal', findings),
  local: new Set(
    declared(root, 'signal')
      .filter((signal) => extensionOf(signal, 'scope') === 'processInstance')
      .map((signal) => attributeOf(signal, 'id')?.trim() ?? ''),
  ),
});

const declared = (root: XmlElement, what: 'message' | 'signal'): readonly XmlElement[] =>
  elementsOf(root).filter((child) => isNamed(child, namespaces.bpmn, what));

function readNames(root: XmlElement, what: 'message' | 'signal', findings: Findings): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const element of declared(root, what)) {
    const id = attributeOf(element, 'id')?.trim() ?? '';
    const name = attributeOf(element, 'name')?.trim() ?? '';
    const odd = what === 'signal' && oddName(id, name, new Set(names.values()));
    if (odd)
      findings.add('eventName', {
        ...(id && { node: id }),
        message: `A signal has an id and a name of its own, ${odd}`,
        fix: 'Give the signal an id and a name that no other signal has',
      });
    names.set(id, name);
  }
  return names;
}

/** Signals are checked where they are declared, messages only where they are used. (flowable-semantics: refused at deployment) */
function oddName(id: string, name: string, taken: ReadonlySet<string>): string | undefined {
  if (!id) return `found ${name || 'one'} without an id`;
  if (!name) return `found ${id} without a name`;
  return taken.has(name) ? `found two named ${name}` : undefined;
}
