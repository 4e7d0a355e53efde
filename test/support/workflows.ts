import type { Transaction } from '../../src/store/database.ts';
import { newId } from '../../src/kernel/id.ts';
import { dataClasses } from '../../src/resources/dataclasses/model.ts';
import {
  allRights,
  type PrincipalId,
  type ProjectId,
  type Scope,
  type WorkspaceId,
} from '../../src/resources/scope.ts';
import type { Version, VersionId, Workflow, WorkflowId } from '../../src/resources/workflows/model.ts';
import { insertVersion, saveWorkflow } from '../../src/resources/workflows/store.ts';
import { bpmnOf, taskflowOf } from './bpmn.ts';

/** An administrator in a workspace of their own. */
export const newScope = (): Scope => ({
  project: newId() as ProjectId,
  workspace: newId() as WorkspaceId,
  principal: newId() as PrincipalId,
  principalName: 'ada',
  rights: allRights,
});

/** Rows of a workflow with one version in a workspace, as they would stand after some moves. */
export function addWorkflow(scope: Scope, tx: Transaction, given: Partial<Workflow> = {}): Workflow {
  const stamp = { at: 1, by: scope.principal, byName: scope.principalName };
  const id = newId() as WorkflowId;
  const workflow: Workflow = {
    id,
    name: `workflow ${id}`,
    description: '',
    purpose: 'general',
    dataClass: dataClasses[0]?.id ?? '',
    label: undefined,
    enabled: true,
    made: stamp,
    changed: stamp,
    ...given,
  };
  saveWorkflow(scope, tx, workflow);
  return workflow;
}
export function addVersion(
  scope: Scope,
  tx: Transaction,
  workflow: Workflow,
  { drawing = 'start -> todo -> end', ...given }: Partial<Version> & { readonly drawing?: string } = {},
): Version {
  const version: Version = {
    id: newId() as VersionId,
    workflow: workflow.id,
    name: 'v',
    description: '',
    purpose: workflow.purpose,
    stage: 'draft',
    number: undefined,
    definition: undefined,
    named: undefined,
    opinion: undefined,
    problems: [],
    made: workflow.made,
    changed: workflow.changed,
    taskflow: taskflowOf(bpmnOf(drawing)),
    taskconfig: '{}',
    input: '',
    output: '',
    ...given,
  };
  insertVersion(scope, tx, version);
  return version;
}
