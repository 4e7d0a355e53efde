import { afterEach, beforeEach, expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../../../test/support/bpmn.ts';
import { catalog } from '../../../test/support/catalog.ts';
import { openTestStore } from '../../../test/support/identity.ts';
import type { Store } from '../../store/database.ts';
import type { Catalog } from '../../taskflow/catalog.ts';
import { loadDefinition, pinDefinition, storeDefinition } from './definitions.ts';
import { readPinned } from './pinned-catalog.ts';
import { insertDefinition } from './store.ts';

const content = {
  taskflow: taskflowOf(bpmnOf('start -> block -> end')),
  taskconfig: JSON.stringify({ node_info: { block: { component: 'Firewall', action: 'block' } } }),
  input: '',
  output: '',
};
let store: Store;
beforeEach(() => (store = openTestStore()));
afterEach(() => store.close());

const storeIt = (given: Partial<typeof content> = {}, from: Catalog = catalog) =>
  store.write((tx) => {
    const { runnable } = pinDefinition({ ...content, ...given, catalog: from });
    if (!runnable) throw new Error('not runnable');
    return storeDefinition(tx, runnable);
  });
const read = <T>(body: Parameters<typeof store.read<T>>[0]) => store.read(body);
/** Reads until what was compiled before has been dropped from memory. */
async function forget() {
  for (let number = 0; number < 2_000; number += 1) await storeIt({ input: `[${number}]` });
}

it('gives the same content the same name, and any other content another', async () => {
  const first = await storeIt();
  expect(await storeIt()).toBe(first);
  expect(await storeIt({ input: '[]' })).not.toBe(first);
  expect(await storeIt({ taskconfig: content.taskconfig.replace('}}}', ' }}}') })).not.toBe(first);
});

it('keeps calling a function as it was when the definition was stored', async () => {
  const hash = await storeIt();
  const block = { version: '9', inputs: {}, sideEffects: false, repeatable: true };
  const upgraded: Catalog = {
    ...catalog,
    plugins: new Map([...catalog.plugins, ['Firewall', { functions: new Map([['block', block]]) }]]),
  };
  expect(await storeIt({}, upgraded)).not.toBe(hash);
  const call = [...loadDefinition(read, hash).nodes.values()].find(({ kind }) => kind === 'serviceTask');
  expect(call).toMatchObject({ call: { plugin: 'Firewall', version: '1', sideEffects: true, repeatable: false } });
});

it('gives back the very definition after it was dropped from memory', async () => {
  const hash = await storeIt();
  const before = loadDefinition(read, hash);
  await forget();
  const after = loadDefinition(read, hash);
  expect(after).not.toBe(before);
  expect(after).toEqual(before);
  expect(loadDefinition(read, hash)).toBe(after);
});

it('pins only what is called', () => {
  const { runnable } = pinDefinition({ ...content, catalog });
  const pinned = (JSON.parse(runnable?.source ?? '[]') as unknown[])[3];
  const { plugins, connections } = readPinned(pinned);
  expect([...plugins].map(([name, { functions }]) => [name, [...functions.keys()]])).toEqual([
    ['Firewall', ['block']],
    ['Text', []],
  ]);
  expect(connections.size).toBe(0);
});

it('notices a definition that is damaged or gone', async () => {
  const name = 'f'.repeat(64) as Awaited<ReturnType<typeof storeIt>>;
  expect(() => loadDefinition(read, name)).toThrow('is gone');
  await store.write((tx) => insertDefinition(tx, name, '["","","",[[],[]]]'));
  expect(() => loadDefinition(read, name)).toThrow('is not what was stored');
});

it('says why a process cannot run', () => {
  const { runnable, problems } = pinDefinition({ ...content, taskflow: '', catalog });
  expect(runnable).toBeUndefined();
  expect(problems[0]).toMatchObject({ mode: 'BASIC', rule: 'readable' });
});
