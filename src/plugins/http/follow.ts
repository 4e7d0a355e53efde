import { FunctionFailed, OutcomeUnknown } from '../plugin.ts';
import { connect, reasonOf, type Connecting } from './connect.ts';
import { BodyUnreadable, exchange, type HttpRequest, type HttpResponse } from './exchange.ts';

const redirectsMax = 5;
/** Methods that, as HTTP defines them, change nothing on the other side. */
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What goes along to another origin; everything else might be a credential. */
const harmlessHeaders: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'idempotency-key',
  'user-agent',
]);

export interface Following extends Connecting {
  readonly bodyBytesMax: number;
  readonly followRedirects: boolean;
}

export interface Followed {
  readonly response: HttpResponse;
  /** May the request, or one before it, have changed the other side? */
  readonly mayHaveActed: boolean;
  /** Did such a request come before the one that this answers? */
  readonly isRedirected: boolean;
}

/**
 * Sends a request and follows redirects, each judged like a first request. Fails with OutcomeUnknown when the other side may have
 * acted and with FunctionFailed when it certainly has not.
 */
export async function follow(first: HttpRequest, following: Following): Promise<Followed> {
  let request = first;
  let hasActed = false;
  for (let redirects = 0; redirects <= redirectsMax; redirects += 1) {
    const response = await sendOnce(request, following, hasActed);
    const next: HttpRequest | undefined = following.followRedirects
      ? redirected(request, response, hasActed)
      : undefined;
    const isActing = !safeMethods.has(request.method);
    if (!next) return { response, mayHaveActed: hasActed || isActing, isRedirected: hasActed };
    hasActed ||= isActing && next.method !== request.method;
    request = next;
  }
  throw failure(hasActed, `${first.url.host} answered with more than ${redirectsMax} redirects`, true);
}

async function sendOnce(request: HttpRequest, following: Following, hasActed: boolean): Promise<HttpResponse> {
  const socket = await connect(request.url, following).catch((error: unknown) => {
    throw hasActed && error instanceof FunctionFailed ? new OutcomeUnknown(error.message) : error;
  });
  try {
    return await exchange(request, { socket, ...following });
  } catch (error) {
    const message = `${request.method} ${request.url.origin} broke off after the request was sent: ${reasonOf(error)}`;
    throw failure(hasActed || !safeMethods.has(request.method), message, error instanceof BodyUnreadable);
  }
}

function redirected(request: HttpRequest, response: HttpResponse, hasActed: boolean): HttpRequest | undefined {
  const { location } = response.headers;
  if (![301, 302, 303, 307, 308].includes(response.status) || typeof location !== 'string') return undefined;
  const url = URL.parse(location, request.url.href);
  const problem = url ? complainOfUrl(url) : 'it is no URL';
  if (!url || problem !== undefined)
    throw failure(hasActed, `${request.url.host} redirects to a place that cannot be followed: ${problem}`, true);
  const becomesGet = isRewritten(request.method, response.status);
  const sameOrigin = url.origin === request.url.origin;
  const keeps = (name: string) => {
    const isOfBody = name.startsWith('content-');
    if (becomesGet && (isOfBody || name === 'idempotency-key')) return false;
    return sameOrigin || isOfBody || harmlessHeaders.has(name);
  };
  return {
    method: becomesGet ? 'GET' : request.method,
    url,
    headers: new Map([...request.headers].filter(([name]) => keeps(name))),
    ...(request.body && !becomesGet && { body: request.body }),
  };
}

/** As the Fetch standard has it: after 303 anything but HEAD, after 301 and 302 POST goes on as GET. */
function isRewritten(method: string, status: number): boolean {
  if (status === 303) return method !== 'HEAD';
  return method === 'POST' && (status === 301 || status === 302);
}

/** Why a URL is not requested, whatever its address. */
export function complainOfUrl(url: URL): string | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `only http and https are spoken, found ${url.protocol}`;
  if (url.username || url.password) return 'a URL may not hold a user or password; use the headers';
  return undefined;
}

export const failure = (mayHaveActed: boolean, message: string, final: boolean): Error =>
  mayHaveActed ? new OutcomeUnknown(message) : new FunctionFailed(message, { final });
