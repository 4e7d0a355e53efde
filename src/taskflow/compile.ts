import { dueAt } from '../engine/due-date.ts';
import { parseTemplate } from '../engine/expression/parse.ts';
import type { Template } from '../engine/expression/template.ts';
import { sizeUpTo } from '../engine/keep.ts';
import type { FlowId, Node, NodeId, NodeKind, SequenceFlow, UserTask } from '../engine/definition.ts';
import type { TodoParameter } from '../engine/function-call.ts';
import type { Json } from '../kernel/json.ts';
import { compileCall } from './compile-call.ts';
import { compileChild } from './compile-child.ts';
import {
  compileAwaited,
  compileBeginning,
  compileBoundary,
  compileEventStart,
  compileReceive,
  compileThrown,
  endsMore,
} from './compile-event.ts';
import { compensatedBy, isCompensationOnBorder } from './compensation.ts';
import { compileScript } from './compile-script.ts';
import { compileValue } from './compile-value.ts';
import { compileMulti } from './compile-multi.ts';
import { codeOf } from './errors.ts';
import { compileInput, type Compiling } from './compiling.ts';
import { documentationOf, type DrawnFlow, type DrawnNode } from './drawing.ts';
import { extensionOf } from './extensions.ts';
import type { Findings } from './problem.ts';
import { parseJsonText } from './shape.ts';
import type { ParameterItem } from './taskconfig.ts';
import { attributeOf, elementsOf, isNamed, namespaces, textOf, type XmlElement } from './xml/tree.ts';

/** Makes the engine's node of a drawn one, or undefined where it cannot be run, which is reported. */
export function compileNode(drawn: DrawnNode, flows: readonly DrawnFlow[], compiling: Compiling): Node | undefined {
  if (!drawn.kind) return undefined;
  const multi = compileMulti(drawn, compiling);
  const handler = compiling.handlers.get(drawn.id);
  const repeated = { ...(multi && { multi }), ...(handler !== undefined && { handler: handler as NodeId }) };
  const skip = canBeSkipped.has(drawn.kind)
    ? skipOf(drawn.id, extensionOf(drawn.element, 'skipExpression'), compiling)
    : {};
  const base = { ...baseOf(drawn, flows), ...repeated, ...skip };
  return compilers[drawn.kind](base, drawn, compiling);
}

/** [flowable] */
const canBeSkipped: ReadonlySet<NodeKind> = new Set(['userTask', 'serviceTask', 'valueTask', 'scriptTask'] as const);

/** What it names need not be declared: it is read only where whoever starts the run has switched such expressions on. */
function skipOf(id: string, text: string | undefined, { findings }: Compiling): { readonly skip?: Template } {
  const skip = text ? parseTemplate(text) : undefined;
  if (!skip || 'parts' in skip) return skip ? { skip } : {};
  findings.add('expression', {
    node: id,
    message: `The skip expression of ${id} cannot be read: ${skip.problem}`,
    fix: 'Mend the expression, or remove it',
  });
  return {};
}

type Base = Pick<Node, 'id' | 'name' | 'parent' | 'otherwise' | 'multi' | 'handler' | 'async' | 'skip'>;
type Compiler = (base: Base, drawn: DrawnNode, compiling: Compiling) => Node | undefined;

