import { unreachable } from '../../kernel/assert.ts';
import type { Expression, Template, ValueTemplate } from './template.ts';

/** A name that an expression reads and how far into it, as far as that is written out: `a.b[i].c` reads `a.b` and `i`. */
export interface Reference {
  /** The name first, then keys and list places, as in `['Activity_1', 'output', 'uuid']`. */
  readonly path: readonly string[];
  /** May the name be undeclared, because it is read by `getVariable` or a `vars:` function? */
  readonly optional: boolean;
}

/** All that a template or a value reads, each path once, in the order of the text. */
export function referencesOf(of: Template | ValueTemplate): readonly Reference[] {
  const found = new Map<string, Reference>();
  const pending = expressionsIn(of).toReversed();
  for (let next = pending.pop(); next; next = pending.pop()) {
    const path = staticPath(next);
    if (path) note(path);
    pending.push(...childrenOf(next).toReversed());
  }
  return [...found.values()];

  function note({ path, optional }: Reference): void {
    const key = JSON.stringify(path);
    found.set(key, { path, optional: optional && found.get(key)?.optional !== false });
  }
}

function expressionsIn(of: Template | ValueTemplate): readonly Expression[] {
  if ('parts' in of) return of.parts.filter((part) => typeof part !== 'string');
  switch (of.is) {
    case 'literal':
      return [];
    case 'template':
      return expressionsIn(of.template);
    case 'list':
      return of.items.flatMap(expressionsIn);
    case 'object':
      return of.entries.flatMap(([, value]) => expressionsIn(value));
    default:
      return unreachable(of);
  }
}

function staticPath(expression: Expression): Reference | undefined {
  if (expression.op === 'name') return { path: [expression.name], optional: expression.optional };
  if (expression.op === 'function') return variableNamed(expression);
  if (expression.op !== 'member') return undefined;
  const of = staticPath(expression.of);
  if (!of || expression.key.op !== 'literal') return undefined;
  return { ...of, path: [...of.path, String(expression.key.value)] };
}

function variableNamed(call: Expression & { readonly op: 'function' }): Reference | undefined {
  const [name] = call.arguments;
  if (call.function !== 'hasVariable' || name?.op !== 'literal') return undefined;
  return typeof name.value === 'string' ? { path: [name.value], optional: true } : undefined;
}

/** What is left to look at: not the inside of a path that was taken whole. */
function childrenOf(expression: Expression): Expression[] {
  switch (expression.op) {
    case 'literal':
    case 'name':
      return [];
    case 'member':
      return staticPath(expression) ? [] : [expression.of, expression.key];
    case 'method':
      return [expression.of, ...expression.arguments];
    case 'function':
      return [...expression.arguments];
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.test, expression.yes, expression.no];
    default:
      return unreachable(expression);
  }
}
