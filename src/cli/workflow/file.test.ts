import { expect, it } from 'vitest';
import { readFileOf } from './file.ts';

const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="告警分诊"/></definitions>`;
const config = { node_info: {} };
const bundle = { name: 'Triage', description: 'Looks it up.', taskconfig: config };

/** Reads a file, and a taskconfig where one is given. */
function read(file: string | Uint8Array, taskconfig?: object) {
  const files = new Map([
    ['file', typeof file === 'string' ? Buffer.from(file) : file],
    ['config', Buffer.from(JSON.stringify(taskconfig ?? ''))],
  ]);
  const given = { argument: () => 'file', text: () => (taskconfig ? 'config' : undefined) };
  return readFileOf(given, { readFile: async (name) => files.get(name) ?? new Uint8Array() });
}
const taskflowOf = async (file: string | Uint8Array) => {
  const found = await read(file);
  return found.is === 'process' ? found.content.taskflow : expect.fail('read as an export');
};

it('reads XML in its own encoding, with the name that the process has', async () => {
  const utf16 = Buffer.from(`\ufeff${xml}`, 'utf16le');
  expect(await read(utf16)).toMatchObject({ is: 'process', name: '告警分诊', content: { taskconfig: '' } });
  expect(await taskflowOf(utf16)).toBe(await taskflowOf(xml));
});

it('passes on a taskflow, and the JSON in one, byte for byte', async () => {
  const taskflow = await taskflowOf(xml);
  expect(await taskflowOf(`${taskflow}\n`)).toBe(taskflow);
  const json = Buffer.from(taskflow, 'base64').toString().replace('{', '{ ');
  expect(Buffer.from(await taskflowOf(json), 'base64').toString()).toBe(json);
});

it('takes the taskconfig by itself, or beside a name and a description', async () => {
  expect(await read(xml, config)).toMatchObject({ content: { taskconfig: JSON.stringify(config) } });
  expect(await read(xml, bundle)).toMatchObject({
    name: 'Triage',
    description: 'Looks it up.',
    content: { taskconfig: JSON.stringify(config) },
  });
});

it('tells an export, and says what is wrong with anything else', async () => {
  expect(await read('{"format":"sallyport-workflows/1","workflows":[]}')).toMatchObject({ is: 'export' });
  await expect(read('{"a":1}')).rejects.toThrow('file: The taskflow has no object under "workflow"');
});
