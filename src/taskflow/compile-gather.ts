import type { Gathering, Passing } from '../engine/rounds.ts';
import { compileInput, type Compiling, type Use } from './compiling.ts';
import type { DrawnNode } from './drawing.ts';
import { loopOf } from './element.ts';
import { extensionElementsOf } from './extensions.ts';
import { attributeOf, elementsOf, type XmlElement } from './xml/tree.ts';

const listsMax = 10;
const fieldsMax = 20;

/** The lists that are made of what the rounds of an activity find; one that cannot be read is reported. (flowable: variableAggregation) */
export function compileGatherings(drawn: DrawnNode, compiling: Compiling): readonly Gathering[] {
  const loop = loopOf(drawn.element);
  const elements = loop ? extensionElementsOf(loop, 'variableAggregation') : [];
  if (elements.length > listsMax)
    refuse(drawn, `there are ${elements.length}, at most ${listsMax} are made`, compiling);
  const lists = elements.slice(0, listsMax).flatMap((element) => listOf(drawn, element, compiling) ?? []);
  const twice = lists.find(({ target }, at) => lists.findIndex((one) => one.target === target) !== at);
  if (twice) refuse(drawn, `two of them are called ${twice.target}`, compiling);
  return lists;
}

function listOf(drawn: DrawnNode, element: XmlElement, compiling: Compiling): Gathering | undefined {
  const target = textOf(element, 'target');
  const drawnFields = elementsOf(element).filter(({ name }) => name.local === 'variable');
  const complaint = complaintAbout(element, target, drawnFields.length);
  if (complaint !== undefined) refuse(drawn, complaint, compiling);
  if (complaint !== undefined || target === undefined) return undefined;
  const fields = drawnFields.flatMap((field) => fieldOf(drawn, field, compiling) ?? []);
  return { target, fields, overview: textOf(element, 'createOverviewVariable') === 'true' };
}

function complaintAbout(element: XmlElement, target: string | undefined, fields: number): string | undefined {
  if (textOf(element, 'class') ?? textOf(element, 'delegateExpression'))
    return 'a Java class makes it, of which there is none here';
  if (target === undefined) return 'it has no target, or one that is an expression';
  if (fields === 0) return `${target} has no variables`;
  return fields > fieldsMax ? `${target} has ${fields} variables, at most ${fieldsMax} are gathered` : undefined;
}

/** One part of each of its objects: a variable of the round by its name, or what an expression gives there. */
function fieldOf(drawn: DrawnNode, field: XmlElement, compiling: Compiling): Passing | undefined {
  const source = textOf(field, 'source');
  const expression = textOf(field, 'sourceExpression');
  const name = textOf(field, 'target') ?? source;
  if (name === undefined || (source ?? expression) === undefined) {
    refuse(drawn, 'one of its variables has no source, or an expression without a target', compiling);
    return undefined;
  }
  if (expression === undefined) return { name, from: { is: 'name', name: source ?? '' } };
  const uses: Use[] = [];
  const value = compileInput(expression, `What is gathered as ${name}`, drawn, { ...compiling, uses });
  compiling.uses.push(...uses.map((use) => ({ ...use, after: true })));
  return value && { name, from: { is: 'value', value } };
}

const textOf = (element: XmlElement, name: string): string | undefined =>
  attributeOf(element, name)?.trim() || undefined;

function refuse({ id }: DrawnNode, what: string, { findings }: Compiling): void {
  findings.add('multiInstance', {
    node: id,
    message: `What the rounds of ${id} find cannot be gathered: ${what}`,
    fix: 'Write a target of its own on each variableAggregation, and a source, or a sourceExpression and a target, on each variable in it',
  });
}
