import type { JsonObject } from '../../kernel/json.ts';
import { defineFunction, definePlugin, FunctionFailed, type CallContext, type Plugin } from '../plugin.ts';
import { createAddressPolicy, type AddressPolicyOptions } from './address-policy.ts';
import { resolveBySystem, type Resolve } from './connect.ts';
import { acceptEncoding, type HttpRequest } from './exchange.ts';
import { failure, follow, type Followed } from './follow.ts';
import { readBody, readHeaders, readUrl, writeOutput } from './parts.ts';

export interface HttpPluginOptions extends AddressPolicyOptions {
  /** Of an answer's body, unpacked. */
  readonly responseBytesMax?: number;
  /** Finds a host's addresses; the system's resolver unless a test gives another. */
  readonly resolve?: Resolve;
}

const responseBytesMaxDefault = 4 * 1024 * 1024;
const timeoutSecondsMax = 86_400;
const excerptLengthMax = 500;
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

const sharedInputs = {
  url: { type: 'String', description: 'An http or https URL without user and password.', required: true },
  query: { type: 'Object', description: 'Added to the URL; a list gives its name several times.', default: {} },
  headers: { type: 'Object', description: 'Header names and values.', default: {} },
  timeoutSeconds: { type: 'Int', description: 'Shorter than the time-out of the node, if that is wished.' },
  followRedirects: { type: 'Bool', description: 'Follow up to 5 redirects?', default: true },
  failOnStatus: { type: 'Bool', description: 'Does an answer of 400 or more fail the call?', default: true },
} as const;

const outputs = {
  code: { type: 'Int', description: 'The status of the answer.' },
  body: { type: 'JSON', description: 'Its body when it is JSON, else null.' },
  text: { type: 'String', description: 'Its body when it is another text, else null.' },
  headers: { type: 'Object', description: 'Its headers, names in lower case; set-cookie is a list.' },
} as const;

/** HTTP for workflows. What it may reach beyond public addresses is the operator's choice. */
export function createHttpPlugin(options: HttpPluginOptions = {}): Plugin {
  const call = createCall(options);
  return definePlugin({
    name: 'HTTP',
    description: 'Calls any service over HTTP.',
    version: '1.0.0',
    functions: {
      get: defineFunction({
        description:
          'Reads a resource with GET. Changes nothing, so it runs in debug runs and is repeated when in doubt.',
        version: '1',
        inputs: sharedInputs,
        outputs,
        sideEffects: false,
        repeatable: true,
        run: (input, context) => call(input, { method: 'GET', headers: readHeaders(input.headers) }, context),
      }),
      request: defineFunction({
        description:
          'Sends any request. It may change the other side, so it is never repeated while its outcome is unknown.',
        version: '1',
        inputs: {
          method: { type: 'String', description: `One of ${[...methods].join(', ')}.`, default: 'POST' },
          ...sharedInputs,
          body: {
            type: 'JSON',
            description: 'Sent as JSON, as a form when the content-type header says so, or a text as it is.',
          },
          text: { type: 'String', description: 'Sent exactly as it is, in place of body.' },
        },
        outputs,
        sideEffects: true,
        repeatable: false,
        run: (input, context) => {
          const method = input.method.trim().toUpperCase();
          if (!methods.has(method))
            throw new FunctionFailed(`method must be one of ${[...methods].join(', ')}, found ${method}.`, {
              final: true,
            });
          const headers = readHeaders(input.headers);
          const body = readBody(input, headers.get('content-type'));
          if (!headers.has('idempotency-key')) headers.set('idempotency-key', context.idempotencyKey);
          if (body) headers.set('content-type', body.contentType);
          return call(input, { method, headers, ...(body && { body: body.bytes }) }, context);
        },
      }),
    },
  });
}

interface Call {
  readonly url: string;
  readonly query: JsonObject;
  readonly timeoutSeconds: number | undefined;
  readonly followRedirects: boolean;
  readonly failOnStatus: boolean;
}
type Prepared = Omit<HttpRequest, 'url' | 'headers'> & { readonly headers: Map<string, string> };

function createCall(options: HttpPluginOptions) {
  const policy = createAddressPolicy(options);
  const { resolve = resolveBySystem, responseBytesMax: bodyBytesMax = responseBytesMaxDefault } = options;
  return async (input: Call, prepared: Prepared, { signal }: CallContext) => {
    const url = readUrl(input.url, input.query);
    const secrets = [...prepared.headers.values()];
    for (const [name, value] of Object.entries(standardHeaders))
      if (!prepared.headers.has(name)) prepared.headers.set(name, value);
    const deadline = startDeadline(input.timeoutSeconds, signal);
    try {
      const { followRedirects } = input;
      const following = { policy, resolve, bodyBytesMax, followRedirects, signal: deadline.signal };
      const followed = await follow({ ...prepared, url }, following);
      if (input.failOnStatus && followed.response.status >= 400) throw complain(url, followed, secrets);
      return writeOutput(followed.response);
    } finally {
      deadline.stop();
    }
  };
}

const standardHeaders = { accept: '*/*', 'accept-encoding': acceptEncoding, 'user-agent': 'sallyport' };

/** The caller's signal, and the input's own time-out where it has one. */
function startDeadline(seconds: number | undefined, signal: AbortSignal): { signal: AbortSignal; stop(): void } {
  if (seconds === undefined) return { signal, stop: () => undefined };
  if (seconds < 1 || seconds > timeoutSecondsMax)
    throw new FunctionFailed(`timeoutSeconds must be 1 to ${timeoutSecondsMax}, found ${seconds}.`, { final: true });
  const own = new AbortController();
  const expire = () => own.abort(new DOMException(`No answer within ${seconds} s`, 'TimeoutError'));
  const timer = setTimeout(expire, seconds * 1000);
  return { signal: AbortSignal.any([signal, own.signal]), stop: () => clearTimeout(timer) };
}

/** Statuses that may be another after a while. */
const passing: ReadonlySet<number> = new Set([408, 425, 429]);
/** A gateway's word that it does not know what became of the request. */
const inDoubt: ReadonlySet<number> = new Set([502, 504]);

function complain(url: URL, { response, mayHaveActed, isRedirected }: Followed, secrets: readonly string[]): Error {
  const { status, statusText } = response;
  const excerpt = withoutSecrets(response.body.toString().slice(0, excerptLengthMax), secrets);
  const message = `${url.host} answered ${status} ${statusText}${excerpt && `: ${excerpt}`}`;
  const isUnknown = mayHaveActed && (inDoubt.has(status) || isRedirected);
  return failure(isUnknown, message, status < 500 && !passing.has(status));
}

/** Some services repeat in their answer what they were sent; no value of a header may come back that way. */
const withoutSecrets = (text: string, secrets: readonly string[]) =>
  secrets.filter((secret) => secret.length >= 6).reduce((cleaned, secret) => cleaned.replaceAll(secret, '***'), text);
