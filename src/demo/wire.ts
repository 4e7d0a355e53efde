/** The demo's workflows as a client sends them. */
import type { Requests } from '../contract/generated/operations.ts';
import type { DemoWorkflow } from './workflows/workflows.ts';

const purpose = 'NORMAL';

export const workflowToWire = (
  { name, description }: DemoWorkflow,
  dataClass: string,
): Requests['CreateAopWorkflow']['body'] => ({
  name,
  description,
  engine_type: 'public_engine',
  aop_type: purpose,
  dataclass_id: dataClass,
});

export const versionToWire = ({
  name,
  description,
  taskflow,
  taskconfig,
  input,
}: DemoWorkflow): Requests['CreateAopWorkflowVersion']['body'] => ({
  name,
  description,
  taskflow,
  taskconfig,
  input,
  taskflow_type: 'JSON',
  aop_type: purpose,
});
