import { describe, expect, it } from 'vitest';
import { FunctionFailed } from '../../src/plugins/plugin.ts';
import { flow } from '../support/flow.ts';
import { runtimes } from './runtimes.ts';
import { worldsOf } from './world.ts';

const dueIn = (duration: string) => ({ text: duration, parts: [duration] });

describe.each(runtimes)('the $name runtime', (runtime) => {
  const world = worldsOf(runtime);

  it('lets a due date end the wait, but gives time after a downtime in which it passed', async () => {
    const w = world();
    const drawing = flow('start -> todo -> end', { todo: { onDue: 'continue', dueDate: dueIn('PT1H') } });
    const early = await w.start(drawing);
    await w.time.pass(3_600_001);
    await w.reaches(early, 'finished');
    const late = await w.start(drawing);
    await w.restart(7_200_000);
    await w.time.pass(1_700_000);
    expect(w.state(late).status).toBe('running');
    await w.time.pass(100_001);
    await w.reaches(late, 'finished');
  });

  it('gives time after a retry for a due date that passed while the run stood still', async () => {
    let good = false;
    const a = () => {
      if (!good) throw new FunctionFailed('not yet', { final: true });
      return {};
    };
    const w = world({ functions: { a } });
    const drawing = flow('start -> and -> a -> end\nand -> todo -> end', { todo: { dueDate: dueIn('PT1H') } });
    const instance = await w.start(drawing);
    await w.reaches(instance, 'failed');
    await w.time.pass(7_200_000);
    good = true;
    await w.retry(instance);
    await w.time.pass(1_799_999);
    expect(w.state(instance).status).toBe('retrying');
    await w.time.pass(100_000);
    await w.reaches(instance, 'terminated');
  });
});
