/** The calls that Terraform's provider makes, in its order, from creating a workspace to destroying it. [terraform] */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CreateAopWorkflowVersionInfo } from '../../src/contract/generated/types.ts';
import { type Call, clientOf } from './support/client.ts';
import { type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { story } from './support/workflows.ts';

let server: Server;
let call: Call;
beforeAll(async () => {
  server = await startServer();
  call = clientOf(server.url);
});
afterAll(() => server?.stop());

/** Everything within one workspace. */
const within =
  (workspace: string): Call =>
  (operation, sent = {}) =>
    call(operation, { ...sent, path: { workspace_id: workspace, ...sent.path } });
const conflict = (text: string) => ({ httpStatusCode: 400, errorMsg: expect.stringContaining(text) });

async function createWorkspace(name: string): Promise<{ readonly id: string; readonly here: Call }> {
  const body = { name, region_id: 'local-1', project_name: 'local-1' };
  const id = (await call('CreateWorkspace', { body })).id ?? '';
  const here = within(id);
  await here('ShowWorkspaceGuides', { query: { version: 1 } });
  return { id, here };
}

async function createWorkflow(here: Call, name: string): Promise<string> {
  const { dataclass_details: classes } = await here('ListDataclass', { query: { offset: 0, limit: 1_000 } });
  const dataclass_id = classes?.find((known) => known.name === 'Alert')?.id;
  const body = { name, engine_type: 'public_engine', aop_type: 'NORMAL', dataclass_id, description: 'by Terraform' };
  return (await here('CreateAopWorkflow', { body })).data?.id ?? '';
}

/** A workflow and its version, which the provider finds again in lists of 1,000. */
async function createVersion(here: Call, name: string) {
  const workflow = await createWorkflow(here, name);
  const { taskflow } = story.workflows.review;
  const drawn: Partial<CreateAopWorkflowVersionInfo> = { taskflow, taskconfig: '{"node_info":{},"usertask_info":{}}' };
  const made = await here('CreateAopWorkflowVersion', {
    path: { workflow_id: workflow },
    body: { name, description: '', ...drawn, taskflow_type: 'JSON', aop_type: 'NORMAL' },
  });
  return { workflow, version: made.data?.id ?? '', drawn };
}

it('a version is updated with any taskconfig, submitted alone, approved, activated and taken out again', async () => {
  const { here } = await createWorkspace('version cycle');
  const { workflow, version, drawn } = await createVersion(here, 'Version cycle');
  const path = { version_id: version };
  const update = (body: object) => here('UpdateAopWorkflowVersion', { path, body });
  const status = async () => {
    const { data } = await here('ListAopWorkflowVersions', {
      path: { workflow_id: workflow },
      query: { limit: 1_000 },
    });
    return data?.find(({ id }) => id === version)?.status;
  };

  expect((await update({ taskconfig: '{"test":"abc"}' })).data).toMatchObject({
    ...drawn,
    taskconfig: '{"test":"abc"}',
  });
  const validated = await here('ValidateAopWorkflowVersion', {
    body: { mode: 'BASIC', ...drawn, aopworkflow_id: workflow },
  });
  expect(validated.data).toMatchObject({ result: true, detail: '' });
  await expect(update({ status: 'pending_approval', name: 'other' })).rejects.toMatchObject(conflict('two requests'));
  await update({ status: 'pending_approval' });
  expect(await status()).toBe('pending_approval');
  await expect(update({ taskconfig: '{}' })).rejects.toMatchObject(conflict('is pending_approval'));
  await here('CreateAopWorkflowVersionApprovel', { path, body: { content: 'fine', result: 'PASS' } });
  expect(await status()).toBe('activated');
  await expect(update({ name: 'edited after approval' })).rejects.toMatchObject(conflict('is activated'));

  const enable = (enabled: boolean) =>
    here('UpdateAopWorkflow', { path: { workflow_id: workflow }, body: { enabled, version_id: version } });
  expect((await enable(true)).data).toMatchObject({ enabled: true, version_id: version, version: '1' });
  expect((await enable(false)).data).toMatchObject({ enabled: false });
  await expect(here('DeleteAopWorkflowVersion', { path })).rejects.toMatchObject(conflict('deactivate it first'));
  await update({ status: 'not_activated' });
  await here('DeleteAopWorkflowVersion', { path });
  await here('DeleteAopWorkflow', { path: { workflow_id: workflow } });
  await expect(here('ShowAopWorkflow', { path: { workflow_id: workflow } })).rejects.toMatchObject({
    errorCode: 'SecMaster.20040611',
  });
});

it('an instance is started, debugged, terminated and retried with POST, and named by the caller', async () => {
  const { here } = await createWorkspace('instance cycle');
  const { workflow, version } = await createVersion(here, 'Instance cycle');
  await tell.setStatus(here, version, 'pending_approval');
  await tell.approve(here, version);
  await tell.enable(here, workflow, version);
  const post = (command: string, more: object) =>
    here('CreateWorkflowInstance', {
      path: { workflow_id: workflow },
      body: { command_type: `ActionInstance${command}Command`, action_type: 'workflow', action_id: workflow, ...more },
    });
  const named = { action_instance_id: 'tf-0001' };

  expect(await post('Run', named)).toMatchObject(named);
  await tell.untilWaitsAt(here, 'tf-0001', story.nodes.review);
  await post('Terminate', named);
  await tell.untilStatus(here, 'tf-0001', 'TERMINATED');
  await post('Retry', named);
  await tell.untilStatus(here, 'tf-0001', 'RETRYING', 1);
  await post('Terminate', named);
  const debug = await post('Debug', { simulation_context: '{"breakpoints":[]}' });
  const { instances } = await here('ListAopWorkflowInstance', {
    query: { limit: 1_000, workflow_id: workflow, sort_key: 'start_time', sort_dir: 'DESC', id: '' },
  });
  expect(instances?.map(({ id, trigger_type }) => [id, trigger_type])).toEqual([
    [debug.action_instance_id, 'DEBUG'],
    ['tf-0001', 'MANUAL'],
  ]);
  await expect(here('ListAopWorkflowInstance', { query: { sort_key: 'id' } })).rejects.toMatchObject(
    conflict('sort_key must be one of create_time, start_time'),
  );
});

it('a workspace stays while there are workflows in it, and while runs in it are not over', async () => {
  const { id, here } = await createWorkspace('workspace cycle');
  const { workflow, version } = await createVersion(here, 'Workspace cycle');
  await tell.setStatus(here, version, 'pending_approval');
  await tell.approve(here, version);
  const instance = await tell.startDebug(here, workflow);
  await tell.untilWaitsAt(here, instance, story.nodes.review);
  const destroy = () => here('DeleteWorkspace');

  await expect(destroy()).rejects.toMatchObject(conflict('1 workflows'));
  await tell.setStatus(here, version, 'not_activated');
  await here('DeleteAopWorkflow', { path: { workflow_id: workflow } });
  await expect(destroy()).rejects.toMatchObject(conflict('1 runs in it are not over'));
  await tell.command(here, instance, 'Terminate');
  await tell.untilStatus(here, instance, 'TERMINATED');
  await destroy();
  await expect(call('ShowWorkspace', { path: { workspace_id: id } })).rejects.toMatchObject({
    errorCode: 'SecMaster.20011003',
  });
});
