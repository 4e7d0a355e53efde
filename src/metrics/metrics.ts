/** What operators watch, as Prometheus reads it: names and labels are a promise, kept in docs/operate.md. Labels hold no ids and no data of people. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const prefix = 'sallyport_';
/** From what a healthy disk takes to what nobody waits for any more, in seconds. */
const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const bodiesBuckets = [1, 2, 5, 10, 25, 50, 100, 250];

export type Metrics = ReturnType<typeof createMetrics>;

/** The metrics of one process, each in a registry of its own. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const base = { registers: [registry] };
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter<Label>({ ...base, name: `${prefix}${name}`, help, labelNames: [...labelNames] });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge<Label>({ ...base, name: `${prefix}${name}`, help, labelNames: [...labelNames] });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    { labelNames = [], buckets = secondsBuckets }: { labelNames?: readonly Label[]; buckets?: readonly number[] } = {},
  ) =>
    new Histogram<Label>({
      ...base,
      name: `${prefix}${name}`,
      help,
      labelNames: [...labelNames],
      buckets: [...buckets],
    });

  return {
    registry,
    requests: histogram('http_request_duration_seconds', 'From the whole request to the whole answer', {
      labelNames: ['operation', 'status'],
    }),
    commands: counter('commands_total', 'Commands that were taken, by kind', ['command']),
    decisions: counter('decisions_total', 'Decisions on to-dos', ['action']),
    started: counter('instances_started_total', 'Runs that have started'),
    ended: counter('instances_ended_total', 'Runs that came to an end, or to a stop at a fault', ['status']),
    instances: gauge('instances', 'Runs by status', ['status']),
    nodeRuns: counter('node_runs_total', 'Nodes that have started'),
    faults: counter('faults_total', 'Node runs that came to a fault, by reason', ['reason']),
    actions: counter('actions_requested_total', 'Attempts that were asked of plug-ins', ['plugin', 'function']),
    outcomes: counter('action_outcomes_total', 'How attempts ended: output, failure, unknown, withdrawn', [
      'plugin',
      'function',
      'connection',
      'outcome',
    ]),
    todos: gauge('todos_open', 'To-dos that wait for a person'),
    holds: gauge('holds', 'Holds that are in force'),
    commits: histogram('commit_duration_seconds', 'One shared transaction, from its first change until it is durable'),
    flushes: histogram('flush_duration_seconds', 'The flush of one shared transaction'),
    bodies: histogram('commit_changes', 'Changes that shared one transaction', { buckets: bodiesBuckets }),
    waits: histogram('commit_wait_seconds', 'How long the oldest change of a transaction had waited for its turn'),
    queue: gauge('commit_queue', 'Changes that wait for their turn, by lane', ['lane']),
    sinceFlush: gauge('seconds_since_last_flush', 'Time since a transaction was made durable'),
  };
}
