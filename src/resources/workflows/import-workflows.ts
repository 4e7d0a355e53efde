/** Takes in the file that a person brings. What it is is judged by what is in it, never by what it is called. */
import type { Instant } from '../../kernel/clock.ts';
import type { Transaction } from '../../store/database.ts';
import { processName, readWorkflowFile, writeTaskflow } from '../../taskflow/document.ts';
import { dataClasses } from '../dataclasses/model.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import { createVersion, createWorkflow } from './create-workflow.ts';
import { type Carried, readExport } from './export-file.ts';
import type { WorkflowId } from './model.ts';

export interface Uploaded {
  readonly file: Uint8Array;
  readonly name: string;
}

/** Makes all workflows in the file with their versions as drafts, or none: a name that is taken refuses the whole file. */
export function importWorkflows(scope: Scope, tx: Transaction, uploaded: Uploaded, now: Instant): WorkflowId[] {
  const carried = readExport(uploaded.file) ?? [drawnOnly(uploaded)];
  return carried.map(({ workflow, versions }) => {
    const { id } = createWorkflow(scope, tx, workflow, now);
    for (const given of versions) createVersion(scope, tx, id, { given, now });
    return id;
  });
}

/** BPMN XML or a taskflow becomes a workflow for alerts with one draft, named like the process. [ours] */
function drawnOnly({ file, name: fileName }: Uploaded): Carried {
  const read = readWorkflowFile(file);
  if ('problem' in read)
    throw new Problem({
      kind: 'invalidField',
      field: 'uploadFile',
      because: `is no exported file, BPMN 2.0 XML or taskflow: ${read.problem}`,
    });
  const name = plainName(processName(read.document) ?? fileName);
  const dataClass = dataClasses.find((known) => known.name === 'Alert')?.id ?? '';
  const content = { taskflow: writeTaskflow(read.document), taskconfig: '', input: '', output: '' };
  return {
    workflow: { name, description: '', purpose: 'general', dataClass, label: undefined },
    versions: [{ name, description: '', purpose: 'general', ...content }],
  };
}

const nameCharsMax = 200;
/** A name that people can read, whatever stood in the file. */
const plainName = (name: string): string =>
  name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .slice(0, nameCharsMax)
    .toWellFormed()
    .trim() || 'Imported workflow';
