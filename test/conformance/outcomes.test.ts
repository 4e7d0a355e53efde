import { describe, expect, it, vi } from 'vitest';
import { FunctionFailed } from '../../src/plugins/plugin.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import type { InstanceRef } from '../../src/runtime/runtime.ts';
import { flow, type Details } from '../support/flow.ts';
import { rest, until } from '../support/virtual-time.ts';
import { runtimes } from './runtimes.ts';
import { ada, type Call, later, type World, worldsOf } from './world.ts';

/** Runs until it is told to stop, and then ends as `how` says. */
const heeds =
  (how: () => JsonObject) =>
  ({ signal }: Call): Promise<JsonObject> =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => {
        try {
          resolve(how());
        } catch (error) {
          reject(error);
        }
      });
    });
const refuses = (): JsonObject => {
  throw new FunctionFailed('refused', { final: true });
};
const stops = (): JsonObject => {
  throw new Error('stopped');
};
const one = (details: Details = {}) => flow('start -> a -> end', { a: details });

/** R3, and what is known of an action's outcome when it was not called, was cut short, or said it too late. */
describe.each(runtimes)('on the $name runtime', (runtime) => {
  const world = worldsOf(runtime);
  const keys = (w: World) => w.called('a').map(({ key }) => key);
  const attempts = (w: World, instance: InstanceRef) =>
    w.facts(instance).flatMap((fact) => (fact.kind === 'actionRequested' ? [fact.attempt] : []));
  const faultOf = (w: World, instance: InstanceRef) => {
    const phase = w.state(instance).activities[1]?.phase;
    return phase?.is === 'faulted' ? phase.fault.reason : undefined;
  };
  /** The first call answers as `first` does, all others at once. */
  const firstly = (w: () => World, first: (call: Call) => Promise<JsonObject> | JsonObject) => (call: Call) =>
    w().called('a').length === 1 ? first(call) : {};

  describe('a terminate end event', () => {
    const drawing = `start -> and -> a -> end
                              and -> todo -> kill`;
    const kill = { kind: 'decide', activity: 3, attempt: 1 } as const;
    const decision = { action: 'CONTINUE', approver: ada, comment: '', form: {} } as const;

    it('tells the actions that it withdraws to stop; what they say is recorded', async () => {
      const w = world({ functions: { a: heeds(() => ({ stopped: true })) } });
      const instance = await w.start(flow(drawing));
      await until(() => w.calls.length === 1);
      expect(await w.command(instance, { ...kill, decision })).toEqual({ accepted: true, status: 'finished' });
      await until(() => w.calls[0]?.signal.aborted === true, 'the signal');
      await until(() => w.kinds(instance).includes('lateResult'), 'the late result');
      expect(w.state(instance)).toMatchObject({ status: 'finished', orphans: {} });
    });

    it('gives their slots to others, and calls none that waited for one', async () => {
      const w = world({ functions: { a: heeds(stops) }, limits: { slotsMax: 1 } });
      const [first, second] = [await w.start(flow(drawing)), await w.start(flow(drawing))];
      await until(() => w.calls.length === 1);
      await w.command(second, { ...kill, decision });
      const third = await w.start(flow('start -> b -> end'));
      await w.command(first, { ...kill, decision });
      await w.reaches(third, 'finished');
      expect(w.calls.map(({ name }) => name)).toEqual(['a', 'b']);
    });
  });

  describe('an action that was never called', () => {
    it('because it was held when the process died is called once it is let go, as the same attempt', async () => {
      const w = world();
      w.held.add('a');
      const instance = await w.start(one());
      await rest();
      await w.restart();
      w.held.clear();
      w.runtime.holdsChanged();
      await w.reaches(instance, 'finished');
      expect(keys(w)).toHaveLength(1);
      expect(attempts(w, instance)).toEqual([1]);
    });

    it('because it waited for a slot when the process died is called after the start', async () => {
      let hangs = true;
      const b = () => (hangs ? later().promise : {});
      const w = world({ functions: { b }, limits: { slotsMax: 1 } });
      await w.start(flow('start -> b -> end'));
      await until(() => w.calls.length === 1);
      const instance = await w.start(one());
      await rest();
      hangs = false;
      await w.restart();
      await w.reaches(instance, 'finished');
      expect(keys(w)).toHaveLength(1);
      expect(attempts(w, instance)).toEqual([1]);
    });

    it.each([
      ['and the process lives on', false],
      ['and the process dies right after', true],
    ])('when the run is terminated is known not to have gone out, %s', async (_, dies) => {
      const w = world();
      w.held.add('a');
      const instance = await w.start(one());
      await rest();
      await w.terminate(instance);
      if (dies) await w.restart();
      await w.reaches(instance, 'terminated');
      expect(w.kinds(instance)).not.toContain('lateResult');
      w.held.clear();
      w.runtime.holdsChanged();
      await w.retry(instance);
      await w.reaches(instance, 'finished');
      expect(keys(w)).toHaveLength(1);
    });

    it('says nothing of the call before it, whose key it keeps', async () => {
      const w: World = world({
        functions: {
          a: firstly(
            () => w,
            () => later().promise,
          ),
        },
      });
      const instance = await w.start(one());
      await until(() => w.calls.length === 1);
      await w.restart();
      await w.reaches(instance, 'failed');
      w.held.add('a');
      await w.retry(instance);
      await rest();
      await w.terminate(instance);
      await w.reaches(instance, 'terminated');
      w.held.clear();
      w.runtime.holdsChanged();
      await w.retry(instance);
      await w.reaches(instance, 'finished');
      expect(w.called('a')).toHaveLength(2);
      expect(new Set(keys(w)).size).toBe(1);
    });

    it('because its plug-in is gone is at fault without a doubt, and keeps its key', async () => {
      const w = world();
      w.gone.add('a');
      const instance = await w.start(one());
      await w.reaches(instance, 'failed');
      expect(faultOf(w, instance)).toBe('notCalled');
      w.gone.clear();
      await w.retry(instance);
      await w.reaches(instance, 'finished');
      expect(keys(w)).toHaveLength(1);
      expect(w.facts(instance).filter((fact) => fact.kind === 'actionRequested')).toMatchObject([
        { request: { keyNumber: 0 } },
        { request: { keyNumber: 0 } },
      ]);
    });
  });

  describe('the key of the next attempt', () => {
    it('is the same after a time-out of a function that must not be repeated', async () => {
      const w: World = world({
        functions: {
          a: firstly(
            () => w,
            () => later().promise,
          ),
        },
      });
      const instance = await w.start(one({ timeoutMs: 1 }));
      await vi.waitFor(() => expect(faultOf(w, instance)).toBe('outcomeUnknown'));
      await w.retry(instance);
      await w.reaches(instance, 'finished');
      expect(new Set(keys(w)).size).toBe(1);
    });

    it('is new after a definite failure', async () => {
      const w: World = world({ functions: { a: firstly(() => w, refuses) } });
      const instance = await w.start(one());
      await w.reaches(instance, 'failed');
      await w.retry(instance);
      await w.reaches(instance, 'finished');
      expect(new Set(keys(w)).size).toBe(2);
    });

    it.each([
      ['new when the action then fails for certain', refuses, 2],
      ['the same when nobody knows how the action ended', stops, 1],
      ['the same when the action had its effect in the end', () => ({ done: true }), 1],
    ])('after a terminate is %s', async (_, how, differing) => {
      const w: World = world({ functions: { a: firstly(() => w, heeds(how)) } });
      const instance = await w.start(one());
      await until(() => w.calls.length === 1);
      await w.terminate(instance);
      await w.reaches(instance, 'terminated');
      await w.retry(instance);
      await w.reaches(instance, 'finished');
      expect(new Set(keys(w)).size).toBe(differing);
    });

    it('is new when the input was edited, although the outcome is unknown', async () => {
      const w: World = world({
        functions: {
          a: firstly(
            () => w,
            () => later().promise,
          ),
        },
      });
      const instance = await w.start(one({ input: { from: 'here' } }));
      await until(() => w.calls.length === 1);
      await w.restart();
      await w.reaches(instance, 'failed');
      const items = [{ target: 'input', name: 'from', value: 'there' }] as const;
      await w.command(instance, { kind: 'retry', by: ada, reason: '', edits: { activity: 1, items } });
      await w.reaches(instance, 'finished');
      expect(w.calls.map(({ input }) => input['from'] as Json)).toEqual(['here', 'there']);
      expect(new Set(keys(w)).size).toBe(2);
    });
  });

  describe('a process that is stopped in the middle of a call', () => {
    it('makes it again at the next start when it may be repeated: the same attempt with the same key', async () => {
      const w: World = world({ functions: { a: firstly(() => w, heeds(stops)) } });
      const instance = await w.start(one({ repeatable: true }));
      await until(() => w.calls.length === 1);
      await w.stopAndStart();
      await w.reaches(instance, 'finished');
      expect(w.called('a')).toHaveLength(2);
      expect(new Set(keys(w)).size).toBe(1);
      expect(attempts(w, instance)).toEqual([1]);
    });

    it('leaves the outcome unknown when it must not be repeated', async () => {
      const w: World = world({ functions: { a: heeds(stops) } });
      const instance = await w.start(one());
      await until(() => w.calls.length === 1);
      await w.stopAndStart();
      await w.reaches(instance, 'failed');
      expect(faultOf(w, instance)).toBe('outcomeUnknown');
      expect(w.called('a')).toHaveLength(1);
    });
  });
});
