import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ConfigError, describeConfig, type Environment, readConfig } from './config.ts';

const folderWith = (toml?: string): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sallyport-config-'));
  if (toml !== undefined) writeFileSync(path.join(folder, 'sallyport.toml'), toml);
  return folder;
};
const read = (environment: Environment, toml?: string) => readConfig({ environment, folder: folderWith(toml) });
const refusal = (environment: Environment, toml?: string): string => {
  try {
    read(environment, toml);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'taken';
};

it('is complete with nothing set, and listens on loopback only', () => {
  const folder = folderWith();
  expect(readConfig({ environment: {}, folder })).toEqual({
    host: '127.0.0.1',
    port: 8080,
    behindProxy: false,
    dataDir: path.join(folder, 'data'),
    masterKeyFile: path.join(folder, 'sallyport.key'),
    projectId: '5a1190f7a1d34c0e9f6b000000000001',
    domainId: '5a1190f7a1d34c0e9f6b000000000002',
    region: 'local-1',
    timeZone: 'UTC',
    http: { allowedHosts: [], allowedCidrs: [] },
    demo: false,
    demoPort: 8090,
  });
});

it('reads what workflows may reach as lists', () =>
  expect(
    read({ SALLYPORT_HTTP_ALLOWED_HOSTS: 'siem.internal, 127.0.0.1:9000', SALLYPORT_HTTP_ALLOWED_CIDRS: '10.0.0.0/8' })
      .http,
  ).toEqual({ allowedHosts: ['siem.internal', '127.0.0.1:9000'], allowedCidrs: ['10.0.0.0/8'] }));

it('reads sallyport.toml, and the environment wins over it', () => {
  const toml = 'port = 9000\nregion = "r-2"\nbehind_proxy = true\n';
  expect(read({ SALLYPORT_REGION: 'r-3' }, toml)).toMatchObject({ port: 9000, region: 'r-3', behindProxy: true });
});

it('puts the master key beside the data folder, wherever that is', () =>
  expect(read({ SALLYPORT_DATA_DIR: '/srv/soar/data' }).masterKeyFile).toBe('/srv/soar/sallyport.key'));

it('takes a flag of the command line as the default of the demo', () => {
  const folder = folderWith();
  expect(readConfig({ environment: {}, folder, demo: true }).demo).toBe(true);
  expect(readConfig({ environment: { SALLYPORT_DEMO: 'false' }, folder, demo: true }).demo).toBe(false);
});

it.each<[Environment, string]>([
  [{ SALLYPORT_PORT: '70000' }, 'SALLYPORT_PORT: expected a port number from 0 (any free one) to 65535, found "70000"'],
  [{ SALLYPORT_PORT: 'tcp://10.0.0.1:8080' }, 'SALLYPORT_PORT: expected a port number'],
  [{ SALLYPORT_HTTP_ALLOWED_HOSTS: 'a,,b' }, 'SALLYPORT_HTTP_ALLOWED_HOSTS: expected hosts such as'],
  [{ SALLYPORT_DEMO: 'yes' }, 'SALLYPORT_DEMO: expected `true` or `false`, found "yes"'],
  [{ SALLYPORT_TIME_ZONE: 'Mars/Olympus' }, 'SALLYPORT_TIME_ZONE: expected a time zone'],
  [{ SALLYPORT_WORKSPACE_ID: 'versions' }, 'SALLYPORT_WORKSPACE_ID: expected a UUID'],
  [{ SALLYPORT_ACCESS_KEY: 'AKAK' }, 'SALLYPORT_ACCESS_KEY is set, so SALLYPORT_SECRET_KEY must be set too'],
  [{ SALLYPORT_TLS_KEY_FILE: 'a' }, 'SALLYPORT_TLS_KEY_FILE is set, so SALLYPORT_TLS_CERT_FILE must be set too'],
  [{ SALLYPORT_MASTER_KEY_FILE: './data/key' }, 'must not lie in the data folder'],
])('says what is wrong with %o', (environment, message) => expect(refusal(environment)).toContain(message));

it.each([
  ['prot = 1', '"prot" is no setting; known are host, port'],
  ['port = [1]', '`port` must be one value'],
  ['port = "x"', '`port` in sallyport.toml: expected a port number'],
  ['port = = 1', 'is not TOML'],
  ['__proto__ = 1', 'is no setting'],
])('says what is wrong with the file: %s', (toml, message) => expect(refusal({}, toml)).toContain(message));

it('does not listen beyond loopback without TLS or a proxy that speaks it', () => {
  expect(refusal({ SALLYPORT_HOST: '0.0.0.0' })).toContain('which other machines can reach');
  expect(refusal({ SALLYPORT_HOST: '127.0.0.1.example.com' })).toContain('which other machines can reach');
  expect(read({ SALLYPORT_HOST: '0.0.0.0', SALLYPORT_BEHIND_PROXY: 'true' }).behindProxy).toBe(true);
  const tls = { SALLYPORT_TLS_CERT_FILE: '/c.pem', SALLYPORT_TLS_KEY_FILE: '/k.pem' };
  expect(read({ SALLYPORT_HOST: '::', ...tls }).tls).toEqual({ certFile: '/c.pem', keyFile: '/k.pem' });
});

it('never shows a secret, neither in the table nor in a refusal', () => {
  const secret = 'canary-secret-0123456789';
  const environment = {
    SALLYPORT_ACCESS_KEY: 'AKEXAMPLE',
    SALLYPORT_SECRET_KEY: secret,
    SALLYPORT_METRICS_TOKEN: secret,
  };
  const rows = describeConfig({ environment, folder: folderWith('region = "r-2"') });
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(rows).toContainEqual({ name: 'SALLYPORT_SECRET_KEY', value: '********', source: 'environment' });
  expect(rows).toContainEqual({ name: 'SALLYPORT_REGION', value: 'r-2', source: 'sallyport.toml' });
  expect(rows).toContainEqual({ name: 'SALLYPORT_WORKSPACE_ID', value: '', source: 'not set' });
  expect(refusal({ ...environment, SALLYPORT_SECRET_KEY: 'canary with blanks' })).not.toContain('canary');
});

it('is told whole in docs/operate.md', () => {
  const page = readFileSync('docs/operate.md', 'utf8');
  const names = describeConfig({ environment: {}, folder: folderWith() }).map(({ name }) => name);
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
