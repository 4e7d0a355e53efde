/** What waits for a time, an error or a message does so under any runtime, and over a restart. */
import { afterEach, describe, expect, it } from 'vitest';
import { FunctionFailed } from '../../src/plugins/plugin.ts';
import { flow } from '../support/flow.ts';
import { until } from '../support/virtual-time.ts';
import { runtimes } from './runtimes.ts';
import { ada, World } from './world.ts';

const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.end();
});
const hour = 3_600_000;

describe.each(runtimes)('under the $name runtime', (runtime) => {
  function world(options: ConstructorParameters<typeof World>[1] = {}) {
    const made = new World(runtime, options);
    worlds.push(made);
    return made;
  }
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
});
