/** A retry that goes back to an earlier node run, over the wire: what it does, what it refuses, and what it would do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShowAopWorkflowInstanceResponse as Shown } from '../../src/contract/generated/types.ts';
import { bpmnOf, taskflowOf } from '../support/bpmn.ts';
import { type Call, clientOf } from './support/client.ts';
import { type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';

let server: Server;
let call: Call;
let workflow: string;
beforeAll(async () => {
  server = await startServer();
  call = clientOf(server.url);
  workflow = await tell.release(call, chain, 'Goes back');
});
afterAll(() => server?.stop());

const input = (name: string, value: string) => [{ key: 'input', name, type: 'String', required: true, value }];
const node = (action: string, inputs: readonly object[] = []) => ({
  component: 'SecMasterUtilities',
  action,
  inputs,
  retry: { max_attempts: 1 },
});
/** Two ids are made, then what the alert carries is read, which is no JSON. */
const chain = {
  name: 'Goes back',
  taskflow: taskflowOf(bpmnOf('start -> first -> second -> parse -> end')),
  taskconfig: JSON.stringify({
    node_info: {
      first: node('uuid'),
      second: node('uuid'),
      parse: node('stringToJson', input('sourceString', '${trigger.payload}')),
    },
  }),
};

async function failed(): Promise<Shown & { readonly id: string }> {
  const instance = await tell.start(call, workflow, { content: { payload: 'broken' } });
  return { ...(await tell.untilStatus(call, instance, 'FAILED')), id: instance };
}
const idOf = (shown: Shown, name: string) => tell.newest(shown, name)?.id ?? expect.fail(`${name} has run`);
const result = (name: string) => [{ key: name, name: 'result', value: { output: { uuid: 'mine' } } }];

describe('a retry with from_task_id', () => {
  it('runs that node and what follows once more; the topology and the commands tell it', async () => {
    const before = await failed();
    const from = idOf(before, 'second');
    await tell.command(call, before.id, 'Retry', { from_task_id: from });
    const shown = await tell.untilStatus(call, before.id, 'FAILED', 1);
    const logs = shown.topology?.audit_logs ?? [];
    expect(logs.map(({ action_id: id, superseded = false }) => [id, superseded])).toEqual([
      ['start', false],
      ['first', false],
      ['second', true],
      ['parse', true],
      ['second', false],
      ['parse', false],
    ]);
    const [command] = shown.commands?.slice(-1) ?? [];
    expect(command).toMatchObject({ command_type: 'ActionInstanceRetryCommand', from_task_id: from });
    expect(logs[2]?.superseded_by).toBe(command?.time);
    expect(idOf(shown, 'first')).toBe(idOf(before, 'first'));
    expect(shown.retry_count).toBe(1);
  });

  it('takes the id of a node that has run once, and edits for the run that begins anew', async () => {
    const before = await failed();
    const edits = { from_task_id: 'second', task_id: 'second', input_dataobject: JSON.stringify(result('second')) };
    await tell.command(call, before.id, 'Retry', edits);
    const shown = await tell.untilStatus(call, before.id, 'FAILED', 1);
    expect(tell.newest(shown, 'second')).toMatchObject({ output: '{"uuid":"mine"}', output_source: 'patch' });
  });

  it('is refused, with nothing changed, for what was superseded already; the run in its place is named', async () => {
    const before = await failed();
    const from = idOf(before, 'second');
    await tell.command(call, before.id, 'Retry', { from_task_id: from });
    const shown = await tell.untilStatus(call, before.id, 'FAILED', 1);
    for (const more of [{}, { dry_run: true }])
      await expect(tell.command(call, before.id, 'Retry', { from_task_id: from, ...more })).rejects.toMatchObject({
        httpStatusCode: 400,
        errorCode: 'SecMaster.20040750',
        errorMsg: expect.stringContaining(idOf(shown, 'second')),
      });
    expect(await tell.show(call, before.id)).toEqual(shown);
  });

  it('is refused for a run that there is not, for edits of another one, and with other commands', async () => {
    const before = await failed();
    const items = JSON.stringify(result('parse'));
    const wrong: [command: 'Retry' | 'Terminate', more: object, code: string][] = [
      ['Retry', { from_task_id: 'nobody' }, 'SecMaster.20040737'],
      ['Retry', { from_task_id: 'second', task_id: 'parse', input_dataobject: items }, 'SecMaster.20040738'],
      ['Terminate', { from_task_id: 'second' }, expect.any(String)],
      ['Terminate', { dry_run: true }, expect.any(String)],
    ];
    for (const [command, more, errorCode] of wrong)
      await expect(tell.command(call, before.id, command, more)).rejects.toMatchObject({
        httpStatusCode: 400,
        errorCode,
      });
    expect((await tell.show(call, before.id)).status).toBe('FAILED');
  });
});

describe('a retry with dry_run', () => {
  it('changes nothing and lists what would count no more', async () => {
    const before = await failed();
    const answer = await tell.command(call, before.id, 'Retry', { from_task_id: 'second', dry_run: true });
    expect(answer).toMatchObject({
      superseded: [idOf(before, 'second'), idOf(before, 'parse')],
      superseded_total: 2,
      will_run_again: [],
    });
    expect(await tell.command(call, before.id, 'Retry', { dry_run: true })).toMatchObject({ superseded: [] });
    const { id: _, ...shown } = before;
    expect(await tell.show(call, before.id)).toMatchObject({ ...shown, status: 'FAILED' });
  });
});
