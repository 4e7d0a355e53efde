/** Service tasks with an expression in the place of a function, and scripts that are an expression. */
import type { ServiceTask, ValueTask } from '../engine/definition.ts';
import { parseTemplate } from '../engine/expression/parse.ts';
import { refuseCall } from './compile-call.ts';
import type { Compiling } from './compiling.ts';
import type { DrawnNode } from './drawing.ts';
import { extensionOf } from './extensions.ts';
import { elementsOf, isNamed, namespaces, textOf } from './xml/tree.ts';

/** All of it is one call that sets a process variable: it says whose value it is. */
const setting = /^\s*[$#]\{\s*execution\.setVariable\(\s*(?:'([^'\\]+)'|"([^"\\]+)")\s*,([^]*)\)\s*\}\s*$/;

/** Makes the expression of a node; a call that says why there is none where it cannot be read. */
export function compileValue(
  node: DrawnNode,
  compiling: Compiling,
): Omit<ValueTask, 'id' | 'name'> | Pick<ServiceTask, 'kind' | 'call'> {
  const { id, element } = node;
  const text = extensionOf(element, 'expression') ?? scriptOf(node);
  const set = setting.exec(text);
  const of = parseTemplate(set ? `\${${set[3]}}` : text);
  if ('problem' in of) {
    const message = `No function is chosen for ${id}, and its expression cannot be read: ${of.problem}`;
    const fix = `Choose a plug-in and a function under node_info, ${id}, in the taskconfig, or mend the expression`;
    return { kind: 'serviceTask', call: refuseCall(node, compiling, 'functionReplaced', { message, fix }) };
  }
  compiling.uses.push({ at: id, problemAt: id, where: `The expression of ${id}`, after: false, of });
  const result =
    set?.[1] ?? set?.[2] ?? (extensionOf(element, 'resultVariable') || extensionOf(element, 'resultVariableName'));
  return { kind: 'valueTask', value: of, ...(result && { result }) };
}

function scriptOf({ element }: DrawnNode): string {
  const script = elementsOf(element).find((child) => isNamed(child, namespaces.bpmn, 'script'));
  return script ? textOf(script).trim() : '';
}
