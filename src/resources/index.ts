import { componentOperations } from './components/operations.ts';
import { dataClassOperations } from './dataclasses/operations.ts';
import { eventOperations } from './events/operations.ts';
import { holdOperations } from './holds/operations.ts';
import { iamOperations, userOperations } from './identity/operations.ts';
import { instanceOperations } from './instances/operations.ts';
import { notYetIn, type Operations } from './operation.ts';
import { todoOperations } from './todos/operations.ts';
import { workflowOperations } from './workflows/operations.ts';
import { transferOperations } from './workflows/transfer-operations.ts';
import { versionOperations } from './workflows/version-operations.ts';
import { workspaceOperations } from './workspaces/operations.ts';

/** Every operation of the contract. A family that is built takes the place of its line; docs/coverage.md counts both kinds. */
export const operations: Operations = {
  ...workspaceOperations,
  ...dataClassOperations,
  ...workflowOperations,
  ...versionOperations,
  ...transferOperations,
  ...instanceOperations,
  ...eventOperations,
  ...todoOperations,
  ...componentOperations,
  ...holdOperations,
  ...userOperations,
  ...iamOperations,
  ...notYetIn('note'),
  ...notYetIn(
    'agency',
    'alert',
    'attachment',
    'catalogue',
    'collector-channel',
    'collector-channel-group',
    'collector-component',
    'collector-connection',
    'collector-file',
    'collector-module-template',
    'collector-node',
    'collector-parser',
    'component-template',
    'connection',
    'dataclass-type',
    'dataobject',
    'dataobject-relation',
    'datapanel-object',
    'dictionary',
    'incident',
    'indicator',
    'layout',
    'layout-wizard',
    'mapping',
    'mapping-classifier',
    'mapping-mapper',
    'mapping-preprocess-rule',
    'metric',
    'module',
    'playbook',
    'playbook-action',
    'playbook-approval',
    'playbook-instance',
    'playbook-rule',
    'playbook-version',
    'policy',
    'policy-record',
    'report',
    'resource',
    'siem-alert-rule',
    'siem-alert-rule-template',
    'siem-cloud-log',
    'siem-dataspace',
    'siem-monitor',
    'siem-pipe',
    'siem-pipe-consumption',
    'siem-pipe-index',
    'siem-search',
    'siem-search-condition',
    'siem-shipper',
    'subscription',
    'tag',
    'vulnerability',
  ),
};
