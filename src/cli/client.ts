/** A client of the signed API like any other: operations by their id, answers typed by the contract, refusals as errors. */
import { operationTable, type OperationId, type Requests, type Responses } from '../contract/generated/operations.ts';
import { encode } from '../contract/canonical-request.ts';
import type { Clock } from '../kernel/clock.ts';
import { isObject, type Json } from '../kernel/json.ts';
import { CommandError } from './command.ts';
import { type Keys, signedHeaders } from './sign.ts';

const callMsMax = 120_000;
const answerBytesMax = 64 * 1024 * 1024;

type Part<Id extends OperationId, Name extends string> = Requests[Id] extends { readonly [name in Name]?: infer Type }
  ? Type
  : undefined;
/** What a call takes besides the project and the workspace. */
export interface Sent<Id extends OperationId> {
  readonly path?: Omit<Part<Id, 'path'>, 'project_id' | 'workspace_id'>;
  readonly query?: Partial<Part<Id, 'query'>>;
  readonly body?: Part<Id, 'body'>;
}
interface AnySent {
  readonly path?: object;
  readonly query?: object;
  readonly body?: unknown;
}

export interface Client {
  readonly call: <Id extends OperationId>(operation: Id, sent?: Sent<Id>) => Promise<Responses[Id]>;
  readonly download: <Id extends OperationId>(operation: Id, sent?: Sent<Id>) => Promise<Uint8Array>;
  readonly upload: (operation: OperationId, field: string, file: File) => Promise<void>;
}

/** The server said no. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  constructor(status: number, answer: { code: string; message: string; requestId: string }) {
    super(answer.message);
    this.status = status;
    this.code = answer.code;
    this.requestId = answer.requestId;
  }
}

export interface ClientSettings {
  readonly endpoint: URL;
  readonly keys: Keys;
  /** Known once they were looked up or configured; operations above them do without. */
  readonly project?: string;
  readonly workspace?: string;
}

interface Outgoing {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

export function openClient(settings: ClientSettings, clock: Clock): Client {
  const send = async (operation: OperationId, sent: AnySent, outgoing: Outgoing | undefined): Promise<Uint8Array> => {
    const url = urlOf(settings, operation, sent);
    const { method } = operationTable[operation];
    const { bytes, type } = outgoing ?? { bytes: new Uint8Array(), type: 'application/json' };
    const own = { 'content-type': type, ...(settings.project !== undefined && { 'x-project-id': settings.project }) };
    const headers = signedHeaders({ method, url, headers: own, body: bytes }, settings.keys, clock.now());
    return exchange(url, { method, headers, ...(outgoing && { body: bytes }) });
  };
  const json = (body: unknown) =>
    body === undefined
      ? undefined
      : { bytes: new TextEncoder().encode(JSON.stringify(body)), type: 'application/json' };
  return {
    call: async (operation, sent = {}) => parseAnswer(await send(operation, sent, json(sent.body)), operation),
    download: (operation, sent = {}) => send(operation, sent, json(sent.body)),
    upload: async (operation, field, file) => {
      const form = new FormData();
      form.set(field, file);
      const packed = new Response(form);
      const type = packed.headers.get('content-type') ?? 'multipart/form-data';
      await send(operation, {}, { bytes: new Uint8Array(await packed.arrayBuffer()), type });
    },
  };
}

function urlOf({ endpoint, project, workspace }: ClientSettings, operation: OperationId, sent: AnySent): URL {
  const parts = new Map<string, unknown>(
    Object.entries({ project_id: project, workspace_id: workspace, ...sent.path }),
  );
  const path = operationTable[operation].path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const part = String(parts.get(name) ?? '');
    // An empty segment, `.` and `..` would be another path.
    if (/^\.{0,2}$/.test(part)) throw new CommandError(`${name}: expected an id, found ${JSON.stringify(part)}`);
    return encode(part);
  });
  const query = Object.entries(sent.query ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encode(name)}=${encode(String(value))}`)
    .join('&');
  return new URL(`${endpoint.pathname.replace(/\/+$/, '')}${path}${query && `?${query}`}`, endpoint);
}

async function exchange(url: URL, request: RequestInit): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.timeout(callMsMax) });
    const bytes = await readWhole(response);
    if (response.ok) return bytes;
    throw refusalOf(response, bytes);
  } catch (error) {
    if (error instanceof Refusal || error instanceof CommandError) throw error;
    throw unreachable(url, error);
  }
}

async function readWhole(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > answerBytesMax) throw new CommandError(`The answer has more than ${answerBytesMax} bytes: ask for less`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseAnswer(bytes: Uint8Array, operation: OperationId) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new CommandError(`${operation}: expected a JSON answer, found ${found(bytes)}. Is this a Sallyport server?`);
  }
}
const found = (bytes: Uint8Array) => JSON.stringify(new TextDecoder().decode(bytes.subarray(0, 80)));

function refusalOf(response: Response, bytes: Uint8Array): Refusal {
  const body = errorBody(bytes);
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  const fallback = `${response.status} ${response.statusText}; the answer is not an error of SecMaster's form: ${found(bytes)}`;
  return new Refusal(response.status, {
    code: text('error_code') || text('code') || String(response.status),
    message: text('error_msg') || text('message') || fallback,
    requestId: text('request_id') || (response.headers.get('x-request-id') ?? ''),
  });
}

function errorBody(bytes: Uint8Array): Record<string, Json | undefined> {
  try {
    const body: Json = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(body) ? body : {};
  } catch {
    return {}; // not JSON: the caller shows what it found
  }
}

function unreachable(url: URL, error: unknown): CommandError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new CommandError(
    `Expected a server at ${url.origin}, found none that answers (${reason}): start one with \`sallyport serve\`, or say where it is in SALLYPORT_ENDPOINT`,
    { cause: error },
  );
}
