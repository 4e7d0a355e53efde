import type { Timer } from './options.ts';
import type { BenchRun, Wake } from './run.ts';

const timerKinds = {
  timerDue: 'timer',
  scopeTimerDue: 'timer',
  retryDue: 'retry',
  todoDue: 'dueDate',
  graceOver: 'grace',
} as const;
const isTimer = (kind: string): kind is keyof typeof timerKinds => Object.hasOwn(timerKinds, kind);

/** What a run waits for until some time, as a test sees it; none where that is no time of its own. */
export function timerOf(run: BenchRun, wake: Wake): Timer[] {
  const { kind } = wake.ask;
  const at = new Date(wake.at).toISOString();
  return isTimer(kind) ? [{ instance: run.id, nodeId: run.nodeOfWake(wake), kind: timerKinds[kind], at }] : [];
}
