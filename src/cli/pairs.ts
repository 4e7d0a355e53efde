/** `name=text` and `name:=json` on the command line, and files of JSON. */
import { isObject, type Json, type JsonObject } from '../kernel/json.ts';
import { type Shell, UsageError } from './command.ts';

/** Stands for such a pair in the help. */
export const pairShape = 'name=text|name:=json';

/** The two sides of the first `=`. */
export function splitPair(text: string, option: string): readonly [name: string, value: string] {
  const equals = text.indexOf('=');
  if (equals < 1) throw new UsageError(`--${option}: expected name=value, found ${JSON.stringify(text)}`);
  return [text.slice(0, equals), text.slice(equals + 1)];
}

/** What `=` sets is text as it stands; what `:=` sets is JSON. Nothing is guessed from how a value looks. */
function readPair(text: string, option: string): readonly [name: string, value: Json] {
  const [name, value] = splitPair(text, option);
  if (!name.endsWith(':')) return [name, value];
  if (name === ':') throw new UsageError(`--${option}: expected name:=json, found ${JSON.stringify(text)}`);
  return [name.slice(0, -1), jsonOf(value, option)];
}

/** Pairs as an object; the same name twice is refused. */
export function objectOfPairs(texts: readonly string[], option: string): JsonObject {
  const pairs = new Map<string, Json>();
  for (const text of texts) {
    const [name, value] = readPair(text, option);
    if (pairs.has(name)) throw new UsageError(`--${option}: expected ${JSON.stringify(name)} once, found it twice`);
    pairs.set(name, value);
  }
  return Object.fromEntries(pairs);
}

/** JSON as an argument, or a usage error that shows it. */
export function jsonOf(text: string, option: string): Json {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--${option}: expected JSON, found ${JSON.stringify(text)} (${reason})`);
  }
}

/** The object in a JSON file; `-` is the standard input. */
export async function objectInFile(shell: Shell, name: string, option: string): Promise<JsonObject> {
  const read = jsonOf(new TextDecoder().decode(await shell.readFile(name)), option);
  if (isObject(read)) return read;
  throw new UsageError(`--${option} ${name}: expected a JSON object, found another kind of JSON`);
}
