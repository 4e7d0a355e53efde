import { readFileSync } from 'node:fs';

/** The part of JSON Schema that the contract uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly default?: string | number | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Documentation or one client knows these values; others are read too. */
  readonly 'x-sallyport-lenient'?: boolean;
}
export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}
type Content = Readonly<Record<string, { readonly schema: Schema }>>;
interface ResponseBody {
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, unknown>>;
}
export interface OperationDocument {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags: readonly [string, ...string[]];
  readonly deprecated?: boolean;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, ResponseBody>>;
  readonly security?: readonly unknown[];
  readonly 'x-empty-response'?: boolean;
  readonly 'x-undeclared-file-response'?: boolean;
  /** An addition of ours that SecMaster does not have. */
  readonly 'x-sallyport'?: boolean;
  /** Bytes that a request body may have, where that is more than usual. */
  readonly 'x-sallyport-body-max'?: number;
}
export interface ContractDocument {
  readonly tags: readonly { readonly name: string }[];
  /** Pairs of paths that match the same request; `prefer` wins. */
  readonly 'x-ambiguous-paths': readonly { readonly method: string; readonly prefer: string; readonly over: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationDocument>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
}

let document: ContractDocument | undefined;

/** The contract, read when it is first needed. Types and the operations table are generated from the same file. */
export function contractDocument(): ContractDocument {
  document ??= JSON.parse(
    readFileSync(new URL('../../contract/secmaster-v1.openapi.json', import.meta.url), 'utf8'),
  ) as ContractDocument;
  return document;
}

/** Where in the document a schema stands: the schema of an operation's JSON body or answer. */
export function schemaPointer(place: {
  path: string;
  method: string;
  part: 'body' | 'answer';
  status: number;
}): string {
  const steps =
    place.part === 'body'
      ? ['requestBody', 'content', 'application/json', 'schema']
      : ['responses', String(place.status), 'content', 'application/json', 'schema'];
  const pointer = ['paths', place.path, place.method.toLowerCase(), ...steps].map((step) =>
    encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')),
  );
  return `#/${pointer.join('/')}`;
}
