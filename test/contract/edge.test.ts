import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandingCall, commanding, reading, writing } from '../../src/resources/operation.ts';
import { Problem } from '../../src/resources/problem.ts';
import { StoreBusy } from '../../src/store/database.ts';
import { type Edge, pathOf, project, type Sent, startEdge, workspace } from '../support/edge.ts';

let edge: Edge;
let seen: CommandingCall<'UpdateWorkflowInstance'> | undefined;
beforeAll(async () => {
  edge = await startEdge({
    ListWorkflows: reading(({ request: { query } }) => ({
      total: query.limit,
      data: [{ name: JSON.stringify(query) }],
    })),
    CreateAopWorkflow: writing(({ request: { body }, tx }) => {
      tx.run('INSERT INTO note VALUES (?)', body.name);
      if (body.name === 'twice') throw new Problem({ kind: 'conflict', because: 'the name "twice" is taken' });
      return { data: { name: body.name } };
    }),
    ListPlaybooks: reading(({ read }) => ({ total: Number(read.get('SELECT count(*) AS n FROM note')?.['n']) })),
    UpdateWorkflowInstance: commanding(
      (call) => {
        seen = call;
        return Promise.resolve({});
      },
      { right: 'none' },
    ),
    ImportAopworkflow: commanding(({ request: { body } }) => {
      const { file, name } = body.uploadFile;
      return Promise.resolve({ message: `${name}: ${Buffer.from(file).toString()}` });
    }),
    ExportAopworkflow: reading(() => ({ file: Buffer.from('PK'), name: 'fluß "1".zip', type: 'application/zip' })),
    DeleteAopWorkflow: writing(() => {
      throw new StoreBusy('The change waited longer than 10 s for its turn; nothing of it was done');
    }),
    DeleteWorkspace: writing(() => undefined, { anyWorkspace: true }),
  });
});
afterAll(() => edge.close());

const as = (who: string, headers: Sent['headers'] = {}) => ({ 'X-Auth-Token': who, ...headers });
const command = { command_type: 'ActionInstanceRetryCommand' };
const sendCommand = (body: string | Uint8Array, headers: Sent['headers'] = { 'Content-Type': 'application/json' }) =>
  edge.send({ method: 'PUT', path: pathOf('UpdateWorkflowInstance'), headers: as('writer', headers), body });

