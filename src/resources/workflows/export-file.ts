/** The file that carries whole workflows from one installation to another. [ours] */
import { isObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { parseStrictJson } from '../../kernel/strict-json.ts';
import { Fields } from '../../taskflow/shape.ts';
import { dataClasses, getDataClass } from '../dataclasses/model.ts';
import { Problem } from '../problem.ts';
import type { NewVersion, NewWorkflow } from './create-workflow.ts';
import { type Label, type Purpose, type Version, versionsMax, type Workflow } from './model.ts';

/** Changes with every change that an older program would read wrongly. */
const format = 'sallyport-workflows/1';
/** In one file, so that it stays one that can be imported. */
export const exportWorkflowsMax = 100;
const exportBytesMax = 16 * 1_024 * 1_024 - 4_096;

/** A workflow with its versions, the oldest first. */
export interface Carried {
  readonly workflow: NewWorkflow;
  readonly versions: readonly NewVersion[];
}

export function writeExport(
  carried: readonly { readonly workflow: Workflow; readonly versions: readonly Version[] }[],
): Uint8Array {
  const workflows = carried.map(({ workflow, versions }) => ({
    name: workflow.name,
    description: workflow.description,
    purpose: workflow.purpose,
    data_class: getDataClass(workflow.dataClass).name,
    label: workflow.label ?? null,
    versions: versions.map(versionToFile),
  }));
  const bytes = new TextEncoder().encode(JSON.stringify({ format, workflows }, null, 2));
  if (bytes.length > exportBytesMax)
    throw new Problem({
      kind: 'conflict',
      because: `the file would have ${bytes.length} bytes; at most ${exportBytesMax} can be imported: export fewer workflows at once`,
    });
  return bytes;
}

/** Stage and number are there for people: where it is imported every version begins as a draft. */
const versionToFile = (version: Version): JsonObject => ({
  name: version.name,
  description: version.description,
  purpose: version.purpose,
  stage: version.stage,
  number: version.number ?? null,
  taskflow: version.taskflow,
  taskconfig: version.taskconfig,
  input: version.input,
  output: version.output,
});

/** The workflows in an exported file; undefined: it is a file of another kind. */
export function readExport(bytes: Uint8Array): readonly Carried[] | undefined {
  const parsed = parseStrictJson(bytes);
  if ('problem' in parsed) {
    if (new TextDecoder().decode(bytes.subarray(0, 1_024)).includes(format)) refuse(parsed.problem);
    return undefined;
  }
  if (!isObject(parsed.value) || !Object.hasOwn(parsed.value, 'format')) return undefined;
  return readWorkflows(parsed.value);
}

function readWorkflows(file: Json): readonly Carried[] {
  const fields = new Fields(file, '', (message) => refuse(`holds something else than expected: ${message}`));
  if (fields.text('format') !== format) refuse(`has the format ${fields.text('format')}, expected ${format}`);
  const workflows = fields.list('workflows');
  if (workflows.length === 0 || workflows.length > exportWorkflowsMax)
    refuse(`has ${workflows.length} workflows, expected 1 to ${exportWorkflowsMax}`);
  return workflows.map(readCarried);
}

const purposes = ['general', 'survey', 'containment', 'mitigation'] as const satisfies readonly Purpose[];
const labels = ['ip', 'account', 'domain'] as const satisfies readonly Label[];

function readCarried(fields: Fields): Carried {
  const name = needed(fields, 'name');
  const versions = fields.list('versions');
  if (versions.length > versionsMax)
    refuse(`has ${versions.length} versions of ${name}, at most ${versionsMax} may be`);
  const className = fields.text('data_class') ?? 'Alert';
  const dataClass = dataClasses.find((known) => known.name === className);
  if (!dataClass) throw new Problem({ kind: 'dataClassNotFound', dataClass: className });
  const purpose = fields.oneOf('purpose', purposes) ?? 'general';
  return {
    workflow: {
      name,
      description: fields.text('description') ?? '',
      purpose,
      dataClass: dataClass.id,
      label: fields.oneOf('label', labels),
    },
    versions: versions.map((version) => ({
      name: version.text('name') ?? name,
      description: version.text('description') ?? '',
      purpose: version.oneOf('purpose', purposes) ?? purpose,
      taskflow: needed(version, 'taskflow'),
      taskconfig: version.text('taskconfig') ?? '',
      input: version.text('input') ?? '',
      output: version.text('output') ?? '',
    })),
  };
}

function needed(fields: Fields, key: string): string {
  const text = fields.text(key);
  if (text === undefined) fields.refuse(`${key} is missing`);
  return text ?? '';
}

function refuse(because: string): never {
  throw new Problem({ kind: 'invalidField', field: 'uploadFile', because });
}
