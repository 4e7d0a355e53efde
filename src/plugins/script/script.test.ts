import { describe, expect, it } from 'vitest';
import { callFunction } from '../call.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { restingProcesses } from './run-script.ts';
import { findScript } from './script.ts';

const never = new AbortController().signal;

async function run(code: string, variables: JsonObject = {}, stores = 'changed', signal = never) {
  const fn = findScript('Script', 'run');
  if (!fn) throw new Error('There is no function for scripts');
  return callFunction(fn, { code, variables, stores }, { signal, idempotencyKey: 'k' }, { timeoutMs: 30_000 });
}
const outputOf = async (...parameters: Parameters<typeof run>) => {
  const ended = await run(...parameters);
  return ended.is === 'output' ? ended.output : ended;
};
const failure = (message: string | RegExp) => ({
  is: 'failure',
  final: true,
  message: typeof message === 'string' ? message : (expect.stringMatching(message) as unknown),
});

describe('what a script sees and sets', () => {
  it('answers the value of its last expression', async () =>
    expect(await outputOf('var x = 2;\nx * 21')).toEqual({ result: 42, variables: {} }));
  it('sees process variables as names, and those that it changes are set', async () =>
    expect(await outputOf('count = count + 1; list.push(4); other', { count: 1, list: [3], other: 'o' })).toEqual({
      result: 'o',
      variables: { count: 2, list: [3, 4] },
    }));
  it('keeps its own names to itself, unless all are to be stored', async () => {
    expect(await outputOf('var sum = a + 1; sum', { a: 1 })).toEqual({ result: 2, variables: {} });
    expect(await outputOf('var sum = a + 1; function f() {} sum', { a: 1 }, 'all')).toEqual({
      result: 2,
      variables: { sum: 2 },
    });
  });
  it('sets with execution alone where nothing is to be stored', async () =>
    expect(await outputOf("a = 5; execution.setVariable('b', {c: [a]}); null", { a: 1 }, 'none')).toEqual({
      result: null,
      variables: { b: { c: [5] } },
    }));
  it('takes variables away', async () =>
    expect(
      await outputOf(
        "execution.removeVariable('a'); execution.removeVariable('b'); execution.setVariable('b', 3); [execution.hasVariable('a'), typeof a]",
        { a: 1, b: 2 },
      ),
    ).toEqual({ result: [false, 'undefined'], variables: { b: 3 }, removed: ['a'] }));
  it('throws errors that have a code, here and where Flowable has them, and keeps what it has set', async () => {
    expect(await outputOf("a = 2; throw new BpmnError('odd', 'why')", { a: 1 })).toEqual({
      result: null,
      variables: { a: 2 },
      error: { code: 'odd', message: 'why' },
    });
    const there = 'var BpmnError = Packages.org.flowable.engine.delegate.BpmnError;';
    expect(await outputOf(`${there} throw new BpmnError('odd')`)).toMatchObject({ error: { code: 'odd' } });
    expect(await outputOf('throw new BpmnError()')).toEqual(failure(/a BpmnError needs a code/));
    expect(await outputOf('throw Object.create(BpmnError.prototype)')).toEqual(failure(/threw|BpmnError/));
  });
  it('reads what it has set, and asks what there is', async () =>
    expect(
      await outputOf(
        "execution.setVariable('a', 2); [a, execution.getVariable('a'), execution.hasVariable('a'), execution.hasVariable('z'), execution.getVariable('z')]",
        { a: 1 },
      ),
    ).toMatchObject({ result: [2, 2, true, false, null] }));
  it('reaches a variable whose name JavaScript takes through execution', async () =>
    expect(
      await outputOf(
        "execution.setVariable('JSON', 3); [typeof JSON, execution.getVariable('JSON'), execution.getVariable('__proto__'), typeof execution]",
        JSON.parse('{"JSON": 1, "__proto__": 2, "execution": 0}'),
      ),
    ).toEqual({ result: ['object', 3, 2, 'object'], variables: { JSON: 3 } }));
  it('hands back JSON: what has no place there is null, and a function as a variable is refused', async () => {
    expect(await outputOf('[NaN, undefined, new Date(0), () => 1]')).toMatchObject({
      result: [null, null, '1970-01-01T00:00:00.000Z', null],
    });
    expect(await outputOf('a = function () {}', { a: 1 })).toEqual(failure(/variable a is a function/));
    expect(await outputOf('10n')).toEqual(failure(/BigInt/i));
    expect(await outputOf('var a = {}; a.a = a; a')).toEqual(failure(/circular/i));
  });
});

describe('a script that fails', () => {
  it('says the line and what was thrown', async () => {
    expect(await run('var a = 1;\n\nthrow new Error("no such host")')).toEqual(failure('line 3: Error: no such host'));
    expect(await run('1;\nnone.such')).toEqual(failure(/^line 2: ReferenceError: 'none' is not defined/));
    expect(await run('throw "just text"')).toEqual(failure('it threw just text'));
  });
  it('says where it cannot be read', async () =>
    expect(await run('var a = 1;\nvar = 2')).toEqual(failure(/^line 2: SyntaxError: /)));
  it('cannot wait', async () => {
    expect(await run('Promise.resolve().then(() => 1)')).toEqual(failure(/cannot wait/));
    expect(await outputOf('typeof setTimeout')).toMatchObject({ result: 'undefined' });
  });
});

describe('a script that means harm', () => {
  it.each([
    ['var a = []; while (true) a.push("x".repeat(1000000) + a.length)', /MiB/],
    ['var a = []; while (true) a.push({a})', /MiB/],
    ['var s = "x"; while (true) s += s', /string too long/],
    ['"x".repeat(2000000)', /more than 1048576 characters/],
    ['function f() { return f() + 1 } f()', /too deeply/],
    ['JSON.parse("[".repeat(100000) + "]".repeat(100000))', /too deeply/],
    ['var a = []; for (var i = 0; i < 1000; i++) a = [a]; a', /nested deeper/],
    ['throw { toString() { throw 1 } }', /cannot be told/],
  ])('is refused: %s', async (code, message) => expect(await run(code)).toEqual(failure(message)));
  it('does not reach the host, and the next script does not see what it left', async () => {
    expect(
      await outputOf(
        'var hosts = [typeof process, typeof require, typeof globalThis.constructor.constructor("return this.process")()]; Array.prototype.map = null; Object.prototype.evil = 1; JSON.stringify = null; hosts',
      ),
    ).toMatchObject({ result: ['undefined', 'undefined', 'undefined'] });
    expect(await outputOf('[typeof hosts, typeof Array.prototype.map, typeof evil]')).toMatchObject({
      result: ['undefined', 'function', 'undefined'],
    });
  });
  it('hands back keys such as __proto__ as data', async () => {
    const ended = await outputOf('JSON.parse(\'{"__proto__": {"evil": 1}}\')');
    expect(JSON.stringify(ended)).toContain('"__proto__":{"evil":1}');
  });
});

it('is stopped when nobody wants its result any more, and its process with it', async () => {
  const controller = new AbortController();
  const running = run('while (true) {}', {}, 'changed', controller.signal);
  controller.abort();
  expect(await running).toMatchObject({ is: 'failure', final: false });
});

it('uses a process again for the next script', async () => {
  await run('1');
  const before = restingProcesses();
  await run('2');
  expect(restingProcesses()).toEqual(before);
});
