import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../store/database.ts';
import type { PrincipalId, ProjectId, Scope, WorkspaceId } from '../scope.ts';
import { openTestStore } from '../../../test/support/identity.ts';
import type { NewTodo } from './model.ts';
import { closeReviewsOf, closeTodo, moveDueDate, openTodo } from './open-close.ts';
import { findTodo, findTodoOf } from './store.ts';

const scope: Scope = {
  project: 'p' as ProjectId,
  workspace: 'w' as WorkspaceId,
  principal: 'u' as PrincipalId,
  principalName: 'Una',
  rights: new Set(),
};
const approval: NewTodo & { businessType: 'nodeApproval' } = {
  id: 'todo-1',
  engineTaskId: 'task-1',
  project: 'p',
  workspace: 'w',
  businessType: 'nodeApproval',
  name: 'Block it?',
  description: 'Look at the address',
  handlers: ['u'],
  viewParameters: { value: [] },
  handleParameters: { aside: 'hash', bytes: 40_000 },
  node: 'Activity_1',
  workflow: 'workflow',
  workflowName: 'Triage',
  version: 'version',
  instance: 'instance',
  activity: 3,
  attempt: 1,
  openedAt: 1_000,
  dueAt: 2_000,
  onDue: 'interrupt',
};
const una = { id: 'u', name: 'Una' };

let store: Store;
beforeEach(() => void (store = openTestStore()));
afterEach(() => store.close());
const find = (task: string) => store.read((read) => findTodoOf(read, task));

describe('a to-do', () => {
  it('is found whole, in its own workspace only', async () => {
    await store.write((tx) => openTodo(tx, approval));
    const found = store.read((read) => findTodo(scope, read, 'todo-1'));
    expect(found).toEqual({ ...approval, stage: { is: 'waiting' }, creator: { id: 'system', name: 'system' } });
    const elsewhere = { ...scope, workspace: 'other' as WorkspaceId };
    expect(store.read((read) => findTodo(elsewhere, read, 'todo-1'))).toBeUndefined();
  });

  it('is decided once: what comes later changes nothing', async () => {
    await store.write((tx) => openTodo(tx, approval));
    const how = { is: 'finished', approver: una, action: 'CONTINUE', comment: 'seen', at: 1_500 } as const;
    await store.write((tx) => closeTodo(tx, 'task-1', how));
    await store.write((tx) => closeTodo(tx, 'task-1', { is: 'canceled', at: 1_600 }));
    expect(find('task-1')?.stage).toEqual(how);
  });

  it('is opened once, however often a step is projected', async () => {
    await store.write((tx) => openTodo(tx, approval));
    await store.write((tx) => closeTodo(tx, 'task-1', { is: 'canceled', at: 1_500 }));
    await store.write((tx) => openTodo(tx, approval));
    expect(find('task-1')?.stage.is).toBe('canceled');
    await expect(store.write((tx) => openTodo(tx, { ...approval, id: 'todo-2' }))).rejects.toThrow('one to-do only');
  });

  it('gets another due date while it waits', async () => {
    await store.write((tx) => openTodo(tx, approval));
    await store.write((tx) => moveDueDate(tx, 'task-1', 3_000));
    expect(find('task-1')).toMatchObject({ dueAt: 3_000, stage: { is: 'waiting' } });
  });

  it('that comes anew after a retry names the one before it', async () => {
    await store.write((tx) => openTodo(tx, approval));
    await store.write((tx) => closeTodo(tx, 'task-1', { is: 'canceled', at: 1_500 }));
    const anew = { ...approval, id: 'todo-2', engineTaskId: 'task-2', attempt: 2, previousEngineTaskId: 'task-1' };
    await store.write((tx) => openTodo(tx, anew));
    expect(find('task-2')).toMatchObject({ previous: 'todo-1', stage: { is: 'waiting' } });
    expect(find('task-1')?.stage).toEqual({ is: 'canceled', at: 1_500 });
  });

  it('that a version waits for is closed by the version, in that workspace only', async () => {
    const { node: _node, instance: _instance, activity: _activity, attempt: _attempt, ...common } = approval;
    await store.write((tx) => openTodo(tx, { ...common, businessType: 'workflowPublish', creator: una }));
    const close = { is: 'finished', approver: una, action: 'CONTINUE', comment: '', at: 1_500 } as const;
    const elsewhere = { ...scope, workspace: 'other' as WorkspaceId };
    await store.write((tx) => closeReviewsOf(elsewhere, tx, 'version', close));
    expect(find('task-1')?.stage.is).toBe('waiting');
    await store.write((tx) => closeReviewsOf(scope, tx, 'version', close));
    expect(find('task-1')).toMatchObject({ creator: una, stage: { is: 'finished', approver: una } });
  });

  it('whose row was changed by hand is named and never read (R7)', async () => {
    await store.write((tx) => openTodo(tx, approval));
    await store.write((tx) => tx.run(`UPDATE todo SET handlers = '[]' WHERE id = 'todo-1'`));
    expect(() => find('task-1')).toThrow('The stored todo todo-1 is damaged');
  });
});
