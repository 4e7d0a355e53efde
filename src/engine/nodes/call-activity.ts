import { emptyMap, type Json, type JsonObject } from '../../kernel/json.ts';
import { namesIn, variablesIn } from '../context.ts';
import type { CallActivity } from '../definition.ts';
import type { Passing } from '../rounds.ts';
import { evaluateTemplate } from '../expression/evaluate.ts';
import type { Names, Template } from '../expression/template.ts';
import { evaluateValue } from '../expression/value.ts';
import { variablesMax } from '../keep.ts';
import type { ChildRequest, Fault } from '../state.ts';
import { passesThrough, type Inside, type NodeBehavior } from './behavior.ts';

/** So many runs may call one another, one inside the other. [ours] */
export const callDepthMax = 20;
const nameCharsMax = 256;

/** Runs another workflow with what is handed to it, and is done with what that hands back. A retry resumes the same run. */
export const callActivity: NodeBehavior<'callActivity'> = {
  ...passesThrough,
  enter(node, inside) {
    const { work, activity } = inside;
    if (activity.child) return { is: 'child' };
    const depth = work.state.calledBy?.depth ?? 0;
    if (depth >= callDepthMax) return { is: 'fault', fault: tooDeep(node) };
    const request = requestOf(node, inside);
    if ('reason' in request) return { is: 'fault', fault: request };
    if (!node.idVariable) return { is: 'child', request };
    const named = textOf(node.idVariable, namesIn(work, inside.scope, activity));
    if ('text' in named) return { is: 'child', request, idVariable: named.text };
    return { is: 'fault', fault: failed(`The idVariableName of ${node.id}`, named.problem) };
  },
  preview(node, inside) {
    const names = namesIn(inside.work, inside.scope, inside.activity);
    const calls = textOf(node.calls, names);
    const passed = passedTo(node, inside);
    if ('problem' in calls) return { input: {}, problem: calls.problem };
    if ('reason' in passed) return { input: {}, problem: passed.message };
    return { input: passed.values };
  },
};

const tooDeep = ({ id }: CallActivity): Fault => ({
  reason: 'callDepthExceeded',
  message: `${id} would be call ${callDepthMax + 1} inside one another, at most ${callDepthMax} are allowed; does a workflow call itself?`,
});

function requestOf(node: CallActivity, inside: Inside): ChildRequest | Fault {
  const { work, scope, activity } = inside;
  const names = namesIn(work, scope, activity);
  const calls = textOf(node.calls, names);
  if ('problem' in calls) return failed(`The workflow that ${node.id} calls`, calls.problem);
  const key = node.businessKey === 'inherited' || !node.businessKey ? { text: '' } : textOf(node.businessKey, names);
  if ('problem' in key) return failed(`The business key of ${node.id}`, key.problem);
  const passed = passedTo(node, inside);
  if ('reason' in passed) return passed;
  return {
    calls: calls.text,
    ...(key.text && { businessKey: key.text }),
    ...(node.businessKey === 'inherited' && { inheritsBusinessKey: true }),
    passed: work.keep(passed.values, work.inputBytesMax),
    results: work.keep(node.results as unknown as Json, work.inputBytesMax),
  };
}

/** What the called run is given, by name; a value that a person has set stands in the place of the author's. */
function passedTo(node: CallActivity, { work, scope, activity }: Inside): { values: JsonObject } | Fault {
  const names = namesIn(work, scope, activity);
  const values = node.inheritsVariables ? variablesIn(work, scope, activity) : emptyMap<Json>();
  for (const passing of node.passes) {
    const evaluated = valueOf(passing, names);
    if ('problem' in evaluated) return failed(`What ${node.id} hands over as ${passing.name}`, evaluated.problem);
    const named = passing.naming ? textOf(passing.naming, names) : { text: passing.name };
    if ('problem' in named) return failed(`The name under which ${node.id} hands something over`, named.problem);
    values[named.text] = evaluated.value;
  }
  for (const [name, edit] of Object.entries(activity.inputEdits ?? {})) values[name] = work.valueOf(edit);
  const count = Object.keys(values).length;
  if (count <= variablesMax) return { values };
  const message = `${node.id} hands over ${count} values, at most ${variablesMax} are allowed`;
  return { reason: 'variablesExceeded', message };
}

const valueOf = ({ from }: Passing, names: Names) =>
  from.is === 'name' ? { value: names.lookup(from.name) ?? null } : evaluateValue(from.value, names);

function textOf(template: Template, names: Names): { readonly text: string } | { readonly problem: string } {
  const evaluated = evaluateTemplate(template, names);
  if ('problem' in evaluated) return evaluated;
  const { value } = evaluated;
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).trim();
  if (value !== null && text !== '' && text.length <= nameCharsMax) return { text };
  return { problem: `expected a text of 1 to ${nameCharsMax} characters, found ${text.slice(0, 80) || 'none'}` };
}

const failed = (what: string, problem: string): Fault => ({
  reason: 'expressionFailed',
  message: `${what}: ${problem}`,
});
