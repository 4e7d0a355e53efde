import type { Requests, Responses } from '../../contract/generated/operations.ts';
import type {
  IgnoredPartInfo,
  AopWorkflowInfo,
  AopWorkflowVersionInfo,
  AopworkflowVersionValidateRes,
  CreateAopWorkflowInfo,
  CreateAopWorkflowVersionInfo,
  ModifyAopWorkflowVersionInfo,
  WorkflowApproveOpinionDetail,
  WorkflowProblemInfo,
} from '../../contract/generated/types.ts';
import type { Ignored } from '../../taskflow/ignored.ts';
import type { WorkflowProblem } from '../../taskflow/problem.ts';
import { dataClasses, getDataClass } from '../dataclasses/model.ts';
import type { Page, Stamp } from '../listing.ts';
import type { Scope } from '../scope.ts';
import { timeToWire } from '../wire-time.ts';
import {
  describeProblems,
  type Label,
  type Move,
  type Opinion,
  type Purpose,
  type Stage,
  stageNames,
  type Verdict,
  type VersionContent,
  type VersionHead,
  type Workflow,
  type WorkflowFilter,
  type WorkflowOrder,
  type WorkflowSummary,
} from './model.ts';

const purposeToWire = {
  general: 'NORMAL',
  survey: 'SURVEY',
  containment: 'HEMOSTASIS',
  mitigation: 'EASE',
} as const satisfies Record<Purpose, string>; // [sdk]
const labelToWire = { ip: 'IP', account: 'ACCOUNT', domain: 'DOMAIN' } as const satisfies Record<Label, string>; // [sdk]
const stageToWire = stageNames;
const verdictToWire = { pass: 'PASS', reject: 'UN_PASS' } as const satisfies Record<Verdict, string>; // [sdk]

/** Reads a table the other way; the contract has seen to it that the value is in it. */
const keyOf = <Key extends string, Value>(table: Readonly<Record<Key, Value>>, value: Value): Key | undefined =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value);

const purposeFromWire = (value: CreateAopWorkflowInfo['aop_type']): Purpose => keyOf(purposeToWire, value) ?? 'general';
export const labelFromWire = (value: CreateAopWorkflowInfo['labels']): Label | undefined =>
  keyOf<Label, string | undefined>(labelToWire, value);
export const verdictFromWire = (value: 'PASS' | 'UN_PASS'): Verdict => keyOf(verdictToWire, value) ?? 'reject';

export interface Surroundings {
  readonly scope: Scope;
  readonly timeZone: string;
}

// Workflows

export const workflowFromWire = (
  body: CreateAopWorkflowInfo,
): Pick<Workflow, 'name' | 'description' | 'purpose' | 'dataClass' | 'label'> => ({
  name: body.name,
  description: body.description ?? '',
  purpose: purposeFromWire(body.aop_type),
  dataClass: body.dataclass_id,
  label: labelFromWire(body.labels),
});

export function filterFromWire(query: Requests['ListWorkflows']['query']): WorkflowFilter {
  const { dataclass_id: id, dataclass_name: name } = query;
  const classes = dataClasses.filter((known) => (id ?? known.id) === known.id && (name ?? known.name) === known.name);
  return {
    enabled: query.enabled,
    name: query.name,
    description: query.description,
    dataClasses: id === undefined && name === undefined ? undefined : classes.map((known) => known.id),
    purpose: query.aop_type && purposeFromWire(query.aop_type),
  };
}
export const orderFromWire = (query: Requests['ListWorkflows']['query']): Page & WorkflowOrder => ({
  offset: query.offset,
  limit: query.limit,
  by: query.sortby === 'update_time' ? 'changed' : 'made',
  descending: query.order === 'DESC',
});

const stampsToWire = ({ made, changed }: { readonly made: Stamp; readonly changed: Stamp }, timeZone: string) => ({
  owner_id: made.by,
  creator_id: made.by,
  creator_name: made.byName,
  create_time: timeToWire(made.at, timeZone),
  modifier_id: changed.by,
  modifier_name: changed.byName,
  update_time: timeToWire(changed.at, timeZone),
});

