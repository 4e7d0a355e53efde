import type { TodoField } from '../engine/function-call.ts';
import { derivedId } from '../kernel/id.ts';
import { emptyMap, type Json, type JsonObject } from '../kernel/json.ts';
import { fillFields } from '../plugins/fields.ts';
import { BenchError } from './bench-error.ts';
import type { BenchRun, OpenTodo } from './run.ts';

export interface Todo {
  readonly id: string;
  readonly name: string;
  readonly nodeId: string;
  /** Whom the drawing names (`flowable:assignee`), else the first of the handlers, else null. */
  readonly assignee: string | null;
  readonly handlers: readonly string[];
  /** What the reviewer sees, and what can be filled in, with its defaults. */
  readonly variables: JsonObject;
  readonly dueAt: string;
  /** The id of its run. */
  readonly instance: string;
}

export const todoId = (run: BenchRun, { activity, attempt }: OpenTodo) =>
  derivedId(`${run.id}/${activity}`, attempt, 0);

export function todoOf(run: BenchRun, todo: OpenTodo): Todo {
  const { name, handlers, assignee, dueAt: due } = todo.request;
  const variables = emptyMap<Json>();
  for (const field of [...fieldsOf(run, todo, 'view'), ...fieldsOf(run, todo, 'form')])
    variables[field.name] = field.value;
  return {
    id: todoId(run, todo),
    name,
    nodeId: todo.node,
    assignee: assignee ?? handlers[0] ?? null,
    handlers,
    variables,
    dueAt: new Date(due).toISOString(),
    instance: run.id,
  };
}

export function fillIn(run: BenchRun, todo: OpenTodo, given: JsonObject, complete: boolean): JsonObject {
  const declared = fieldsOf(run, todo, 'form');
  if (declared.length === 0) {
    if (Object.keys(given).length > 0) run.setVariables(given, todo.activity);
    return given;
  }
  const filled = fillFields(declared, given, { complete });
  if ('problem' in filled) throw new BenchError(`complete ${todo.node}: ${filled.problem}`);
  return filled.form;
}

/** The engine keeps a to-do's fields as the list that it made. */
const fieldsOf = (run: BenchRun, { request }: OpenTodo, which: 'view' | 'form') =>
  run.valueOf(request[which]) as unknown as readonly TodoField[];
