import type { DrawnNode } from './drawing.ts';
import { eventDefinitionsOf } from './element.ts';
import type { Findings } from './problem.ts';
import { attributeOf, elementsOf, isNamed, namespaces, type XmlElement } from './xml/tree.ts';

/** The codes of the errors and escalations that a document declares, by their ids; one may have none. */
export type Errors = ReadonlyMap<string, string | undefined>;

export function readErrors(root: XmlElement, findings: Findings): Errors {
  const errors = new Map<string, string | undefined>();
  for (const element of elementsOf(root).filter((child) => isNamed(child, namespaces.bpmn, 'error'))) {
    const id = attributeOf(element, 'id')?.trim() ?? '';
    const code = attributeOf(element, 'errorCode');
    errors.set(id, code);
    if (code === '')
      findings.add('errorCode', {
        ...(id && { node: id }),
        message: `The error ${id} has an empty errorCode`,
        fix: 'Give the error a code',
      });
  }
  for (const element of elementsOf(root).filter((child) => isNamed(child, namespaces.bpmn, 'escalation')))
    errors.set(attributeOf(element, 'id')?.trim() ?? '', attributeOf(element, 'escalationCode') || undefined);
  return errors;
}

/** A code stands in a fact, next to much else. */
const codeCharsMax = 256;

/** The code of the error or escalation that an event throws or catches. A reference to no declared error is the code itself. */
export function codeOf({ id, element }: DrawnNode, errors: Errors, findings: Findings): string | undefined {
  const [definition] = eventDefinitionsOf(element);
  const reference = definition && refOf(definition);
  if (!reference) return undefined;
  const code = errors.has(reference) ? errors.get(reference) : reference;
  if (code !== undefined && code.length > codeCharsMax)
    findings.add('errorCode', {
      node: id,
      message: `The code that ${id} throws or catches has ${code.length} characters, at most ${codeCharsMax} are allowed`,
      fix: 'Give the error or escalation a shorter code',
    });
  return code;
}

const refOf = (definition: XmlElement): string | undefined =>
  (attributeOf(definition, 'errorRef') ?? attributeOf(definition, 'escalationRef'))?.trim();
