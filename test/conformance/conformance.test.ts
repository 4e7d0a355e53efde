import { describe, expect, it, vi } from 'vitest';
import { FunctionFailed } from '../../src/plugins/plugin.ts';
import type { NodeId } from '../../src/engine/definition.ts';
import type { Json } from '../../src/kernel/json.ts';
import { flow } from '../support/flow.ts';
import { rest, until } from '../support/virtual-time.ts';
import { runtimes } from './runtimes.ts';
import { ada, later, worldsOf } from './world.ts';

describe.each(runtimes)('the $name runtime', (runtime) => {
  const world = worldsOf(runtime);
  const decide = (action: 'CONTINUE' | 'TERMINATE') =>
    ({ kind: 'decide', activity: 1, attempt: 1, decision: { action, approver: ada, comment: '', form: {} } }) as const;

  it('carries an instance from start to finish, and calls each function once', async () => {
    const w = world();
    const instance = await w.start(flow('start -> a -> b -> end'));
    await w.reaches(instance, 'finished');
    expect(w.calls.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('hands each batch of facts to the read models once, in order', async () => {
    const w = world();
    const instance = await w.start(flow('start -> a -> b -> end'));
    await w.reaches(instance, 'finished');
    await rest();
    const numbers = w.runtime.facts(instance.id).map(({ sequence }) => sequence);
    expect(w.projected(instance)).toEqual(numbers);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('hands outputs on, large ones too', async () => {
    const large = 'x'.repeat(100_000);
    const w = world({ functions: { a: () => ({ large }), b: ({ input }) => input } });
    const definition = flow('start -> a -> b -> end', { b: { input: { from: '${a.output.large}' } } });
    const instance = await w.start(definition);
    await w.reaches(instance, 'finished');
    expect(w.called('b')[0]?.input).toEqual({ from: large });
    const fact = w.facts(instance).find(({ kind }) => kind === 'activityCompleted');
    expect(JSON.stringify(fact).length).toBeLessThan(1_000);
    const output = fact?.kind === 'activityCompleted' ? fact.output : undefined;
    expect(output && 'aside' in output && w.runtime.aside(output.aside)).toEqual({ large });
  });

  it('stops at a fault until a person retries', async () => {
    let good = false;
    const a = (): { done: Json } => {
      if (!good) throw new FunctionFailed('not yet', { final: true });
      return { done: true };
    };
    const w = world({ functions: { a } });
    const instance = await w.start(flow('start -> a -> end'));
    await w.reaches(instance, 'failed');
    good = true;
    expect(await w.retry(instance)).toEqual({ accepted: true, status: 'retrying' });
    await w.reaches(instance, 'finished');
  });

  it('tries again by itself, waiting longer each time', async () => {
    const times: number[] = [];
    const a = () => {
      times.push(w.time.now());
      if (times.length < 3) throw new FunctionFailed('busy');
      return {};
    };
    const w = world({ functions: { a } });
    const retry = { attemptsMax: 3, firstIntervalMs: 10_000, backoff: 2, intervalMaxMs: 300_000 };
    const instance = await w.start(flow('start -> a -> end', { a: { retry } }));
    await until(() => times.length === 1);
    await rest();
    await w.time.pass(60_000);
    await w.reaches(instance, 'finished');
    expect(times.map((at) => at - (times[0] ?? 0))).toEqual([0, 10_000, 30_000]);
  });

  it('terminates: the action is told to stop, and one that does not heed it is left behind', async () => {
    const w = world({ functions: { a: () => later().promise } });
    const instance = await w.start(flow('start -> a -> end'));
    await until(() => w.calls.length === 1);
    expect(await w.terminate(instance)).toEqual({ accepted: true, status: 'terminating' });
    await until(() => w.calls[0]?.signal.aborted === true);
    expect(await w.terminate(instance)).toMatchObject({ accepted: true });
    await w.time.pass(11_000);
    await w.reaches(instance, 'terminated');
  });

  it('gives a function no longer than its time', async () => {
    const w = world({ functions: { a: () => later().promise } });
    const instance = await w.start(flow('start -> a -> end', { a: { timeoutMs: 1 } }));
    await vi.waitFor(() => expect(w.state(instance).status).toBe('failed'));
    expect(w.state(instance).activities[1]?.phase).toMatchObject({ fault: { reason: 'outcomeUnknown' } });
  });

  it('waits for a person, and takes one decision', async () => {
    const w = world();
    const instance = await w.start(flow('start -> todo -> end'));
    expect(await w.command(instance, decide('CONTINUE'))).toMatchObject({ accepted: true });
    await w.reaches(instance, 'finished');
    expect(await w.command(instance, decide('TERMINATE'))).toHaveProperty('rejected');
  });

  it('gives the same answer to the same receipt, and refuses it for another body', async () => {
    const w = world();
    const instance = await w.start(flow('start -> todo -> end'));
    const receipt = { key: 'k', bodyHash: 'one', keepMs: 1_000, keepsRefusals: true };
    const ask = { kind: 'terminate', by: ada, reason: '' } as const;
    const first = await w.command(instance, ask, receipt);
    await w.reaches(instance, 'terminated');
    expect(await w.command(instance, ask, receipt)).toEqual({ ...first, repeated: true });
    expect(await w.command(instance, ask, { ...receipt, bodyHash: 'two' })).toMatchObject({
      rejected: 'receiptReused',
    });
    w.time.jump(1_001);
    expect(await w.command(instance, ask, { ...receipt, bodyHash: 'two' })).toMatchObject({ accepted: true });
    expect(w.kinds(instance).filter((kind) => kind === 'commandTaken')).toHaveLength(1);
  });

  it('keeps a refusal only for whoever named a key: any other command is judged anew when it comes again', async () => {
    const w = world();
    const instance = await w.start(flow('start -> todo -> end'));
    const retry = { kind: 'retry', by: ada, reason: '' } as const;
    const unnamed = { key: 'sent', bodyHash: 'one', keepMs: 60_000, keepsRefusals: false };
    const named = { ...unnamed, key: 'named', keepsRefusals: true };
    expect(await w.command(instance, retry, unnamed)).toMatchObject({ rejected: 'stillRunning' });
    expect(await w.command(instance, retry, named)).toMatchObject({ rejected: 'stillRunning' });
    await w.terminate(instance);
    await w.reaches(instance, 'terminated');
    expect(await w.command(instance, retry, named)).toMatchObject({ rejected: 'stillRunning' });
    expect(await w.command(instance, retry, unnamed)).toMatchObject({ accepted: true });
  });

  it('knows no instance of another workspace', async () => {
    const w = world();
    const { id } = await w.start(flow('start -> todo -> end'));
    expect(await w.terminate({ workspace: 'other', id })).toMatchObject({ rejected: 'unknownInstance' });
    expect(await w.terminate({ workspace: 'w', id: 'none' })).toMatchObject({ rejected: 'unknownInstance' });
  });

  it('calls nothing that is held, and all of it after the release', async () => {
    const w = world();
    w.held.add('a');
    const instances = [];
    for (let count = 0; count < 3; count += 1) instances.push(await w.start(flow('start -> a -> end')));
    await rest();
    expect(w.calls).toEqual([]);
    expect([...w.runtime.waiting(instances[0]?.id ?? '')]).toEqual([[1, 'held']]);
    expect(w.runtime.heldBack('a')).toBe(3);
    w.held.clear();
    w.runtime.holdsChanged();
    for (const instance of instances) await w.reaches(instance, 'finished');
    expect(w.runtime.heldBack('a')).toBe(0);
  });

  it('releases at the chosen rate, and says when that is over', async () => {
    const w = world();
    w.held.add('a');
    const instances = [];
    for (let count = 0; count < 5; count += 1) instances.push(await w.start(flow('start -> a -> end')));
    await rest();
    w.held.clear();
    w.pace = { function: 'a', hold: 'a', perSecond: 2 };
    w.runtime.holdsChanged();
    await rest();
    expect(w.calls).toHaveLength(1);
    await w.time.pass(1_000);
    expect(w.calls).toHaveLength(3);
    expect(w.drained).toEqual([]);
    await w.time.pass(1_000);
    for (const instance of instances) await w.reaches(instance, 'finished');
    expect(w.drained).toContain('a');
  });

  it('discards what is held: it becomes a fault, and a retry calls it', async () => {
    const w = world();
    w.held.add('a');
    const instances = [];
    for (let count = 0; count < 3; count += 1) instances.push(await w.start(flow('start -> a -> end')));
    await rest();
    await w.restart();
    w.held.clear();
    w.discards = 'a';
    w.runtime.holdsChanged();
    for (const instance of instances) await w.reaches(instance, 'failed');
    await until(() => w.drained.includes('a'));
    const [instance] = instances;
    if (!instance) throw new Error('Three were started');
    expect(w.state(instance).activities[1]?.phase).toMatchObject({ fault: { reason: 'discarded' } });
    expect(w.calls).toEqual([]);
    w.discards = undefined;
    await w.retry(instance);
    await w.reaches(instance, 'finished');
    expect(w.calls).toHaveLength(1);
  });

  it('keeps a running call that must not be repeated as unknown after a crash, and repeats another with the same key', async () => {
    const hang = { once: () => later().promise, again: () => later().promise };
    const w = world({ functions: hang });
    const once = await w.start(flow('start -> once -> end'));
    const again = await w.start(flow('start -> again -> end', { again: { repeatable: true } }));
    await until(() => w.calls.length === 2);
    await w.restart();
    await w.reaches(once, 'failed');
    expect(w.state(once).activities[1]?.phase).toMatchObject({ fault: { reason: 'outcomeUnknown' } });
    await until(() => w.called('again').length === 2);
    expect(new Set(w.called('again').map(({ key }) => key)).size).toBe(1);
    expect(w.called('once')).toHaveLength(1);
    expect(w.state(again).status).toBe('running');
  });

  it('tells a late result of an attempt that was given up', async () => {
    const first = later();
    const w = world({ functions: { a: () => (w.calls.length === 1 ? first.promise : {}) } });
    const instance = await w.start(flow('start -> a -> end', { a: { timeoutMs: 1 } }));
    await vi.waitFor(() => expect(w.state(instance).status).toBe('failed'));
    await w.retry(instance);
    await w.reaches(instance, 'finished');
    expect(w.calls).toHaveLength(2);
    first.resolve({ late: true });
    await rest();
    expect(w.state(instance).status).toBe('finished');
  });

  it('stops before a breakpoint, also after a restart, and goes on when told', async () => {
    const w = world();
    const debugging = { breakpoints: ['a' as NodeId], mocks: { value: {} }, mocked: [], sideEffects: true };
    const instance = await w.start(flow('start -> a -> end'), { debugging });
    await w.restart();
    await rest();
    expect(w.calls).toEqual([]);
    expect(w.state(instance).activities[1]?.phase.is).toBe('breakpoint');
    const answer = await w.command(instance, { kind: 'debug', by: ada, reason: '', activity: 1, items: [] });
    expect(answer).toMatchObject({ accepted: true });
    await w.reaches(instance, 'finished');
  });

  it('lets others go on while one instance takes very many steps', async () => {
    const w = world();
    const counter = flow(`start -> xor -[trigger.stop]-> end
                                  xor -[else]-> xor2 -> xor3 -> xor`);
    const endless = await w.start(counter, { trigger: { stop: false } });
    const quick = await w.start(flow('start -> a -> end'));
    await w.reaches(quick, 'finished');
    expect(w.state(endless).status).toBe('running');
    expect(await w.terminate(endless)).toMatchObject({ accepted: true });
    await w.reaches(endless, 'terminated');
  });

  it('puts commands that come at once in one order, and every answer is true in it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const w = world({
        seed: round,
        functions: { a: () => Promise.reject(new FunctionFailed('no', { final: true })) },
      });
      const instance = await w.start(flow('start -> a -> end'));
      await w.reaches(instance, 'failed');
      const answers = await Promise.all([w.retry(instance), w.terminate(instance), w.retry(instance)]);
      const [retried, terminated, again] = answers;
      expect(retried).toEqual({ accepted: true, status: 'retrying' });
      expect(terminated).toMatchObject({ accepted: true });
      expect('accepted' in again ? again.status : again.rejected).toMatch(/terminating|retrying|terminated/);
      await until(() => ['terminated', 'failed'].includes(w.state(instance).status));
    }
  });

  it('ends the same, whatever step it dies after', async () => {
    const drawing = `start -> a -> and -> b -> and2 -> end
                             and -> c -> and2`;
    const details = { a: { repeatable: true }, b: { repeatable: true }, c: { repeatable: true } };
    for (let step = 1; step <= 4; step += 1) {
      const w = world({ seed: step });
      const instance = await w.start(flow(drawing, details));
      await until(() => w.runtime.facts(instance.id).length >= step);
      await w.restart();
      await w.reaches(instance, 'finished');
      const completed = w.facts(instance).filter(({ kind }) => kind === 'activityCompleted');
      expect(completed).toHaveLength(3);
      for (const name of ['a', 'b', 'c']) expect(new Set(w.called(name).map(({ key }) => key)).size).toBe(1);
    }
  });
});
