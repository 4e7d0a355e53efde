/** A client that signs each call and keeps its sockets, light enough to share the processors with the server that it watches. */
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { signedHeaders } from '../../src/cli/sign.ts';
import { type OperationId, operationTable } from '../../src/contract/generated/operations.ts';
import { access } from '../e2e/support/server.ts';

/** The caller's mistake: an answer like any other. */
export class Refused extends Error {}

interface Sent {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: object;
}
export interface HistoryClient {
  /** The answer's body; throws `Refused` for a 4xx, and another error when there was no answer, or one that tells to come again. */
  readonly call: (base: string, operation: OperationId, sent: Sent) => Promise<unknown>;
  readonly close: () => void;
}

export function openClient(socketsMax: number): HistoryClient {
  const agent = new Agent({ keepAlive: true, maxSockets: socketsMax });
  return {
    close: () => agent.destroy(),
    async call(base, operation, { path = {}, query = {}, body: data }) {
      const { method, path: pattern } = operationTable[operation];
      const ids: Record<string, string> = { project_id: access.projectId, workspace_id: access.workspaceId, ...path };
      const url = new URL(
        pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? ''),
        base,
      );
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
      const body = Buffer.from(data === undefined ? '' : JSON.stringify(data));
      const unsigned = { method, url, headers: { host: url.host, 'content-type': 'application/json' }, body };
      const headers = signedHeaders(unsigned, access, Date.now());
      const outgoing = request(url, { agent, method, headers: { ...headers, 'content-length': body.length } });
      outgoing.end(body);
      const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
      const answer = await text(response);
      const { statusCode = 0 } = response;
      if (statusCode >= 500) throw new Error(`${operation}: ${statusCode} ${answer}`);
      if (statusCode >= 400) throw new Refused(answer);
      return JSON.parse(answer) as unknown;
    },
  };
}
