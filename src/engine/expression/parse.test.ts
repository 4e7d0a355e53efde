import { describe, expect, it } from 'vitest';
import { expressionCharsMax, expressionDepthMax } from './limits.ts';
import { parseTemplate } from './parse.ts';

const problemIn = (text: string) => {
  const template = parseTemplate(text);
  return 'problem' in template ? template.problem : undefined;
};

describe('a mistake is named with its column and a remedy', () => {
  it.each([
    ['${a = 1}', 'column 5:', 'write == to compare'],
    ['${a === 1}', 'column 5:', 'write == to compare'],
    ['${a !== 1}', 'column 5:', 'write != to compare'],
    ['${a <> 1}', 'column 5:', 'write != to compare'],
    ['${a ~= 1}', 'column 5:', 'no pattern operator'],
    ["${a matches 'x'}", 'column 5:', "no operator 'matches'"],
    ['${(a in b)}', 'column 6:', 'list.contains(value)'],
    ['${a instanceof b}', 'column 5:', "no operator 'instanceof'"],
    ['${a & b}', 'column 5:', 'write &&'],
    ['${a | b}', 'column 5:', 'write ||'],
    ['${a == ‘b’}', 'column 8:', 'straight quotes'],
    ['${a', 'column 1:', "the closing '}' is missing"],
    ["${'a}", 'column 3:', 'does not end'],
    ["${'a\\n'}", 'column 6:', 'after \\ in a text'],
    ['${}', 'column 3:', 'no expression'],
    ['${a b}', 'column 5:', "expected an operator or '}', found 'b'"],
    ['${a +}', 'column 6:', "expected a value, found '}'"],
    ['${and}', 'column 3:', "found the operator 'and'"],
    ['${(a}', 'column 5:', "')' is missing, found '}'"],
    ['${a[1}', 'column 6:', "']' is missing, found '}'"],
    ["${a.'b'}", 'column 5:', "after '.' stands a name"],
    ['${a ? b}', 'column 8:', "its ':' is missing"],
    ["${a.replaceAll('x', 'y')}", 'column 5:', 'no method replaceAll(); the methods are concat'],
    ['${a.size(1)}', 'column 5:', 'size() takes 0 arguments, found 1'],
    ['${eval(1)}', 'column 3:', 'there is no function eval'],
    ['${vars:set(a, 1)}', 'column 8:', 'there is no function vars:set'],
    ['${vars:get(1 + 1)}', 'column 8:', 'the first argument of vars:get'],
    ['${vars:eq(a)}', 'column 8:', 'takes 2 arguments, found 1'],
    ['${execution.setVariable(1)}', 'column 13:', 'no function setVariable'],
    ['${getVariable(5)}', 'column 3:', 'in quotes'],
    ['${99999999999999999999}', 'column 3:', 'too large to be exact'],
    ['ok ${a} ${b;}', 'column 12:', "';' has no meaning here"],
    ['${a ${b}}', 'column 5:', 'leave the inner braces out'],
  ])('%s', (text, column, remedy) => {
    expect(problemIn(text)).toContain(column);
    expect(problemIn(text)).toContain(remedy);
  });
});

describe('every expression has bounds', () => {
  it.each([
    ['characters', `\${'${'x'.repeat(expressionCharsMax)}'}`],
    ['blanks', `\${${' '.repeat(expressionCharsMax)}1}`],
    ['parentheses', `\${${'('.repeat(expressionDepthMax + 1)}1${')'.repeat(expressionDepthMax + 1)}}`],
    ['negations', `\${${'!'.repeat(expressionDepthMax + 1)}true}`],
    ['chains', `\${1${'+1'.repeat(expressionDepthMax + 1)}}`],
    ['paths', `\${vars:get(a${'.b'.repeat(expressionDepthMax + 1)})}`],
    ['conditionals', `\${${'a?b:'.repeat(expressionDepthMax + 1)}c}`],
    ['parts', '${1}'.repeat(1_001)],
  ])('of %s', (_, text) => expect(problemIn(text)).toMatch(/at most|does not end/));
});

it('reads names in any script and words as members', () => {
  expect(problemIn('${告警.标题 == $x._y1 && a.empty.size.not}')).toBeUndefined();
});

it('is plain data, so that a definition survives JSON', () => {
  const template = parseTemplate("x ${a.b['c'].concat('d') == vars:get(e) ? -1 : !f}");
  expect(JSON.parse(JSON.stringify(template))).toEqual(template);
});
