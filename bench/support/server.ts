/** The real server in a process of its own, with a released workflow; loaded by this process over signed HTTP. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Server, startServer } from '../../test/e2e/support/server.ts';
import { bpmnOf, taskflowOf } from '../../test/support/bpmn.ts';
import { type Client, openClient } from './client.ts';
import { tellProfile } from './profile.ts';
import { atOnce, type Wanted } from './row.ts';

const warmUpMs = 1_500;
/** Sockets beside those that load: for whoever looks on. */
const socketsBeside = 10;

export interface Served {
  readonly server: Server;
  readonly client: Client;
}

/** Runs a body beside a server on this folder, under a profiler where profiles are wanted. */
export async function withServer<T>(
  { folder, profiles, name }: { folder: string; profiles: Wanted['profiles']; name: string },
  body: (served: Served) => Promise<T>,
): Promise<T> {
  const environment: Record<string, string> = {};
  const profile = profiles === undefined ? undefined : path.join(profiles, `${name}-server`);
  if (profile !== undefined) environment['NODE_OPTIONS'] = `--cpu-prof --cpu-prof-dir=${profile}`;
  const server = await startServer({ folder, environment });
  const client = openClient(server.url, atOnce + socketsBeside);
  let result: T;
  try {
    result = await body({ server, client });
  } finally {
    client.close();
    await server.stop();
  }
  if (profile !== undefined) for (const file of readdirSync(profile)) tellProfile(path.join(profile, file));
  return result;
}

/** Draws, submits, approves and enables a workflow of one node that makes a UUID; its id. */
export async function releaseOneNode(client: Client, name: string): Promise<string> {
  const { dataclass_details: classes } = await client.call('ListDataclass', { query: { offset: 0, limit: 100 } });
  const about = { name, description: 'a benchmark', aop_type: 'NORMAL' };
  const made = await client.call('CreateAopWorkflow', {
    body: { ...about, engine_type: 'public_engine', dataclass_id: idOf(classes?.find(({ name }) => name === 'Alert')) },
  });
  const workflow = idOf(made.data);
  const drawn = await client.call('CreateAopWorkflowVersion', {
    path: { workflow_id: workflow },
    body: {
      ...about,
      taskflow: taskflowOf(bpmnOf('start -> work -> end')),
      taskconfig: JSON.stringify({
        node_info: { work: { component: 'SecMasterUtilities', action: 'uuid', inputs: [] } },
      }),
      taskflow_type: 'JSON',
    },
  });
  const version = idOf(drawn.data);
  await client.call('UpdateAopWorkflowVersion', {
    path: { version_id: version },
    body: { status: 'pending_approval' },
  });
  await client.call('CreateAopWorkflowVersionApprovel', {
    path: { version_id: version },
    body: { content: 'approved', result: 'PASS' },
  });
  await client.call('UpdateAopWorkflow', {
    path: { workflow_id: workflow },
    body: { enabled: true, version_id: version },
  });
  return workflow;
}

export async function startRun(client: Client, workflow: string): Promise<string> {
  const answer = await client.call('CreateWorkflowInstance', {
    path: { workflow_id: workflow },
    body: {
      command_type: 'ActionInstanceRunCommand',
      action_type: 'workflow',
      action_id: workflow,
      playbook_context: { data_object: { content: { title: 'bench' } } },
    },
  });
  return idOf({ id: answer.action_instance_id });
}

/** How many runs of this workspace have not ended. */
export async function running(client: Client): Promise<number> {
  const { count } = await client.call('ListAopWorkflowInstance', { query: { status: 'RUNNING', limit: 1 } });
  return count ?? 0;
}

/** Repeats a call for a while, so many at one time, after a warm-up; how long each took. */
export async function loadFor(call: () => Promise<unknown>, { ms }: { ms: number }): Promise<number[]> {
  await keepCalling(call, warmUpMs);
  return keepCalling(call, ms);
}

export async function keepCalling(call: () => Promise<unknown>, ms: number): Promise<number[]> {
  const tookMs: number[] = [];
  const until = performance.now() + ms;
  const one = async () => {
    for (let began = performance.now(); began < until; began = performance.now()) {
      await call();
      tookMs.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return tookMs;
}

const idOf = (made: { readonly id?: string | undefined } | undefined): string => {
  if (made?.id) return made.id;
  throw new Error('expected an answer with an id, found none');
};

/** Processor time that a process has used, in µs, where the system tells it. */
export function cpuMicros(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * microsPerTick;
}
const microsPerTick = 10_000;
