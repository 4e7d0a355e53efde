import type { InstanceState } from '../engine/state.ts';

export type RunStatus = 'running' | 'finished' | 'failed' | 'terminated';

/** What an author needs to know of the engine's statuses. */
export const statuses: Readonly<Record<InstanceState['status'], RunStatus>> = {
  new: 'running',
  running: 'running',
  retrying: 'running',
  terminating: 'running',
  failed: 'failed',
  terminated: 'terminated',
  finished: 'finished',
};

export interface RunFault {
  readonly node: string;
  readonly reason: string;
  readonly message: string;
}
