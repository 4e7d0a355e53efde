import type { Template, ValueTemplate } from '../../src/engine/expression/template.ts';
import { compileValue } from '../../src/engine/expression/value.ts';
import {
  type CallActivity,
  defineProcess,
  type FlowId,
  type FunctionCall,
  type Node,
  type NodeId,
  type NodeKind,
  type ProcessDefinition,
  type ProcessVariables,
  type SequenceFlow,
  type ServiceTask,
  type UserTask,
} from '../../src/engine/definition.ts';
import type { Json } from '../../src/kernel/json.ts';
import { awaitedBy, caughtAs, messageOf, template } from './drawn-event.ts';

/** What differs from a drawn node's defaults: parts of its call, parts of its to-do, or that it has nothing to call. */
export type Details = Partial<FunctionCall> &
  Partial<Omit<UserTask, 'kind' | 'id'>> & {
    /** Inputs by name, their strings read as templates; `inputs` says it in full. */
    readonly input?: Readonly<Record<string, Json>>;
    readonly missing?: string;
    /** Of an event: the text of its timer, or the code of its error. */
    readonly duration?: string;
    readonly date?: string;
    readonly cycle?: string;
    readonly error?: string;
    readonly escalation?: string;
    /** Of an event that waits for a message or a signal, or throws one: its name, else its own id; of one that waits for a condition. */
    readonly named?: string;
    readonly holds?: string;
    /** Of a call activity: the workflow, else its own name; what it hands over, and what it takes back, by name, read as templates. */
    readonly calls?: string;
    readonly passes?: Readonly<Record<string, Json>>;
    readonly results?: Readonly<Record<string, Json>>;
    readonly inheritsVariables?: boolean;
    readonly businessKey?: string;
    /** Of a terminate end event: it ends the whole instance, or all rounds around it. */
    readonly all?: true;
    readonly rounds?: true;
    /** Of an activity with rounds: what differs from `item` and `loopCounter`, and when they are enough. */
    readonly element?: string;
    readonly index?: string;
    readonly until?: string;
  };

const kinds: Readonly<Record<string, NodeKind>> = {
  start: 'startEvent',
  end: 'endEvent',
  kill: 'terminateEndEvent',
  xor: 'exclusiveGateway',
  and: 'parallelGateway',
  or: 'inclusiveGateway',
  todo: 'userTask',
  sub: 'subProcess',
  flow: 'callActivity',
  task: 'task',
  timer: 'catchEvent',
  error: 'errorEndEvent',
  escalation: 'escalationEvent',
  message: 'catchEvent',
  signal: 'catchEvent',
  when: 'catchEvent',
  receive: 'receiveTask',
  throw: 'throwEvent',
  events: 'eventGateway',
};
const prefix =
  /^(start|end|kill|xor|and|or|todo|sub|flow|task|timer|error|escalation|message|signal|when|receive|throw|events)(?![a-z])/;
export const kindOf = (name: string): NodeKind => kinds[prefix.exec(name)?.[1] ?? ''] ?? 'serviceTask';

/**
 * Reads a process off a drawing. Each row is a path; a word is a node, its prefix its kind (`start`, `end`, `kill`, `xor`, `and`,
 * `or`, `todo`, `sub`, `flow` for a call activity, `task`, `timer`, `error` for an error end event,
 * `escalation` for one that is thrown, followed by no small letter); every other word is a service task that calls the function of
 * its name of the plug-in `Test`. `-[amount > 5]->` is a flow under the condition `${amount > 5}`, `-[else]->` the default flow. A
 * flow is named `a->b`, the second between the same two nodes `a->b#2`.
 *
 * As BPMN marks it with three bars, `call|3` has three rounds at the same time, `call=3` three one after another; `call|trigger.ips` and
 * `call=trigger.ips` have one for each item, which it calls `item`. The mark is on the activity wherever it is drawn first.
 *
 * A row that begins with `sub:` lies in that subprocess. One that begins with `call!` starts at an event on the border of `call`,
 * `call!~` at one that does not interrupt it: a timer of an hour, or an error or an escalation if its name begins so, unless `details` say more.
 */
