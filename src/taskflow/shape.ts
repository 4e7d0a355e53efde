import { isObject, type Json, type JsonObject } from '../kernel/json.ts';

/** Told of each value that is not of the shape it should have; the reader goes on with a default. */
export type Complain = (message: string) => void;

/** Reads the fields of an object that an author wrote; a field that is absent or null is not there. */
export class Fields {
  readonly #object: JsonObject;
  readonly #path: string;
  readonly #complain: Complain;

  constructor(value: Json, path: string, complain: Complain) {
    this.#path = path;
    this.#complain = complain;
    this.#object = isObject(value) ? value : {};
    if (!isObject(value)) this.#refuse('', 'an object', value);
  }

  json(key: string): Json | undefined {
    return (Object.hasOwn(this.#object, key) ? this.#object[key] : undefined) ?? undefined;
  }

  text(key: string): string | undefined {
    const value = this.json(key);
    if (value === undefined || typeof value === 'string') return value;
    return this.#refuse(key, 'a text', value);
  }

  /** A text that names something: without blanks around it, absent where it is empty. */
  name(key: string): string | undefined {
    return this.text(key)?.trim() || undefined;
  }

  boolean(key: string): boolean | undefined {
    const value = this.json(key);
    if (value === undefined || typeof value === 'boolean') return value;
    return this.#refuse(key, 'true or false', value);
  }

  number(key: string, min: number, max: number): number | undefined {
    const value = this.json(key);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && value >= min && value <= max) return value;
    return this.#refuse(key, `a number from ${min} to ${max}`, value);
  }

  oneOf<const Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    const value = this.json(key);
    if (value === undefined) return undefined;
    return words.find((word) => word === value) ?? this.#refuse(key, `one of ${words.join(', ')}`, value);
  }

  /** The object under a key, an empty one where there is none; `complain` hears of what is wrong inside it. */
  object(key: string, complain = this.#complain): Fields {
    return new Fields(this.json(key) ?? {}, this.#at(key), complain);
  }

  list(key: string): readonly Fields[] {
    const value = this.json(key) ?? [];
    if (Array.isArray(value))
      return value.map((item, index) => new Fields(item, `${this.#at(key)}[${index}]`, this.#complain));
    this.#refuse(key, 'a list', value);
    return [];
  }

  keys(): readonly string[] {
    return Object.keys(this.#object);
  }

  refuse(message: string): void {
    this.#complain(`${this.#path || 'The value'}: ${message}`);
  }

  #at(key: string): string {
    return this.#path && key ? `${this.#path}.${key}` : this.#path || key;
  }

  #refuse(key: string, expected: string, found: Json): undefined {
    this.#complain(`${this.#at(key) || 'The value'} is ${JSON.stringify(found).slice(0, 60)}, expected ${expected}`);
    return undefined;
  }
}

/** Parses a JSON text that an author wrote; a text that is no JSON is a message. */
export function parseJsonText(text: string): { readonly json: Json } | { readonly problem: string } {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
