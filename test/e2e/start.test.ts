import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer } from './support/server.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sallyport-start-'));
const root = path.resolve(import.meta.dirname, '..', '..');
const launcher = path.join(root, 'bin', 'sallyport.js');
const notes = path.join(folder, 'notes.txt');
writeFileSync(notes, 'no certificate');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A start that cannot succeed ends by itself. */
function start(settings: Readonly<Record<string, string>>) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('SALLYPORT_'));
  return spawnSync(process.execPath, [launcher, 'serve'], {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), SALLYPORT_PORT: '0', ...settings },
    encoding: 'utf8',
    timeout: 20_000,
  });
}

describe('a start that cannot succeed ends with one line that says what to set', () => {
  it.each([
    ['a port that is none', { SALLYPORT_PORT: 'http' }, /SALLYPORT_PORT: expected a port number .* found "http"/],
    ['a public address without TLS', { SALLYPORT_HOST: '0.0.0.0' }, /SALLYPORT_TLS_CERT_FILE/],
    [
      'a certificate that is not there',
      { SALLYPORT_TLS_CERT_FILE: 'absent.pem', SALLYPORT_TLS_KEY_FILE: 'absent.pem' },
      /expected a certificate and its key in PEM, found .*absent\.pem.*no such file/,
    ],
    [
      'a certificate that is something else',
      { SALLYPORT_TLS_CERT_FILE: notes, SALLYPORT_TLS_KEY_FILE: notes },
      /expected a certificate and its key in PEM, found .*notes\.txt/,
    ],
    ['a data folder that is a file', { SALLYPORT_DATA_DIR: notes }, /notes\.txt must be a folder/],
    ['a time zone that is none', { SALLYPORT_TIME_ZONE: 'Mars' }, /SALLYPORT_TIME_ZONE/],
  ])('%s', (_, settings, words) => {
    const { status, stderr } = start(settings);
    expect(stderr).toMatch(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(1);
  });
});

/** What may stand where a file of the data folder belongs. Whoever may read everything is kept out by no mode. */
const spoilers: Record<string, (file: string) => void> = {
  'a folder': (file) => mkdirSync(file),
  garbage: (file) => writeFileSync(file, 'no file of Sallyport’s, and longer than its header is. '.repeat(100)),
  ...(process.getuid?.() !== 0 && {
    'no permission': (file) => (writeFileSync(file, ''), chmodSync(file, 0o000)),
  }),
};

describe('a data folder that cannot be used is told in one line', () => {
  const rows = ['sallyport.db', 'lock.db', 'commit.note'].flatMap((name) =>
    Object.keys(spoilers).map((what) => ({ name, what })),
  );
  it.each(rows)('$what in place of $name', ({ name, what }) => {
    const data = mkdtempSync(path.join(folder, 'data-'));
    spoilers[what]?.(path.join(data, name));
    const { status, stderr } = start({ SALLYPORT_DATA_DIR: data });
    expect(stderr).toContain(data);
    expect(stderr).toMatch(/cannot be used|is damaged/);
    expect(stderr).toContain(name);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(1);
  });
});

it('`npm start` ends when it is told to, and the server with it', async () => {
  const server = await startServer({
    command: ['npm', '--prefix', root, 'start'],
    environment: { SALLYPORT_DEMO_PORT: '0' },
  });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  await server.stop();
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed');
});
