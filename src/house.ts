/** Puts the house together: configuration in, parts wired, start, stop. The only file that knows all of the server. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import { saveProfile } from './cli/profile.ts';
import { type Config, ConfigError, profileFileOf } from './config.ts';
import { seedDemo } from './demo/seed.ts';
import { type StandIn, startStandIn } from './demo/stand-in/stand-in.ts';
import { authenticate } from './http/authenticate.ts';
import { renderPage } from './http/page/page.ts';
import { createServer } from './http/server.ts';
import { countStep } from './metrics/count-step.ts';
import { Watch } from './metrics/watch.ts';
import { systemClock as clock, systemTimers as timers } from './kernel/clock.ts';
import { builtInPlugins } from './plugins/builtin.ts';
import { findScript } from './plugins/script/script.ts';
import { createRegistry } from './plugins/registry.ts';
import { HoldBoard } from './resources/holds/board.ts';
import { liveHoldsEverywhere } from './resources/holds/store.ts';
import { bootstrap, type Bootstrapped, unlock } from './resources/identity/bootstrap.ts';
import { type Doors, newDoors } from './resources/identity/doors.ts';
import { resetKey } from './resources/identity/reset-key.ts';
import { catalogOf } from './resources/components/catalog.ts';
import { operations } from './resources/index.ts';
import { startChild } from './resources/instances/start-child.ts';
import { signalled } from './resources/events/deliver.ts';
import { projectStep } from './resources/instances/handlers.ts';
import { countRunsByStatus } from './resources/instances/store.ts';
import { putOffHandlers } from './resources/instances/put-off.ts';
import type { Services } from './resources/operation.ts';
import type { Scope, WorkspaceId } from './resources/scope.ts';
import { countOpenTodos } from './resources/todos/store.ts';
import { loadDefinition } from './resources/workflows/definitions.ts';
import { createWorkspace } from './resources/workspaces/create-workspace.ts';
import { listWorkspaces, workspaceExists } from './resources/workspaces/store.ts';
import { openEmbedded } from './runtime/embedded/embedded.ts';
import type { Reading, Store, Transaction } from './store/database.ts';
import { migrations } from './store/migrations/index.ts';
import { openStore, type StoreOptions } from './store/open.ts';
import { stopInOrder } from './stop.ts';

/** Requests and actions under way when the process is told to stop may finish within this time. */
const drainMsMax = 30_000;
/** Ended by a failure of the store: see `die`. */
const exitStoreFailed = 70;
const firstWorkspaceName = 'default';

/** What a fault test puts beneath the house. */
type Beneath = Pick<StoreOptions, 'faults' | 'disk'>;

/** Serves until it is told to stop. */
export async function serve(config: Config, beneath: Beneath = {}): Promise<undefined> {
  const log = pino({ name: 'sallyport', level: 'warn' }, pino.destination(2));
  const standIn = config.demo ? await startStandIn(config.demoPort) : undefined;
  try {
    const house = await open(standIn ? reaching(standIn, config) : config, log, beneath);
    await openDoors(config, house, { log, standIn }).catch(async (error: unknown) => {
      await house.close();
      throw error;
    });
  } catch (error) {
    await standIn?.close();
    throw error;
  }
  return undefined;
}

/** From an open house to one that serves. What is shown once is shown first: a start that fails later must not keep it. */
async function openDoors(config: Config, house: House, { log, standIn }: Outside): Promise<void> {
  const { scope, services, store } = house;
  showFirstKeys(house.made);
  if (standIn) {
    leaveProfile(config, house);
    await seedDemo({ operations, services, scope, now: clock.now() }, standIn.endpoint);
  }
  const server = createServer({
    operations,
    services,
    clock,
    log,
    authenticate: (request) =>
      store.read((reading) => authenticate(request, { doors: services.doors, reading, now: clock.now() })),
    workspaceExists: (asked) => store.read((reading) => workspaceExists(asked, reading)),
    page: (acceptLanguage) => renderPage(pageFacts(), acceptLanguage),
    health: () => services.runtime.health(),
    answered: house.watch.answered,
    metrics: {
      ...(config.metricsToken !== undefined && { token: config.metricsToken }),
      read: () => house.watch.read(),
    },
    behindProxy: config.behindProxy,
    ...(config.tls && { tls: readCertificate(config.tls) }),
  });
  await listen(server, config);
  const url = urlOf(server, config);
  const pageFacts = () => ({
    version: versionOf(),
    url,
    ...(config.demo && { demo: { project: scope.project, workspace: scope.workspace } }),
  });
  if (config.demo) saveProfile(profileFileOf(config), { endpoint: url });
  stopOnSignal(server, house, log);
  process.stdout.write(`sallyport ready at ${url}\n`);
}
interface Outside {
  readonly log: Logger;
  readonly standIn: StandIn | undefined;
}

/** Both files, checked to belong together, before anything is opened to the world. */
function readCertificate({ certFile, keyFile }: NonNullable<Config['tls']>): { cert: string; key: string } {
  try {
    const pair = { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
    createSecureContext(pair);
    return pair;
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `SALLYPORT_TLS_CERT_FILE and SALLYPORT_TLS_KEY_FILE: expected a certificate and its key in PEM, found ${certFile} and ${keyFile}: ${found}`,
    );
  }
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `SALLYPORT_HOST and SALLYPORT_PORT: expected an address of this machine and a free port, found ${host} and ${port}: ${found}`,
    );
  }
}

/** The demo's workflows call the stand-in on loopback, so exactly that address is allowed. */
const reaching = ({ address }: StandIn, config: Config): Config => ({
  ...config,
  http: { ...config.http, allowedHosts: [...config.http.allowedHosts, address] },
});

