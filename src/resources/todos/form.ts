import type { TodoField } from '../../engine/function-call.ts';
import { emptyMap, isObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { parseStrictJson } from '../../kernel/strict-json.ts';
import { fillFields } from '../../plugins/fields.ts';
import { Problem } from '../problem.ts';

const field = 'handle_parameters';
const itemsMax = 1_000;

/** What a reviewer filled in, in the wire's items; refuses what `fillFields` refuses, and what is given twice. */
export function filledIn(
  declared: readonly TodoField[],
  text: string | undefined,
  { complete }: { readonly complete: boolean },
): JsonObject {
  const filled = fillFields(declared, readItems(text), { complete });
  if ('problem' in filled) throw wrong(filled.problem);
  return filled.form;
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
