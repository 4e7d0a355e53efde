import type { Debugging } from '../../engine/state.ts';
import { leave } from '../../runtime/outbox.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Transaction } from '../../store/database.ts';
import type { Scope } from '../scope.ts';
import type { Startable } from '../workflows/startable.ts';
import { actorOf } from './command-instance.ts';
import { type InstanceId, type TriggerType, workflowInput } from './model.ts';
import { insertInstance } from './store.ts';

/** A new run, whoever starts it: the API, a trigger, or a run before it. */
export interface NewInstance {
  readonly id: InstanceId;
  readonly startable: Startable;
  readonly triggerType: TriggerType;
  /** What `trigger` stands for; the version's declared inputs are filled from it by name. */
  readonly trigger: JsonObject;
  readonly debugging?: Debugging;
  /** The debug run's settings as they were sent. */
  readonly simulation?: string;
  readonly origin?: InstanceId;
  readonly startHash: string;
  readonly now: number;
}

const idCharsMax = 256;

/** Writes the instance's row and leaves its start for the runtime, in one transaction: both happen or neither. */
export function startInstance(scope: Scope, tx: Transaction, instance: NewInstance): void {
  const { id, startable, trigger, debugging, now } = instance;
  const { workflow, version, definition } = startable;
  insertInstance(scope, tx, {
    id,
    workflow: workflow.id,
    workflowName: workflow.name,
    version: version.id,
    versionNumber: version.number,
    definition,
    triggerType: instance.triggerType,
    status: 'running',
    startedAt: now,
    updatedAt: now,
    retries: 0,
    dataClass: workflow.dataClass,
    dataClassName: workflow.dataClassName,
    dataObject: typeof trigger['id'] === 'string' ? trigger['id'].slice(0, idCharsMax) : '',
    startHash: instance.startHash,
    ...(instance.origin && { origin: instance.origin }),
    ...(instance.simulation !== undefined && { simulation: instance.simulation }),
  });
  leave(tx, {
    kind: 'start',
    start: {
      instance: { workspace: scope.workspace, id },
      project: scope.project,
      definition,
      workflow: workflow.id,
      ask: {
        kind: 'start',
        trigger: { value: trigger },
        workflowInput: { value: workflowInput(version.input, trigger) },
        ...(debugging && { debugging }),
        by: actorOf(scope),
      },
    },
  });
}
