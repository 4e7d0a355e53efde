/** The data objects of BPMN: process variables with a value to begin with. */
import { dueAt } from '../engine/due-date.ts';
import type { NodeId, ProcessVariables } from '../engine/definition.ts';
import { variablesMax } from '../engine/keep.ts';
import type { Json } from '../kernel/json.ts';
import { extensionElementOf } from './extensions.ts';
import type { Findings } from './problem.ts';
import { attributeOf, elementsOf, isNamed, namespaces, textOf, type XmlElement } from './xml/tree.ts';

/** A data object that has a name; one without is for people to look at. */
export interface DrawnVariable {
  readonly id: string | undefined;
  readonly name: string;
  /** The subprocess in which it is drawn. */
  readonly parent: string | undefined;
  /** The local name of its type, in small letters; empty where none is said. */
  readonly type: string;
  readonly text: string | undefined;
}

interface Container {
  readonly id: string | undefined;
  readonly element: XmlElement;
}

/** The named data objects of the process and its subprocesses. */
export function readVariables(root: XmlElement, containers: readonly Container[]): readonly DrawnVariable[] {
  const types = itemTypes(root);
  return containers.flatMap((container) =>
    elementsOf(container.element)
      .filter((element) => isNamed(element, namespaces.bpmn, 'dataObject'))
      .flatMap((element) => {
        const name = attributeOf(element, 'name')?.trim();
        if (!name) return [];
        const reference = attributeOf(element, 'itemSubjectRef')?.trim() ?? '';
        const type = types.get(reference) ?? reference;
        return {
          id: attributeOf(element, 'id')?.trim(),
          name,
          parent: container.id,
          type: type.slice(type.lastIndexOf(':') + 1).toLowerCase(),
          text: valueOf(element),
        };
      }),
  );
}

/** What the items of a document are, by their ids. */
const itemTypes = (root: XmlElement): ReadonlyMap<string, string> =>
  new Map(
    elementsOf(root)
      .filter((element) => isNamed(element, namespaces.bpmn, 'itemDefinition'))
      .map((item) => [attributeOf(item, 'id')?.trim() ?? '', attributeOf(item, 'structureRef')?.trim() ?? '']),
  );

function valueOf(element: XmlElement): string | undefined {
  const value = extensionElementOf(element, 'value');
  return (value && textOf(value)) || undefined;
}

/** What else a name means in expressions, if anything. */
export type Taken = (name: string) => string | undefined;

/**
 * The variables of the process and of each subprocess. One with a value needs a name that nothing else has, and a value of its type;
 * without a value it is null, or not there at all where its name means something else.
 */
export function compileVariables(drawn: readonly DrawnVariable[], taken: Taken, findings: Findings): ProcessVariables {
  const variables = new Map<NodeId | undefined, Map<string, Json>>();
  if (drawn.length > variablesMax)
    findings.add('size', {
      message: `The process has ${drawn.length} data objects with a name, at most ${variablesMax} are allowed`,
      fix: 'Put what belongs together into one, or take the name from those that are no variables',
    });
  for (const variable of drawn.slice(0, variablesMax)) {
    const { id, name } = variable;
    const parent = variable.parent as NodeId | undefined;
    const known = variables.get(parent) ?? new Map<string, Json>();
    variables.set(parent, known);
    const initial = initialOf(variable, known.has(name) ? 'another data object' : taken(name));
    if (initial && 'value' in initial) known.set(name, initial.value);
    else if (initial)
      findings.add('dataObject', {
        ...(id && { node: id }),
        message: `The data object ${name} cannot be a variable: ${initial.problem}`,
        fix: 'Give it a name of its own and a value of its type, or no value',
      });
  }
  return variables;
}

type Initial = { readonly value: Json } | { readonly problem: string };

/** Where the name is something else's, one without a value is no variable. */
function initialOf({ type, text }: DrawnVariable, meaning: string | undefined): Initial | undefined {
  if (meaning !== undefined) return text === undefined ? undefined : { problem: `its name is that of ${meaning}` };
  if (text === undefined) return { value: null };
  const convert = converters.get(type);
  const value = convert ? convert(text.trim()) : text;
  if (value !== undefined) return { value };
  return { problem: `expected a value of the type ${type}, found ${JSON.stringify(text.slice(0, 60))}` };
}

type Converter = (text: string) => Json | undefined;
const whole: Converter = (text) =>
  /^[+-]?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
const decimal: Converter = (text) => (/\d/.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined);
const date: Converter = (text) => (/^\d/.test(text) && dueAt(text, 0) !== undefined ? text : undefined);
const boolean: Converter = (text) => (text === 'true' || text === 'false' ? text === 'true' : undefined);

/** Of other types the value is its text. */
const converters: ReadonlyMap<string, Converter> = new Map([
  ['boolean', boolean],
  ['int', whole],
  ['integer', whole],
  ['long', whole],
  ['short', whole],
  ['double', decimal],
  ['float', decimal],
  ['decimal', decimal],
  ['date', date],
  ['datetime', date],
]);
