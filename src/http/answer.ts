import type { FastifyReply } from 'fastify';
import type { OperationId, OperationRow } from '../contract/generated/operations.ts';
import type { Answered, ErrorResponse, FileContent } from '../contract/generated/types.ts';
import { isObject } from '../kernel/json.ts';
import { Problem, type ProblemDetail } from '../resources/problem.ts';
import { RecordDamaged } from '../store/damage.ts';
import { StoreBusy, StoreClosed } from '../store/database.ts';
import { refusalOf } from './problem-codes.ts';

const messageCharsMax = 1_024;
const retryAfterSeconds = 1;

/** Node's SDK throws when these four bare strings come with a request id. [ran] */
const withoutRequestId: ReadonlySet<OperationId> = new Set([
  'CreateReport',
  'UpdateReport',
  'DeleteReport',
  'UpdateRecipientsEmailStatus',
]);

/** Looks at a JSON body before it leaves; throws when it is not as the contract says. */
export type Inspect = (id: OperationId, body: unknown) => void;

/** Sends what an operation answered, in the envelope that the contract declares for it. */
export function sendAnswer(reply: FastifyReply, row: OperationRow, { answer, inspect }: Outgoing): FastifyReply {
  reply.code(row.status);
  if (withoutRequestId.has(row.id)) reply.removeHeader('X-request-id');
  if (row.answer === 'empty') return reply.send();
  if (row.answer === 'file') return sendFile(reply, answer as FileContent);
  const { body, headers } = row.headers ? (answer as Answered<unknown, Record<string, string>>) : { body: answer };
  const text = JSON.stringify(inEnvelope(row, body, reply.request.id));
  inspect?.(row.id, JSON.parse(text));
  return reply
    .headers(headers ?? {})
    .type('application/json')
    .send(text);
}
/** What the compiler has checked against the contract operation by operation. */
interface Outgoing {
  readonly answer: unknown;
  readonly inspect?: Inspect | undefined;
}

/** Code, message and the like stand around the data; an operation may give its own. */
function inEnvelope({ envelope }: OperationRow, body: unknown, requestId: string): unknown {
  if (!envelope || !isObject(body)) return body;
  return {
    code: envelope.code === 'integer' ? 0 : '00000000',
    message: '',
    ...(envelope.success && { success: true }),
    ...(envelope.requestId && { request_id: requestId }),
    ...body,
  };
}

function sendFile(reply: FastifyReply, { file, name, type }: FileContent): FastifyReply {
  const plain = name.replace(/[^\w.-]+/g, '_').slice(0, 100) || 'file';
  return reply
    .type(type)
    .header(
      'Content-Disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
    )
    .send(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
}

/** The problem that an error is to the caller; undefined: a bug, of which the caller learns the request id only. */
export function problemOf(error: unknown): ProblemDetail | undefined {
  if (error instanceof Problem) return error.detail;
  if (error instanceof RecordDamaged) return { kind: 'recordDamaged', ...error.record };
  if (error instanceof StoreBusy) return { kind: 'busy', because: `${error.message}; try again` };
  if (error instanceof StoreClosed) return { kind: 'busy', because: 'the server is going down; try again' };
  return undefined;
}

/** The body of every refusal: the first pair is what the reference and Terraform read, the second what Node's SDK reads. */
export function refusalBody(detail: ProblemDetail, requestId: string): Refusal {
  const { code, message } = refusalOf(detail);
  const text = message.slice(0, messageCharsMax).toWellFormed();
  const more = 'misfits' in detail && detail.misfits ? { misfits: detail.misfits } : {};
  return { code, message: text, error_code: code, error_msg: text, request_id: requestId, ...more };
}

type Refusal = ErrorResponse & Readonly<Record<'error_code' | 'error_msg' | 'request_id', string>>;

export function sendRefusal(reply: FastifyReply, detail: ProblemDetail): FastifyReply {
  const { status } = refusalOf(detail);
  if (status === 503) reply.header('Retry-After', String(retryAfterSeconds));
  return reply
    .code(status)
    .header('X-request-id', reply.request.id)
    .type('application/json')
    .send(JSON.stringify(refusalBody(detail, reply.request.id)));
}
