/** SDK-HMAC-SHA256: what is signed, and how. Both ends use this file: the server verifies with it, our own client signs with it. */
import { createHmac, hash } from 'node:crypto';

export const algorithm = 'SDK-HMAC-SHA256';
/** Of the time of signing, in UTC: yyyyMMddTHHmmssZ. */
export const dateHeader = 'x-sdk-date';

/** The parts of a request that a signature covers, each in its canonical form. */
export interface CanonicalRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Names in lower case, in the order in which they were signed. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The SignedHeaders text as sent. */
  readonly signedHeaders: string;
  /** SHA-256 of the body in hex, or what stands in its place. */
  readonly payload: string;
}

export function signatureOf(request: CanonicalRequest, date: string, secretKey: string): Buffer {
  const lines = request.headers.map(([name, value]) => `${name}:${value.trim()}\n`).join('');
  const text = [request.method, request.path, request.query, lines, request.signedHeaders, request.payload].join('\n');
  // Header values come from Node as one character a byte; everything else is ASCII.
  const digest = hash('sha256', Buffer.from(text, 'latin1'));
  return createHmac('sha256', secretKey).update(`${algorithm}\n${date}\n${digest}`).digest();
}

export const sha256Hex = (body: Uint8Array): string => hash('sha256', body);

/** The whole path is decoded before it is split: one stock client sends %2F in an id and signs it as a separator. [sdk] */
export function canonicalPath(path: string): string | undefined {
  const decoded = decode(path);
  if (decoded === undefined) return undefined;
  const encoded = decoded.split('/').map(encode).join('/');
  return encoded.endsWith('/') ? encoded : `${encoded}/`;
}

/** Sorted by name and value, and sorted by name only: one stock client keeps the order of repeated values. [sdk] */
export function canonicalQueries(query: string): string[] | undefined {
  const pairs: (readonly [name: string, value: string])[] = [];
  for (const item of query.split('&').filter((item) => item !== '')) {
    const equals = item.indexOf('=');
    const name = decode(plusAsSpace(equals < 0 ? item : item.slice(0, equals)));
    const value = decode(plusAsSpace(equals < 0 ? '' : item.slice(equals + 1)));
    if (name === undefined || value === undefined) return undefined;
    pairs.push([encode(name), encode(value)]);
  }
  const text = (sorted: typeof pairs) => sorted.map(([name, value]) => `${name}=${value}`).join('&');
  const byName = text(pairs.toSorted(([a], [b]) => compare(a, b)));
  const byBoth = text(pairs.toSorted(([a, x], [b, y]) => compare(a, b) || compare(x, y)));
  return byName === byBoth ? [byBoth] : [byBoth, byName];
}

/** RFC 3986: all but the unreserved characters are escaped. */
export const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const plusAsSpace = (text: string) => text.replaceAll('+', '%20');
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // the one thing it throws is URIError: no valid escape
  }
}
