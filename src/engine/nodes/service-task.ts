import { emptyMap, type Json } from '../../kernel/json.ts';
import { namesIn } from '../context.ts';
import type { FunctionCall } from '../function-call.ts';
import { evaluateValue } from '../expression/value.ts';
import type { Fault } from '../state.ts';
import { passesThrough, type Inside, type NodeBehavior } from './behavior.ts';

/** Calls a plug-in function with the inputs that its author, or a person in a retry or debug run, has set. */
export const serviceTask: NodeBehavior<'serviceTask'> = {
  ...passesThrough,
  enter(node, inside) {
    const { call } = node;
    if ('missing' in call) return { is: 'fault', fault: { reason: 'functionMissing', message: call.missing } };
    const input = inputOf(call, inside);
    return 'reason' in input
      ? { is: 'fault', fault: input }
      : { is: 'call', call, input: inside.work.keep(input.values, inside.work.inputBytesMax) };
  },
  preview(node, inside) {
    if ('missing' in node.call) return { input: {}, problem: node.call.missing };
    const input = inputOf(node.call, inside);
    return 'reason' in input ? { input: {}, problem: input.message } : { input: input.values };
  },
};

/** The function's input by parameter name; a parameter without a value is left out, so that the function's default holds. */
function inputOf(call: FunctionCall, inside: Inside): { values: Record<string, Json> } | Fault {
  const { work, activity } = inside;
  const values = valuesOf(call, inside);
  if ('fault' in values) return values.fault;
  const unset = call.inputs.find(({ name, required }) => required && (values.all[name] ?? null) === null);
  if (unset && work.needs.size === 0)
    return {
      reason: 'inputMissing',
      message: `Input ${unset.name} of ${activity.node} is required by ${call.plugin}.${call.function} and has no value`,
    };
  return { values: values.all };
}

/** An edit stands where the author's value stood: the same values are the same input, and keep its key. */
function valuesOf(
  call: FunctionCall,
  { work, scope, activity }: Inside,
): { all: Record<string, Json> } | { fault: Fault } {
  const names = namesIn(work, scope, activity);
  const edits = activity.inputEdits ?? {};
  const all = emptyMap<Json>();
  for (const { name, value } of call.inputs) {
    const edit = Object.hasOwn(edits, name) ? edits[name] : undefined;
    const evaluated = edit ? { value: work.valueOf(edit) } : value && evaluateValue(value, names);
    if (!evaluated) continue;
    if ('problem' in evaluated) {
      const message = `Input ${name} of ${activity.node}: ${evaluated.problem}`;
      return { fault: { reason: 'expressionFailed', message } };
    }
    all[name] = evaluated.value;
  }
  for (const [name, edit] of Object.entries(edits)) all[name] = work.valueOf(edit);
  return { all };
}
