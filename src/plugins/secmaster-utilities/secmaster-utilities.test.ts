import { describe, expect, it, vi } from 'vitest';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { callFunction } from '../call.ts';
import { createRegistry } from '../registry.ts';
import { secMasterUtilities } from './secmaster-utilities.ts';

const registry = createRegistry([secMasterUtilities]);
async function call(name: string, input: JsonObject): Promise<Json> {
  const found = registry.find('SecMasterUtilities', name);
  if (!found) throw new Error(`no function ${name}`);
  const context = { signal: new AbortController().signal, idempotencyKey: 'key' };
  const result = await callFunction(found.function, input, context, { timeoutMs: 20_000 });
  return result.is === 'output' ? result.output : `${result.is}: ${result.message}`;
}

it.each<[string, JsonObject, JsonObject]>([
  ['stringToJson', { sourceString: '{"a":[1,null]}' }, { targetJson: { a: [1, null] } }],
  ['jsonToString', { sourceJson: { a: [1] } }, { targetString: '{"a":[1]}' }],
  ['jsonToString', { sourceJson: { a: 1 }, pretty: true }, { targetString: '{\n  "a": 1\n}' }],
  ['isMatch', { input: 'host-17.example.com', pattern: '^host-\\d+\\.' }, { result: true }],
  ['isMatch', { input: 'HOST', pattern: 'host', ignoreCase: 'true' }, { result: true }],
  ['isMatch', { input: 'HOST', pattern: 'host' }, { result: false }],
  ['stringReplace', { originString: 'a-b-c', target: '-', replacement: '+' }, { newString: 'a+b+c' }],
  ['stringReplace', { originString: 'a-b', target: '-' }, { newString: 'ab' }],
  [
    'stringReplace',
    { originString: 'k=v', target: '(\\w)=(?P<val>\\w)', replacement: '${val}:$1\\$' },
    { newString: 'v:k$' },
  ],
  ['stringReplace', { originString: 'abc', target: 'x*', replacement: '-' }, { newString: '-a-b-c-' }],
  ['stringReplace', { originString: '😀a', target: '^.', replacement: '' }, { newString: 'a' }],
  [
    'stringReplace',
    { originString: 'a.b(c)', target: '.b(', replacement: '$1\\', literal: true },
    { newString: 'a$1\\c)' },
  ],
  [
    'updateJsonObject',
    { sourceJson: { a: { b: [1, 2] } }, path: 'a.b.1', value: 'x' },
    { targetJson: { a: { b: [1, 'x'] } } },
  ],
  ['updateJsonObject', { sourceJson: {}, path: 'a.b', value: '{"c":1}' }, { targetJson: { a: { b: { c: 1 } } } }],
  ['updateJsonObject', { sourceJson: { 'a.b': 1 }, path: ['a.b'], value: 2 }, { targetJson: { 'a.b': 2 } }],
  ['updateJsonObject', { sourceJson: { a: 1, b: 2 }, path: 'a', remove: true }, { targetJson: { b: 2 } }],
  ['updateJsonObject', { sourceJson: { a: null }, path: 'a.b.c', remove: true }, { targetJson: { a: null } }],
  ['updateJsonObject', { sourceJson: { a: [1, 2] }, path: 'a.0', remove: true }, { targetJson: { a: [2] } }],
  ['hash', { text: 'abc' }, { hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' }],
  ['hash', { text: 'abc', algorithm: 'MD5', encoding: 'base64' }, { hash: 'kAFQmDzST7DWlj99KOF/cg==' }],
  [
    'hash',
    { text: 'what do ya want for nothing?', key: 'Jefe' },
    { hash: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843' },
  ],
  ['base64', { text: 'grüß?>' }, { result: 'Z3LDvMOfPz4=' }],
  ['base64', { text: 'grüß?>', urlSafe: true }, { result: 'Z3LDvMOfPz4' }],
  ['base64', { text: 'Z3LDvMOfPz4', mode: 'decode' }, { result: 'grüß?>' }],
  [
    'formatTime',
    { time: '2021-01-30T23:00:00Z+0800', format: 'yyyy-MM-dd HH:mm' },
    { formattedTime: '2021-01-30 15:00', time: '2021-01-30T15:00:00.000Z', timestamp: 1_612_018_800_000 },
  ],
  [
    'formatTime',
    { time: 1_612_018_800, timeZone: 'Asia/Shanghai' },
    {
      formattedTime: '2021-01-30T23:00:00.000+08:00',
      time: '2021-01-30T23:00:00.000+08:00',
      timestamp: 1_612_018_800_000,
    },
  ],
  [
    'formatTime',
    { time: '2021-01-30 23:00:00', sourceTimeZone: 'UTC+8', format: "EEE d 'of' MMMM" },
    { formattedTime: 'Sat 30 of January', time: '2021-01-30T15:00:00.000Z', timestamp: 1_612_018_800_000 },
  ],
])('%s of %j', async (name, input, output) => expect(await call(name, input)).toEqual(output));

it.each<[string, JsonObject, string]>([
  ['stringToJson', { sourceString: '{"a":' }, 'failure: sourceString is no JSON text:'],
  ['stringToJson', {}, 'failure: Parameter sourceString (String) is required'],
  ['isMatch', { input: 'a', pattern: '(?=a)' }, 'failure: Regular expression refused: error parsing regexp: invalid'],
  ['isMatch', { input: 'a', pattern: '(?<!a)b' }, '(RE2 syntax has no lookahead and no lookbehind)'],
  ['isMatch', { input: 'a', pattern: '(a)\\1' }, '(RE2 syntax has no back-references)'],
  ['stringReplace', { originString: 'a', target: 'a', replacement: '$7' }, 'the replacement holds $7'],
  ['updateJsonObject', { sourceJson: { a: 'x' }, path: 'a.b', value: 1 }, 'path leads to "b" inside "x"'],
  ['updateJsonObject', { sourceJson: { a: [1] }, path: 'a.7', value: 1 }, 'path names "7" in a list of 1'],
  ['hash', { text: 'abc', algorithm: 'rot13' }, 'failure: algorithm must be one of md5'],
  ['base64', { text: '/w==', mode: 'decode' }, 'failure: text decodes to bytes that are no UTF-8 text.'],
  ['base64', { text: 'a*', mode: 'decode' }, 'failure: text is no Base64.'],
  ['formatTime', { time: 'yesterday' }, 'failure: time must be ISO 8601 or a number since 1970, found "yesterday".'],
  ['formatTime', { time: '0', timeZone: 'Mars/Olympus' }, 'failure: A time zone must be a name such as'],
])('%s refuses %j', async (name, input, message) => expect(await call(name, input)).toContain(message));

describe('uuid', () => {
  const form = /^[\da-f]{8}-[\da-f]{4}-[48][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  it('is random, or belongs to its text', async () => {
    expect(await call('uuid', {})).toEqual({ uuid: expect.stringMatching(form) });
    expect(await call('uuid', {})).not.toEqual(await call('uuid', {}));
    expect(await call('uuid', { text: 'alert-1' })).toEqual({ uuid: '682dc44f-5fe3-8328-8d2f-f050df827ff8' });
  });
});

it('tells the time in a zone', async () => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] });
  expect(await call('now', { timeZone: 'Asia/Shanghai' })).toEqual({
    time: '1970-01-01T08:00:00.000+08:00',
    timestamp: 0,
  });
  vi.useRealTimers();
});

