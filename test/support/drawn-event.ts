import type { NodeKind, StartEvent } from '../../src/engine/definition.ts';
import type { Awaited, Caught } from '../../src/engine/caught.ts';
import { parseTemplate } from '../../src/engine/expression/parse.ts';
import type { Template } from '../../src/engine/expression/template.ts';
import type { Details } from './flow.ts';

/** What an event on a border catches, by its kind and the prefix of its id. */
export function caughtAs(kind: NodeKind, id: string, details: Details): Caught {
  const { error, escalation, variable } = details;
  if (kind === 'errorEndEvent')
    return { is: 'error', ...(error !== undefined && { code: error }), ...(variable !== undefined && { variable }) };
  if (kind === 'escalationEvent') return { is: 'escalation', ...(escalation !== undefined && { code: escalation }) };
  return awaitedBy(id, details);
}

export const messageOf = (name: string): Awaited => ({ is: 'message', name: template(name) });

/** What an event waits for, by the prefix of its id. */
export function awaitedBy(id: string, details: Details): Awaited {
  const { named = id, holds = 'false' } = details;
  if (id.startsWith('message')) return messageOf(named);
  if (id.startsWith('signal')) return { is: 'signal', name: template(named) };
  if (id.startsWith('when')) return { is: 'condition', holds: template(`\${${holds}}`) };
  return timerOf(details);
}

function timerOf({ duration = 'PT1H', date, cycle }: Details): Awaited {
  if (date !== undefined) return { is: 'timer', by: 'date', when: template(date) };
  if (cycle !== undefined) return { is: 'timer', by: 'cycle', when: template(cycle) };
  return { is: 'timer', by: 'duration', when: template(duration) };
}

export function template(text: string): Template {
  const parsed = parseTemplate(text);
  if ('problem' in parsed) throw new Error(`${text}: ${parsed.problem}`);
  return parsed;
}

/** What begins a run at a start event of the process, by the beginning of its name. */
export const beginningOf = (id: string): 'message' | 'signal' | undefined =>
  id.startsWith('startMessage') ? 'message' : id.startsWith('startSignal') ? 'signal' : undefined;

export function begunBy(id: string, name: string): Pick<StartEvent, 'on'> {
  const is = beginningOf(id);
  return is ? { on: { is, name } } : {};
}
