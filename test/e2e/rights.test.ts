/** Every right against every operation that is built (A2, A3): who lacks the right is refused, whoever has only that one is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationId } from '../../src/contract/generated/operations.ts';
import { operations } from '../../src/resources/index.ts';
import { allRights, type Right } from '../../src/resources/scope.ts';
import { type Call, clientOf } from './support/client.ts';
import { type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { story } from './support/workflows.ts';

/** What each operation asks for. `inside`: it depends on the command, see below. `open`: not even credentials. */
const needed: Partial<Record<OperationId, Right | 'none' | 'inside' | 'open'>> = {
  ListWorkspaces: 'none',
  CreateWorkspace: 'write',
  ShowWorkspace: 'none',
  UpdateWorkspace: 'write',
  DeleteWorkspace: 'write',
  ShowWorkspaceGuides: 'none',
  ListDataclass: 'none',
  ShowDataClassInfo: 'none',
  ListDataclassFields: 'none',
  ListWorkflows: 'none',
  CreateAopWorkflow: 'write',
  ShowAopWorkflow: 'none',
  UpdateAopWorkflow: 'write',
  DeleteAopWorkflow: 'write',
  ListAopWorkflowVersions: 'none',
  CreateAopWorkflowVersion: 'write',
  ShowAopWorkflowVersion: 'none',
  UpdateAopWorkflowVersion: 'write',
  DeleteAopWorkflowVersion: 'write',
  CreateAopWorkflowVersionApprovel: 'approve',
  ValidateAopWorkflowVersion: 'none',
  ExportWorkflowBpmn: 'none',
  ExportAopworkflow: 'none',
  ImportAopworkflow: 'write',
  ListAopWorkflowInstance: 'none',
  ShowAopWorkflowInstance: 'none',
  ShowInstanceOutput: 'none',
  SendInstanceEvent: 'run',
  SendWorkspaceEvent: 'run',
  CreateWorkflowInstance: 'inside',
  UpdateWorkflowInstance: 'inside',
  ListTasks: 'none',
  ShowTask: 'none',
  UpdateTask: 'inside',
  ListComponents: 'none',
  ShowComponent: 'none',
  ListComponentActions: 'none',
  ShowComponentAction: 'none',
  ListHolds: 'none',
  ShowHold: 'none',
  CreateHold: 'hold',
  ReleaseHold: 'hold',
  ListUsers: 'administer',
  CreateUser: 'administer',
  UpdateUser: 'administer',
  DeleteUser: 'administer',
  ListAccessKeys: 'administer',
  CreateAccessKey: 'administer',
  DeleteAccessKey: 'administer',
  CreateToken: 'open',
  ListProjects: 'none',
  ListDomains: 'none',
};
const built = (Object.keys(operations) as OperationId[]).filter((id) => operations[id].kind !== 'notYet');

let server: Server;
let admin: Call;
/** Somebody for each right, who has only that one, and somebody without any. */
const people = new Map<Right | 'nothing', Call>();
beforeAll(async () => {
  server = await startServer();
  admin = clientOf(server.url);
  for (const right of [...allRights, 'nothing'] as const) {
    const body = { name: `only ${right}`, rights: right === 'nothing' ? [] : [right] };
    const user_id = (await admin('CreateUser', { body })).data?.id ?? '';
    const key = (await admin('CreateAccessKey', { path: { user_id }, body: {} })).data;
    people.set(right, clientOf(server.url, { accessKey: key?.access ?? '', secretKey: key?.secret ?? '' }));
  }
});
afterAll(() => server?.stop());

interface Sent {
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: object;
}
/** The right that a caller is told to lack; undefined: it was refused for something else, or not at all. */
async function lacks(call: Call | undefined, id: OperationId, sent: Sent): Promise<string | undefined> {
  try {
    await call?.(id, sent);
    return undefined;
  } catch (error) {
    const { errorCode, errorMsg } = error as { readonly errorCode: string; readonly errorMsg: string };
    return errorCode === 'SecMaster.20040701' ? /the right "(\w+)"/.exec(errorMsg)?.[1] : undefined;
  }
}
/** What each of the people is told to lack. */
async function lacking(id: OperationId, sent: Sent): Promise<Record<string, string | undefined>> {
  const told: Record<string, string | undefined> = {};
  for (const [right, call] of people) told[right] = await lacks(call, id, sent);
  return told;
}
/** The one with the right lacks nothing, and who may administer may do everything. */
const expected = (right: Right | 'none', allowed: readonly string[] = [right, 'administer']) =>
  Object.fromEntries(
    [...people.keys()].map((has) => [has, right === 'none' || allowed.includes(has) ? undefined : right]),
  );

it('the table names every operation that is built', () => {
  expect(Object.keys(needed).toSorted()).toEqual(built.toSorted());
});

/** Nothing that is there is named, so that what is allowed does nothing. */
const nowhere = Object.fromEntries(
  ['workflow', 'version', 'instance', 'task', 'hold', 'user', 'component', 'action', 'dataclass']
    .map((what) => [`${what}_id`, 'nothing'])
    .concat([
      ['access', 'nothing'],
      ['output_ref', 'nothing'],
    ]),
);
const inWorkspaces = ['ShowWorkspace', 'UpdateWorkspace', 'DeleteWorkspace'];

