/** Scripts of a workflow, over the wire: they run in processes of their own, and what they do wrong is told. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../support/bpmn.ts';
import { type Call, clientOf } from './support/client.ts';
import { type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';

let server: Server;
let call: Call;
beforeAll(async () => {
  server = await startServer();
  call = clientOf(server.url);
});
afterAll(() => server?.stop());

async function start(name: string, script: string, after = 'start -> script -> end') {
  const inside = `<script><![CDATA[${script}]]></script>`;
  const attributes = 'scriptFormat="javascript" flowable:resultVariable="count"';
  const taskflow = taskflowOf(bpmnOf(after, { script: { inside, attributes } }));
  return tell.start(call, await tell.release(call, { name, taskflow, taskconfig: '' }, name));
}

it('what a script sets decides on the way that the run takes', async () => {
  const drawing = 'start -> script -> xor -[count > 2 and names.contains("b")]-> task -> end\nxor -[else]-> end';
  const instance = await start('Counts', 'execution.setVariable("names", ["a", "b"]); 1 + 2', drawing);
  const shown = await tell.untilStatus(call, instance, 'FINISHED');
  expect(tell.newest(shown, 'script')).toMatchObject({ output: '{"result":3,"variables":{"names":["a","b"]}}' });
  expect(tell.newest(shown, 'task')).toBeDefined();
});

it('a script that throws fails its run, and says where', async () => {
  const shown = await tell.untilStatus(call, await start('Throws', '1;\nthrow new Error("no host")'), 'FAILED');
  expect(tell.newest(shown, 'script')?.error_msg).toContain('line 2: Error: no host');
});

it('a script finds nothing of the server', async () => {
  const probe = '[typeof process, typeof require, typeof fetch, Object.keys(globalThis).join()]';
  const shown = await tell.untilStatus(call, await start('Probes', probe), 'FINISHED');
  expect(tell.newest(shown, 'script')).toMatchObject({
    output: '{"result":["undefined","undefined","undefined",""],"variables":{}}',
  });
});
