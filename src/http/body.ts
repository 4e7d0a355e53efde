import type { IncomingMessage } from 'node:http';
import type { OperationRow } from '../contract/generated/operations.ts';
import { parseStrictJson } from '../kernel/strict-json.ts';
import { Problem } from '../resources/problem.ts';
import { parseForm } from './form.ts';

/** What a body may have where the contract does not say more. */
export const bodyBytesMax = 1_048_576;

/** The bytes as they were sent: the signature covers them. */
export function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer<ArrayBuffer>> {
  const tooLarge = () => new Problem({ kind: 'bodyTooLarge', bytesMax });
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const collect = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes <= bytesMax) {
        chunks.push(chunk);
        return;
      }
      // The rest flows away unread; the server's time limit for a request bounds it.
      request.off('data', collect);
      request.resume();
      reject(tooLarge());
    };
    request.on('data', collect);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => {
      if (!request.complete) reject(new Problem({ kind: 'invalidBody', because: 'did not arrive whole' }));
    });
  });
}

/**
 * The media type of a body, lower case, without its parameters. One stock client sends an empty Content-Type, another one beside
 * the true one: empty ones do not count, and none at all means JSON. [sdk]
 */
function contentTypeOf(rawHeaders: readonly string[]): { readonly type: string; readonly full: string } {
  const sent = rawHeaders
    .filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'content-type')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  const full = sent[0] ?? 'application/json';
  const type = mediaType(full);
  if (sent.some((other) => mediaType(other) !== type)) refuseType(`Content-Type is sent twice: ${sent.join(' and ')}`);
  return { type, full };
}

const mediaType = (value: string): string => (value.split(';')[0] ?? '').trim().toLowerCase();
const refuseType = (because: string): never => {
  throw new Problem({ kind: 'unsupportedMediaType', because });
};

interface RawBody {
  readonly bytes: Buffer<ArrayBuffer>;
  /** Names and values in turn, as Node gives them. */
  readonly rawHeaders: readonly string[];
  readonly encoding: string | undefined;
}

/** Reads the body that an operation takes. The content type must be the operation's: what is sent decides nothing. */
export async function parseBody(row: OperationRow, raw: RawBody): Promise<unknown> {
  if (raw.encoding !== undefined && raw.encoding !== 'identity')
    refuseType(`Content-Encoding ${raw.encoding} is not taken: send the body as it is`);
  const contentType = contentTypeOf(raw.rawHeaders);
  if (row.body === 'multipart') {
    if (contentType.type !== 'multipart/form-data')
      refuseType(`expected multipart/form-data, found ${contentType.type}`);
    return parseForm(contentType.full, raw.bytes);
  }
  checkJsonType(contentType);
  if (raw.bytes.length > 0) return parseJson(raw.bytes);
  if (row.bodyRequired) throw new Problem({ kind: 'invalidBody', because: 'is missing' });
  return {};
}

function checkJsonType({ type, full }: { readonly type: string; readonly full: string }): void {
  if (type !== 'application/json') refuseType(`expected application/json, found ${type}`);
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(full)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) refuseType(`expected charset utf-8, found ${charset}`);
}

function parseJson(bytes: Uint8Array): unknown {
  const parsed = parseStrictJson(bytes);
  if ('problem' in parsed) throw new Problem({ kind: 'invalidBody', because: parsed.problem });
  return parsed.value;
}
