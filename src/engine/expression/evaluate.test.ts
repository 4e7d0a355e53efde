import { describe, expect, it } from 'vitest';
import { emptyMap, type Json } from '../../kernel/json.ts';
import { evaluateCondition, evaluateTemplate } from './evaluate.ts';
import { parseTemplate } from './parse.ts';
import type { Names, Template } from './template.ts';

const values: Readonly<Record<string, Json>> = {
  i: 5,
  half: 0.5,
  five: '5',
  word: 'Malware',
  blank: '',
  yes: true,
  no: false,
  nothing: null,
  list: [10, 20, { name: 'deep' }],
  none: [],
  map: { a: 1, 'b c': 2, '1': 'one', q: null },
  empty_map: {},
  trigger: { title: 'Phishing ${i}', severity: 'High', ips: ['10.0.0.1'] },
  nodes: { 'an id': { output: { x: 7 } } },
};
const names: Names = { lookup: (name) => (Object.hasOwn(values, name) ? values[name] : undefined) };

function parsed(text: string): Template {
  const template = parseTemplate(text);
  if ('problem' in template) throw new Error(template.problem);
  return template;
}
/** The value of an expression; a text that begins with `problem:` where there is none. */
function valueOf(expression: string): Json {
  const result = evaluateTemplate(parsed(`\${${expression}}`), names);
  return 'value' in result ? result.value : `problem: ${result.problem}`;
}
function conditionOf(text: string): Json {
  const result = evaluateCondition(parsed(text), names);
  return 'value' in result ? result.value : `problem: ${result.problem}`;
}
const fails: unknown = expect.stringMatching(/^problem: /);
type Table = readonly (readonly [expression: string, value: unknown])[];
const holds = (table: Table) => it.each(table)('%s', (expression, value) => expect(valueOf(expression)).toEqual(value));

describe('equality coerces', () => {
  holds([
    ['5 == 5.0', true],
    ["5 == '5'", true],
    ["'5' == 5", true],
    ['i == five', true],
    ["0 == ''", true],
    ["'true' == true", true],
    ["'yes' == true", false],
    ['0 == false', fails],
    ['1 == true', fails],
    ['!i == 5', fails],
    ["5 == 'x'", fails],
    ["5 == '5.0'", fails],
    ["0.5 == '0.50'", true],
    ['null == 0', false],
    ["null == ''", false],
    ['null == false', false],
    ['null == null', true],
    ['nothing != null', false],
    ['0.1 + 0.2 == 0.3', false],
    ['5 / 2 == 2', false],
    ['list == list', true],
    ["list[2] == nodes['an id']", false],
    ["trigger.severity eq 'High' and i ne 4", true],
  ]);
});

describe('order', () => {
  holds([
    ["'5' < '10'", false],
    ["'5' < 10", true],
    ["5 < '10'", true],
    ["5 < '10.5'", fails],
    ["half < '10.5'", true],
    ['null < 1', false],
    ['null > 1', false],
    ['null <= 1', false],
    ['null <= null', true],
    ['null < null', false],
    ['1 / 0 > 1', true],
    ['0 / 0 > 1', false],
    ['false < true', true],
    ['true < 1', fails],
    ['list < 1', fails],
    ['list < none', fails],
    ['i lt 6 && i le 5 && i gt 4 && i ge 5', true],
  ]);
});

describe('arithmetic', () => {
  holds([
    ["i + '1'", 6],
    ["i + '1.5'", 6.5],
    ["i + ''", 5],
    ["'a' + 'b'", fails],
    ["'2' + '3'", 5],
    ['null + null', 0],
    ['i + null', fails],
    ['i - true', fails],
    ['5 / 2', 2.5],
    ['7 div 2', 3.5],
    ['7 % 4', 3],
    ['7.5 mod 2', 1.5],
    ['7 % 0', fails],
    ['1 / 0', fails],
    ['2 + 3 * 4 - -1', 15],
    ['(2 + 3) * 4', 20],
    ['-i', -5],
    ["-'2'", -2],
    ['-null', 0],
    ['-0', 0],
    ['0 / -5', 0],
    ['0 * -1.5', 0],
    ['8 - 4 - 2', 2],
  ]);
});

