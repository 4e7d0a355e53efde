import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedDemo } from '../../src/demo/seed.ts';
import { operations } from '../../src/resources/index.ts';
import type { Services } from '../../src/resources/operation.ts';
import { createRegistry } from '../../src/plugins/registry.ts';
import { builtInPlugins } from '../../src/plugins/builtin.ts';
import { type House, startHouse } from '../support/house.ts';

let house: House;
const seed = () => {
  const { store, scope } = house;
  const services = {
    plugins: createRegistry(builtInPlugins()),
    read: store.read.bind(store),
    write: store.write.bind(store),
    settings: { timeZone: 'UTC' },
  } as unknown as Services; // the runtime is not asked
  return seedDemo({ operations, services, scope, now: Date.now() }, 'http://127.0.0.1:8090');
};
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house?.close());

it('releases its workflows once: activated, enabled, and without a problem', async () => {
  expect(await seed()).toEqual(['Alert triage', 'Repeat until clean', 'Parse vendor payload']);
  expect(await seed()).toEqual([]);
  const { json } = await house.call('ListWorkflows');
  expect(json['total']).toBe(3);
  for (const { id, enabled, version_id: version } of json['data'] as Record<string, unknown>[]) {
    expect({ id, enabled }).toEqual({ id, enabled: true });
    const shown = await house.data('ShowAopWorkflowVersion', { path: { version_id: String(version) } });
    expect(shown).toMatchObject({ status: 'activated' });
    expect(shown['problems'] ?? []).toEqual([]);
  }
});

it('leaves no review open', async () => {
  const { json } = await house.call('ListTasks', { query: { query_type: 'my_todo' } });
  expect(json['total']).toBe(0);
});
