import type { Caller, Debugging, Kept } from '../../engine/state.ts';
import { leave } from '../../runtime/outbox.ts';
import type { Start } from '../../runtime/runtime.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Transaction } from '../../store/database.ts';
import type { Scope } from '../scope.ts';
import type { Startable } from '../workflows/startable.ts';
import { actorOf } from './command-instance.ts';
import { type InstanceId, type TriggerType, workflowInput } from './model.ts';
import { insertInstance } from './store.ts';

/** A new run, whoever starts it: the API, a trigger, or a run before or above it. */
export interface NewInstance {
  readonly id: InstanceId;
  readonly startable: Startable;
  readonly triggerType: TriggerType;
  /** What `trigger` stands for. */
  readonly trigger: Kept;
  /** The version's declared inputs are filled from it by name. */
  readonly given: JsonObject;
  /** The id of the data object that it is about. */
  readonly dataObject: string;
  readonly variables?: JsonObject;
  readonly debugging?: Debugging;
  /** The debug run's settings as they were sent. */
  readonly simulation?: string;
  readonly origin?: InstanceId;
  readonly calledBy?: Caller;
  readonly startHash: string;
  readonly now: number;
}

/** Writes the instance's row and leaves its start for the runtime, in one transaction: both happen or neither. */
export function startInstance(scope: Scope, tx: Transaction, instance: NewInstance): void {
  leave(tx, { kind: 'start', start: makeInstance(scope, tx, instance) });
}

/** Writes the instance's row; what is to be started is for the caller to hand on, in the same transaction. */
export function makeInstance(scope: Scope, tx: Transaction, instance: NewInstance): Start {
  const { id, startable, trigger, given, variables, debugging, calledBy, now } = instance;
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
    dataObject: instance.dataObject,
    startHash: instance.startHash,
    ...(instance.origin && { origin: instance.origin }),
    ...(calledBy && { parent: calledBy.instance as InstanceId }),
    ...(instance.simulation !== undefined && { simulation: instance.simulation }),
  });
  return {
    instance: { workspace: scope.workspace, id },
    project: scope.project,
    definition,
    workflow: workflow.id,
    ask: {
      kind: 'start',
      trigger,
      workflowInput: { value: workflowInput(version.input, given) },
      ...(variables && { variables }),
      ...(debugging && { debugging }),
      ...(calledBy && { calledBy }),
      by: actorOf(scope),
    },
  };
}