it.each(built.filter((id) => !['inside', 'open'].includes(needed[id] ?? '')))('%s asks for its right', async (id) => {
  const path = inWorkspaces.includes(id) ? { ...nowhere, workspace_id: 'nothing' } : nowhere;
  const right = needed[id] as Right | 'none';
  const hasBody = operations[id].kind !== 'reading' || id.startsWith('Export') || id.startsWith('Validate');
  expect(await lacking(id, { path, ...(hasBody && { body: {} }) })).toEqual(expected(right));
});

describe('a command asks for its own right', () => {
  let workflow: string;
  let failed: string;
  let stopped: string;
  beforeAll(async () => {
    workflow = await tell.release(admin, 'faulty', 'Rights');
    failed = await tell.start(admin, workflow);
    await tell.untilStatus(admin, failed, 'FAILED');
    stopped = await tell.startDebug(admin, workflow);
    await tell.untilWaitsAt(admin, stopped, story.nodes.parse);
  });
  const edit = { task_id: story.nodes.parse, ...story.retry };

  it.each<[string, Right, 'failed' | 'stopped', object]>([
    ['Retry', 'retry', 'failed', {}],
    ['Retry', 'editedRetry', 'failed', edit],
    ['Debug', 'debug', 'stopped', { ...edit, input_dataobject: '[]' }],
    ['Terminate', 'terminate', 'stopped', {}],
  ])('%s needs "%s", with PUT and with POST', async (command, right, which, more) => {
    const instance = which === 'failed' ? failed : stopped;
    const body = { command_type: `ActionInstance${command}Command`, ...more };
    const put = { path: { instance_id: instance }, body };
    expect(await lacking('UpdateWorkflowInstance', put)).toEqual(expected(right));
    const asPost = { ...body, action_type: 'workflow', action_instance_id: instance };
    const post = { path: { workflow_id: workflow }, body: asPost };
    expect(await lacking('CreateWorkflowInstance', post)).toEqual(expected(right));
  });

  it('Retry with breakpoints of a run that is no debug run needs "step" beside its own', async () => {
    const body = { command_type: 'ActionInstanceRetryCommand', simulation_context: '{"breakpoints":["nothing"]}' };
    const told = { ...expected('retry'), retry: 'step' };
    expect(await lacking('UpdateWorkflowInstance', { path: { instance_id: failed }, body })).toEqual(told);
    const both = { ...body, task_id: story.nodes.parse, input_dataobject: '[]' };
    const toldBoth = { ...expected('editedRetry'), editedRetry: 'step' };
    expect(await lacking('UpdateWorkflowInstance', { path: { instance_id: failed }, body: both })).toEqual(toldBoth);
  });

  it('Debug on such a run needs "step", and to put values into it "editedRetry" too', async () => {
    const instance = await tell.start(admin, workflow);
    await tell.untilStatus(admin, instance, 'FAILED');
    await tell.command(admin, instance, 'Retry', { simulation_context: '{}' });
    await tell.until(admin, instance, ({ waiting }) => expect(waiting).toBe('breakpoint'));
    const path = { instance_id: instance };
    const body = { command_type: 'ActionInstanceDebugCommand', ...edit };
    const told = { ...expected('step'), step: 'editedRetry' };
    expect(await lacking('UpdateWorkflowInstance', { path, body })).toEqual(told);
    await tell.untilStatus(admin, instance, 'FINISHED', 1);
  });

  it.each<[string, Right]>([
    ['Run', 'run'],
    ['Debug', 'debug'],
  ])('to start with %s needs "%s"', async (command, right) => {
    const body = { command_type: `ActionInstance${command}Command`, action_type: 'workflow' };
    expect(await lacking('CreateWorkflowInstance', { path: { workflow_id: workflow }, body })).toEqual(expected(right));
  });

  it('to stand in for a person needs that person’s right too', async () => {
    const review = await tell.release(admin, 'review', 'Rights of a reviewer');
    const instance = await tell.startDebug(admin, review);
    await tell.untilWaitsAt(admin, instance, story.nodes.review);
    const body = { command_type: 'ActionInstanceDebugCommand', task_id: story.nodes.review, input_dataobject: '[]' };
    const told = await lacking('UpdateWorkflowInstance', { path: { instance_id: instance }, body });
    expect(told).toEqual({ ...expected('debug'), debug: 'decide' });
  });

  it.each<[string, Right, 'node' | 'version', object]>([
    ['to decide the to-do of a node', 'decide', 'node', { action: 'CONTINUE' }],
    ['to decide the review of a version', 'approve', 'version', { action: 'CONTINUE' }],
    ['to comment', 'write', 'node', { action: 'ADD_COMMENT', comment: 'hm' }],
  ])('%s needs "%s"', async (what, right, of, body) => {
    const { workflow: id, version } = await tell.createDraft(admin, 'review', what);
    await tell.setStatus(admin, version, 'pending_approval');
    if (of === 'node') {
      await tell.approve(admin, version);
      await tell.enable(admin, id, version);
      await tell.untilWaitsAt(admin, await tell.start(admin, id), story.nodes.review);
    }
    const { data } = await admin('ListTasks', { query: { limit: 1_000 } });
    const task_id = data?.find((todo) => todo.action_version_id === version)?.id ?? '';
    expect(task_id).not.toBe('');
    expect(await lacking('UpdateTask', { path: { task_id }, body })).toEqual(expected(right));
  });
});
