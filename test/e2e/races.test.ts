/** 250 rounds of commands that contradict each other, fired at once: one order happens, and every answer is true in it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Call, clientOf } from './support/client.ts';
import { type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { story } from './support/workflows.ts';

const roundsPerKind = 50;
const kindMsMax = 300_000;
const { nodes } = story;

let server: Server;
let call: Call;
const workflows = new Map<string, string>();
beforeAll(async () => {
  server = await startServer();
  call = clientOf(server.url);
  for (const kind of ['service', 'faulty', 'review'] as const)
    workflows.set(kind, await tell.release(call, kind, `${kind} (races)`));
});
afterAll(() => server?.stop());
const start = (kind: string) => tell.start(call, workflows.get(kind) ?? '');

/** Was it taken? A refusal must be the caller's mistake, never a server's. */
async function taken(answer: Promise<unknown>): Promise<boolean> {
  const refused = (refusal: { httpStatusCode?: number }) => refusal.httpStatusCode;
  const status = await answer.then(() => 200, refused);
  expect([200, 400]).toContain(status);
  return status === 200;
}
async function rounds(round: () => Promise<void>): Promise<void> {
  for (let count = 0; count < roundsPerKind; count++) await round();
}

it('terminate and retry', { timeout: kindMsMax }, () =>
  rounds(async () => {
    const instance = await start('review');
    await tell.untilWaitsAt(call, instance, nodes.review);
    const [terminated, retried] = await Promise.all([
      taken(tell.command(call, instance, 'Terminate')),
      taken(tell.command(call, instance, 'Retry')),
    ]);
    expect(terminated).toBe(true);
    await tell.untilStatus(call, instance, retried ? 'RETRYING' : 'TERMINATED', retried ? 1 : 0);
  }),
);

it('debug and terminate', { timeout: kindMsMax }, () =>
  rounds(async () => {
    const instance = await tell.startDebug(call, workflows.get('service') ?? '');
    await tell.untilWaitsAt(call, instance, nodes.waiting);
    const { input_dataobject } = story.debug;
    const [debugged, terminated] = await Promise.all([
      taken(tell.command(call, instance, 'Debug', { task_id: nodes.waiting, input_dataobject })),
      taken(tell.command(call, instance, 'Terminate')),
    ]);
    expect(terminated).toBe(true);
    const shown = await tell.untilStatus(call, instance, 'TERMINATED');
    expect(tell.newest(shown, nodes.waiting)?.status).toBe(debugged ? 'FINISHED' : 'FAILED');
  }),
);

it('the same debug command from two people', { timeout: kindMsMax }, () =>
  rounds(async () => {
    const instance = await tell.startDebug(call, workflows.get('service') ?? '');
    await tell.untilWaitsAt(call, instance, nodes.waiting);
    const run = () => taken(tell.command(call, instance, 'Debug', { task_id: nodes.waiting, input_dataobject: '[]' }));
    expect((await Promise.all([run(), run()])).sort()).toEqual([false, true]);
    const shown = await tell.untilWaitsAt(call, instance, nodes.next);
    expect(tell.newest(shown, nodes.next)?.waiting).toBe('breakpoint');
    expect(shown.commands?.filter(({ command_type }) => command_type === 'ActionInstanceDebugCommand')).toHaveLength(2);
  }),
);

it('eight retries', { timeout: kindMsMax }, () =>
  rounds(async () => {
    const instance = await start('faulty');
    await tell.untilStatus(call, instance, 'FAILED');
    const answers = await Promise.all(Array.from({ length: 8 }, () => taken(tell.command(call, instance, 'Retry'))));
    expect(answers).toEqual(Array.from({ length: 8 }, () => true));
    const shown = await tell.until(call, instance, ({ status }) => expect(status).toBe('FAILED'));
    const retries = shown.commands?.filter(({ command_type }) => command_type === 'ActionInstanceRetryCommand').length;
    expect(retries).toBeGreaterThanOrEqual(1);
    expect(shown.retry_count).toBe(retries);
    expect(shown.topology?.audit_logs?.filter(({ action_id }) => action_id === nodes.parse)).toHaveLength(
      1 + (retries ?? 0),
    );
  }),
);

it('decide and terminate', { timeout: kindMsMax }, () =>
  rounds(async () => {
    const instance = await start('review');
    await tell.untilWaitsAt(call, instance, nodes.review);
    const { data: todos } = await call('ListTasks', { query: { offset: 0, limit: 100 } });
    const todo = todos?.find((each) => each.action_instance_id === instance)?.id ?? '';
    const [decided, terminated] = await Promise.all([
      taken(call('UpdateTask', { path: { task_id: todo }, body: { action: 'CONTINUE' } })),
      taken(tell.command(call, instance, 'Terminate')),
    ]);
    expect(decided).not.toBe(terminated);
    await tell.untilStatus(call, instance, decided ? 'FINISHED' : 'TERMINATED');
    const { data } = await call('ShowTask', { path: { task_id: todo } });
    expect(data?.status).toBe(decided ? 'finished' : 'canceled');
  }),
);
