import { describe, expect, it } from 'vitest';
import { FunctionFailed } from '../../src/plugins/plugin.ts';
import { flow } from '../support/flow.ts';
import { until } from '../support/virtual-time.ts';
import { runtimes } from './runtimes.ts';
import { later, worldsOf } from './world.ts';

/** Seeds of the hostile runtime: each is another order of what runs tell one another. */
const seeds = [1, 2, 3, 4];

describe.each(runtimes)('escalations of called runs on the $name runtime', (runtime) => {
  const world = worldsOf(runtime);
  const calls = { flow: { calls: 'child' } };

  it.each(seeds)('come once each and before the end of the run, through the runs between (seed %i)', async (seed) => {
    const w = world({ seed });
    w.define('middle', flow('start -> flow -> end', calls));
    w.define('child', flow('start -> escalation -> look -> escalation2 -> end', escalations('first', 'second')));
    const top = await w.start(
      flow('start -> flow -> end\nflow!~ escalation -> a -> end2\ncase~: escalation2 -> b -> end3', {
        flow: { calls: 'middle' },
        ...escalations('first', 'second'),
      }),
    );
    await w.reaches(top, 'finished');
    expect(w.called('a')).toHaveLength(1);
    expect(w.called('b')).toHaveLength(1);
  });

  it.each(seeds)('end a call whose border catches them, and the run with it (seed %i)', async (seed) => {
    const w = world({ seed, functions: { look: () => later().promise } });
    w.define('child', flow('start -> escalation -> look -> end'));
    const top = await w.start(flow('start -> flow -> end\nflow! escalation -> a -> end2', calls));
    await w.reaches(top, 'finished');
    const child = w.childOf(top, 'flow');
    await until(() => w.state(child).status !== 'running');
    await w.time.pass(11_000);
    await w.reaches(child, 'terminated');
    expect(w.called('a')).toHaveLength(1);
  });

  it.each(seeds)('wait for a caller that has failed (seed %i)', async (seed) => {
    const gate = later();
    let failing = true;
    const w = world({
      seed,
      functions: {
        look: () => gate.promise,
        b() {
          if (failing) throw new FunctionFailed('no route', { final: true });
          return {};
        },
      },
    });
    w.define('child', flow('start -> look -> escalation -> end'));
    const drawing = 'start -> and -> flow -> end\nand -> b -> end2\nflow!~ escalation -> a -> end3';
    const top = await w.start(flow(drawing, calls));
    await w.reaches(top, 'failed');
    gate.resolve({});
    await w.reaches(w.childOf(top, 'flow'), 'finished');
    expect(w.state(top).status).toBe('failed');
    failing = false;
    await w.retry(top);
    await w.reaches(top, 'finished');
    expect(w.called('a')).toHaveLength(1);
  });
});

const escalations = (first: string, second: string) => ({
  escalation: { escalation: first },
  escalation2: { escalation: second },
});
