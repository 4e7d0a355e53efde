import { reading, type Some, writing } from '../operation.ts';
import { Problem } from '../problem.ts';
import { exportWorkflowsMax, writeExport } from './export-file.ts';
import { getSummary, getVersion } from './find-workflow.ts';
import { importWorkflows } from './import-workflows.ts';
import { listVersionHeads } from './store.ts';
import { workflowToWire } from './wire.ts';

export const transferOperations: Some<'ExportAopworkflow' | 'ImportAopworkflow'> = {
  ExportAopworkflow: reading(({ request: { body }, scope, read }) => {
    const ids = [...new Set(body.id)];
    if (ids.length === 0 || ids.length > exportWorkflowsMax)
      throw new Problem({
        kind: 'invalidField',
        field: 'id',
        because: `must name 1 to ${exportWorkflowsMax} workflows, found ${ids.length}`,
      });
    const carried = ids.map((id) => {
      const workflow = getSummary(scope, read, id);
      const heads = listVersionHeads(scope, read, workflow.id).toReversed();
      return { workflow, versions: heads.map((head) => getVersion(scope, read, head.id).version) };
    });
    const [only] = carried.length === 1 ? carried : [];
    const name = `${only?.workflow.name ?? 'workflows'}.json`;
    return { file: writeExport(carried), name, type: 'application/octet-stream' };
  }),

  ImportAopworkflow: writing(({ request: { body }, scope, tx, now, services: { settings } }) => {
    const ids = importWorkflows(scope, tx, body.uploadFile, now);
    const around = { scope, timeZone: settings.timeZone };
    return { data: ids.map((id) => workflowToWire(getSummary(scope, tx, id), around)) };
  }),
};
