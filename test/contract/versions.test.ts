/** The life cycle of workflow versions, over the wire: every move in every stage. */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInPlugins } from '../../src/plugins/builtin.ts';
import { createRegistry } from '../../src/plugins/registry.ts';
import { catalogOf } from '../../src/resources/components/catalog.ts';
import { startable } from '../../src/resources/workflows/startable.ts';
import type { Received } from '../support/edge.ts';
import { bpmnOf, taskflowOf } from '../support/bpmn.ts';
import { type House, startHouse } from '../support/house.ts';

let house: House;
beforeAll(async () => (house = await startHouse()));
afterAll(() => house.close());

const alert = '369def57-75c3-4cc4-988c-22263ece4b17';
const drawn = taskflowOf(bpmnOf('start -> todo -> end'));
const installed = catalogOf(createRegistry(builtInPlugins()));
/** Holds BASIC and CIRCLE, not APP_PARAMS: no function is chosen. */
const halfConfigured = taskflowOf(bpmnOf('start -> block -> end'));

let count = 0;
async function newWorkflow(): Promise<string> {
  const body = {
    name: `Workflow ${(count += 1)}`,
    engine_type: 'public_engine',
    aop_type: 'NORMAL',
    dataclass_id: alert,
  };
  return String((await house.data('CreateAopWorkflow', { body }))['id']);
}
async function newVersion(workflow_id: string, given: object = {}): Promise<string> {
  const content = { taskflow: drawn, taskconfig: '{"test":"abc"}', taskflow_type: 'JSON', aop_type: 'NORMAL' };
  const body = { name: 'v', description: 'd', ...content, ...given };
  return String((await house.data('CreateAopWorkflowVersion', { path: { workflow_id }, body }))['id']);
}
const update = (version_id: string, body: object) =>
  house.call('UpdateAopWorkflowVersion', { path: { version_id }, body });
const decide = (version_id: string, result: string, content = 'because') =>
  house.call('CreateAopWorkflowVersionApprovel', { path: { version_id }, body: { result, content } });
const show = (version_id: string) => house.data('ShowAopWorkflowVersion', { path: { version_id } });
const showWorkflow = (workflow_id: string) => house.data('ShowAopWorkflow', { path: { workflow_id } });
const enable = (workflow_id: string, body: object) => house.call('UpdateAopWorkflow', { path: { workflow_id }, body });
const refused = (code: string, text: string) => ({
  status: 400,
  json: { code: `SecMaster.${code}`, message: expect.stringContaining(text) },
});

const moves = {
  edit: (id: string) => update(id, { description: 'edited' }),
  submit: (id: string) => update(id, { status: 'pending_approval' }),
  approve: (id: string) => decide(id, 'PASS', 'another reviewer'),
  reject: (id: string) => decide(id, 'UN_PASS', 'another reviewer'),
  activate: (id: string) => update(id, { status: 'activated' }),
  deactivate: (id: string) => update(id, { status: 'not_activated' }),
  delete: (version_id: string) => house.call('DeleteAopWorkflowVersion', { path: { version_id } }),
} satisfies Record<string, (id: string) => Promise<Received>>;

/** How a version gets into each status. A second version keeps an approved one from being activated at once. */
const ways: Record<string, (id: string) => Promise<unknown>> = {
  pending_submit: async () => undefined,
  pending_approval: moves.submit,
  rejected: async (id) => [await moves.submit(id), await decide(id, 'UN_PASS')],
  not_activated: async (id) => [await moves.submit(id), await decide(id, 'PASS')],
  activated: async (id) => [await moves.submit(id), await decide(id, 'PASS'), await moves.activate(id)],
};
/** The status after each move, or - where it is refused and changes nothing. */
const table = `
                  edit            submit           approve        reject    activate   deactivate     delete
pending_submit    pending_submit  pending_approval -              -         -          -              gone
pending_approval  -               pending_approval not_activated  rejected  -          -              gone
rejected          rejected        pending_approval -              -         -          -              gone
not_activated     -               -                -              -         activated  not_activated  gone
activated         -               -                -              -         activated  not_activated  -`;
const [header = '', ...rows] = table.trim().split('\n');
const cells = rows.flatMap((row) => {
  const [status = '', ...after] = row.trim().split(/\s+/);
  return header
    .trim()
    .split(/\s+/)
    .map((move, index) => [status, move as keyof typeof moves, after[index] ?? ''] as const);
});

/** What a move did, in the words of the table. */
async function outcomeOf(answer: Received, id: string, before: unknown): Promise<unknown> {
  const { status, json } = await house.call('ShowAopWorkflowVersion', { path: { version_id: id } });
  if (answer.json['code'] === 'SecMaster.20040707') return isDeepStrictEqual(json['data'], before) ? '-' : 'changed';
  if (answer.status !== 200) return answer.text;
  return status === 200 ? (json['data'] as { status: string }).status : json['code'];
}

