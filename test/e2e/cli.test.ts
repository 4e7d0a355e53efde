/** The command line against a real server, as a person would use it: run, fail, retry with edited input, debug step by step. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../support/bpmn.ts';
import { clientOf } from './support/client.ts';
import { access, newFolder, type Server, startServer } from './support/server.ts';
import * as tell from './support/teller.ts';
import { type Fixture, story } from './support/workflows.ts';

const launcher = path.resolve(import.meta.dirname, '..', '..', 'bin', 'sallyport.js');
const { nodes } = story;
const like = (pattern: RegExp) => expect.stringMatching(pattern);
const folder = newFolder();
let server: Server;
beforeAll(async () => {
  mkdirSync(path.join(folder, 'client'));
  server = await startServer();
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}
function runWith(environment: Readonly<Record<string, string>>, argv: readonly string[]) {
  // Compiled code is kept between the many short runs.
  const env = { PATH: process.env['PATH'], NODE_COMPILE_CACHE: path.join(folder, 'compiled'), ...environment };
  return new Promise<Ended>((resolve) => {
    const options = { cwd: path.join(folder, 'client'), env };
    execFile(process.execPath, [launcher, ...argv], options, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });
}
const runAs = (keys: { readonly accessKey: string; readonly secretKey: string }, argv: readonly string[]) =>
  runWith(
    {
      SALLYPORT_ENDPOINT: server.url,
      SALLYPORT_ACCESS_KEY: keys.accessKey,
      SALLYPORT_SECRET_KEY: keys.secretKey,
    },
    argv,
  );
const sallyport = (...argv: string[]) => runAs(access, argv);

/** What a successful command answers programs. */
async function json(...argv: string[]) {
  const { status, out, err } = await sallyport(...argv, '--json');
  expect({ argv, status, err: status === 0 ? '' : err }).toEqual({ argv, status: 0, err: '' });
  return JSON.parse(out);
}

function filesOf(fixture: Fixture): { taskflow: string; taskconfig: string } {
  const files = {
    taskflow: path.join(folder, `${fixture.name}.taskflow`),
    taskconfig: path.join(folder, `${fixture.name}.json`),
  };
  writeFileSync(files.taskflow, fixture.taskflow);
  writeFileSync(files.taskconfig, fixture.taskconfig);
  return files;
}

/** Imports and releases one of the story's workflows under a name. */
async function release(fixture: Fixture, name: string): Promise<string> {
  const { taskflow, taskconfig } = filesOf(fixture);
  const { workflow } = await json('workflow', 'import', taskflow, '--taskconfig', taskconfig, '--name', name);
  const released = await sallyport('workflow', 'release', name);
  expect(released).toMatchObject({ status: 0, err: '', out: like(/submitted[^]*approved[^]*enabled/) });
  return workflow.id;
}

it('validates a file: what is wrong comes with how to mend it, and exit status 1', async () => {
  const { taskflow, taskconfig } = filesOf(story.workflows.service);
  expect(await sallyport('workflow', 'validate', taskflow, '--taskconfig', taskconfig)).toEqual({
    status: 0,
    out: 'Valid.\n',
    err: '',
  });
  const wrong = await sallyport('workflow', 'validate', taskflow);
  expect(wrong).toMatchObject({ status: 1, out: expect.stringContaining('Not valid: APP_PARAMS.') });
  expect(wrong.out).toMatch(/CHECK +NODE +RULE +PROBLEM +HOW TO MEND/);
  expect(wrong.out).toContain(nodes.waiting);
  expect(await sallyport('workflow', 'validate', taskconfig)).toMatchObject({ status: 1, err: like(/taskflow/) });
});

it('tells what another tool’s drawing holds and a run does not heed', async () => {
  const drawing = path.resolve(import.meta.dirname, '..', 'support', 'bpmn', 'bpmn-io.bpmn');
  const { status, out } = await sallyport('workflow', 'validate', drawing);
  expect(status).toBe(0);
  expect(out).toMatch(/^Valid\.\n\nKept, and not heeded by a run:\nPART +AT +WHAT IT MEANS\n/);
  expect(out).toMatch(/laneSet +LaneSet_0s5xk1g +It assigns nobody/);
});

it('takes a failed run on under another version, step by step', async () => {
  await release(story.workflows.faulty, 'Drawn too short');
  const payload = `payload=${story.alert.payload}`;
  const run = await sallyport('instance', 'run', 'Drawn too short', '--input', payload, '--watch', '--json');
  const failed = JSON.parse(run.out);
  const call = clientOf(server.url);
  const version = await tell.approvedVersion(call, failed.workflow.id, 'mendedThenReviewed', 'Drawn longer');
  const args = ['--version-id', version, '--break', `${nodes.parse},${nodes.review}`, '--watch'];
  const foretold = await sallyport('instance', 'retry', failed.id, '--version-id', 'active', '--dry-run');
  expect(foretold).toMatchObject({ status: 0, out: like(/Nothing was changed/) });
  const stopped = await sallyport('instance', 'retry', failed.id, ...args);
  expect(stopped).toMatchObject({ status: 0, err: '' });
  expect(stopped.out).toMatch(/Trigger: +MANUAL, mended step by step/);
  expect(stopped.out).toMatch(new RegExp(`${version} +${nodes.parse}`));
  expect(stopped.out).toContain(`sallyport instance debug ${failed.id} ${nodes.parse}`);
  const input = ['--input', `sourceString=${story.alert.payload}}`, '--watch'];
  const next = await sallyport('instance', 'debug', failed.id, nodes.parse, ...input);
  expect(next.out).toContain(`sallyport instance debug ${failed.id} ${nodes.review}`);
  const released = await sallyport('instance', 'debug', failed.id, nodes.review, '--watch');
  expect(released.out).toContain('sallyport todo list');
  await json('instance', 'terminate', failed.id);
});