describe('booleans, empty and the conditional', () => {
  holds([
    ['yes && no', false],
    ['yes and not no', true],
    ['true || missing', true],
    ['false && missing', false],
    ['true && missing', fails],
    ["'TRUE' && true", true],
    ['null || true', true],
    ['!null', true],
    ['1 || true', fails],
    ['empty nothing && empty blank && empty none && empty empty_map', true],
    ['empty i || empty no || empty list', false],
    ['empty missing', fails],
    ['not empty list', true],
    ["yes ? 'a' : missing", 'a'],
    ["no ? missing : i > 4 ? 'b' : 'c'", 'b'],
    ["nothing ? 'a' : 'b'", fails],
    ['yes ? i:half', 5],
  ]);
});

describe('paths', () => {
  holds([
    ['missing', fails],
    ['map.a', 1],
    ['map.missing', null],
    ['map.q.r.s', null],
    ['nothing.q', null],
    ['nothing[0].q', null],
    ["map['b c']", 2],
    ['map[1]', 'one'],
    ['map[null]', null],
    ['map[list]', fails],
    ['list[0]', 10],
    ['list[1 + 1].name', 'deep'],
    ["list['1']", 20],
    ['list[3]', null],
    ['list[-1]', null],
    ['list.name', fails],
    ['word.length', fails],
    ['word[0]', fails],
    ['i.a', fails],
    ["nodes['an id'].output.x", 7],
    ["nodes['nobody'].output.x", null],
    ['map.empty', null],
  ]);
});

describe('methods', () => {
  holds([
    ["word.concat('!').length()", 8],
    ['word.concat(null).concat(i).concat(none)', 'Malware5[]'],
    ["word.contains('war') && word.startsWith('Mal') && word.endsWith('e')", true],
    ["word.indexOf('w')", 3],
    ["' x\n'.trim()", 'x'],
    ["'aB'.toUpperCase().concat('aB'.toLowerCase())", 'ABab'],
    ["word.isEmpty() || ''.isEmpty()", true],
    ['list.size() + map.size()', 7],
    ['list.get(1)', 20],
    ['list.get(3)', fails],
    ['list.contains(10) && !list.contains(11)', true],
    ["list.contains('10')", false],
    ["list.indexOf(list[2]) + trigger.ips.indexOf('x')", 1],
    ["map.get('b c')", 2],
    ["map.get('zz')", null],
    ['map.get(null)', null],
    ['nothing.size()', fails],
    ['i.length()', fails],
    ['list.length()', fails],
    ["map.contains('a')", fails],
  ]);
});

describe('functions', () => {
  holds([
    ["execution.getVariable('i')", 5],
    ["getVariable('missing')", null],
    ["execution.getVariable('map').a", 1],
    ["execution.getVariable('missing') != null && missing == 'x'", false],
    ["execution.hasVariable('i') && hasVariable('nothing') && !hasVariable('missing')", true],
    ["getVariable('nod'.concat('es'))['an id'].output.x", 7],
    ['getVariable(half)', fails],
    ['vars:get(i) + var:get(i) + variables:get(i)', 15],
    ["vars:get('i')", 5],
    ['vars:get(missing)', null],
    ['vars:get(missing.deep)', null],
    ["vars:getOrDefault(missing, 'x')", 'x'],
    ["vars:getOrDefault(nothing, 'x')", 'x'],
    ["vars:getOrDefault(i, 'x')", 5],
    ['vars:exists(i) && vars:exist(map.a) && !vars:exists(nothing) && !vars:exists(missing)', true],
    ['vars:isEmpty(missing) && vars:empty(blank) && vars:empty(none) && !vars:isEmpty(i)', true],
    ['vars:isNotEmpty(list) && vars:notEmpty(word) && !vars:isNotEmpty(missing)', true],
    ['vars:equals(i, 5) && vars:eq(i, 5.0)', true],
    ["vars:equals(i, '5')", false],
    ['vars:ne(i, 4)', true],
    ['vars:ne(missing, 4)', false],
    ['vars:notEquals(i, null)', false],
    ['vars:gt(i, 4) && vars:gte(i, 5) && vars:lt(i, 6) && vars:lte(i, 5)', true],
    ['vars:greaterThan(missing, 4) || vars:lowerThan(missing, 4) || vars:lt(list, 4)', false],
    ["vars:lessThan(i, '6')", fails],
    ['vars:contains(list, 10, 20) && !vars:contains(list, 10, 30)', true],
    ['vars:containsAny(list, 10, 30) && !vars:containsAny(missing, 1)', true],
    ["vars:contains(word, 'Mal', 'ware')", true],
    ['vars:contains(word, 5)', fails],
    ['vars:contains(map, 1)', false],
    ["vars:base64(word).concat('.').concat(vars:base64('missing'))", 'TWFsd2FyZQ==.'],
    ['vars:base64(i)', fails],
  ]);
});

