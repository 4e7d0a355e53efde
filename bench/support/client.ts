/** A client that signs each call and keeps its sockets, light enough to share the processors with the server that it loads. */
import { Agent, request } from 'node:http';
import { signedHeaders } from '../../src/cli/sign.ts';
import { type OperationId, operationTable, type Responses } from '../../src/contract/generated/operations.ts';
import { access } from '../../test/e2e/support/server.ts';

export interface Sent {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
}
export interface Client {
  /** Calls an operation as the first administrator; a refusal is an error. */
  readonly call: <Id extends OperationId>(operation: Id, sent?: Sent) => Promise<Responses[Id]>;
  /** Asks whether the server lives: HTTP and nothing else. */
  readonly ping: () => Promise<void>;
  readonly close: () => void;
}

interface Outgoing {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export function openClient(base: string, socketsMax: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: socketsMax });
  return {
    async call(operation, sent = {}) {
      const url = urlOf(base, operation, sent);
      const body = Buffer.from(sent.body === undefined ? '' : JSON.stringify(sent.body));
      const { method } = operationTable[operation];
      const headers = signedHeaders(
        { method, url, headers: { host: url.host, 'content-type': 'application/json' }, body },
        access,
        Date.now(),
      );
      return JSON.parse(await exchange(agent, url, { method, headers, body }));
    },
    async ping() {
      await exchange(agent, new URL('/healthz', base), { method: 'GET', headers: {}, body: Buffer.alloc(0) });
    },
    close: () => agent.destroy(),
  };
}

function urlOf(base: string, operation: OperationId, { path = {}, query = {} }: Sent): URL {
  const parts: Readonly<Record<string, string>> = {
    project_id: access.projectId,
    workspace_id: access.workspaceId,
    ...path,
  };
  const url = new URL(
    operationTable[operation].path.replaceAll(/\{(\w+)\}/g, (_, name) => parts[name] ?? ''),
    base,
  );
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url;
}

function exchange(agent: Agent, url: URL, { method, headers, body }: Outgoing): Promise<string> {
  return new Promise((resolve, reject) => {
    const length = body.length > 0 ? { 'content-length': body.length } : {};
    const sent = request(url, { agent, method, headers: { ...headers, ...length } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (text += chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(text);
        else reject(new Error(`${method} ${url.pathname} was answered with ${answer.statusCode}: ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
