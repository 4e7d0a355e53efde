import type { Template, ValueTemplate } from '../../src/engine/expression/template.ts';
import { compileValue } from '../../src/engine/expression/value.ts';
import {
  type CallActivity,
  defineProcess,
  type FlowId,
  type Node,
  type NodeId,
  type NodeKind,
  type ProcessDefinition,
  type ProcessVariables,
  type SequenceFlow,
  type ServiceTask,
  type UserTask,
} from '../../src/engine/definition.ts';
import type { Gathering } from '../../src/engine/rounds.ts';
import type { FunctionCall } from '../../src/engine/function-call.ts';
import type { Json } from '../../src/kernel/json.ts';
import { scriptOf, type ScriptDetails } from './drawn-script.ts';
import { awaitedBy, begunBy, caughtAs, messageOf, template } from './drawn-event.ts';
import { handlersOf, marksOf, placesOf, rowsOf, type Mark, type Place, type Row } from './rows.ts';

/** What differs from a drawn node's defaults: parts of its call, parts of its to-do, or that it has nothing to call. */
export type Details = Partial<FunctionCall> &
  Partial<Omit<UserTask, 'kind' | 'id'>> &
  ScriptDetails & {
    /** Inputs by name, their strings read as templates; `inputs` says it in full. */
    readonly input?: Readonly<Record<string, Json>>;
    readonly missing?: string;
    /** Of an expression: what it is. */
    readonly gives?: string;
    /** Of an event: the text of its timer, or the code of its error; '' throws one without a code. */
    readonly duration?: string;
    readonly date?: string;
    readonly cycle?: string;
    readonly error?: string;
    readonly escalation?: string;
    /** Of an event that catches errors: the process variable that gets the code. */
    readonly variable?: string;
    /** Of an event that waits for a message or a signal, or throws one: its name, else its own id; of one that waits for a condition. */
    readonly named?: string;
    readonly holds?: string;
    /** Of a signal that is thrown: it goes to other instances too. */
    readonly toAll?: true;
    /** Of a call activity: the workflow, else its own name; what it hands over, and what it takes back, by name, read as templates. */
    readonly calls?: string;
    readonly passes?: Readonly<Record<string, Json>>;
    readonly results?: Readonly<Record<string, Json>>;
    readonly inheritsVariables?: boolean;
    readonly resultsAreLocal?: true;
    readonly idVariable?: string;
    readonly businessKey?: string;
    /** Of a terminate end event: it ends the whole instance, or all rounds around it. */
    readonly all?: true;
    readonly rounds?: true;
    /** Of a compensation event: the activity that it takes back; absent: all in its scope. */
    readonly of?: string;
    /** Of an activity with rounds: what differs from `item` and `loopCounter`, and when they are enough. */
    readonly element?: string;
    readonly index?: string;
    readonly until?: string;
    /** The lists that are made of what its rounds find, which can be looked at meanwhile: by field, a name or what holds an expression. */
    readonly gathers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    /** It begins in a step of its own. */
    readonly async?: true;
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
  case: 'eventSubProcess',
  flow: 'callActivity',
  task: 'task',
  script: 'scriptTask',
  calc: 'valueTask',
  timer: 'catchEvent',
  error: 'errorEndEvent',
  escalation: 'escalationEvent',
  message: 'catchEvent',
  signal: 'catchEvent',
  when: 'catchEvent',
  receive: 'receiveTask',
  throw: 'throwEvent',
  events: 'eventGateway',
  comp: 'compensationEvent',
};
const prefix =
  /^(start|end|kill|xor|and|or|todo|sub|case|flow|task|script|calc|timer|error|escalation|message|signal|when|receive|throw|events|comp)(?![a-z])/;
export const kindOf = (name: string): NodeKind => kinds[prefix.exec(name)?.[1] ?? ''] ?? 'serviceTask';

