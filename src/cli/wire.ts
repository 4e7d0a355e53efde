/** The wire's words that the commands need; they stand in no other file of this folder. */
import type { Requests } from '../contract/generated/operations.ts';
import type { AopWorkflowInfo, TopologyNodeInfo } from '../contract/generated/types.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { oneOf } from './command.ts';

/** Purposes of a workflow, as people say them. [sdk] */
const purposes = { general: 'NORMAL', survey: 'SURVEY', containment: 'HEMOSTASIS', mitigation: 'EASE' } as const;
type Purpose = keyof typeof purposes;
export const purposeNames = ['general', 'survey', 'containment', 'mitigation'] as const satisfies readonly Purpose[];

export interface NewWorkflow {
  readonly name: string;
  readonly description: string;
  readonly purpose: string;
  readonly dataClass: string;
}
export const newWorkflowBody = (workflow: NewWorkflow): Requests['CreateAopWorkflow']['body'] => ({
  name: workflow.name,
  description: workflow.description,
  engine_type: 'public_engine',
  aop_type: purposes[oneOf(workflow.purpose, purposeNames, '--purpose')],
  dataclass_id: workflow.dataClass,
});

export interface Content {
  readonly taskflow: string;
  readonly taskconfig: string;
  readonly input?: string;
}
export const newVersionBody = (
  { name, description }: Pick<NewWorkflow, 'name' | 'description'>,
  workflow: AopWorkflowInfo,
  content: Content,
): Requests['CreateAopWorkflowVersion']['body'] => ({
  name,
  description,
  ...content,
  taskflow_type: 'JSON',
  aop_type: workflow.aop_type ?? 'NORMAL',
});

export const checkModes = ['BASIC', 'CIRCLE', 'APP_PARAMS'] as const;
export const validationBody = (
  mode: (typeof checkModes)[number],
  { taskflow, taskconfig, input }: Content,
  workflow: string,
): Requests['ValidateAopWorkflowVersion']['body'] => ({
  mode,
  taskflow,
  taskconfig,
  aopworkflow_id: workflow,
  ...(input !== undefined && { input }),
});

export const purposeOf = ({ aop_type: type }: AopWorkflowInfo): string =>
  purposeNames.find((name) => purposes[name] === type) ?? type ?? '';
/** The data class whose objects the workflow takes. */
export const dataClassOf = (workflow: AopWorkflowInfo) => ({
  ...(workflow.dataclass_id !== undefined && { id: workflow.dataclass_id }),
  name: workflow.dataclass_name ?? 'Alert',
});

/** One thing that a person puts into a debugged or retried run. */
export interface Item {
  /** A node, a plug-in, or `input`. */
  readonly key: string;
  readonly name: string;
  readonly value: Json;
}
const outputName = 'output';
export const outputItem = (key: string, output: Json): Item => ({
  key,
  name: outputName,
  value: { [outputName]: output },
});
export const inputItem = (name: string, value: Json): Item => ({ key: 'input', name, value });
export const itemsText = (items: readonly Item[]): string => JSON.stringify(items);

export interface Simulation {
  readonly breakpoints: 'all' | readonly string[];
  readonly mocks: JsonObject;
  readonly sideEffects: boolean;
}
export const simulationText = ({ breakpoints, mocks, sideEffects }: Simulation): string =>
  JSON.stringify({
    breakpoints,
    mocks: Object.fromEntries(Object.entries(mocks).map(([node, output]) => [node, { [outputName]: output }])),
    side_effects: sideEffects,
  });

/** The breakpoints of a run that is no debug run: all it does it does in earnest. */
export const stepsText = (breakpoints: Simulation['breakpoints']): string => JSON.stringify({ breakpoints });

/** What a node run in the topology is called by people. */
export const nodeOf = (entry: TopologyNodeInfo): string => entry.action_id ?? '';

/** Of those who wait for a message, only the runs about this data object. */
export const aboutObject = (id: string | undefined): Pick<Requests['SendWorkspaceEvent']['body'], 'dataobject_id'> =>
  id === undefined ? {} : { dataobject_id: id };
