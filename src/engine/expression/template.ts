import type { Json } from '../../kernel/json.ts';

/** A parsed expression: plain data, made by `parseTemplate`. Its shape belongs to this folder. */
export type Expression = { readonly op: string };

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
