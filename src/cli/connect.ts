/** Finds out where the server is, who calls, and in which project and workspace: from options, environment or profile. */
import { type Clock } from '../kernel/clock.ts';
import { type Client, openClient } from './client.ts';
import { CommandError, type Given, UsageError } from './command.ts';
import type { Profile } from './profile.ts';

export type Environment = Readonly<Record<string, string | undefined>>;
export interface Settings {
  readonly endpoint: URL;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly project?: string;
  readonly workspace?: string;
}

const endpointByDefault = 'http://127.0.0.1:8080';
const namedMax = 20;

/** What an option may say, and where else it may stand. */
const places = {
  endpoint: { variable: 'SALLYPORT_ENDPOINT', inProfile: 'endpoint' },
  project: { variable: 'SALLYPORT_PROJECT_ID', inProfile: 'project_id' },
  workspace: { variable: 'SALLYPORT_WORKSPACE_ID', inProfile: 'workspace_id' },
} as const;

/** The profile counts where the environment holds no keys: keys of one server never go to another by accident. */
export function readSettings(given: Given, environment: Environment, ofProfile: () => Profile): Settings {
  const keys = keysIn(environment);
  const profile = keys ? {} : ofProfile();
  const find = (name: keyof typeof places) =>
    given.text(name) || environment[places[name].variable] || profile[places[name].inProfile];
  const [project, workspace] = [find('project'), find('workspace')];
  return {
    endpoint: endpointOf(find('endpoint') || endpointByDefault),
    ...(keys ?? keysOf(profile)),
    ...(project && { project }),
    ...(workspace && { workspace }),
  };
}

function keysIn(environment: Environment) {
  const accessKey = environment['SALLYPORT_ACCESS_KEY'];
  const secretKey = environment['SALLYPORT_SECRET_KEY'];
  if (accessKey && secretKey) return { accessKey, secretKey };
  if (!accessKey && !secretKey) return undefined;
  throw new UsageError(
    `SALLYPORT_ACCESS_KEY and SALLYPORT_SECRET_KEY go together: expected both, found only the ${accessKey ? 'first' : 'second'}`,
  );
}

function keysOf({ access_key: accessKey, secret_key: secretKey }: Profile) {
  if (accessKey && secretKey) return { accessKey, secretKey };
  throw new UsageError(
    'expected an access key in SALLYPORT_ACCESS_KEY and its secret in SALLYPORT_SECRET_KEY, found neither: the server printed the first ones when it first started; `sallyport key reset` makes new ones',
  );
}

function endpointOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.search === '' && url.username === '') return url;
  throw new UsageError(`the endpoint: expected a URL such as ${endpointByDefault}, found ${JSON.stringify(text)}`);
}

/** Opens a client; looks up the project and the workspace where they are not set and there is only one. */
export async function connect(settings: Settings, clock: Clock): Promise<Client> {
  const { endpoint, accessKey, secretKey } = settings;
  const place = { endpoint, keys: { accessKey, secretKey } };
  const project = settings.project ?? (await onlyProject(openClient(place, clock)));
  const workspace = settings.workspace ?? (await onlyWorkspace(openClient({ ...place, project }, clock)));
  return openClient({ ...place, project, workspace }, clock);
}

async function onlyProject(client: Client): Promise<string> {
  const { projects } = await client.call('ListProjects');
  return only(projects, 'project', 'SALLYPORT_PROJECT_ID');
}

async function onlyWorkspace(client: Client): Promise<string> {
  const { workspaces = [] } = await client.call('ListWorkspaces', { query: { offset: 0, limit: namedMax } });
  return only(workspaces, 'workspace', 'SALLYPORT_WORKSPACE_ID');
}

function only(
  found: readonly { readonly id?: string | undefined; readonly name?: string | undefined }[],
  what: string,
  variable: string,
): string {
  const [first] = found;
  if (found.length === 1 && first?.id) return first.id;
  const names = found.slice(0, namedMax).map(({ id, name }) => `${id} (${name})`);
  const list = names.length > 0 ? names.join(', ') : 'none';
  throw new CommandError(`expected one ${what}, found ${list}: choose with ${variable} or --${what}`);
}