it('takes a released workflow from a failed run to a finished one, its input mended', async () => {
  await release(story.workflows.faulty, 'Read the payload');
  const payload = `payload=${story.alert.payload}`;
  const failed = await sallyport('instance', 'run', 'Read the payload', '--input', payload, '--watch');
  expect(failed).toMatchObject({ status: 1, err: '' });
  expect(failed.out).toMatch(/Status: +FAILED/);
  const run = /^Run ([0-9a-f-]{36})$/m.exec(failed.out)?.[1] ?? '';
  expect(failed.out).toContain(`sallyport instance retry ${run} --task ${nodes.parse} --input`);

  expect(await sallyport('instance', 'retry', run, '--watch')).toMatchObject({ status: 1 });
  const mended = `sourceString=${story.alert.payload}}`;
  const args = ['--task', nodes.parse, '--input', mended, '--reason', 'the vendor cut it off', '--watch'];
  const finished = await sallyport('instance', 'retry', run, ...args);
  expect(finished).toMatchObject({ status: 0, err: '' });
  expect(finished.out).toMatch(/Status: +FINISHED/);
  expect(finished.out).toMatch(/Retry +admin .*the vendor cut it off/);
  expect(await sallyport('instance', 'retry', run)).toMatchObject({ status: 1, err: like(/HTTP 400/) });

  const again = await json('instance', 'again', run);
  expect(await sallyport('instance', 'watch', again.action_instance_id)).toMatchObject({
    status: 1,
    out: like(/FAILED/),
  });
  const { instances } = await json('instance', 'list', '--workflow', 'Read the payload', '--status', 'failed');
  expect(instances).toMatchObject([{ id: again.action_instance_id, from_instance_id: run }]);

  const from = [again.action_instance_id, '--from', nodes.parse];
  expect(await sallyport('instance', 'retry', ...from, '--dry-run')).toMatchObject({
    status: 0,
    out: like(/Nothing was changed\. Node runs that would count no more: 1 \(\w+\)\.\n\nNo world-changing action/),
  });
  expect(await sallyport('instance', 'retry', ...from, '--watch')).toMatchObject({ out: like(/superseded/) });
  expect(await sallyport('instance', 'retry', ...from, '--watch')).toMatchObject({ out: like(/Retry.+back to/) });
});

it('debugs a draft step by step', async () => {
  const { taskflow, taskconfig } = filesOf(story.workflows.service);
  const imported = await json('workflow', 'import', taskflow, '--taskconfig', taskconfig, '--name', 'A draft');
  const version = ['--version-id', imported.version.id];
  const started = await sallyport('instance', 'run', 'A draft', '--debug', ...version, '--watch');
  expect(started).toMatchObject({ status: 0, err: '', out: like(/waits: breakpoint/) });
  const run = /^Run ([0-9a-f-]{36})$/m.exec(started.out)?.[1] ?? '';
  expect(started.out).toContain(`sallyport instance debug ${run} ${nodes.waiting}`);

  const given = `{"uuid":"${story.debug.uuid}"}`;
  const next = await sallyport('instance', 'debug', run, nodes.waiting, '--result', given, '--watch');
  expect(next).toMatchObject({ status: 0, out: like(new RegExp(`${nodes.next}.*breakpoint`)) });
  const refused = await sallyport('instance', 'debug', run, nodes.waiting);
  expect(refused).toMatchObject({ status: 1, err: like(/HTTP 400/) });
  expect(await sallyport('instance', 'debug', run, nodes.next, '--watch')).toMatchObject({
    status: 0,
    out: like(/FINISHED/),
  });
  const shown = await sallyport('instance', 'show', run, '--full');
  expect(shown.out).toContain(story.debug.next_output);
});

it('decides a to-do, and terminates a run', async () => {
  await release(story.workflows.review, 'Review by hand');
  const first = await sallyport('instance', 'run', 'Review by hand', '--watch');
  expect(first).toMatchObject({ status: 0, out: like(/waits: todo/) });
  const { data } = await json('todo', 'list');
  expect(data).toHaveLength(1);
  const decided = await sallyport('todo', 'decide', data[0].id, 'continue', '--comment', 'harmless');
  expect(decided).toMatchObject({ status: 0, err: '' });
  expect(await sallyport('instance', 'watch', data[0].action_instance_id)).toMatchObject({
    status: 0,
    out: like(/FINISHED/),
  });

  const second = await json('instance', 'run', 'Review by hand');
  const ended = await sallyport('instance', 'terminate', second.action_instance_id, '--reason', 'a drill', '--watch');
  expect(ended).toMatchObject({ status: 0, out: like(/TERMINATED[^]*a drill/) });
});

