import { describe, expect, it } from 'vitest';
import { jsonNestingMax, parseStrictJson } from './strict-json.ts';

describe('strict JSON', () => {
  it.each([
    ['{"a":[1,{"b":null}],"c":"x\\ny","d":-1.5e3,"constructor":{"prototype":1}}'],
    ['"text"'],
    [' [ ] '],
    ['{"a":{"x":1},"b":{"x":2},"c":[{"x":1},{"x":1}]}'],
    ['{"say \\"hi\\"":"\\ud83d\\ude00 \\\\u0000"}'],
    ['[0,1e2,-0.5]'],
  ])('reads %s as JSON.parse does', (text) => {
    expect(parseStrictJson(text)).toEqual({ value: JSON.parse(text) });
    expect(parseStrictJson(Buffer.from(text))).toEqual({ value: JSON.parse(text) });
  });

  it.each([
    ['{"a":1,"b":2,"a":3}', 'has the key a twice'],
    ['{"a":[{"b":1},{"b":1,"\\u0062":2}]}', 'has the key a[1].b twice'],
    ['{"a":{"__proto__":{}}}', 'may not use the key a.__proto__'],
    ['{"\\u005f_proto__":1}', 'may not use the key __proto__'],
    ['{"a":"x\\u0000y"}', 'holds a NUL character in the string at a'],
    ['{"a":"\0"}', 'holds a NUL character'],
    ['["\\ud800"]', 'holds half a surrogate pair in the string at [0]'],
    ['{"a":[1,1e999]}', 'has a number out of range at a[1]: 1e999'],
    ['', 'is empty'],
    ['  ', 'is empty'],
    ['{"a":1', 'is not JSON'],
    ['{"a" 1}', 'is not JSON'],
    ['{a:1}', 'is not JSON'],
    ['[1,]', 'is not JSON'],
    ['"\\x"', 'is not JSON'],
    ["{'a':1}", 'is not JSON'],
    [']]]]', 'is not JSON'],
    ['"open', 'is not JSON'],
    ['NaN', 'is not JSON'],
  ])('refuses %j: %s', (text, problem) => {
    expect(parseStrictJson(text)).toEqual({ problem: expect.stringContaining(problem) });
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(parseStrictJson(Uint8Array.of(0x22, 0xc3, 0x28, 0x22))).toEqual({ problem: 'is not valid UTF-8' });
  });

  it(`nests ${jsonNestingMax} levels and no deeper, however much deeper`, () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(parseStrictJson(nested(jsonNestingMax))).toHaveProperty('value');
    for (const depth of [jsonNestingMax + 1, 1_000_000])
      expect(parseStrictJson(nested(depth))).toEqual({ problem: expect.stringContaining('nests deeper than 64') });
  });
});
