import { validateHeaderName, validateHeaderValue } from 'node:http';
import { isObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { FunctionFailed } from '../plugin.ts';
import { complainOfUrl } from './follow.ts';
import type { HttpResponse } from './exchange.ts';

const urlLengthMax = 8192;
const headersMax = 100;
export const requestBytesMax = 4 * 1024 * 1024;
/** Headers that belong to the connection, not to the workflow. */
const ownHeaders = /^(host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect|keep-alive|proxy-.*)$/;

const refused = (message: string) => new FunctionFailed(message, { final: true });

/** The URL with the query's values added; a list gives its name several times, null is left out. */
export function readUrl(text: string, query: JsonObject): URL {
  if (text.length > urlLengthMax) throw refused(`url has ${text.length} characters, at most ${urlLengthMax}.`);
  const url = URL.parse(text);
  if (!url) throw refused(`url must be a whole URL such as https://host/path, found ${JSON.stringify(text)}.`);
  const problem = complainOfUrl(url);
  if (problem !== undefined) throw refused(`url refused: ${problem}.`);
  for (const [name, value] of Object.entries(query))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== null) url.searchParams.append(name, textOf(item));
  url.hash = '';
  return url;
}

/** Headers by their names in lower case. */
export function readHeaders(given: JsonObject): Map<string, string> {
  const entries = Object.entries(given).filter(([, value]) => value !== null);
  if (entries.length > headersMax) throw refused(`headers has ${entries.length} names, at most ${headersMax}.`);
  return new Map(entries.map(([name, value]) => [name.toLowerCase(), readHeader(name, textOf(value))]));
}

function readHeader(name: string, value: string): string {
  if (ownHeaders.test(name.toLowerCase())) throw refused(`The header ${name} is set by Sallyport itself.`);
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return value;
  } catch {
    throw refused(`headers holds a name or value that HTTP does not allow, under ${JSON.stringify(name)}.`);
  }
}

/** The body's bytes, and the content type that they have unless the workflow says another. */
export function readBody(
  { body, text }: { readonly body: Json | undefined; readonly text: string | undefined },
  contentType: string | undefined,
): { readonly bytes: Buffer; readonly contentType: string } | undefined {
  if (text !== undefined && body !== undefined && body !== null) throw refused('Give either body or text, not both.');
  const read = text === undefined ? readJson(body, contentType) : { text, contentType: 'text/plain; charset=utf-8' };
  if (!read) return undefined;
  const bytes = Buffer.from(read.text);
  if (bytes.length > requestBytesMax) throw refused(`The body is ${bytes.length} bytes, at most ${requestBytesMax}.`);
  return { bytes, contentType: contentType ?? read.contentType };
}

function readJson(body: Json | undefined, contentType = ''): { text: string; contentType: string } | undefined {
  if (body === undefined || body === null) return undefined;
  if (isObject(body) && contentType.startsWith('application/x-www-form-urlencoded'))
    return { text: readUrl('http://form/', body).search.slice(1), contentType };
  if (typeof body === 'string') return { text: body, contentType: 'text/plain; charset=utf-8' };
  return { text: JSON.stringify(body), contentType: 'application/json' };
}

const textOf = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));

/** What a workflow sees of an answer. */
export function writeOutput(response: HttpResponse): {
  readonly code: number;
  readonly body: Json;
  readonly text: string | null;
  readonly headers: JsonObject;
} {
  const { status: code, headers } = response;
  if (response.body.length === 0) return { code, body: null, text: null, headers };
  const contentType = typeof headers['content-type'] === 'string' ? headers['content-type'] : 'application/json';
  const text = decode(response.body, /;\s*charset="?([\w-]+)/i.exec(contentType)?.[1]);
  const body = /[/+]json\b/i.test(contentType) ? parse(text) : undefined;
  return body === undefined ? { code, body: null, text, headers } : { code, body, text: null, headers };
}

function decode(bytes: Buffer, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
