import type {
  Beginning,
  BoundaryEvent,
  EventStart,
  NodeId,
  TerminateEndEvent,
  ThrowEvent,
} from '../engine/definition.ts';
import type { Awaited, Caught, TimerTrigger } from '../engine/caught.ts';
import { evaluateTemplate } from '../engine/expression/evaluate.ts';
import { parseTemplate } from '../engine/expression/parse.ts';
import type { Names, Template } from '../engine/expression/template.ts';
import { eventNameCharsMax } from '../engine/limits.ts';
import { timerDue } from '../engine/timer.ts';
import type { Compiling } from './compiling.ts';
import type { DrawnNode } from './drawing.ts';
import { eventDefinitionsOf, isInterrupting } from './element.ts';
import { codeOf } from './errors.ts';
import { extensionOf } from './extensions.ts';
import { attributeOf, elementsOf, isNamed, namespaces, textOf, type XmlElement } from './xml/tree.ts';

/** What a terminate end event ends beyond its own scope. (flowable-semantics: terminate) */
export function endsMore(node: DrawnNode): Pick<TerminateEndEvent, 'all' | 'rounds'> {
  return {
    ...(isSaid(node, 'terminateAll') && { all: true }),
    ...(isSaid(node, 'terminateMultiInstance') && { rounds: true }),
  };
}

const isSaid = ({ element }: DrawnNode, name: 'terminateAll' | 'terminateMultiInstance'): boolean =>
  eventDefinitionsOf(element).some((definition) => extensionOf(definition, name) === 'true');

/** An event on the border of an activity; undefined, and reported, where it has a timer that cannot be read. */
export function compileBoundary(
  node: DrawnNode,
  compiling: Compiling,
): Pick<BoundaryEvent, 'attachedTo' | 'interrupting' | 'on'> | undefined {
  const host = node.host ?? '';
  const on = compileCaught(node, host, compiling);
  return on && { attachedTo: host as NodeId, interrupting: isInterrupting(node), on };
}

/** What begins an event subprocess, read in the context of that; undefined, and reported, where it cannot be read. */
export function compileEventStart(
  node: DrawnNode,
  compiling: Compiling,
): Pick<EventStart, 'interrupting' | 'on'> | undefined {
  const on = compileCaught(node, node.parent ?? node.id, compiling);
  return on && { interrupting: isInterrupting(node), on };
}

/** Does it wait for what may begin a run: a message or a signal? */
export const beginsRun = ({ element }: DrawnNode): boolean =>
  eventDefinitionsOf(element).every(({ name }) => /^(message|signal)EventDefinition$/.test(name.local));

/** The message or signal that begins a run; undefined, and reported, where that has no name or one that is not known before. */
export function compileBeginning(node: DrawnNode, compiling: Compiling): Beginning | undefined {
  const on = beginsRun(node) ? compileAwaited(node, node.id, compiling) : undefined;
  if (on?.is !== 'message' && on?.is !== 'signal') return undefined;
  const { text } = on.name;
  const told = evaluateTemplate(on.name, noNames);
  const name = 'value' in told && told.value !== null ? String(told.value) : '';
  if (name !== '' && name.length <= eventNameCharsMax) return { is: on.is, name };
  compiling.findings.add('eventName', {
    node: node.id,
    message: `The ${on.is} that ${node.id} waits for is named ${text.slice(0, 80)}, expected a text of at most ${eventNameCharsMax} characters, in which an expression reads nothing of a run: there is none yet`,
    fix: `Give the ${on.is} a fixed name`,
  });
  return undefined;
}

const noNames: Names = { lookup: () => undefined };

const thrownBy = new Map<string | undefined, 'error' | 'escalation'>([
  ['errorEventDefinition', 'error'],
  ['escalationEventDefinition', 'escalation'],
]);

function compileCaught(node: DrawnNode, host: string, compiling: Compiling): Caught | undefined {
  const [definition] = eventDefinitionsOf(node.element);
  const is = thrownBy.get(definition?.name.local);
  if (!is) return compileAwaited(node, host, compiling);
  const code = codeOf(node, compiling.errors, compiling.findings);
  const variable = definition && extensionOf(definition, 'errorVariableName');
  return { is, ...(code !== undefined && { code }), ...(is === 'error' && variable && { variable }) };
}

/** What an event waits for, read in the context of the node `at`; undefined, and reported, where it cannot be read. */
export function compileAwaited(node: DrawnNode, at: string, compiling: Compiling): Awaited | undefined {
  const [definition] = eventDefinitionsOf(node.element);
  switch (definition?.name.local) {
    case 'messageEventDefinition':
      return compileNamed('message', node, definition, { at, compiling });
    case 'signalEventDefinition':
      return compileNamed('signal', node, definition, { at, compiling });
    case 'conditionalEventDefinition':
      return compileHolds(node, definition, { at, compiling });
    default:
      return compileTimer(node, at, compiling);
  }
}