describe('the table of moves', () => {
  it.each(cells)('%s: %s leads to %s', async (status, move, after) => {
    const workflow = await newWorkflow();
    const id = await newVersion(workflow);
    await newVersion(workflow);
    await ways[status]?.(id);
    const before = await show(id);
    expect(before['status']).toBe(status);
    const gone = 'SecMaster.20040605';
    expect(await outcomeOf(await moves[move](id), id, before)).toBe(after === 'gone' ? gone : after);
  });
});

describe('a version', () => {
  it('comes back byte for byte, and keeps what cannot run while it is a draft', async () => {
    const content = {
      taskflow: ` ${drawn}\n`,
      taskconfig: '{ "b": 1,\t"a": "ü\u2028", "__proto__": {} }',
      input: 'not json',
      output: '[ ]',
    };
    const workflow = await newWorkflow();
    expect(await show(await newVersion(workflow, content))).toMatchObject(content);
    const empty = await newVersion(workflow, { taskflow: '', taskconfig: '' });
    expect(await show(empty)).toMatchObject({ taskflow: '', taskconfig: '', status: 'pending_submit', enabled: false });
    expect(await update(empty, { status: 'pending_approval' })).toMatchObject(refused('20040706', 'BASIC'));
  });

  it('gets its number when it is first submitted, and keeps it', async () => {
    const workflow = await newWorkflow();
    const [first, second] = [await newVersion(workflow), await newVersion(workflow)];
    expect((await show(first))['version']).toBeUndefined();
    await moves.submit(second);
    await moves.submit(first);
    await decide(second, 'UN_PASS');
    await moves.submit(second);
    expect([(await show(first))['version'], (await show(second))['version']]).toEqual(['2', '1']);
  });

  it('is activated at once when it is the only one and all checks hold', async () => {
    const workflow = await newWorkflow();
    const id = await newVersion(workflow, { taskconfig: '{}' });
    await moves.submit(id);
    expect((await showWorkflow(workflow))['current_approval_version_id']).toBe(id);
    expect((await decide(id, 'PASS', 'fine')).json).toMatchObject({ data: { result: 'PASS', content: 'fine' } });
    expect(await show(id)).toMatchObject({ status: 'activated', enabled: true, problems: [] });
    expect(await showWorkflow(workflow)).toMatchObject({ version_id: id, version: '1', enabled: false });
  });

  it('that breaks a check is approved, not activated, and says why', async () => {
    const id = await newVersion(await newWorkflow(), { taskflow: halfConfigured, taskconfig: '{}' });
    await moves.submit(id);
    await decide(id, 'PASS');
    const problem = { mode: 'APP_PARAMS', node_id: 'block', rule: 'functionChosen' };
    expect(await show(id)).toMatchObject({ status: 'not_activated', problems: [problem] });
    expect(await moves.activate(id)).toMatchObject(refused('20040706', 'APP_PARAMS'));
  });

  it('takes the place of the activated one', async () => {
    const workflow = await newWorkflow();
    const [first, second] = [await newVersion(workflow), await newVersion(workflow)];
    for (const id of [first, second]) await ways['activated']?.(id);
    expect([(await show(first))['status'], (await show(second))['status']]).toEqual(['not_activated', 'activated']);
    const { json } = await house.call('ListAopWorkflowVersions', {
      path: { workflow_id: workflow },
      query: { status: 'activated' },
    });
    expect(json).toMatchObject({ total: 1, data: [{ id: second, taskflow: drawn }] });
  });

  it('is not edited and moved by one request, unless nothing is edited', async () => {
    const id = await newVersion(await newWorkflow());
    expect(await update(id, { status: 'pending_approval', name: 'other' })).toMatchObject(refused('20030001', 'name'));
    expect((await show(id))['status']).toBe('pending_submit');
    expect((await update(id, { status: 'pending_approval', name: 'v', taskflow: drawn })).status).toBe(200);
    expect((await show(id))['status']).toBe('pending_approval');
  });

  it('may be decided by the same request twice, but not by another', async () => {
    const id = await newVersion(await newWorkflow());
    await moves.submit(id);
    for (const _ of [1, 2]) expect((await decide(id, 'UN_PASS', 'no')).status).toBe(200);
    expect(await decide(id, 'PASS', 'no')).toMatchObject(refused('20040707', 'waits for no review'));
    expect(await decide(id, 'UN_PASS', 'never')).toMatchObject(refused('20040707', 'waits for no review'));
  });

  it('takes no fields that are not its own', async () => {
    const id = await newVersion(await newWorkflow(), { status: 'activated', enabled: true, version: '9', id: 'x' });
    expect(await show(id)).toMatchObject({ id, status: 'pending_submit', enabled: false });
    await update(id, { owner_id: 'somebody', version: '9', aopworkflow_id: 'other', name: 'w' });
    expect(await show(id)).toMatchObject({ name: 'w', status: 'pending_submit' });
  });
});

