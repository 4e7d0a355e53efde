import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { firstSettings, install, openTestStore, quickDoors } from '../../../test/support/identity.ts';
import { allRights } from '../scope.ts';
import { bootstrap, unlock } from './bootstrap.ts';
import type { Doors } from './doors.ts';
import type { DomainId } from './model.ts';
import { resetKey } from './reset-key.ts';
import { admitAccessKey, listAccessKeys, listProjects } from './store.ts';

const { accessKey } = firstSettings;
const { projectId, domainId, region } = firstSettings;
const unnamed = { projectId, domainId, region };
const ofDomain = (doors: Doors) => ({ domain: domainId as string as DomainId, key: doors.masterKey });

it('makes an administrator, a project and a key at the first start, and shows what it made at random', async () => {
  const { store, doors, first } = await install(unnamed);
  expect(first).toMatchObject({ first: true, scope: { principalName: 'admin', rights: allRights } });
  const { accessKey: made, password } = first.shown;
  expect(made?.id).toMatch(/^[A-Z0-9]{20}$/);
  expect(made?.secret).toMatch(/^[A-Za-z0-9]{40}$/);
  expect(password).toMatch(/^[A-Za-z0-9]{24}$/);
  expect(store.read((reading) => admitAccessKey(doors.masterKey, reading, made?.id ?? ''))?.secret).toBe(made?.secret);
});

it('shows nothing that the operator chose, and nothing at a later start', async () => {
  const { store, doors, first } = await install();
  expect(first.shown).toEqual({});
  const again = await bootstrap({ store, ...doors }, unnamed, Date.now());
  expect(again).toEqual({ first: false, scope: first.scope, shown: {} });
});

it('runs the hook of the first start in the same transaction, once', async () => {
  const store = openTestStore();
  const doors = quickDoors();
  const seen: string[] = [];
  const parts = {
    store,
    ...doors,
    onFirstStart: (_tx: unknown, { principalName }: { principalName: string }) => void seen.push(principalName),
  };
  await bootstrap(parts, firstSettings, 1);
  await bootstrap(parts, firstSettings, 2);
  expect(seen).toEqual(['admin']);
});

it('leaves nothing behind when the first start fails half way', async () => {
  const store = openTestStore();
  const doors = quickDoors();
  const failing = () => {
    throw new Error('no workspace');
  };
  await expect(bootstrap({ store, ...doors, onFirstStart: failing }, firstSettings, 1)).rejects.toThrow('no workspace');
  expect((await bootstrap({ store, ...doors }, firstSettings, 2)).first).toBe(true);
});

it('adds a newly configured key at a later start, and keeps the old ones', async () => {
  const { store, doors, first } = await install();
  const another = { id: 'AKANOTHER', secret: 'sk-another-0123456789' };
  await bootstrap({ store, ...doors }, { ...firstSettings, accessKey: another }, Date.now());
  await bootstrap({ store, ...doors }, { ...firstSettings, accessKey: another }, Date.now());
  const keys = store.read((reading) => listAccessKeys(ofDomain(doors), reading, first.scope.principal));
  expect(keys.map(({ id }) => id)).toEqual([accessKey.id, another.id]);
});

it('takes the configured secret when a known access key comes with another one', async () => {
  const { store, doors } = await install();
  const changed = { id: accessKey.id, secret: 'sk-changed-0123456789' };
  await bootstrap({ store, ...doors }, { ...firstSettings, accessKey: changed }, Date.now());
  expect(store.read((reading) => admitAccessKey(doors.masterKey, reading, changed.id))?.secret).toBe(changed.secret);
});

it('renames the project when the region changes, and refuses a project that the data does not have', async () => {
  const { store, doors } = await install();
  await bootstrap({ store, ...doors }, { ...firstSettings, region: 'local-2' }, Date.now());
  expect(store.read((reading) => listProjects(ofDomain(doors), reading))).toMatchObject([{ name: 'local-2' }]);
  const elsewhere = { ...firstSettings, projectId: 'f'.repeat(32) };
  await expect(bootstrap({ store, ...doors }, elsewhere, 1)).rejects.toThrow('set SALLYPORT_PROJECT_ID to the one');
});

it('ends every older key of the administrator at a reset', async () => {
  const { store, doors } = await install();
  const reset = await resetKey({ store, ...doors }, Date.now());
  const admitted = (id: string) => store.read((reading) => admitAccessKey(doors.masterKey, reading, id));
  expect(admitted(accessKey.id)).toBeUndefined();
  expect(admitted(reset.accessKey.id)).toMatchObject({ user: { name: 'admin' }, secret: reset.accessKey.secret });
});

it('opens the data with the master key that sealed it and with no other', async () => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'sallyport-key-')), 'sallyport.key');
  const store = openTestStore();
  const key = await unlock(store, file);
  expect((await unlock(store, file)).fingerprint).toBe(key.fingerprint);
  writeFileSync(file, `sallyport-master-key-1 ${Buffer.alloc(32).toString('base64')}\n`);
  await expect(unlock(store, file)).rejects.toThrow(`this data folder was sealed with ${key.fingerprint}`);
  rmSync(file);
  await expect(unlock(store, file)).rejects.toThrow('is missing, but this data folder holds secrets');
});

it('names a damaged row instead of reading it', async () => {
  const { store, doors } = await install();
  const tamper = (sql: string) => store.write((tx) => tx.run(sql));
  const admit = () => store.read((reading) => admitAccessKey(doors.masterKey, reading, accessKey.id));
  await tamper(`UPDATE user SET rights = '["write"]'`);
  expect(admit).toThrow(/^The stored user .* is damaged/);
  await tamper(`UPDATE user SET rights = '["administer"]'`);
  expect(admit()).toMatchObject({ user: { name: 'admin' } });
  await tamper(`UPDATE access_key SET user = 'somebody else'`);
  expect(admit).toThrow(/^The stored access key AKADMIN0000000000001 is damaged/);
});
