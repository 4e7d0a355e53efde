/**
 * What the stand-in for a company's security systems answers. It keeps nothing between two starts but what is derived from the
 * request, so that a run that was interrupted finds it as it was.
 */
import { createHash } from 'node:crypto';
import { isObject, type Json, type JsonObject } from '../../kernel/json.ts';

export interface Asked {
  readonly method: string;
  /** Of the route's path, decoded. */
  readonly name: string;
  readonly body: JsonObject;
  /** The same for every attempt at one effect. */
  readonly key: string;
}
export interface Answered {
  readonly status: number;
  readonly body: Json;
}

/** How much the firewall and the ticket system remember; the oldest goes first. */
const recordsMax = 1_000;
/** A firewall rule lasts a year at most. */
const minutesMax = 525_600;

const known = new Map<string, JsonObject>([
  ['203.0.113.7', { verdict: 'malicious', score: 96, categories: ['command and control'], sightings: 1840 }],
  ['198.51.100.23', { verdict: 'malicious', score: 78, categories: ['brute force', 'botnet'], sightings: 212 }],
  ['192.0.2.44', { verdict: 'benign', score: 3, categories: ['research scanner'], sightings: 9 }],
]);
const hosts = new Map<string, JsonObject>([
  ['db-01', { owner: 'payments', criticality: 'high', site: 'east-1' }],
  ['web-07', { owner: 'shop', criticality: 'low', site: 'east-1' }],
]);

const ok = (body: Json): Answered => ({ status: 200, body });
const refused = (status: number, message: string): Answered => ({ status, body: { error: message } });

/** The systems, made anew at each start. */
export function createSystems(): ReadonlyMap<string, (asked: Asked) => Answered> {
  const blocks = new Map<string, JsonObject>();
  const tickets = new Map<string, JsonObject>();
  return new Map([
    ['GET /intel/addresses/', ({ name }: Asked) => ok({ address: name, ...(known.get(name) ?? nothingKnown) })],
    [
      'GET /assets/',
      ({ name }: Asked) => ok({ name, ...(hosts.get(name) ?? { owner: null, criticality: 'unknown' }) }),
    ],
    ['GET /firewall/blocks', () => ok([...blocks.values()])],
    ['POST /firewall/blocks', (asked: Asked) => block(asked, blocks)],
    ['PUT /edr/hosts/isolation', ({ name }: Asked) => ok({ host: name, isolated: true })],
    ['DELETE /edr/hosts/isolation', ({ name }: Asked) => ok({ host: name, isolated: false })],
    ['POST /edr/hosts/cleanup', removeNext],
    ['GET /tickets', () => ok([...tickets.values()])],
    ['POST /tickets', (asked: Asked) => openTicket(asked, tickets)],
  ]);
}
const nothingKnown: JsonObject = { verdict: 'unknown', score: 0, categories: [], sightings: 0 };

function block({ body, key }: Asked, blocks: Map<string, JsonObject>): Answered {
  const { address, minutes, reason } = body;
  if (typeof address !== 'string') return refused(400, 'address: a text was expected');
  if (typeof minutes !== 'number' || !(minutes >= 1 && minutes <= minutesMax))
    return refused(400, `minutes: a number from 1 to ${minutesMax} was expected, found ${JSON.stringify(minutes)}`);
  return ok(remember(blocks, idOf('rule', key), { address, minutes, reason: reason ?? null }));
}

/** Removes the file at the cursor and tells the next cursor. */
function removeNext({ name, body }: Asked): Answered {
  const files = Array.isArray(body['files']) ? body['files'] : [];
  const cursor = body['cursor'] ?? 0;
  if (typeof cursor !== 'number' || !Number.isInteger(cursor) || cursor < 0)
    return refused(400, 'cursor: the one of the answer before was expected');
  const file: Json = files[cursor] ?? null;
  const removed = isObject(file) ? (file['file_path'] ?? null) : file;
  return ok({ host: name, removed, remaining: Math.max(0, files.length - cursor - 1), cursor: cursor + 1 });
}

function openTicket({ body, key }: Asked, tickets: Map<string, JsonObject>): Answered {
  if (typeof body['title'] !== 'string') return refused(400, 'title: a text was expected');
  return ok(remember(tickets, idOf('ticket', key), body));
}

/** A key that was seen before gives what was made then: asking twice does nothing twice. */
function remember(records: Map<string, JsonObject>, id: string, record: JsonObject): JsonObject {
  const before = records.get(id);
  if (before) return before;
  const [oldest] = records.keys();
  if (records.size >= recordsMax && oldest !== undefined) records.delete(oldest);
  const made = { ...record, id };
  records.set(id, made);
  return made;
}

const idOf = (kind: string, key: string): string =>
  `${kind}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
