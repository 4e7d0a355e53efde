/** What waits for a time, an error or a message does so under any runtime, and over a restart. */
import { describe, expect, it } from 'vitest';
import { FunctionFailed } from '../../src/plugins/plugin.ts';
import { flow } from '../support/flow.ts';
import { until } from '../support/virtual-time.ts';
import { runtimes } from './runtimes.ts';
import { ada, type World, worldsOf } from './world.ts';

const hour = 3_600_000;

describe.each(runtimes)('under the $name runtime', (runtime) => {
  const world = worldsOf(runtime);
  const waitingIn = (w: World, instance: Awaited<ReturnType<World['start']>>) =>
    Object.values(w.state(instance).activities).map(({ node }) => node);

  it('a timer fires in its time, and one that fell due while the process was down right after the start', async () => {
    const w = world();
    const drawing = flow('start -> timer -> sub -> end\nsub: start1 -> todo -> end1\nsub! timer2 -> end2');
    const instance = await w.start(drawing);
    await w.time.pass(hour - 1);
    expect(waitingIn(w, instance)).toEqual(['timer']);
    await w.time.pass(2);
    expect(waitingIn(w, instance)).toEqual(['sub', 'todo']);
    await w.restart(2 * hour);
    for (let minute = 0; minute < 2; minute += 1) await w.time.pass(60_000);
    await w.reaches(instance, 'finished');
    expect(w.kinds(instance)).toContain('todoCanceled');
  });

  it('an event subprocess begins in its time, also when that passed while the process was down', async () => {
    const w = world();
    const drawing = flow('start -> todo -> end\ncase1~: timer1 -> a\ncase2: timer2 -> b', {
      timer1: { cycle: 'R2/PT1H' },
      timer2: { duration: 'PT5H' },
    });
    const instance = await w.start(drawing);
    await w.time.pass(2 * hour + 1);
    expect(w.calls.map(({ name }) => name)).toEqual(['a', 'a']);
    await w.restart(4 * hour);
    for (let minute = 0; minute < 2; minute += 1) await w.time.pass(60_000);
    await w.reaches(instance, 'finished');
    expect(w.calls.map(({ name }) => name)).toEqual(['a', 'a', 'b']);
    expect(w.kinds(instance)).toContain('todoCanceled');
  });

  it('a message begins an event subprocess in the place of all else, once, also over a restart', async () => {
    const slow = ({ signal }: { readonly signal: AbortSignal }) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
    const w = world({ functions: { slow } });
    const drawing = flow('start -> and -> slow -> end\nand -> todo -> end2\ncase: message -> todo2 -> a -> end3');
    const instance = await w.start(drawing);
    await until(() => w.called('slow').length === 1, 'the action is called');
    const message = { kind: 'message', name: 'message', variables: { n: 1 }, by: ada } as const;
    expect(await w.command(instance, message)).toMatchObject({ accepted: true });
    expect(waitingIn(w, instance)).toEqual(['case', 'todo2']);
    await until(() => w.called('slow')[0]?.signal.aborted === true, 'the action is told to stop');
    await w.restart(0);
    expect(waitingIn(w, instance)).toEqual(['case', 'todo2']);
    expect(await w.command(instance, message)).toHaveProperty('rejected');
    await w.decideAll(instance);
    await w.reaches(instance, 'finished');
    expect(w.calls.map(({ name }) => name)).toEqual(['slow', 'a']);
    expect(w.kinds(instance).filter((kind) => kind === 'scopeInterrupted')).toHaveLength(1);
  });

  it('a node with a step of its own begins by itself, also after a restart', async () => {
    const w = world();
    const async = { async: true } as const;
    const instance = await w.start(flow('start -> a -> todo -> b|2 -> end', { a: async, todo: async, b: async }));
    const passes = async () => {
      for (let second = 0; second < 5; second += 1) await w.time.pass(1_000);
    };
    await w.restart();
    await passes();
    expect(waitingIn(w, instance)).toEqual(['todo']);
    const { number: activity = 0 } = Object.values(w.state(instance).activities)[0] ?? {};
    const decision = { action: 'CONTINUE', approver: ada, comment: '', form: {} } as const;
    await w.runtime.command(instance, { kind: 'decide', activity, attempt: 1, decision });
    await passes();
    await w.reaches(instance, 'finished');
    expect(w.calls.map(({ name }) => name)).toEqual(['a', 'b', 'b']);
  });

  it('a timer on a border stops the action that takes too long', async () => {
    const w = world({
      functions: {
        slow: ({ signal }) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped')))),
      },
    });
    const instance = await w.start(
      flow('start -> slow -> end\nslow! timer -> quick -> end2', { slow: { timeoutMs: 10 * hour } }),
    );
    await w.time.pass(hour + 1);
    await w.reaches(instance, 'finished');
    expect(w.calls.map(({ name }) => name)).toEqual(['slow', 'quick']);
    expect(w.calls[0]?.signal.aborted).toBe(true);
  });

  it('an action that fails for good is caught, and mended on another path', async () => {
    const fails = () => {
      throw new FunctionFailed('refused', { final: true });
    };
    const w = world({ functions: { fails } });
    const instance = await w.start(flow('start -> fails -> end\nfails! error -> mend -> end2'));
    await w.reaches(instance, 'finished');
    expect(w.calls.map(({ name }) => name)).toEqual(['fails', 'mend']);
  });

  it('a message reaches what waits for it once, also after a restart', async () => {
    const w = world();
    const instance = await w.start(flow('start -> events -> message -> a -> end\nevents -> timer -> end2'));
    await w.restart(0);
    const message = { kind: 'message', name: 'message', variables: { n: 1 }, by: ada } as const;
    expect(await w.command(instance, message)).toMatchObject({ accepted: true });
    expect(await w.command(instance, message)).toHaveProperty('rejected');
    await w.reaches(instance, 'finished');
    await w.time.pass(2 * hour);
    expect(w.kinds(instance).filter((kind) => kind === 'listenerFired')).toHaveLength(1);
  });

  it('a signal reaches each run that waits for it once, and begins one more, also over restarts', async () => {
    const w = world();
    const drawing = flow('start -> signal -> a -> signal2 -> end', { signal2: { named: 'signal' } });
    const runs = [];
    for (let count = 0; count < 5; count += 1) runs.push(await w.start(drawing));
    w.define('signal', flow('startSignal -> b -> end'));
    const begun = await w.signal('signal', 'one');
    await w.restart();
    await until(() => w.kinds(begun).includes('instanceFinished'), 'the run that it begins');
    for (const run of runs) await until(() => waitingIn(w, run).join() === 'signal2', 'the next wait');
    await w.restart();
    for (const run of runs) {
      expect(waitingIn(w, run)).toEqual(['signal2']);
      expect(w.kinds(run).filter((kind) => kind === 'signalHeard')).toHaveLength(1);
    }
    expect(w.kinds(begun).filter((kind) => kind === 'instanceStarted')).toHaveLength(1);
    await w.signal('signal', 'another');
    for (const run of runs) await w.reaches(run, 'finished');
  });

  it('a signal that a run throws reaches the others once, and itself at once', async () => {
    const w = world();
    const listening = await w.start(flow('start -> signal -> a -> end'));
    const thrower = await w.start(
      flow('start -> and -> b -> throw -> end\nand -> signal -> end2', { throw: { named: 'signal', toAll: true } }),
    );
    await w.reaches(thrower, 'finished');
    await w.restart();
    await w.reaches(listening, 'finished');
    expect(w.kinds(thrower).filter((kind) => kind === 'signalHeard')).toHaveLength(0);
    expect(w.called('a')).toHaveLength(1);
  });
});
