/** What one instance is to its clients (DESIGN §6): the table of commands, what it does by itself, and what a read shows of it. */
import type { Model } from './linearize.ts';

export type Kind = 'review' | 'faulty' | 'debugged';
export type Status = 'absent' | 'RUNNING' | 'RETRYING' | 'TERMINATING' | 'TERMINATED' | 'FAILED' | 'FINISHED';

export interface State {
  readonly status: Status;
  /** What lies before it: a payload that cannot be read, a review, a breakpoint, or nothing. */
  readonly at: 'payload' | 'review' | 'breakpoint' | 'end';
  readonly mended: boolean;
  readonly retries: number;
  /** Every command that counted, by its reason. */
  readonly commands: readonly string[];
  /** The to-do that is open at the review, once somebody has seen it. */
  readonly todo: string | undefined;
}

/** A command, and whether it was taken or refused. */
type Command =
  | { readonly do: 'terminate' | 'retry' | 'mend' | 'give'; readonly reason: string; readonly taken: boolean }
  | { readonly do: 'decide'; readonly todo: string; readonly taken: boolean };
/** One operation on an instance, with what was answered. */
export type Op =
  | Command
  | { readonly do: 'start' }
  | { readonly do: 'show'; readonly status: string; readonly retries: number; readonly commands: readonly string[] }
  | { readonly do: 'list'; readonly status: string }
  | { readonly do: 'todos'; readonly open: string | undefined };

export const modelOf = (kind: Kind): Model<State, Op> => ({
  initial: { status: 'absent', at: begins[kind], mended: false, retries: 0, commands: [], todo: undefined },
  after: (state, op) => alone(state).flatMap((settled) => step(settled, op)),
  keyOf: (state) => JSON.stringify(state),
});
const begins = { review: 'review', faulty: 'payload', debugged: 'breakpoint' } as const;

const isGoing = ({ status }: State): boolean => status === 'RUNNING' || status === 'RETRYING';
const isStopped = ({ status }: State): boolean => status === 'FAILED' || status === 'TERMINATED';

/** The states in which it may be found if nobody does anything: itself, and what it becomes. */
function alone(state: State): readonly State[] {
  const found = [state];
  for (const each of found) found.push(...moves(each));
  return found;
}

function moves(state: State): readonly State[] {
  if (state.status === 'TERMINATING') return [{ ...state, status: 'TERMINATED' }];
  if (!isGoing(state)) return [];
  if (state.at === 'end') return [{ ...state, status: 'FINISHED' }];
  if (state.at !== 'payload') return [];
  return [state.mended ? { ...state, at: 'review' } : { ...state, status: 'FAILED' }];
}

/** What the operation makes of exactly this state; nothing: its answer is not true here. */
function step(state: State, op: Op): readonly State[] {
  if ('taken' in op) return answered(state, op);
  switch (op.do) {
    case 'start':
      return state.status === 'absent' ? [{ ...state, status: 'RUNNING', commands: ['start'] }] : [];
    case 'show':
      return shows(state, op) ? [state] : [];
    case 'list':
      return state.status === op.status ? [state] : [];
    case 'todos':
      return seen(state, op.open);
  }
}

function answered(state: State, op: Command): readonly State[] {
  const next = commanded(state, op);
  if (op.taken) return next ? [next] : [];
  return next === undefined || mayBeStale(op) ? [state] : [];
}

/** It is meant for the node run as it stood when the command was read: another one may have had its turn since. */
const mayBeStale = (op: Command): boolean => op.do === 'mend' || op.do === 'give';

const shows = (state: State, { status, retries, commands }: Op & { readonly do: 'show' }): boolean =>
  state.status === status &&
  (status === 'absent' || (state.retries === retries && state.commands.join() === commands.join()));

const isOpen = (state: State): boolean => state.at === 'review' && (isGoing(state) || state.status === 'FAILED');

/** A to-do is known by the id under which it was seen first. */
function seen(state: State, todo: string | undefined): readonly State[] {
  if (todo === undefined) return isOpen(state) ? [] : [state];
  return isOpen(state) && (state.todo ?? todo) === todo ? [{ ...state, todo }] : [];
}

/** The state after a command that is taken; undefined where it is refused. */
function commanded(state: State, op: Command): State | undefined {
  if (op.do === 'decide') return isOpen(state) && state.todo === op.todo ? { ...state, at: 'end' } : undefined;
  const noted = { ...state, commands: [...state.commands, op.reason] };
  return effects[op.do](state, noted);
}

/** What the commands do; `noted` is the state with the command written down. */
const effects: {
  readonly [What in 'terminate' | 'retry' | 'mend' | 'give']: (state: State, noted: State) => State | undefined;
} = {
  terminate(state, noted) {
    if (state.status === 'TERMINATING' || state.status === 'TERMINATED') return state;
    return isGoing(state) || state.status === 'FAILED' ? { ...noted, status: 'TERMINATING' } : undefined;
  },
  retry(state, noted) {
    if (state.status === 'RETRYING') return state;
    return isStopped(state) ? retried(state, noted) : undefined;
  },
  mend: (state, noted) =>
    isStopped(state) && state.at === 'payload' ? { ...retried(state, noted), mended: true } : undefined,
  give: (state, noted) => (isGoing(state) && state.at === 'breakpoint' ? { ...noted, at: 'end' } : undefined),
};

/** After a terminate the to-do comes anew. */
const retried = (state: State, noted: State): State => ({
  ...noted,
  status: 'RETRYING',
  retries: state.retries + 1,
  todo: state.status === 'TERMINATED' ? undefined : state.todo,
});
