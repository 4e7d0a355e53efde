import { expect, it } from 'vitest';
import { flow, type Details } from '../../test/support/flow.ts';
import { randomDrawing } from '../../test/support/random-drawing.ts';
import { randomFrom } from '../kernel/random.ts';
import { RandomRun } from '../../test/support/random-run.ts';

const cases = Number(process.env['SALLYPORT_ENGINE_CASES'] ?? 2_000);
const firstSeed = Number(process.env['SALLYPORT_ENGINE_SEED'] ?? 20_261_124);
const happeningsMax = 30;

/** How a task was set up, at random. */
function randomDetails(random: () => number): Details {
  return {
    repeatable: random() < 0.5,
    sideEffects: random() < 0.5,
    onError: random() < 0.15 ? 'continue' : 'fail',
    ...(random() < 0.15 && { async: true as const }),
    ...(random() < 0.3 && { until: 'nrOfCompletedInstances > 0' }),
    ...(random() < 0.3 && { gathers: { found: { by: 'approver', n: '${trigger.n}', at: '${loopCounter}' } } }),
    onDue: random() < 0.5 ? 'continue' : 'interrupt',
    retry: { attemptsMax: 1 + Math.floor(random() * 3), firstIntervalMs: 1_000, backoff: 1.5, intervalMaxMs: 5_000 },
    input: { x: random() < 0.8 ? '${trigger.n}' : '${nodes}' },
  };
}

function play(seed: number): void {
  const random = randomFrom(seed);
  const { text, tasks } = randomDrawing(random);
  const details = Object.fromEntries(tasks.map((task) => [task, randomDetails(random)]));
  const run = new RandomRun(flow(text, details), random);
  try {
    run.start();
    for (let count = 0; count < happeningsMax && !run.isOver; count += 1) run.next();
    run.end();
  } catch (error) {
    throw new Error(`SALLYPORT_ENGINE_SEED=${seed} SALLYPORT_ENGINE_CASES=1\n${text}`, { cause: error });
  }
}

it(`${cases} random drawings in a careless world keep the engine's laws`, { timeout: 5_000 + cases * 20 }, () => {
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) play(seed);
  expect(cases).toBeGreaterThan(0);
});
