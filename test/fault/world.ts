/** The other systems that the demo's workflows call: they outlive the server, and remember every call. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { startStandIn } from '../../src/demo/stand-in/stand-in.ts';

export interface WorldCall {
  readonly method: string;
  readonly path: string;
  /** The Idempotency-Key: none, where the function changes nothing. */
  readonly key: string | undefined;
  readonly body: string;
}
export interface World {
  /** Host and port. */
  readonly address: string;
  readonly endpoint: string;
  /** In the order in which they came. */
  readonly calls: WorldCall[];
  close(): Promise<void>;
}

const header = (request: IncomingMessage, name: string) => [request.headers[name]].flat()[0];

export async function startWorld(): Promise<World> {
  const standIn = await startStandIn(0);
  const calls: WorldCall[] = [];
  const answer = async (request: IncomingMessage) => {
    const { method = '', url: path = '' } = request;
    const key = header(request, 'idempotency-key');
    const body = await text(request);
    calls.push({ method, path, key, body });
    const headers = key === undefined ? {} : { 'Idempotency-Key': key };
    return fetch(standIn.endpoint + path, { method, headers, ...(body !== '' && { body }) });
  };
  const server = createServer((request, response) => {
    const pass = async (answered: Response) =>
      response.writeHead(answered.status, { 'Content-Type': 'application/json' }).end(await answered.text());
    // A caller that was killed in the middle of its request gets no answer.
    answer(request)
      .then(pass)
      .catch(() => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    endpoint: `http://${address}`,
    calls,
    async close() {
      server.closeAllConnections();
      server.close();
      await standIn.close();
    },
  };
}
