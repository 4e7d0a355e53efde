import type { NodeId, ProcessDefinition } from '../../engine/definition.ts';
import type { Edit } from '../../engine/messages.ts';
import { isObject, type Json } from '../../kernel/json.ts';
import { parseStrictJson } from '../../kernel/strict-json.ts';
import type { Registry } from '../../plugins/registry.ts';
import { Problem } from '../problem.ts';

/** Items that one command may carry. */
const itemsMax = 1_000;
const nameCharsMax = 256;

interface Context {
  /** The field that holds the items, for messages. */
  readonly field: string;
  readonly definition: ProcessDefinition;
  readonly plugins: Registry;
  /** The node that the edits are for. */
  readonly node: string;
}

/**
 * Reads the items of a debug command or an edited retry. `key` names a node, an installed plug-in, or `input`; under the first two
 * `value` is `{"output": {…}}`, under `input` `name` is the parameter and `value` its value. One wrong item refuses them all.
 */
export function readEdits(text: string, context: Context): readonly Edit[] {
  const parsed = parseStrictJson(text);
  if ('problem' in parsed)
    throw invalid(context.field, `must be the JSON text of a list of items, but it ${parsed.problem}`);
  if (!Array.isArray(parsed.value))
    throw invalid(context.field, `must be a list of items, found ${kindOf(parsed.value)}`);
  const items = parsed.value as readonly Json[];
  if (items.length > itemsMax)
    throw invalid(context.field, `may hold ${itemsMax} items at most, found ${items.length}`);
  return items.map((item, index) => readEdit(item, { ...context, field: `${context.field}[${index}]` }));
}

function readEdit(item: Json, context: Context): Edit {
  const { field, definition, plugins } = context;
  if (!isObject(item)) throw invalid(field, `must be an item {"key":…,"name":…,"value":…}, found ${kindOf(item)}`);
  const key = textOf(item['key'], `${field}.key`);
  const name = textOf(item['name'], `${field}.name`);
  if (item['value'] === undefined) throw invalid(`${field}.value`, 'is missing; every item needs key, name and value');
  const { value } = item;
  if (key === 'input') return readInput(name, value, context);
  if ((definition.nodes as ReadonlyMap<string, unknown>).has(key))
    return { target: 'node', node: key as NodeId, output: outputOf(value, field) };
  if (plugins.plugins.has(key)) return { target: 'plugin', plugin: key, output: outputOf(value, field) };
  throw invalid(
    `${field}.key`,
    `names no node of this run's workflow and no installed plug-in, and is not "input": ${quote(key)}`,
  );
}

function readInput(name: string, value: Json, { field, definition, plugins, node: id }: Context): Edit {
  const node = definition.nodes.get(id as NodeId);
  if (name.length > nameCharsMax)
    throw invalid(`${field}.name`, `may have ${nameCharsMax} characters at most, found ${name.length}`);
  const known = node && inputsOf(node, plugins);
  if (known && !known.has(name))
    throw invalid(`${field}.name`, `is no input of ${id}: ${quote(name)}; it has ${[...known].join(', ') || 'none'}`);
  return { target: 'input', name, value };
}

/** The inputs that a node takes; undefined where nobody knows them. */
function inputsOf(node: NonNullable<ReturnType<ProcessDefinition['nodes']['get']>>, plugins: Registry) {
  if (node.kind === 'userTask') return new Set([...node.view, ...node.form].map(({ name }) => name));
  if (node.kind === 'scriptTask') return undefined;
  if (node.kind !== 'serviceTask') return new Set<string>();
  if ('missing' in node.call) return undefined;
  const found = plugins.plugins.get(node.call.plugin)?.functions.get(node.call.function);
  return found && new Set(Object.keys(found.function.inputs));
}

function outputOf(value: Json, field: string): Json {
  if (isObject(value) && Object.keys(value).join() === 'output' && isObject(value['output'])) return value['output'];
  throw invalid(
    `${field}.value`,
    `must be {"output":{…}} under a node or a plug-in, found ${quote(JSON.stringify(value))}`,
  );
}

function textOf(value: Json | undefined, field: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw invalid(field, `must be a non-empty text, found ${value === undefined ? 'nothing' : kindOf(value)}`);
}

const invalid = (field: string, because: string) => new Problem({ kind: 'invalidField', field, because });
const quote = (text: string) => `"${text.slice(0, 80)}${text.length > 80 ? '…' : ''}"`;
const kindOf = (value: Json) =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`;
