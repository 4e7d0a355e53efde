import type { AopWorkflowVersionInfo, WorkflowProblemInfo } from '../../contract/generated/types.ts';
import type { Client } from '../client.ts';
import { type Command, CommandError, type Given, type Shell } from '../command.ts';
import { printable } from '../table.ts';
import { findWorkflow, versionId, versionsOf, type Workflow } from './find.ts';

export const workflowRelease: Command = {
  name: 'workflow release',
  summary: 'submit, approve, activate and enable a workflow’s newest draft, telling each step',
  arguments: ['workflow'],
  options: {
    'version-id': { value: 'id', help: 'this version, instead of the newest one that is not active' },
    comment: { value: 'text', help: 'the reviewer’s opinion' },
  },
  details: 'A version that is further along goes on from there, so an interrupted release is finished by a second one.',
  run: async (given, shell) => {
    const client = await shell.client();
    const workflow = await findWorkflow(client, given.argument('workflow'));
    const version = versionId(await chosen(client, workflow, given));
    shell.tell(`${printable(workflow.info.name)}: version ${version}`);
    await stepsToActive({ client, shell, comment: given.text('comment') ?? 'released by the command line' }, version);
    const { data } = await client.call('UpdateAopWorkflow', {
      path: { workflow_id: workflow.id },
      body: { enabled: true, version_id: version },
    });
    return { text: 'enabled: it can be run', data: { workflow: data, version_id: version } };
  },
};

async function chosen(client: Client, workflow: Workflow, given: Given): Promise<AopWorkflowVersionInfo> {
  const versions = await versionsOf(client, workflow.id);
  const wanted = given.text('version-id');
  const found = versions.find((version) => (wanted ? versionId(version) === wanted : version.status !== 'activated'));
  const version = found ?? (wanted === undefined ? versions[0] : undefined);
  if (version) return version;
  throw new CommandError(
    `${workflow.id}: expected ${wanted ? `the version ${wanted}` : 'a version'}, found ${versions.map(versionId).join(', ') || 'none'}`,
  );
}

interface Releasing {
  readonly client: Client;
  readonly shell: Shell;
  readonly comment: string;
}
type Status = NonNullable<AopWorkflowVersionInfo['status']>;
type Step = (releasing: Releasing, version: string) => Promise<string>;

const submit: Step = async ({ client }, version) => {
  await client.call('UpdateAopWorkflowVersion', {
    path: { version_id: version },
    body: { status: 'pending_approval' },
  });
  return 'submitted for approval';
};
const approve: Step = async ({ client, comment }, version) => {
  const body = { content: comment, result: 'PASS' } as const;
  await client.call('CreateAopWorkflowVersionApprovel', { path: { version_id: version }, body });
  return 'approved';
};
const activate: Step = async ({ client }, version) => {
  await client.call('UpdateAopWorkflowVersion', { path: { version_id: version }, body: { status: 'activated' } });
  return 'activated';
};
const wait: Step = (_, version) => {
  throw new CommandError(
    `${version}: expected a version that can go on, found it being published; try again in a moment`,
  );
};

/** What moves a version on from each status; nothing from the last. */
const steps: { readonly [Each in Status]: Step | undefined } = {
  pending_submit: submit,
  rejected: submit,
  pending_approval: approve,
  publishing: wait,
  publish_failed: activate,
  not_activated: activate,
  activated: undefined,
};
/** The longest way through the table. */
const stepsMax = 4;

async function stepsToActive(releasing: Releasing, version: string): Promise<void> {
  for (let count = 0; count <= stepsMax; count++) {
    const { data = {} } = await releasing.client.call('ShowAopWorkflowVersion', { path: { version_id: version } });
    const step = data.status && steps[data.status];
    if (!step) return;
    if (count > 0) complainOf(data.problems ?? [], releasing.shell);
    releasing.shell.tell(await step(releasing, version));
  }
  throw new CommandError(`${version}: expected it to be active after ${stepsMax} steps, found it is not`);
}

function complainOf(problems: readonly WorkflowProblemInfo[], shell: Shell): void {
  for (const { mode, node_id: node, message, fix } of problems)
    shell.tell(`  ${[mode, node, message, fix].filter(Boolean).map(printable).join('; ')}`);
}
