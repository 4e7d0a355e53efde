import { afterEach, beforeEach, expect, it } from 'vitest';
import { catalog } from '../../../test/support/catalog.ts';
import { openTestStore } from '../../../test/support/identity.ts';
import { addVersion, addWorkflow, newScope } from '../../../test/support/workflows.ts';
import type { ChildCall } from '../../runtime/runtime.ts';
import type { Store } from '../../store/database.ts';
import { saveHold } from '../holds/store.ts';
import type { HoldId } from '../holds/model.ts';
import type { Scope } from '../scope.ts';
import { pinDefinition, storeDefinition } from '../workflows/definitions.ts';
import type { Workflow } from '../workflows/model.ts';
import type { InstanceId } from './model.ts';
import { startChild } from './start-child.ts';
import { findInstance, insertInstance } from './store.ts';

const scope = newScope();
let store: Store;
beforeEach(() => (store = openTestStore()));
afterEach(() => store.close());

/** A workflow whose activated version declares one input. */
const release = (within: Scope, given: Partial<Workflow> = {}) =>
  store.write((tx) => {
    const workflow = addWorkflow(within, tx, given);
    const input = '[{"name":"ip"},{"name":"depth","default_value":3}]';
    const draft = addVersion(newScope(), tx, workflow, { input });
    const { runnable } = pinDefinition({ ...draft, catalog });
    if (!runnable) throw new Error('not runnable');
    tx.run('DELETE FROM version WHERE id = ?', draft.id);
    const definition = storeDefinition(tx, runnable);
    return {
      workflow,
      version: addVersion(within, tx, workflow, { ...draft, stage: 'active', number: 2, definition }),
    };
  });
/** The run that calls. */
const parent = (within: Scope) =>
  store.write((tx) =>
    insertInstance(within, tx, {
      id: 'parent' as InstanceId,
      workflow: 'f',
      workflowName: 'Caller',
      version: 'v',
      versionNumber: '1',
      definition: 'd',
      triggerType: 'event',
      status: 'running',
      startedAt: 1,
      updatedAt: 1,
      retries: 0,
      dataClass: 'c',
      dataClassName: 'Alert',
      dataObject: 'alert-1',
      startHash: 'h',
    }),
  );
async function call(calls: string, more: Partial<ChildCall> = {}, within = scope) {
  const asked: ChildCall = {
    instance: { workspace: within.workspace, id: 'child' },
    project: within.project,
    request: { calls, passed: { value: {} }, results: { value: [] } },
    passed: { ip: '192.0.2.1' },
    trigger: { aside: 'hash', bytes: 9 },
    sideEffects: undefined,
    caller: { instance: 'parent', activity: 4, depth: 1, results: { value: [] } },
    ...more,
  };
  return store.write((tx) => startChild(tx, asked, { catalog, now: 7 }));
}

it.each(['id', 'name'] as const)('runs the activated version of a workflow by its %s', async (by) => {
  const { workflow, version } = await release(scope);
  await parent(scope);
  expect(await call(workflow[by])).toMatchObject({
    instance: { id: 'child', workspace: scope.workspace },
    definition: version.definition,
    ask: {
      trigger: { aside: 'hash' },
      variables: { ip: '192.0.2.1' },
      workflowInput: { value: { ip: '192.0.2.1', depth: 3 } },
      calledBy: { instance: 'parent', activity: 4 },
      by: { id: 'system' },
    },
  });
  expect(store.read((reading) => findInstance(scope, reading, 'child'))).toMatchObject({
    parent: 'parent',
    triggerType: 'event',
    dataObject: 'alert-1',
    versionNumber: '2',
    startedAt: 7,
  });
});

it('finds no workflow of another workspace, by its id or by its name', async () => {
  const { workflow } = await release(newScope(), { name: 'Elsewhere' });
  await parent(scope);
  const refused = (calls: string) => ({ refused: `There is no workflow of the id or name ${calls} in this workspace` });
  expect(await call(workflow.id)).toEqual(refused(workflow.id));
  expect(await call('Elsewhere')).toEqual(refused('Elsewhere'));
  expect(await call('__proto__')).toEqual(refused('__proto__'));
  expect(store.read((reading) => findInstance(scope, reading, 'child'))).toBeUndefined();
});

it('says why a workflow cannot be run', async () => {
  const { workflow } = await release(scope, { enabled: false });
  await parent(scope);
  expect(await call(workflow.id)).toEqual({ refused: expect.stringContaining('is disabled') });
  const draft = await store.write((tx) => addWorkflow(scope, tx));
  expect(await call(draft.id)).toEqual({ refused: expect.stringContaining('no activated version') });
});

it('waits while the workflow is held', async () => {
  const { workflow } = await release(scope);
  const { project, workspace } = scope;
  const by = { id: 'ada', name: 'Ada' };
  const target = { is: 'workflow', id: workflow.id } as const;
  await store.write((tx) => saveHold(tx, { id: 'h' as HoldId, project, workspace, target, reason: 'r', by, at: 1 }));
  expect(await call(workflow.id)).toHaveProperty('held');
});

it('what a debug run may change outside, its runs may', async () => {
  const { workflow } = await release(scope);
  await parent(scope);
  expect(await call(workflow.id, { sideEffects: false })).toMatchObject({
    ask: { debugging: { breakpoints: [], mocked: [], sideEffects: false } },
  });
});
