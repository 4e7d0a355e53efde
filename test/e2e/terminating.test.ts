/** The row TERMINATING of the commands' table, over the wire: it lasts as long as a running action needs to stop, here half a second. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Call, clientOf } from './support/client.ts';
import { type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';

const harmedServer = path.resolve(import.meta.dirname, '..', 'support', 'harmed-server.ts');

/** Takes calls and never answers. */
const silent = createServer(() => undefined);
let server: Server;
let call: Call;
let address: string;
let workflow: string;
beforeAll(async () => {
  await once(silent.listen(0, '127.0.0.1'), 'listening');
  address = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
  server = await startServer({
    launcher: harmedServer,
    args: ['--harm', 'slowAbort'],
    environment: { SALLYPORT_HTTP_ALLOWED_HOSTS: address },
  });
  call = clientOf(server.url);
  workflow = await tell.release(call, 'calling', 'Waits for an answer');
});
afterAll(async () => {
  await server?.kill(); // retried runs wait for the silent one: nothing here to drain
  silent.closeAllConnections();
  silent.close();
});

/** A run whose action is under way. */
async function calling(): Promise<{ instance: string; node: string }> {
  const instance = await tell.start(call, workflow, { content: { url: `http://${address}/` } });
  const shown = await tell.until(call, instance, ({ topology }) =>
    expect(topology?.audit_logs?.at(-1)).toMatchObject({ waiting: 'action' }),
  );
  return { instance, node: shown.topology?.audit_logs?.at(-1)?.action_id ?? '' };
}

const result = (node: string) => JSON.stringify([{ key: node, name: 'result', value: { output: { code: 200 } } }]);
const commands = {
  'plain Retry': (instance: string) => tell.command(call, instance, 'Retry'),
  'edited Retry': (instance: string, node: string) =>
    tell.command(call, instance, 'Retry', { task_id: node, input_dataobject: result(node) }),
  Debug: (instance: string, node: string) =>
    tell.command(call, instance, 'Debug', { task_id: node, input_dataobject: result(node) }),
};

it.each(Object.keys(commands) as (keyof typeof commands)[])('TERMINATING · %s is refused and says so', async (name) => {
  const { instance, node } = await calling();
  await tell.command(call, instance, 'Terminate');
  await expect(commands[name](instance, node)).rejects.toMatchObject({
    httpStatusCode: 400,
    errorCode: expect.stringMatching(/^SecMaster\.\d{8}$/),
    errorMsg: expect.stringContaining('TERMINATING'),
  });
  await tell.untilStatus(call, instance, 'TERMINATED');
});

it('TERMINATING · Terminate is success, already so, and ends TERMINATED', async () => {
  for (let count = 0; count < 3; count++) {
    const { instance } = await calling();
    const answers = await Promise.all([1, 2, 3].map(() => tell.command(call, instance, 'Terminate')));
    for (const answer of answers) expect(answer).toMatchObject({ code: '00000000', success: true });
    const shown = await tell.untilStatus(call, instance, 'TERMINATED');
    expect(shown.commands?.filter(({ command_type }) => command_type?.includes('Terminate'))).toHaveLength(1);
  }
});
