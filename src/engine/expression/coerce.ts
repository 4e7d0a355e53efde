/** How values become others where an operator wants it: the rules of JUEL as Flowable runs it, on plain JSON. */
import { isObject, type Json } from '../../kernel/json.ts';
import { numberCharsMax } from './limits.ts';
import { Unevaluable, type Meter } from './meter.ts';

const shownCharsMax = 40;

/** A value as messages show it. */
export function shown(value: Json): string {
  if (typeof value === 'string')
    return value.length > shownCharsMax ? `'${value.slice(0, shownCharsMax)}…'` : `'${value}'`;
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'a map' : String(value);
}

/** JSON has one kind of number. What has no fraction is a whole number here, whatever it was computed from. [ours] */
export const isDecimal = (value: Json): value is number => typeof value === 'number' && !Number.isInteger(value);

const wholeNumber = /^[+-]?\d+$/;
const decimalNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** '' is 0, a text must hold a whole number, a fraction is cut off. */
export function toWhole(value: Json): number {
  if (value === '') return 0;
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'string' && value.length <= numberCharsMax && wholeNumber.test(value)) {
    const whole = Number(value);
    if (Number.isSafeInteger(whole)) return whole;
  }
  throw new Unevaluable(`Expected a whole number, found ${shown(value)}`);
}

/** '' is 0, a text must hold a number. */
export function toDecimal(value: Json): number {
  if (value === '') return 0;
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' && value.length <= numberCharsMax ? value.trim() : '';
  if (decimalNumber.test(text)) return Number(text);
  throw new Unevaluable(`Expected a number, found ${shown(value)}`);
}

/** null and '' are false, a text is true when it says so, numbers, lists and maps are refused. */
export function toBoolean(value: Json): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'string') return value.length === 4 && value.toLowerCase() === 'true';
  throw new Unevaluable(`Expected true or false, found ${shown(value)}`);
}

/** null is '', lists and maps are their JSON text. [ours] */
export function toText(value: Json, meter: Meter): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  meter.spendOnValue(value);
  return meter.bounded(JSON.stringify(value));
}
