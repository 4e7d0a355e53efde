/** A run goes on under another version of its workflow: what was drawn wrong is mended by drawing it right. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Call, clientOf } from './support/client.ts';
import { rawClientOf } from './support/raw.ts';
import { newFolder, type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { type Fixture, story } from './support/workflows.ts';

const { nodes, workflows } = story;

/** What `faulty` should have been: it takes what the payload holds, or that it holds nothing. */
function mended({ name, taskflow, taskconfig }: Fixture): Fixture {
  const config = JSON.parse(taskconfig) as { node_info: Record<string, object> };
  const parse = { ...config.node_info[nodes.parse], on_error: 'continue' };
  const node_info = { ...config.node_info, [nodes.parse]: parse };
  return { name, taskflow, taskconfig: JSON.stringify({ ...config, node_info }) };
}

const folder = newFolder();
let server: Server;
let call: Call;
let workflow: string;
async function serve(): Promise<void> {
  server = await startServer({ folder });
  call = clientOf(server.url);
}
beforeAll(async () => {
  await serve();
  workflow = await tell.release(call, 'faulty', 'Read the payload (versions)');
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function failed(): Promise<string> {
  const instance = await tell.start(call, workflow);
  await tell.untilStatus(call, instance, 'FAILED');
  return instance;
}
const versionOf = async (instance: string) => (await tell.show(call, instance)).workflow?.version_id;
const draft = (kind: Fixture, name: string) => tell.draftVersion(call, workflow, kind, name);
const approved = (kind: Fixture, name: string) => tell.approvedVersion(call, workflow, kind, name);

it('a failed run goes on under an approved version, and tells so in every answer', async () => {
  const instance = await failed();
  const before = await versionOf(instance);
  const version_id = await approved(mended(workflows.mendedThenReviewed), 'With a review');
  await tell.command(call, instance, 'Retry', { version_id, reason: 'drawn anew' });
  const shown = await tell.until(call, instance, ({ waiting }) => expect(waiting).toBe('todo'));
  expect(shown.workflow).toMatchObject({ version_id, version: '2' });
  expect(shown.commands?.at(-1)).toMatchObject({
    command_type: 'ActionInstanceRetryCommand',
    version_id,
    reason: 'drawn anew',
  });
  expect(
    shown.topology?.audit_logs?.map(({ action_id, attempt, version_id }) => [action_id, attempt, version_id]),
  ).toEqual([
    ['Event_0start1', 1, before],
    [nodes.parse, 1, before],
    [nodes.parse, 2, version_id],
    [nodes.review, 1, version_id],
  ]);
  const { data: todos } = await call('ListTasks', { query: { offset: 0, limit: 100 } });
  const todo = todos?.find((each) => each.action_instance_id === instance);
  expect(todo).toMatchObject({ action_version_id: version_id });
  await call('UpdateTask', { path: { task_id: todo?.id ?? '' }, body: { action: 'CONTINUE' } });
  await tell.untilStatus(call, instance, 'FINISHED', 1);
});

it('the version can be named in the start operation too, and both versions stay while the run names them', async () => {
  const instance = await failed();
  const version_id = await approved(mended(workflows.faulty), 'That stays');
  const body = { command_type: 'ActionInstanceRetryCommand', action_type: 'workflow', action_instance_id: instance };
  await call('CreateWorkflowInstance', { path: { workflow_id: workflow }, body: { ...body, version_id } });
  await tell.untilStatus(call, instance, 'FINISHED', 1);
  await expect(call('DeleteAopWorkflowVersion', { path: { version_id } })).rejects.toMatchObject({
    errorMsg: expect.stringContaining('a run names it'),
  });
});

it('the edits that come with it are read by it', async () => {
  const instance = await failed();
  const version_id = await approved(workflows.mendedThenReviewed, 'With edits');
  const edits = { task_id: nodes.parse, ...story.retry };
  await tell.command(call, instance, 'Retry', { version_id, ...edits });
  await tell.until(call, instance, ({ waiting }) => expect(waiting).toBe('todo'));
});

it('the inputs that it declares have their values, from the alert or by default', async () => {
  const instance = await failed();
  const text = { key: 'text', name: 'text', type: 'String', value: '{"n": 1}' };
  const title = { key: 'title', name: 'title', type: 'String', value: 'none' };
  const { taskflow, taskconfig } = workflows.faulty;
  const fixture = {
    name: 'With inputs',
    taskflow,
    taskconfig: taskconfig.replace('${trigger.payload}', '${workflow.input.text}'),
    input: JSON.stringify([text, title]),
  };
  const version_id = await approved(fixture, fixture.name);
  await tell.command(call, instance, 'Retry', { version_id, simulation_context: '{}' });
  const shown = await tell.until(call, instance, ({ waiting }) => expect(waiting).toBe('breakpoint'));
  expect(tell.newest(shown, nodes.parse)).toMatchObject({ input: expect.stringContaining('{\\"n\\": 1}') });
  await tell.command(call, instance, 'Debug', { task_id: nodes.parse, input_dataobject: '[]' });
  await tell.untilStatus(call, instance, 'FINISHED', 1);
});

it('stays on it over kill -9, and further retries need not name it', async () => {
  const instance = await failed();
  const version_id = await approved(workflows.mendedThenReviewed, 'Over kill -9');
  await tell.command(call, instance, 'Retry', { version_id });
  await tell.untilStatus(call, instance, 'FAILED', 1);
  await server.kill();
  await serve();
  expect(await versionOf(instance)).toBe(version_id);
  await tell.command(call, instance, 'Retry', { task_id: nodes.parse, ...story.retry });
  const shown = await tell.until(call, instance, ({ waiting }) => expect(waiting).toBe('todo'));
  expect(shown.workflow).toMatchObject({ version_id });
  expect(shown.commands?.filter((given) => given.version_id !== undefined)).toHaveLength(1);
});

it('a version that does not have what the run stands at is refused, and all that it lacks is named', async () => {
  const instance = await failed();
  const version_id = await approved(workflows.review, 'Something else');
  const before = await tell.show(call, instance);
  const send = await rawClientOf(server.url);
  const body = JSON.stringify({ command_type: 'ActionInstanceRetryCommand', version_id });
  const answer = await send('UpdateWorkflowInstance', { path: { instance_id: instance }, body });
  expect(answer).toMatchObject({
    status: 400,
    body: {
      code: 'SecMaster.20040749',
      message: expect.stringContaining(`node ${nodes.parse}: expected serviceTask`),
      misfits: [
        { element: 'node', id: nodes.parse, expected: 'serviceTask in the process', found: 'nothing of that id' },
      ],
    },
  });
  expect(await tell.show(call, instance)).toEqual(before);
  await call('DeleteAopWorkflowVersion', { path: { version_id } });
});

it('refuses versions of other workflows as if absent, drafts for runs in earnest, and what could not be activated', async () => {
  const instance = await failed();
  const retry = (version_id: string) => tell.command(call, instance, 'Retry', { version_id });
  const { version: foreign } = await tell.createDraft(call, 'faulty', 'Of another workflow');
  for (const absent of [foreign, 'nothing'])
    await expect(retry(absent)).rejects.toMatchObject({
      errorCode: 'SecMaster.20040605',
      errorMsg: expect.stringContaining(absent),
    });
  await expect(retry(await draft(workflows.faulty, 'A draft'))).rejects.toMatchObject({
    errorCode: 'SecMaster.20040706',
    errorMsg: expect.stringContaining('is pending_submit'),
  });
  const lame = { ...workflows.faulty, taskconfig: JSON.stringify({ node_info: {}, usertask_info: {} }) };
  await expect(retry(await approved(lame, 'Calls nothing'))).rejects.toMatchObject({
    errorMsg: expect.stringContaining('could not be activated'),
  });
  await tell.untilStatus(call, instance, 'FAILED');
});

it('a debug run goes on under a draft, and after that is edited, under what it is then', async () => {
  const instance = await tell.startDebug(call, workflow);
  await tell.untilWaitsAt(call, instance, nodes.parse);
  const run = { task_id: nodes.parse, input_dataobject: '[]' };
  await tell.command(call, instance, 'Debug', run);
  await tell.untilStatus(call, instance, 'FAILED');
  const version_id = await draft(workflows.faulty, 'Being drawn');
  const steps = { simulation_context: '{"breakpoints":[]}' };
  await tell.command(call, instance, 'Retry', { version_id, ...steps });
  await tell.untilStatus(call, instance, 'FAILED', 1);
  const { taskconfig } = mended(workflows.faulty);
  await call('UpdateAopWorkflowVersion', { path: { version_id }, body: { taskconfig } });
  await tell.command(call, instance, 'Retry', { version_id });
  await tell.untilStatus(call, instance, 'FINISHED', 2);
});

it('a run in earnest that is retried with breakpoints is mended step by step, and stays marked', async () => {
  const instance = await failed();
  for (const [context, said] of [
    [{ mocks: { [nodes.parse]: { output: {} } } }, 'are for debug runs'],
    [{ side_effects: false }, 'may be false for debug runs only'],
    [{ breakpoints: ['nothing'] }, 'names no node'],
  ] as const)
    await expect(
      tell.command(call, instance, 'Retry', { simulation_context: JSON.stringify(context) }),
    ).rejects.toMatchObject({ errorMsg: expect.stringContaining(said) });
  expect(await tell.show(call, instance)).not.toHaveProperty('stepped');
  const version_id = await approved(workflows.mendedThenReviewed, 'Step by step');
  const simulation_context = JSON.stringify({ breakpoints: [nodes.parse, nodes.review] });
  await tell.command(call, instance, 'Retry', { version_id, simulation_context });
  const shown = await tell.until(call, instance, ({ waiting }) => expect(waiting).toBe('breakpoint'));
  expect(shown).toMatchObject({ trigger_type: 'MANUAL', stepped: true, simulation_context });
  expect(shown.commands?.at(-1)).toMatchObject({ version_id, simulation_context });
  await tell.command(call, instance, 'Debug', { task_id: nodes.parse, ...story.retry });
  await tell.until(call, instance, (now) =>
    expect(tell.newest(now, nodes.review)).toMatchObject({ waiting: 'breakpoint' }),
  );
  await tell.command(call, instance, 'Terminate');
  await tell.untilStatus(call, instance, 'TERMINATED', 1);
  await tell.command(call, instance, 'Retry', { simulation_context: '{"breakpoints":[]}' });
  const after = await tell.until(call, instance, ({ waiting }) => expect(waiting).toBe('todo'));
  expect(after).toMatchObject({ stepped: true, simulation_context: '{"breakpoints":[]}' });
});
