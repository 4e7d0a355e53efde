/** What people try in order to get out of an expression, and what chance comes up with. */
import { describe, expect, it } from 'vitest';
import { randomExpression } from '../../../test/support/random-expression.ts';
import { randomFrom } from '../../kernel/random.ts';
import type { Json } from '../../kernel/json.ts';
import { evaluateCondition, evaluateTemplate } from './evaluate.ts';
import { parseTemplate } from './parse.ts';
import type { Evaluation, Names } from './template.ts';

const variables: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['i', 5],
  ['s', 'text'],
  ['l', [1, 'two', null, [3]]],
  ['m', JSON.parse('{"a": 1, "x": {"__proto__": {"a": 2}}, "constructor": "mine"}')],
  ['n', null],
  ['b', true],
  ['nodes', { A: { output: { x: 1 } } }],
]);
const names: Names = { lookup: (name) => variables.get(name) };

function evaluated(text: string): Evaluation {
  const template = parseTemplate(text);
  return 'problem' in template ? { problem: template.problem } : evaluateTemplate(template, names);
}

describe('nothing but the data can be reached', () => {
  it.each([
    'this',
    'this.constructor',
    'process',
    'process.env.PATH',
    "process.mainModule.require('child_process')",
    "globalThis['process']",
    'global',
    'require',
    'Function',
    'eval',
    'arguments',
    '__proto__',
    'constructor',
    "''.constructor",
    "''['constructor']['constructor']",
    'l.constructor',
    "l['constructor']",
    "l['__proto__']",
    'l.length',
    "i['constructor']",
    'b.valueOf',
    "s.constructor.constructor('return process')()",
    "s.sub.constructor('return 1')()",
    "l.map.constructor('return process')()",
    "s.toString.call('x')",
    'l.reduce(m)',
    "s.getClass().forName('java.lang.Runtime').getMethod('exec')",
    "''.getClass().forName('java.lang.Runtime')",
    'm.getClass()',
    'm.hasOwnProperty(s)',
    'execution.getEngineServices()',
    "execution.setVariable('i', 6)",
    'execution',
    "T(java.lang.Runtime).getRuntime().exec('id')",
    '(() => process)()',
    'function(){ return process }()',
    "new Function('return process')()",
    "import('node:fs')",
    '`${process}`',
    "$('x').first().json",
    "{{ constructor.constructor('return this')() }}",
    'with(m){constructor}',
    'i = 6',
    'i++',
    'm.a = 2',
    '(m, process)',
    'm?.constructor',
    '...l',
    '/a/.test(s)',
    "s.replace('t', process)",
    's.repeat(1000000000)',
    's.padEnd(1000000000)',
    'l.concat(l)',
  ])('%s', (attack) => expect(evaluated(`\${${attack}}`)).toEqual({ problem: expect.any(String) }));

  it.each([
    'm.__proto__',
    "m['__proto__']",
    'm.toString',
    "m.get('__proto__')",
    "m.get('hasOwnProperty')",
    "m['proto'.concat('type')]",
    "m['const'.concat('ructors')]",
    "getVariable('__proto__')",
    "execution.getVariable('constructor')",
    'vars:get(constructor)',
    "vars:get('__proto__').constructor",
    'nodes.constructor',
    "nodes['__proto__'].output",
  ])('%s is null', (attack) => expect(evaluated(`\${${attack}}`)).toEqual({ value: null }));

  it('a key of that name is data like any other', () => {
    expect(evaluated('${m.constructor} ${m.x.__proto__.a} ${m.constructor.length()}')).toEqual({ value: 'mine 2 4' });
  });

  it('leaves the prototypes as they are', () => {
    evaluated("${m.__proto__.polluted == 1 || vars:get('__proto__').polluted == 1}");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

const rounds = Number(process.env['SALLYPORT_FUZZ_ROUNDS'] ?? 20_000);
const firstSeed = Number(process.env['SALLYPORT_FUZZ_SEED'] ?? 20_261_124);

it(`${rounds} random expressions give JSON or a problem, and never throw`, { timeout: 30_000 + rounds / 10 }, () => {
  const seen = { unparsable: 0, problem: 0, value: 0 };
  for (let seed = firstSeed; seed < firstSeed + rounds; seed += 1) {
    const text = `\${${randomExpression(randomFrom(seed))}}`;
    try {
      seen[outcomeOf(text)] += 1;
    } catch (error) {
      throw new Error(`SALLYPORT_FUZZ_SEED=${seed}: ${text}`, { cause: error });
    }
  }
  expect(seen.value, 'the random expressions are worth trying').toBeGreaterThan(rounds / 10);
  expect(seen.problem).toBeGreaterThan(rounds / 10);
});

function outcomeOf(text: string): 'unparsable' | 'problem' | 'value' {
  const template = parseTemplate(text);
  if ('problem' in template) return 'unparsable';
  const condition = evaluateCondition(template, names);
  expect('problem' in condition || typeof condition.value === 'boolean', 'a condition is true or false').toBe(true);
  const result = evaluateTemplate(template, names);
  if ('problem' in result) return 'problem';
  expect(isPlain(result.value), 'the value is plain JSON').toBe(true);
  return 'value';
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || value === null) return isScalar(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlain);
}

const isScalar = (value: unknown): boolean =>
  value === null || ['string', 'boolean'].includes(typeof value) || (Number.isFinite(value) && !Object.is(value, -0));
