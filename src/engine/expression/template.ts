import type { Json } from '../../kernel/json.ts';

export type UnaryOperator = '!' | '-' | 'empty';
export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

/** The methods that a text, a list or a map has; there are no others. */
export type MethodName =
  | 'concat'
  | 'contains'
  | 'startsWith'
  | 'endsWith'
  | 'indexOf'
  | 'length'
  | 'size'
  | 'get'
  | 'isEmpty'
  | 'toLowerCase'
  | 'toUpperCase'
  | 'trim';

/** The functions, under one name each: those on a variable by name, and those written `vars:…`. */
export type FunctionName =
  | 'getVariable'
  | 'hasVariable'
  | 'get'
  | 'getOrDefault'
  | 'exists'
  | 'isEmpty'
  | 'isNotEmpty'
  | 'equals'
  | 'notEquals'
  | 'greaterThan'
  | 'greaterThanOrEquals'
  | 'lowerThan'
  | 'lowerThanOrEquals'
  | 'contains'
  | 'containsAny'
  | 'base64';

/** A parsed expression: plain data, made by `parseTemplate`. Its shape belongs to this folder. */
export type Expression =
  | { readonly op: 'literal'; readonly value: null | boolean | number | string }
  /** `optional`: null where nobody declared the name. */
  | { readonly op: 'name'; readonly name: string; readonly optional: boolean }
  | { readonly op: 'member'; readonly of: Expression; readonly key: Expression }
  | {
      readonly op: 'method';
      readonly of: Expression;
      readonly method: MethodName;
      readonly arguments: readonly Expression[];
    }
  | { readonly op: 'function'; readonly function: FunctionName; readonly arguments: readonly Expression[] }
  | { readonly op: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly op: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly op: 'conditional'; readonly test: Expression; readonly yes: Expression; readonly no: Expression };

/** Text in which `${…}` and `#{…}` stand for values. One expression and nothing else keeps its value's type. */
export interface Template {
  readonly text: string;
  readonly parts: readonly (string | Expression)[];
}

/** A JSON value as the author wrote it, whose strings, at any depth, are templates. Data is never made into one. */
export type ValueTemplate =
  | { readonly is: 'literal'; readonly value: Json }
  | { readonly is: 'template'; readonly template: Template }
  | { readonly is: 'list'; readonly items: readonly ValueTemplate[] }
  | { readonly is: 'object'; readonly entries: readonly (readonly [key: string, value: ValueTemplate])[] };

/** What the names in an expression stand for. */
export interface Names {
  /** The value of a declared name, null while it has none; undefined when nobody declared it. */
  lookup(name: string): Json | undefined;
}
export type Evaluation<Value = Json> = { readonly value: Value } | { readonly problem: string };
