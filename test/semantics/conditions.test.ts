import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/kernel/json.ts';
import { flow } from '../support/flow.ts';
import { Play } from '../support/play.ts';
import { standOf } from '../support/story.ts';

/**
 * What a condition on a sequence flow means, read off the way that a run takes through this drawing:
 *
 *     start -> xor -[the condition]-> yes -> end
 *              xor -[else]----------> no  -> end
 */
const drawn = (condition: string) => flow(`start -> xor -[${condition}]-> yes -> end\nxor -[else]-> no -> end`);

const variables: JsonObject = {
  i: 5,
  five: '5',
  word: 'phishing',
  blank: '',
  yes1: true,
  no1: false,
  nothing: null,
  list: [1, 2, 3],
  none: [],
  map: { a: 1, deep: { b: [10, { c: 'x' }] }, q: null },
  emptyMap: {},
  nrOfInstances: 5,
};

function wayOf(condition: string): string {
  const play = new Play(drawn(condition), { severity: 'High' }).start({ variables });
  return standOf(play).replace('waits at ', '');
}
type Row = readonly [condition: string, way: 'yes' | 'no' | 'fault'];
const takes = (rows: readonly Row[]) =>
  it.each(rows)('-[%s]-> %s', (condition, way) =>
    expect(wayOf(condition)).toBe(way === 'fault' ? 'expressionFailed at xor' : way),
  );

describe('a condition gives true or false, and nothing else counts as one', () => {
  takes([
    ['true', 'yes'],
    ['false', 'no'],
    ['yes1', 'yes'],
    ['no1', 'no'],
    ['null', 'fault'],
    ['nothing', 'fault'],
    ['1', 'fault'],
    ["'true'", 'fault'],
    ['i', 'fault'],
    ['word', 'fault'],
    ['list', 'fault'],
    ['map.missing', 'fault'],
    ['trigger.missing', 'fault'],
  ]);
});

describe('names', () => {
  takes([
    ['missing', 'fault'],
    ["missing == 'x'", 'fault'],
    ['empty missing', 'fault'],
    ["execution.getVariable('missing') != null && missing == 'x'", 'no'],
    ["execution.getVariable('i') != null && i == 5", 'yes'],
    ["execution.getVariable('missing') == null", 'yes'],
    ['true || missing', 'yes'],
    ['false && missing', 'no'],
    ['true && missing', 'fault'],
    ['false || missing', 'fault'],
    ["trigger.severity == 'High'", 'yes'],
  ]);
});

describe('paths', () => {
  takes([
    ['map.a == 1', 'yes'],
    ["map['a'] == 1", 'yes'],
    ['map.deep.b[0] == 10', 'yes'],
    ["map.deep.b[1].c == 'x'", 'yes'],
    ['map.missing == null', 'yes'],
    ['map.missing.deeper == null', 'yes'],
    ['nothing.q == null', 'yes'],
    ['list[0] == 1', 'yes'],
    ['list[3] == null', 'yes'],
    ['list[99].x == null', 'yes'],
  ]);
});

describe('equality coerces', () => {
  takes([
    ['5 == 5.0', 'yes'],
    ["5 == '5'", 'yes'],
    ["'5' == 5", 'yes'],
    ["0 == ''", 'yes'],
    ["'true' == true", 'yes'],
    ['0 == false', 'fault'],
    ['1 == true', 'fault'],
    ['!i == 5', 'fault'],
    ['i == five', 'yes'],
    ['i != five', 'no'],
    ['null == 0', 'no'],
    ["null == ''", 'no'],
    ['null == false', 'no'],
    ['null == null', 'yes'],
    ['nothing == null', 'yes'],
    ['nothing != null', 'no'],
    ["'a' == 'A'", 'no'],
    ['"double" == \'double\'', 'yes'],
  ]);
});

describe('order', () => {
  takes([
    ["'5' < '10'", 'no'],
    ["'5' < 10", 'yes'],
    ["5 < '10'", 'yes'],
    ['null < 1', 'no'],
    ['null > 1', 'no'],
    ['i < 5', 'no'],
    ['i <= 5', 'yes'],
    ['i > 4.9', 'yes'],
    ['i >= 6', 'no'],
    ["'a' < 'b'", 'yes'],
  ]);
});

