/** Every command, in the order in which the help lists them. */
import type { Command } from './command.ts';
import { config } from './config.ts';
import { backup } from './folder/backup.ts';
import { doctor } from './folder/doctor.ts';
import { restore } from './folder/restore.ts';
import { eventSend } from './event/send.ts';
import { holdCreate, holdList } from './hold/hold.ts';
import { holdRelease } from './hold/release.ts';
import { keyAdd, keyDelete, keyList } from './identity/key.ts';
import { keyReset } from './identity/key-reset.ts';
import { userAdd, userList } from './identity/user.ts';
import { instanceAgain } from './instance/again.ts';
import { instanceDebug } from './instance/debug.ts';
import { instanceList } from './instance/list.ts';
import { instanceRetry } from './instance/retry.ts';
import { instanceRun } from './instance/run.ts';
import { instanceSend } from './instance/send.ts';
import { instanceShow } from './instance/show.ts';
import { instanceTerminate } from './instance/terminate.ts';
import { instanceWatch } from './instance/watch.ts';
import { test } from './test/test.ts';
import { todoDecide } from './todo/decide.ts';
import { todoList, todoShow } from './todo/list.ts';
import { workflowExport } from './workflow/export.ts';
import { workflowImport } from './workflow/import.ts';
import { workflowList } from './workflow/list.ts';
import { workflowRelease } from './workflow/release.ts';
import { workflowValidate } from './workflow/validate.ts';

export const commands: readonly Command[] = [
  config,
  workflowList,
  workflowImport,
  workflowValidate,
  workflowRelease,
  workflowExport,
  test,
  instanceRun,
  instanceAgain,
  instanceList,
  instanceShow,
  instanceWatch,
  instanceTerminate,
  instanceRetry,
  instanceDebug,
  instanceSend,
  eventSend,
  holdCreate,
  holdList,
  holdRelease,
  todoList,
  todoShow,
  todoDecide,
  userList,
  userAdd,
  keyList,
  keyAdd,
  keyDelete,
  keyReset,
  backup,
  restore,
  doctor,
];
