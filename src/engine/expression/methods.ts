import { isObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { shown, toText, toWhole } from './coerce.ts';
import { Unevaluable, type Meter } from './meter.ts';
import { isEmpty, isSame, sizeOf } from './operators.ts';
import type { MethodName } from './template.ts';

type Methods<Of> = { readonly [Name in MethodName]?: (of: Of, argument: Json, meter: Meter) => Json };

const ofTexts: Methods<string> = {
  concat: (of, argument, meter) => meter.bounded(of + toText(argument, meter)),
  contains: (of, argument, meter) => indexIn(of, toText(argument, meter), meter) >= 0,
  startsWith: (of, argument, meter) => of.startsWith(partOf(argument, meter)),
  endsWith: (of, argument, meter) => of.endsWith(partOf(argument, meter)),
  indexOf: (of, argument, meter) => indexIn(of, toText(argument, meter), meter),
  length: (of) => of.length,
  isEmpty: (of, _, meter) => isEmpty(of, meter),
  toLowerCase: (of, _, meter) => meter.bounded(of).toLowerCase(),
  toUpperCase: (of, _, meter) => meter.bounded(of).toUpperCase(),
  trim: (of, _, meter) => trimmed(of, meter),
};

const ofLists: Methods<readonly Json[]> = {
  contains: (of, argument, meter) => of.some((item) => isSame(item, argument, meter)),
  indexOf: (of, argument, meter) => of.findIndex((item) => isSame(item, argument, meter)),
  size: (of) => of.length,
  get: itemAt,
  isEmpty: (of, _, meter) => isEmpty(of, meter),
};

const ofMaps: Methods<JsonObject> = {
  size: (of, _, meter) => sizeOf(of, meter),
  get: member,
  isEmpty: (of, _, meter) => isEmpty(of, meter),
};

/** Calls a method of the closed list on plain data; no other method of anything is ever called. */
export function callMethod(name: MethodName, of: Json, argument: Json, meter: Meter): Json {
  if (typeof of === 'string') return call(ofTexts, of, 'a text', { name, argument, meter });
  if (Array.isArray(of)) return call<readonly Json[]>(ofLists, of, 'a list', { name, argument, meter });
  if (isObject(of)) return call(ofMaps, of, 'a map', { name, argument, meter });
  throw new Unevaluable(`${shown(of)} has no method ${name}()`);
}

interface Call {
  readonly name: MethodName;
  readonly argument: Json;
  readonly meter: Meter;
}
function call<Of>(methods: Methods<Of>, of: Of, what: string, { name, argument, meter }: Call): Json {
  const method = methods[name];
  if (method) return method(of, argument, meter);
  throw new Unevaluable(`${what} has no method ${name}(); it has ${Object.keys(methods).join(', ')}`);
}

/** `of[key]`: what a map holds under a key of its own, a list at a place; null where there is nothing. */
export function member(of: Json, key: Json): Json {
  if (of === null || key === null) return null;
  if (Array.isArray(of)) return itemUnder(of, key);
  if (isObject(of)) return own(of, keyOf(key));
  throw new Unevaluable(`${shown(of)} has no member ${shown(key)}`);
}

const own = (of: JsonObject, key: string): Json => (Object.hasOwn(of, key) ? (of[key] ?? null) : null);

/** Keys of JSON are text: `m[1]` means `m['1']`. [ours] */
function keyOf(key: Json): string {
  if (typeof key === 'object' && key !== null) throw new Unevaluable(`Expected a key, found ${shown(key)}`);
  return String(key);
}

function itemUnder(of: readonly Json[], key: Json): Json {
  if (typeof key === 'string' && !/^-?\d{1,9}$/.test(key))
    throw new Unevaluable(`A list has numbered items and no member ${shown(key)}`);
  return of[toWhole(typeof key === 'boolean' ? Number(key) : key)] ?? null;
}

function itemAt(of: readonly Json[], argument: Json): Json {
  const item = of[toWhole(argument)];
  if (item === undefined) throw new Unevaluable(`The list has ${of.length} items, none at ${shown(argument)}`);
  return item;
}

function partOf(argument: Json, meter: Meter): string {
  const part = toText(argument, meter);
  meter.spendOnChars(part.length);
  return part;
}

/** Searching may compare every character of one text with every one of the other. */
export function indexIn(text: string, part: string, meter: Meter): number {
  if (part.length > text.length) return -1;
  meter.spendOnChars(text.length * part.length);
  return text.indexOf(part);
}

/** Without the blanks and control characters at both ends, as Java's `trim` does it. */
function trimmed(text: string, meter: Meter): string {
  meter.spendOnChars(text.length);
  let [start, end] = [0, text.length];
  while (start < end && text.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return text.slice(start, end);
}