describe('a regular expression of a workflow', () => {
  it('takes linear time where others take for ever', async () => {
    expect(await call('isMatch', { input: `${'a'.repeat(50_000)}!`, pattern: '^(a+)+$' })).toEqual({ result: false });
  });

  it('does not hold up the others while it looks through a long text', async () => {
    let longestMs = 0;
    let last = performance.now();
    const heart = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - last);
      last = performance.now();
    }, 5);
    // Each match ends at once, but to find it the whole rest of the text is looked at.
    const input = { originString: 'a'.repeat(3000), target: 'a(.*z)?', replacement: 'b' };
    expect(await call('stringReplace', input)).toEqual({ newString: 'b'.repeat(3000) });
    clearInterval(heart);
    expect(longestMs).toBeLessThan(500);
  });

  it('is stopped when the call is aborted', async () => {
    const stringReplace = registry.find('SecMasterUtilities', 'stringReplace');
    if (!stringReplace) throw new Error('no function');
    const context = { signal: new AbortController().signal, idempotencyKey: 'key' };
    const input = { originString: 'a'.repeat(1024 * 1024), target: 'a(.*z)?', replacement: 'b' };
    expect(await callFunction(stringReplace.function, input, context, { timeoutMs: 300 })).toMatchObject({
      is: 'failure',
      message: expect.stringContaining('it took too long on a text of 1048576 characters'),
    });
  });

  it.each<[string, JsonObject, string]>([
    ['a long pattern', { originString: '', target: 'a'.repeat(1001) }, 'the pattern has 1001 characters, at most 1000'],
    ['much repetition', { originString: '', target: '\\pL{1000}'.repeat(10) }, 'the pattern repeats too much: '],
    ['a long text', { originString: 'a'.repeat(1024 * 1024 + 1), target: 'a' }, 'at most 1048576'],
    [
      'a growing text',
      { originString: 'a'.repeat(20_000), target: 'a', replacement: 'b'.repeat(1000) },
      'the new text would be longer than 8388608 characters',
    ],
  ])('has a bound for %s', async (_, input, message) => expect(await call('stringReplace', input)).toContain(message));
});
