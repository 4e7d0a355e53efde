/** Which of the to-dos and events that wait on a bench is meant. */
import { BenchError } from './bench-error.ts';
import type { OpenEvent } from './open-events.ts';
import type { BenchRun, OpenTodo } from './run.ts';
import { todoId, type Todo } from './todo.ts';

export interface OpenOne {
  readonly run: BenchRun;
  readonly todo: OpenTodo;
}
export interface WaitingEvent {
  readonly run: BenchRun;
  readonly event: OpenEvent;
}
/** Of the events that wait for something, the first one of the only run in which any do. */
export function firstOfOneRun(what: string, waiting: readonly WaitingEvent[]): WaitingEvent {
  const [first] = waiting;
  if (!first) throw nobody('waits for', what);
  if (waiting.every(({ run }) => run === first.run)) return first;
  const told = waiting.slice(0, 20).map(({ run, event }) => `${event.node} of run ${run.id}`);
  throw new BenchError(`expected one run that waits for ${what}, found several: ${told.join(', ')}`);
}

/** The one open to-do that an id, a node or a name means. */
export function theOne(what: Todo | string, open: readonly OpenOne[]): OpenOne {
  const wanted = typeof what === 'string' ? what : what.id;
  const byId = open.filter(({ run, todo }) => todoId(run, todo) === wanted);
  const byNode = byId.length > 0 ? byId : open.filter(({ todo }) => todo.node === wanted);
  const found = byNode.length > 0 ? byNode : open.filter(({ todo }) => todo.request.name === wanted);
  const [one] = found;
  if (one && found.length === 1) return one;
  const listed = (one ? found : open).map(({ run, todo }) => `${todo.request.name} (${todo.node} of run ${run.id})`);
  const told = listed.slice(0, 20).join(', ') || 'none';
  throw new BenchError(
    one
      ? `complete ${wanted}: expected one to-do, found ${found.length}: ${told}`
      : `complete: no to-do ${wanted} waits; open: ${told}`,
  );
}

export const nobody = (verb: string, what: string): BenchError => new BenchError(`no node ${verb} ${what}`);
