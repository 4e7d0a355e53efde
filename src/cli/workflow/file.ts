/** Workflow files that a person brings: BPMN 2.0 XML, taskflow JSON, a taskflow itself, or an export of whole workflows. */
import { isObject, type Json } from '../../kernel/json.ts';
import { textToBase64 } from '../../taskflow/base64.ts';
import { processName, readWorkflowFile, writeTaskflow } from '../../taskflow/document.ts';
import { CommandError, type Given, type OptionRow, type Shell } from '../command.ts';
import type { Content } from '../wire.ts';

export const contentOptions = {
  taskconfig: { value: 'file', help: 'the JSON that says what each node calls and asks' },
} as const satisfies Record<string, OptionRow>;

export type WorkflowFile =
  | { readonly is: 'export'; readonly bytes: Uint8Array }
  | { readonly is: 'process'; readonly content: Content; readonly name: string | undefined };

/** Reads the file, and the taskconfig beside it where one is named. */
export async function readFileOf(given: Given, shell: Shell): Promise<WorkflowFile> {
  const name = given.argument('file');
  const bytes = await shell.readFile(name);
  const text = new TextDecoder().decode(bytes).trim();
  const json = text.startsWith('{') ? parsed(text) : undefined;
  if (isObject(json) && 'workflows' in json) return { is: 'export', bytes };
  const read = readWorkflowFile(bytes);
  if ('problem' in read) throw new CommandError(`${name}: ${read.problem}`);
  const configFile = given.text('taskconfig');
  const taskconfig = configFile === undefined ? '' : new TextDecoder().decode(await shell.readFile(configFile));
  // What is a taskflow already goes as it is: the server keeps its bytes.
  const taskflow = text.startsWith('<') ? writeTaskflow(read.document) : json ? textToBase64(text) : text;
  return { is: 'process', content: { taskflow, taskconfig }, name: processName(read.document) };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // read again below, where the complaint says what is wrong
  }
}
