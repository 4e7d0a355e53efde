import type { ContractDocument, Schema } from '../../src/contract/document.ts';

export const header = '// Generated from contract/secmaster-v1.openapi.json by `npm run gen`. Do not edit.\n';

export const refName = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);
const quote = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "\\'")}'`;
export const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name));
const comment = (text: string | undefined): string => (text ? `/** ${text.replaceAll('*/', '*\\/')} */\n` : '');

/** The TypeScript type of a schema; `prefix` stands before the names of other schemas. */
export function typeOf(schema: Schema, prefix = ''): string {
  if (schema.$ref) return prefix + refName(schema.$ref);
  if (schema.enum && !schema['x-sallyport-lenient']) return schema.enum.map(quote).join(' | ');
  return schema.type ? typesByName[schema.type](schema, prefix) : `${prefix}Json`;
}

const typesByName: { readonly [Name in NonNullable<Schema['type']>]: (schema: Schema, prefix: string) => string } = {
  string: (schema, prefix) => (schema.format === 'binary' ? `${prefix}FileContent` : 'string'),
  integer: () => 'number',
  number: () => 'number',
  boolean: () => 'boolean',
  array: ({ items }, prefix) => `readonly (${items ? typeOf(items, prefix) : `${prefix}Json`})[]`,
  object: objectType,
};

function objectType(schema: Schema, prefix: string): string {
  if (schema.properties) return members(schema, prefix);
  const values = schema.additionalProperties;
  return typeof values === 'object' && Object.keys(values).length > 0
    ? `{ readonly [key: string]: ${typeOf(values, prefix)} }`
    : `${prefix}JsonObject`;
}

function members(schema: Schema, prefix: string): string {
  const lines = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const required = schema.required?.includes(name) === true;
    const type = typeOf(property, prefix);
    return comment(property.description) + member(name, type, required);
  });
  return `{\n${lines.join('\n')}\n}`;
}

/** One property; an optional one may also be given as undefined, which is left out on the wire. */
export const member = (name: string, type: string, required: boolean): string =>
  required ? `readonly ${key(name)}: ${type};` : `readonly ${key(name)}?: ${type} | undefined;`;

const fixed = `
/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
/** A file that comes with a request or is the answer. */
export interface FileContent {
  readonly file: Uint8Array;
  readonly name: string;
  readonly type: string;
}
/** An answer that needs headers of its own. */
export interface Answered<Body, Headers> {
  readonly body: Body;
  readonly headers: Headers;
}
`;

/** `types.ts`: every schema of the contract as a type of the same name. */
export function typesFile(document: ContractDocument): string {
  const types = Object.entries(document.components.schemas).map(([name, schema]) => {
    const interfaceLike = schema.type === 'object' && schema.properties;
    const type = typeOf(schema);
    return (
      comment(schema.description) +
      (interfaceLike ? `export interface ${name} ${type}` : `export type ${name} = ${type};`)
    );
  });
  return `${header}${fixed}\n${types.join('\n\n')}\n`;
}
