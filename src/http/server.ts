import type { IncomingMessage } from 'node:http';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { contractDocument } from '../contract/document.ts';
import { type OperationRow, operationTable } from '../contract/generated/operations.ts';
import { assert } from '../kernel/assert.ts';
import { newId } from '../kernel/id.ts';
import { isObject } from '../kernel/json.ts';
import { Problem } from '../resources/problem.ts';
import { type Inspect, problemOf, refusalBody, sendAnswer, sendRefusal } from './answer.ts';
import { bodyBytesMax, readBody } from './body.ts';
import { type MetricsDoor, sendMetrics } from './metrics.ts';
import { type Page, pagePolicy } from './page/page.ts';
import { type CallOptions, carryOut, type Incoming, noSuchOperation, principalOf } from './call.ts';

/** A request must have come whole within this time. */
const requestMsMax = 120_000;
const headerMsMax = 30_000;
const paramCharsMax = 1_000;

export interface ServerOptions extends CallOptions {
  readonly log: Logger;
  /** Answers at `/`, in a language that the reader accepts: what runs here and how to call it. */
  readonly page: (acceptLanguage: string | undefined) => Page;
  /** Tests hold every answer against the contract. */
  readonly inspect?: Inspect;
  readonly health: () => { readonly ready: boolean; readonly reason?: string };
  /** Told of each request once it is answered. */
  readonly answered?: (call: { readonly operation: string; readonly status: number; readonly ms: number }) => void;
  readonly metrics?: MetricsDoor;
  /** One proxy stands before us: the caller's address is what it says. */
  readonly behindProxy?: boolean;
  readonly tls?: { readonly cert: string; readonly key: string };
}

/** What needs no credentials beside the operations that the contract calls open. Nothing else does: see `isOpen`. */
const openPaths: readonly (readonly [
  path: string,
  answer: (options: ServerOptions, reply: FastifyReply) => unknown,
])[] = [
  ['/', sendPage],
  ['/healthz', () => ({ status: 'ok' })],
  ['/readyz', ({ health }, reply) => sendReadiness(health(), reply)],
  ['/metrics', ({ metrics }, reply) => sendMetrics(metrics, reply)],
  ['/openapi.json', (_, reply) => reply.type('application/json').send(contractText())],
];

function sendPage({ page }: ServerOptions, reply: FastifyReply): FastifyReply {
  const { html, language } = page(reply.request.headers['accept-language']);
  return reply
    .headers({ 'Content-Security-Policy': pagePolicy, 'Content-Language': language, Vary: 'Accept-Language' })
    .type('text/html; charset=utf-8')
    .send(html);
}

let servedContract: string | undefined;
const contractText = (): string => (servedContract ??= JSON.stringify(contractDocument()));

function sendReadiness({ ready, reason }: ReturnType<ServerOptions['health']>, reply: FastifyReply): object {
  if (!ready) reply.code(503);
  return ready ? { status: 'ready' } : { status: 'not ready', reason: reason ?? 'starting' };
}

/** Of several addresses in X-Forwarded-For only the one that our own proxy added counts. */
const nearestOnly = (_address: string, hop: number): boolean => hop === 0;

/** How a route says what it is: credentials are asked for by what was matched, never by how a path looks. */
interface Matched {
  readonly row?: OperationRow;
  readonly isOpen?: boolean;
}
const matchedBy = (request: FastifyRequest): Matched => request.routeOptions.config as Matched;