describe('arithmetic', () => {
  takes([
    ['i + 1 == 6', 'yes'],
    ['i - 1 == 4', 'yes'],
    ['i * 2 == 10', 'yes'],
    ['i % 2 == 1', 'yes'],
    ['i mod 3 == 2', 'yes'],
    ['-i == -5', 'yes'],
    ['(1 + 2) * 3 == 9', 'yes'],
    ['1 + 2 * 3 == 7', 'yes'],
    ["i + '1' == 6", 'yes'],
    ["'a' + 'b' == 'ab'", 'fault'],
    ['5 / 2 == 2', 'no'],
    ['5 div 2 == 2.5', 'yes'],
    ['2 / nrOfInstances >= 0.5', 'no'],
    ['3 / nrOfInstances >= 0.5', 'yes'],
    ['3 / nrOfInstances >= 0.6', 'yes'],
    ['1/0 > 1', 'yes'],
    ['0.1 + 0.2 == 0.3', 'no'],
  ]);
});

describe('words for operators', () => {
  takes([
    ['i eq 5', 'yes'],
    ['i ne 5', 'no'],
    ['i lt 6', 'yes'],
    ['i le 5', 'yes'],
    ['i gt 5', 'no'],
    ['i ge 5', 'yes'],
    ['yes1 and no1', 'no'],
    ['yes1 or no1', 'yes'],
    ['not no1', 'yes'],
    ['!no1', 'yes'],
  ]);
});

describe('empty, and the conditional', () => {
  takes([
    ['empty nothing', 'yes'],
    ['empty blank', 'yes'],
    ['empty none', 'yes'],
    ['empty emptyMap', 'yes'],
    ['empty i', 'no'],
    ['empty word', 'no'],
    ['not empty list', 'yes'],
    ['i > 4 ? true : false', 'yes'],
    ["(i > 9 ? 'a' : 'b') == 'b'", 'yes'],
    ['yes1 ? yes1 : missing', 'yes'],
  ]);
});

describe('methods and functions', () => {
  takes([
    ["word.concat('!') == 'phishing!'", 'yes'],
    ["word.startsWith('ph') && word.endsWith('ing')", 'yes'],
    ['list.size() == 3', 'yes'],
    ['list.contains(2)', 'yes'],
    ['vars:contains(list, 2)', 'yes'],
    ['vars:contains(list, 2, 4)', 'no'],
    ['vars:containsAny(list, 4, 2)', 'yes'],
    ['vars:equals(i, 5)', 'yes'],
    ["vars:equals('i', 5)", 'yes'],
    ["vars:equals(i, '5')", 'no'],
    ['vars:eq(missing, 5)', 'no'],
    ['vars:ne(missing, 4)', 'no'],
    ['vars:notEquals(i, 4)', 'yes'],
    ['vars:exists(i)', 'yes'],
    ['vars:exists(nothing)', 'no'],
    ['vars:exists(missing)', 'no'],
    ['vars:isEmpty(missing)', 'yes'],
    ['vars:isNotEmpty(word)', 'yes'],
    ['vars:greaterThan(i, 4)', 'yes'],
    ['vars:gte(i, 5)', 'yes'],
    ['vars:lessThan(i, 5)', 'no'],
    ['vars:lowerThanOrEquals(i, 5)', 'yes'],
    ['vars:gt(missing, 1)', 'no'],
    ['vars:lt(missing, 1)', 'no'],
    ["vars:getOrDefault(missing, 'x') == 'x'", 'yes'],
    ['vars:get(missing) == null', 'yes'],
    ['variables:get(i) == var:get(i)', 'yes'],
    ["vars:base64(word) == 'cGhpc2hpbmc='", 'yes'],
  ]);
});

describe('what is no expression cannot be drawn', () => {
  it.each([
    'i = 5',
    'i === 5',
    "word matches 'p.*'",
    'i in list',
    "word ~= 'p'",
    'i ==',
    'word.getClass()',
    'noFunction(i)',
  ])('-[%s]->', (condition) => expect(() => drawn(condition)).toThrow(/\$\{/));
});
