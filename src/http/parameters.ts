import type { OperationRow, ParameterRow } from '../contract/generated/operations.ts';
import { Problem } from '../resources/problem.ts';

const pathCharsMax = 256;
const valueCharsMax = 4_096;

export interface Parameters {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
}
interface Sent {
  readonly path: Readonly<Record<string, string | undefined>>;
  /** As sent, without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Reads an operation's parameters as the contract types them, defaults filled in. Others are ignored. */
export function readParameters(row: OperationRow, sent: Sent): Parameters {
  const query = new URLSearchParams(sent.query);
  const values: Record<ParameterRow['in'], (name: string) => readonly string[]> = {
    path: (name) => [sent.path[name] ?? ''],
    query: (name) => query.getAll(name),
    header: (name) => [sent.headers[name.toLowerCase()] ?? []].flat(),
  };
  const found: Record<ParameterRow['in'], [string, unknown][]> = { path: [], query: [], header: [] };
  for (const parameter of row.parameters) {
    const value = readParameter(parameter, values[parameter.in](parameter.name));
    if (value !== undefined) found[parameter.in].push([parameter.name, value]);
  }
  return {
    path: Object.fromEntries(found.path),
    query: Object.fromEntries(found.query),
    header: Object.fromEntries(found.header),
  };
}

function readParameter(parameter: ParameterRow, sent: readonly string[]): unknown {
  // An empty value is what some clients send for a parameter that is not set.
  const values = parameter.in === 'path' ? sent : sent.filter((value) => value !== '');
  if (values.length === 0) {
    if (parameter.required && parameter.default === undefined) refuse(parameter, 'is missing');
    return parameter.default;
  }
  for (const value of values) checkText(parameter, value);
  if (parameter.type === 'list') return values.map((value) => chosen(parameter, value));
  const [value = ''] = values;
  if (values.length > 1) refuse(parameter, `is given ${values.length} times`);
  return chosen(parameter, readers[parameter.type](parameter, value));
}

const readers: {
  readonly [Type in Exclude<ParameterRow['type'], 'list'>]: (parameter: ParameterRow, value: string) => unknown;
} = {
  string: (_, value) => value,
  integer: (parameter, value) => readNumber(parameter, value, /^-?\d{1,18}$/),
  number: (parameter, value) => readNumber(parameter, value, /^-?\d{1,18}(\.\d{1,18})?$/),
  boolean: (parameter, value) => {
    const word = value.toLowerCase();
    if (word !== 'true' && word !== 'false') refuse(parameter, `must be true or false, found ${quote(value)}`);
    return word === 'true';
  },
};

function readNumber(parameter: ParameterRow, value: string, shape: RegExp): number {
  const { type, minimum = -Infinity, maximum = Infinity } = parameter;
  if (!shape.test(value))
    refuse(parameter, `must be ${type === 'integer' ? 'an' : 'a'} ${type}, found ${quote(value)}`);
  const number = Number(value);
  if (number < minimum) refuse(parameter, `must be at least ${minimum}, found ${value}`);
  if (number > maximum) refuse(parameter, `must be at most ${maximum}, found ${value}`);
  return number;
}

function chosen(parameter: ParameterRow, value: unknown): unknown {
  const choices: readonly unknown[] | undefined = parameter.enum;
  if (choices && !choices.includes(value))
    refuse(parameter, `must be one of ${choices.join(', ')}, found ${quote(String(value))}`);
  return value;
}

function checkText(parameter: ParameterRow, value: string): void {
  const charsMax = parameter.maxLength ?? (parameter.in === 'path' ? pathCharsMax : valueCharsMax);
  if (value.length > charsMax) refuse(parameter, `may have at most ${charsMax} characters, found ${value.length}`);
  if (value.includes('\0')) refuse(parameter, 'holds a NUL character');
}

const quote = (text: string): string => JSON.stringify(text.length <= 60 ? text : `${text.slice(0, 60)}…`);
function refuse(parameter: ParameterRow, because: string): never {
  throw new Problem({ kind: 'invalidField', field: parameter.name, because });
}
