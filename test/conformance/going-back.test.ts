/** A retry that goes back does the same under any runtime, and over a restart. */
import { describe, expect, it } from 'vitest';
import { FunctionFailed } from '../../src/plugins/plugin.ts';
import { flow } from '../support/flow.ts';
import { runtimes } from './runtimes.ts';
import { ada, worldsOf } from './world.ts';

describe.each(runtimes)('under the $name runtime', (runtime) => {
  const world = worldsOf(runtime);
  const back = (activity: number, more = {}) =>
    ({ kind: 'retry', by: ada, reason: '', from: { activity, attempt: 1 }, ...more }) as const;

  it('a retry runs an earlier node once more, with a key of its own, and what ran beside it stays', async () => {
    let isMended = false;
    const functions = {
      c: () => {
        if (!isMended) throw new FunctionFailed('not yet');
        return { c: 1 };
      },
    };
    const w = world({ functions });
    const instance = await w.start(flow('start -> a -> b -> c -> end'));
    await w.reaches(instance, 'failed');
    isMended = true;
    expect(await w.runtime.command(instance, back(1))).toMatchObject({ accepted: true });
    await w.reaches(instance, 'finished');
    expect(w.calls.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
    expect(new Set(w.calls.map(({ key }) => key)).size).toBe(6);
  });

  it('the way back is found after a restart too, and twice', async () => {
    const functions = {
      c: () => {
        throw new FunctionFailed('never');
      },
    };
    const w = world({ functions });
    const instance = await w.start(flow('start -> and -> a -> c -> end\nand -> todo -> end'));
    await w.reaches(instance, 'failed');
    await w.restart();
    const begun = w.facts(instance).find((fact) => fact.kind === 'activityStarted' && fact.node === 'a');
    const a = begun?.kind === 'activityStarted' ? begun.activity : -1;
    expect(await w.runtime.command(instance, back(a))).toMatchObject({ accepted: true });
    await w.reaches(instance, 'failed');
    await w.restart();
    expect(await w.runtime.command(instance, back(a))).toMatchObject({ rejected: 'noWayBack', instead: { node: 'a' } });
    expect(await w.runtime.command(instance, back(0))).toMatchObject({ accepted: true });
    await w.reaches(instance, 'failed');
    expect(Object.values(w.state(instance).activities).map(({ node }) => node)).toEqual(['todo', 'c']);
  });

  it('a retry that is only asked for changes nothing and says what it would do', async () => {
    const functions = {
      b: () => {
        throw new FunctionFailed('never');
      },
    };
    const w = world({ functions });
    const instance = await w.start(flow('start -> a -> b -> end'));
    await w.reaches(instance, 'failed');
    const before = w.facts(instance).length;
    expect(await w.runtime.command(instance, back(1, { dryRun: true }))).toMatchObject({
      accepted: true,
      status: 'failed',
      outlook: { superseded: [[1, 2]], again: [{ node: 'a', plugin: 'Test', function: 'a' }, { node: 'b' }] },
    });
    expect(w.facts(instance)).toHaveLength(before);
    expect(w.state(instance).status).toBe('failed');
  });
});
