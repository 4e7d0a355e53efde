import { emptyMap, type Json } from '../../kernel/json.ts';
import { namesIn } from '../context.ts';
import type { UserTask } from '../definition.ts';
import type { TodoField, TodoParameter } from '../function-call.ts';
import { dueAt } from '../due-date.ts';
import { evaluateTemplate } from '../expression/evaluate.ts';
import type { Template } from '../expression/template.ts';
import { evaluateValue } from '../expression/value.ts';
import type { Fault } from '../state.ts';
import { passesThrough, type Inside, type NodeBehavior } from './behavior.ts';

const dueDefaultMs = 15 * 24 * 3_600_000;
const nameCharsMax = 1_000;

/** Opens a to-do and waits until a person, or its due date, decides. */
export const userTask: NodeBehavior<'userTask'> = {
  ...passesThrough,
  enter(node, inside) {
    const view = fieldsOf(node.view, inside);
    const form = fieldsOf(node.form, inside);
    const due = dueOf(node.dueDate, inside);
    if ('reason' in view) return { is: 'fault', fault: view };
    if ('reason' in form) return { is: 'fault', fault: form };
    if (typeof due !== 'number') return { is: 'fault', fault: due };
    const { work } = inside;
    return {
      is: 'todo',
      todo: {
        name: textOf(node.title, inside) ?? node.name.slice(0, nameCharsMax),
        description: node.description.slice(0, nameCharsMax),
        handlers: node.handlers,
        ...assigneeOf(node, inside),
        dueAt: due,
        onDue: node.onDue,
        view: work.keep(view as unknown as Json, work.inlineBytesMax / 4),
        form: work.keep(form as unknown as Json, work.inlineBytesMax / 4),
      },
    };
  },
  preview(node, inside) {
    const fields = fieldsOf([...node.view, ...node.form], inside);
    if ('reason' in fields) return { input: {}, problem: fields.message };
    const input = emptyMap<Json>();
    for (const field of fields) input[field.name] = field.value;
    return { input };
  },
};

/** Undefined where it cannot be resolved: a name keeps its own text then. (flowable-semantics: expressions) */
function textOf(template: Template | undefined, { work, scope, activity }: Inside): string | undefined {
  const evaluated = template && evaluateTemplate(template, namesIn(work, scope, activity));
  if (!evaluated || !('value' in evaluated)) return undefined;
  const { value } = evaluated;
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, nameCharsMax);
}

/** One that cannot be resolved, or that is null or empty, is nobody. */
function assigneeOf({ assignee }: UserTask, inside: Inside): { readonly assignee?: string } {
  const text = textOf(assignee, inside);
  return text === undefined || text === '' || text === 'null' ? {} : { assignee: text };
}

function fieldsOf(parameters: readonly TodoParameter[], { work, scope, activity }: Inside): TodoField[] | Fault {
  const names = namesIn(work, scope, activity);
  const edits = activity.inputEdits ?? {};
  const fields: TodoField[] = [];
  for (const { value, ...field } of parameters) {
    const edit = Object.hasOwn(edits, field.name) ? edits[field.name] : undefined;
    const evaluated = edit ? { value: work.valueOf(edit) } : value ? evaluateValue(value, names) : { value: null };
    if ('problem' in evaluated)
      return {
        reason: 'expressionFailed',
        message: `Parameter ${field.name} of ${activity.node}: ${evaluated.problem}`,
      };
    fields.push({ ...field, value: evaluated.value });
  }
  return fields;
}

function dueOf(dueDate: Template | undefined, { work, scope, activity }: Inside): number | Fault {
  if (!dueDate || dueDate.text.trim() === '') return work.at + dueDefaultMs;
  const evaluated = evaluateTemplate(dueDate, namesIn(work, scope, activity));
  if ('problem' in evaluated)
    return { reason: 'expressionFailed', message: `The due date of ${activity.node}: ${evaluated.problem}` };
  const due = typeof evaluated.value === 'string' ? dueAt(evaluated.value, work.at) : undefined;
  if (due !== undefined) return due;
  if (work.needs.size > 0) return work.at;
  return {
    reason: 'expressionFailed',
    message: `The due date of ${activity.node} must be an ISO 8601 date-time or duration, found ${JSON.stringify(evaluated.value)}`,
  };
}
