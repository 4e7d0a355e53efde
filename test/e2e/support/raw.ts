/** Requests as a test writes them, byte for byte, let in by a token: for what no SDK would send. */
import { operationTable, type OperationId } from '../../../src/contract/generated/operations.ts';
import { access } from './server.ts';

export interface Raw {
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}
/** The fields that every refusal has. */
interface Refusal extends Readonly<Record<string, unknown>> {
  readonly code?: string;
  readonly message?: string;
  readonly error_code?: string;
  readonly error_msg?: string;
  readonly request_id?: string;
}
export type Send = (operation: OperationId, raw: Raw) => Promise<{ readonly status: number; readonly body: Refusal }>;

/** A client that holds the administrator's token. */
export async function rawClientOf(url: string): Promise<Send> {
  const token = await tokenFrom(url);
  return async (operation, { path = {}, headers = {}, body }) => {
    const { method, path: pattern } = operationTable[operation];
    const ids: Record<string, string> = { project_id: access.projectId, workspace_id: access.workspaceId, ...path };
    const filled = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''));
    const response = await fetch(url + filled, {
      method,
      headers: { 'X-Auth-Token': token, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, body: (await response.json()) as Refusal };
  };
}

/** A token, by default the administrator's. */
export async function tokenFrom(
  url: string,
  user: { readonly name: string; readonly password: string } = { name: 'admin', password: access.password },
): Promise<string> {
  const identity = { methods: ['password'], password: { user } };
  const response = await fetch(`${url}/v3/auth/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ auth: { identity, scope: { project: { id: access.projectId } } } }),
  });
  const token = response.headers.get('X-Subject-Token');
  if (!token) throw new Error(`no token: ${response.status} ${await response.text()}`);
  return token;
}
