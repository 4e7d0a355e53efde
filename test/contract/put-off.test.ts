/** A start that cannot be carried out: it is tried again by itself, its run says why, and it can be given up. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OperatorError } from '../../src/kernel/operator-error.ts';
import { projectStep } from '../../src/resources/instances/handlers.ts';
import type { InstanceId } from '../../src/resources/instances/model.ts';
import { instanceOperations } from '../../src/resources/instances/operations.ts';
import { putOffHandlers } from '../../src/resources/instances/put-off.ts';
import { insertInstance } from '../../src/resources/instances/store.ts';
import type { ProjectId, WorkspaceId } from '../../src/resources/scope.ts';
import { openEmbedded } from '../../src/runtime/embedded/embedded.ts';
import { leave } from '../../src/runtime/outbox.ts';
import type { Trouble } from '../../src/runtime/report.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import type { Store } from '../../src/store/database.ts';
import { type Edge, project, startEdge, workspace } from '../support/edge.ts';
import { flow } from '../support/flow.ts';
import { openTestStore } from '../support/identity.ts';
import { until, VirtualTime } from '../support/virtual-time.ts';

const definition = flow('start -> todo -> end');
const time = new VirtualTime();
let store: Store;
let edge: Edge;
let runtime: Runtime;
let troubles: Trouble[];
let failure: Error | undefined;

async function live() {
  const opened = openEmbedded({
    store,
    clock: time,
    timers: time,
    report: (trouble) => troubles.push(trouble),
    findFunction: () => undefined,
    handlers: {
      definition: () => {
        if (failure) throw failure;
        return definition;
      },
      stepped: projectStep,
      ...putOffHandlers,
      held: () => undefined,
    },
  });
  runtime = opened;
  const reads = { read: store.read.bind(store), write: store.write.bind(store) };
  edge = await startEdge(instanceOperations, undefined, { runtime, journal: opened, ...reads });
}
beforeEach(async () => {
  store = openTestStore();
  troubles = [];
  failure = new OperatorError('the definition is gone');
  await live();
});
afterEach(async () => {
  await runtime.close();
  await edge.close();
  await store.close();
});

const start = (id: string) =>
  store.write((tx) => {
    const scope = { project: project as ProjectId, workspace: workspace as WorkspaceId };
    insertInstance(scope, tx, {
      id: id as InstanceId,
      workflow: 'f',
      workflowName: 'Flow',
      version: 'v',
      versionNumber: '1',
      definition: 'd',
      triggerType: 'manual',
      status: 'running',
      startedAt: 1,
      updatedAt: 1,
      retries: 0,
      dataClass: 'c',
      dataClassName: 'Alert',
      dataObject: '',
      startHash: 'h',
    });
    const ask = {
      kind: 'start',
      trigger: { value: {} },
      workflowInput: { value: {} },
      by: { id: 'ada', name: 'Ada' },
    } as const;
    const instance = { workspace, id };
    leave(tx, { kind: 'start', start: { instance, project, workflow: 'f', definition: 'd', ask } });
  });
const send = (method: string, id: string, body?: object) =>
  edge.send({
    method,
    path: `/v1/${project}/workspaces/${workspace}/soc/workflows/instances/${id}`,
    headers: { 'X-Auth-Token': 'ada', ...(body && { 'Content-Type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
const show = async (id: string) => (await send('GET', id)).json;
const command = (id: string, name: string) => send('PUT', id, { command_type: `ActionInstance${name}Command` });

it('says what it waits for and why, and is tried again by itself, later each time', async () => {
  await start('late');
  const waiting = { status: 'RUNNING', waiting: 'retry' };
  expect(await show('late')).toMatchObject({
    ...waiting,
    error_msg: expect.stringContaining('the definition is gone'),
  });
  expect(troubles).toMatchObject([{ problem: 'outboxMessageFailed', instance: 'late' }]);
  await time.pass(1_000);
  expect(troubles).toHaveLength(2);
  await time.pass(1_000);
  expect(troubles).toHaveLength(2);
  await time.pass(3_600_000);
  expect(troubles.length).toBeGreaterThan(12);
  expect(troubles.length).toBeLessThan(24);
  failure = undefined;
  await time.pass(300_000);
  expect(await show('late')).toMatchObject({ status: 'RUNNING', waiting: 'todo' });
  expect((await show('late'))['error_msg'] ?? '').toBe('');
});

it('keeps no other start waiting', async () => {
  await start('late');
  failure = undefined;
  await start('punctual');
  expect(await show('punctual')).toMatchObject({ waiting: 'todo' });
  expect(await show('late')).toMatchObject({ waiting: 'retry' });
});

it('is tried again after a restart', async () => {
  await start('late');
  await runtime.close();
  await edge.close();
  failure = undefined;
  await live();
  await time.pass(1_000);
  expect(await show('late')).toMatchObject({ waiting: 'todo' });
});

it('does not give away what an unexpected error says', async () => {
  failure = new TypeError('secret is not a function');
  await start('late');
  expect(JSON.stringify(await show('late'))).not.toContain('secret');
});

it('is given up by a Terminate, and takes no other command', async () => {
  await start('late');
  const refused = await command('late', 'Retry');
  expect([refused.status, refused.json['code']]).toEqual([400, 'SecMaster.20040746']);
  expect((await command('late', 'Terminate')).status).toBe(200);
  expect(await show('late')).toMatchObject({ status: 'TERMINATED', commands: [{ operator_name: 'Ada' }] });
  expect((await command('late', 'Terminate')).status).toBe(200);
  const over = await command('late', 'Retry');
  expect([over.status, over.json['message']]).toEqual([400, expect.stringContaining('never began')]);
  failure = undefined;
  await time.pass(600_000);
  expect(await show('late')).toMatchObject({ status: 'TERMINATED' });
});

it('names a message that is damaged, and goes on with the others', async () => {
  failure = undefined;
  await store.write((tx) => tx.run("INSERT INTO outbox (message) VALUES ('{}')"));
  await until(() => troubles.length > 0);
  expect(troubles).toMatchObject([{ error: { record: { table: 'outbox' } } }]);
  await start('punctual');
  expect(await show('punctual')).toMatchObject({ waiting: 'todo' });
});
