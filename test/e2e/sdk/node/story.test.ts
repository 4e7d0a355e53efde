/** The story of a workflow, told by Huawei Cloud's Node core: the same steps as story.py, Story.java and story.go beside it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, clientOf } from '../../support/client.ts';
import { access, type Server, startServer } from '../../support/server.ts';
import { story } from '../../support/workflows.ts';
import * as tell from '../../support/teller.ts';

const { nodes } = story;
let server: Server;
let call: Call;
beforeAll(async () => {
  server = await startServer();
  call = clientOf(server.url);
});
afterAll(() => server?.stop());

describe('ways in', () => {
  it('refuses a wrong secret key', () =>
    expect(
      clientOf(server.url, { ...access, secretKey: 'wrong' })('ListWorkspaces', { query: { offset: 0, limit: 10 } }),
    ).rejects.toMatchObject({ httpStatusCode: 401, errorCode: expect.stringMatching(/./) }));

  it('lists the workspace', async () => {
    const { workspaces } = await call('ListWorkspaces', { query: { offset: 0, limit: 100 } });
    expect(workspaces).toContainEqual(expect.objectContaining({ id: access.workspaceId }));
  });
});

describe('a workflow', () => {
  it('is validated, approved, activated, enabled and listed', async () => {
    const name = 'Life of a version (Node)';
    const { workflow, version } = await tell.createDraft(call, 'service', name);
    const { taskflow, taskconfig } = story.workflows.service;
    for (const mode of ['BASIC', 'CIRCLE', 'APP_PARAMS']) {
      const body = { mode, taskflow, taskconfig, aopworkflow_id: workflow };
      expect(await call('ValidateAopWorkflowVersion', { body })).toMatchObject({ data: { result: true } });
    }
    expect(await tell.setStatus(call, version, 'pending_approval')).toBe('pending_approval');
    expect(await tell.approve(call, version)).toMatchObject({ data: { result: 'PASS' } });
    expect(await tell.statusOf(call, version)).toBe('activated');
    expect(await tell.setStatus(call, version, 'not_activated')).toBe('not_activated');
    expect(await tell.setStatus(call, version, 'activated')).toBe('activated');
    await tell.enable(call, workflow, version);

    expect(await call('ShowAopWorkflow', { path: { workflow_id: workflow } })).toMatchObject({
      data: { enabled: true, version_id: version },
    });
    expect(await call('ListWorkflows', { query: { name } })).toMatchObject({ total: 1, data: [{ id: workflow }] });
    expect(await call('ListAopWorkflowVersions', { path: { workflow_id: workflow } })).toMatchObject({
      data: [{ id: version, taskflow }],
    });
  });

  it('is deleted with its draft, and then answers as absent', async () => {
    const { workflow, version } = await tell.createDraft(call, 'service', 'Short-lived (Node)');
    await call('DeleteAopWorkflowVersion', { path: { version_id: version } });
    await expect(call('ShowAopWorkflowVersion', { path: { version_id: version } })).rejects.toMatchObject({
      httpStatusCode: 400,
      errorCode: 'SecMaster.20040605',
    });
    await call('DeleteAopWorkflow', { path: { workflow_id: workflow } });
    await expect(call('ShowAopWorkflow', { path: { workflow_id: workflow } })).rejects.toMatchObject({
      httpStatusCode: 400,
      errorCode: 'SecMaster.20040611',
    });
  });
});

describe('an instance', () => {
  it('runs to its end and is listed', async () => {
    const workflow = await tell.release(call, 'service', 'Make an id (Node)');
    const instance = await tell.start(call, workflow);
    const shown = await tell.untilStatus(call, instance, 'FINISHED');
    expect(shown.trigger_type).toBe('MANUAL');
    const made = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(tell.newest(shown, nodes.waiting)?.output ?? '');
    expect(tell.newest(shown, nodes.next)?.output).toContain(made?.[0].replaceAll('-', ''));
    expect(
      await call('ListAopWorkflowInstance', { query: { workflow_id: workflow, status: 'FINISHED', limit: 10 } }),
    ).toMatchObject({ count: 1, instances: [{ id: instance }] });
    await expect(tell.command(call, instance, 'Retry')).rejects.toMatchObject({ httpStatusCode: 400 });
  });

  it('is terminated, also twice', async () => {
    const instance = await tell.start(call, await tell.release(call, 'review', 'Review and stop (Node)'));
    await tell.untilWaitsAt(call, instance, nodes.review);
    expect(await tell.command(call, instance, 'Terminate')).toMatchObject({ code: '00000000', success: true });
    await tell.untilStatus(call, instance, 'TERMINATED');
    expect(await tell.command(call, instance, 'Terminate')).toMatchObject({ success: true });
  });

  it('is retried, and finishes once its input is mended', async () => {
    const instance = await tell.start(call, await tell.release(call, 'faulty', 'Read the payload (Node)'));
    const failed = await tell.untilStatus(call, instance, 'FAILED');
    expect(tell.newest(failed, nodes.parse)).toMatchObject({
      status: 'FAILED',
      succeed: false,
      error_msg: expect.stringMatching(/./),
    });
    await tell.command(call, instance, 'Retry');
    await tell.untilStatus(call, instance, 'FAILED', 1);
    await tell.command(call, instance, 'Retry', { task_id: nodes.parse, ...story.retry });
    await tell.untilStatus(call, instance, 'FINISHED', 2);
  });

  it.each(['service', 'person'] as const)('is debugged with the reference page’s own body (%s)', async (kind) => {
    const workflow = await tell.release(call, kind, `Debug a ${kind} (Node)`);
    const instance = await tell.startDebug(call, workflow);
    expect(await tell.untilWaitsAt(call, instance, nodes.waiting)).toMatchObject({ trigger_type: 'DEBUG' });
    const { input_dataobject, uuid, next_output } = story.debug;
    for (const wrong of [
      { task_id: nodes.next, input_dataobject: '[]' },
      { task_id: nodes.waiting },
      { input_dataobject },
    ])
      await expect(tell.command(call, instance, 'Debug', wrong)).rejects.toMatchObject({ httpStatusCode: 400 });
    await tell.command(call, instance, 'Debug', { task_id: nodes.waiting, input_dataobject });
    await tell.untilWaitsAt(call, instance, nodes.next);
    await tell.command(call, instance, 'Debug', { task_id: nodes.next, input_dataobject: '[]' });
    const finished = await tell.untilStatus(call, instance, 'FINISHED');
    expect(tell.newest(finished, nodes.waiting)?.output).toContain(uuid);
    expect(tell.newest(finished, nodes.next)?.output).toContain(next_output);
  });

  it('goes on when its to-do is decided', async () => {
    const instance = await tell.start(call, await tell.release(call, 'review', 'Review by hand (Node)'));
    await tell.untilWaitsAt(call, instance, nodes.review);
    const { data: todos } = await call('ListTasks', { query: { offset: 0, limit: 100 } });
    const todo = todos?.find((each) => each.action_instance_id === instance);
    expect(todo).toMatchObject({ status: 'waiting', definition_key: nodes.review });
    const path = { task_id: todo?.id ?? '' };
    await call('UpdateTask', { path, body: { action: 'CONTINUE', comment: 'harmless' } });
    await tell.untilStatus(call, instance, 'FINISHED');
    const decision = { action: 'CONTINUE', approver_name: 'admin', comment: 'harmless', form: '{}' };
    expect(await call('ShowTask', { path })).toMatchObject({ data: { status: 'finished', decision } });
  });
});
