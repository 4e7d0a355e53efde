import { setImmediate } from 'node:timers/promises';
/** Workflows over the wire: making, listing, checking them, and carrying them from one place to another. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bpmnOf, processOf, taskflowOf } from '../support/bpmn.ts';
import { type House, otherWorkspace, startHouse } from '../support/house.ts';
import { addVersion, addWorkflow, newScope } from '../support/workflows.ts';

let house: House;
beforeAll(async () => (house = await startHouse()));
afterAll(() => house.close());

const alert = '369def57-75c3-4cc4-988c-22263ece4b17';
const incident = '369def57-75c3-4cc4-988c-22263ece4b18';
const bodyOf = (name: string, more: object = {}) => ({
  name,
  engine_type: 'public_engine',
  aop_type: 'NORMAL',
  dataclass_id: alert,
  ...more,
});
const create = async (name: string, more: object = {}): Promise<string> =>
  String((await house.data('CreateAopWorkflow', { body: bodyOf(name, more) }))['id']);
const versionsOf = async (workflow_id: string) => {
  const { json } = await house.call('ListAopWorkflowVersions', { path: { workflow_id } });
  return json['data'] as Record<string, unknown>[];
};
const idOf = async (name: string): Promise<string> => {
  const { json } = await house.call('ListWorkflows', { query: { name } });
  return (json['data'] as { id: string }[])[0]?.id ?? '';
};
const refused = (code: string, text = '') => ({
  status: 400,
  json: { code: `SecMaster.${code}`, message: expect.stringContaining(text) },
});

describe('a workflow', () => {
  it('is made, shown, changed and deleted', async () => {
    const more = { description: 'd', aop_type: 'HEMOSTASIS', labels: 'IP' };
    const made = await house.data('CreateAopWorkflow', { body: bodyOf('Contain', more) });
    expect(made).toMatchObject({
      ...bodyOf('Contain', more),
      project_id: house.scope.project,
      workspace_id: house.scope.workspace,
      dataclass_name: 'Alert',
      enabled: false,
      creator_name: 'admin',
      create_time: expect.stringMatching(/Z\+0000$/),
    });
    const path = { workflow_id: String(made['id']) };
    expect(await house.data('ShowAopWorkflow', { path })).toEqual(made);
    const changed = await house.data('UpdateAopWorkflow', { path, body: { name: 'Contain it', labels: 'DOMAIN' } });
    expect(changed).toMatchObject({ name: 'Contain it', description: 'd', labels: 'DOMAIN', aop_type: 'HEMOSTASIS' });
    expect(await house.data('ShowAopWorkflow', { path })).toEqual(changed);
    expect(await house.data('DeleteAopWorkflow', { path })).toEqual(changed);
    expect(await house.call('DeleteAopWorkflow', { path })).toMatchObject(refused('20040611'));
  });

  it('has a name of its own and a data class that is there', async () => {
    await create('Alone');
    const again = (body: object) => house.call('CreateAopWorkflow', { body });
    expect(await again(bodyOf('Alone'))).toMatchObject(refused('20040706', 'has the name "Alone" already'));
    expect(await again(bodyOf('x\ny'))).toMatchObject(refused('20030001', 'control characters'));
    expect(await again(bodyOf('n'.repeat(256)))).toMatchObject(refused('20030001', '256'));
    expect(await again(bodyOf('No class', { dataclass_id: 'nothing' }))).toMatchObject(refused('20030022'));
  });

  it("answers alike when it is absent and when it is another workspace's", async () => {
    const { workflow, version } = await house.store.write((tx) => {
      const scope = newScope();
      const made = addWorkflow(scope, tx);
      return { workflow: made.id, version: addVersion(scope, tx, made).id };
    });
    const path = { workflow_id: workflow, version_id: version };
    const body = {
      taskflow: '',
      taskconfig: '',
      taskflow_type: 'JSON',
      aop_type: 'NORMAL',
      name: 'n',
      description: '',
    };
    for (const [id, sent] of [
      ['ShowAopWorkflow', {}],
      ['UpdateAopWorkflow', { body: { name: 'mine' } }],
      ['DeleteAopWorkflow', {}],
      ['ListAopWorkflowVersions', {}],
      ['CreateAopWorkflowVersion', { body }],
      ['ExportAopworkflow', { body: { id: [workflow] } }],
      ['ValidateAopWorkflowVersion', { body: { ...body, mode: 'BASIC', aopworkflow_id: workflow } }],
    ] as const)
      expect(await house.call(id, { path, ...sent })).toMatchObject(refused('20040611', workflow));
    for (const [id, sent] of [
      ['ShowAopWorkflowVersion', {}],
      ['UpdateAopWorkflowVersion', { body: { name: 'mine' } }],
      ['DeleteAopWorkflowVersion', {}],
      ['ExportWorkflowBpmn', {}],
      ['CreateAopWorkflowVersionApprovel', { body: { result: 'PASS', content: '' } }],
    ] as const)
      expect(await house.call(id, { path, ...sent })).toMatchObject(refused('20040605', version));
    const elsewhere = { workspace_id: otherWorkspace };
    expect(await house.call('ListWorkflows', { path: elsewhere })).toMatchObject({ status: 403 });
  });
});

describe('the list of workflows', () => {
  const list = async (query: Record<string, string | number | boolean>) => {
    const { status, json } = await house.call('ListWorkflows', { query });
    return [status, json['total'], (json['data'] as { name: string }[] | undefined)?.map(({ name }) => name)];
  };
  beforeAll(async () => {
    await create('list 1', { description: '50% off' });
    await create('list 2', { aop_type: 'EASE', dataclass_id: incident });
    await create('list_3');
    const made = Date.now();
    while (Date.now() === made) await setImmediate(); // a change in the same millisecond has the same time
    await house.call('UpdateAopWorkflow', { path: { workflow_id: await idOf('list 1') }, body: { description: '5%' } });
  });

  it('is filtered, wildcards and quotes standing for themselves', async () => {
    expect(await list({ name: 'LIST' })).toEqual([200, 3, ['list_3', 'list 2', 'list 1']]);
    expect(await list({ name: 't_' })).toEqual([200, 1, ['list_3']]);
    expect(await list({ description: '%' })).toEqual([200, 1, ['list 1']]);
    expect(await list({ name: "' OR 1=1 --" })).toEqual([200, 0, []]);
    expect(await list({ name: 'list', aop_type: 'EASE' })).toEqual([200, 1, ['list 2']]);
    expect(await list({ name: 'list', dataclass_id: incident })).toEqual([200, 1, ['list 2']]);
    expect(await list({ name: 'list', dataclass_name: 'Incident' })).toEqual([200, 1, ['list 2']]);
    expect(await list({ name: 'list', dataclass_name: 'Nothing' })).toEqual([200, 0, []]);
    expect(await list({ name: 'list', enabled: true })).toEqual([200, 0, []]);
  });

  it('is sorted by what the contract offers and by nothing else', async () => {
    const sorted = (sortby: string, order: string) => list({ name: 'list', sortby, order });
    expect(await sorted('create_time', 'ASC')).toEqual([200, 3, ['list 1', 'list 2', 'list_3']]);
    expect(await sorted('update_time', 'DESC')).toEqual([200, 3, ['list 1', 'list_3', 'list 2']]);
    expect((await sorted('name; DROP TABLE workflow', 'ASC'))[0]).toBe(400);
    expect((await sorted('create_time', 'ASC, 1'))[0]).toBe(400);
  });

  it('comes in pages, an empty one past the end', async () => {
    expect(await list({ name: 'list', limit: 2, offset: 2 })).toEqual([200, 3, ['list 1']]);
    expect(await list({ name: 'list', offset: 10_000 })).toEqual([200, 3, []]);
    expect((await list({ limit: 1_000 }))[0]).toBe(200);
    expect((await list({ limit: 1_001 }))[0]).toBe(400);
    expect((await house.call('ListWorkflows', { query: { limit: 2, offset: 2 } })).json).toMatchObject({
      size: 2,
      page: 2,
      offset: 2,
      limit: 2,
    });
  });
});

describe('the checks', () => {
  const check = async (mode: string, drawing: string, sent: object = {}) => {
    const drawn = { mode, taskflow: taskflowOf(bpmnOf(drawing)), taskconfig: '{}', aopworkflow_id: '' };
    return house.data('ValidateAopWorkflowVersion', { body: { ...drawn, ...sent } });
  };
  it('answer 200 for good and bad, with each problem of the check that is asked for', async () => {
    const good = { result: true, detail: '', problems: [] };
    expect(await check('BASIC', 'start -> todo -> end')).toEqual({ ...good, ignored: [] });
    expect(await check('CIRCLE', 'start -> todo -> end')).toEqual(good);
    const drawing = 'start -> block -> end';
    expect((await check('BASIC', drawing))['result']).toBe(true);
    expect((await check('CIRCLE', drawing))['result']).toBe(true);
    expect(await check('APP_PARAMS', drawing)).toMatchObject({
      result: false,
      detail: expect.stringContaining('block'),
      problems: [{ mode: 'APP_PARAMS', node_id: 'block', rule: 'functionChosen', fix: expect.stringMatching(/./) }],
    });
    for (const mode of ['BASIC', 'CIRCLE', 'APP_PARAMS'])
      expect(await check(mode, drawing, { taskflow: 'garbage!' })).toMatchObject({ result: false });
  });

  it('tell what the drawing holds and a run does not heed', async () => {
    const taskflow = taskflowOf(bpmnOf('start -> todo -> end', { todo: { attributes: 'flowable:assignee="ann"' } }));
    const ignored = { part: 'flowable:assignee', count: 1, node_ids: ['todo'], message: expect.stringMatching(/./) };
    expect(await check('BASIC', 'start -> end', { taskflow })).toMatchObject({ result: true, ignored: [ignored] });
  });

  it('know the input that the workflow declares', async () => {
    const id = await create('With input');
    const drawing = 'start -> xor -[workflow.input.ip == null]-> todo -> end\nxor -[else]-> end';
    const taskflow = taskflowOf(bpmnOf(drawing));
    const content = { taskflow, taskconfig: '{}', input: '[{"name":"ip"}]' };
    const body = { name: 'v', description: '', taskflow_type: 'JSON', aop_type: 'NORMAL', ...content };
    await house.data('CreateAopWorkflowVersion', { path: { workflow_id: id }, body });
    expect((await check('APP_PARAMS', drawing, { aopworkflow_id: id }))['result']).toBe(true);
    expect((await check('APP_PARAMS', drawing))['result']).toBe(false);
  });
});

describe('a file', () => {
  const upload = async (content: string | Uint8Array, name = 'workflow.bpmn') => {
    const form = new FormData();
    form.append('uploadFile', new File([Buffer.from(content)], name, { type: 'text/html' }));
    const sent = new Response(form);
    return house.call('ImportAopworkflow', {
      headers: { 'Content-Type': sent.headers.get('content-type') ?? '' },
      body: new Uint8Array(await sent.arrayBuffer()),
    });
  };
  const exported = async (...id: string[]) => house.call('ExportAopworkflow', { body: { id } });

  it('carries whole workflows from one place to another, every version a draft again', async () => {
    const id = await create('Carried', { description: 'from here', labels: 'ACCOUNT', dataclass_id: incident });
    for (const name of ['one', 'two']) {
      const content = { taskflow: taskflowOf(bpmnOf(`start -> ${name} -> end`)), taskconfig: ' {"x": 1}', input: '[]' };
      const body = { name, description: '', taskflow_type: 'JSON', aop_type: 'SURVEY', ...content };
      await house.data('CreateAopWorkflowVersion', { path: { workflow_id: id }, body });
    }
    const before = await versionsOf(id);
    const version_id = String(before[0]?.['id']);
    await house.call('UpdateAopWorkflowVersion', { path: { version_id }, body: { status: 'pending_approval' } });
    const { headers, text } = await exported(id, id);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(await upload(text)).toMatchObject(refused('20040706', 'has the name "Carried" already'));
    await house.call('DeleteAopWorkflow', { path: { workflow_id: id } });
    const { json } = await upload(text, '../../etc/passwd');
    const [made] = json['data'] as Record<string, unknown>[];
    expect(made).toMatchObject({
      name: 'Carried',
      description: 'from here',
      labels: 'ACCOUNT',
      dataclass_name: 'Incident',
    });
    const carried = ['name', 'taskflow', 'taskconfig', 'input', 'output', 'aop_type', 'status'];
    const contentOf = (version: Record<string, unknown>) => carried.map((key) => version[key]);
    expect((await versionsOf(String(made?.['id']))).map(contentOf)).toEqual(before.map(contentOf));
  });

  it('may be BPMN XML, the JSON in a taskflow or a taskflow, and becomes a draft named like the process', async () => {
    const xml = bpmnOf('start -> todo -> end').replace('id="Process_1"', 'id="Process_1" name="Triage  by hand"');
    expect((await upload(xml)).json).toMatchObject({
      success: true,
      data: [{ name: 'Triage  by hand', enabled: false }],
    });
    const taskflow = taskflowOf(bpmnOf('start -> b64 -> end').replace('Process_1', 'Process_64'));
    expect((await upload(taskflow, 'x.txt')).json).toMatchObject({ data: [{ name: 'Process_64' }] });
    const json = readFileSync('test/support/bpmn/secmaster-taskflow.json');
    expect((await upload(json)).json).toMatchObject({ data: [{ name: expect.stringContaining('Service_Process') }] });
    const [version] = await versionsOf(await idOf('Triage  by hand'));
    const path = { version_id: String(version?.['id']) };
    const { text, headers } = await house.call('ExportWorkflowBpmn', { path });
    expect(headers['content-type']).toContain('xml');
    expect(taskflowOf(text)).toBe(version?.['taskflow']);
    expect(text).toContain('<userTask id="todo"');
  });

  it.each([
    ['an external entity', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>', 'DOCTYPE'],
    ['billions of laughs', '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><d>&b;</d>', 'DOCTYPE'],
    ['deep nesting', '<a>'.repeat(100_000), ''],
    ['no workflow at all', 'PK\u0003\u0004 zip', ''],
    ['nothing', '', ''],
    ['another format', '{"format":"sallyport-workflows/2","workflows":[]}', 'sallyport-workflows/1'],
    ['the same key twice', '{"format":"sallyport-workflows/1","workflows":[],"workflows":[]}', 'workflows'],
    [
      'a prototype',
      '{"format":"sallyport-workflows/1","workflows":[{"name":"p","__proto__":{"versions":[]}}]}',
      '__proto__',
    ],
    [
      'too little',
      '{"format":"sallyport-workflows/1","workflows":[{"name":"p","versions":[{}]}]}',
      'taskflow is missing',
    ],
    ['wrong types', '{"format":"sallyport-workflows/1","workflows":[{"name":7}]}', 'expected a text'],
    ['too many', `{"format":"sallyport-workflows/1","workflows":[${Array(101).fill('{}').join()}]}`, '101'],
  ])('with %s is refused and leaves nothing behind', async (_, content, why) => {
    const before = (await house.call('ListWorkflows')).json['total'];
    expect(await upload(content)).toMatchObject(refused('20030001', why));
    expect((await house.call('ListWorkflows')).json['total']).toBe(before);
  });

  it('with one workflow that cannot be made makes none', async () => {
    const workflows = [{ name: 'Half of a file' }, { name: 'Alone' }];
    const content = JSON.stringify({ format: 'sallyport-workflows/1', workflows });
    expect(await upload(content)).toMatchObject(refused('20040706', 'Alone'));
    expect(await idOf('Half of a file')).toBe('');
  });

  it('gets a name that people can read', async () => {
    const named = processOf('<startEvent id="s"/>').replace('id="Process_1"', 'id="p" name="a\u202eb&#10;c"');
    expect((await upload(named)).json).toMatchObject({ data: [{ name: 'a b c' }] });
  });

  it('is asked for by the ids of this workspace, not too many', async () => {
    expect(await exported()).toMatchObject(refused('20030001', '1 to 100'));
    expect(await exported('__proto__')).toMatchObject(refused('20040611'));
    expect(await exported(...Array.from({ length: 101 }, (_, index) => `${index}`))).toMatchObject(refused('20030001'));
  });
});
