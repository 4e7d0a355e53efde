/** R7: whichever byte of a row that decides something is flipped, the row is named and never read as data. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationId } from '../../src/contract/generated/operations.ts';
import { saveHold } from '../../src/resources/holds/store.ts';
import type { HoldId } from '../../src/resources/holds/model.ts';
import type { InstanceId } from '../../src/resources/instances/model.ts';
import { insertInstance } from '../../src/resources/instances/store.ts';
import { openTodo } from '../../src/resources/todos/open-close.ts';
import { type House, startHouse } from '../support/house.ts';
import { addVersion, addWorkflow } from '../support/workflows.ts';

let house: House;
let ids: Record<string, string>;
beforeAll(async () => {
  house = await startHouse();
  ids = await house.store.write((tx) => {
    const { project, workspace } = house.scope;
    const workflow = addWorkflow(house.scope, tx, { name: 'Damaged' });
    const version = addVersion(house.scope, tx, workflow, { stage: 'active', number: 1 });
    insertInstance(house.scope, tx, {
      id: 'run' as InstanceId,
      workflow: workflow.id,
      workflowName: workflow.name,
      version: version.id,
      versionNumber: '1',
      definition: 'd',
      triggerType: 'manual',
      status: 'running',
      startedAt: 1,
      updatedAt: 1,
      retries: 0,
      dataClass: workflow.dataClass,
      dataClassName: 'Alert',
      dataObject: '',
      startHash: 'h',
    });
    openTodo(tx, {
      id: 'todo',
      engineTaskId: 'task',
      project,
      workspace,
      businessType: 'workflowPublish',
      name: 'Look',
      description: '',
      handlers: [house.scope.principal],
      viewParameters: { value: [] },
      handleParameters: { value: [] },
      workflow: workflow.id,
      workflowName: workflow.name,
      version: version.id,
      openedAt: 1,
      dueAt: 2,
      onDue: 'interrupt',
    });
    const by = { id: 'ada', name: 'Ada' };
    saveHold(tx, { id: 'hold' as HoldId, project, workspace, target: { is: 'workspace' }, reason: 'r', by, at: 1 });
    return { workspace, workflow: workflow.id, version: version.id, instance: 'run', todo: 'todo', hold: 'hold' };
  });
});
afterAll(() => house.close());

/** A number grows by one, of a text the last bit flips, and nothing becomes something. */
const flipped = (column: string) => `CASE typeof(${column}) WHEN 'null' THEN 'x' WHEN 'text' THEN
  iif(${column} = '', 'x', substr(${column}, 1, length(${column}) - 1)
    || char((unicode(substr(${column}, -1)) | 1) - (unicode(substr(${column}, -1)) & 1)))
  ELSE ${column} + 1 END`;

async function whileDamaged(table: string, column: string, look: () => Promise<void>): Promise<void> {
  const { store } = house;
  const id = ids[table] ?? '';
  const before = store.read((reading) => reading.get(`SELECT ${column} FROM ${table} WHERE id = ?`, id))?.[column];
  await store.write((tx) => tx.run(`UPDATE ${table} SET ${column} = ${flipped(column)} WHERE id = ?`, id));
  await look();
  await store.write((tx) => tx.run(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, before ?? null, id));
}
const columnsOf = (table: string) =>
  house.store
    .read((reading) => reading.all('SELECT name FROM pragma_table_info(?)', table))
    .map(({ name }) => String(name))
    .filter((name) => name !== 'id');
const pathOf = (table: string) => {
  if (table === 'workspace') return {};
  return { [`${table === 'todo' ? 'task' : table}_id`]: ids[table] ?? '', workflow_id: ids['workflow'] ?? '' };
};

const shows = {
  workspace: 'ShowWorkspace',
  workflow: 'ShowAopWorkflow',
  version: 'ShowAopWorkflowVersion',
  instance: 'ShowAopWorkflowInstance',
  todo: 'ShowTask',
  hold: 'ShowHold',
} as const satisfies Record<string, OperationId>;

describe('every flipped column is noticed by whoever asks for the row', () => {
  it.each(Object.entries(shows))('of the table %s', async (table, operation) => {
    const columns = columnsOf(table);
    expect(columns).toContain('checksum');
    for (const column of columns)
      await whileDamaged(table, column, async () => {
        const { status, json } = await house.call(operation, { path: pathOf(table) });
        expect([column, status, json['code']]).toEqual([column, 500, 'SecMaster.20040714']);
        expect(json['message']).toContain(`the stored ${table} "${ids[table]}"`);
      });
    expect(house.logged.some((line) => line.includes(`"table":"${table}"`))).toBe(true);
  });
});

const lists = {
  workspace: 'ListWorkspaces',
  workflow: 'ListWorkflows',
  version: 'ListAopWorkflowVersions',
  instance: 'ListAopWorkflowInstance',
  todo: 'ListTasks',
} as const satisfies Record<string, OperationId>;

describe('a list answers without the damaged row and names it', () => {
  it.each(Object.entries(lists))('of the table %s', async (table, operation) => {
    const query = { offset: 0, limit: 100 };
    const list = async () => (await house.call(operation, { path: pathOf(table), query })).json;
    const whole = await list();
    expect(JSON.stringify(whole)).toContain(`"${ids[table]}"`);
    expect(whole).not.toHaveProperty('damaged');
    await whileDamaged(table, table === 'instance' ? 'workflow_name' : 'name', async () => {
      const { damaged, ...rest } = await list();
      expect(damaged).toEqual([{ table, id: ids[table] }]);
      expect(JSON.stringify(rest)).not.toContain(`"id":"${ids[table]}"`);
      expect(rest['total'] ?? rest['count']).toBe(whole['total'] ?? whole['count']);
    });
  });

  it('and the others stay', async () => {
    await house.store.write((tx) => addWorkflow(house.scope, tx, { name: 'Whole' }));
    for (const table of ['workflow', 'version'])
      await whileDamaged(table, 'description', async () => {
        const { json } = await house.call('ListWorkflows');
        expect(json).toMatchObject({ data: [{ name: 'Whole' }], damaged: [{ table, id: ids[table] }], total: 2 });
      });
    expect(house.logged.at(-1)).toContain('"operation":"ListWorkflows"');
  });
});

it('does not take a workflow for one without an activated version when that version is damaged', async () => {
  await whileDamaged('version', 'stage', async () => {
    const path = pathOf('workflow');
    const body = { command_type: 'ActionInstanceRunCommand', action_type: 'workflow', action_id: ids['workflow'] };
    const { status, json } = await house.call('CreateWorkflowInstance', { path, body });
    expect([status, json['message']]).toEqual([500, expect.stringContaining(`the stored version "${ids['version']}"`)]);
  });
});
