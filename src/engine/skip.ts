import { evaluateCondition } from './expression/evaluate.ts';
import type { Names, Template } from './expression/template.ts';
import type { Fault } from './state.ts';

/** Skip expressions say something only while one of these process variables is true. [flowable] */
const switches = ['_FLOWABLE_SKIP_EXPRESSION_ENABLED', '_ACTIVITI_SKIP_EXPRESSION_ENABLED'];

/** Is what has this skip expression to be skipped? Undefined: it has none that says anything now. */
export function isSkipped(what: string, skip: Template | undefined, names: Names): boolean | Fault | undefined {
  if (!skip || !switches.some((name) => names.lookup(name) === true)) return undefined;
  const held = evaluateCondition(skip, names);
  if ('value' in held) return held.value;
  return { reason: 'expressionFailed', message: `The skip expression of ${what}: ${held.problem}` };
}
