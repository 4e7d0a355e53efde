import type { AopWorkflowInfo, AopWorkflowVersionInfo } from '../../contract/generated/types.ts';
import type { Client } from '../client.ts';
import { CommandError } from '../command.ts';

const listedMax = 1_000;
const uuidShape = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export interface Workflow {
  readonly id: string;
  readonly info: AopWorkflowInfo;
}

/** People name workflows; the API takes ids. */
export async function findWorkflow(client: Client, workflow: string): Promise<Workflow> {
  if (uuidShape.test(workflow)) {
    const { data = {} } = await client.call('ShowAopWorkflow', { path: { workflow_id: workflow } });
    return { id: workflow, info: data };
  }
  const { data = [] } = await client.call('ListWorkflows', { query: { name: workflow, limit: listedMax } });
  const named = data.filter(({ name }) => name === workflow);
  const [info] = named;
  if (named.length === 1 && info?.id) return { id: info.id, info };
  const found = named.length === 0 ? 'none' : named.map(({ id }) => id).join(', ');
  throw new CommandError(
    `expected one workflow with the id or name ${JSON.stringify(workflow)}, found ${found}; \`sallyport workflow list\` lists them`,
  );
}

/** All versions of a workflow, the newest first. */
export async function versionsOf(client: Client, workflow: string): Promise<readonly AopWorkflowVersionInfo[]> {
  const { data = [] } = await client.call('ListAopWorkflowVersions', { path: { workflow_id: workflow } });
  return data.toSorted((a, b) => ((a.create_time ?? '') < (b.create_time ?? '') ? 1 : -1));
}

export const versionId = (version: AopWorkflowVersionInfo): string => version.id ?? version.version_id ?? '';

export async function findDataClass(client: Client, name: string): Promise<string> {
  const { dataclass_details: classes = [] } = await client.call('ListDataclass', {
    query: { offset: 0, limit: listedMax },
  });
  const id = classes.find((each) => each.id === name || each.name === name)?.id;
  if (id === undefined)
    throw new CommandError(
      `--dataclass: expected one of ${classes.map((each) => each.name).join(', ')}, found ${JSON.stringify(name)}`,
    );
  return id;
}