const compilers: { readonly [K in NodeKind]: Compiler } = {
  startEvent: (base) => ({ ...base, kind: 'startEvent' }),
  endEvent: (base) => ({ ...base, kind: 'endEvent' }),
  terminateEndEvent: (base, drawn) => ({ ...base, kind: 'terminateEndEvent', ...endsMore(drawn) }),
  errorEndEvent(base, drawn, { errors, findings }) {
    const code = codeOf(drawn, errors, findings);
    return { ...base, kind: 'errorEndEvent', ...(code !== undefined && { code }) };
  },
  escalationEvent(base, drawn, { errors, findings }) {
    const code = codeOf(drawn, errors, findings);
    return { ...base, kind: 'escalationEvent', ...(code !== undefined && { code }) };
  },
  catchEvent(base, drawn, compiling) {
    const on = compileAwaited(drawn, drawn.id, compiling);
    return on && { ...base, kind: 'catchEvent', on };
  },
  receiveTask(base, drawn, compiling) {
    const on = compileReceive(drawn, compiling);
    return on && { ...base, kind: 'receiveTask', on };
  },
  throwEvent(base, drawn, compiling) {
    const thrown = compileThrown(drawn, compiling);
    return thrown && { ...base, kind: 'throwEvent', ...thrown };
  },
  eventGateway: (base) => ({ ...base, kind: 'eventGateway' }),
  compensationEvent(base, drawn, { handlers }) {
    const of = compensatedBy(drawn, handlers);
    return { ...base, kind: 'compensationEvent', ...(of !== undefined && { of: of as NodeId }) };
  },
  boundaryEvent(base, drawn, compiling) {
    // It only says who the handler is.
    if (isCompensationOnBorder(drawn)) return undefined;
    const event = compileBoundary(drawn, compiling);
    return event && { ...base, kind: 'boundaryEvent', ...event };
  },
  callActivity(base, drawn, compiling) {
    const call = compileChild(drawn, compiling);
    return call && { ...base, kind: 'callActivity', ...call };
  },
  task: (base) => ({ ...base, kind: 'task' }),
  userTask: (base, drawn, compiling) => ({ ...base, kind: 'userTask', ...compileTodo(drawn, compiling) }),
  serviceTask: (base, drawn, compiling) => ({ ...base, ...callOf(drawn, compiling) }),
  scriptTask(base, drawn, compiling) {
    const script = compileScript(drawn, compiling);
    return script && { ...base, kind: 'scriptTask', ...script };
  },
  valueTask(base, drawn, compiling) {
    const isCall = compiling.config.nodes.get(drawn.id)?.plugin !== undefined;
    return { ...base, ...(isCall ? callOf(drawn, compiling) : compileValue(drawn, compiling)) };
  },
  subProcess: (base) => ({ ...base, kind: 'subProcess' }),
  eventSubProcess: (base) => ({ ...base, kind: 'eventSubProcess' }),
  eventStart(base, drawn, compiling) {
    if (drawn.parent === undefined) {
      const on = compileBeginning(drawn, compiling);
      return on && { ...base, kind: 'startEvent', on };
    }
    const event = compileEventStart(drawn, compiling);
    return event && { ...base, kind: 'eventStart', ...event };
  },
  exclusiveGateway: (base) => ({ ...base, kind: 'exclusiveGateway' }),
  parallelGateway: (base) => ({ ...base, kind: 'parallelGateway' }),
  inclusiveGateway: (base) => ({ ...base, kind: 'inclusiveGateway' }),
};

const callOf = (drawn: DrawnNode, compiling: Compiling) =>
  ({ kind: 'serviceTask', call: compileCall(drawn, compiling) }) as const;

function baseOf({ id, name, parent, element }: DrawnNode, flows: readonly DrawnFlow[]): Base {
  const otherwise = flows.find((flow) => flow.id === attributeOf(element, 'default')?.trim());
  return {
    id: id as NodeId,
    name,
    ...(parent !== undefined && { parent: parent as NodeId }),
    ...(otherwise && { otherwise: otherwise.id as FlowId }),
    ...(isAsync(element) && { async: true }),
  };
}

/** Does the node begin in a step of its own? (flowable-semantics: async) */
const isAsync = (element: XmlElement): boolean =>
  extensionOf(element, 'async') === 'true' || extensionOf(element, 'asyncBefore') === 'true';

/** Makes the engine's sequence flow of a drawn one. A condition on the default flow of its source says nothing. */
export function compileFlow(flow: DrawnFlow, source: Node | undefined, compiling: Compiling): SequenceFlow {
  const { condition, id } = flow;
  const { uses } = compiling;
  const ends = { source: flow.source as NodeId, target: flow.target as NodeId };
  const tied = { id: id as FlowId, ...ends, ...skipOf(id, flow.skip, compiling) };
  if (!condition || 'problem' in condition || source?.otherwise === id) return tied;
  uses.push({
    at: flow.source,
    problemAt: id,
    where: `The condition on ${id}`,
    after: true,
    outside: true,
    of: condition,
  });
  return { ...tied, condition };
}

