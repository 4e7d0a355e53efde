import { roundCounts, type MultiInstance } from '../engine/rounds.ts';
import { parseTemplate } from '../engine/expression/parse.ts';
import type { Template } from '../engine/expression/template.ts';
import { compileGatherings } from './compile-gather.ts';
import type { Compiling } from './compiling.ts';
import type { DrawnNode } from './drawing.ts';
import { loopOf } from './element.ts';
import { extensionOf } from './extensions.ts';
import { attributeOf, elementsOf, isNamed, namespaces, textOf, type XmlElement } from './xml/tree.ts';

/** What a multi-instance activity is drawn as: its texts, as written. */
export interface DrawnMulti {
  readonly sequential: boolean;
  readonly count: string;
  readonly items: string;
  readonly element: string;
  readonly index: string;
  readonly until: string;
}

/** How an activity is repeated; undefined: it is not. */
export function drawnMulti({ element }: DrawnNode): DrawnMulti | undefined {
  const loop = loopOf(element);
  if (!loop) return undefined;
  const item = elementsOf(loop).find((child) => isNamed(child, namespaces.bpmn, 'inputDataItem'));
  return {
    sequential: ['true', '1'].includes(attributeOf(loop, 'isSequential')?.trim() ?? ''),
    count: childText(loop, 'loopCardinality'),
    items: extensionOf(loop, 'collection') || childText(loop, 'loopDataInputRef'),
    element: extensionOf(loop, 'elementVariable') || ((item && attributeOf(item, 'name')?.trim()) ?? ''),
    index: extensionOf(loop, 'elementIndexVariable') || 'loopCounter',
    until: childText(loop, 'completionCondition'),
  };
}

function childText(loop: XmlElement, name: string): string {
  const found = elementsOf(loop).find((child) => isNamed(child, namespaces.bpmn, name));
  return found ? textOf(found).trim() : '';
}

/** The names that the rounds of an activity know, and all that lies in them. */
export function namesOfRounds(drawn: DrawnNode): readonly string[] {
  const multi = drawnMulti(drawn);
  return multi ? [...roundCounts, multi.index, ...(multi.items && multi.element ? [multi.element] : [])] : [];
}

/** The variables that rounds keep to themselves, and those that hold what is gathered of them. */
export const namesGathered = ({ gathers = [] }: MultiInstance): readonly string[] =>
  gathers.flatMap(({ target, fields }) => [
    target,
    ...fields.flatMap(({ from }) => (from.is === 'name' ? [from.name] : [])),
  ]);

/** The rounds of an activity; undefined where it has none, or where what is drawn cannot be read, which is reported. */
export function compileMulti(drawn: DrawnNode, compiling: Compiling): MultiInstance | undefined {
  const multi = drawnMulti(drawn);
  if (!multi) return undefined;
  const over = readOver(multi);
  const until = readUntil(multi);
  if ('problem' in over || 'problem' in until) {
    compiling.findings.add('multiInstance', {
      node: drawn.id,
      message: `The rounds of ${drawn.id} cannot be read: ${'problem' in over ? over.problem : 'problem' in until && until.problem}`,
      fix: 'Give it a loopCardinality or a flowable:collection, and a completionCondition that is one ${…} or none',
    });
    return undefined;
  }
  const use = { at: drawn.id, problemAt: drawn.id };
  compiling.uses.push({ ...use, where: `How many rounds ${drawn.id} has`, after: false, outside: true, of: over.of });
  if (until.until)
    compiling.uses.push({ ...use, where: `The completion condition of ${drawn.id}`, after: true, of: until.until });
  const { sequential, index, element } = multi;
  const gathers = compileGatherings(drawn, compiling);
  return {
    sequential,
    over,
    ...(over.is === 'items' && element && { element }),
    index,
    ...until,
    ...(gathers.length > 0 && { gathers }),
  };
}

type Problem = { readonly problem: string };

/** A list goes before a number; without `${…}` its name is that of a variable. (flowable-semantics: multi-instance) */
function readOver({ items, count }: DrawnMulti): MultiInstance['over'] | Problem {
  if (items) {
    const of = parseTemplate(/[$#]\{/.test(items) ? items : `\${${items}}`);
    if ('problem' in of) return of;
    return isOneExpression(of) ? { is: 'items', of } : { problem: `its list is ${JSON.stringify(items.slice(0, 80))}` };
  }
  if (!count) return { problem: 'it has neither a loopCardinality nor a collection' };
  const of = parseTemplate(count);
  if ('problem' in of) return of;
  return isOneExpression(of) || /^\d+$/.test(count)
    ? { is: 'count', of }
    : { problem: `its loopCardinality is ${JSON.stringify(count.slice(0, 80))}, expected a whole number or one \${…}` };
}

function readUntil({ until: text }: DrawnMulti): Pick<MultiInstance, 'until'> | Problem {
  if (!text) return {};
  const until = parseTemplate(text);
  if ('problem' in until) return until;
  if (isOneExpression(until)) return { until };
  return { problem: `its completionCondition is ${JSON.stringify(text.slice(0, 80))}, expected one \${…}` };
}

const isOneExpression = ({ parts }: Template): boolean => parts.length === 1 && typeof parts[0] !== 'string';