/**
 * Reads a process off a drawing. Each row is a path; a word is a node, its prefix its kind (`start`, `end`, `kill`, `xor`, `and`,
 * `or`, `todo`, `sub`, `flow` for a call activity, `task`, `script`, `calc` for an expression, `timer`, `error` for an error end event, `escalation` for one that is
 * thrown, `comp` for compensation, followed by no small letter); every other word is a service task that calls the function of
 * its name of the plug-in `Test`. `-[amount > 5]->` is a flow under the condition `${amount > 5}`, `-[else]->` the default flow. A
 * flow is named `a->b`, the second between the same two nodes `a->b#2`.
 *
 * As BPMN marks it with three bars, `call|3` has three rounds at the same time, `call=3` three one after another; `call|trigger.ips` and
 * `call=trigger.ips` have one for each item, which it calls `item`. The mark is on the activity wherever it is drawn first.
 *
 * `startMessage` and `startSignal` begin a run by a message or a signal of their own name, unless `details` say another.
 *
 * A row that begins with `sub:` lies in that subprocess. One that begins with `call!` starts at an event on the border of `call`,
 * `call!~` at one that does not interrupt it: a timer of an hour, or an error or an escalation if its name begins so, unless `details`
 * say more. Rows that begin with `case:` lie in an event subprocess, its first node is the event that begins it, in place of what is around
 * it or, with `case~:`, beside it. `call? undo` says that `undo` takes back what `call` has done; `comp` has that done.
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
  const handlers = handlersOf(places);
  for (const id of Object.keys(details)) if (!places.has(id)) throw new Error(`The drawing has no node ${id}`);
  const nodes = [...places].map(([id, place]): Node => {
    const otherwise = defaults.get(id);
    return {
      ...drawnNode(id as NodeId, place, details[id] ?? {}),
      ...multiOf(marks.get(id), details[id] ?? {}),
      ...(details[id]?.async && { async: true }),
      ...(handlers.has(id) && { handler: handlers.get(id) as NodeId }),
      ...(place.parent !== undefined && { parent: place.parent as NodeId }),
      ...(otherwise && { otherwise }),
    };
  });
  const starts = nodes.filter((node) => node.kind === 'startEvent' && node.parent === undefined);
  if (starts.length === 0) throw new Error('The drawing has no start');
  const plain = starts.find((node) => node.kind === 'startEvent' && !node.on);
  return defineProcess(nodes, flows, plain?.id, variables);
}

const isCount = (over: string) => /^\d+$/.test(over);

function multiOf(
  mark: Mark | undefined,
  { element = 'item', index = 'loopCounter', until, gathers }: Details,
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
      ...(gathers && { gathers: Object.entries(gathers).map(([target, fields]) => gathering(target, fields)) }),
    },
  };
}

const gathering = (target: string, fields: Readonly<Record<string, string>>): Gathering => ({
  target,
  fields: Object.entries(fields).map(([name, from]) => ({
    name,
    from: from.includes('${') ? { is: 'value', value: valueOf(from) } : { is: 'name', name: from },
  })),
  overview: true,
});

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

function guardOf(arrow: string): string | undefined {
  if (arrow === '->') return undefined;
  const guard = /^-\[(.+)\]->$/.exec(arrow)?.[1]?.trim();
  if (!guard) throw new Error(`An arrow is -> or -[condition]->, this is ${arrow}`);
  return guard;
}

const conditionOf = (guard: string | undefined): { readonly condition?: Template } =>
  guard && guard !== 'else' ? { condition: template(`\${${guard}}`) } : {};

function drawnNode(id: NodeId, { host, begins = false, interrupting = true }: Place, details: Details): Node {
  const kind = kindOf(id);
  const base = { id, name: details.name ?? id };
  const on = caughtAs(kind, id, details);
  if (begins) return { ...base, kind: 'eventStart', interrupting: interrupting || on.is === 'error', on };
  if (host) {
    return { ...base, kind: 'boundaryEvent', attachedTo: host as NodeId, interrupting, on };
  }
  return drawnBy[kind]?.(base, details) ?? ({ ...base, kind } as Node);
}

type Base = Pick<Node, 'id' | 'name'>;

type Drawn = (base: Base, details: Details) => Node;

/** How a node of a kind is made of its details, where it needs any. */
const drawnBy: { readonly [K in NodeKind]?: Drawn } = {
  startEvent: (base, { named = base.id }) => ({ ...base, kind: 'startEvent', ...begunBy(base.id, named) }),
  userTask: (base, details) => ({ ...todoDefaults, ...details, kind: 'userTask', ...base }),
  catchEvent: (base, details) => ({ ...base, kind: 'catchEvent', on: awaitedBy(base.id, details) }),
  receiveTask: (base, { named }) => ({
    ...base,
    kind: 'receiveTask',
    on: named === undefined ? { is: 'trigger' } : messageOf(named),
  }),
  throwEvent: (base, { named = base.id, toAll }) => ({
    ...base,
    kind: 'throwEvent',
    signal: template(named),
    ...(toAll && { toAll }),
  }),
  terminateEndEvent: (base, { all, rounds }) => ({
    ...base,
    kind: 'terminateEndEvent',
    ...(all && { all }),
    ...(rounds && { rounds }),
  }),
  compensationEvent: (base, { of }) => ({
    ...base,
    kind: 'compensationEvent',
    ...(of !== undefined && { of: of as NodeId }),
  }),
  errorEndEvent: (base, { error = 'failed' }) => ({ ...base, kind: 'errorEndEvent', ...(error && { code: error }) }),
  escalationEvent: (base, { escalation = 'late' }) => ({ ...base, kind: 'escalationEvent', code: escalation }),
  callActivity: (base, details) => ({ ...base, kind: 'callActivity', ...calledBy(base.id, details) }),
  serviceTask: (base, details) => ({ ...base, kind: 'serviceTask', call: callOf(base.id, details) }),
  valueTask: (base, { gives = '${1}', result }) => ({
    ...base,
    kind: 'valueTask',
    value: template(gives),
    ...(result !== undefined && { result }),
  }),
  scriptTask: (base, details) => ({ ...base, kind: 'scriptTask', ...scriptOf(details) }),
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
  const { calls = id, passes = {}, results = {}, inheritsVariables = false, businessKey, resultsAreLocal } = details;
  return {
    calls: template(calls),
    businessKey: businessKey === undefined || businessKey === 'inherited' ? businessKey : template(businessKey),
    inheritsVariables,
    passes: Object.entries(passes).map(([name, value]) => ({ name, from: { is: 'value', value: valueOf(value) } })),
    results: Object.entries(results).map(([name, value]) => ({ name, value })),
    ...(resultsAreLocal && { resultsAreLocal }),
    ...(details.idVariable !== undefined && { idVariable: template(details.idVariable) }),
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
