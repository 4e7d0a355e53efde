import type { Json } from './json.ts';

/** How deep arrays and objects may nest. */
export const jsonNestingMax = 64;

export type ParsedJson = { readonly value: Json } | { readonly problem: string };

/**
 * Reads JSON that somebody sent. Beyond the grammar it refuses what different readers would understand differently or could not
 * keep: duplicate keys, `__proto__` as a key, NUL, text that is not well-formed UTF-8, numbers out of range, deep nesting. The
 * problem names the place.
 */
export function parseStrictJson(source: Uint8Array | string): ParsedJson {
  const text = typeof source === 'string' ? source : decode(source);
  if (text === undefined) return { problem: 'is not valid UTF-8' };
  if (text.trim() === '') return { problem: 'is empty; expected JSON' };
  const problem = new Scan(text).problem();
  if (problem !== undefined) return { problem };
  try {
    return { value: JSON.parse(text) as Json };
  } catch (error) {
    return { problem: `is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Level {
  /** Keys seen so far; absent in an array. */
  readonly keys?: Set<string>;
  expectsKey: boolean;
  key: string;
  index: number;
}

const number = /-?\d[\d.eE+-]*/y;

/** Looks at tokens only; whether they stand in the right order is left to JSON.parse. */
class Scan {
  readonly #text: string;
  readonly #levels: Level[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  problem(): string | undefined {
    if (this.#text.includes('\0')) return 'holds a NUL character';
    while (this.#at < this.#text.length) {
      const problem = this.#token(this.#text.charAt(this.#at));
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  #token(char: string): string | undefined {
    if (char === '"') return this.#string();
    if (char === '-' || (char >= '0' && char <= '9')) return this.#number();
    this.#at += 1;
    if (char === '{' || char === '[') return this.#open(char === '{');
    if (char === '}' || char === ']') this.#levels.pop();
    else if (char === ',') this.#next();
    return undefined;
  }

  #open(isObject: boolean): string | undefined {
    if (this.#levels.length >= jsonNestingMax)
      return `nests deeper than ${jsonNestingMax} levels at ${this.#place().slice(0, 200)}`;
    const level = { expectsKey: isObject, key: '', index: 0 };
    this.#levels.push(isObject ? { ...level, keys: new Set() } : level);
    return undefined;
  }

  #next(): void {
    const level = this.#levels.at(-1);
    if (!level) return;
    level.expectsKey = level.keys !== undefined;
    level.index += 1;
  }

  #string(): string | undefined {
    const from = this.#at;
    const escaped = this.#skipString();
    const value = escaped ? unescape(this.#text.slice(from, this.#at)) : this.#text.slice(from + 1, this.#at - 1);
    const level = this.#levels.at(-1);
    if (level?.keys && level.expectsKey) return this.#key(level, level.keys, value);
    if (!escaped) return undefined;
    return complainOf(value, () => `the string at ${this.#place()}`);
  }

  /** Goes behind the closing quote; was there a backslash on the way? */
  #skipString(): boolean {
    let escaped = false;
    for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x22) break;
      if (code !== 0x5c) continue;
      escaped = true;
      this.#at += 1;
    }
    this.#at += 1;
    return escaped;
  }

  #key(level: Level, keys: Set<string>, key: string): string | undefined {
    level.expectsKey = false;
    level.key = key;
    const place = () => this.#place();
    if (keys.has(key)) return `has the key ${place()} twice`;
    if (key === '__proto__') return `may not use the key ${place()}`;
    keys.add(key);
    return complainOf(key, () => `the key ${place()}`);
  }

  #number(): string | undefined {
    number.lastIndex = this.#at;
    const found = number.exec(this.#text)?.[0] ?? this.#text.charAt(this.#at);
    this.#at += found.length;
    const outOfRange = Math.abs(Number(found)) === Infinity;
    return outOfRange ? `has a number out of range at ${this.#place()}: ${found.slice(0, 40)}` : undefined;
  }

  #place(): string {
    const steps = this.#levels.map(({ keys, key, index }) => (keys ? `.${key}` : `[${index}]`));
    return steps.join('').replace(/^\./, '') || 'the top';
  }
}

function unescape(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token; // JSON.parse will complain of the whole text.
  }
}

function complainOf(value: string, what: () => string): string | undefined {
  if (value.includes('\0')) return `holds a NUL character in ${what()}`;
  return value.isWellFormed() ? undefined : `holds half a surrogate pair in ${what()}`;
}
