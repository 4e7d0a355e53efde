import { type OperationId, operationTable } from '../../src/contract/generated/operations.ts';
import { operations } from '../../src/resources/index.ts';
import type { Scope, WorkspaceId } from '../../src/resources/scope.ts';
import { createWorkspace } from '../../src/resources/workspaces/create-workspace.ts';
import { type Edge, type Received, startEdge } from './edge.ts';
import { firstSettings, install, type Installation } from './identity.ts';

/** What a test sends: parts of the path that are not the project and the workspace, query, body. */
export interface Asked {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
/** The HTTP edge with every operation that is built, a real store, an administrator and a workspace. */
export interface House extends Edge, Installation {
  readonly scope: Scope;
  /** Calls an operation as the administrator. */
  readonly call: (id: OperationId, asked?: Asked) => Promise<Received>;
  /** Calls an operation that must succeed, and gives what stands in its `data`. */
  readonly data: (id: OperationId, asked?: Asked) => Promise<Readonly<Record<string, unknown>>>;
}

export async function startHouse(): Promise<House> {
  const installation = await install();
  const { store, first } = installation;
  const workspace = await store.write((tx) => {
    const details = { region: firstSettings.region, projectName: 'demo' };
    return createWorkspace(first.scope, tx, { name: 'first', description: '', details }, Date.now());
  });
  const edge = await startEdge(operations, installation);
  const scope: Scope = { ...first.scope, workspace: workspace.id };
  const token = await tokenOf(edge);
  const call: House['call'] = (id, asked = {}) => edge.send(requestOf(id, scope, token, asked));
  const data: House['data'] = async (id, asked) => {
    const { status, text, json } = await call(id, asked);
    if (status !== 200) throw new Error(`${id}: ${status} ${text}`);
    return json['data'] as Record<string, unknown>;
  };
  return { ...installation, ...edge, scope, call, data };
}

async function tokenOf(edge: Edge): Promise<string> {
  const user = { name: 'admin', password: firstSettings.adminPassword, domain: { name: 'sallyport' } };
  const auth = {
    identity: { methods: ['password'], password: { user } },
    scope: { project: { name: firstSettings.region } },
  };
  const { headers } = await edge.send({ method: 'POST', path: '/v3/auth/tokens', body: JSON.stringify({ auth }) });
  return String(headers['x-subject-token']);
}

function requestOf(id: OperationId, scope: Scope, token: string, { path = {}, query = {}, body, headers }: Asked) {
  const row = operationTable[id];
  const ids: Record<string, string> = { project_id: scope.project, workspace_id: scope.workspace, ...path };
  const asked = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  const filled = row.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''));
  return {
    method: row.method,
    path: asked ? `${filled}?${asked}` : filled,
    headers: { 'X-Auth-Token': token, ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
  };
}

export const otherWorkspace = '0190a000-0000-7000-8000-0000000000ff' as WorkspaceId;