interface House {
  readonly store: Store;
  readonly watch: Watch;
  readonly services: Services;
  readonly made: Bootstrapped;
  /** The administrator in the first workspace. */
  readonly scope: Scope;
  close(): Promise<void>;
}

/** Opens the data folder and everything that lives on it; what was interrupted goes on at once. */
async function open(config: Config, log: Logger, beneath: Beneath): Promise<House> {
  const onFatal = (error: Error) => die(log, error);
  const watch = new Watch({ clock, store: () => store, holds: () => store.read((reading) => countHolds(reading)) });
  const observe = watch.committed;
  const store = openStore({ folder: config.dataDir, clock, migrations, onFatal, observe, ...beneath });
  try {
    const doors = newDoors(await unlock(store, config.masterKeyFile));
    const onFirstStart = (tx: Transaction, scope: Bootstrapped['scope']) => makeFirstWorkspace(config, tx, scope);
    const made = await bootstrap({ store, ...doors, onFirstStart }, config, clock.now());
    watch.begin(store.read(countRunsByStatus), store.read(countOpenTodos));
    const { services, holds, runtime } = wire(config, { store, doors, log, watch });
    return {
      store,
      watch,
      services,
      made,
      scope: { ...made.scope, workspace: firstWorkspaceOf(config, store, made.scope) },
      async close() {
        holds.close();
        await runtime.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function makeFirstWorkspace({ workspaceId, region }: Config, tx: Transaction, scope: Bootstrapped['scope']): void {
  const workspace = {
    ...(workspaceId !== undefined && { id: workspaceId as WorkspaceId }),
    name: firstWorkspaceName,
    description: 'Made at the first start',
    details: { region, projectName: region },
  };
  createWorkspace(scope, tx, workspace, clock.now());
}

/** The configured one, else the oldest. */
function firstWorkspaceOf({ workspaceId }: Config, store: Store, scope: Bootstrapped['scope']): WorkspaceId {
  const all = store.read((reading) => listWorkspaces(scope, reading, {}, { offset: 0, limit: 1_000 })).items;
  return (all.find(({ id }) => id === workspaceId) ?? all.at(-1))?.id ?? ('' as WorkspaceId);
}

const countHolds = (reading: Reading): number => liveHoldsEverywhere(reading, clock.now()).length;

interface Parts {
  readonly store: Store;
  readonly doors: Doors;
  readonly log: Logger;
  readonly watch: Watch;
}

function wire(config: Config, { store, doors, log, watch }: Parts) {
  const plugins = createRegistry(builtInPlugins({ http: config.http }));
  const holds = new HoldBoard({ store, clock, timers });
  const around = () => ({ catalog: catalogOf(plugins), now: clock.now() });
  const runtime = openEmbedded({
    store,
    clock,
    timers,
    handlers: {
      definition: (hash) => loadDefinition((body) => store.read(body), hash),
      stepped(tx, step) {
        projectStep(tx, step);
        tx.onCommit(() => countStep(watch.metrics, step));
      },
      ...putOffHandlers,
      signalled: (tx, sending) => signalled(tx, sending, around()),
      startChild: (tx, call) => startChild(tx, call, around()),
      held: (action) => holds.held(action),
      paced: (action) => holds.paced(action),
      discarding: (action) => holds.discarding(action),
      releasing: () => holds.releasing(),
      drained: (hold) => holds.drained(hold),
    },
    findFunction: (plugin, name) => findScript(plugin, name) ?? plugins.find(plugin, name)?.function,
    report: ({ error, ...trouble }) => log.error({ ...trouble, err: error }, 'the runtime met trouble'),
  });
  holds.attend(runtime);
  const services: Services = {
    runtime,
    journal: runtime,
    plugins,
    doors,
    holds,
    read: (body) => store.read(body),
    write: (body, lane, turn) => store.write(body, lane, turn),
    settings: { timeZone: config.timeZone },
  };
  return { services, holds, runtime };
}

/** What is on disk is not known any more: only a restart can tell, so the process ends at once. (R1) */
function die(log: Logger, error: Error): never {
  log.fatal({ err: error }, 'the store failed; the process ends so that nothing is answered that may be lost');
  process.exit(exitStoreFailed);
}

/** A new key for who has lost all, on the data folder itself; a server that runs on it holds the lock and is named. */
export async function resetKeyOn(config: Config) {
  const store = openStore({
    folder: config.dataDir,
    clock,
    migrations,
    onFatal: (error) => {
      throw error;
    },
  });
  try {
    const doors = newDoors(await unlock(store, config.masterKeyFile));
    return await resetKey({ store, ...doors }, clock.now());
  } finally {
    await store.close();
  }
}

/** What the command line needs to reach the demo, in a file of its owner's: keys are known at the first start only. */
function leaveProfile(config: Config, { made, scope }: House): void {
  const key = made.shown.accessKey ?? config.accessKey;
  saveProfile(profileFileOf(config), {
    project_id: scope.project,
    workspace_id: scope.workspace,
    ...(key && { access_key: key.id, secret_key: key.secret }),
  });
}

/** Shown once, at the first start; afterwards only their wrapped and hashed forms exist. */
function showFirstKeys({ shown: { accessKey, password } }: Bootstrapped): void {
  if (accessKey) process.stdout.write(`access key ${accessKey.id}, secret key ${accessKey.secret} (shown only once)\n`);
  if (password !== undefined) process.stdout.write(`administrator admin, password ${password} (shown only once)\n`);
}

const versionOf = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;

function urlOf(server: FastifyInstance, { host, tls }: Config): string {
  const { port } = server.server.address() as AddressInfo;
  return `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function stopOnSignal(server: FastifyInstance, house: House, log: Logger): void {
  const stop = async () => process.exit(await stopInOrder([server, house], { log, drainMsMax }));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}
