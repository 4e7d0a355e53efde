/**
 * The row TERMINATING of the commands' table, over the wire. It lasts as long as a running action needs to stop, so each command is
 * fired together with the Terminate until it finds the instance there.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Call, clientOf } from './support/client.ts';
import { type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';

const triesMax = 200;

/** Takes calls and never answers. */
const silent = createServer(() => undefined);
let server: Server;
let call: Call;
let address: string;
let workflow: string;
beforeAll(async () => {
  await once(silent.listen(0, '127.0.0.1'), 'listening');
  address = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
  server = await startServer({ environment: { SALLYPORT_HTTP_ALLOWED_HOSTS: address } });
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

async function later(tries: number, send: () => Promise<unknown>): Promise<unknown> {
  await after((tries % 16) / 4);
  return send();
}

it.each(Object.keys(commands) as (keyof typeof commands)[])('TERMINATING · %s is refused and says so', async (name) => {
  for (let tries = 0; tries < triesMax; tries++) {
    const { instance, node } = await calling();
    const terminate = () => tell.command(call, instance, 'Terminate');
    const other = () => commands[name](instance, node);
    // Some commands take longer on their way than others, so now the one and now the other sets out first.
    const [first, second] = await Promise.allSettled(
      tries % 2 === 0 ? [terminate(), later(tries, other)] : [later(tries, terminate), other()],
    );
    expect(first.status).toBe('fulfilled');
    if (second.status !== 'rejected' || !String(second.reason.errorMsg).includes('TERMINATING')) continue;
    expect(second.reason).toMatchObject({
      httpStatusCode: 400,
      errorCode: expect.stringMatching(/^SecMaster\.\d{8}$/),
    });
    await tell.untilStatus(call, instance, 'TERMINATED');
    return;
  }
  throw new Error(`${name} never found the instance TERMINATING in ${triesMax} tries`);
});

it('TERMINATING · Terminate is success, already so, and ends TERMINATED', async () => {
  for (let count = 0; count < 10; count++) {
    const { instance } = await calling();
    const answers = await Promise.all([1, 2, 3].map(() => tell.command(call, instance, 'Terminate')));
    for (const answer of answers) expect(answer).toMatchObject({ code: '00000000', success: true });
    const shown = await tell.untilStatus(call, instance, 'TERMINATED');
    expect(shown.commands?.filter(({ command_type }) => command_type?.includes('Terminate'))).toHaveLength(1);
  }
});
