import { isObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { isDecimal, shown, toBoolean, toDecimal, toText, toWhole } from './coerce.ts';
import { numberCharsMax } from './limits.ts';
import { Unevaluable, type Meter } from './meter.ts';
import type { BinaryOperator, UnaryOperator } from './template.ts';

type Strict = Exclude<BinaryOperator, '&&' | '||'>;

/** The operators that want both sides; `&&` and `||` may leave their right side alone and live with the evaluation. */
export const binary: { readonly [Operator in Strict]: (left: Json, right: Json, meter: Meter) => Json } = {
  '==': isEqual,
  '!=': (left, right, meter) => !isEqual(left, right, meter),
  '<': (left, right, meter) => mayDiffer(left, right) && isBelow(left, right, meter),
  '>': (left, right, meter) => mayDiffer(left, right) && isBelow(right, left, meter),
  '<=': (left, right, meter) => left === right || (mayDiffer(left, right) && !isBelow(right, left, meter)),
  '>=': (left, right, meter) => left === right || (mayDiffer(left, right) && !isBelow(left, right, meter)),
  '+': (left, right) => calculate(left, right, (a, b) => a + b),
  '-': (left, right) => calculate(left, right, (a, b) => a - b),
  '*': (left, right) => calculate(left, right, (a, b) => a * b),
  '/': (left, right) => (bothNull(left, right) ? 0 : positiveZero(toDecimal(left) / toDecimal(right))),
  '%': (left, right) => calculate(left, right, remainder),
};

export const unary: { readonly [Operator in UnaryOperator]: (value: Json, meter: Meter) => Json } = {
  '!': (value) => !toBoolean(value),
  '-': (value) => (value === null ? 0 : calculate(0, value, (zero, number) => zero - number)),
  empty: isEmpty,
};

/** null, '', [] and {} are empty; nothing else is, 0 and false neither. */
export function isEmpty(value: Json, meter: Meter): boolean {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && sizeOf(value, meter) === 0;
}

export function sizeOf(map: JsonObject, meter: Meter): number {
  const size = Object.keys(map).length;
  meter.spend(size);
  return size;
}

/** Equality as `==` means it: a number, then a boolean, then a text on either side decides how the other is read. */
function isEqual(left: Json, right: Json, meter: Meter): boolean {
  if (left === null || right === null) return left === right;
  if (isDecimal(left) || isDecimal(right)) return Object.is(toDecimal(left), toDecimal(right));
  if (isEither('number', left, right)) return toWhole(left) === toWhole(right);
  if (isEither('boolean', left, right)) return toBoolean(left) === toBoolean(right);
  if (isEither('string', left, right)) return sameText(left, right, meter);
  return isSame(left, right, meter);
}

const isEither = (type: 'number' | 'boolean' | 'string', left: Json, right: Json) =>
  typeof left === type || typeof right === type;

function sameText(left: Json, right: Json, meter: Meter): boolean {
  const [one, other] = [toText(left, meter), toText(right, meter)];
  meter.spendOnChars(Math.min(one.length, other.length));
  return one === other;
}

/** The same JSON value, nothing coerced; the order of a map's keys does not count. */
export function isSame(left: Json, right: Json, meter: Meter): boolean {
  meter.spendOnValue(left);
  meter.spendOnValue(right);
  return isSameValue(left, right);
}

function isSameValue(left: Json, right: Json): boolean {
  if (left === right) return true;
  if (Array.isArray(left))
    return (
      Array.isArray(right) && left.length === right.length && left.every((item, at) => isSameValue(item, right[at]))
    );
  if (!isObject(left) || !isObject(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSameValue(left[key] ?? null, right[key] ?? null))
  );
}

/** null is neither below nor above anything. */
const mayDiffer = (left: Json, right: Json) => left !== null && right !== null && left !== right;

function isBelow(left: Json, right: Json, meter: Meter): boolean {
  if (isDecimal(left) || isDecimal(right)) return toDecimal(left) < toDecimal(right);
  if (isEither('number', left, right)) return toWhole(left) < toWhole(right);
  if (isEither('string', left, right)) {
    const [one, other] = [toText(left, meter), toText(right, meter)];
    meter.spendOnChars(Math.min(one.length, other.length));
    return one < other;
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') return !left && right;
  throw new Unevaluable(`${shown(left)} and ${shown(right)} have no order`);
}

const bothNull = (left: Json, right: Json) => left === null && right === null;
const hasFraction = (value: Json) =>
  isDecimal(value) || (typeof value === 'string' && value.length <= numberCharsMax && /[.eE]/.test(value));

/** Whole numbers give a whole number; one side with a fraction, or a text that looks like one, makes both decimal. */
function calculate(left: Json, right: Json, operation: (left: number, right: number) => number): number {
  if (bothNull(left, right)) return 0;
  if (left === null || right === null) throw new Unevaluable('Expected a number, found null');
  const read = hasFraction(left) || hasFraction(right) ? toDecimal : toWhole;
  return positiveZero(operation(read(left), read(right)));
}

/** JSON has one zero. */
const positiveZero = (value: number) => value + 0;

function remainder(left: number, right: number): number {
  if (right === 0) throw new Unevaluable('A division by zero has no remainder');
  return left % right;
}
