import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { RecordDamaged } from './damage.ts';
import { checkFingerprint, MasterKeyError, newMasterKey, openMasterKey } from './secrets.ts';

const newFile = () => path.join(mkdtempSync(path.join(os.tmpdir(), 'sallyport-key-')), 'sallyport.key');
const key = newMasterKey();

it('makes the key file at first start, for its owner only, and reads the same key later', () => {
  const file = newFile();
  const made = openMasterKey(file, { mayCreate: true });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(openMasterKey(file, { mayCreate: true }).fingerprint).toBe(made.fingerprint);
  expect(openMasterKey(file, { mayCreate: false }).unwrap(made.wrap('s', ['key', 'a']), ['key', 'a'])).toBe('s');
  expect(made.fingerprint).not.toContain(readFileSync(file, 'utf8').slice(23, 30));
});

it('refuses a missing key when the data was sealed with one', () =>
  expect(() => openMasterKey(newFile(), { mayCreate: false })).toThrow(
    'is missing, but this data folder holds secrets',
  ));

it('refuses a file that is no key, and a key that is not this one', () => {
  const file = newFile();
  writeFileSync(file, 'hello');
  expect(() => openMasterKey(file, { mayCreate: true })).toThrow('is not a master key');
  expect(() => checkFingerprint(key, newMasterKey().fingerprint, file)).toThrow(MasterKeyError);
  expect(() => checkFingerprint(key, key.fingerprint, file)).not.toThrow();
});

it('opens a secret for the row it was wrapped for and for no other', () => {
  const wrapped = key.wrap('päss', ['access key', 'AK1', 'user-1']);
  expect(key.unwrap(wrapped, ['access key', 'AK1', 'user-1'])).toBe('päss');
  expect(() => key.unwrap(wrapped, ['access key', 'AK1', 'user-2'])).toThrow('The stored access key AK1 is damaged');
  expect(() => key.unwrap(wrapped, ['connection', 'AK1', 'user-1'])).toThrow(RecordDamaged);
  expect(() => newMasterKey().unwrap(wrapped, ['access key', 'AK1', 'user-1'])).toThrow(RecordDamaged);
});

it('notices every flipped or lost byte of what was wrapped', () => {
  const wrapped = key.wrap('secret', ['key', 'a']);
  for (let at = 0; at < wrapped.length; at += 1) {
    const flipped = Uint8Array.from(wrapped, (byte, index) => (index === at ? byte ^ 1 : byte));
    expect(() => key.unwrap(flipped, ['key', 'a'])).toThrow(RecordDamaged);
    expect(() => key.unwrap(wrapped.subarray(0, at), ['key', 'a'])).toThrow(RecordDamaged);
  }
});

it('notices a changed field of a sealed row', () => {
  const seal = key.seal(['user', 'u1', 'admin', 0]);
  expect(() => key.checkSeal(seal, ['user', 'u1', 'admin', 0])).not.toThrow();
  expect(() => key.checkSeal(seal, ['user', 'u1', 'admin', 1])).toThrow('The stored user u1 is damaged');
  expect(() => key.checkSeal(seal.subarray(1), ['user', 'u1', 'admin', 0])).toThrow(RecordDamaged);
});
