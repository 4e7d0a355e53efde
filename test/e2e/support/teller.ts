/** What the story's steps are made of: the life of a workflow version, runs, and waiting for what they become. */
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { ShowAopWorkflowInstanceResponse, TopologyNodeInfo } from '../../../src/contract/generated/types.ts';
import type { Call } from './client.ts';
import { type Fixture, story } from './workflows.ts';

type Kind = keyof typeof story.workflows;
type Shown = ShowAopWorkflowInstanceResponse;

const description = 'told by the Node SDK';
const untilMsMax = 30_000;
const pollMs = 20;

async function findAlertClass(call: Call): Promise<string> {
  const { dataclass_details: classes } = await call('ListDataclass', { query: { offset: 0, limit: 100 } });
  const id = classes?.find(({ name }) => name === 'Alert')?.id;
  return id ?? expect.fail('no data class Alert is listed');
}

/** Creates a workflow with one draft version. */
export async function createDraft(call: Call, kind: Kind | Fixture, name: string) {
  const workflow = await call('CreateAopWorkflow', {
    body: {
      name,
      description,
      engine_type: 'public_engine',
      aop_type: 'NORMAL',
      dataclass_id: await findAlertClass(call),
    },
  });
  const workflowId = workflow.data?.id ?? expect.fail('the new workflow has no id');
  return { workflow: workflowId, version: await draftVersion(call, workflowId, kind, name) };
}

/** Adds a draft version to a workflow. */
export async function draftVersion(call: Call, workflow: string, kind: Kind | Fixture, name: string): Promise<string> {
  const { taskflow, taskconfig, input }: Fixture = typeof kind === 'string' ? story.workflows[kind] : kind;
  const version = await call('CreateAopWorkflowVersion', {
    path: { workflow_id: workflow },
    body: {
      name,
      description,
      taskflow,
      taskconfig,
      taskflow_type: 'JSON',
      aop_type: 'NORMAL',
      ...(input && { input }),
    },
  });
  expect(version.data).toMatchObject({ status: 'pending_submit' });
  return version.data?.id ?? expect.fail('the new version has no id');
}

/** The same, and has it approved: it is not activated, since another one is. */
export async function approvedVersion(call: Call, workflow: string, kind: Kind | Fixture, name: string) {
  const version = await draftVersion(call, workflow, kind, name);
  await setStatus(call, version, 'pending_approval');
  await approve(call, version);
  return version;
}

/** Asks for a status, and answers the one that the version then has. */
export async function setStatus(call: Call, version: string, status: string) {
  await call('UpdateAopWorkflowVersion', { path: { version_id: version }, body: { status } });
  return statusOf(call, version);
}

export async function statusOf(call: Call, version: string) {
  return (await call('ShowAopWorkflowVersion', { path: { version_id: version } })).data?.status;
}

export const approve = (call: Call, version: string) =>
  call('CreateAopWorkflowVersionApprovel', {
    path: { version_id: version },
    body: { content: 'looks good', result: 'PASS' },
  });

export const enable = (call: Call, workflow: string, version: string) =>
  call('UpdateAopWorkflow', { path: { workflow_id: workflow }, body: { enabled: true, version_id: version } });

/** Creates, submits, approves and enables a workflow; answers its id. */
export async function release(call: Call, kind: Kind | Fixture, name: string): Promise<string> {
  const { workflow, version } = await createDraft(call, kind, name);
  await setStatus(call, version, 'pending_approval');
  await approve(call, version);
  await enable(call, workflow, version);
  return workflow;
}

export interface Started {
  readonly command?: string;
  /** What the alert says. */
  readonly content?: object;
}

export async function start(call: Call, workflow: string, { command, content }: Started = {}): Promise<string> {
  const dataclass = { id: await findAlertClass(call), name: 'Alert' };
  const answer = await call('CreateWorkflowInstance', {
    path: { workflow_id: workflow },
    body: {
      command_type: command ?? 'ActionInstanceRunCommand',
      action_type: 'workflow',
      action_id: workflow,
      playbook_context: { data_object: { content: content ?? story.alert, dataclass } },
    },
  });
  return answer.action_instance_id ?? expect.fail('the started run has no id');
}
export const startDebug = (call: Call, workflow: string) =>
  start(call, workflow, { command: 'ActionInstanceDebugCommand' });

export const command = (call: Call, instance: string, kind: 'Terminate' | 'Retry' | 'Debug', more: object = {}) =>
  call('UpdateWorkflowInstance', {
    path: { instance_id: instance },
    body: { command_type: `ActionInstance${kind}Command`, ...more },
  });

export const show = (call: Call, instance: string): Promise<Shown> =>
  call('ShowAopWorkflowInstance', { path: { instance_id: instance }, query: { show_topology: true } });

/** The newest entry of a node in the topology. */
export const newest = (shown: Shown, node: string): TopologyNodeInfo | undefined =>
  shown.topology?.audit_logs?.findLast((entry) => entry.action_id === node);

/** Reads an instance until a check holds. A refused or broken read ends it at once. */
export async function until(call: Call, instance: string, check: (shown: Shown) => void): Promise<Shown> {
  const deadline = performance.now() + untilMsMax;
  for (;;) {
    const shown = await show(call, instance);
    try {
      check(shown);
      return shown;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await setTimeout(pollMs);
  }
}

export const untilStatus = (call: Call, instance: string, status: string, retries = 0) =>
  until(call, instance, (shown) => expect(shown).toMatchObject({ status, retry_count: retries }));

export const untilWaitsAt = (call: Call, instance: string, node: string) =>
  until(call, instance, (shown) =>
    expect({ status: shown.status, node: newest(shown, node)?.status }).toEqual({ status: 'RUNNING', node: 'RUNNING' }),
  );
