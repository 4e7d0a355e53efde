import { emptyMap, type Json, type JsonObject } from '../kernel/json.ts';
import { checkInput } from './input.ts';
import type { ParameterSpec, ParameterType } from './plugin.ts';

/** A field of a to-do as far as filling it in goes; `value` is its default, null where it has none. */
export interface FillableField {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly required: boolean;
  readonly value: Json;
}
export type Filled = { readonly form: JsonObject } | { readonly problem: string };

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
 * What a reviewer filled in, by parameter name: each declared parameter with the value given, else its default, else null; or why
 * not: what was not asked for, what has another type, and, when `complete`, what is required and not set.
 */
export function fillFields(
  declared: readonly FillableField[],
  given: JsonObject,
  { complete }: { readonly complete: boolean },
): Filled {
  const read = checkInput({ inputs: specsOf(declared, complete) }, given);
  if ('problem' in read) return read;
  const form = emptyMap<Json>();
  for (const { name, required } of declared) {
    const value = Object.hasOwn(read.input, name) ? (read.input[name] ?? null) : null;
    if (complete && required && value === '') return { problem: `Parameter ${name} is required and has no value.` };
    form[name] = value;
  }
  return { form };
}

function specsOf(declared: readonly FillableField[], complete: boolean): Readonly<Record<string, ParameterSpec>> {
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
