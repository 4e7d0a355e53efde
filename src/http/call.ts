import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type OperationId,
  type OperationRow,
  operationTable,
  type Requests,
} from '../contract/generated/operations.ts';
import { complainOfBody, complainOfForm } from '../contract/validator.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Operation, Operations, Services } from '../resources/operation.ts';
import { Problem } from '../resources/problem.ts';
import { requireRight, type Scope, turnOf, type WorkspaceId } from '../resources/scope.ts';
import type { DoorRequest } from './authenticate.ts';
import { parseBody } from './body.ts';
import type { Form } from './form.ts';
import { readParameters } from './parameters.ts';

/** Who calls: a scope whose workspace is not known yet. */
export type Principal = Omit<Scope, 'workspace'>;

/** What the edge needs to carry out a call. */
export interface CallOptions {
  readonly operations: Operations;
  readonly services: Services;
  readonly clock: Clock;
  /** Finds out who sent a request; throws a Problem when nobody knows. */
  readonly authenticate: (request: DoorRequest) => Principal;
  /** Is the workspace in the scope one of the project's? */
  readonly workspaceExists: (scope: Scope) => boolean;
}

/** A request as Fastify matched it, with its bytes. */
export interface Incoming {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly bytes: Buffer<ArrayBuffer>;
  /** The headers as they came. */
  readonly headers: FastifyRequest['headers'];
}

export const principalOf = (options: CallOptions, incoming: Incoming): Principal =>
  options.authenticate({
    method: incoming.request.method,
    url: incoming.request.raw.url ?? '',
    headers: incoming.headers,
    body: incoming.bytes,
    project: pathOf(incoming).project_id,
    address: incoming.request.ip,
  });

/**
 * Carries out one call. The order is part of the contract: who are you, where do you want to work, may you do this, is it built,
 * is what you ask well formed, do it.
 */
export async function carryOut<Id extends OperationId>(
  id: Id,
  options: CallOptions,
  incoming: Incoming,
): Promise<unknown> {
  const row = operationTable[id];
  const operation: Operation<Id> = options.operations[id];
  const call = { services: options.services, requestId: incoming.request.id };
  if (operation.kind === 'open') {
    const request = await readRequest<Id>(row, incoming);
    return operation.run({ ...call, request, now: options.clock.now() });
  }
  const scope = admit(operation, options, incoming);
  if (operation.kind === 'notYet') throw new Problem({ kind: 'notImplemented', operation: id });
  const request = await readRequest<Id>(row, incoming);
  const known = { ...call, request, scope, now: options.clock.now() };
  switch (operation.kind) {
    case 'reading':
      return options.services.read((read) => operation.run({ ...known, read }));
    case 'writing':
      return options.services.write((tx) => operation.run({ ...known, tx }), 'normal', turnOf(scope));
    case 'commanding': {
      const answer = await operation.run({ ...known, ...deliveryOf(incoming) });
      await noticeWhoHasGone();
      return answer;
    }
  }
}

/**
 * Lets the loop read what its sockets hold: a caller who hung up before the answer left is known to have missed it then, and the
 * same command sent again gets that answer.
 */
async function noticeWhoHasGone(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

/** Who calls, where, and with which right. Somebody else's project or workspace answers as if it were not there. */
function admit<Id extends OperationId>(operation: Operation<Id>, options: CallOptions, incoming: Incoming): Scope {
  const scope = scopeOf(principalOf(options, incoming), incoming);
  if (scope.workspace !== '' && operation.anyWorkspace !== true && !options.workspaceExists(scope))
    throw new Problem({ kind: 'invalidWorkspace', workspace: scope.workspace });
  const right = operation.right ?? 'none';
  if (right !== 'none') requireRight(scope, right);
  return scope;
}

function scopeOf(principal: Principal, incoming: Incoming): Scope {
  const path = pathOf(incoming);
  if (Object.values(path).includes('')) throw noSuchOperation(incoming.request);
  const { project_id: project = principal.project, workspace_id: workspace = '' } = path;
  if (project !== principal.project) throw new Problem({ kind: 'invalidProject', project });
  return { ...principal, workspace: workspace as WorkspaceId };
}

/** Names the path without its query, which may hold what should not be repeated. */
export const noSuchOperation = ({ method, raw }: Pick<FastifyRequest, 'method' | 'raw'>): Problem =>
  new Problem({ kind: 'noSuchOperation', method, path: (raw.url ?? '').split('?')[0] ?? '' });

const pathOf = ({ request }: Pick<Incoming, 'request'>) =>
  request.params as Readonly<Record<string, string | undefined>>;

/** The only place where what came over the wire gets its type: it was checked against the contract that the type is made from. */
async function readRequest<Id extends OperationId>(row: OperationRow, incoming: Incoming): Promise<Requests[Id]> {
  const { request, headers } = incoming;
  const query = (request.raw.url ?? '').split('?').slice(1).join('?');
  const parameters = readParameters(row, { path: pathOf(incoming), query, headers });
  const body = row.body === 'none' ? undefined : await readCheckedBody(row, incoming);
  return { ...parameters, body } as unknown as Requests[Id];
}

async function readCheckedBody(row: OperationRow, { request, bytes, headers }: Incoming): Promise<unknown> {
  const { rawHeaders } = request.raw;
  const body = await parseBody(row, { bytes, rawHeaders, encoding: headers['content-encoding'] });
  const complaint = row.body === 'json' ? complainOfBody(row.id, body) : complainOfForm(row.id, body as Form);
  if (complaint) throw new Problem({ kind: 'invalidField', ...complaint });
  return body;
}

/** What a command needs to be safe to repeat: what was asked, and whether the answer arrived. */
function deliveryOf({ reply, bytes }: Incoming): { bodyHash: string; delivered: Promise<boolean> } {
  const { raw } = reply;
  const delivered = new Promise<boolean>((resolve) => {
    if (raw.destroyed) return resolve(false);
    raw.once('finish', () => resolve(true));
    raw.once('close', () => resolve(raw.writableFinished));
  });
  return { bodyHash: createHash('sha256').update(bytes).digest('hex'), delivered };
}
