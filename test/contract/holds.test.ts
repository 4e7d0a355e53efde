import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refuseHeldStart } from '../../src/resources/holds/refuse-start.ts';
import { flow } from '../support/flow.ts';
import { type Runs, startRuns } from '../support/runs.ts';
import { addWorkflow } from '../support/workflows.ts';

let runs: Runs;
beforeEach(async () => void (runs = await startRuns()));
afterEach(() => runs.close());

interface Hold {
  readonly [key: string]: unknown;
  readonly id: string;
}
const onBlock = { target_type: 'function', component: 'Test', action: 'block', reason: 'wrong blocks' };
const create = (body: object, key?: string, who = 'ada') => runs.send(who, 'POST', 'holds', { body, key });
async function hold(body: object = onBlock, key?: string): Promise<Hold> {
  const { status, text, json } = await create(body, key);
  expect([status, text]).toEqual([200, text]);
  return json['data'] as Hold;
}
const release = ({ id }: Hold, body: object = {}, who = 'ada') =>
  runs.send(who, 'POST', `holds/${id}/release`, { body });
const show = async ({ id }: Hold) => (await runs.send('ada', 'GET', `holds/${id}`)).json['data'] as Hold;
const waits = (held: Hold, count: number) =>
  vi.waitFor(async () => expect(await show(held)).toMatchObject({ waiting_count: count }));
const ends = (instance: string, status: string) => vi.waitFor(() => expect(runs.status(instance)).toBe(status));

describe('a hold', () => {
  it('keeps a function from being called, and shows what waits, who set it and why', async () => {
    const held = await hold();
    const instance = await runs.start(flow('start -> notify -> block -> end'));
    await waits(held, 1);
    expect(await show(held)).toMatchObject({ status: 'active', creator_name: 'Ada', ...onBlock });
    expect(runs.calls).toEqual(['notify']);
    expect((await release(held)).json['data']).toMatchObject({ status: 'released', releaser_id: 'ada' });
    await ends(instance, 'finished');
    expect(runs.calls).toEqual(['notify', 'block']);
    await waits(held, 0);
  });

  it('is released at a chosen rate', async () => {
    const held = await hold();
    const instances = [];
    for (let count = 0; count < 3; count += 1) instances.push(await runs.start(flow('start -> block -> end')));
    await waits(held, 3);
    expect((await release(held, { rate_per_second: 20 })).json['data']).toMatchObject({
      status: 'releasing',
      rate_per_second: 20,
    });
    for (const instance of instances) await ends(instance, 'finished');
    await vi.waitFor(async () => expect(await show(held)).toMatchObject({ status: 'released', waiting_count: 0 }));
  });

  it('is released by discarding: what waits becomes a fault, and nothing was called', async () => {
    const held = await hold();
    const instance = await runs.start(flow('start -> block -> end'));
    await waits(held, 1);
    expect((await release(held, { discard: true })).json['data']).toMatchObject({ discarded: true });
    await ends(instance, 'failed');
    await vi.waitFor(async () => expect(await show(held)).toMatchObject({ status: 'released', waiting_count: 0 }));
    expect(runs.calls).toEqual([]);
    const later = await runs.start(flow('start -> block -> end'));
    await ends(later, 'finished');
  });

  it('on a workflow holds back its actions and no others, and refuses its starts', async () => {
    const workflow = await runs.write((tx) => addWorkflow(runs.scope, tx));
    const held = await hold({ target_type: 'workflow', target_id: workflow.id, reason: 'under repair' });
    const refuse = (id: string) => runs.write((tx) => refuseHeldStart(runs.scope, tx, id, Date.now()));
    await expect(refuse(workflow.id)).rejects.toThrow('held');
    await refuse('other');
    await runs.start(flow('start -> block -> end'), workflow.id);
    await waits(held, 1);
    const other = await runs.start(flow('start -> block -> end'), 'other');
    await ends(other, 'finished');
    await release(held);
    await refuse(workflow.id);
  });

  it('asked for twice is one hold, by what it says or by its Idempotency-Key', async () => {
    const first = await hold();
    expect((await hold()).id).toBe(first.id);
    const named = await hold({ ...onBlock, reason: 'named' }, 'key-1');
    await release(named);
    expect((await hold({ ...onBlock, reason: 'named' }, 'key-1')).id).toBe(named.id);
    const reused = await create({ ...onBlock, reason: 'other' }, 'key-1');
    expect([reused.status, reused.json['code']]).toEqual([400, 'SecMaster.20040742']);
    const { json } = await runs.send('ada', 'GET', 'holds');
    expect(json).toMatchObject({ total: 2 });
    const active = await runs.send('ada', 'GET', 'holds?status=active');
    expect(active.json).toMatchObject({ total: 1, data: [{ id: first.id }] });
  });

  it('released twice stays released; while it is being released its rate may change', async () => {
    const held = await hold();
    const instances = [];
    for (let count = 0; count < 3; count += 1) instances.push(await runs.start(flow('start -> block -> end')));
    await waits(held, 3);
    await release(held, { rate_per_second: 0.001 });
    expect((await release(held)).json['data']).toMatchObject({ status: 'released' });
    for (const instance of instances) await ends(instance, 'finished');
    expect((await release(held, { discard: true })).json['data']).toMatchObject({
      status: 'released',
      discarded: false,
    });
  });

  it.each([
    ['an unknown function', { target_type: 'function', component: 'Test', action: 'nothing' }, 'no function'],
    ['half a function', { target_type: 'function', component: 'Test' }, 'action is missing'],
    ['a workspace by id', { target_type: 'workspace', target_id: 'w' }, 'does not belong'],
    ['an unknown workflow', { target_type: 'workflow', target_id: 'nothing' }, 'no workflow'],
    ['a time that has passed', { ...onBlock, end_time: '2020-01-01' }, 'in the future'],
    ['no time', { ...onBlock, end_time: 'soon' }, 'end_time'],
    ['another thing', { target_type: 'planet' }, 'target_type'],
  ])('is refused on %s', async (_, body, because) => {
    const { status, text } = await create(body);
    expect([status, text]).toEqual([400, expect.stringContaining(because)]);
  });

  it('whose row is damaged is named where it stood in the list', async () => {
    const [damaged, whole] = [await hold(), await hold({ ...onBlock, reason: 'another' })];
    await runs.write((tx) => tx.run(`UPDATE hold SET target = 'workspacf' WHERE id = ?`, damaged.id));
    const { json } = await runs.send('ada', 'GET', 'holds');
    expect(json).toMatchObject({ total: 2, data: [{ id: whole.id }], damaged: [{ table: 'hold', id: damaged.id }] });
  });

  it('needs its own right, and a hold that is there', async () => {
    expect((await create(onBlock, undefined, 'writer')).status).toBe(403);
    const held = await hold();
    expect((await release(held, {}, 'writer')).status).toBe(403);
    expect((await release({ id: 'nothing' })).status).toBe(404);
    expect((await release(held, { discard: true, rate_per_second: 1 })).status).toBe(400);
    expect(await show(held)).toMatchObject({ status: 'active' });
    expect((await runs.send('ada', 'POST', `holds/${held.id}/release`)).json['data']).toMatchObject({
      status: 'released',
    });
  });
});
