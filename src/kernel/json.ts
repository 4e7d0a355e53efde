/** What JSON can hold. Everything that is stored, sent or evaluated is of this type. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A map without a prototype: no key of the data can reach one. */
export const emptyMap = <Value>(): Record<string, Value> => Object.create(null) as Record<string, Value>;

/** Are the two the same value? The order of an object's keys does not matter. */
export function sameJson(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => sameJson(item as Json, other[index] as Json));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key] as Json, other[key] as Json))
  );
}
