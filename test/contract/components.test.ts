/** The installed plug-ins and their functions, over the wire. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, startHouse } from '../support/house.ts';

let house: House;
beforeAll(async () => (house = await startHouse()));
afterAll(() => house.close());

type Loose = Readonly<Record<string, unknown>>;
const list = async (query: Record<string, number> = {}) => {
  const { json } = await house.call('ListComponents', { query });
  return { ...json, data: json['data'] as Loose[] };
};
const utilities = async () => {
  const { data } = await list();
  return String(data.find(({ name }) => name === 'SecMasterUtilities')?.['id']);
};

it('lists the plug-ins by page', async () => {
  const { total, size, page, data } = { ...(await list()) } as Loose & { data: Loose[] };
  expect(data.map(({ name }) => name)).toEqual(['SecMasterUtilities', 'HTTP']);
  expect([total, size, page]).toEqual([2, 2, 1]);
  expect((await list({ limit: 1, offset: 1 })).data.map(({ name }) => name)).toEqual(['HTTP']);
  expect(await list({ limit: 1, offset: 9 })).toMatchObject({ total: 2, data: [] });
});

it('tells what a function takes and gives, in the shape of parameter items', async () => {
  const component_id = await utilities();
  expect((await house.data('ShowComponent', { path: { component_id } }))['component_type']).toBe('system');
  const { json } = await house.call('ListComponentActions', { path: { component_id }, query: { enabled: true } });
  const found = (json['data'] as Loose[]).find(({ action_name }) => action_name === 'stringToJson');
  expect(JSON.parse(String(found?.['action_input']))).toMatchObject([
    { key: 'sourceString', name: 'sourceString', type: 'String', required: true, readonly: false },
  ]);
  expect(JSON.parse(String(found?.['action_output']))).toMatchObject([{ name: 'targetJson' }]);
  const path = { component_id, action_id: String(found?.['id']) };
  expect(await house.data('ShowComponentAction', { path, query: { enabled: true } })).toEqual(found);
});

it('refuses unknown ids', async () => {
  const component_id = await utilities();
  const query = { enabled: true };
  expect(await house.call('ShowComponent', { path: { component_id: 'nobody' } })).toMatchObject({ status: 404 });
  expect(
    await house.call('ShowComponentAction', { path: { component_id, action_id: '__proto__' }, query }),
  ).toMatchObject({ status: 404, json: { error_msg: expect.stringContaining('__proto__') } });
});
