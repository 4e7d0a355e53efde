import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Problem } from '../resources/problem.ts';

/** Who may read the metrics, and what they are. */
export interface MetricsDoor {
  /** What a reader shows as a bearer; without one only this machine itself may read. */
  readonly token?: string;
  readonly read: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** They hold no one's data, but tell how much goes on: they are not for everybody. */
export async function sendMetrics(door: MetricsDoor | undefined, reply: FastifyReply): Promise<FastifyReply> {
  const { headers, ip } = reply.request;
  if (!door || !mayRead(door, headers.authorization, ip))
    throw new Problem({ kind: 'unauthenticated', because: refusalOf(door?.token) });
  const { type, text } = await door.read();
  return reply.type(type).send(text);
}

const mayRead = ({ token }: MetricsDoor, authorization: string | undefined, address: string): boolean =>
  token === undefined ? isLoopback(address) : isSame(authorization ?? '', `Bearer ${token}`);

const refusalOf = (token: string | undefined): string =>
  token === undefined
    ? 'set SALLYPORT_METRICS_TOKEN to read the metrics from another machine'
    : 'send Authorization: Bearer with the SALLYPORT_METRICS_TOKEN';

const isLoopback = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address);

const digest = (text: string) => createHash('sha256').update(text).digest();
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
