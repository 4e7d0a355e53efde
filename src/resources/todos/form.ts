import type { TodoField } from '../../engine/state.ts';
import { emptyMap, isObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { parseStrictJson } from '../../kernel/strict-json.ts';
import { checkInput } from '../../plugins/input.ts';
import type { ParameterSpec, ParameterType } from '../../plugins/plugin.ts';
import { Problem } from '../problem.ts';

const field = 'handle_parameters';
const itemsMax = 1_000;

/** The types of the console's parameter panel, and the names that people give them; any other type takes any value. [ours] */
const types: Readonly<Record<string, ParameterType>> = {
  string: 'String',
  int: 'Int',
  integer: 'Int',
  bool: 'Bool',
  boolean: 'Bool',
  object: 'Object',
  list: 'List',
  array: 'List',
  json: 'JSON',
};
const typeOf = (name: string): ParameterType =>
  (Object.hasOwn(types, name.toLowerCase()) && types[name.toLowerCase()]) || 'JSON';

/**
 * What a reviewer filled in, by parameter name: each declared parameter with the value given, else its default, else null. Refuses
 * what was not asked for, what is given twice, what has another type, and, when `complete`, what is required and not set.
 */
export function filledIn(
  declared: readonly TodoField[],
  text: string | undefined,
  { complete }: { readonly complete: boolean },
): JsonObject {
  const read = checkInput({ inputs: specsOf(declared, complete) }, readItems(text));
  if ('problem' in read) throw wrong(read.problem);
  const form = emptyMap<Json>();
  for (const { name, required } of declared) {
    const value = Object.hasOwn(read.input, name) ? (read.input[name] ?? null) : null;
    if (complete && required && value === '') throw wrong(`Parameter ${name} is required and has no value.`);
    form[name] = value;
  }
  return form;
}

function specsOf(declared: readonly TodoField[], complete: boolean): Readonly<Record<string, ParameterSpec>> {
  const specs = emptyMap<ParameterSpec>();
  for (const { name, type, description, required, value } of declared)
    specs[name] = {
      type: typeOf(type),
      description,
      required: required && complete,
      ...(value !== null && { default: value }),
    };
  return specs;
}

function readItems(text: string | undefined): JsonObject {
  const given = emptyMap<Json>();
  if (text === undefined || text === '') return given;
  const parsed = parseStrictJson(text);
  if ('problem' in parsed) throw wrong(parsed.problem);
  if (!Array.isArray(parsed.value)) throw wrong('must be the JSON text of a list of items {"key", "name", "value"}');
  const items: readonly Json[] = parsed.value;
  if (items.length > itemsMax) throw wrong(`may have at most ${itemsMax} items, found ${items.length}`);
  for (const [index, item] of items.entries()) {
    const { name, value } = readItem(item, index);
    if (Object.hasOwn(given, name)) throw wrong(`has the parameter ${JSON.stringify(name)} twice`);
    given[name] = value;
  }
  return given;
}

function readItem(item: Json, index: number): { readonly name: string; readonly value: Json } {
  if (!isObject(item)) throw wrong(`item ${index} must be an object {"key", "name", "value"}`);
  const name = Object.hasOwn(item, 'name') ? item['name'] : undefined;
  if (typeof name !== 'string' || name === '') throw wrong(`item ${index} must have a "name"`);
  if (!Object.hasOwn(item, 'value')) throw wrong(`item ${index} (${JSON.stringify(name)}) must have a "value"`);
  return { name, value: item['value'] ?? null };
}

const wrong = (because: string) => new Problem({ kind: 'invalidField', field, because });