describe('a condition', () => {
  it.each([
    ['${i == 5}', true],
    ['#{i == 5}', true],
    [' \n ${ i == 5 }\t', true],
    ['', true],
    ['  ', true],
    ['${false}', false],
    ['${nothing}', fails],
    ['${map.missing}', fails],
    ['${1}', fails],
    ["${'true'}", fails],
    ['i == 5', fails],
    ['true', fails],
    ['${true}${false}', fails],
    ['${word}y', fails],
    ['${missing}', fails],
  ])('%s', (text, value) => expect(conditionOf(text)).toEqual(value));

  it('says what it found and in which text', () => {
    expect(conditionOf('${missing > 3}')).toBe("problem: Nothing is named missing, in '${missing > 3}'");
    expect(conditionOf('${i}')).toBe("problem: A condition gives true or false, '${i}' gave 5");
  });
});

describe('a template', () => {
  const textOf = (text: string) => evaluateTemplate(parsed(text), names);

  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['Task #${i}', 'Task #5'],
    ["${'start'}${1+1}", 'start2'],
    ['[${nothing}]', '[]'],
    ['${list} and ${map.a}', '[10,20,{"name":"deep"}] and 1'],
    ['a ${\'}\'} b #{"}"}', 'a } b }'],
    ['costs $5, \\${i} and \\#{i}', 'costs $5, ${i} and #{i}'],
    ['${map.a}', 1],
    ['${trigger.ips}', ['10.0.0.1']],
    ['${nothing}', null],
  ])('%s', (text, value) => expect(textOf(text)).toEqual({ value }));

  it('never evaluates data', () => {
    expect(textOf('${trigger.title}')).toEqual({ value: 'Phishing ${i}' });
    expect(textOf('New: ${trigger.title}')).toEqual({ value: 'New: Phishing ${i}' });
    expect(textOf("${'$'.concat('{i}')}")).toEqual({ value: '${i}' });
  });

  it('makes no text and does no work without bound', () => {
    const doubled = `'${'x'.repeat(4000)}'${'.concat(big)'.repeat(150)}`;
    const big: Names = { lookup: () => 'y'.repeat(1_000_000) };
    expect(evaluateTemplate(parsed(`\${${doubled}}`), big)).toEqual({ problem: expect.stringContaining('1048576') });
    const items: Names = { lookup: () => Array.from({ length: 2_000_000 }, () => 0) };
    expect(evaluateTemplate(parsed('${items}'), items)).toEqual({ problem: expect.stringContaining('steps') });
  });
});

it('reads own members only, whatever they are called', () => {
  const map = emptyMap<Json>();
  for (const key of ['__proto__', 'constructor', 'length']) map[key] = key;
  const own: Names = { lookup: (name) => (name === 'm' ? map : undefined) };
  expect(evaluateTemplate(parsed('${m.__proto__} ${m.constructor} ${m.length} ${m.toString}'), own)).toEqual({
    value: '__proto__ constructor length ',
  });
});