export function flow(
  drawing: string,
  details: Readonly<Record<string, Details>> = {},
  variables?: ProcessVariables,
): ProcessDefinition {
  const rows = rowsOf(drawing);
  const places = placesOf(rows);
  const { flows, defaults } = flowsOf(rows);
  const marks = marksOf(rows);
  for (const id of Object.keys(details)) if (!places.has(id)) throw new Error(`The drawing has no node ${id}`);
  const nodes = [...places].map(([id, place]): Node => {
    const otherwise = defaults.get(id);
    return {
      ...drawnNode(id as NodeId, place, details[id] ?? {}),
      ...multiOf(marks.get(id), details[id] ?? {}),
      ...(place.parent !== undefined && { parent: place.parent as NodeId }),
      ...(otherwise && { otherwise }),
    };
  });
  const start = nodes.find(({ kind, parent }) => kind === 'startEvent' && parent === undefined);
  if (!start) throw new Error('The drawing has no start');
  return defineProcess(nodes, flows, start.id, variables);
}

/** Each node where it is first drawn. */
export function placesOf(rows: readonly Row[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { place, words } of rows)
    for (const [index, word] of words.entries())
      if (!places.has(word)) places.set(word, index === 0 ? place : { parent: place.parent });
  return places;
}

/** How the rounds of an activity are marked. */
export interface Mark {
  readonly sequential: boolean;
  /** A number, or the expression that gives the items. */
  readonly over: string;
}
export const marksOf = (rows: readonly Row[]): ReadonlyMap<string, Mark> => new Map(rows.flatMap(({ marks }) => marks));

const isCount = (over: string) => /^\d+$/.test(over);

function multiOf(
  mark: Mark | undefined,
  { element = 'item', index = 'loopCounter', until }: Details,
): Pick<Node, 'multi'> {
  if (!mark) return {};
  const { sequential, over } = mark;
  return {
    multi: {
      sequential,
      over: isCount(over) ? { is: 'count', of: template(over) } : { is: 'items', of: template(`\${${over}}`) },
      ...(!isCount(over) && { element }),
      index,
      ...(until !== undefined && { until: template(`\${${until}}`) }),
    },
  };
}

