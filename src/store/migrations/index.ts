import type { Migration } from '../migrate.ts';
import { runtimeTables } from './0001-runtime.ts';
import { identityTables } from './0002-identity.ts';
import { workflowTables } from './0003-workflows.ts';
import { todoTables } from './0004-todos.ts';
import { holdTables } from './0005-holds.ts';
import { instanceTables } from './0006-instances.ts';
import { checksums } from './0007-checksums.ts';
import { putOffTable } from './0008-put-off.ts';
import { callTables } from './0009-calls.ts';
import { heldCallChecksums } from './0010-held-calls.ts';
import { versionsOfRuns } from './0011-versions-of-runs.ts';
import { commentChecksums } from './0012-comment-checksums.ts';
import { eventTables } from './0013-events.ts';
import { retriesThatGoBack } from './0014-retries-that-go-back.ts';

/** Every step of the schema, in order. Add a file and a line; never change a released one. */
export const migrations: readonly Migration[] = [
  runtimeTables,
  identityTables,
  workflowTables,
  todoTables,
  holdTables,
  instanceTables,
  checksums,
  putOffTable,
  callTables,
  heldCallChecksums,
  versionsOfRuns,
  commentChecksums,
  eventTables,
  retriesThatGoBack,
];
