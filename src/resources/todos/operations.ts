import type { TaskInfo } from '../../contract/generated/types.ts';
import { newId } from '../../kernel/id.ts';
import type { Reading, Transaction } from '../../store/database.ts';
import { type CommandingCall, commanding, reading, type Services, type Some } from '../operation.ts';
import { once } from '../once.ts';
import { Problem } from '../problem.ts';
import { requireRight, type Scope } from '../scope.ts';
import { decideTodo } from './decide-todo.ts';
import { commentsPerTodoMax, type Todo } from './model.ts';
import {
  countComments,
  deleteComment,
  findComment,
  findTodo,
  insertComment,
  listComments,
  listTodos,
} from './store.ts';
import { filterFromWire, listToWire, pageFromWire, todoToWire, type Wish, wishFromWire } from './wire.ts';

export const todoOperations: Some<'ListTasks' | 'ShowTask' | 'UpdateTask'> = {
  ListTasks: reading(({ request: { query }, scope, read, services }) => {
    const page = pageFromWire(query);
    const listed = listTodos(scope, read, filterFromWire(query, scope), page);
    const { timeZone } = services.settings;
    return listToWire(listed, page, { timeZone, valueOf: (kept) => ('value' in kept ? kept.value : undefined) });
  }),

  ShowTask: reading(({ request: { path }, scope, read, services }) => ({
    data: show(services, scope, read, path.task_id),
  })),

  UpdateTask: commanding(
    async (call) => {
      await fulfil(call, wishFromWire(call.request.body));
      const { request, scope, services } = call;
      return services.read((read) => ({ data: show(services, scope, read, request.path.task_id) }));
    },
    { right: 'none' },
  ),
};

function show(services: Services, scope: Scope, read: Reading, id: string): TaskInfo {
  const todo = getTodo(scope, read, id);
  return todoToWire(todo, {
    timeZone: services.settings.timeZone,
    valueOf: (kept) => ('value' in kept ? kept.value : services.journal.aside(kept.aside)),
    comments: listComments(scope, read, todo.id),
  });
}

function getTodo(scope: Scope, read: Reading, id: string): Todo {
  const todo = findTodo(scope, read, id);
  if (!todo) throw new Problem({ kind: 'todoNotFound', todo: id });
  return todo;
}

type Call = CommandingCall<'UpdateTask'>;

async function fulfil(call: Call, wish: Wish): Promise<void> {
  const { scope, services, request } = call;
  const id = request.path.task_id;
  const todo = services.read((read) => getTodo(scope, read, id));
  switch (wish.do) {
    case 'decide':
      return decideTodo(call, todo, wish);
    case 'addComment':
      await once(call, todo.id, (tx) => addComment(call, tx, todo, wish.message));
      return;
    case 'deleteComment':
      await once(call, todo.id, (tx) => removeComment(call, tx, todo, wish.comment));
      return;
    case 'attach':
      throw new Problem({ kind: 'notImplemented', operation: 'UpdateTask with attachments' });
  }
}

function addComment({ scope, now }: Call, tx: Transaction, todo: Todo, message: string): string {
  requireComments(scope, todo);
  if (countComments(scope, tx, todo.id) >= commentsPerTodoMax)
    throw new Problem({
      kind: 'conflict',
      because: `the to-do ${todo.id} has ${commentsPerTodoMax} comments; delete one first`,
    });
  const { principal: user, principalName: userName } = scope;
  const id = newId(now);
  insertComment(scope, tx, todo.id, { id, message, user, userName, at: now });
  return id;
}

function removeComment({ scope }: Call, tx: Transaction, todo: Todo, id: string): string {
  requireComments(scope, todo);
  const comment = findComment(scope, tx, todo.id, id);
  if (!comment) throw new Problem({ kind: 'notFound', what: 'comment', id });
  if (comment.user !== scope.principal)
    throw new Problem({
      kind: 'conflict',
      because: `the comment ${id} is ${comment.userName}'s: only who wrote it deletes it`,
    });
  deleteComment(scope, tx, todo.id, id);
  return id;
}

/** Handlers speak on their to-dos, and whoever may write speaks on all. */
function requireComments(scope: Scope, { handlers }: Todo): void {
  if (!handlers.includes(scope.principal)) requireRight(scope, 'write');
}