describe('the review of a version', () => {
  const reviews = async () => {
    const { json } = await house.call('ListTasks', { query: { limit: 100, business_type: 'WORKFLOWPUBLISH' } });
    return json['data'] as Record<string, unknown>[];
  };
  it('is a to-do that the approval call finishes', async () => {
    const id = await newVersion(await newWorkflow());
    await moves.submit(id);
    const todo = (await reviews()).find(({ action_version_id }) => action_version_id === id);
    expect(todo).toMatchObject({ status: 'waiting', business_type: 'WORKFLOWPUBLISH' });
    await decide(id, 'UN_PASS', 'no');
    const shown = await house.data('ShowTask', { path: { task_id: String(todo?.['id']) } });
    expect(shown).toMatchObject({ status: 'finished', decision: { action: 'TERMINATE', comment: 'no' } });
  });

  it('is decided once, by the to-do as well, and an old to-do decides no new review', async () => {
    const id = await newVersion(await newWorkflow());
    const decideTodo = (todo: unknown, action: string) =>
      house.call('UpdateTask', { path: { task_id: String(todo) }, body: { action, comment: 'seen' } });
    await moves.submit(id);
    const first = (await reviews()).find(({ action_version_id }) => action_version_id === id)?.['id'];
    for (const _ of [1, 2]) expect((await decideTodo(first, 'TERMINATE')).status).toBe(200);
    expect((await show(id))['status']).toBe('rejected');
    await moves.submit(id);
    expect(await decideTodo(first, 'CONTINUE')).toMatchObject(refused('20040744', 'was decided already'));
    expect((await show(id))['status']).toBe('pending_approval');
    const second = (await reviews()).find(({ action_version_id }) => action_version_id === id)?.['id'];
    expect((await decideTodo(second, 'CONTINUE')).status).toBe(200);
    expect(await show(id)).toMatchObject({ status: 'activated' });
    expect(await decide(id, 'UN_PASS')).toMatchObject(refused('20040707', 'waits for no review'));
  });

  it('is canceled when the version is deleted', async () => {
    const id = await newVersion(await newWorkflow());
    await moves.submit(id);
    const todo = (await reviews()).find(({ action_version_id }) => action_version_id === id);
    await moves.delete(id);
    expect(await house.data('ShowTask', { path: { task_id: String(todo?.['id']) } })).toMatchObject({
      status: 'canceled',
    });
  });
});

describe('a version that a run names', () => {
  const run = (workflow: string, versionId: string) =>
    house.store.write((tx) => startable(house.scope, tx, workflow, { debug: true, versionId, catalog: installed }));

  it('stays while it holds what the run names', async () => {
    const workflow = await newWorkflow();
    const id = await newVersion(workflow);
    await run(workflow, id);
    expect(await moves.delete(id)).toMatchObject(refused('20040707', 'a run names it'));
    await update(id, { taskconfig: '{}' });
    expect((await moves.delete(id)).status).toBe(200);
  });

  it('stays readable, and nothing else, when its workflow is deleted', async () => {
    const workflow_id = await newWorkflow();
    const [named, other] = [await newVersion(workflow_id), await newVersion(workflow_id)];
    await ways['not_activated']?.(named);
    await run(workflow_id, named);
    expect((await house.call('DeleteAopWorkflow', { path: { workflow_id } })).status).toBe(200);
    expect(await show(named)).toMatchObject({ taskflow: drawn, aopworkflow_id: workflow_id });
    for (const move of Object.values(moves)) expect(await move(named)).toMatchObject(refused('20040605', named));
    expect(await house.call('ShowAopWorkflowVersion', { path: { version_id: other } })).toMatchObject(
      refused('20040605', other),
    );
  });
});

describe('an enabled workflow', () => {
  it('needs an activated version, named rightly', async () => {
    const workflow = await newWorkflow();
    const id = await newVersion(workflow);
    expect(await enable(workflow, { enabled: true })).toMatchObject(refused('20040706', 'no activated version'));
    await ways['activated']?.(id);
    expect(await enable(workflow, { enabled: true, version_id: 'other' })).toMatchObject(refused('20030001', id));
    expect((await enable(workflow, { enabled: true, version_id: id })).json).toMatchObject({
      data: { enabled: true, version_id: id },
    });
    expect((await enable(workflow, { enabled: false })).json).toMatchObject({ data: { enabled: false } });
  });

  it('keeps its activated version, and is not deleted', async () => {
    const workflow_id = await newWorkflow();
    const id = await newVersion(workflow_id);
    await ways['activated']?.(id);
    await enable(workflow_id, { enabled: true });
    expect(await moves.deactivate(id)).toMatchObject(refused('20040706', 'is enabled'));
    const remove = () => house.call('DeleteAopWorkflow', { path: { workflow_id } });
    expect(await remove()).toMatchObject(refused('20040706', 'is enabled'));
    await enable(workflow_id, { enabled: false });
    expect(await remove()).toMatchObject(refused('20040706', 'is activated'));
    await moves.deactivate(id);
    expect((await remove()).json).toMatchObject({ success: true, data: { id: workflow_id } });
    expect(await house.call('ShowAopWorkflow', { path: { workflow_id } })).toMatchObject(
      refused('20040611', workflow_id),
    );
    expect((await moves.edit(id)).status).toBe(400);
  });
});
