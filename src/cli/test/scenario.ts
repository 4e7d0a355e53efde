/** Scenario files as people write them; contract/scenario.schema.json says what they hold. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { parse, YAMLError } from 'yaml';
import { isObject, type Json, type JsonObject } from '../../kernel/json.ts';
import type { RunStatus } from '../../testing/bench.ts';
import { CommandError } from '../command.ts';

export interface Expectation {
  readonly status?: RunStatus;
  readonly trail?: readonly string[];
  readonly passes?: readonly string[];
  readonly avoids?: readonly string[];
  readonly todos?: readonly string[];
  readonly outputs?: JsonObject;
  readonly variables?: JsonObject;
  readonly calls?: readonly { readonly node?: string; readonly function?: string; readonly input?: JsonObject }[];
  readonly called?: Readonly<Record<string, number>>;
  readonly fault?: { readonly node?: string; readonly reason?: string; readonly message?: string };
}
export interface ScenarioStep {
  readonly complete?: string;
  readonly reject?: string;
  readonly form?: JsonObject;
  readonly comment?: string;
  readonly by?: string;
  readonly advance?: string;
  readonly set?: JsonObject;
  readonly message?: string;
  readonly signal?: string;
  readonly trigger?: string;
  readonly conditions?: true;
  readonly variables?: JsonObject;
  readonly retry?: true;
  readonly terminate?: string;
  readonly expect?: Expectation;
}
export interface MockCase {
  readonly at?: string;
  readonly when?: JsonObject;
  readonly times?: number;
  readonly answer?: JsonObject;
  readonly fail?: string;
  readonly final?: boolean;
}
export type CaseTable = Readonly<Record<string, MockCase | readonly MockCase[]>>;
export interface Scenario {
  readonly name: string;
  readonly trigger?: JsonObject | string;
  readonly variables?: JsonObject;
  readonly mocks?: CaseTable;
  readonly steps?: readonly ScenarioStep[];
  readonly expect?: Expectation;
}
export interface ScenarioFile {
  readonly workflow: string;
  readonly taskconfig?: string;
  readonly inputs?: JsonObject;
  readonly now?: string;
  readonly mocks?: CaseTable;
  readonly scenarios: readonly Scenario[];
}

const fileBytesMax = 16 * 1024 * 1024;

/** Reads a scenario file, or says what is wrong with it and where. */
export function readScenarioFile(file: string): ScenarioFile {
  const value = parseYaml(file, readText(file));
  const validate = validator();
  if (!validate(value)) throw new CommandError(`${file}: ${(validate.errors ?? []).map(inWords).at(-1)}`);
  return value;
}

/** The text of a file that a scenario names, found from where the scenario stands. */
export const readBeside = (file: string, name: string): string => readText(path.resolve(path.dirname(file), name));

export function readJsonBeside(file: string, name: string): JsonObject {
  const text = readBeside(file, name);
  try {
    const value: Json = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (error) {
    throw new CommandError(`${name}: expected JSON, found: ${String(error)}`);
  }
  throw new CommandError(`${name}: expected a JSON object`);
}

function readText(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > fileBytesMax) throw new CommandError(`${file}: expected at most ${fileBytesMax} bytes, found ${size}`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${file}: expected a file that can be read, found: ${String(error)}`);
  }
}

function parseYaml(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof YAMLError || error instanceof ReferenceError)
      throw new CommandError(`${file}: expected YAML, found: ${error.message}`);
    throw error;
  }
}

let compiled: ValidateFunction<ScenarioFile> | undefined;
function validator(): ValidateFunction<ScenarioFile> {
  const schema = new URL('../../../contract/scenario.schema.json', import.meta.url);
  compiled ??= new Ajv({ allowUnionTypes: true, strictTypes: false }).compile<ScenarioFile>(
    JSON.parse(readFileSync(schema, 'utf8')),
  );
  return compiled;
}

function inWords({ instancePath, message, params }: ErrorObject): string {
  const place = instancePath.replace(/^\//, '').replaceAll('/', ' › ') || 'the file';
  const extra = params['additionalProperty'] ?? params['allowedValues'];
  return `${place} ${message}${extra === undefined ? '' : `: ${[extra].flat().join(', ')}`}`;
}
