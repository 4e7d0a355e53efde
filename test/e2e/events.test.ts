/** What a run's events wait for, sent over the wire: messages, signals, triggers and the word to look at conditions. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../support/bpmn.ts';
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

const drawn = (name: string, drawing: string) => ({
  name,
  taskflow: taskflowOf(bpmnOf(drawing)),
  taskconfig: '',
});
const send = (instance: string, body: object, headers = {}) =>
  call('SendInstanceEvent', { path: { instance_id: instance }, body, headers });

it('a message goes to the event that waits for it, survives kill -9 with it, and stands among the commands', async () => {
  const workflow = await tell.release(
    call,
    drawn('Waits', 'start -> events -> message -> receive -> end\nevents -> timer -> end'),
    'Waits for events',
  );
  const instance = await tell.start(call, workflow);
  const waiting = await tell.until(call, instance, (now) => expect(now).toMatchObject({ waiting: 'message' }));
  expect(tell.newest(waiting, 'events')).toMatchObject({ status: 'RUNNING', waiting: 'message' });

  await expect(send(instance, { type: 'message', name: 'other' })).rejects.toMatchObject({
    httpStatusCode: 400,
    errorCode: 'SecMaster.20040738',
  });
  await expect(send(instance, { type: 'message' })).rejects.toMatchObject({ httpStatusCode: 400 });
  await expect(send(instance, { type: 'trigger', task_id: 'nowhere' })).rejects.toMatchObject({ httpStatusCode: 400 });
  expect((await tell.show(call, instance)).topology?.audit_logs).toEqual(waiting.topology?.audit_logs);

  const body = { type: 'message', name: 'message', variables: { verdict: 'benign' } };
  const named = { 'Idempotency-Key': 'the same message' };
  expect(await send(instance, body, named)).toMatchObject({ id: instance });
  await server.kill();
  server = await startServer({ folder });
  call = clientOf(server.url);
  expect(await send(instance, body, named)).toMatchObject({ id: instance });
  const went = await tell.until(call, instance, (now) =>
    expect(tell.newest(now, 'receive')).toMatchObject({ status: 'RUNNING', waiting: 'message' }),
  );
  expect(tell.newest(went, 'message')).toMatchObject({ output: '{"verdict":"benign"}', output_source: 'event' });

  await send(instance, { type: 'trigger', task_id: 'receive' });
  const ended = await tell.untilStatus(call, instance, 'FINISHED');
  expect(ended.commands).toMatchObject([
    { command_type: 'ActionInstanceRunCommand' },
    { command_type: 'Message', reason: 'message' },
    { command_type: 'Trigger' },
  ]);
  await expect(send(instance, { type: 'signal', name: 'late' })).rejects.toMatchObject({ httpStatusCode: 400 });
});

it('signals and conditions reach whatever waits', async () => {
  const drawing = drawn('Listens', 'start -> and -> signal -> end\nand -> when -> end2');
  const instance = await tell.start(call, await tell.release(call, drawing, 'Listens to signals'));
  await send(instance, { type: 'signal', name: 'signal' });
  await send(instance, { type: 'conditions' });
  const shown = await tell.until(call, instance, (now) =>
    expect(tell.newest(now, 'signal')).toMatchObject({ status: 'FINISHED' }),
  );
  expect(tell.newest(shown, 'when')).toMatchObject({ status: 'RUNNING' });
  await tell.command(call, instance, 'Terminate');
  await tell.untilStatus(call, instance, 'TERMINATED');
});

it('an event subprocess begins beside the run as often as its message comes, and the run says what it would take', async () => {
  const drawing = drawn(
    'Listens beside',
    'start -> todo -> timer -> end\ntodo!~ timer2 -> end3\ncase~: message -> todo2 -> end2',
  );
  const instance = await tell.start(call, await tell.release(call, drawing, 'Listens beside its work'));
  const waiting = await tell.until(call, instance, (now) => expect(now).toMatchObject({ waiting: 'todo' }));
  const { task_id: holder } = tell.newest(waiting, 'todo') ?? {};
  expect(waiting).toMatchObject({
    awaited: [
      { type: 'message', name: 'message', node_id: 'message' },
      { type: 'timer', node_id: 'timer2', task_id: holder, due_time: expect.stringMatching(/^\d{4}-.*Z\+/) },
    ],
    awaited_total: 2,
  });
  expect(waiting.awaited?.[0]).not.toHaveProperty('task_id');
  const [listed] = (await call('ListAopWorkflowInstance', { query: { id: instance } })).instances ?? [];
  expect(listed).not.toHaveProperty('awaited');
  await expect(send(instance, { type: 'message', name: 'message', task_id: 'todo' })).rejects.toMatchObject({
    errorCode: 'SecMaster.20040738',
  });

  await send(instance, { type: 'message', name: 'message', variables: { n: 1 } });
  await send(instance, { type: 'message', name: 'message', variables: { n: 2 }, task_id: 'message' });
  const begun = await tell.show(call, instance);
  const entries = (shown: typeof begun, node: string) =>
    shown.topology?.audit_logs?.filter(({ action_id: id }) => id === node);
  expect(entries(begun, 'case')).toMatchObject([{ status: 'RUNNING' }, { status: 'RUNNING' }]);
  expect(entries(begun, 'message')).toMatchObject([
    { status: 'FINISHED', output: '{"n":1}', output_source: 'event' },
    { status: 'FINISHED', output: '{"n":2}', output_source: 'event' },
  ]);
  expect(entries(begun, 'todo2')).toMatchObject([{ waiting: 'todo' }, { waiting: 'todo' }]);
  expect(tell.newest(begun, 'todo')).toMatchObject({ status: 'RUNNING' });
  expect(begun).toMatchObject({ awaited_total: 2 });

  await tell.command(call, instance, 'Terminate');
  const ended = await tell.untilStatus(call, instance, 'TERMINATED');
  expect(ended).toMatchObject({ awaited: [], awaited_total: 0 });
  expect(entries(ended, 'todo2')).toMatchObject([{ cancelled: true }, { cancelled: true }]);
  await expect(send(instance, { type: 'message', name: 'message' })).rejects.toMatchObject({ httpStatusCode: 400 });
});

it('an event subprocess begins by an error in the place of all else', async () => {
  const rows = ['start -> and -> todo -> end', 'and -> message -> error', 'case: error2 -> todo2 -> end2'];
  const workflow = await tell.release(call, drawn('Catches', rows.join('\n')), 'Catches what goes wrong');
  const instance = await tell.start(call, workflow);
  await tell.until(call, instance, (now) => expect(now).toMatchObject({ awaited: [{ name: 'message' }] }));
  await send(instance, { type: 'message', name: 'message' });
  const shown = await tell.show(call, instance);
  expect(shown).toMatchObject({ status: 'RUNNING', waiting: 'todo', awaited: [] });
  expect(tell.newest(shown, 'todo')).toMatchObject({ status: 'FAILED', succeed: false, cancelled: true });
  expect(tell.newest(shown, 'case')).toMatchObject({ status: 'RUNNING' });
  expect(tell.newest(shown, 'error2')).toMatchObject({
    status: 'FINISHED',
    output: expect.stringContaining('"error"'),
  });
  const { data = [] } = await call('ListTasks', { query: { offset: 0, limit: 1_000 } });
  const open = data.filter(({ action_instance_id: id, status }) => id === instance && status === 'waiting');
  expect(open).toMatchObject([{ name: 'todo2' }]);
  await call('UpdateTask', { path: { task_id: open[0]?.id ?? '' }, body: { action: 'CONTINUE' } });
  await tell.untilStatus(call, instance, 'FINISHED');
});
