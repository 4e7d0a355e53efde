import type { BinaryOperator, FunctionName, MethodName } from './template.ts';

/** Every binary operator by how it may be written; a higher power binds closer. */
export const binaryOperators: ReadonlyMap<string, { readonly operator: BinaryOperator; readonly power: number }> =
  new Map([
    ['||', { operator: '||', power: 1 }],
    ['or', { operator: '||', power: 1 }],
    ['&&', { operator: '&&', power: 2 }],
    ['and', { operator: '&&', power: 2 }],
    ['==', { operator: '==', power: 3 }],
    ['eq', { operator: '==', power: 3 }],
    ['!=', { operator: '!=', power: 3 }],
    ['ne', { operator: '!=', power: 3 }],
    ['<', { operator: '<', power: 4 }],
    ['lt', { operator: '<', power: 4 }],
    ['<=', { operator: '<=', power: 4 }],
    ['le', { operator: '<=', power: 4 }],
    ['>', { operator: '>', power: 4 }],
    ['gt', { operator: '>', power: 4 }],
    ['>=', { operator: '>=', power: 4 }],
    ['ge', { operator: '>=', power: 4 }],
    ['+', { operator: '+', power: 5 }],
    ['-', { operator: '-', power: 5 }],
    ['*', { operator: '*', power: 6 }],
    ['/', { operator: '/', power: 6 }],
    ['div', { operator: '/', power: 6 }],
    ['%', { operator: '%', power: 6 }],
    ['mod', { operator: '%', power: 6 }],
  ]);

/** Words that are no names. They may stand after a dot. */
export const reservedWords: ReadonlySet<string> = new Set(
  'true false null empty not and or eq ne lt le gt ge div mod instanceof'.split(' '),
);

interface Arguments {
  readonly min: number;
  readonly max: number;
}
const exactly = (count: number): Arguments => ({ min: count, max: count });
const argumentsMax = 100;

export const methods: { readonly [Name in MethodName]: Arguments } = {
  concat: exactly(1),
  contains: exactly(1),
  startsWith: exactly(1),
  endsWith: exactly(1),
  indexOf: exactly(1),
  length: exactly(0),
  size: exactly(0),
  get: exactly(1),
  isEmpty: exactly(0),
  toLowerCase: exactly(0),
  toUpperCase: exactly(0),
  trim: exactly(0),
};

export const functions: { readonly [Name in FunctionName]: Arguments } = {
  getVariable: exactly(1),
  hasVariable: exactly(1),
  get: exactly(1),
  getOrDefault: exactly(2),
  exists: exactly(1),
  isEmpty: exactly(1),
  isNotEmpty: exactly(1),
  equals: exactly(2),
  notEquals: exactly(2),
  greaterThan: exactly(2),
  greaterThanOrEquals: exactly(2),
  lowerThan: exactly(2),
  lowerThanOrEquals: exactly(2),
  contains: { min: 2, max: argumentsMax },
  containsAny: { min: 2, max: argumentsMax },
  base64: exactly(1),
};

/** Before the colon of a function: all three mean the same. */
export const functionPrefixes: ReadonlySet<string> = new Set(['vars', 'var', 'variables']);

/** What may stand behind `vars:`. */
export const prefixedFunctions: ReadonlyMap<string, FunctionName> = new Map([
  ['get', 'get'],
  ['getOrDefault', 'getOrDefault'],
  ['exists', 'exists'],
  ['exist', 'exists'],
  ['isEmpty', 'isEmpty'],
  ['empty', 'isEmpty'],
  ['isNotEmpty', 'isNotEmpty'],
  ['notEmpty', 'isNotEmpty'],
  ['equals', 'equals'],
  ['eq', 'equals'],
  ['notEquals', 'notEquals'],
  ['ne', 'notEquals'],
  ['greaterThan', 'greaterThan'],
  ['gt', 'greaterThan'],
  ['greaterThanOrEquals', 'greaterThanOrEquals'],
  ['gte', 'greaterThanOrEquals'],
  ['lowerThan', 'lowerThan'],
  ['lessThan', 'lowerThan'],
  ['lt', 'lowerThan'],
  ['lowerThanOrEquals', 'lowerThanOrEquals'],
  ['lessThanOrEquals', 'lowerThanOrEquals'],
  ['lte', 'lowerThanOrEquals'],
  ['contains', 'contains'],
  ['containsAny', 'containsAny'],
  ['base64', 'base64'],
]);

/** What may be called without a prefix, or on `execution`. */
export const variableFunctions: ReadonlyMap<string, FunctionName> = new Map([
  ['getVariable', 'getVariable'],
  ['hasVariable', 'hasVariable'],
]);

export const isMethod = (name: string): name is MethodName => Object.hasOwn(methods, name);
