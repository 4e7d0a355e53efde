import {
  algorithm,
  canonicalPath,
  canonicalQueries,
  dateHeader,
  sha256Hex,
  signatureOf,
} from '../contract/canonical-request.ts';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/clock.ts';

export interface Keys {
  readonly accessKey: string;
  readonly secretKey: string;
}
interface Unsigned {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** The request's headers, all of them signed, with date and signature. */
export function signedHeaders({ method, url, headers, body }: Unsigned, keys: Keys, now: Instant) {
  const date = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const signed = Object.entries({ ...headers, [dateHeader]: date }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const path = canonicalPath(url.pathname);
  const query = canonicalQueries(url.search.slice(1))?.[0];
  assert(path !== undefined && query !== undefined, 'a URL of our own has whole percent-escapes');
  const request = { method, path, query, headers: signed, signedHeaders: names, payload: sha256Hex(body) };
  const signature = signatureOf(request, date, keys.secretKey).toString('hex');
  const authorization = `${algorithm} Access=${keys.accessKey}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...Object.fromEntries(signed), authorization };
}
