import { assert } from '../../kernel/assert.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Transaction } from '../../store/database.ts';
import type { Scope } from '../scope.ts';
import type { Closing, NewTodo, Todo, TodoId } from './model.ts';
import { findTodoOf, saveTodo, waitingReviewsOf } from './store.ts';

/**
 * Opens a to-do in the transaction in which its reason comes to be: a step of a run, or the submission of a version. Opening the same
 * one again changes nothing.
 */
export function openTodo(tx: Transaction, todo: NewTodo): void {
  const { previousEngineTaskId, ...opened } = todo;
  const known = findTodoOf(tx, todo.engineTaskId);
  assert(!known || known.id === todo.id, `task ${todo.engineTaskId} opens one to-do only`);
  if (known) return;
  const previous = previousEngineTaskId === undefined ? undefined : findTodoOf(tx, previousEngineTaskId);
  const id = todo.id as TodoId;
  saveTodo(tx, { ...opened, id, stage: { is: 'waiting' }, ...(previous && { previous: previous.id }) });
}

/** Closes the to-do that was opened for a task. One that is closed stays as it is: the first decision counts. */
export function closeTodo(tx: Transaction, taskId: string, how: Closing): void {
  const todo = findTodoOf(tx, taskId);
  assert(todo, `task ${taskId} has its to-do from the transaction that opened it`);
  close(tx, todo, how);
}

/** Gives the to-do that was opened for a task another due date. */
export function moveDueDate(tx: Transaction, taskId: string, dueAt: Instant): void {
  const todo = findTodoOf(tx, taskId);
  assert(todo?.stage.is === 'waiting', `task ${taskId} has a to-do that waits`);
  saveTodo(tx, { ...todo, dueAt });
}

/** Closes the review that a submitted version waits for, if it waits for one. */
export function closeReviewsOf(scope: Scope, tx: Transaction, version: string, how: Closing): void {
  for (const todo of waitingReviewsOf(scope, tx, version)) close(tx, todo, how);
}

function close(tx: Transaction, todo: Todo, how: Closing): void {
  if (todo.stage.is === 'waiting') saveTodo(tx, { ...todo, stage: how });
}
