/** Every cell of the commands' table (docs/semantics.md): what each command does to an instance in each status, over the wire. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ShowAopWorkflowInstanceResponse as Shown } from '../../src/contract/generated/types.ts';
import { type Call, clientOf } from './support/client.ts';
import { type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { story } from './support/workflows.ts';

const { nodes } = story;
const mended = { task_id: nodes.parse, ...story.retry };

let server: Server;
let call: Call;
const workflows = new Map<string, string>();
beforeAll(async () => {
  server = await startServer();
  call = clientOf(server.url);
  for (const kind of ['service', 'faulty', 'mendedThenReviewed', 'review'] as const)
    workflows.set(kind, await tell.release(call, kind, `${kind} (commands)`));
});
afterAll(() => server?.stop());
const start = (kind: string) => tell.start(call, workflows.get(kind) ?? '');
const startDebug = (kind: string) => tell.startDebug(call, workflows.get(kind) ?? '');

async function waiting(instance: string, node: string): Promise<string> {
  await tell.untilWaitsAt(call, instance, node);
  return instance;
}
async function ended(status: string, instance: string, retries = 0): Promise<string> {
  await tell.untilStatus(call, instance, status, retries);
  return instance;
}
async function retried(instance: string, node: string, edits = {}): Promise<string> {
  await tell.command(call, instance, 'Retry', edits);
  await tell.until(call, instance, (shown) => expect(tell.newest(shown, node)).toMatchObject({ status: 'RUNNING' }));
  return instance;
}
async function after(command: 'Terminate' | 'Debug', instance: string, more = {}): Promise<string> {
  await tell.command(call, instance, command, more);
  return instance;
}
const steps = { simulation_context: '{"breakpoints":"all"}' };
const stopped = async () => retried(await ended('FAILED', await start('faulty')), nodes.parse, steps);
const failedInSteps = async () => {
  const run = { task_id: nodes.parse, input_dataobject: '[]' };
  return ended('FAILED', await after('Debug', await stopped(), run), 1);
};
const debugged = async () => waiting(await startDebug('service'), nodes.waiting);
const failedInDebug = async () => {
  const run = { task_id: nodes.parse, input_dataobject: '[]' };
  return ended('FAILED', await after('Debug', await waiting(await startDebug('faulty'), nodes.parse), run));
};

/** Ways to an instance that stays in a status. TERMINATING has a file of its own. */
const reached = {
  RUNNING: async () => waiting(await start('review'), nodes.review),
  'RUNNING, a debug run': debugged,
  RETRYING: async () => retried(await ended('FAILED', await start('mendedThenReviewed')), nodes.review, mended),
  'RETRYING, step by step': stopped,
  'RETRYING, a debug run': async () => retried(await failedInDebug(), nodes.parse),
  FAILED: async () => ended('FAILED', await start('faulty')),
  'FAILED, step by step': failedInSteps,
  'FAILED, a debug run': failedInDebug,
  TERMINATED: async () =>
    ended('TERMINATED', await after('Terminate', await waiting(await start('review'), nodes.review))),
  'TERMINATED, step by step': async () => ended('TERMINATED', await after('Terminate', await stopped()), 1),
  'TERMINATED, a debug run': async () => ended('TERMINATED', await after('Terminate', await debugged())),
  FINISHED: async () => ended('FINISHED', await start('service')),
};

/** A result for the node at which the instance stands, whichever it is. */
const resultOf = (node: string) =>
  JSON.stringify([{ key: node, name: 'result', value: { output: { uuid: 'given' } } }]);
const commands = {
  Terminate: (instance: string) => tell.command(call, instance, 'Terminate'),
  'plain Retry': (instance: string) => tell.command(call, instance, 'Retry'),
  'Retry with breakpoints': (instance: string) => tell.command(call, instance, 'Retry', steps),
  'edited Retry': (instance: string, node: string) =>
    tell.command(call, instance, 'Retry', { task_id: node, input_dataobject: resultOf(node) }),
  Debug: (instance: string, node: string) =>
    tell.command(call, instance, 'Debug', { task_id: node, input_dataobject: resultOf(node) }),
};