/** A receive task waits for its message, or until somebody says that it may go on. */
export function compileReceive(node: DrawnNode, compiling: Compiling): Awaited | undefined {
  const isNamed = attributeOf(node.element, 'messageRef')?.trim();
  return isNamed ? compileNamed('message', node, node.element, { at: node.id, compiling }) : { is: 'trigger' };
}

/** The signal that an event throws, and whether it stays in the run. */
export function compileThrown(node: DrawnNode, compiling: Compiling): Pick<ThrowEvent, 'signal' | 'toAll'> | undefined {
  const [definition] = eventDefinitionsOf(node.element);
  const thrown = definition && compileNamed('signal', node, definition, { at: node.id, compiling });
  return thrown && { signal: thrown.name, ...(!thrown.local && { toAll: true }) };
}

interface Reading {
  /** The node whose context it is read in. */
  readonly at: string;
  readonly compiling: Compiling;
}

/** A reference to none that is declared is the name itself, and so is an expression in its place. */
function compileNamed<Is extends 'message' | 'signal'>(
  is: Is,
  node: DrawnNode,
  element: XmlElement,
  { at, compiling }: Reading,
): { readonly is: Is; readonly name: Template; readonly local?: true } | undefined {
  const reference = attributeOf(element, `${is}Ref`)?.trim() || extensionOf(element, `${is}Expression`) || '';
  const name = parseTemplate(compiling.eventNames[is].get(reference) ?? reference);
  if ('parts' in name && name.text !== '') {
    compiling.uses.push({ at, problemAt: node.id, where: `The ${is} of ${node.id}`, after: false, of: name });
    return { is, name, ...(is === 'signal' && compiling.eventNames.local.has(reference) && { local: true }) };
  }
  compiling.findings.add('eventName', {
    node: node.id,
    message: `${node.id} names no ${is}${'problem' in name ? `: ${name.problem}` : ''}`,
    fix: `Choose a ${is} for it`,
  });
  return undefined;
}

function compileHolds(node: DrawnNode, definition: XmlElement, { at, compiling }: Reading): Awaited | undefined {
  const written = elementsOf(definition).find((child) => isNamed(child, namespaces.bpmn, 'condition'));
  const holds = parseTemplate(written ? textOf(written).trim() : '');
  if (written && 'parts' in holds && holds.text !== '') {
    compiling.uses.push({ at, problemAt: node.id, where: `The condition of ${node.id}`, after: false, of: holds });
    return { is: 'condition', holds };
  }
  compiling.findings.add('condition', {
    node: node.id,
    message: `The condition of ${node.id} cannot be read: ${'problem' in holds ? holds.problem : 'it has none'}`,
    fix: "Write a condition such as ${trigger.severity == 'High'}",
  });
  return undefined;
}

/** In the order in which one goes before another. (flowable-semantics: timers) */
const timerElements = [
  ['timeDate', 'date'],
  ['timeCycle', 'cycle'],
  ['timeDuration', 'duration'],
] as const;

/**
 * The timer of an event, read in the context of the node `at`; undefined, and reported, where it cannot be read. A text without
 * expressions is read here and now, so that its author hears what is wrong with it.
 */
export function compileTimer(node: DrawnNode, at: string, compiling: Compiling): TimerTrigger | undefined {
  const written = timerOf(node);
  const when = written ? parseTemplate(written.text) : { problem: 'it has neither a date, a cycle nor a duration' };
  const problem = 'problem' in when ? when.problem : written && literalProblem(written.by, when);
  if (!written || 'problem' in when || problem !== undefined) {
    compiling.findings.add('timer', {
      node: node.id,
      message: `The timer of ${node.id} cannot be read: ${problem}`,
      fix: 'Write a duration such as PT1H, a date such as 2026-01-31T12:00:00Z, a cycle such as R3/PT10M or the cron text 0 0/5 * * * ?, or an expression that gives one',
    });
    return undefined;
  }
  compiling.uses.push({
    at,
    problemAt: node.id,
    where: `The timer of ${node.id}`,
    after: false,
    outside: true,
    of: when,
  });
  return { is: 'timer', by: written.by, when };
}

interface WrittenTimer {
  readonly by: TimerTrigger['by'];
  readonly text: string;
}

function timerOf({ element }: DrawnNode): WrittenTimer | undefined {
  const texts = eventDefinitionsOf(element).flatMap(elementsOf);
  for (const [name, by] of timerElements) {
    const found = texts.find((child) => isNamed(child, namespaces.bpmn, name) && textOf(child).trim() !== '');
    if (found) return { by, text: `${textOf(found).trim()}${endOf(found)}` };
  }
  return undefined;
}

/** Flowable's editors write the end of a cycle beside its text, not into it. */
function endOf(element: XmlElement): string {
  const end = extensionOf(element, 'endDate');
  return element.name.local === 'timeCycle' && end ? `/${end}` : '';
}

function literalProblem(by: TimerTrigger['by'], { parts }: Template): string | undefined {
  if (parts.some((part) => typeof part !== 'string')) return undefined;
  const due = timerDue(by, parts.join(''), 0);
  return 'problem' in due ? due.problem : undefined;
}