/** The HTTP edge: every operation of the contract, what surrounds them, and nothing else. It listens when it is told to. */
export function createServer(options: ServerOptions): FastifyInstance {
  const app = fastify({
    ...(options.tls && { https: { ...options.tls, minVersion: 'TLSv1.2' as const } }),
    genReqId: () => newId(options.clock.now()),
    exposeHeadRoutes: false,
    trustProxy: options.behindProxy === true && nearestOnly,
    requestTimeout: requestMsMax,
    http: { headersTimeout: headerMsMax },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: paramCharsMax },
    frameworkErrors: (_, request, reply) =>
      void sendRefusal(reply, (hasCredentials(request.raw) ? noSuchOperation(request) : withoutCredentials()).detail),
    clientErrorHandler: refuseMalformed,
  });
  const bodies = new WeakMap<FastifyRequest, Pick<Incoming, 'bytes' | 'headers'>>();
  const incoming = (request: FastifyRequest, reply: FastifyReply): Incoming => {
    const body = bodies.get(request);
    assert(body, 'the body is read before the handler runs');
    return { request, reply, ...body };
  };
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'X-request-id': request.id, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' });
    bodies.set(request, await take(request));
    // Not left to a handler: on the way to one Fastify has rules of its own for some methods.
    if (request.is404) refuseUnknown(options, incoming(request, reply));
  });
  app.addHook('onResponse', (request, reply, done) => {
    const operation = matchedBy(request).row?.id;
    options.log.debug(
      { requestId: request.id, operation, status: reply.statusCode, ms: reply.elapsedTime },
      'answered',
    );
    options.answered?.({ operation: operation ?? 'none', status: reply.statusCode, ms: reply.elapsedTime });
    done();
  });
  app.setErrorHandler((error, request, reply) => answerError(options, { error, request, reply }));
  for (const row of Object.values(operationTable)) {
    assert(
      (options.operations[row.id].kind === 'open') <= row.open,
      `${row.id} is open only where the contract says so`,
    );
    app.route({
      method: row.method,
      url: row.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      config: { row, isOpen: row.open } satisfies Matched,
      handler: async (request, reply) => {
        const answer = await carryOut(row.id, options, incoming(request, reply));
        noteDamage(options.log, request, answer);
        return sendAnswer(reply, row, { answer, inspect: options.inspect });
      },
    });
  }
  for (const [path, answer] of openPaths)
    app.get(path, { config: { isOpen: true } satisfies Matched }, async (_, reply) => answer(options, reply));
  return app;
}

/** What is not there is told to those only who are known. */
function refuseUnknown(options: ServerOptions, incoming: Incoming): never {
  principalOf(options, incoming);
  throw noSuchOperation(incoming.request);
}

/**
 * Reads a request's bytes before Fastify looks at them: a signature covers them as they are, on GET too, and the rules for content
 * types are ours. Without any credentials nothing is read at all.
 */
async function take(request: FastifyRequest): Promise<Pick<Incoming, 'bytes' | 'headers'>> {
  const { row, isOpen } = matchedBy(request);
  const headers = { ...request.headers };
  if (isOpen !== true && !hasCredentials(request.raw)) throw withoutCredentials();
  const bytes = await readBody(request.raw, row?.bodyBytesMax ?? bodyBytesMax);
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) delete request.raw.headers[name];
  return { bytes, headers };
}

const hasCredentials = ({ headers }: IncomingMessage): boolean =>
  headers.authorization !== undefined || headers['x-auth-token'] !== undefined;
const withoutCredentials = (): Problem =>
  new Problem({ kind: 'unauthenticated', because: 'sign the request with an access key, or send X-Auth-Token' });

const damageNoted = 'a damaged record was met and not used';
/** A list goes on without what is damaged, so nobody else would tell the operator. */
function noteDamage(log: Logger, request: FastifyRequest, answer: unknown): void {
  if (!isObject(answer) || !('damaged' in answer)) return;
  log.error({ requestId: request.id, operation: matchedBy(request).row?.id, damaged: answer['damaged'] }, damageNoted);
}

interface Failed {
  readonly error: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}
function answerError({ log }: ServerOptions, { error, request, reply }: Failed): FastifyReply {
  const problem = problemOf(error);
  const noted = { requestId: request.id, operation: matchedBy(request).row?.id };
  if (!problem) log.error({ ...noted, err: error }, 'unexpected error');
  else if (problem.kind === 'recordDamaged') log.error({ ...noted, err: error, ...problem }, damageNoted);
  return sendRefusal(reply, problem ?? { kind: 'unexpected' });
}

/** What is no HTTP at all is refused in the same words, straight onto the socket. */
function refuseMalformed(
  error: Error & { code?: string },
  socket: NodeJS.WritableStream & { writable: boolean; destroy(): void },
): void {
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const because = tooLong ? 'comes with headers that are too long' : 'is no HTTP request that can be read';
  const body = JSON.stringify(refusalBody({ kind: 'invalidField', field: 'the request', because }, newId()));
  const status = tooLong ? '431 Request Header Fields Too Large' : '400 Bad Request';
  if (socket.writable && error.code !== 'ECONNRESET')
    socket.write(
      `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  socket.destroy();
}
