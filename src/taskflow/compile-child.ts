import type { CallActivity, Result } from '../engine/definition.ts';
import type { Passing } from '../engine/rounds.ts';
import { parseTemplate } from '../engine/expression/parse.ts';
import type { Template } from '../engine/expression/template.ts';
import { compileValue } from '../engine/expression/value.ts';
import { variablesMax } from '../engine/keep.ts';
import { compileInput, type Compiling } from './compiling.ts';
import type { DrawnNode } from './drawing.ts';
import { extensionElementsOf, extensionOf } from './extensions.ts';
import type { ParameterItem } from './taskconfig.ts';
import { attributeOf, type XmlElement } from './xml/tree.ts';

type Call = Omit<CallActivity, 'kind' | 'id' | 'name' | 'parent'>;

/** What a call activity calls and what passes in and out: its own in and out elements, and its inputs and outputs in the taskconfig. */
export function compileChild(node: DrawnNode, compiling: Compiling): Call | undefined {
  const calls = textOf(node, attributeOf(node.element, 'calledElement'), 'The workflow that it calls', compiling);
  if (!calls) return undefined;
  const config = compiling.config.nodes.get(node.id);
  // What names nothing passes on everything, or the business key.
  const elements = extensionElementsOf(node.element, 'in');
  const passes = [
    ...elements.flatMap((element) => passingOf(node, element, compiling) ?? []),
    ...(config?.inputs ?? []).flatMap((item) => inputOf(node, item, compiling) ?? []),
  ];
  const results = [
    ...extensionElementsOf(node.element, 'out').flatMap((element) => resultOf(node, element, compiling) ?? []),
    ...(config?.outputs ?? []).flatMap((item) => outputOf(node, item, compiling) ?? []),
  ];
  for (const names of [passes, results])
    if (names.length > variablesMax) refuse(node, tooMany(names.length), compiling);
  return {
    calls,
    businessKey: businessKeyOf(node, elements, compiling),
    inheritsVariables:
      isTrueIn(node.element, 'inheritVariables') ||
      elements.some((element) => attributeOf(element, 'variables')?.trim() === 'all'),
    passes,
    results,
    ...(isTrueIn(node.element, 'useLocalScopeForOutParameters') && { resultsAreLocal: true }),
    ...idVariableOf(node, compiling),
  };
}

const isTrueIn = (element: XmlElement, attribute: Parameters<typeof extensionOf>[1]): boolean =>
  extensionOf(element, attribute) === 'true';

/** Where a value comes from and under which name it goes on; undefined, and reported, where one of both is missing. */
function readPassing(node: DrawnNode, element: XmlElement, compiling: Compiling) {
  const read = (name: string) => attributeOf(element, name)?.trim() || undefined;
  const [source, expression, naming] = [read('source'), read('sourceExpression'), read('targetExpression')];
  const target = read('target') ?? naming;
  if (target !== undefined && (source ?? expression) !== undefined)
    return { target, source, expression, naming: read('target') === undefined ? naming : undefined };
  if (read('variables') === 'all' || read('businessKey') !== undefined) return undefined;
  refuse(node, `an ${element.name.local} element has no ${target === undefined ? 'target' : 'source'}`, compiling);
  return undefined;
}

function passingOf(node: DrawnNode, element: XmlElement, compiling: Compiling): Passing | undefined {
  const read = readPassing(node, element, compiling);
  if (!read) return undefined;
  const { target, source, expression } = read;
  const naming =
    read.naming === undefined ? undefined : textOf(node, read.naming, 'The name of what it hands over', compiling);
  const named = { name: target, ...(naming && { naming }) };
  if (expression === undefined) return { ...named, from: { is: 'name', name: source ?? '' } };
  const value = compileInput(expression, `What is handed over as ${target}`, node, compiling);
  return value && { ...named, from: { is: 'value', value } };
}

function inputOf(node: DrawnNode, item: ParameterItem, compiling: Compiling): Passing | undefined {
  const { name, value: authored = item.defaultValue } = item;
  if (authored === undefined) return undefined;
  const value = compileInput(authored, `Input ${name}`, node, compiling);
  return value && { name, from: { is: 'value', value } };
}

function resultOf(node: DrawnNode, element: XmlElement, compiling: Compiling): Result | undefined {
  const read = readPassing(node, element, compiling);
  if (!read) return undefined;
  const { target, source, expression, naming } = read;
  const named = { name: target, ...(naming !== undefined && { naming }) };
  if (naming !== undefined && !checkedResult(node, { name: target, value: naming }, compiling)) return undefined;
  if (expression === undefined) return { ...named, of: source ?? '' };
  return checkedResult(node, { ...named, value: expression }, compiling);
}

function outputOf(node: DrawnNode, { name, value, defaultValue }: ParameterItem, compiling: Compiling) {
  const authored = value ?? defaultValue;
  return authored === undefined ? undefined : checkedResult(node, { name, value: authored }, compiling);
}

/** It is read in the called run: what it may refer to is not known here. */
function checkedResult(
  node: DrawnNode,
  result: Extract<Result, { value: unknown }>,
  compiling: Compiling,
): Result | undefined {
  const compiled = compileValue(result.value);
  if (!('problem' in compiled)) return result;
  refuse(node, `the result ${result.name} cannot be read: ${compiled.problem}`, compiling);
  return undefined;
}

function idVariableOf(node: DrawnNode, compiling: Compiling): Pick<Call, 'idVariable'> {
  const written = extensionOf(node.element, 'idVariableName');
  const idVariable = written ? textOf(node, written, 'Its idVariableName', compiling) : undefined;
  return idVariable ? { idVariable } : {};
}

function businessKeyOf(node: DrawnNode, elements: readonly XmlElement[], compiling: Compiling) {
  const written =
    extensionOf(node.element, 'businessKey') ??
    elements.map((element) => attributeOf(element, 'businessKey')).find((key) => key !== undefined);
  if (written?.trim()) return textOf(node, written, 'The business key', compiling);
  return isTrueIn(node.element, 'inheritBusinessKey') ? 'inherited' : undefined;
}

function textOf(node: DrawnNode, text: string | undefined, what: string, compiling: Compiling): Template | undefined {
  const template = parseTemplate(text?.trim() ?? '');
  if (!text?.trim() || 'problem' in template) {
    refuse(node, `${what} ${'problem' in template ? `cannot be read: ${template.problem}` : 'is missing'}`, compiling);
    return undefined;
  }
  compiling.uses.push({ at: node.id, problemAt: node.id, where: `${what} (${node.id})`, after: false, of: template });
  return template;
}

const tooMany = (count: number): string => `${count} values pass one way, at most ${variablesMax} may`;

function refuse({ id }: DrawnNode, what: string, { findings }: Compiling): void {
  findings.add('calledWorkflow', {
    node: id,
    message: `The call activity ${id} cannot run: ${what}`,
    fix: 'Write the id or the name of a workflow as calledElement, and a source and a target on each in and out',
  });
}