describe('an answer', () => {
  it('stands in the envelope that the contract declares, its request id also in the header', async () => {
    const { status, json, headers } = await sendCommand(JSON.stringify(command));
    expect(status).toBe(200);
    expect(json).toEqual({ code: '00000000', message: '', success: true, request_id: headers['x-request-id'] });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('to a change that had no turn says so, and when to try again', async () => {
    const answer = await edge.send({ method: 'DELETE', path: pathOf('DeleteAopWorkflow'), headers: as('writer') });
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    expect(answer.json).toMatchObject({
      code: 'SecMaster.20040709',
      message: 'The change waited longer than 10 s for its turn; nothing of it was done; try again',
    });
  });

  it('may be a file', async () => {
    const body = '{"id":["a"]}';
    const answer = await edge.send({ method: 'POST', path: pathOf('ExportAopworkflow'), headers: as('reader'), body });
    expect(answer).toMatchObject({ status: 200, text: 'PK' });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="flu_1_.zip"; filename*=UTF-8''flu%C3%9F%20%221%22.zip`,
    });
  });

  it('may be empty', async () => {
    const answer = await edge.send({ method: 'DELETE', path: pathOf('DeleteWorkspace'), headers: as('writer') });
    expect(answer).toMatchObject({ status: 200, text: '' });
  });
});

describe('the order of refusals', () => {
  const at = (path: string, who: string, body = '{}') => edge.send({ method: 'POST', path, headers: as(who), body });
  const path = pathOf('CreateAopWorkflow');

  it('another project or workspace comes before the missing right, which comes before the bad body', async () => {
    const other = '0190a000-0000-7000-8000-0000000000ff';
    expect(await at(path.replace(project, other), 'reader')).toMatchObject({
      status: 403,
      json: { code: 'SecMaster.20030002' },
    });
    expect(await at(path.replace(workspace, other), 'reader')).toMatchObject({
      status: 403,
      json: { code: 'SecMaster.20010001' },
    });
    expect(await at(path, 'reader')).toMatchObject({ status: 403, json: { code: 'SecMaster.20040701' } });
    expect(await at(path, 'writer')).toMatchObject({
      status: 400,
      json: { code: 'SecMaster.20030001', message: 'name is missing' },
    });
  });

  it('a refused body of the transaction leaves nothing behind', async () => {
    const workflow = (name: string) =>
      JSON.stringify({ name, engine_type: 'public_engine', aop_type: 'NORMAL', dataclass_id: 'a' });
    const count = async () =>
      (await edge.send({ path: `${pathOf('ListPlaybooks')}?limit=1&offset=0`, headers: as('reader') })).json['total'];
    expect(await at(path, 'writer', workflow('once'))).toMatchObject({ status: 200, json: { data: { name: 'once' } } });
    expect(await at(path, 'writer', workflow('twice'))).toMatchObject({
      status: 400,
      json: { code: 'SecMaster.20040706', error_msg: 'the name "twice" is taken' },
    });
    expect(await count()).toBe(1);
  });
});

describe('a query', () => {
  const list = (query: string) => edge.send({ path: `${pathOf('ListWorkflows')}?${query}`, headers: as('reader') });

  it('has its defaults filled in and its types read', async () => {
    expect((await list('')).json).toMatchObject({
      total: 10,
      data: [{ name: '{"offset":0,"limit":10,"order":"DESC","sortby":"create_time"}' }],
    });
    const { json } = await list('limit=1000&offset=99999999&enabled=True&name=a%2Bb%20c&unknown=1&order=');
    expect(json['data']).toEqual([
      { name: '{"offset":99999999,"limit":1000,"order":"DESC","sortby":"create_time","enabled":true,"name":"a+b c"}' },
    ]);
  });

  it.each([
    ['limit=0', 'limit must be at least 1, found 0'],
    ['limit=1001', 'limit must be at most 1000, found 1001'],
    ['limit=ten', 'limit must be an integer, found "ten"'],
    ['limit=1e3', 'limit must be an integer, found "1e3"'],
    ['limit=1&limit=2', 'limit is given 2 times'],
    ['enabled=yes', 'enabled must be true or false, found "yes"'],
    ['order=up', 'order must be one of'],
    ['name=a%00', 'name holds a NUL character'],
    [`name=${'x'.repeat(5_000)}`, 'name may have at most 4096 characters, found 5000'],
  ])('%s is refused', async (query, message) => {
    const { status, json } = await list(query);
    expect([status, json['code'], json['message']]).toEqual([
      400,
      'SecMaster.20030001',
      expect.stringContaining(message),
    ]);
  });
});

it('an Idempotency-Key has at most 128 characters', async () => {
  const { status, json } = await sendCommand(JSON.stringify(command), { 'Idempotency-Key': 'x'.repeat(129) });
  expect([status, json['message']]).toEqual([400, 'Idempotency-Key may have at most 128 characters, found 129']);
});

describe('a JSON body', () => {
  it.each([
    ['with a charset', { 'Content-Type': 'application/json;charset=UTF-8' }],
    ['with an empty type', { 'Content-Type': '' }],
    ['with no type', {}],
    ['with an empty type beside the true one', { 'Content-Type': ['', 'application/json'] }],
    ['with the type twice', { 'Content-Type': ['application/json', 'application/json; charset=utf-8'] }],
  ])('%s is read', async (_, headers) => {
    expect((await sendCommand(JSON.stringify(command), headers)).status).toBe(200);
  });

  it.each([
    [{ 'Content-Type': 'text/plain' }, 'expected application/json, found text/plain'],
    [{ 'Content-Type': 'multipart/form-data; boundary=x' }, 'expected application/json, found multipart/form-data'],
    [{ 'Content-Type': 'application/json; charset=gbk' }, 'expected charset utf-8, found gbk'],
    [{ 'Content-Type': ['application/json', 'text/plain'] }, 'Content-Type is sent twice'],
    [{ 'Content-Encoding': 'gzip' }, 'Content-Encoding gzip is not taken'],
  ])('with %j is refused with 415', async (headers, message) => {
    const { status, json } = await sendCommand(JSON.stringify(command), headers);
    expect([status, json['message']]).toEqual([415, expect.stringContaining(message)]);
  });

  it.each([
    ['', 'the body is missing'],
    ['{"command_type":', 'the body is not JSON'],
    ['[]', 'the body must be an object, found a list of 0'],
    ['{}', 'command_type is missing'],
    ['{"command_type":null}', 'command_type must be a string, found null'],
    [
      '{"command_type":"Stop"}',
      'command_type must be one of ActionInstanceTerminateCommand, ActionInstanceRetryCommand',
    ],
    ['{"command_type":"a","command_type":"b"}', 'the body has the key command_type twice'],
    ['{"__proto__":{}}', 'the body may not use the key __proto__'],
    ['{"command_type":"a\\u0000"}', 'the body holds a NUL character in the string at command_type'],
    ['{"command_type":"a","x":'.padEnd(200, '['), 'the body nests deeper than 64 levels'],
  ])('%s is refused in plain words', async (body, message) => {
    seen = undefined;
    const { status, json, headers } = await sendCommand(body);
    expect([status, json['message']]).toEqual([400, expect.stringContaining(message)]);
    expect(json['error_msg']).toBe(json['message']);
    expect(json['error_code']).toBe(json['code']);
    expect(json['request_id']).toBe(headers['x-request-id']);
    expect(seen).toBeUndefined();
  });

  it('that is not UTF-8 is refused', async () =>
    expect((await sendCommand(Buffer.from([0x7b, 0xff, 0x7d]))).json['message']).toBe('the body is not valid UTF-8'));

  it('of 10 MB is refused with 413, also when its length is not said before', async () => {
    const body = Buffer.alloc(10_000_000, 'x');
    expect((await sendCommand(body)).status).toBe(413);
    const { status, json } = await sendCommand(body, { 'Transfer-Encoding': 'chunked' });
    expect([status, json['message']]).toEqual([413, 'the body may have at most 1048576 bytes']);
  });

  it('may have 16 MiB where taskflows and data objects travel', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(10_000_000) });
    const path = pathOf('CreateAopWorkflowVersion');
    expect((await edge.send({ method: 'POST', path, headers: as('writer'), body })).status).toBe(501);
  });
});

it('a command knows the hash of its body, its key, and whether its answer left', async () => {
  const body = JSON.stringify(command);
  await sendCommand(body, { 'Idempotency-Key': 'once' });
  expect(seen?.bodyHash).toBe(createHash('sha256').update(body).digest('hex'));
  expect(seen?.request.header['Idempotency-Key']).toBe('once');
  expect(await seen?.delivered).toBe(true);
});

describe('a form', () => {
  const boundary = 'xyz';
  const part = (disposition: string, text: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${text}\r\n`;
  const sendForm = (body: string, type = `multipart/form-data; boundary=${boundary}`) =>
    edge.send({
      method: 'POST',
      path: pathOf('ImportAopworkflow'),
      headers: as('writer', { 'Content-Type': type }),
      body: `${body}--${boundary}--\r\n`,
    });
  const upload = part('name="uploadFile"; filename="../../a.json"', 'data');

  it('brings a file, whose name is only a name', async () =>
    expect(await sendForm(upload)).toMatchObject({ status: 200, json: { message: '../../a.json: data' } }));

  it.each([
    ['no file', part('name="other"', 'x'), 'uploadFile is missing'],
    ['text for the file', part('name="uploadFile"', 'x'), 'uploadFile must be a file'],
    ['the file twice', upload + upload, 'the body has the form field "uploadFile" twice'],
    ['too much', part('name="a"', 'x').repeat(100), 'the body has too many form fields'],
  ])('with %s is refused', async (_, body, message) =>
    expect(await sendForm(body)).toMatchObject({ status: 400, json: { message: expect.stringContaining(message) } }),
  );

  it('that says it is JSON is refused with 415 (A14)', async () =>
    expect((await sendForm(upload, 'application/json')).status).toBe(415));
});
