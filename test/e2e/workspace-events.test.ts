/** Messages and signals that are sent to a workspace, or thrown in it: they find the runs that wait, and begin others. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bpmnOf, taskflowOf, type Tweak } from '../support/bpmn.ts';
import { type Call, clientOf } from './support/client.ts';
import { newFolder, type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';

const folder = newFolder();
let server: Server;
let call: Call;
beforeAll(async () => {
  server = await startServer({ folder });
  call = clientOf(server.url);
});
afterAll(() => server?.stop());
async function killed() {
  await server.kill();
  server = await startServer({ folder });
  call = clientOf(server.url);
}

const message = (name: string): Tweak => ({ inside: `<messageEventDefinition messageRef="${name}"/>` });
const signal = (name: string): Tweak => ({ inside: `<signalEventDefinition signalRef="${name}"/>` });
const drawn = (name: string, drawing: string, tweaks: Readonly<Record<string, Tweak>> = {}) => ({
  name,
  taskflow: taskflowOf(bpmnOf(drawing, tweaks)),
  taskconfig: '',
});
const released = (name: string, ...drawing: [string, Readonly<Record<string, Tweak>>?]) =>
  tell.release(call, drawn(name, ...drawing), name);
const send = (body: object, headers = {}) => call('SendWorkspaceEvent', { body, headers });
const runsOf = async (workflow: string) =>
  (await call('ListAopWorkflowInstance', { query: { offset: 0, limit: 100, workflow_id: workflow } })).instances ?? [];
const waits = (instance: string) =>
  tell.until(call, instance, (now) => expect(now).toMatchObject({ waiting: 'message' }));

it('a message goes to the one run that waits for it; several have to be told apart, and nobody is a refusal', async () => {
  const workflow = await released('Payments', 'start -> message -> todo -> end', { message: message('paid') });
  await expect(send({ type: 'message', name: 'paid' })).rejects.toMatchObject({
    httpStatusCode: 400,
    errorCode: 'SecMaster.20040738',
    errorMsg: expect.stringContaining('no run waits for the message paid'),
  });
  const [one, other] = [
    await tell.start(call, workflow, { content: { id: 'alert-1' } }),
    await tell.start(call, workflow, { content: { id: 'alert-2' } }),
  ];
  await Promise.all([waits(one), waits(other)]);
  await expect(send({ type: 'message', name: 'paid' })).rejects.toMatchObject({
    errorMsg: expect.stringContaining(`several runs wait for the message paid: ${one}, ${other}`),
  });
  const about = { type: 'message', name: 'paid', dataobject_id: 'alert-2', variables: { amount: 3 } };
  expect(await send(about)).toMatchObject({ id: other, reached: 1, started: 0 });
  await expect(send(about)).rejects.toMatchObject({ httpStatusCode: 400 });

  const named = { 'Idempotency-Key': 'paid once' };
  expect(await send({ type: 'message', name: 'paid' }, named)).toMatchObject({ id: one, reached: 1 });
  await killed();
  expect(await send({ type: 'message', name: 'paid' }, named)).toMatchObject({ id: one, reached: 1 });
  const went = await tell.until(call, one, (now) => expect(now).toMatchObject({ waiting: 'todo' }));
  expect(went.commands?.map(({ command_type }) => command_type)).toEqual(['ActionInstanceRunCommand', 'Message']);
});

it('a message begins a run of the workflow that waits for it, once, and of one workflow only', async () => {
  const tweaks = { start2: message('ordered') };
  const workflow = await released('Orders', 'start -> end\nstart2 -> todo -> end', tweaks);
  const named = { 'Idempotency-Key': 'ordered once' };
  const body = { type: 'message', name: 'ordered', variables: { amount: 3 } };
  const begun = await send(body, named);
  expect(begun).toMatchObject({ reached: 0, started: 1 });
  await killed();
  expect(await send(body, named)).toMatchObject({ id: begun.id });
  const shown = await tell.until(call, begun.id ?? '', (now) => expect(now).toMatchObject({ waiting: 'todo' }));
  expect(shown).toMatchObject({ trigger_type: 'EVENT' });
  expect(tell.newest(shown, 'start2')).toMatchObject({ status: 'FINISHED', output: '{"amount":3}' });
  expect(await runsOf(workflow)).toHaveLength(1);

  const second = await tell.createDraft(call, drawn('Orders too', 'start2 -> end', tweaks), 'Orders too');
  await tell.setStatus(call, second.version, 'pending_approval');
  await tell.approve(call, second.version);
  expect(await tell.statusOf(call, second.version)).toBe('not_activated');
  await expect(tell.setStatus(call, second.version, 'activated')).rejects.toMatchObject({
    errorMsg: expect.stringContaining('The message ordered begins the workflow Orders'),
  });
});

it('a workflow that only events begin is started by hand, and called, at the first of its start events', async () => {
  const workflow = await released('By event', 'start2 -> end', { start2: message('begin') });
  await tell.untilStatus(call, await tell.start(call, workflow), 'FINISHED');
  const caller = await released('Calls it', 'start -> flow -> end', {
    flow: { attributes: 'calledElement="By event"' },
  });
  await tell.untilStatus(call, await tell.start(call, caller), 'FINISHED');
});

it('a signal reaches every run that waits, begins what waits, and survives kill -9', async () => {
  const waiting = await released('Listens', 'start -> signal -> todo -> end', { signal: signal('alarm') });
  const beginning = await released('Begins', 'start2 -> todo -> end', { start2: signal('alarm') });
  const runs: string[] = [];
  for (let count = 0; count < 3; count += 1) runs.push(await tell.start(call, waiting));
  await Promise.all(runs.map(waits));
  const named = { 'Idempotency-Key': 'one alarm' };
  expect(await send({ type: 'signal', name: 'alarm', variables: { level: 2 } }, named)).toMatchObject({
    reached: 3,
    started: 1,
  });
  await killed();
  expect(await send({ type: 'signal', name: 'alarm', variables: { level: 2 } }, named)).toMatchObject({ reached: 3 });
  for (const run of runs) {
    const shown = await tell.until(call, run, (now) => expect(now).toMatchObject({ waiting: 'todo' }));
    expect(tell.newest(shown, 'signal')).toMatchObject({ output: '{"level":2}' });
    expect(shown.commands?.filter(({ command_type }) => command_type === 'Signal')).toHaveLength(1);
  }
  expect(await runsOf(beginning)).toHaveLength(1);
  expect(await send({ type: 'signal', name: 'nobody' })).toMatchObject({ reached: 0, started: 0 });
});

it('a signal that a run throws reaches other runs, unless it stays in its own', async () => {
  const listening = await released('Hears', 'start -> signal -> todo -> end', { signal: signal('thrown') });
  const hears = await tell.start(call, listening);
  await waits(hears);
  const begun = await released('Is begun', 'start2 -> end', { start2: signal('thrown') });
  const local = bpmnOf('start -> throw -> end', { throw: signal('s') }).replace(
    '<process',
    '<signal id="s" name="thrown" flowable:scope="processInstance"/><process',
  );
  const quiet = { name: 'Quiet', taskflow: taskflowOf(local), taskconfig: '' };
  await tell.untilStatus(call, await tell.start(call, await tell.release(call, quiet, 'Quiet')), 'FINISHED');
  await waits(hears);

  const loud = await released('Loud', 'start -> throw -> end', { throw: signal('thrown') });
  await tell.untilStatus(call, await tell.start(call, loud), 'FINISHED');
  await tell.until(call, hears, (now) => expect(now).toMatchObject({ waiting: 'todo' }));
  expect(await runsOf(begun)).toHaveLength(1);
});

it.each([
  [{ type: 'message' }],
  [{ type: 'trigger', name: 'a' }],
  [{ type: 'signal', name: 'a', workflow_id: 'w' }],
  [{ type: 'message', name: 'a', variables: { a: 'x'.repeat(70_000) } }],
  [{ type: 'message', name: 'a', workflow_id: 'nowhere' }],
])('what cannot be taken is refused: %j', async (body) => {
  await expect(send(body)).rejects.toMatchObject({ httpStatusCode: 400 });
});
