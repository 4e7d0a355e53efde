import { isObject, type Json } from '../../kernel/json.ts';
import { defineFunction, FunctionFailed } from '../plugin.ts';

const pathLengthMax = 32;

// [doc] sourceString and targetJson
export const stringToJson = defineFunction({
  description: 'Reads a JSON text.',
  version: '1',
  inputs: { sourceString: { type: 'String', description: 'The JSON text.', required: true } },
  outputs: { targetJson: { type: 'JSON', description: 'The value that the text describes.' } },
  sideEffects: false,
  repeatable: true,
  run: ({ sourceString }) => {
    try {
      return { targetJson: JSON.parse(sourceString) as Json };
    } catch (error) {
      throw refused(`sourceString is no JSON text: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
    }
  },
});

export const jsonToString = defineFunction({
  description: 'Writes a value as JSON text.',
  version: '1',
  inputs: {
    sourceJson: { type: 'JSON', description: 'The value.', required: true },
    pretty: { type: 'Bool', description: 'Write it on several lines, indented.', default: false },
  },
  outputs: { targetString: { type: 'String', description: 'The JSON text.' } },
  sideEffects: false,
  repeatable: true,
  run: ({ sourceJson, pretty }) => ({ targetString: JSON.stringify(sourceJson, undefined, pretty ? 2 : 0) }),
});

export const updateJsonObject = defineFunction({
  description: 'Sets or removes one value inside an object, and gives back the changed object.',
  version: '1',
  inputs: {
    sourceJson: { type: 'Object', description: 'The object to change.', required: true },
    path: {
      type: 'JSON',
      description: 'Where: names and list positions joined by dots (a.b.0), or a list of them when a name holds a dot.',
      required: true,
    },
    value: { type: 'JSON', description: 'What to put there; missing objects on the way are made.', default: null },
    remove: { type: 'Bool', description: 'Remove what stands there instead.', default: false },
  },
  outputs: { targetJson: { type: 'Object', description: 'The changed object.' } },
  sideEffects: false,
  repeatable: true,
  run: ({ sourceJson, path, value, remove }) => ({
    targetJson: changed(sourceJson, readPath(path), remove ? undefined : value),
  }),
});

function readPath(path: Json): readonly string[] {
  const parts = typeof path === 'string' ? path.split('.') : Array.isArray(path) ? path.map(String) : [];
  if (parts.length === 0 || parts.length > pathLengthMax || parts.includes(''))
    throw refused(
      `path must be 1 to ${pathLengthMax} names joined by dots, or a list of names, found ${JSON.stringify(path)}.`,
    );
  return parts;
}

/** A copy of `whole` with `value` at the path, or with nothing there when `value` is undefined. */
function changed(whole: Json, [key = '', ...rest]: readonly string[], value: Json | undefined): Json {
  const child = childOf(whole, key);
  const isAbsent = child === undefined || (child === null && rest.length > 0);
  if (value === undefined && isAbsent) return whole;
  return withChild(whole, key, rest.length === 0 ? value : changed(child ?? {}, rest, value));
}

function childOf(whole: Json, key: string): Json | undefined {
  if (isObject(whole)) return Object.hasOwn(whole, key) ? whole[key] : undefined;
  if (!Array.isArray(whole))
    throw refused(
      `path leads to ${JSON.stringify(key)} inside ${JSON.stringify(whole)}, which is no object and no list.`,
    );
  if (!/^\d{1,9}$/.test(key) || Number(key) > whole.length)
    throw refused(`path names ${JSON.stringify(key)} in a list of ${whole.length}; expected a position up to its end.`);
  return whole[Number(key)];
}

function withChild(whole: Json, key: string, child: Json | undefined): Json {
  if (Array.isArray(whole)) return whole.toSpliced(Number(key), 1, ...(child === undefined ? [] : [child]));
  const others = Object.entries(whole ?? {}).filter(([name]) => child !== undefined || name !== key);
  return Object.fromEntries(child === undefined ? others : [...others, [key, child]]);
}

const refused = (message: string) => new FunctionFailed(message, { final: true });
