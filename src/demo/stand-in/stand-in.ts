/** A small HTTP server on loopback that stands in for other systems, so that the demo's workflows have something to call. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isObject, type JsonObject } from '../../kernel/json.ts';
import { type Answered, createSystems } from './answers.ts';
import { OperatorError } from '../../kernel/operator-error.ts';

const standInHost = '127.0.0.1';
const bodyBytesMax = 64 * 1024;
const requestMsMax = 10_000;

export interface StandIn {
  /** What a workflow calls. */
  readonly endpoint: string;
  /** The same as host and port: what the HTTP plug-in must be allowed to reach. */
  readonly address: string;
  close(): Promise<void>;
}

/** The stand-in cannot listen: shown to the operator as it is. */
export class StandInError extends OperatorError {
  override name = 'StandInError';
}

/** Starts it on this port of loopback; 0 takes any free one. */
export async function startStandIn(port: number): Promise<StandIn> {
  const systems = createSystems();
  const server = createServer({ requestTimeout: requestMsMax }, (request, response) => {
    const send = ({ status, body }: Answered) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    answer(systems, request).then(send, () => send({ status: 500, body: { error: 'the stand-in failed' } }));
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo; // it listens on TCP
  const address = `${standInHost}:${taken}`;
  return { endpoint: `http://${address}`, address, close: () => close(server) };
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    server.listen(port, standInHost);
    await once(server, 'listening');
  } catch (error) {
    throw new StandInError(
      `The demo's stand-in for other systems cannot listen on port ${port}: ${error instanceof Error ? error.message : String(error)}; choose another with SALLYPORT_DEMO_PORT`,
    );
  }
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

async function answer(systems: ReturnType<typeof createSystems>, request: IncomingMessage): Promise<Answered> {
  const { route, name } = routeOf(request.url ?? '');
  const system = systems.get(`${request.method ?? ''} ${route}`);
  if (!system) return { status: 404, body: { error: `nothing answers ${request.method ?? ''} ${request.url ?? ''}` } };
  const body = await readBody(request);
  if (!body) return { status: 400, body: { error: `a JSON object of at most ${bodyBytesMax} bytes was expected` } };
  const { 'idempotency-key': key } = request.headers;
  return system({ method: request.method ?? '', name, body, key: typeof key === 'string' ? key : randomUUID() });
}

const paths: readonly (readonly [shape: RegExp, route: string])[] = [
  [/^\/intel\/addresses\/([^/]+)$/, '/intel/addresses/'],
  [/^\/assets\/([^/]+)$/, '/assets/'],
  [/^\/edr\/hosts\/([^/]+)\/isolation$/, '/edr/hosts/isolation'],
  [/^\/edr\/hosts\/([^/]+)\/cleanup$/, '/edr/hosts/cleanup'],
];

function routeOf(url: string): { readonly route: string; readonly name: string } {
  const [path = ''] = url.split('?');
  for (const [shape, route] of paths) {
    const name = shape.exec(path)?.[1];
    if (name !== undefined) return { route, name: decoded(name) };
  }
  return { route: path, name: '' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // URIError: a lone percent sign means itself
  }
}

/** Nothing is an empty object; what is no object, or too much, is undefined. */
async function readBody(request: IncomingMessage): Promise<JsonObject | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) return undefined;
    chunks.push(chunk);
  }
  if (bytes === 0) return {};
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined; // SyntaxError: no JSON
  }
}
