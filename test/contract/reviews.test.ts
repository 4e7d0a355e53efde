/** A submitted version waits for a review: the approval call and the to-do close each other. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../support/bpmn.ts';
import { type House, startHouse } from '../support/house.ts';

let house: House;
beforeAll(async () => void (house = await startHouse()));
afterAll(() => house.close());

let count = 0;
/** A version that was submitted, and its to-do. */
async function submitted(): Promise<{ readonly version: string; readonly task: string }> {
  const name = `Workflow ${(count += 1)}`;
  const dataclass_id = '369def57-75c3-4cc4-988c-22263ece4b17';
  const workflow = { name, engine_type: 'public_engine', aop_type: 'NORMAL', dataclass_id };
  const { id } = await house.data('CreateAopWorkflow', { body: workflow });
  const drawn = { taskflow: taskflowOf(bpmnOf('start -> todo -> end')), taskflow_type: 'JSON', taskconfig: '{}' };
  const body = { name: 'v', description: 'look at it', aop_type: 'NORMAL', ...drawn };
  const version = String(
    (await house.data('CreateAopWorkflowVersion', { path: { workflow_id: String(id) }, body }))['id'],
  );
  await house.data('UpdateAopWorkflowVersion', { path: { version_id: version }, body: { status: 'pending_approval' } });
  const { json } = await house.call('ListTasks', { query: { name, business_type: 'WORKFLOWPUBLISH' } });
  const [task] = json['data'] as { id: string }[];
  expect(json).toMatchObject({ total: 1, data: [{ related_object: name, action_version_id: version }] });
  return { version, task: task?.id ?? '' };
}
const decide = (task_id: string, body: object) => house.call('UpdateTask', { path: { task_id }, body });
const approve = (version_id: string, result: string, content: string) =>
  house.call('CreateAopWorkflowVersionApprovel', { path: { version_id }, body: { result, content } });
const statusOf = async (version_id: string) =>
  (await house.data('ShowAopWorkflowVersion', { path: { version_id } }))['status'];
const show = (task_id: string) => house.data('ShowTask', { path: { task_id } });

it('CONTINUE passes the version', async () => {
  const { version, task } = await submitted();
  const { status, json } = await decide(task, { action: 'CONTINUE', comment: 'fine' });
  expect([status, json['data']]).toMatchObject([200, { status: 'finished', review_comments: 'fine' }]);
  expect(await statusOf(version)).toBe('activated');
});

it('TERMINATE rejects it; what is submitted again has a to-do of its own', async () => {
  const { version, task } = await submitted();
  expect((await decide(task, { action: 'TERMINATE', comment: 'mend it' })).status).toBe(200);
  expect(await statusOf(version)).toBe('rejected');
  await house.data('UpdateAopWorkflowVersion', { path: { version_id: version }, body: { status: 'pending_approval' } });
  const { status, json } = await decide(task, { action: 'CONTINUE' });
  expect([status, json['code']]).toEqual([400, 'SecMaster.20040744']);
  expect(await statusOf(version)).toBe('pending_approval');
});

it('the same decision again is the same; another one is refused', async () => {
  const { version, task } = await submitted();
  const fine = { action: 'CONTINUE', comment: 'fine' };
  expect((await decide(task, fine)).status).toBe(200);
  expect((await decide(task, fine)).status).toBe(200);
  const { status, json } = await decide(task, { action: 'TERMINATE' });
  expect([status, json['code']]).toEqual([400, 'SecMaster.20040744']);
  expect(await statusOf(version)).toBe('activated');
});

it('the approval call closes the to-do', async () => {
  const { version, task } = await submitted();
  expect((await approve(version, 'UN_PASS', 'not yet')).status).toBe(200);
  expect(await show(task)).toMatchObject({
    status: 'finished',
    review_comments: 'not yet',
    decision: { action: 'TERMINATE', approver_name: 'admin' },
  });
});
