import { expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { Play } from '../../test/support/play.ts';
import { replay } from '../engine/engine.ts';
import { countStep } from './count-step.ts';
import { createMetrics } from './metrics.ts';

/** What the metrics say after all that a run did, without the zeros and the process's own. */
async function counted(...plays: readonly Play[]): Promise<Record<string, number>> {
  const metrics = createMetrics();
  for (const { batches } of plays)
    for (const [index, batch] of batches.entries())
      countStep(metrics, {
        before: replay(batches.slice(0, index)),
        state: replay(batches.slice(0, index + 1)),
        facts: batch.facts,
      });
  const found: Record<string, number> = {};
  for (const { name, values } of await metrics.registry.getMetricsAsJSON())
    for (const { value, labels } of values)
      if (name.startsWith('sallyport_') && value !== 0) {
        const told = Object.values(labels).join(' ');
        found[`${name.slice('sallyport_'.length)}${told && ` ${told}`}`] = value;
      }
  return found;
}

it('runs are counted by what became of them', async () => {
  const finished = new Play(flow('start -> a -> end')).start();
  finished.end('a');
  const failed = new Play(flow('start -> a -> end')).start();
  failed.fail('a');
  const waiting = new Play(flow('start -> todo -> end')).start();
  expect(await counted(finished, failed, waiting)).toEqual({
    instances_started_total: 3,
    'instances finished': 1,
    'instances failed': 1,
    'instances running': 1,
    'instances_ended_total finished': 1,
    'instances_ended_total failed': 1,
    node_runs_total: 7,
    'faults_total functionFailed': 1,
    'actions_requested_total Test a': 2,
    'action_outcomes_total Test a  output': 1,
    'action_outcomes_total Test a  failure': 1,
    todos_open: 1,
  });
});

it('a run that is terminated, retried and decided leaves no to-do and no status behind', async () => {
  const play = new Play(flow('start -> todo -> end')).start();
  play.terminate();
  play.retry();
  play.decide('todo');
  expect(await counted(play)).toMatchObject({
    'commands_total terminate': 1,
    'commands_total retry': 1,
    'decisions_total CONTINUE': 1,
    'instances finished': 1,
    'instances_ended_total terminated': 1,
  });
  expect(await counted(play)).not.toHaveProperty('todos_open');
});

it('an outcome that nobody knows is neither success nor failure, and one that nobody waits for is told too', async () => {
  const unknown = new Play(flow('start -> a -> end')).start();
  unknown.end('a', { is: 'unknown', message: 'gone' });
  const withdrawn = new Play(flow('start -> a -> end\na! timer -> end2')).start();
  withdrawn.wait(3_600_000);
  expect(await counted(unknown, withdrawn)).toMatchObject({
    'action_outcomes_total Test a  unknown': 1,
    'action_outcomes_total Test a  withdrawn': 1,
  });
});