/** The flows, and which of them is whose default. */
export function flowsOf(rows: readonly Row[]): {
  flows: readonly SequenceFlow[];
  defaults: ReadonlyMap<string, FlowId>;
} {
  const flows = new Map<string, SequenceFlow>();
  const defaults = new Map<string, FlowId>();
  for (const [source, arrow, target] of rows.flatMap(({ legs }) => legs)) {
    const guard = guardOf(arrow);
    const id = idBetween(source, target, guard);
    if (guard === 'else') defaults.set(source, id);
    flows.set(id, { id, source: source as NodeId, target: target as NodeId, ...conditionOf(guard) });
  }
  return { flows: [...flows.values()], defaults };

  function idBetween(source: string, target: string, guard: string | undefined): FlowId {
    const between = [...flows.values()].filter((known) => known.source === source && known.target === target);
    const drawn = between.find((known) => known.condition?.text === conditionOf(guard).condition?.text);
    return drawn?.id ?? (`${source}->${target}${between.length > 0 ? `#${between.length + 1}` : ''}` as FlowId);
  }
}

/** Where a drawn node lies: in a subprocess, on the border of an activity. */
export interface Place {
  readonly parent?: string | undefined;
  readonly host?: string;
  readonly interrupting?: boolean;
}
export interface Row {
  /** Of its first node; the others lie in the same `parent`. */
  readonly place: Place;
  readonly words: readonly string[];
  /** Its flows: source, arrow, target. */
  readonly legs: readonly [source: string, arrow: string, target: string][];
  readonly marks: readonly (readonly [id: string, mark: Mark])[];
}

export const rowsOf = (drawing: string): Row[] => drawing.trim().split('\n').map(rowOf);

function rowOf(row: string): Row {
  const [, parent, host, calm, path = ''] = /^\s*(?:(\w+): *)?(?:(\w+)!(~?) +)?(.*)$/.exec(row) ?? [];
  const parts = path.trim().match(/-\[.+?\]->|\S+/g) ?? [];
  if (parts.length % 2 === 0) throw new Error(`A row ends with a node, this one does not: ${row}`);
  const drawn = parts.filter((_, index) => index % 2 === 0).map((word) => /^([^|=]+)(?:([|=])(.+))?$/.exec(word) ?? []);
  const words = drawn.map(([, id = '']) => id);
  const marks = drawn.flatMap(([, id = '', bars, over]): Row['marks'] =>
    over === undefined ? [] : [[id, { sequential: bars === '=', over }]],
  );
  const legs = words.slice(1).map((target, index): Row['legs'][number] => {
    return [words[index] ?? '', parts[index * 2 + 1] ?? '', target];
  });
  return { place: { parent, ...(host && { host, interrupting: !calm }) }, words, legs, marks };
}

function guardOf(arrow: string): string | undefined {
  if (arrow === '->') return undefined;
  const guard = /^-\[(.+)\]->$/.exec(arrow)?.[1]?.trim();
  if (!guard) throw new Error(`An arrow is -> or -[condition]->, this is ${arrow}`);
  return guard;
}

const conditionOf = (guard: string | undefined): { readonly condition?: Template } =>
  guard && guard !== 'else' ? { condition: template(`\${${guard}}`) } : {};

function drawnNode(id: NodeId, { host, interrupting = true }: Place, details: Details): Node {
  const kind = kindOf(id);
  const base = { id, name: details.name ?? id };
  if (host) {
    const on = caughtAs(kind, id, details);
    return { ...base, kind: 'boundaryEvent', attachedTo: host as NodeId, interrupting, on };
  }
  return drawnBy[kind]?.(base, details) ?? ({ ...base, kind } as Node);
}

type Base = Pick<Node, 'id' | 'name'>;

type Drawn = (base: Base, details: Details) => Node;

/** How a node of a kind is made of its details, where it needs any. */
const drawnBy: { readonly [K in NodeKind]?: Drawn } = {
  userTask: (base, details) => ({ ...todoDefaults, ...details, kind: 'userTask', ...base }),
  catchEvent: (base, details) => ({ ...base, kind: 'catchEvent', on: awaitedBy(base.id, details) }),
  receiveTask: (base, { named }) => ({
    ...base,
    kind: 'receiveTask',
    on: named === undefined ? { is: 'trigger' } : messageOf(named),
  }),
  throwEvent: (base, { named = base.id }) => ({ ...base, kind: 'throwEvent', signal: template(named) }),
  terminateEndEvent: (base, { all, rounds }) => ({
    ...base,
    kind: 'terminateEndEvent',
    ...(all && { all }),
    ...(rounds && { rounds }),
  }),
  errorEndEvent: (base, { error = 'failed' }) => ({ ...base, kind: 'errorEndEvent', code: error }),
  escalationEvent: (base, { escalation = 'late' }) => ({ ...base, kind: 'escalationEvent', code: escalation }),
  callActivity: (base, details) => ({ ...base, kind: 'callActivity', ...calledBy(base.id, details) }),
  serviceTask: (base, details) => ({ ...base, kind: 'serviceTask', call: callOf(base.id, details) }),
  boundaryEvent: () => {
    throw new Error('An event on a border is drawn behind its host: host! event');
  },
};

function callOf(id: NodeId, { missing, input = {}, ...rest }: Details): ServiceTask['call'] {
  if (missing) return { missing };
  const inputs = Object.entries(input).map(([key, value]) => ({ name: key, required: false, value: valueOf(value) }));
  return { ...callDefaults, function: id, inputs, ...rest };
}

function calledBy(id: NodeId, details: Details): Omit<CallActivity, keyof Base | 'kind'> {
  const { calls = id, passes = {}, results = {}, inheritsVariables = false, businessKey } = details;
  return {
    calls: template(calls),
    businessKey: businessKey === undefined || businessKey === 'inherited' ? businessKey : template(businessKey),
    inheritsVariables,
    passes: Object.entries(passes).map(([name, value]) => ({ name, from: { is: 'value', value: valueOf(value) } })),
    results: Object.entries(results).map(([name, value]) => ({ name, value })),
  };
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

function valueOf(value: Json): ValueTemplate {
  const compiled = compileValue(value);
  if ('problem' in compiled) throw new Error(`${JSON.stringify(value)}: ${compiled.problem}`);
  return compiled;
}
