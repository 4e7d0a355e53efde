/** What JSON can hold. Everything that is stored, sent or evaluated is of this type. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A map without a prototype: no key of the data can reach one. */
export const emptyMap = <Value>(): Record<string, Value> => Object.create(null) as Record<string, Value>;
