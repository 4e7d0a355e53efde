/** Every bound of the runtime, in one place; a caller may set its own. */
export interface Limits {
  /** Calls of plug-in functions at one time: in all, for one workspace, over one connection. */
  readonly slotsMax: number;
  readonly slotsPerWorkspaceMax: number;
  readonly slotsPerConnectionMax: number;
  /** Actions of one workspace that wait in memory; more are read off the instances when there is room again. */
  readonly readyPerWorkspaceMax: number;
  /** Held actions remembered; beyond that they are looked for again from time to time. */
  readonly heldMax: number;
  /** Live instances kept in memory, by number and by the size of what happened in them. */
  readonly cachedInstancesMax: number;
  readonly cachedCharsMax: number;
  /** A snapshot is written every so many facts of an instance. */
  readonly snapshotEveryFacts: number;
  /** Timers kept in memory; those beyond stay on disk until their time comes near. */
  readonly timersMax: number;
  readonly timerHorizonMs: number;
  /** A to-do whose due date passed while the process was down is not due before this long after the start. */
  readonly dueGraceMs: number;
  /** How long running actions may go on when the process stops, and how long they have to heed their signal after that. */
  readonly drainMs: number;
  readonly abortMs: number;
}

export const defaultLimits: Limits = {
  slotsMax: 1_024,
  slotsPerWorkspaceMax: 256,
  slotsPerConnectionMax: 64,
  readyPerWorkspaceMax: 10_000,
  heldMax: 200_000,
  cachedInstancesMax: 20_000,
  cachedCharsMax: 32 * 1024 * 1024,
  snapshotEveryFacts: 2_000,
  timersMax: 100_000,
  timerHorizonMs: 600_000,
  dueGraceMs: 1_800_000,
  drainMs: 20_000,
  abortMs: 1_000,
};
