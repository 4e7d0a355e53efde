/**
 * The only reader of the environment. `readConfig` gives one typed, checked object from environment variables and an optional
 * `sallyport.toml` in the working folder; the environment wins. A wrong value is refused with what was expected and where it stands.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, TomlError } from 'smol-toml';
import { isObject } from './kernel/json.ts';
import { OperatorError } from './kernel/operator-error.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
  readonly behindProxy: boolean;
  readonly dataDir: string;
  readonly accessKey?: { readonly id: string; readonly secret: string };
  readonly adminPassword?: string;
  readonly projectId: string;
  readonly domainId: string;
  readonly region: string;
  readonly workspaceId?: string;
  readonly masterKeyFile: string;
  readonly timeZone: string;
  readonly metricsToken?: string;
  /** What workflows may reach over HTTP beyond public addresses. */
  readonly http: { readonly allowedHosts: readonly string[]; readonly allowedCidrs: readonly string[] };
  readonly demo: boolean;
  /** Where the demo's stand-in for other systems listens, on loopback. */
  readonly demoPort: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;
export interface ConfigOptions {
  readonly environment?: Environment;
  /** Where `sallyport.toml` is looked for and what relative paths start from. */
  readonly folder?: string;
  /** What a command line flag makes the default of `SALLYPORT_DEMO`. */
  readonly demo?: boolean;
}

/** A setting that cannot be used: shown to the operator as it is, without a stack. */
export class ConfigError extends OperatorError {
  override name = 'ConfigError';
}

