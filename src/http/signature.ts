/**
 * AK/SK signatures, SDK-HMAC-SHA256: pure verification. [sdk] The four stock signers differ in small ways; what each signs
 * differently is tried or tolerated here and nowhere else. The scheme has no nonce: within `skewMsMax` a captured request can be
 * sent again as it is, which commands withstand by being safe to repeat. [ours]
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import {
  algorithm,
  canonicalPath,
  canonicalQueries,
  dateHeader,
  sha256Hex,
  signatureOf,
} from '../contract/canonical-request.ts';
import type { Instant } from '../kernel/clock.ts';

/** The public gateway refuses dates further off. [doc] */
export const skewMsMax = 15 * 60_000;
const signedHeadersMax = 64;

const otherAlgorithms = /^(V11-HMAC-SHA256|SDK-HMAC-SM3|SDK-ECDSA-P256-SHA256|SDK-SM2-SM3)\b/;
const authorizationShape =
  /^SDK-HMAC-SHA256 Access=([^,\s]{1,128}), ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/;
const dateShape = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
const unsignedPayload = 'UNSIGNED-PAYLOAD';

/** A request as it came off the wire: nothing decoded, normalised or serialised again. */
export interface RawRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** What a request's signature claims; not yet proven. */
export interface Claim {
  readonly accessKey: string;
  readonly date: string;
  readonly signedHeaders: readonly string[];
  /** As sent: it is part of what was signed. */
  readonly signedHeadersText: string;
  readonly signature: Uint8Array;
}
export type Refusal = { readonly refused: string };

/** Reads the claim of a request that carries an Authorization header, or says why it cannot be one. */
export function readClaim({ headers }: RawRequest, now: Instant): Claim | Refusal {
  const claim = readAuthorization(headers.authorization ?? '', headers[dateHeader]);
  if ('refused' in claim) return claim;
  const absent = claim.signedHeaders.find(
    (name) => name !== name.toLowerCase() || sentValue(headers, name) === undefined,
  );
  if (absent !== undefined)
    return { refused: `SignedHeaders names ${quote(absent)}, which the request does not carry` };
  const wrongDate = complainOfDate(claim.date, now);
  return wrongDate ? { refused: wrongDate } : claim;
}

function readAuthorization(authorization: string, date: unknown): Claim | Refusal {
  const other = otherAlgorithms.exec(authorization)?.[1];
  if (other) return { refused: `the signature algorithm ${other} is not supported; sign with ${algorithm}` };
  const [, accessKey, signedHeadersText, signature] = authorizationShape.exec(authorization) ?? [];
  if (!accessKey || !signedHeadersText || !signature)
    return {
      refused: `Authorization must read "${algorithm} Access=<ak>, SignedHeaders=<a;b>, Signature=<64 hex digits>"`,
    };
  const signedHeaders = signedHeadersText.split(';');
  if (signedHeaders.length > signedHeadersMax)
    return { refused: `SignedHeaders names ${signedHeaders.length} headers; at most ${signedHeadersMax} are taken` };
  return {
    accessKey,
    date: String(date ?? ''),
    signedHeaders,
    signedHeadersText,
    signature: Buffer.from(signature, 'hex'),
  };
}

function complainOfDate(date: string, now: Instant): string | undefined {
  const instant = dateShape.test(String(date))
    ? Date.parse(String(date).replace(dateShape, '$1-$2-$3T$4:$5:$6Z'))
    : NaN;
  if (Number.isNaN(instant))
    return `X-Sdk-Date must be the time of signing in UTC as yyyyMMddTHHmmssZ, found ${quote(date)}`;
  const off = instant - now;
  if (Math.abs(off) <= skewMsMax) return undefined;
  const seconds = Math.round(Math.abs(off) / 1_000);
  const side = off < 0 ? 'behind' : 'ahead of';
  return `X-Sdk-Date ${quote(date)} is ${seconds} s ${side} the server's clock; at most ${skewMsMax / 1_000} s are taken`;
}

/** Proves or refuses the claim with the secret key of its access key. */
export function checkClaim(request: RawRequest, claim: Claim, secretKey: string): Refusal | undefined {
  const mark = request.url.indexOf('?');
  const path = canonicalPath(mark < 0 ? request.url : request.url.slice(0, mark));
  const queries = canonicalQueries(mark < 0 ? '' : request.url.slice(mark + 1));
  if (path === undefined || !queries) return { refused: 'the path or the query holds a broken percent-escape' };
  const payloads = payloadHashes(request);
  if ('refused' in payloads) return payloads;
  const signed = {
    method: request.method,
    path,
    headers: claim.signedHeaders.map((name) => [name, headerValue(sentValue(request.headers, name))] as const),
    signedHeaders: claim.signedHeadersText,
  };
  const proven = queries.some((query) =>
    payloads.hashes.some((payload) =>
      timingSafeEqual(signatureOf({ ...signed, query, payload }, claim.date, secretKey), claim.signature),
    ),
  );
  return proven
    ? undefined
    : {
        refused: 'the signature does not match the request: check the secret key, and that nothing between changes it',
      };
}

/**
 * What may stand as the payload's hash. A hash that was sent must be the body's. Whether the payload is signed is itself signed,
 * so nobody but the client can leave it out; stock clients do so for every type that is not exactly `application/json`. [sdk]
 */
function payloadHashes({ method, headers, body }: RawRequest): { readonly hashes: readonly string[] } | Refusal {
  const actual = sha256Hex(body);
  const sent = headers['x-sdk-content-sha256'];
  if (sent === undefined) return { hashes: [actual] };
  if (String(sent).toLowerCase() === actual) return { hashes: [String(sent)] };
  if (sent !== unsignedPayload)
    return { refused: `X-Sdk-Content-Sha256 is not the SHA-256 of the body, found ${quote(sent)}` };
  const readAsJson =
    body.length > 0 && method !== 'GET' && /^(application\/json)?$/i.test(headers['content-type'] ?? '');
  if (readAsJson)
    return { refused: `a JSON body must be signed; ${unsignedPayload} is taken with other content types only` };
  // Python signs the hash of an empty body whatever that header says. [sdk]
  return { hashes: body.length === 0 ? [unsignedPayload, actual] : [unsignedPayload] };
}

/** The name comes from the request: it must not reach a prototype. */
const sentValue = (headers: IncomingHttpHeaders, name: string) =>
  Object.hasOwn(headers, name) ? headers[name] : undefined;
const headerValue = (value: string | string[] | undefined) => [value ?? ''].flat().join(', ');
const quote = (value: unknown) => JSON.stringify(String(value ?? '').slice(0, 80));
