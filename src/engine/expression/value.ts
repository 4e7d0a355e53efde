import { emptyMap, isObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { unreachable } from '../../kernel/assert.ts';
import { attempt, templateValue, type Scene } from './evaluate.ts';
import { valueDepthMax, valueItemsMax } from './limits.ts';
import { Meter } from './meter.ts';
import { parseTemplate } from './parse.ts';
import type { Evaluation, Names, ValueTemplate } from './template.ts';

/** Why an authored value cannot be compiled, and where in it: `path` is `''` at the top, else like `list[2].name`. */
export interface ValueProblem {
  readonly problem: string;
  readonly path: string;
}

/** Reads a value that an author wrote: its strings, at any depth, are templates; keys are not. Never for data. */
export function compileValue(json: Json): ValueTemplate | ValueProblem {
  let itemsLeft = valueItemsMax;
  return compile(json, '', 0);

  function compile(value: Json, path: string, depth: number): ValueTemplate | ValueProblem {
    itemsLeft -= 1;
    if (itemsLeft < 0) return { problem: `a value has at most ${valueItemsMax} items in all`, path };
    if (depth > valueDepthMax) return { problem: `a value nests at most ${valueDepthMax} deep`, path };
    if (typeof value === 'string') return compileText(value, path);
    if (Array.isArray(value)) return compileList(value, path, depth);
    return isObject(value) ? compileObject(value, path, depth) : { is: 'literal', value };
  }

  function compileList(value: readonly Json[], path: string, depth: number): ValueTemplate | ValueProblem {
    const items: ValueTemplate[] = [];
    for (const [index, item] of value.entries()) {
      const compiled = compile(item, `${path}[${index}]`, depth + 1);
      if ('problem' in compiled) return compiled;
      items.push(compiled);
    }
    const values = items.flatMap((item) => (item.is === 'literal' ? [item.value] : []));
    return values.length === items.length ? { is: 'literal', value: values } : { is: 'list', items };
  }

  function compileObject(value: JsonObject, path: string, depth: number): ValueTemplate | ValueProblem {
    const entries: (readonly [key: string, value: ValueTemplate])[] = [];
    for (const [key, item] of Object.entries(value)) {
      const compiled = compile(item, path ? `${path}.${key}` : key, depth + 1);
      if ('problem' in compiled) return compiled;
      entries.push([key, compiled]);
    }
    const values = entries.flatMap(([key, item]) => (item.is === 'literal' ? [[key, item.value] as const] : []));
    return values.length === entries.length ? { is: 'literal', value: mapOf(values) } : { is: 'object', entries };
  }
}

function compileText(text: string, path: string): ValueTemplate | ValueProblem {
  const template = parseTemplate(text);
  if ('problem' in template) return { problem: template.problem, path };
  const [part = '', ...others] = template.parts;
  return typeof part === 'string' && others.length === 0
    ? { is: 'literal', value: part }
    : { is: 'template', template };
}

/** What the value is now. Its parts share one evaluation's limits. The result is data and is never evaluated again. */
export function evaluateValue(value: ValueTemplate, names: Names): Evaluation {
  return attempt(() => valueOf(value, { names, meter: new Meter() }));
}

function valueOf(value: ValueTemplate, scene: Scene): Json {
  switch (value.is) {
    case 'literal':
      return value.value;
    case 'template':
      return templateValue(value.template, scene);
    case 'list':
      return value.items.map((item) => valueOf(item, scene));
    case 'object':
      return mapOf(value.entries.map(([key, item]) => [key, valueOf(item, scene)] as const));
    default:
      return unreachable(value);
  }
}

/** Without a prototype, so that a key `__proto__` is a key like any other. */
function mapOf(entries: readonly (readonly [key: string, value: Json])[]): JsonObject {
  const map = emptyMap<Json>();
  for (const [key, value] of entries) map[key] = value;
  return map;
}
