import { isObject, type Json } from '../../kernel/json.ts';

const shownCharsMax = 400;

/** A value for a message, not longer than people read. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > shownCharsMax ? `${text.slice(0, shownCharsMax)}…` : text;
}

/** Where the found value does not hold what is expected: objects may hold more, lists and all else must be the same. */
export function difference(expected: Json, found: Json | undefined, place: string): string | undefined {
  const parts = partsOf(expected, found);
  if (!parts) return expected === found ? undefined : `${place}: expected ${shown(expected)}, found ${shown(found)}`;
  for (const [step, wanted, part] of parts) {
    const inner = difference(wanted, part, `${place}${step}`);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

type Part = readonly [step: string, wanted: Json, found: Json | undefined];

/** What two objects, or two lists of one length, hold at the same place; undefined for any other two values. */
function partsOf(expected: Json, found: Json | undefined): readonly Part[] | undefined {
  if (isObject(expected) && isObject(found))
    return Object.entries(expected).map(([key, item]) => [
      `.${key}`,
      item,
      Object.hasOwn(found, key) ? found[key] : undefined,
    ]);
  if (!Array.isArray(expected) || !Array.isArray(found) || expected.length !== found.length) return undefined;
  return expected.map((item: Json, index): Part => [`[${index}]`, item, found[index]]);
}
