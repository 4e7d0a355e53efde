import { type Command, CommandError } from '../command.ts';
import { findWorkflow, versionId, versionsOf } from './find.ts';

export const workflowExport: Command = {
  name: 'workflow export',
  summary: 'write a workflow with its versions as an export file, or one version as BPMN 2.0 XML',
  arguments: ['workflow'],
  options: {
    bpmn: { help: 'as BPMN 2.0 XML: the active version, else the newest' },
    'version-id': { value: 'id', help: 'with --bpmn: this version' },
    output: { value: 'file', help: 'write it there; to the standard output unless said otherwise' },
  },
  run: async (given, shell) => {
    const client = await shell.client();
    const { id, info } = await findWorkflow(client, given.argument('workflow'));
    const bytes = given.has('bpmn')
      ? await client.download('ExportWorkflowBpmn', {
          path: { version_id: given.text('version-id') ?? (info.version_id || (await newest())) },
        })
      : await client.download('ExportAopworkflow', { body: { id: [id] } });
    async function newest(): Promise<string> {
      const [version] = await versionsOf(client, id);
      if (!version) throw new CommandError(`${id}: expected a workflow with a version, found none`);
      return versionId(version);
    }
    const file = given.text('output');
    if (file === undefined) return { file: bytes };
    await shell.writeFile(file, bytes);
    return { text: `Wrote ${file}.`, data: { file, bytes: bytes.length } };
  },
};
