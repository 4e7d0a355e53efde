import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import { FunctionFailed } from '../plugin.ts';
import { normalHost, type AddressPolicy } from './address-policy.ts';

const connectMs = 10_000;
const addressesMax = 8;

/** Finds the addresses of a host. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

export interface Connecting {
  readonly policy: AddressPolicy;
  readonly resolve: Resolve;
  readonly signal: AbortSignal;
}

/**
 * Connects to the host of a URL. The name is resolved once, each address is judged, and the connection goes to the very address
 * that was judged, so a name that changes its address in between gains nothing. Every failure here means that nothing was sent.
 */
export async function connect(url: URL, connecting: Connecting): Promise<net.Socket> {
  const host = normalHost(url.hostname);
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const addresses = await findAddresses(host, connecting);
  const refusals = addresses.map((address) => connecting.policy.refusal({ host, port, address }));
  const reachable = addresses.filter((_, index) => refusals[index] === undefined);
  if (reachable.length === 0)
    throw new FunctionFailed(
      `${host} refused: ${refusals[0] ?? 'it has no address'}. An administrator can allow hosts and networks.`,
      { final: true },
    );
  const socket = await connectToAny(reachable, port, { host, ...connecting });
  return url.protocol === 'https:' ? secure(socket, host, connecting.signal) : socket;
}

async function findAddresses(host: string, { resolve, signal }: Connecting): Promise<readonly string[]> {
  if (net.isIP(host)) return [host];
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    signal.throwIfAborted();
    return (await Promise.race([resolve(host), aborted])).slice(0, addressesMax);
  } catch (error) {
    throw failed(`The name ${host} could not be resolved`, error);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

async function connectToAny(
  addresses: readonly string[],
  port: number,
  { host, policy, signal }: Connecting & { readonly host: string },
): Promise<net.Socket> {
  let failure: unknown;
  for (const address of addresses) {
    const socket = net.connect({ host: address, port, autoSelectFamily: false });
    try {
      await once(socket, 'connect', { signal: AbortSignal.any([signal, AbortSignal.timeout(connectMs)]) });
      const refusal = policy.refusal({ host, port, address: socket.remoteAddress ?? '' });
      if (refusal === undefined) return socket.setNoDelay(true);
      failure = new Error(refusal);
    } catch (error) {
      failure = error;
    }
    socket.destroy();
    if (signal.aborted) break;
  }
  throw failed(`No connection to ${host}:${port}`, failure);
}

async function secure(socket: net.Socket, host: string, signal: AbortSignal): Promise<net.Socket> {
  const servername = net.isIP(host) ? {} : { servername: host };
  const secured = tls.connect({ socket, host, ...servername, ALPNProtocols: ['http/1.1'] });
  try {
    await once(secured, 'secureConnect', { signal: AbortSignal.any([signal, AbortSignal.timeout(connectMs)]) });
    return secured;
  } catch (error) {
    secured.destroy();
    socket.destroy();
    throw failed(`No TLS connection to ${host}`, error);
  }
}

function failed(what: string, error: unknown): FunctionFailed {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new FunctionFailed(`${what}: ${reasonOf(error)}`, { final: /CERT|SELF_SIGNED|ERR_TLS/.test(code) });
}

/** An error in words; of an abort, why it was aborted. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'AbortError' && error.cause instanceof Error ? error.cause.message : error.message;
}
