import type { Fact } from '../engine/facts.ts';
import type { InstanceState, InstanceStatus } from '../engine/state.ts';
import type { Metrics } from './metrics.ts';

/** A step of an instance, as far as it is counted. */
export interface CountedStep {
  readonly before: InstanceState;
  readonly state: InstanceState;
  readonly facts: readonly Fact[];
}
type Counting = Pick<
  Metrics,
  | 'commands'
  | 'decisions'
  | 'started'
  | 'ended'
  | 'instances'
  | 'nodeRuns'
  | 'faults'
  | 'actions'
  | 'outcomes'
  | 'todos'
>;

const ends: ReadonlySet<InstanceStatus> = new Set<InstanceStatus>(['finished', 'failed', 'terminated']);

/** Counts what a step did, once it is durable. */
export function countStep(metrics: Counting, { before, state, facts }: CountedStep): void {
  for (const fact of facts) countFact(metrics, before, fact);
  if (before.status === state.status) return;
  if (before.status !== 'new') metrics.instances.dec({ status: before.status });
  metrics.instances.inc({ status: state.status });
  if (ends.has(state.status)) metrics.ended.inc({ status: state.status });
}

function countFact(metrics: Counting, before: InstanceState, fact: Fact): void {
  switch (fact.kind) {
    case 'instanceStarted':
      return metrics.started.inc();
    case 'commandTaken':
      return metrics.commands.inc({ command: fact.command });
    case 'activityStarted':
      return metrics.nodeRuns.inc();
    case 'todoOpened':
      return metrics.todos.inc();
    case 'todoDecided':
      metrics.decisions.inc({ action: fact.decision.action });
      return metrics.todos.dec();
    case 'todoCanceled':
      return metrics.todos.dec();
    default:
      countAction(metrics, before, fact);
  }
}

function countAction(metrics: Counting, before: InstanceState, fact: Fact): void {
  if (fact.kind === 'actionRequested') {
    const { plugin, function: name } = fact.request;
    return metrics.actions.inc({ plugin, function: name });
  }
  if (fact.kind === 'activityFaulted') metrics.faults.inc({ reason: fact.fault.reason });
  const outcome = outcomeIn(fact);
  if (outcome !== undefined && 'activity' in fact && fact.activity !== undefined)
    countOutcome(metrics, before, fact.activity, outcome);
}

/** How an action has ended, if that is what the fact tells. */
function outcomeIn(fact: Fact): string | undefined {
  switch (fact.kind) {
    case 'activityCompleted':
      return fact.from === 'action' ? 'output' : undefined;
    case 'attemptFailed':
    case 'activityFaulted':
    case 'activityErred':
      return fact.sameKey ? 'unknown' : 'failure';
    case 'activityWithdrawn':
    case 'activityCutOff':
      return 'withdrawn';
    default:
      return undefined;
  }
}

/** Only what was under way as an action has an outcome. */
function countOutcome({ outcomes }: Counting, { activities }: InstanceState, number: number, outcome: string): void {
  const phase = activities[number]?.phase;
  if (phase?.is !== 'action') return;
  const { plugin, function: name, connection = '' } = phase.request;
  outcomes.inc({ plugin, function: name, connection, outcome });
}
