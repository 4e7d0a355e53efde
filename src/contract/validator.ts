import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { contractDocument, type Schema, schemaPointer } from './document.ts';
import { type OperationId, operationTable } from './generated/operations.ts';

/** What is wrong with one field, in plain words. The empty field is the body itself. */
export interface FieldProblem {
  readonly field: string;
  readonly because: string;
}

const foundCharsMax = 60;
const int32 = 2 ** 31;
const anything = true as const;

let ajv: Ajv | undefined;
const compiled = new Map<string, ValidateFunction>();

/** Everything is compiled when it is first needed: all at once takes seconds. */
function validatorOf(id: OperationId, part: 'body' | 'answer'): ValidateFunction {
  const name = `${part} ${id}`;
  const known = compiled.get(name);
  if (known) return known;
  ajv ??= new Ajv({
    strict: false,
    ownProperties: true,
    verbose: true,
    logger: false,
    formats: {
      int32: { type: 'number', validate: (value: number) => value >= -int32 && value < int32 },
      int64: { type: 'number', validate: Number.isSafeInteger },
      float: anything,
      double: anything,
      binary: anything,
      date: anything,
      'date-time': anything,
    },
  }).addSchema(contractDocument(), 'contract', undefined, false);
  const { path, method, status } = operationTable[id];
  const validate = ajv.compile({ $ref: `contract${schemaPointer({ path, method, part, status })}` });
  compiled.set(name, validate);
  return validate;
}

/** Checks a JSON body against the contract. Unknown fields are let pass: operations never look at them. */
export const complainOfBody = (id: OperationId, body: unknown): FieldProblem | undefined =>
  complain(validatorOf(id, 'body'), body);

/** Checks a JSON answer against the contract; tests do so for every answer that they see. */
export const complainOfAnswer = (id: OperationId, answer: unknown): FieldProblem | undefined =>
  complain(validatorOf(id, 'answer'), answer);

/** Checks a multipart form: its fields, and which of them are files. */
export function complainOfForm(id: OperationId, form: Readonly<Record<string, unknown>>): FieldProblem | undefined {
  const { properties = {}, required = [] } = formSchema(id);
  for (const [field, { format }] of Object.entries(properties)) {
    const value = Object.hasOwn(form, field) ? form[field] : undefined;
    const because = complainOfField(value, { isFile: format === 'binary', isRequired: required.includes(field) });
    if (because) return { field, because };
  }
  return undefined;
}

function formSchema(id: OperationId): Schema {
  const { path, method } = operationTable[id];
  const { paths, components } = contractDocument();
  const form = paths[path]?.[method.toLowerCase()]?.requestBody?.content['multipart/form-data']?.schema;
  const schema = components.schemas[form?.$ref?.split('/').at(-1) ?? ''];
  if (!schema) throw new Error(`The contract has no form for ${id}`);
  return schema;
}

function complainOfField(value: unknown, expected: { isFile: boolean; isRequired: boolean }): string | undefined {
  if (value === undefined) return expected.isRequired ? 'is missing' : undefined;
  if ((typeof value === 'string') !== expected.isFile) return undefined;
  return expected.isFile ? 'must be a file' : 'must be text';
}

function complain(validate: ValidateFunction, value: unknown): FieldProblem | undefined {
  if (validate(value)) return undefined;
  const [error] = validate.errors ?? [];
  return error ? inWords(error) : { field: '', because: 'is not as the contract says' };
}

function inWords(error: ErrorObject): FieldProblem {
  const field = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
  if (error.keyword === 'required') {
    const missing = String(error.params['missingProperty']);
    return { field: field ? `${field}.${missing}` : missing, because: 'is missing' };
  }
  const expected = expectations.get(error.keyword)?.(error.params) ?? String(error.message);
  return { field, because: `${expected}, found ${found(error.data)}` };
}

type Params = Readonly<Record<string, unknown>>;
/** What each keyword of JSON Schema that the contract uses asks for. */
const expectations: ReadonlyMap<string, (params: Params) => string> = new Map([
  ['type', ({ type }: Params) => `must be ${article(String(type))}`],
  ['enum', ({ allowedValues }: Params) => `must be one of ${[allowedValues].flat().join(', ')}`],
  ['format', ({ format }: Params) => `must fit into ${String(format)}`],
  ['minimum', ({ limit }: Params) => `must be at least ${String(limit)}`],
  ['maximum', ({ limit }: Params) => `must be at most ${String(limit)}`],
  ['exclusiveMinimum', ({ limit }: Params) => `must be more than ${String(limit)}`],
  ['minLength', ({ limit }: Params) => `must have at least ${String(limit)} characters`],
  ['maxLength', ({ limit }: Params) => `must have at most ${String(limit)} characters`],
  ['minItems', ({ limit }: Params) => `must have at least ${String(limit)} items`],
  ['maxItems', ({ limit }: Params) => `must have at most ${String(limit)} items`],
  ['pattern', ({ pattern }: Params) => `must match ${String(pattern)}`],
]);

const article = (type: string): string => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;

/** A short description of what stood there. */
export function found(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= foundCharsMax ? text : `${text.slice(0, foundCharsMax)}…`;
}
