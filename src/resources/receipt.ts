import type { Receipt, Runtime } from '../runtime/runtime.ts';
import type { Scope } from './scope.ts';

const undeliveredKeptMs = 10 * 60_000;
const namedKeptMs = 24 * 3_600_000;

/** What tells one arrival of a command from another. */
export interface Receipted {
  readonly scope: Scope;
  /** SHA-256 of the body as it was sent. */
  readonly bodyHash: string;
  /** Settles when the answer has left: false when it could not be written whole. */
  readonly delivered: Promise<boolean>;
  readonly request: { readonly header: { readonly 'Idempotency-Key'?: string | undefined } };
}

/**
 * Commands whose answers are on their way or are just being forgotten, by runtime: an equal one that comes meanwhile is another one,
 * not the same come twice.
 */
const onTheirWay = new WeakMap<Runtime, Set<string>>();

/**
 * The name under which the answer to a command on `subject` is kept: for 24 hours by the caller's Idempotency-Key, else by the
 * caller and the body, for 10 minutes, unless it was refused, and only while the answer is not known to have arrived.
 */
export function receiptFor(
  call: Receipted & { readonly services: { readonly runtime: Runtime } },
  subject: string,
  forget: (key: string) => Promise<void> = (key) => call.services.runtime.forget(key),
): Receipt | undefined {
  const { scope, bodyHash, delivered, request, services } = call;
  const name = request.header['Idempotency-Key'];
  const sent = `${subject}/${bodyHash}`;
  if (name !== undefined)
    return { key: `named/${scope.principal}/${name}`, bodyHash: sent, keepMs: namedKeptMs, keepsRefusals: true };
  const key = `sent/${scope.principal}/${sent}`;
  const ways = waysOf(services.runtime);
  if (ways.has(key)) return undefined;
  ways.add(key);
  void forgetOnceDelivered();
  return { key, bodyHash, keepMs: undeliveredKeptMs, keepsRefusals: false };

  async function forgetOnceDelivered(): Promise<void> {
    if (await delivered) await forget(key);
    ways.delete(key);
  }
}

function waysOf(runtime: Runtime): Set<string> {
  const known = onTheirWay.get(runtime) ?? new Set<string>();
  onTheirWay.set(runtime, known);
  return known;
}
