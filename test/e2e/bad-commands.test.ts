/** Whatever is wrong with a command: refused with a code and a message, and the instance's history does not change by a letter. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, clientOf } from './support/client.ts';
import { type Raw, rawClientOf, type Send } from './support/raw.ts';
import { type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { story } from './support/workflows.ts';

const { nodes } = story;
const megabyte = 1024 * 1024;
const nobody = '01980000-0000-7000-8000-00000000dead';

let server: Server;
let call: Call;
let send: Send;
let instance: string;
beforeAll(async () => {
  server = await startServer();
  call = clientOf(server.url);
  send = await rawClientOf(server.url);
  const workflow = await tell.release(call, 'service', 'Never moved');
  instance = await tell.startDebug(call, workflow);
  await tell.untilWaitsAt(call, instance, nodes.waiting);
});
afterAll(() => server?.stop());

/** Sends it, and checks that it is refused with an answer that helps and that nothing has changed. */
async function refuses(raw: Raw, status: number): Promise<string> {
  const before = await tell.show(call, instance);
  const answer = await send('UpdateWorkflowInstance', { path: { instance_id: instance }, ...raw });
  expect(answer).toMatchObject({ status, body: { request_id: expect.stringMatching(/./) } });
  const { code, message, error_code, error_msg } = answer.body;
  expect(code).toMatch(/^SecMaster\.\d{8}$/);
  expect({ error_code, error_msg }).toEqual({ error_code: code, error_msg: message });
  expect(await tell.show(call, instance)).toEqual(before);
  return message ?? '';
}

const debug = (fields: object) =>
  JSON.stringify({
    command_type: 'ActionInstanceDebugCommand',
    task_id: nodes.waiting,
    input_dataobject: '[]',
    ...fields,
  });
const items = (...list: unknown[]) => debug({ input_dataobject: JSON.stringify(list) });
const item = { key: nodes.waiting, name: 'uuid', value: { output: {} } };

describe('the body', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['no JSON', '{"command_type":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"ActionInstanceTerminateCommand"'],
    ['no fields', '{}'],
    ['a null command', '{"command_type":null}'],
    ['a number as command', '{"command_type":1}'],
    ['an empty command', '{"command_type":""}'],
    ['an unknown command', '{"command_type":"ActionInstanceFlyCommand"}'],
    ['a command in other letters', '{"command_type":"actioninstanceterminatecommand"}'],
    ['a command named by the prototype', '{"command_type":"constructor"}'],
    ['the prototype', '{"command_type":"ActionInstanceTerminateCommand","__proto__":{"x":1}}'],
    ['a field twice', '{"command_type":"ActionInstanceDebugCommand","command_type":"ActionInstanceTerminateCommand"}'],
    ['an escaped NUL', '{"command_type":"ActionInstanceTerminateCommand","reason":"\\u0000"}'],
    ['a bare NUL', '{"command_type":"ActionInstanceTerminateCommand"}\0'],
    [
      'deep nesting',
      `{"command_type":"ActionInstanceTerminateCommand","x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    ],
  ])('is refused when it is %s', async (_, body) => {
    await refuses({ body }, 400);
  });

  it('names the three commands when it finds another', async () => {
    const message = await refuses({ body: '{"command_type":"ActionInstanceFlyCommand"}' }, 400);
    for (const known of ['Terminate', 'Retry', 'Debug']) expect(message).toContain(`ActionInstance${known}Command`);
  });

  it('is refused when it is no UTF-8', async () => {
    const text = Buffer.from('{"command_type":"ActionInstanceTerminateCommand","reason":"_"}');
    text[text.lastIndexOf('_')] = 0xff;
    await refuses({ body: new Uint8Array(text) }, 400);
  });

  it('is refused when it has 10 MB', async () => {
    await refuses({ body: debug({ reason: 'x'.repeat(10 * megabyte) }) }, 413);
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused when it says that it is %s',
    async (type) => {
      await refuses({ body: debug({}), headers: { 'Content-Type': type } }, 415);
    },
  );
});

describe('a debug command', () => {
  it.each<[string, string]>([
    ['no task', debug({ task_id: undefined })],
    ['an empty task', debug({ task_id: '' })],
    ['a task that is no text', debug({ task_id: 5 })],
    ['an unknown task', debug({ task_id: nobody })],
    ['a task named by the prototype', debug({ task_id: '__proto__' })],
    ['a node that does not wait', debug({ task_id: nodes.next })],
    ['a huge task', debug({ task_id: 'x'.repeat(100_000) })],
    ['no items', debug({ input_dataobject: undefined })],
    ['an empty text as items', debug({ input_dataobject: '' })],
    ['items that are no text', debug({ input_dataobject: [item] })],
    ['items that are no JSON', debug({ input_dataobject: '[{' })],
    ['items that are an object', debug({ input_dataobject: JSON.stringify(item) })],
    ['items that are null', debug({ input_dataobject: 'null' })],
    ['items nested deeply', debug({ input_dataobject: '['.repeat(100_000) })],
    ['items with a field twice', debug({ input_dataobject: '[{"key":"input","key":"input","name":"a","value":1}]' })],
    ['an item that is null', items(null)],
    ['an item that is a number', items(1)],
    ['an item that is a list', items([])],
    ['an item without fields', items({})],
    ['an item without a key', items({ ...item, key: undefined })],
    ['an item with an empty key', items({ ...item, key: '' })],
    ['an item with a key that is no text', items({ ...item, key: 1 })],
    ['an item with an unknown key', items({ ...item, key: 'Activity_unknown' })],
    ['an item with the prototype as key', items({ ...item, key: '__proto__' })],
    ['an item with a constructor as key', items({ ...item, key: 'constructor' })],
    ['an item without a name', items({ ...item, name: undefined })],
    ['an item without a value', items({ ...item, value: undefined })],
    ['a result without output', items({ ...item, value: { uuid: 'x' } })],
    ['a result that is a text', items({ ...item, value: 'x' })],
    ['two results for one node', items(item, { ...item, value: { output: { uuid: 'other' } } })],
    ['a right item beside a wrong one', items(item, { ...item, key: 'Activity_unknown' })],
  ])('is refused with %s', async (_, body) => {
    await refuses({ body }, 400);
  });
});

describe('an instance id', () => {
  const terminate = '{"command_type":"ActionInstanceTerminateCommand"}';
  const answerFor = async (path: Record<string, string>) => {
    const { status, body } = await send('UpdateWorkflowInstance', { path, body: terminate });
    return { status, code: body.code, message: body.message?.replaceAll(path['instance_id'] ?? '', '…') };
  };

  it('answers the same when it is absent and when it is another workspace’s', async () => {
    const other = await call('CreateWorkspace', {
      body: { name: 'elsewhere', region_id: 'local-1', project_name: 'local-1' },
    });
    const elsewhere = { workspace_id: other.id ?? '' };
    const absent = await answerFor({ ...elsewhere, instance_id: nobody });
    expect(absent.status).toBeGreaterThanOrEqual(400);
    expect(await answerFor({ ...elsewhere, instance_id: instance })).toEqual(absent);
    expect(await tell.show(call, instance)).toMatchObject({ status: 'RUNNING' });
  });

  it.each(['__proto__', 'constructor', 'x'.repeat(2_000), '..', '%00', "' OR 1=1 --"])(
    'is refused when it is %j',
    async (id) => {
      const { status } = await answerFor({ instance_id: id });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );
});
