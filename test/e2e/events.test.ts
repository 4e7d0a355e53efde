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
