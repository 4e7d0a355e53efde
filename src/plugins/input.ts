import { emptyMap, isObject, type Json, type JsonObject } from '../kernel/json.ts';
import type { ParameterSpec, ParameterType, PluginFunction } from './plugin.ts';

const excerptLengthMax = 80;

/** The input as the function may have it, or every reason why not, in one text. */
export type CheckedInput = { readonly input: JsonObject } | { readonly problem: string };

/**
 * Reads what a workflow hands to a function: fills in defaults, turns texts into the declared types, and refuses what is missing,
 * unknown or of another type.
 */
export function checkInput(fn: Pick<PluginFunction, 'inputs'>, raw: Json): CheckedInput {
  if (!isObject(raw)) return { problem: `The input must be an object of named parameters, found ${excerpt(raw)}.` };
  const input = emptyMap<Json>();
  const problems = unknownNames(fn, raw);
  for (const [name, spec] of Object.entries(fn.inputs)) {
    const given = Object.hasOwn(raw, name) ? raw[name] : undefined;
    const read = readParameter(name, spec, given);
    if ('problem' in read) problems.push(read.problem);
    else if (read.value !== undefined) input[name] = read.value;
  }
  return problems.length > 0 ? { problem: problems.join(' ') } : { input };
}

function unknownNames(fn: Pick<PluginFunction, 'inputs'>, raw: JsonObject): string[] {
  const known = Object.keys(fn.inputs);
  const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(fn.inputs, name));
  if (unknown.length === 0) return [];
  const expected = known.length > 0 ? `Expected only ${known.join(', ')}.` : 'The function takes no parameters.';
  return [`Unknown parameter ${unknown.slice(0, 10).map(excerpt).join(', ')}. ${expected}`];
}

type Read = { readonly value: Json | undefined } | { readonly problem: string };

function readParameter(name: string, spec: ParameterSpec, given: Json | undefined): Read {
  if (given === undefined || isEmpty(spec.type, given)) {
    if (spec.default !== undefined) return { value: spec.default };
    return spec.required === true
      ? { problem: `Parameter ${name} (${spec.type}) is required and has no value.` }
      : { value: undefined };
  }
  const value = readers[spec.type](given);
  return value === undefined
    ? { problem: `Parameter ${name} must be ${expected[spec.type]}, found ${excerpt(given)}.` }
    : { value };
}

/** A form that is left empty sends '' or null: for most types that is no value; a String may be empty, JSON may be null. */
function isEmpty(type: ParameterType, given: Json): boolean {
  if (given === null) return type !== 'JSON';
  return given === '' && type !== 'String';
}

const expected: Readonly<Record<ParameterType, string>> = {
  String: 'a text',
  Int: 'a whole number between -(2^53-1) and 2^53-1',
  Bool: 'true or false',
  Object: 'an object, or the JSON text of one',
  List: 'a list, or the JSON text of one',
  JSON: 'a JSON value',
};

const readers: Readonly<Record<ParameterType, (given: Json) => Json | undefined>> = {
  String: (given) => (typeof given === 'string' ? given : JSON.stringify(given)),
  Int: (given) => {
    const number = typeof given === 'string' && /^\s*[+-]?\d+\s*$/.test(given) ? Number(given) : given;
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
  },
  Bool: (given) => {
    const text = typeof given === 'string' ? given.trim().toLowerCase() : given;
    if (text === true || text === 'true') return true;
    return text === false || text === 'false' ? false : undefined;
  },
  Object: (given) => {
    const value = readContainer(given);
    return isObject(value) ? value : undefined;
  },
  List: (given) => {
    const value = readContainer(given);
    return Array.isArray(value) ? value : undefined;
  },
  JSON: readContainer,
};

/** The text of a JSON object or list as that object or list; any other value, `"5"` and `"true"` too, as it is. */
function readContainer(given: Json): Json {
  if (typeof given !== 'string' || !/^\s*[[{]/.test(given)) return given;
  try {
    return JSON.parse(given) as Json;
  } catch {
    return given;
  }
}

function excerpt(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > excerptLengthMax ? `${text.slice(0, excerptLengthMax)}…` : text;
}
