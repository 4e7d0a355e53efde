import type { Requests } from '../../contract/generated/operations.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Sent } from './model.ts';

/** What somebody sent to the workspace. [ours] */
export const eventFromWire = (body: Requests['SendWorkspaceEvent']['body']): Sent => ({
  kind: body.type,
  name: body.name,
  workflow: body.workflow_id,
  dataObject: body.dataobject_id,
  variables: (body.variables ?? {}) as JsonObject,
  fields: { workflow: 'workflow_id', dataObject: 'dataobject_id' },
});