function compileTodo(node: DrawnNode, compiling: Compiling): Omit<UserTask, 'kind' | 'id' | 'name'> {
  const config = compiling.config.todos.get(node.id);
  const dueDate = dueDateOf(node, compiling);
  const title = titleOf(node);
  const assignee = assigneeOf(node);
  return {
    ...(title && { title }),
    description: documentationOf(node.element),
    handlers: handlersOf(node, compiling.findings),
    ...(assignee && { assignee }),
    onDue: dueHandleOf(node, compiling.findings),
    ...(dueDate && { dueDate }),
    view: (config?.view ?? []).map((item) => todoParameter(item, item.value ?? item.defaultValue, node, compiling)),
    form: (config?.form ?? []).map((item) => todoParameter(item, item.defaultValue ?? item.value, node, compiling)),
  };
}

/** A name with expressions in it. One that cannot be read stays the text it is. (flowable-semantics: expressions) */
function titleOf({ name }: DrawnNode): Template | undefined {
  const parsed = parseTemplate(name);
  return 'parts' in parsed && parsed.parts.some((part) => typeof part !== 'string') ? parsed : undefined;
}

/** It binds nobody, so that what cannot be read is left out. */
function assigneeOf({ element }: DrawnNode): Template | undefined {
  const parsed = parseTemplate(extensionOf(element, 'assignee') || performerOf(element));
  return 'parts' in parsed && parsed.text !== '' ? parsed : undefined;
}

/** BPMN's own way to name one. */
function performerOf(element: XmlElement): string {
  let found: XmlElement | undefined = element;
  for (const local of ['humanPerformer', 'resourceAssignmentExpression', 'formalExpression'])
    found = found && elementsOf(found).find((child) => isNamed(child, namespaces.bpmn, local));
  return found ? textOf(found).trim() : '';
}

function todoParameter(
  { key, name, type, description, required }: ParameterItem,
  authored: Json | undefined,
  node: DrawnNode,
  compiling: Compiling,
): TodoParameter {
  const value = authored === undefined ? undefined : compileInput(authored, `The parameter ${name}`, node, compiling);
  return { key, name, type, description, required, ...(value && { value }) };
}

/** They stand in one fact with the rest of the to-do. */
const handlersMax = 500;
const handlersBytesMax = 24 * 1024;

function handlersOf({ id, element }: DrawnNode, findings: Findings): readonly string[] {
  const text = extensionOf(element, 'handlers');
  if (!text) return [];
  const parsed = parseJsonText(text);
  if ('json' in parsed && Array.isArray(parsed.json) && parsed.json.every((handler) => typeof handler === 'string')) {
    if (parsed.json.length <= handlersMax && sizeUpTo(handlersBytesMax, parsed.json) <= handlersBytesMax)
      return parsed.json;
    findings.add('handlers', {
      node: id,
      message: `${id} names ${parsed.json.length} handlers, at most ${handlersMax} whose ids take ${handlersBytesMax} bytes together are allowed`,
      fix: 'Name fewer handlers, or write soar:handlers="[]" for anyone with the right',
    });
    return [];
  }
  findings.add('handlers', {
    node: id,
    message: `The handlers of ${id} are ${text.slice(0, 80)}, expected a JSON list of user ids`,
    fix: 'Write soar:handlers="[]" for anyone with the right, or list user ids',
  });
  return [];
}

function dueHandleOf({ id, element }: DrawnNode, findings: Findings): 'interrupt' | 'continue' {
  const text = extensionOf(element, 'due_handle')?.toLowerCase() || 'interrupt';
  if (text === 'interrupt' || text === 'continue') return text;
  findings.add('dueHandle', {
    node: id,
    message: `What happens when ${id} is due is ${text.slice(0, 80)}, expected interrupt or continue`,
    fix: 'Write soar:due_handle="interrupt" or "continue"',
  });
  return 'interrupt';
}

function dueDateOf({ id, element }: DrawnNode, { findings, uses }: Compiling): Template | undefined {
  const text = extensionOf(element, 'dueDate');
  if (!text) return undefined;
  const template = parseTemplate(text);
  const isDate = dueAt(text, 0) !== undefined;
  if (!('problem' in template) && (isDate || template.parts.some((part) => typeof part !== 'string'))) {
    uses.push({ at: id, problemAt: id, where: `The due date of ${id}`, after: false, of: template });
    return template;
  }
  findings.add('dueDate', {
    node: id,
    message: `The due date of ${id} cannot be read: ${'problem' in template ? template.problem : text.slice(0, 80)}`,
    fix: 'Write an ISO 8601 duration such as P3D, a date such as 2026-01-31T12:00:00Z, or an expression that gives one',
  });
  return undefined;
}
