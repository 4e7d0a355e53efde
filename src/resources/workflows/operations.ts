import { damagedToWire, pageToWire, stampOf } from '../listing.ts';
import { reading, type Some, writing } from '../operation.ts';
import { Problem } from '../problem.ts';
import { checkWorkflow, createWorkflow } from './create-workflow.ts';
import { deleteWhole } from './delete-workflow.ts';
import { getSummary } from './find-workflow.ts';
import type { WorkflowSummary } from './model.ts';
import { listWorkflows, saveWorkflow } from './store.ts';
import { filterFromWire, labelFromWire, orderFromWire, workflowFromWire, workflowToWire } from './wire.ts';

export const workflowOperations: Some<
  'ListWorkflows' | 'CreateAopWorkflow' | 'ShowAopWorkflow' | 'UpdateAopWorkflow' | 'DeleteAopWorkflow'
> = {
  ListWorkflows: reading(({ request: { query }, scope, read, services: { settings } }) => {
    const listed = listWorkflows(scope, read, filterFromWire(query), orderFromWire(query));
    const around = { scope, timeZone: settings.timeZone };
    return {
      ...pageToWire(listed.total, query),
      offset: query.offset,
      limit: query.limit,
      data: listed.items.map((workflow) => workflowToWire(workflow, around)),
      ...damagedToWire(listed),
    };
  }),

  CreateAopWorkflow: writing(({ request: { body }, scope, tx, now, services: { settings } }) => {
    const { id } = createWorkflow(scope, tx, workflowFromWire(body), now);
    return { data: workflowToWire(getSummary(scope, tx, id), { scope, timeZone: settings.timeZone }) };
  }),

  ShowAopWorkflow: reading(({ request: { path }, scope, read, services: { settings } }) => ({
    data: workflowToWire(getSummary(scope, read, path.workflow_id), { scope, timeZone: settings.timeZone }),
  })),

  UpdateAopWorkflow: writing(({ request: { path, body }, scope, tx, now, services: { settings } }) => {
    const workflow = getSummary(scope, tx, path.workflow_id);
    const enabled = body.enabled ?? workflow.enabled;
    if (enabled) checkVersionInUse(workflow, body.version_id);
    const { name = workflow.name, description = workflow.description } = body;
    const label = body.labels === undefined ? workflow.label : labelFromWire(body.labels);
    const changed = { ...workflow, name, description, label, enabled, changed: stampOf(scope, now) };
    checkWorkflow(scope, tx, changed);
    saveWorkflow(scope, tx, changed);
    return { data: workflowToWire(changed, { scope, timeZone: settings.timeZone }) };
  }),

  DeleteAopWorkflow: writing(({ request: { path }, scope, tx, now, services: { settings } }) => {
    const workflow = getSummary(scope, tx, path.workflow_id);
    deleteWhole({ scope, tx, now }, workflow);
    return { data: workflowToWire(workflow, { scope, timeZone: settings.timeZone }) };
  }),
};

/** An enabled workflow runs its activated version; naming another one here would change nothing, so it is refused. */
function checkVersionInUse({ name, active }: WorkflowSummary, versionId: string | undefined): void {
  if (active === undefined)
    throw new Problem({
      kind: 'conflict',
      because: `the workflow ${name} has no activated version; activate one first`,
    });
  if (versionId !== undefined && versionId !== '' && versionId !== active)
    throw new Problem({
      kind: 'invalidField',
      field: 'version_id',
      because: `must be the activated version, ${active}; activate ${JSON.stringify(versionId)} first`,
    });
}