interface Setting {
  readonly default?: string;
  readonly expected: string;
  readonly accepts: RegExp | ((text: string) => boolean);
  readonly secret?: true;
}
const idShape = /^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/;
const uuidShape = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
const boolean = { expected: '`true` or `false`', accepts: /^(true|false)$/ } as const;
const file = { expected: 'the path of a file', accepts: /./ } as const;
const port = {
  expected: 'a port number from 0 (any free one) to 65535',
  accepts: (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
} as const;
const list = (item: string) => ({ expected: `${item}, separated by commas`, accepts: /^[^\s,]+(\s*,\s*[^\s,]+)*$/ });

/** Every setting, in the order in which `sallyport config` prints them. The name in the file is the key, in the environment `SALLYPORT_` + KEY. */
const settings = {
  host: { default: '127.0.0.1', expected: 'a host name or an IP address', accepts: /^[\w.:%-]+$/ },
  port: { ...port, default: '8080' },
  tls_cert_file: file,
  tls_key_file: file,
  behind_proxy: { ...boolean, default: 'false' },
  data_dir: { default: './data', expected: 'the path of a folder', accepts: /./ },
  access_key: { expected: '4 to 64 letters, digits, `_` or `-`', accepts: /^[\w-]{4,64}$/ },
  secret_key: { expected: '16 to 128 characters without blanks', accepts: /^[!-~]{16,128}$/, secret: true },
  admin_password: { expected: '8 to 128 characters', accepts: /^.{8,128}$/u, secret: true },
  project_id: {
    default: '5a1190f7a1d34c0e9f6b000000000001',
    expected: 'an id of letters, digits and `-`',
    accepts: idShape,
  },
  domain_id: {
    default: '5a1190f7a1d34c0e9f6b000000000002',
    expected: 'an id of letters, digits and `-`',
    accepts: idShape,
  },
  region: { default: 'local-1', expected: 'a region such as `local-1`', accepts: /^[a-z0-9][a-z0-9-]{0,62}$/ },
  workspace_id: { expected: 'a UUID', accepts: uuidShape },
  master_key_file: file,
  time_zone: {
    default: 'UTC',
    expected: 'a time zone such as `UTC`, `Asia/Shanghai` or `+08:00`',
    accepts: isTimeZone,
  },
  metrics_token: { expected: '16 to 256 characters without blanks', accepts: /^[!-~]{16,256}$/, secret: true },
  http_allowed_hosts: list('hosts such as `siem.internal` or `127.0.0.1:9000`'),
  http_allowed_cidrs: list('networks such as `10.20.0.0/16`'),
  demo: { ...boolean, default: 'false' },
  demo_port: { ...port, default: '8090' },
} as const satisfies Record<string, Setting>;
type SettingName = keyof typeof settings;
const settingNames = Object.keys(settings).filter((name): name is SettingName => Object.hasOwn(settings, name));
const setting = (name: SettingName): Setting => settings[name];

export const configFileName = 'sallyport.toml';
const configFileBytesMax = 1024 * 1024;
const environmentName = (name: SettingName) => `SALLYPORT_${name.toUpperCase()}`;

type Source = 'environment' | typeof configFileName | 'default' | 'not set';
interface Found {
  readonly text: string | undefined;
  readonly source: Source;
}
type Settings = Readonly<Record<SettingName, Found>>;

/** Reads and checks the configuration; throws a ConfigError that an operator can act on. */
export function readConfig(options: ConfigOptions = {}): Config {
  const folder = options.folder ?? process.cwd();
  const found = readSettings(options, folder);
  const text = (name: SettingName) => found[name].text;
  const required = (name: SettingName) => found[name].text ?? refuse(name, found[name]);
  const absolute = (name: SettingName) => path.resolve(folder, required(name));
  const items = (name: SettingName) => found[name].text?.split(',').map((item) => item.trim()) ?? [];
  const [certFile, keyFile] = pair(found, 'tls_cert_file', 'tls_key_file');
  const [id, secret] = pair(found, 'access_key', 'secret_key');
  const optional = {
    adminPassword: text('admin_password'),
    workspaceId: text('workspace_id')?.toLowerCase(),
    metricsToken: text('metrics_token'),
  };
  const config: Config = {
    host: required('host'),
    port: Number(required('port')),
    ...(certFile &&
      keyFile && { tls: { certFile: path.resolve(folder, certFile), keyFile: path.resolve(folder, keyFile) } }),
    behindProxy: required('behind_proxy') === 'true',
    dataDir: absolute('data_dir'),
    ...(id && secret && { accessKey: { id, secret } }),
    projectId: required('project_id'),
    domainId: required('domain_id'),
    region: required('region'),
    masterKeyFile: absolute('master_key_file'),
    timeZone: required('time_zone'),
    http: { allowedHosts: items('http_allowed_hosts'), allowedCidrs: items('http_allowed_cidrs') },
    demo: required('demo') === 'true',
    demoPort: Number(required('demo_port')),
    ...withoutAbsent(optional),
  };
  checkTogether(config);
  return config;
}

/** The effective settings as rows for `sallyport config`: secrets are masked, whatever is wrong with them is refused. */
export function describeConfig(options: ConfigOptions = {}): { name: string; value: string; source: Source }[] {
  readConfig(options);
  const found = readSettings(options, options.folder ?? process.cwd());
  return settingNames.map((name) => {
    const { text, source } = found[name];
    return {
      name: environmentName(name),
      value: text !== undefined && setting(name).secret ? '********' : (text ?? ''),
      source,
    };
  });
}

/** Where a demo server leaves what a client needs: beside the data folder, like the master key. */
export const profileFileOf = ({ dataDir }: Config): string => path.resolve(dataDir, '..', 'sallyport-profile.json');

/** What a command line may be told through the environment. */
export const currentEnvironment = (): Environment => process.env;

/** `true` when only this machine can reach a server that listens there. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

function readSettings({ environment = process.env, demo = false }: ConfigOptions, folder: string): Settings {
  const inFile = readConfigFile(path.join(folder, configFileName));
  const find = (name: SettingName): Found => {
    const variable = environment[environmentName(name)];
    if (variable !== undefined && variable !== '') return { text: variable, source: 'environment' };
    const value = inFile.get(name);
    if (value !== undefined) return { text: value, source: configFileName };
    const fallback = derived(name) ?? setting(name).default;
    return { text: fallback, source: fallback === undefined ? 'not set' : 'default' };
  };
  const derived = (name: SettingName): string | undefined => {
    if (name === 'demo') return String(demo);
    // Beside the data folder, wherever that is; never in it.
    if (name === 'master_key_file') return path.resolve(folder, find('data_dir').text ?? '', '..', 'sallyport.key');
    return undefined;
  };
  const rows = settingNames.map((name) => [name, checked(name, find(name))] as const);
  return Object.fromEntries(rows) as Settings; // a row for each name
}

function checked(name: SettingName, found: Found): Found {
  const { accepts } = setting(name);
  if (found.text === undefined) return found;
  const fits = typeof accepts === 'function' ? accepts(found.text) : accepts.test(found.text);
  return fits ? found : refuse(name, found);
}

function refuse(name: SettingName, { text, source }: Found): never {
  const place = source === configFileName ? `\`${name}\` in ${configFileName}` : environmentName(name);
  const shown = setting(name).secret ? `${text?.length ?? 0} characters (not shown)` : JSON.stringify(text ?? '');
  throw new ConfigError(`${place}: expected ${setting(name).expected}, found ${shown}`);
}

/** Two settings that make sense together only. */
function pair(found: Settings, first: SettingName, second: SettingName): [string | undefined, string | undefined] {
  const [a, b] = [found[first].text, found[second].text];
  if ((a === undefined) === (b === undefined)) return [a, b];
  const [there, missing] = a === undefined ? [second, first] : [first, second];
  throw new ConfigError(`${environmentName(there)} is set, so ${environmentName(missing)} must be set too; it is not`);
}

function checkTogether({ host, tls, behindProxy, dataDir, masterKeyFile }: Config): void {
  if (!isLoopback(host) && !tls && !behindProxy)
    throw new ConfigError(
      `SALLYPORT_HOST is ${JSON.stringify(host)}, which other machines can reach: set SALLYPORT_TLS_CERT_FILE and SALLYPORT_TLS_KEY_FILE, or SALLYPORT_BEHIND_PROXY=true if a proxy in front speaks TLS`,
    );
  const inside = path.relative(dataDir, masterKeyFile);
  if (!inside.startsWith('..') && !path.isAbsolute(inside))
    throw new ConfigError(
      `SALLYPORT_MASTER_KEY_FILE must not lie in the data folder, whose backups would then hold key and secrets together; found ${JSON.stringify(masterKeyFile)}`,
    );
}

function readConfigFile(name: string): ReadonlyMap<string, string> {
  const text = readIfThere(name);
  if (text === undefined) return new Map();
  if (text.length > configFileBytesMax)
    throw new ConfigError(`${name} has ${text.length} bytes; at most ${configFileBytesMax} are read`);
  const known = new Set<string>(settingNames);
  return new Map(
    Object.entries(parsed(name, text)).map(([key, value]) => {
      if (!known.has(key))
        throw new ConfigError(`${name}: ${JSON.stringify(key)} is no setting; known are ${settingNames.join(', ')}`);
      if (isObject(value) || Array.isArray(value))
        throw new ConfigError(`${name}: \`${key}\` must be one value, found a table or an array`);
      return [key, String(value)];
    }),
  );
}

function parsed(name: string, text: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof TomlError) throw new ConfigError(`${name} is not TOML: ${error.message}`);
    throw error;
  }
}

function readIfThere(name: string): string | undefined {
  try {
    return readFileSync(name, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new ConfigError(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // RangeError: no such zone
  }
}

/** Leaves out what is not set: an optional property is absent, not undefined. */
function withoutAbsent<Part extends Record<string, string | undefined>>(part: Part): { [Key in keyof Part]?: string } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Part]?: string;
  };
}
