import { parseTemplate } from '../../src/engine/expression/parse.ts';
import type { Template, ValueTemplate } from '../../src/engine/expression/template.ts';
import { compileValue } from '../../src/engine/expression/value.ts';
import {
  defineProcess,
  type FlowId,
  type FunctionCall,
  type Node,
  type NodeId,
  type NodeKind,
  type ProcessDefinition,
  type SequenceFlow,
  type UserTask,
} from '../../src/engine/definition.ts';
import type { Json } from '../../src/kernel/json.ts';

/** What differs from a drawn node's defaults: parts of its call, parts of its to-do, or that it has nothing to call. */
export type Details = Partial<FunctionCall> &
  Partial<Omit<UserTask, 'kind' | 'id'>> & {
    /** Inputs by name, their strings read as templates; `inputs` says it in full. */
    readonly input?: Readonly<Record<string, Json>>;
    readonly missing?: string;
  };

const kinds: Readonly<Record<string, NodeKind>> = {
  start: 'startEvent',
  end: 'endEvent',
  kill: 'terminateEndEvent',
  xor: 'exclusiveGateway',
  and: 'parallelGateway',
  or: 'inclusiveGateway',
  todo: 'userTask',
};
export const kindOf = (name: string): NodeKind =>
  kinds[/^(start|end|kill|xor|and|or|todo)(?![a-z])/.exec(name)?.[1] ?? ''] ?? 'serviceTask';

/**
 * Reads a process off a drawing. Each row is a path; a word is a node, its prefix its kind (`start`, `end`, `kill`, `xor`, `and`,
 * `or`, `todo`, followed by no small letter); every other word is a service task that calls the function of its name of the
 * plug-in `Test`. `-[amount > 5]->` is a flow under the condition `${amount > 5}`, `-[else]->` the default flow. A flow is
 * named `a->b`, the second between the same two nodes `a->b#2`.
 */
export function flow(drawing: string, details: Readonly<Record<string, Details>> = {}): ProcessDefinition {
  const ids = new Set<string>();
  const flows = new Map<string, SequenceFlow>();
  const defaults = new Map<string, FlowId>();
  for (const [source, arrow, target] of drawing.trim().split('\n').flatMap(legsOf)) {
    ids.add(source).add(target);
    const guard = guardOf(arrow);
    const id = idBetween(source, target, guard);
    if (guard === 'else') defaults.set(source, id);
    flows.set(id, { id, source: source as NodeId, target: target as NodeId, ...conditionOf(guard) });
  }
  for (const id of Object.keys(details)) if (!ids.has(id)) throw new Error(`The drawing has no node ${id}`);
  const nodes = [...ids].map((id) => withDefault(drawnNode(id as NodeId, details[id] ?? {}), defaults.get(id)));
  const start = nodes.find(({ kind }) => kind === 'startEvent');
  if (!start) throw new Error('The drawing has no start');
  return defineProcess(nodes, [...flows.values()], start.id);

  function idBetween(source: string, target: string, guard: string | undefined): FlowId {
    const between = [...flows.values()].filter((known) => known.source === source && known.target === target);
    const drawn = between.find((known) => known.condition?.text === conditionOf(guard).condition?.text);
    return drawn?.id ?? (`${source}->${target}${between.length > 0 ? `#${between.length + 1}` : ''}` as FlowId);
  }
}

/** The flows of one row: source, arrow, target. */
export function legsOf(row: string): [source: string, arrow: string, target: string][] {
  const words = row.trim().match(/-\[.+?\]->|\S+/g) ?? [];
  return words.flatMap((arrow, index) => {
    const source = words[index - 1];
    const target = words[index + 1];
    if (index % 2 === 0) return [];
    if (!source || !target) throw new Error(`A row ends with a node, this one does not: ${row}`);
    return [[source, arrow, target]];
  });
}

export function guardOf(arrow: string): string | undefined {
  if (arrow === '->') return undefined;
  const guard = /^-\[(.+)\]->$/.exec(arrow)?.[1]?.trim();
  if (!guard) throw new Error(`An arrow is -> or -[condition]->, this is ${arrow}`);
  return guard;
}

const conditionOf = (guard: string | undefined): { readonly condition?: Template } =>
  guard && guard !== 'else' ? { condition: template(`\${${guard}}`) } : {};

const withDefault = (node: Node, otherwise: FlowId | undefined): Node => (otherwise ? { ...node, otherwise } : node);

function drawnNode(id: NodeId, details: Details): Node {
  const kind = kindOf(id);
  const name = details.name ?? id;
  if (kind === 'userTask') return { ...todoDefaults, ...details, kind, id, name };
  if (kind !== 'serviceTask') return { kind, id, name };
  if (details.missing) return { kind, id, name, call: { missing: details.missing } };
  const { input = {}, name: _, ...rest } = details;
  const inputs = Object.entries(input).map(([key, value]) => ({ name: key, required: false, value: valueOf(value) }));
  return { kind, id, name, call: { ...callDefaults, function: id, inputs, ...rest } };
}

const todoDefaults = { description: '', handlers: [], onDue: 'interrupt', view: [], form: [] } as const;
const callDefaults = {
  plugin: 'Test',
  version: '1',
  sideEffects: true,
  repeatable: false,
  timeoutMs: 60_000,
  retry: { attemptsMax: 1, firstIntervalMs: 10_000, backoff: 2, intervalMaxMs: 300_000 },
  onError: 'fail',
} as const;

function template(text: string): Template {
  const parsed = parseTemplate(text);
  if ('problem' in parsed) throw new Error(`${text}: ${parsed.problem}`);
  return parsed;
}
function valueOf(value: Json): ValueTemplate {
  const compiled = compileValue(value);
  if ('problem' in compiled) throw new Error(`${JSON.stringify(value)}: ${compiled.problem}`);
  return compiled;
}