it('sends a run what it waits for, and says how', async () => {
  const drawn = { ...story.workflows.review, taskflow: taskflowOf(bpmnOf('start -> message -> receive -> end')) };
  await release(drawn, 'Waits for a verdict');
  const waiting = await sallyport('instance', 'run', 'Waits for a verdict', '--watch');
  expect(waiting).toMatchObject({
    status: 0,
    out: like(/WAITS FOR +CALLED +AT[^]*message +message +message[^]*sallyport instance send [^ ]+ message message/),
  });
  const run = /instance send (\S+)/.exec(waiting.out)?.[1] ?? '';
  expect(await sallyport('instance', 'send', run, 'message')).toMatchObject({
    status: 2,
    err: like(/\[name\]: expected/),
  });
  expect(await sallyport('instance', 'send', run, 'message', 'other')).toMatchObject({
    status: 1,
    err: like(/Nothing waits for the message other/),
  });
  const sent = ['message', 'message', '--set', 'verdict=benign', '--watch'];
  expect(await sallyport('instance', 'send', run, ...sent)).toMatchObject({
    status: 0,
    out: like(/"verdict":"benign"/),
  });
  const gone = await sallyport('instance', 'send', run, 'trigger', '--task', 'receive', '--watch');
  expect(gone).toMatchObject({ status: 0, out: like(/FINISHED[^]*Message[^]*Trigger/) });
});

it('holds a workflow and releases it', async () => {
  const name = 'Held for a while';
  await release(story.workflows.service, name);
  const held = await json('hold', 'workflow', name, '--reason', 'maintenance');
  expect(await sallyport('instance', 'run', name)).toMatchObject({ status: 1, err: like(/HTTP 4\d\d/) });
  expect((await sallyport('hold', 'list')).out).toMatch(/workflow .*active .*maintenance/);
  await json('release', held.data.id);
  expect(await sallyport('instance', 'run', name, '--watch')).toMatchObject({ status: 0, out: like(/FINISHED/) });
});

it('exports a workflow as BPMN that can be imported again', async () => {
  await release(story.workflows.service, 'To be copied');
  const { status, out } = await sallyport('workflow', 'export', 'To be copied', '--bpmn');
  expect({ status, out }).toEqual({ status: 0, out: like(/<bpmn2?:definitions/) });
  const copy = path.join(folder, 'copy.bpmn');
  writeFileSync(copy, out);
  const { taskconfig } = filesOf(story.workflows.service);
  const valid = await sallyport('workflow', 'validate', copy, '--taskconfig', taskconfig);
  expect(valid).toMatchObject({ status: 0, out: 'Valid.\n' });
});

it('exports and imports a workflow with its versions', async () => {
  await release(story.workflows.service, 'Taken elsewhere');
  const whole = path.join(folder, 'whole.json');
  expect(await sallyport('workflow', 'export', 'Taken elsewhere', '--output', whole)).toMatchObject({ status: 0 });
  expect(await sallyport('workflow', 'import', whole)).toMatchObject({ status: 1, err: like(/Taken elsewhere/) });
  writeFileSync(whole, readFileSync(whole, 'utf8').replace('Taken elsewhere', 'Brought here'));
  expect(await sallyport('workflow', 'import', whole)).toMatchObject({ status: 0, err: '' });
  expect((await sallyport('workflow', 'list')).out).toMatch(/Brought here +no/);
});

it('makes new keys on the data folder only while no server writes it', async () => {
  const beside = newFolder();
  const environment = {
    SALLYPORT_DATA_DIR: path.join(beside, 'data'),
    SALLYPORT_MASTER_KEY_FILE: path.join(beside, 'key'),
  };
  const second = await startServer({ folder: beside, environment });
  const refused = await runWith(environment, ['key', 'reset']);
  expect(refused).toMatchObject({ status: 1, err: like(/^sallyport: .* is in use by process \d+/) });
  await second.stop();
  const reset = await runWith(environment, ['key', 'reset', '--json']);
  expect(reset).toMatchObject({ status: 0, err: '' });
  expect(JSON.parse(reset.out)).toMatchObject({ user: 'admin', access_key: like(/./), secret_key: like(/./) });
  rmSync(beside, { recursive: true });
});

it('lets a new user in with what rights they have, until their key is deleted', async () => {
  const added = await json('user', 'add', 'analyst', '--right', 'run');
  const keys = { accessKey: added.access_key, secretKey: added.secret_key };
  expect(await runAs(keys, ['instance', 'list'])).toMatchObject({ status: 0, err: '' });
  expect(await runAs(keys, ['user', 'list'])).toMatchObject({ status: 1, err: like(/HTTP 403/) });
  await json('key', 'delete', 'analyst', keys.accessKey);
  expect(await runAs(keys, ['instance', 'list'])).toMatchObject({ status: 1, err: like(/HTTP 401/) });
});
