/** A request may arrive twice: because its answer was lost on the way, or because the client says so with an Idempotency-Key. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OperationId, operationTable } from '../../src/contract/generated/operations.ts';
import { type Call, clientOf } from './support/client.ts';
import { tokenFrom } from './support/raw.ts';
import { access, type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { story } from './support/workflows.ts';

const { nodes } = story;
type Body = Readonly<Record<string, unknown>>;
type Path = Readonly<Record<string, string>>;

let server: Server;
let call: Call;
let token: string;
let service: string;
let review: string;
beforeAll(async () => {
  server = await startServer();
  call = clientOf(server.url);
  token = await tokenFrom(server.url);
  service = await tell.release(call, 'service', 'Twice served');
  review = await tell.release(call, 'review', 'Twice reviewed');
});
afterAll(() => server?.stop());

/** Sends a request whole, and hangs up before any answer can have come: politely, or with a reset. */
function loseAnswer(operation: OperationId, path: Path, body: Body, how: 'end' | 'reset'): Promise<void> {
  const ids: Record<string, string> = { project_id: access.projectId, workspace_id: access.workspaceId, ...path };
  const { method, path: pattern } = operationTable[operation];
  const filled = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
  const text = JSON.stringify(body);
  const { hostname, port } = new URL(server.url);
  const lines = [
    `${method} ${filled} HTTP/1.1`,
    'Host: sallyport',
    `X-Auth-Token: ${token}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(text)}`,
  ];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${lines.join('\r\n')}\r\n\r\n${text}`, () =>
        how === 'end' ? socket.destroy() : socket.resetAndDestroy(),
      ),
    );
    socket.on('error', reject).on('close', () => resolve());
  });
}

const startBody = (title: string) => ({
  command_type: 'ActionInstanceRunCommand',
  action_type: 'workflow',
  playbook_context: { data_object: { content: { title } } },
});
const debugBody = (task: string): Body => ({
  command_type: 'ActionInstanceDebugCommand',
  task_id: task,
  input_dataobject: '[]',
});
const countOf = async (workflow: string) =>
  (await call('ListAopWorkflowInstance', { query: { workflow_id: workflow } })).count ?? 0;
const commandsOf = async (instance: string) =>
  (await tell.show(call, instance)).commands?.map(({ command_type }) => command_type);

async function todoOf(instance: string): Promise<string> {
  return vi.waitFor(async () => {
    const { data } = await call('ListTasks', { query: { limit: 1_000 } });
    const id = data?.find((todo) => todo.action_instance_id === instance)?.id;
    if (id === undefined) throw new Error(`${instance} has no to-do yet`);
    return id;
  });
}

describe.each(['end', 'reset'] as const)('a command whose answer was lost (%s), sent again,', (how) => {
  it('starts one run, and gives its id', async () => {
    const workflow = await tell.release(call, 'review', `Started twice, ${how}`);
    const sent = { path: { workflow_id: workflow }, body: startBody(how) };
    await loseAnswer('CreateWorkflowInstance', sent.path, sent.body, how);
    await vi.waitFor(async () => expect(await countOf(workflow)).toBe(1));
    const again = await call('CreateWorkflowInstance', sent);
    expect(await countOf(workflow)).toBe(1);
    expect(await tell.show(call, again.action_instance_id ?? '')).toMatchObject({ status: 'RUNNING' });
    const another = await call('CreateWorkflowInstance', sent);
    expect(another.action_instance_id).not.toBe(again.action_instance_id);
  });

  it('debugs once', async () => {
    const instance = await tell.startDebug(call, service);
    await tell.untilWaitsAt(call, instance, nodes.waiting);
    const sent = { path: { instance_id: instance }, body: debugBody(nodes.waiting) };
    await loseAnswer('UpdateWorkflowInstance', sent.path, sent.body, how);
    await tell.untilWaitsAt(call, instance, nodes.next);
    await call('UpdateWorkflowInstance', sent);
    const once = ['ActionInstanceDebugCommand', 'ActionInstanceDebugCommand'];
    expect(await commandsOf(instance)).toEqual(once);
    await expect(call('UpdateWorkflowInstance', sent)).rejects.toMatchObject({ httpStatusCode: 400 });
    expect(await commandsOf(instance)).toEqual(once);
  });

  it('decides once', async () => {
    const instance = await tell.start(call, review);
    const sent = { path: { task_id: await todoOf(instance) }, body: { action: 'CONTINUE', comment: 'yes' } };
    await loseAnswer('UpdateTask', sent.path, sent.body, how);
    await tell.untilStatus(call, instance, 'FINISHED');
    const again = await call('UpdateTask', sent);
    expect(again.data).toMatchObject({ status: 'finished', review_comments: 'yes' });
    await expect(call('UpdateTask', sent)).rejects.toMatchObject({ errorCode: 'SecMaster.20040744' });
  });

  it('comments once', async () => {
    const task = await todoOf(await tell.start(call, review));
    const sent = { path: { task_id: task }, body: { action: 'ADD_COMMENT', comment: 'seen' } };
    const comments = async () => (await call('ShowTask', { path: sent.path })).data?.comments?.length;
    await loseAnswer('UpdateTask', sent.path, sent.body, how);
    await vi.waitFor(async () => expect(await comments()).toBe(1));
    await call('UpdateTask', sent);
    expect(await comments()).toBe(1);
    await call('UpdateTask', sent);
    expect(await comments()).toBe(2);
  });
});

it('a command whose answer arrived is another one when it is sent again, however soon', async () => {
  const workflow = await tell.release(call, 'review', 'Started often');
  const sent = { path: { workflow_id: workflow }, body: startBody('the same') };
  const ids = new Set<string | undefined>();
  for (let round = 0; round < 20; round += 1) ids.add((await call('CreateWorkflowInstance', sent)).action_instance_id);
  expect(ids.size).toBe(20);
});

describe('under one Idempotency-Key', () => {
  const under = (key: string) => ({ headers: { 'Idempotency-Key': key } });
  const reused = { errorCode: 'SecMaster.20040742', errorMsg: expect.stringContaining('dempotency') };

  it('a start is one run; another body, or another workflow, is refused', async () => {
    const sent = { path: { workflow_id: service }, body: startBody('one'), ...under('start') };
    const first = await call('CreateWorkflowInstance', sent);
    expect((await call('CreateWorkflowInstance', sent)).action_instance_id).toBe(first.action_instance_id);
    for (const other of [{ body: startBody('two') }, { path: { workflow_id: review } }])
      await expect(call('CreateWorkflowInstance', { ...sent, ...other })).rejects.toMatchObject(reused);
  });

  it('a debug command is done once; on another run it is refused', async () => {
    const [instance, other] = [await tell.startDebug(call, service), await tell.startDebug(call, service)];
    for (const run of [instance, other]) await tell.untilWaitsAt(call, run, nodes.waiting);
    const sent = { body: debugBody(nodes.waiting), ...under('debug') };
    await call('UpdateWorkflowInstance', { path: { instance_id: instance }, ...sent });
    await tell.untilWaitsAt(call, instance, nodes.next);
    await call('UpdateWorkflowInstance', { path: { instance_id: instance }, ...sent });
    expect(await commandsOf(instance)).toHaveLength(2);
    await expect(call('UpdateWorkflowInstance', { path: { instance_id: other }, ...sent })).rejects.toMatchObject(
      reused,
    );
    expect(await commandsOf(other)).toHaveLength(1);
  });

  it('a comment is one, and so is the decision of a review', async () => {
    const { version } = await tell.createDraft(call, 'review', 'Reviewed under a key');
    await tell.setStatus(call, version, 'pending_approval');
    const { data } = await call('ListTasks', { query: { limit: 1_000, business_type: 'WORKFLOWPUBLISH' } });
    const path = { task_id: data?.find((todo) => todo.action_version_id === version)?.id ?? '' };
    const comment = { path, body: { action: 'ADD_COMMENT', comment: 'hm' }, ...under('comment') };
    await call('UpdateTask', comment);
    expect((await call('UpdateTask', comment)).data?.comments).toHaveLength(1);
    const decision = { path, body: { action: 'CONTINUE', comment: 'fine' }, ...under('review') };
    await call('UpdateTask', decision);
    expect((await call('UpdateTask', decision)).data).toMatchObject({ status: 'finished', review_comments: 'fine' });
    const contrary = { ...decision, body: { action: 'TERMINATE' } };
    await expect(call('UpdateTask', contrary)).rejects.toMatchObject(reused);
    expect(await tell.statusOf(call, version)).toBe('activated');
  });
});
