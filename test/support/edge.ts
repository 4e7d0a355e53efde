import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { pino } from 'pino';
import { type OperationId, operationTable } from '../../src/contract/generated/operations.ts';
import { complainOfAnswer } from '../../src/contract/validator.ts';
import { authenticate } from '../../src/http/authenticate.ts';
import type { CallOptions, Principal } from '../../src/http/call.ts';
import { renderPage } from '../../src/http/page/page.ts';
import { createServer } from '../../src/http/server.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { builtInPlugins } from '../../src/plugins/builtin.ts';
import { createRegistry } from '../../src/plugins/registry.ts';
import type { Operations, Services } from '../../src/resources/operation.ts';
import { Problem } from '../../src/resources/problem.ts';
import { allRights, type PrincipalId, type ProjectId, type Right } from '../../src/resources/scope.ts';
import { workspaceExists } from '../../src/resources/workspaces/store.ts';
import type { Store } from '../../src/store/database.ts';
import { openMemoryStore } from '../../src/store/open.ts';
import type { Installation } from './identity.ts';

export const project = '0190a000-0000-7000-8000-000000000001';
export const workspace = '0190a000-0000-7000-8000-000000000002';

/** The HTTP edge alone: real sockets and a real store, operations of the test's own, and people known by one word as a token. */
export interface Edge {
  readonly url: string;
  readonly send: (sent: Sent) => Promise<Received>;
  readonly logged: string[];
  close(): Promise<void>;
}
export interface Sent {
  readonly method?: string;
  /** Goes onto the wire as it is. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
}
export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

const named = (id: string, name: string, rights: ReadonlySet<Right>): Principal => ({
  project: project as ProjectId,
  principal: id as PrincipalId,
  principalName: name,
  rights,
});
const people = new Map<unknown, Principal>([
  ['ada', named('ada', 'Ada', allRights)],
  ['hana', named('hana', 'Hana', new Set())],
  ['writer', named('somebody', 'Somebody', new Set(['write']))],
  ['reader', named('somebody', 'Somebody', new Set())],
]);

/** Touching it fails the test: nothing behind the edge is needed here. */
const untouched = <Thing extends object>(name: string): Thing =>
  new Proxy<object>(
    {},
    {
      get: (_, key) => {
        throw new Error(`The edge reached for ${name}.${String(key)}`);
      },
    },
  ) as Thing;

const nothingBuilt = Object.fromEntries(
  Object.keys(operationTable).map((id) => [id, { kind: 'notYet' }]),
) as unknown as Operations;

/** Knows people by one word as a token. */
const byOneWord: CallOptions['authenticate'] = ({ headers }) => {
  const found = people.get(headers['x-auth-token']);
  if (!found) throw new Problem({ kind: 'unauthenticated', because: 'the token is not known' });
  return found;
};
/** The real doors of an installation. */
const byDoors =
  ({ store, doors }: Installation): CallOptions['authenticate'] =>
  (request) =>
    store.read((reading) => authenticate(request, { doors, reading, now: systemClock.now() }));

const noteStore = (): Store =>
  openMemoryStore({
    clock: systemClock,
    migrations: [{ version: 1, name: 'notes', sql: 'CREATE TABLE note (text TEXT)' }],
    onFatal: (error) => {
      throw error;
    },
  });

/**
 * With an installation its store and its doors are used; without one everybody is known by one word. `services` take the place of
 * those that nothing was said to reach for.
 */
export async function startEdge(
  built: Partial<Operations> = {},
  house?: Installation,
  services: Partial<Services> = {},
): Promise<Edge> {
  const store = house?.store ?? noteStore();
  const logged: string[] = [];
  const app = createServer({
    operations: { ...nothingBuilt, ...built },
    services: {
      runtime: untouched('runtime'),
      journal: untouched('journal'),
      plugins: createRegistry(house ? builtInPlugins() : []),
      read: (body) => store.read(body),
      write: (body, lane, turn) => store.write(body, lane, turn),
      doors: house?.doors ?? untouched('doors'),
      holds: untouched('holds'),
      settings: { timeZone: 'UTC' },
      ...services,
    },
    clock: systemClock,
    log: pino({ level: 'error' }, { write: (line) => void logged.push(line) }),
    authenticate: house ? byDoors(house) : byOneWord,
    workspaceExists: (scope) =>
      house ? store.read((reading) => workspaceExists(scope, reading)) : scope.workspace === workspace,
    inspect: (id, body) => {
      const complaint = complainOfAnswer(id, body);
      if (complaint) throw new Error(`The answer of ${id} breaks the contract: ${JSON.stringify(complaint)}`);
    },
    page: (accepted) => renderPage({ version: '0.0.0', url: 'http://127.0.0.1' }, accepted),
    health: () => ({ ready: true }),
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  return {
    url,
    logged,
    send: (sent) => send(url, agent, sent),
    close: async () => {
      agent.destroy();
      await app.close();
      await store.close();
    },
  };
}

function send(url: string, agent: Agent, { method = 'GET', path, headers = {}, body }: Sent): Promise<Received> {
  const { hostname, port } = new URL(url);
  // Node's client would send a GET's body without its length.
  const length = body !== undefined &&
    !('Transfer-Encoding' in headers) && { 'Content-Length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = { agent, hostname, port, method, path, headers: { ...headers, ...length } };
    const outgoing = request(sent, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const isJson = response.headers['content-type']?.includes('json') && text !== '';
        const json = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** A path of an operation with ids filled in; `others` gives those that are not the project or the workspace. */
export function pathOf(id: OperationId, others = '0190a000-0000-7000-8000-00000000000f'): string {
  return operationTable[id].path.replaceAll(/\{(\w+)\}/g, (_, name) =>
    name === 'project_id' ? project : name === 'workspace_id' ? workspace : others,
  );
}