type From = keyof typeof reached;
type Command = keyof typeof commands;

const taken: readonly [From, Command, string][] = [
  ['RUNNING', 'Terminate', 'TERMINATED'],
  ['RUNNING, a debug run', 'Terminate', 'TERMINATED'],
  ['RUNNING, a debug run', 'Debug', 'RUNNING'],
  ['RETRYING', 'Terminate', 'TERMINATED'],
  ['RETRYING', 'plain Retry', 'RETRYING'],
  ['RETRYING, a debug run', 'Terminate', 'TERMINATED'],
  ['RETRYING, a debug run', 'Debug', 'FINISHED'],
  ['RETRYING, step by step', 'Terminate', 'TERMINATED'],
  ['RETRYING, step by step', 'plain Retry', 'RETRYING'],
  ['RETRYING, step by step', 'Debug', 'FINISHED'],
  ['FAILED', 'Terminate', 'TERMINATED'],
  ['FAILED', 'Retry with breakpoints', 'RETRYING'],
  ['FAILED, step by step', 'Retry with breakpoints', 'RETRYING'],
  ['FAILED, a debug run', 'Retry with breakpoints', 'RETRYING'],
  ['FAILED', 'plain Retry', 'FAILED'],
  ['FAILED', 'edited Retry', 'FINISHED'],
  ['TERMINATED', 'Terminate', 'TERMINATED'],
  ['TERMINATED', 'plain Retry', 'RETRYING'],
  ['TERMINATED', 'Retry with breakpoints', 'RETRYING'],
  ['TERMINATED', 'edited Retry', 'FINISHED'],
];
const refused: readonly [From, Command][] = [
  ['RUNNING', 'plain Retry'],
  ['RUNNING', 'edited Retry'],
  ['RUNNING', 'Retry with breakpoints'],
  ['RUNNING', 'Debug'],
  ['RETRYING', 'edited Retry'],
  ['RETRYING', 'Retry with breakpoints'],
  ['RETRYING, step by step', 'Retry with breakpoints'],
  ['RETRYING', 'Debug'],
  ['FAILED', 'Debug'],
  ['FAILED, step by step', 'Debug'],
  ['FAILED, a debug run', 'Debug'],
  ['TERMINATED', 'Debug'],
  ['TERMINATED, step by step', 'Debug'],
  ['TERMINATED, a debug run', 'Debug'],
  ['FINISHED', 'Terminate'],
  ['FINISHED', 'plain Retry'],
  ['FINISHED', 'Retry with breakpoints'],
  ['FINISHED', 'edited Retry'],
  ['FINISHED', 'Debug'],
];

/** The node at which it stands, or a finished one where all are. */
const standsAt = (shown: Shown) =>
  shown.topology?.audit_logs?.findLast(({ status }) => status !== 'FINISHED')?.action_id ?? nodes.next;

it.each(taken)('%s · %s → %s', async (from, command, becomes) => {
  const instance = await reached[from]();
  const node = standsAt(await tell.show(call, instance));
  expect(await commands[command](instance, node)).toMatchObject({ code: '00000000', success: true });
  await tell.until(call, instance, (shown) => expect(shown).toMatchObject({ status: becomes }));
});

it.each(refused)('%s · %s is refused, names the status and changes nothing', async (from, command) => {
  const instance = await reached[from]();
  const before = await tell.show(call, instance);
  await expect(commands[command](instance, standsAt(before))).rejects.toMatchObject({
    httpStatusCode: 400,
    errorCode: expect.stringMatching(/^SecMaster\.\d{8}$/),
    errorMsg: expect.stringContaining(from.replace(/,.*/, '')),
  });
  expect(await tell.show(call, instance)).toEqual(before);
});
