import type { MasterKey } from '../store/secrets.ts';
import type { TableCheck } from '../store/table-check.ts';
import { eventChecks } from './events/store.ts';
import { checkHold } from './holds/store.ts';
import { identityChecks } from './identity/store.ts';
import { checkInstance } from './instances/store.ts';
import { checkDoneOnce } from './once.ts';
import { todoChecks } from './todos/store.ts';
import { checkDefinition } from './workflows/definitions.ts';
import { workflowChecks } from './workflows/store.ts';
import { checkWorkspace } from './workspaces/store.ts';

/** Every table of the resources whose rows carry a checksum. */
export const resourceChecks: readonly TableCheck[] = [
  checkWorkspace,
  ...workflowChecks,
  checkDefinition,
  checkInstance,
  ...eventChecks,
  ...todoChecks,
  checkHold,
  checkDoneOnce,
];

/** Those whose rows are sealed: only with the master key can they be checked. */
export const sealedChecks: (key: MasterKey) => readonly TableCheck[] = identityChecks;
