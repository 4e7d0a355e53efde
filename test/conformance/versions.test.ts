import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../src/engine/definition.ts';
import type { Pin } from '../../src/engine/state.ts';
import type { InstanceRef } from '../../src/runtime/runtime.ts';
import { FunctionFailed } from '../../src/plugins/plugin.ts';
import { flow } from '../support/flow.ts';
import { rest, until } from '../support/virtual-time.ts';
import { runtimes } from './runtimes.ts';
import { ada, type World, worldsOf } from './world.ts';

const pinOf = (definition: string): Pin => ({ definition, version: `version of ${definition}`, versionNumber: '2' });

/** R2, R4: the facts say which definition an instance goes on under, and every runtime finds it again. */
describe.each(runtimes)('on the $name runtime', (runtime) => {
  const newWorld = worldsOf(runtime);
  let refuses = true;
  function world(limits: { snapshotEveryFacts?: number } = {}) {
    refuses = true;
    const a = () => {
      if (refuses) throw new FunctionFailed('refused', { final: true });
      return {};
    };
    return newWorld({ functions: { a }, limits });
  }
  const retryOn = (w: World, instance: InstanceRef, to: Pin, from: Pin = pinOf(`definition of ${instance.id}`)) =>
    w.command(instance, { kind: 'retry', by: ada, reason: '', version: { from, to } });
  const started = (w: World, instance: InstanceRef) =>
    w.facts(instance).flatMap((fact) => (fact.kind === 'activityStarted' ? [fact.node] : []));

  it.each([
    ['replayed from its facts', 1_000],
    ['read off a snapshot', 1],
  ])('an instance stays on its new version over a restart, %s', async (_how, snapshotEveryFacts) => {
    const w = world({ snapshotEveryFacts });
    const instance = await w.start(flow('start -> a -> end'));
    await w.reaches(instance, 'failed');
    w.define('next', flow('start -> a -> b -> todo -> end'));
    expect(await retryOn(w, instance, pinOf('next'))).toMatchObject({ accepted: true });
    await w.reaches(instance, 'failed');
    await w.restart();
    expect(w.state(instance).pin).toEqual(pinOf('next'));
    refuses = false;
    await w.retry(instance);
    await until(() => started(w, instance).includes('todo' as NodeId), 'the to-do');
    await w.restart();
    await w.decideAll(instance);
    await w.reaches(instance, 'finished');
    expect(w.called('b')).toHaveLength(1);
  });

  it('a version that does not fit changes nothing, and one that does can be named after it', async () => {
    const w = world();
    const instance = await w.start(flow('start -> a -> end'));
    await w.reaches(instance, 'failed');
    w.define('other', flow('start -> b -> end'));
    w.define('next', flow('start -> a -> b -> end'));
    const before = w.state(instance);
    expect(await retryOn(w, instance, pinOf('other'))).toMatchObject({
      rejected: 'versionDoesNotFit',
      misfits: [{ element: 'node', id: 'a' }],
    });
    expect(w.state(instance)).toEqual(before);
    refuses = false;
    await retryOn(w, instance, pinOf('next'));
    await w.reaches(instance, 'finished');
  });

  it('a caller on a new version keeps the run that it has called, which keeps its own', async () => {
    const w = world();
    w.define('flow', flow('start -> a -> todo -> end'));
    const instance = await w.start(flow('start -> flow -> end'));
    const child = await w.childIs(instance, 'flow', 'failed');
    await w.reaches(instance, 'failed');
    w.define('next', flow('start -> flow -> b -> end'));
    refuses = false;
    await retryOn(w, instance, pinOf('next'));
    await until(() => started(w, child).includes('todo' as NodeId), 'the to-do of the called run');
    expect(w.childOf(instance, 'flow')).toEqual(child);
    expect(w.state(child).pin).toBeUndefined();
    await w.decideAll(child);
    await w.reaches(instance, 'finished');
    expect(w.called('b')).toHaveLength(1);
  });

  it('a called run on a new version takes its caller on', async () => {
    const w = world();
    w.define('flow', flow('start -> a -> end'));
    const instance = await w.start(flow('start -> flow -> end'));
    const child = await w.childIs(instance, 'flow', 'failed');
    await w.reaches(instance, 'failed');
    w.define('next', flow('start -> a -> b -> end'));
    refuses = false;
    await retryOn(w, child, pinOf('next'), pinOf('flow'));
    await w.reaches(instance, 'finished');
    expect(w.called('b')).toHaveLength(1);
  });

  it('what is held stays held under the new version', async () => {
    const w = world();
    const instance = await w.start(flow('start -> a -> end'));
    await w.reaches(instance, 'failed');
    w.held.add('b');
    w.define('next', flow('start -> a -> b -> end'));
    refuses = false;
    await retryOn(w, instance, pinOf('next'));
    await until(() => started(w, instance).includes('b' as NodeId), 'b');
    await rest();
    expect(w.called('b')).toEqual([]);
    w.held.clear();
    w.runtime.holdsChanged();
    await w.reaches(instance, 'finished');
  });

  it('a run that is mended step by step stands at its breakpoint over a restart, and what it calls is no debug run', async () => {
    const w = world();
    w.define('flow', flow('start -> b -> end'));
    const instance = await w.start(flow('start -> a -> flow -> end'));
    await w.reaches(instance, 'failed');
    refuses = false;
    const debugging = { breakpoints: ['flow' as NodeId], mocks: { value: {} }, mocked: [], sideEffects: true };
    await w.command(instance, { kind: 'retry', by: ada, reason: '', debugging });
    await until(() => w.kinds(instance).includes('breakpointReached'), 'the breakpoint');
    await w.restart();
    const { number: activity } = Object.values(w.state(instance).activities)[0] ?? { number: -1 };
    await w.command(instance, { kind: 'debug', by: ada, reason: '', activity, items: [] });
    await w.reaches(instance, 'finished');
    expect(w.state(w.childOf(instance, 'flow')).debugging).toBeUndefined();
    expect(w.called('b')).toHaveLength(1);
  });
});
