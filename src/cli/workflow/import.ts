import path from 'node:path';
import type { Client } from '../client.ts';
import { type Command, CommandError, type Given, type Outcome } from '../command.ts';
import { fields, printable } from '../table.ts';
import { newVersionBody, newWorkflowBody, purposeNames } from '../wire.ts';
import { contentOptions, type ProcessFile, readFileOf } from './file.ts';
import { findDataClass, findWorkflow, versionId, type Workflow } from './find.ts';

export const workflowImport: Command = {
  name: 'workflow import',
  summary: 'make a workflow with a draft version from a file',
  arguments: ['file'],
  options: {
    ...contentOptions,
    inputs: { value: 'file', help: 'the JSON list of what the workflow takes: name, type, default_value and so on' },
    name: { value: 'text', help: 'the workflow’s name; the process’s own unless said otherwise' },
    description: { value: 'text', help: 'what it is for' },
    dataclass: { value: 'name', help: 'the kind of data object it takes; Alert unless said otherwise' },
    purpose: { value: 'purpose', help: purposeNames.join(', ') },
    into: { value: 'workflow', help: 'make a new version of this workflow instead' },
  },
  details:
    'The file is BPMN 2.0 XML, the JSON in a taskflow, a taskflow (Base64), or a file of `sallyport workflow export`.\nThen: `sallyport workflow release <workflow>`.',
  run: async (given, shell) => {
    const file = await readFileOf(given, shell);
    const client = await shell.client();
    if (file.is === 'export') return importAll(client, given, file.bytes);
    const inputs = given.text('inputs');
    const input = inputs === undefined ? undefined : new TextDecoder().decode(await shell.readFile(inputs));
    const content = { ...file.content, ...(input !== undefined && { input }) };
    return importOne(client, given, { ...file, content });
  },
};

async function importAll(client: Client, given: Given, bytes: Uint8Array): Promise<Outcome> {
  const name = given.argument('file');
  const copy = new Uint8Array(bytes);
  await client.upload('ImportAopworkflow', 'uploadFile', new File([copy], path.basename(name)));
  return { text: `Imported ${name}: \`sallyport workflow list\` shows what is there.`, data: { imported: name } };
}

async function importOne(client: Client, given: Given, file: ProcessFile): Promise<Outcome> {
  const into = given.text('into');
  const workflow = into === undefined ? await newWorkflow(client, given, file) : await findWorkflow(client, into);
  const { name = '', description = '' } = workflow.info;
  const { data: version = {} } = await client.call('CreateAopWorkflowVersion', {
    path: { workflow_id: workflow.id },
    body: newVersionBody({ name, description }, workflow.info, file.content),
  });
  return {
    text: fields([
      ['Workflow', printable(workflow.id)],
      ['Name', printable(name)],
      ['Version', `${printable(versionId(version))} (${printable(version.status)})`],
      ['Release it', `sallyport workflow release ${workflow.id}`],
    ]),
    data: { workflow: workflow.info, version },
  };
}

async function newWorkflow(client: Client, given: Given, file: ProcessFile): Promise<Workflow> {
  const fromFile = path.parse(given.argument('file')).name;
  const body = newWorkflowBody({
    name: given.text('name') ?? file.name ?? fromFile,
    description: given.text('description') ?? file.description ?? '',
    purpose: given.text('purpose') ?? 'general',
    dataClass: await findDataClass(client, given.text('dataclass') ?? 'Alert'),
  });
  const { data: info } = await client.call('CreateAopWorkflow', { body });
  if (!info?.id) throw new CommandError('expected the id of the new workflow in the answer, found none');
  return { id: info.id, info };
}
