import type { ContractDocument, OperationDocument, Parameter, Schema } from '../../src/contract/document.ts';
import { header, key, member, refName, typeOf } from './types.ts';

export interface Place {
  readonly path: string;
  readonly method: string;
  readonly operation: OperationDocument;
}

export const placesOf = (document: ContractDocument): Place[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

const prefix = 'types.';
const lastOf = (ref: string | undefined): string => (ref ? refName(ref) : '');

function resolve(document: ContractDocument, parameter: Parameter): Parameter {
  const found = parameter.$ref ? document.components.parameters[lastOf(parameter.$ref)] : parameter;
  if (!found) throw new Error(`The contract has no parameter ${parameter.$ref}`);
  return found;
}

const group = (name: string, members: readonly string[]): string[] =>
  members.length > 0 ? [`readonly ${name}: {\n${members.join('\n')}\n};`] : [];

function requestType(document: ContractDocument, operation: OperationDocument): string {
  const parameters = operation.parameters.map((parameter) => resolve(document, parameter));
  const of = (where: Parameter['in']) =>
    parameters
      .filter((parameter) => parameter.in === where)
      .map(({ name, required, schema }) =>
        member(name, typeOf(schema, prefix), required === true || schema.default !== undefined),
      );
  const body = bodySchema(operation);
  const parts = [
    ...group('path', of('path')),
    ...group('query', of('query')),
    ...group('header', of('header')),
    ...(body ? [`readonly body: ${typeOf(body, prefix)};`] : []),
  ];
  return `readonly ${operation.operationId}: {\n${parts.join('\n')}\n};`;
}

const bodySchema = (operation: OperationDocument): Schema | undefined =>
  Object.values(operation.requestBody?.content ?? {})[0]?.schema;

interface Success {
  readonly status: number;
  readonly content: string;
  readonly schema: Schema | undefined;
  readonly headers: readonly string[];
}
function successOf(operation: OperationDocument): Success {
  const [status, response] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
  if (!response) throw new Error(`${operation.operationId} has no answer for success`);
  const [content = '', body] = Object.entries(response.content ?? {})[0] ?? [];
  const headers = Object.keys(response.headers ?? {}).filter((name) => !/^X-(request-id|API-Deprecation)/.test(name));
  return { status: Number(status), content, schema: body?.schema, headers };
}

function answerKind(operation: OperationDocument): 'json' | 'file' | 'empty' {
  const { content } = successOf(operation);
  if (operation['x-undeclared-file-response'] || content === 'application/octet-stream') return 'file';
  if (content === 'application/xml') return 'file';
  return content === '' ? 'empty' : 'json';
}

function responseType(operation: OperationDocument): string {
  const kind = answerKind(operation);
  const { schema, headers } = successOf(operation);
  if (kind === 'empty') return 'undefined';
  if (kind === 'file' || !schema) return `${prefix}FileContent`;
  const body = typeOf(schema, prefix);
  if (headers.length === 0) return body;
  return `types.Answered<${body}, { ${headers.map((name) => `readonly ${key(name)}: string`).join('; ')} }>`;
}

function envelopeOf(document: ContractDocument, operation: OperationDocument): object | undefined {
  const { schema } = successOf(operation);
  const properties = document.components.schemas[lastOf(schema?.$ref)]?.properties;
  if (!properties?.['code'] || !properties['message']) return undefined;
  return {
    code: properties['code'].type === 'integer' ? 'integer' : 'string',
    success: properties['success'] !== undefined,
    requestId: properties['request_id'] !== undefined,
  };
}

function parameterRow(document: ContractDocument, parameter: Parameter): object {
  const { name, in: where, required, schema } = resolve(document, parameter);
  const type = schema.type === 'array' ? 'list' : schema.type;
  const lenient = schema['x-sallyport-lenient'] === true;
  return {
    name,
    in: where,
    type,
    required: required === true,
    enum: lenient ? undefined : (schema.enum ?? schema.items?.enum),
    // An offset past the end gives an empty page, so its upper limit is not kept. [ours]
    minimum: schema.minimum,
    maximum: name === 'offset' ? undefined : schema.maximum,
    maxLength: schema.maxLength,
    default: schema.default,
  };
}

function row(document: ContractDocument, { path, method, operation }: Place): object {
  const multipart = operation.requestBody?.content['multipart/form-data'];
  return {
    id: operation.operationId,
    method,
    path,
    tag: operation.tags[0],
    parameters: operation.parameters.map((parameter) => parameterRow(document, parameter)),
    body: operation.requestBody ? (multipart ? 'multipart' : 'json') : 'none',
    bodyRequired: operation.requestBody?.required === true,
    bodyBytesMax: operation['x-sallyport-body-max'],
    answer: answerKind(operation),
    status: successOf(operation).status,
    headers: successOf(operation).headers.length > 0 ? true : undefined,
    envelope: envelopeOf(document, operation),
    open: operation.security?.length === 0,
    deprecated: operation.deprecated === true,
    addition: operation['x-sallyport'] === true,
  };
}

const rowTypes = `
/** A parameter in the path, the query or a header. */
export interface ParameterRow {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'list';
  readonly required: boolean;
  readonly enum?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: string | number | boolean;
}
/** What the HTTP edge knows of an operation. */
export interface OperationRow {
  readonly id: OperationId;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly tag: Tag;
  readonly parameters: readonly ParameterRow[];
  readonly body: 'none' | 'json' | 'multipart';
  readonly bodyRequired: boolean;
  /** Where a body may be larger than usual. */
  readonly bodyBytesMax?: number;
  readonly answer: 'json' | 'file' | 'empty';
  readonly status: number;
  /** Has headers of its own. */
  readonly headers?: true;
  /** Fields around the answer that its schema declares; absent: the answer is bare. */
  readonly envelope?: { readonly code: 'string' | 'integer'; readonly success: boolean; readonly requestId: boolean };
  /** Needs no credentials. */
  readonly open: boolean;
  readonly deprecated: boolean;
  /** Ours, not SecMaster's. */
  readonly addition: boolean;
}
`;

/** `operations.ts`: what each operation takes and gives, for the compiler and for the HTTP edge. */
export function operationsFile(document: ContractDocument): string {
  const places = placesOf(document);
  const requests = places.map(({ operation }) => requestType(document, operation));
  const responses = places.map(({ operation }) => `readonly ${operation.operationId}: ${responseType(operation)};`);
  const tags = [...new Set(places.map(({ operation }) => operation.tags[0]))].sort();
  const byTag = tags.map((tag) => {
    const ids = places
      .filter(({ operation }) => operation.tags[0] === tag)
      .map(({ operation }) => operation.operationId);
    return `readonly ${key(tag)}: ${ids.map((id) => `'${id}'`).join(' | ')};`;
  });
  const rows = places.map((place) => `${place.operation.operationId}: ${JSON.stringify(row(document, place))},`);
  return `${header}import type * as types from './types.ts';

/** What each operation takes: checked, its defaults filled in. */
export interface Requests {
${requests.join('\n')}
}

/** What each operation gives. */
export interface Responses {
${responses.join('\n')}
}

export type OperationId = keyof Requests;

/** The operations of each family. */
export interface OperationsByTag {
${byTag.join('\n')}
}
export type Tag = keyof OperationsByTag;
${rowTypes}
/** Every operation of the contract, by its id. */
export const operationTable: { readonly [Id in OperationId]: OperationRow } = {
${rows.join('\n')}
};
`;
}
