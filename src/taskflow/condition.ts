import { parseTemplate } from '../engine/expression/parse.ts';
import type { Template } from '../engine/expression/template.ts';
import { attributeOf, elementsOf, isNamed, namespaces, textOf } from './xml/tree.ts';
import type { XmlElement } from './xml/tree.ts';

/** The condition on a sequence flow: none, one that can be evaluated, or why it cannot be read. */
export type Condition = Template | { readonly problem: string } | undefined;

/** What tools write as the language of a condition that is plain JUEL; the XPath URI is the default that none of them means. */
const juel = new Set(['', 'juel', 'uel', 'el', 'http://www.w3.org/1999/xpath', 'http://www.w3.org/tr/xpath']);

/** Reads the condition of a sequence flow: one `${…}` and nothing around it. An empty one counts as none, as in Flowable. */
export function readCondition(flow: XmlElement): Condition {
  const expression = elementsOf(flow).find((child) => isNamed(child, namespaces.bpmn, 'conditionExpression'));
  const text = expression && textOf(expression).trim();
  if (!text) return undefined;
  const language = attributeOf(expression, 'language')?.trim() ?? '';
  if (!juel.has(language.toLowerCase())) return { problem: `its language is ${language}, expected JUEL` };
  const template = parseTemplate(text);
  if ('problem' in template) return { problem: template.problem };
  const [only] = template.parts;
  if (template.parts.length !== 1 || typeof only === 'string')
    return { problem: `expected one \${…} with nothing around it, found ${JSON.stringify(text.slice(0, 80))}` };
  return template;
}
