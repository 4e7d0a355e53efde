/** Workspaces and the data classes in them, over the wire. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWorkflow } from '../support/workflows.ts';
import { firstSettings } from '../support/identity.ts';
import { type House, otherWorkspace, startHouse } from '../support/house.ts';

let house: House;
beforeAll(async () => (house = await startHouse()));
afterAll(() => house.close());

const create = (name: string, more: object = {}) =>
  house.call('CreateWorkspace', { body: { region_id: 'local-1', project_name: 'demo', name, ...more } });

describe('workspaces', () => {
  it('are made, shown, changed and deleted', async () => {
    const { json } = await create('Branch office', { description: 'Lyon', enterprise_project_id: 'ep-1' });
    const workspace_id = String(json['id']);
    const expected = {
      id: workspace_id,
      name: 'Branch office',
      description: 'Lyon',
      project_id: firstSettings.projectId,
      project_name: 'demo',
      region_id: 'local-1',
      domain_id: firstSettings.domainId,
      enterprise_project_id: 'ep-1',
      creator_name: 'admin',
      create_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\+0000$/),
    };
    expect(json).toMatchObject(expected);
    const path = { workspace_id };
    expect((await house.call('ShowWorkspace', { path })).json).toMatchObject({ workspace: expected });
    const ready = await house.call('ShowWorkspaceGuides', { path, query: { version: 1 } });
    expect([ready.status, ready.json['code']]).toEqual([200, '00000000']);
    const changed = await house.call('UpdateWorkspace', { path, body: { name: 'Branch' } });
    expect(changed.json).toMatchObject({ ...expected, name: 'Branch' });
    const gone = await house.call('DeleteWorkspace', { path });
    expect([gone.status, gone.text]).toEqual([200, '']);
    for (const id of ['ShowWorkspace', 'ShowWorkspaceGuides', 'UpdateWorkspace', 'DeleteWorkspace'] as const)
      expect(await house.call(id, { path, ...(id === 'UpdateWorkspace' && { body: { name: 'x' } }) })).toMatchObject({
        status: 400,
        json: { code: 'SecMaster.20011003' },
      });
  });

  it('are listed by page and filter, wildcards standing for themselves', async () => {
    for (const name of ['list one', 'list two', '100% list', 'l_st']) await create(name);
    const list = async (query: Record<string, string | number | boolean>) => {
      const { json } = await house.call('ListWorkspaces', { query: { offset: 0, limit: 10, ...query } });
      return [json['count'], (json['workspaces'] as { name: string }[]).map(({ name }) => name)];
    };
    expect(await list({ name: 'LIST' })).toEqual([3, ['100% list', 'list two', 'list one']]);
    expect(await list({ name: '%' })).toEqual([1, ['100% list']]);
    expect(await list({ name: 'l_s' })).toEqual([1, ['l_st']]);
    expect(await list({ name: 'list', limit: 1, offset: 1 })).toEqual([3, ['list two']]);
    expect(await list({ name: 'list', offset: 500 })).toEqual([3, []]);
    expect(await list({ ids: `${house.scope.workspace},nobody` })).toEqual([1, ['first']]);
    expect(await list({ is_view: true })).toEqual([0, []]);
    expect(await list({ create_time_end: '2001-01-01T00:00:00Z+0800' })).toEqual([0, []]);
    expect(await list({ region_id: "' OR 1=1 --" })).toEqual([0, []]);
  });

  it('keep their name to themselves', async () => {
    await create('twice');
    expect(await create('twice')).toMatchObject({ status: 400, json: { code: 'SecMaster.20040706' } });
    expect(await create(' blanks around')).toMatchObject({ status: 400, json: { code: 'SecMaster.20030001' } });
    expect(await create('')).toMatchObject({ status: 400 });
  });

  it('stay while there are workflows in them', async () => {
    await house.store.write((tx) => addWorkflow(house.scope, tx));
    const answer = await house.call('DeleteWorkspace');
    expect(answer).toMatchObject({ status: 400, json: { message: expect.stringContaining('1 workflows') } });
  });
});

describe('data classes', () => {
  it('are built in and have the ids of the service', async () => {
    const { json } = await house.call('ListDataclass', { query: { offset: 0, limit: 100 } });
    const found = json['dataclass_details'] as { id: string; name: string }[];
    expect(json['total']).toBe(7);
    expect(found.map(({ name }) => name)).toEqual(
      'Alert Incident Indicator Vulnerability Resource Policy CommonContext'.split(' '),
    );
    expect(found[0]?.id).toBe('369def57-75c3-4cc4-988c-22263ece4b17');
    const shown = await house.call('ShowDataClassInfo', { path: { dataclass_id: found[1]?.id ?? '' } });
    expect(shown.json).toMatchObject({ name: 'Incident', is_built_in: true });
    const none = await house.call('ListDataclass', { query: { is_built_in: false } });
    expect(none.json).toMatchObject({ total: 0, dataclass_details: [] });
  });

  it('tell their fields, each with a name, a type and an id of its own', async () => {
    const ids = new Set<unknown>();
    const { json } = await house.call('ListDataclass');
    for (const { id } of json['dataclass_details'] as { id: string }[]) {
      const fields = await house.call('ListDataclassFields', { path: { dataclass_id: id } });
      for (const field of fields.json['field_details'] as Record<string, unknown>[]) {
        expect(field).toMatchObject({
          field_key: expect.stringMatching(/^[\w.]+$/),
          name: expect.stringMatching(/./),
          json_schema: expect.stringContaining('type'),
        });
        expect(ids.has(field['id'])).toBe(false);
        ids.add(field['id']);
      }
    }
    expect(ids.size).toBeGreaterThan(100);
  });

  it('are refused by an unknown id, and by a workspace that is not there', async () => {
    expect(await house.call('ShowDataClassInfo', { path: { dataclass_id: 'constructor' } })).toMatchObject({
      status: 400,
      json: { code: 'SecMaster.20030022' },
    });
    expect(await house.call('ListDataclass', { path: { workspace_id: otherWorkspace } })).toMatchObject({
      status: 403,
      json: { code: 'SecMaster.20010001' },
    });
  });
});
