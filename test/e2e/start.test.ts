import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sallyport-start-'));
const launcher = path.resolve(import.meta.dirname, '..', '..', 'bin', 'sallyport.js');
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