export const workflowToWire = (workflow: WorkflowSummary, { scope, timeZone }: Surroundings): AopWorkflowInfo => ({
  id: workflow.id,
  name: workflow.name,
  description: workflow.description,
  project_id: scope.project,
  workspace_id: scope.workspace,
  enabled: workflow.enabled,
  aop_type: purposeToWire[workflow.purpose],
  engine_type: 'public_engine',
  dataclass_id: workflow.dataClass,
  dataclass_name: getDataClass(workflow.dataClass).name,
  labels: workflow.label && labelToWire[workflow.label],
  version_id: workflow.active,
  version: workflow.activeNumber === undefined ? undefined : String(workflow.activeNumber),
  current_approval_version_id: workflow.inReview,
  current_rejected_version_id: workflow.rejected,
  ...stampsToWire(workflow, timeZone),
});

// Versions

/** What a client writes of a version. */
export type Written = Partial<VersionContent> & Partial<Pick<VersionHead, 'name' | 'description' | 'purpose'>>;

export const versionFromWire = (body: CreateAopWorkflowVersionInfo) => ({
  name: body.name,
  description: body.description,
  purpose: purposeFromWire(body.aop_type),
  taskflow: body.taskflow,
  taskconfig: body.taskconfig,
  input: body.input ?? '',
  output: body.output ?? '',
});

export const changesFromWire = (body: ModifyAopWorkflowVersionInfo): Written => ({
  ...(body.name !== undefined && { name: body.name }),
  ...(body.description !== undefined && { description: body.description }),
  ...(body.aop_type !== undefined && { purpose: purposeFromWire(body.aop_type) }),
  ...(body.taskflow !== undefined && { taskflow: body.taskflow }),
  ...(body.taskconfig !== undefined && { taskconfig: body.taskconfig }),
  ...(body.input !== undefined && { input: body.input }),
  ...(body.output !== undefined && { output: body.output }),
});

/** A `status` that is sent is an action, not a state. [sdk] */
export const moveFromWire = {
  pending_submit: 'edit',
  pending_approval: 'submit',
  not_activated: 'deactivate',
  activated: 'activate',
} as const satisfies Record<NonNullable<ModifyAopWorkflowVersionInfo['status']>, Move>;

export const stageFromWire = (status: Requests['ListAopWorkflowVersions']['query']['status']): Stage | undefined =>
  keyOf<Stage, string | undefined>(stageToWire, status);

export const versionToWire = (
  version: VersionHead & Partial<VersionContent>,
  workflow: Pick<Workflow, 'dataClass'> | undefined,
  { scope, timeZone }: Surroundings,
): AopWorkflowVersionInfo => ({
  id: version.id,
  version_id: version.id,
  aopworkflow_id: version.workflow,
  name: version.name,
  description: version.description,
  project_id: scope.project,
  workspace_id: scope.workspace,
  status: stageToWire[version.stage],
  enabled: version.stage === 'active',
  version: version.number === undefined ? undefined : String(version.number),
  taskflow_type: 'JSON',
  taskflow: version.taskflow,
  taskconfig: version.taskconfig,
  input: version.input,
  output: version.output,
  aop_type: purposeToWire[version.purpose],
  dataclass_id: workflow?.dataClass,
  dataclass_name: workflow && getDataClass(workflow.dataClass).name,
  problems: version.problems.map(problemToWire),
  ...stampsToWire(version, timeZone),
});

export const opinionToWire = ({ verdict, content }: Opinion): WorkflowApproveOpinionDetail => ({
  result: verdictToWire[verdict],
  content,
});

const problemToWire = ({ mode, rule, node, message, fix }: WorkflowProblem): WorkflowProblemInfo => ({
  mode,
  rule,
  node_id: node,
  message,
  fix,
});

/** What is to be checked; without a workflow it belongs to none yet. */
export const checkFromWire = (body: AopworkflowVersionValidateRes) => ({
  mode: body.mode,
  taskflow: body.taskflow,
  taskconfig: body.taskconfig,
  input: body.input,
  workflow: body.aopworkflow_id === '' ? undefined : body.aopworkflow_id,
});

/** Also of a broken flow: that it is broken is the answer. [inferred] */
export const checkToWire = (
  problems: readonly WorkflowProblem[],
  ignored: readonly Ignored[] | undefined,
): NonNullable<Responses['ValidateAopWorkflowVersion']['data']> => ({
  result: problems.length === 0,
  detail: describeProblems(problems),
  problems: problems.map(problemToWire),
  ...(ignored && { ignored: ignored.map(ignoredToWire) }),
});

const ignoredToWire = ({ part, count, nodes, message }: Ignored): IgnoredPartInfo => ({
  part,
  count,
  node_ids: [...nodes],
  message,
});
