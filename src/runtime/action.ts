import type { Ask, Outcome } from '../engine/messages.ts';
import type { ActionRequest } from '../engine/state.ts';
import { derivedId } from '../kernel/id.ts';
import type { CallResult } from '../plugins/call.ts';
import type { Held } from './holds.ts';
import type { Turn } from './ready.ts';
import type { InstanceRef } from './runtime.ts';

export interface ActionRef {
  readonly instance: InstanceRef;
  readonly activity: number;
  readonly attempt: number;
}
/** The instance whose debts they are. */
export interface Owner {
  readonly instance: InstanceRef;
  readonly workflow: string;
}

/** One attempt on its way from being owed to its told end. */
export interface Action extends ActionRef, Held, Turn {
  stage: 'queued' | 'held' | 'running' | 'telling';
  controller: AbortController | undefined;
}

export const isWaiting = ({ stage }: Action) => stage === 'queued' || stage === 'held';

export function newAction(owner: Owner, activity: number, attempt: number, request?: ActionRequest): Action {
  return {
    instance: owner.instance,
    workspace: owner.instance.workspace,
    workflow: owner.workflow,
    activity,
    attempt,
    plugin: request?.plugin ?? '',
    function: request?.function ?? '',
    ...(request?.connection !== undefined && { connection: request.connection }),
    stage: 'queued',
    waitsFor: undefined,
    paid: false,
    discardedBy: undefined,
    dropped: false,
    controller: undefined,
  };
}

export const ended = ({ activity, attempt }: ActionRef, outcome: Outcome): Ask => ({
  kind: 'actionEnded',
  activity,
  attempt,
  outcome,
});

/** Stable over restarts, and the same for every attempt at one effect. */
export const keyOf = ({ instance, activity }: ActionRef, { keyNumber }: ActionRequest): string =>
  derivedId(`${instance.id}/${activity}`, keyNumber, 0);

export const notCalled = (message: string): Outcome => ({ is: 'notCalled', message });
export const lostCall: Outcome = { is: 'unknown', message: 'The process ended while the function was running' };
export const givenUp = notCalled('the instance wants it no more');

export const outcomeOf = (result: CallResult): Outcome =>
  result.is === 'output' ? { is: 'output', output: { value: result.output } } : result;
