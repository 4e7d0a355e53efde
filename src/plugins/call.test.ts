import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../kernel/json.ts';
import { abortGraceMs, callFunction, settleMs, type CallResult } from './call.ts';
import { defineFunction, FunctionFailed, OutcomeUnknown, type CallContext } from './plugin.ts';

const acting = (run: (input: JsonObject, context: CallContext) => unknown) =>
  defineFunction({
    description: '',
    version: '1',
    inputs: { n: { type: 'Int', description: '', default: 1 } },
    outputs: {},
    sideEffects: true,
    repeatable: false,
    run: run as () => Promise<JsonObject>,
  });
const context = (signal = new AbortController().signal): CallContext => ({ signal, idempotencyKey: 'key' });
const call = (run: (input: JsonObject, context: CallContext) => unknown, raw: JsonObject = {}) =>
  callFunction(acting(run), raw, context(), { timeoutMs: 1000 });
const heeding = (signal: AbortSignal, error = new Error('stopped')) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(error)));

describe('callFunction', () => {
  it('hands over the checked input and gives back the output with its size', async () => {
    expect(await call(({ n }) => ({ n }), { n: '5' })).toEqual({ is: 'output', output: { n: 5 }, bytes: 7 });
    expect(await call(async ({ n }) => ({ n }))).toEqual({ is: 'output', output: { n: 1 }, bytes: 7 });
    expect(await call(() => undefined)).toEqual({ is: 'output', output: {}, bytes: 2 });
  });

  it('does not call a function with a bad input', async () => {
    const run = vi.fn();
    expect(await call(run, { n: 'five' })).toMatchObject({ is: 'failure', final: true });
    expect(run).not.toHaveBeenCalled();
  });

  it.each<[string, () => unknown, CallResult]>([
    ['a failure', () => Promise.reject(new FunctionFailed('no')), { is: 'failure', message: 'no', final: false }],
    [
      'a final failure',
      () => Promise.reject(new FunctionFailed('no', { final: true })),
      { is: 'failure', message: 'no', final: true },
    ],
    ['an unknown outcome', () => Promise.reject(new OutcomeUnknown('hm')), { is: 'unknown', message: 'hm' }],
    [
      'a bug',
      () => [].map(undefined as never),
      { is: 'failure', message: expect.stringContaining('undefined'), final: false },
    ],
    [
      'a thrown text',
      () => Promise.reject('text' as unknown as Error),
      { is: 'failure', message: 'The function threw something that is no Error.', final: false },
    ],
  ])('tells %s', async (_, run, result) => expect(await call(run)).toEqual(result));

  it('keeps credentials out of messages', async () => {
    const error = new Error('GET http://me:s3cret@host/?token=s3cret failed', {
      cause: new Error('Authorization: Bearer s3cretS3cret'),
    });
    expect(await call(() => Promise.reject(error))).toEqual({
      is: 'failure',
      message: 'GET http://***@host/?token=*** failed (Authorization: Bearer ***)',
      final: false,
    });
  });

  it.each<[string, unknown, string]>([
    ['a Date', { a: [new Date(0)] }, 'output.a.0 must be JSON, found a Date.'],
    ['NaN', { a: Number.NaN }, 'output.a must be JSON, found NaN.'],
    ['undefined', { a: undefined }, 'output.a must be JSON, found undefined.'],
    ['a list', [1], 'The function must return an object, found a list.'],
    ['too much', { a: 'x'.repeat(17 * 1024 * 1024) }, 'at most 16777216 are kept.'],
  ])('refuses an output with %s', async (_, output, message) =>
    expect(await call(() => output)).toEqual({ is: 'failure', message: expect.stringContaining(message), final: true }),
  );

  it('refuses an output that refers to itself or multiplies', async () => {
    const loop: Record<string, unknown> = {};
    loop.loop = loop;
    let wide: unknown = 1;
    for (let level = 0; level < 60; level += 1) wide = [wide, wide];
    expect(await call(() => loop)).toMatchObject({ message: expect.stringContaining('nested deeper than 64') });
    expect(await call(() => ({ wide }))).toMatchObject({ message: 'The output holds more than 1000000 values.' });
  });

  it('keeps a copy that the function cannot change later', async () => {
    const output = { list: [1] };
    const result = await call(() => output);
    output.list.push(2);
    expect(result).toMatchObject({ output: { list: [1] } });
  });
});

describe('callFunction and time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('aborts a function when its time is up and believes what it still knows for certain', async () => {
    const timedOut = call((_, { signal }) => heeding(signal));
    const failed = call((_, { signal }) => heeding(signal, new FunctionFailed('nothing was sent')));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await timedOut).toEqual({ is: 'timedOut', message: 'The function did not end within 1000 ms.' });
    expect(await failed).toEqual({ is: 'failure', message: 'nothing was sent', final: false });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('abandons a function that does not heed its signal and passes its late result on', async () => {
    const { promise, resolve } = Promise.withResolvers<JsonObject>();
    const onLate = vi.fn();
    const result = callFunction(
      acting(() => promise),
      {},
      context(),
      { timeoutMs: 1000, onLate },
    );
    await vi.advanceTimersByTimeAsync(1000 + settleMs);
    expect(await result).toMatchObject({ is: 'timedOut' });
    expect(vi.getTimerCount()).toBe(0);
    resolve({ late: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(onLate).toHaveBeenCalledExactlyOnceWith({ is: 'output', output: { late: true }, bytes: 13 });
  });

  it('abandons a function that does not heed an abort after the grace period', async () => {
    const controller = new AbortController();
    const never = acting(() => Promise.withResolvers().promise);
    const acted = callFunction(never, {}, context(controller.signal), { timeoutMs: 3_600_000 });
    const read = callFunction({ ...never, sideEffects: false }, {}, context(controller.signal), { timeoutMs: 5000 });
    controller.abort();
    await vi.advanceTimersByTimeAsync(abortGraceMs);
    expect(await acted).toEqual({ is: 'unknown', message: expect.stringContaining('did not end within 10000 ms') });
    expect(await read).toMatchObject({ is: 'failure', final: false });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('passes the abort of the caller on; whether an aborted call had its effect is unknown', async () => {
    const controller = new AbortController();
    const options = { timeoutMs: 1000 };
    const result = callFunction(
      acting((_, { signal }) => heeding(signal)),
      {},
      context(controller.signal),
      options,
    );
    controller.abort();
    expect(await result).toEqual({ is: 'unknown', message: 'stopped' });
    expect(vi.getTimerCount()).toBe(0);
    const run = vi.fn();
    expect(await callFunction(acting(run), {}, context(controller.signal), options)).toMatchObject({ is: 'failure' });
    expect(run).not.toHaveBeenCalled();
  });
});
