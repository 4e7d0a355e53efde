/** Workflow files that a person brings: BPMN 2.0 XML, taskflow JSON, a taskflow itself, or an export of whole workflows. */
import { isObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { textToBase64 } from '../../taskflow/base64.ts';
import { processName, readWorkflowFile, writeTaskflow } from '../../taskflow/document.ts';
import { CommandError, type Given, type OptionRow, type Shell } from '../command.ts';
import type { Content } from '../wire.ts';

export const contentOptions = {
  taskconfig: {
    value: 'file',
    help: 'the JSON that says what each node calls and asks; it may stand under "taskconfig" beside name and description',
  },
} as const satisfies Record<string, OptionRow>;

export interface ProcessFile {
  readonly is: 'process';
  readonly content: Content;
  readonly name: string | undefined;
  readonly description: string | undefined;
}
export type WorkflowFile = { readonly is: 'export'; readonly bytes: Uint8Array } | ProcessFile;

type Reader = Pick<Shell, 'readFile'>;

/** Reads the file, and the taskconfig beside it where one is named. */
export async function readFileOf(given: Pick<Given, 'argument' | 'text'>, shell: Reader): Promise<WorkflowFile> {
  const name = given.argument('file');
  const bytes = await shell.readFile(name);
  const text = new TextDecoder().decode(bytes).trim();
  const json = objectIn(text);
  if (json && Object.hasOwn(json, 'workflows')) return { is: 'export', bytes };
  const read = readWorkflowFile(bytes);
  if ('problem' in read) throw new CommandError(`${name}: ${read.problem}`);
  const taskflow = asItIs(text, json) ?? writeTaskflow(read.document);
  const { taskconfig, ...said } = await readConfig(given.text('taskconfig'), shell);
  return {
    is: 'process',
    content: { taskflow, taskconfig },
    name: said.name ?? processName(read.document),
    description: said.description,
  };
}

/** What is a taskflow already goes as it is: the server keeps its bytes. */
function asItIs(text: string, json: JsonObject | undefined): string | undefined {
  if (json) return textToBase64(text);
  return /^[A-Za-z0-9+/=\s]+$/.test(text) ? text : undefined;
}

interface Said {
  readonly taskconfig: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
}
async function readConfig(file: string | undefined, shell: Reader): Promise<Said> {
  if (file === undefined) return { taskconfig: '' };
  const text = new TextDecoder().decode(await shell.readFile(file));
  const whole = objectIn(text.trim());
  const inner = whole && Object.hasOwn(whole, 'taskconfig') ? whole['taskconfig'] : undefined;
  if (whole === undefined || inner === undefined) return { taskconfig: text };
  const textOf = (value: Json | undefined) => (typeof value === 'string' ? value : undefined);
  return {
    taskconfig: textOf(inner) ?? JSON.stringify(inner),
    name: textOf(whole['name']),
    description: textOf(whole['description']),
  };
}

function objectIn(text: string): JsonObject | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const json: Json = JSON.parse(text);
    return isObject(json) ? json : undefined;
  } catch {
    return undefined; // whoever reads it next says what is wrong
  }
}
