/** A workflow that runs another one, over the wire: what clients see of both, and what their commands do to both. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../support/bpmn.ts';
import { type Call, clientOf } from './support/client.ts';
import { type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { story } from './support/workflows.ts';

const { nodes } = story;

let server: Server;
let call: Call;
beforeAll(async () => {
  server = await startServer();
  call = clientOf(server.url);
});
afterAll(() => server?.stop());

/** A workflow whose one node runs the workflow of that id or name. */
const caller = (calls: string, outputs: readonly object[] = []) => ({
  name: `Runs ${calls}`,
  taskflow: taskflowOf(bpmnOf('start -> flow -> end', { flow: { attributes: `calledElement="${calls}"` } })),
  taskconfig: JSON.stringify({ node_info: { flow: { outputs } } }),
});
async function called(parent: string): Promise<string> {
  const shown = await tell.until(call, parent, (now) =>
    expect(tell.newest(now, 'flow')).toMatchObject({ child_instance_id: expect.any(String) }),
  );
  return tell.newest(shown, 'flow')?.child_instance_id ?? '';
}
const statusOf = async (instance: string) => (await tell.show(call, instance)).status;
async function todoOf(instance: string) {
  const { data } = await call('ListTasks', { query: { offset: 0, limit: 1000 } });
  return data?.find((todo) => todo.action_instance_id === instance);
}

it('shows the run that it waits for, and takes back what that gives', async () => {
  await tell.release(call, 'review', 'Review for others');
  const verdict = { name: 'verdict', value: `\${${nodes.review}.output.action}` };
  const parent = await tell.start(
    call,
    await tell.release(call, caller('Review for others', [verdict]), 'Asks others'),
  );
  const child = await called(parent);
  await tell.untilWaitsAt(call, child, nodes.review);
  expect(await tell.show(call, parent)).toMatchObject({ status: 'RUNNING', waiting: 'child' });
  expect(await tell.show(call, child)).toMatchObject({
    parent_instance_id: parent,
    name: 'Review for others',
    trigger_type: 'MANUAL',
  });
  await call('UpdateTask', { path: { task_id: (await todoOf(child))?.id ?? '' }, body: { action: 'CONTINUE' } });
  const shown = await tell.untilStatus(call, parent, 'FINISHED');
  expect(tell.newest(shown, 'flow')).toMatchObject({
    output: '{"verdict":"CONTINUE"}',
    output_source: 'child',
    child_instance_id: child,
  });
  expect(await statusOf(child)).toBe('FINISHED');
});

it('fails with the run that it called, and goes on when that is mended', async () => {
  const workflow = await tell.release(call, 'faulty', 'Reads for others');
  const parent = await tell.start(call, await tell.release(call, caller(workflow), 'Lets others read'));
  const shown = await tell.untilStatus(call, parent, 'FAILED');
  const child = await called(parent);
  expect(tell.newest(shown, 'flow')).toMatchObject({ fault: 'childFailed', error_msg: expect.stringContaining(child) });
  await tell.command(call, parent, 'Retry');
  await tell.untilStatus(call, parent, 'FAILED', 1);
  await tell.untilStatus(call, child, 'FAILED', 1);
  await tell.command(call, child, 'Retry', { task_id: nodes.parse, ...story.retry });
  await tell.untilStatus(call, parent, 'FINISHED', 1);
  expect((await tell.show(call, parent)).error_msg).toBeUndefined();
});

it('is terminated with the run that it called, and resumed with it', async () => {
  await tell.release(call, 'review', 'Review to be stopped');
  const parent = await tell.start(call, await tell.release(call, caller('Review to be stopped'), 'Is stopped'));
  const child = await called(parent);
  await tell.untilWaitsAt(call, child, nodes.review);
  await tell.command(call, parent, 'Terminate');
  await tell.untilStatus(call, parent, 'TERMINATED');
  expect(await statusOf(child)).toBe('TERMINATED');
  expect(await todoOf(child)).toBeUndefined();
  await tell.command(call, parent, 'Retry');
  await tell.until(call, child, (now) => expect(now).toMatchObject({ status: 'RETRYING', waiting: 'todo' }));
});

it('a workflow that is not there, or not in use, is a fault that says so', async () => {
  const parent = await tell.start(call, await tell.release(call, caller('Nowhere to be found'), 'Calls nobody'));
  const shown = await tell.untilStatus(call, parent, 'FAILED');
  expect(shown.error_msg).toContain('There is no workflow of the id or name Nowhere to be found');
  const draft = await tell.createDraft(call, 'review', 'A draft only');
  const other = await tell.start(call, await tell.release(call, caller(draft.workflow), 'Calls a draft'));
  expect((await tell.untilStatus(call, other, 'FAILED')).error_msg).toContain('It cannot be started');
});

it('waits while the workflow that it calls is held', async () => {
  const workflow = await tell.release(call, 'service', 'Held for others');
  const parents = await tell.release(call, caller(workflow), 'Meets a hold');
  const { data: hold } = await call('CreateHold', {
    body: { target_type: 'workflow', target_id: workflow, reason: 'x' },
  });
  const parent = await tell.start(call, parents);
  await tell.until(call, parent, (now) => expect(tell.newest(now, 'flow')).toMatchObject({ waiting: 'held' }));
  expect(await tell.show(call, parent)).toMatchObject({ status: 'RUNNING', waiting: 'held' });
  await call('ReleaseHold', { path: { hold_id: hold?.id ?? '' }, body: {} });
  await tell.untilStatus(call, parent, 'FINISHED');
});

it('is a breakpoint of a debug run', async () => {
  const workflow = await tell.release(call, 'review', 'Review in debugging');
  const parent = await tell.startDebug(call, await tell.release(call, caller(workflow), 'Is debugged'));
  const shown = await tell.untilWaitsAt(call, parent, 'flow');
  expect(tell.newest(shown, 'flow')).toMatchObject({ waiting: 'breakpoint' });
  const result = [{ key: 'flow', name: 'flow', value: { output: { verdict: 'given' } } }];
  const body = { task_id: 'flow', input_dataobject: JSON.stringify(result) };
  await tell.command(call, parent, 'Debug', body);
  const ended = await tell.untilStatus(call, parent, 'FINISHED');
  expect(tell.newest(ended, 'flow')).toMatchObject({ output: '{"verdict":"given"}', output_source: 'patch' });
  expect(tell.newest(ended, 'flow')?.child_instance_id).toBeUndefined();
});
