import http from 'node:http';
import type { Socket } from 'node:net';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const headerBytesMax = 64 * 1024;

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body?: Buffer;
}
export interface HttpResponse {
  readonly status: number;
  readonly statusText: string;
  /** By name in lower case; `set-cookie` is a list. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** Unpacked. */
  readonly body: Buffer;
}

/** The answer came, but its body cannot be had: it is too large or packed in a way that is not understood. */
export class BodyUnreadable extends Error {
  override name = 'BodyUnreadable';
}

/** Sends one request over an open connection, reads the whole answer and closes the connection. */
export async function exchange(
  request: HttpRequest,
  {
    socket,
    signal,
    bodyBytesMax,
  }: { readonly socket: Socket; readonly signal: AbortSignal; readonly bodyBytesMax: number },
): Promise<HttpResponse> {
  try {
    const message = await send(request, socket, signal);
    const packed = await readBody(message, bodyBytesMax);
    const { 'content-encoding': encoding = 'identity', ...others } = message.headers;
    return {
      status: message.statusCode ?? 0,
      statusText: message.statusMessage ?? '',
      headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, value ?? ''])),
      body: packed.length === 0 ? packed : await unpack(packed, encoding, bodyBytesMax),
    };
  } finally {
    socket.destroy();
  }
}

function send(
  { method, url, headers, body }: HttpRequest,
  socket: Socket,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = http.request({
      createConnection: () => socket,
      method,
      path: url.pathname + url.search,
      headers: { host: url.host, ...Object.fromEntries(headers), ...(body && { 'content-length': body.length }) },
      setHost: false,
      maxHeaderSize: headerBytesMax,
      signal,
    });
    outgoing.once('response', resolve);
    outgoing.once('upgrade', () => reject(new Error('The server switched to another protocol')));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function readBody(message: http.IncomingMessage, bytesMax: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw new BodyUnreadable(`the body of the answer is larger than ${bytesMax} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The encodings that are asked for and understood. */
export const acceptEncoding = 'gzip, br, deflate';
type Unpacker = (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;
const unpackers: ReadonlyMap<string, Unpacker> = new Map([
  ['identity', async (packed) => packed],
  ['gzip', promisify(zlib.gunzip) as Unpacker],
  ['x-gzip', promisify(zlib.gunzip) as Unpacker],
  ['br', promisify(zlib.brotliDecompress) as Unpacker],
  ['deflate', promisify(zlib.inflate) as Unpacker],
]);

async function unpack(packed: Buffer, encoding: string, maxOutputLength: number): Promise<Buffer> {
  const unpacker = unpackers.get(encoding.trim().toLowerCase());
  if (!unpacker)
    throw new BodyUnreadable(`the answer is packed as ${JSON.stringify(encoding)}, which is not understood`);
  try {
    return await unpacker(packed, { maxOutputLength });
  } catch (cause) {
    throw new BodyUnreadable(
      `the answer's ${encoding} body is damaged or larger than ${maxOutputLength} bytes when unpacked`,
      { cause },
    );
  }
}
