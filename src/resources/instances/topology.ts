import type { Fact, FactOf } from '../../engine/facts.ts';
import { RunSet } from '../../engine/run-set.ts';
import type { Instant } from '../../kernel/clock.ts';
import { childId } from '../../runtime/children.ts';
import type { Pin } from '../../engine/state.ts';
import { type NodeRun, taskId, type Waiting, waitingAt, waitingIn } from './model.ts';

/** Entries that an answer without paging shows beside the live, faulted and patched ones. */
export const newestShownMax = 1_000;

/** A running view of an instance: folds its facts, in order, into one entry an attempt. */
export class Topology {
  readonly #instance: string;
  readonly #entries: NodeRun[] = [];
  readonly #live = new Map<number, NodeRun>();
  readonly #begun = new Map<number, Instant>();
  readonly #newestOf = new Map<string, NodeRun>();
  /** By node; those that are superseded do not count. */
  readonly #runsOf = new Map<string, number>();
  readonly #edited = new Map<number, string>();
  #pin: Pin | undefined;

  constructor(instance: string) {
    this.#instance = instance;
  }

  /** Entries in the order they started. */
  get entries(): readonly NodeRun[] {
    return this.#entries;
  }

  /** The live node run that a `task_id` means: the id of any of its attempts, or the node's id while it has had one run only. */
  find(task: string): NodeRun | undefined {
    for (const entry of this.#live.values()) {
      const startedAt = this.#begun.get(entry.activity) ?? entry.startedAt;
      for (let attempt = entry.attempt; attempt > 0; attempt -= 1)
        if (taskId(this.#instance, entry.activity, attempt, startedAt) === task) return entry;
    }
    if (this.#runsOf.get(task) !== 1) return undefined;
    return [...this.#live.values()].find(({ node }) => node === task);
  }

  /** The newest attempt of an activity that is alive. */
  liveRun = (activity: number): NodeRun | undefined => this.#live.get(activity);

  /** The node run that it meant before that was over: so a command that comes twice means the same thing twice. */
  findEnded(task: string): NodeRun | undefined {
    const isOnly = this.#runsOf.get(task) === 1;
    return this.entries.findLast(({ id, node }) => id === task || (isOnly && node === task));
  }

  add(at: Instant, facts: readonly Fact[]): void {
    for (const fact of facts) this.#addOne(at, fact);
  }

  #addOne(at: Instant, fact: Fact): void {
    switch (fact.kind) {
      case 'activityStarted':
        return this.#begin(at, fact);
      case 'attemptStarted':
        return this.#startAgain(at, fact);
      case 'contextPatched':
        return this.#patch(fact);
      case 'lateResult':
        return this.#late(fact);
      case 'childRequested':
        return this.#call(at, fact);
      case 'definitionChanged':
        return this.#change(fact);
      case 'resultsSuperseded':
        return this.#supersede(at, fact);
      default:
        return this.#move(at, fact);
    }
  }

  #move(at: Instant, fact: Fact): void {
    if (!isMoving(fact)) return;
    if (fact.kind === 'inputEdited') this.#edited.set(fact.activity, fact.by.name);
    const entry = this.#live.get(fact.activity);
    if (entry) (moves[fact.kind] as Move<MovingKind>)(entry, fact, at);
    if (ending.has(fact.kind)) this.#live.delete(fact.activity);
  }

  #call(requestedAt: Instant, { activity, request }: FactOf<'childRequested'>): void {
    const entry = this.#live.get(activity);
    if (!entry) return;
    entry.child = childId(this.#instance, activity, { requestedAt });
    wait(entry, waitingIn.child, { input: request.passed });
  }

  /** Known only now: what was begun so far ran what it ran until then. */
  #change({ from, to }: FactOf<'definitionChanged'>): void {
    for (const entry of this.#entries) entry.pin ??= from;
    this.#pin = to;
  }

  #supersede(at: Instant, { runs }: FactOf<'resultsSuperseded'>): void {
    const set = new RunSet(runs);
    const gone = new Map<number, string>();
    for (const entry of this.#entries) {
      if (!set.has(entry.activity) || entry.superseded !== undefined) continue;
      entry.superseded = at;
      gone.set(entry.activity, entry.node);
    }
    for (const node of gone.values()) this.#runsOf.set(node, (this.#runsOf.get(node) ?? 0) - 1);
  }

  #begin(at: Instant, { activity, node }: FactOf<'activityStarted'>): void {
    this.#begun.set(activity, at);
    this.#runsOf.set(node, (this.#runsOf.get(node) ?? 0) + 1);
    this.#start(at, { activity, attempt: 1, node });
  }

  #patch({ target, by }: FactOf<'contextPatched'>): void {
    const patched = 'node' in target ? this.#newestOf.get(target.node) : undefined;
    if (patched) patched.patchedBy = by.name;
  }

  #late(fact: FactOf<'lateResult'>): void {
    const entry = this.#entries.findLast(
      ({ activity, attempt }) => activity === fact.activity && attempt === fact.attempt,
    );
    if (entry) entry.late = fact.outcome;
  }

  #start(at: Instant, { activity, attempt, node }: { activity: number; attempt: number; node: string }): void {
    const begun = this.#begun.get(activity) ?? at;
    const entry: NodeRun = {
      id: taskId(this.#instance, activity, attempt, begun),
      activity,
      attempt,
      node,
      startedAt: at,
      status: 'running',
      ...(this.#pin && { pin: this.#pin }),
    };
    this.#entries.push(entry);
    this.#live.set(activity, entry);
    this.#newestOf.set(node, entry);
  }

  #startAgain(at: Instant, { activity, attempt, resumes }: FactOf<'attemptStarted'>): void {
    const last = this.#live.get(activity);
    if (!last) return;
    delete last.waiting;
    this.#start(at, { activity, attempt, node: last.node });
    const again = this.#live.get(activity);
    if (again && last.child !== undefined) again.child = last.child;
    if (again && last.round !== undefined) again.round = last.round;
    const edited = this.#edited.get(activity);
    if (again && edited !== undefined) again.patchedBy = edited;
    if (again && resumes === 'leaving') Object.assign(again, { input: last.input, output: last.output });
  }
}

/** What a fact about a node run changes in its newest entry. */
type Move<K extends MovingKind> = (entry: NodeRun, fact: FactOf<K>, at: Instant) => void;
type MovingKind =
  | 'breakpointReached'
  | 'jobQueued'
  | 'jobBegun'
  | 'resultAwaited'
  | 'runReleased'
  | 'inputEdited'
  | 'actionRequested'
  | 'childAwaited'
  | 'todoOpened'
  | 'activityCompleted'
  | 'activityLeft'
  | 'attemptFailed'
  | 'activityFaulted'
  | 'listenerSet'
  | 'roundBegun'
  | 'choiceAwaited'
  | 'activityErred'
  | 'activityWithdrawn'
  | 'activityCutOff';

const moves: { readonly [K in MovingKind]: Move<K> } = {
  breakpointReached: (entry, { input, problem }) =>
    wait(entry, waitingIn.breakpoint, { input, ...(problem && { problem }) }),
  jobQueued: (entry) => wait(entry, waitingIn.queued, {}),
  jobBegun: (entry) => wait(entry, undefined, {}),
  resultAwaited: (entry, { input }) => wait(entry, waitingIn.result, { input }),
  actionRequested: (entry, { request }) => wait(entry, waitingIn.action, { input: request.input }),
  childAwaited(entry) {
    entry.status = 'running';
    for (const gone of ['endedAt', 'fault', 'cancelled'] as const) delete entry[gone];
    wait(entry, waitingIn.child, {});
  },
  todoOpened: (entry, { todo }) => wait(entry, waitingIn.todo, { input: todo.view }),
  runReleased: (entry) => wait(entry, undefined, {}),
  inputEdited(entry, { by }) {
    if (entry.status === 'running') entry.patchedBy = by.name;
  },
  activityCompleted(entry, { output, from, by }, at) {
    end(entry, 'finished', at);
    delete entry.fault;
    Object.assign(entry, { output, source: from, ...(by && { patchedBy: by.name }) });
  },
  activityLeft(entry, _, at) {
    if (entry.status === 'running') end(entry, 'finished', at);
  },
  attemptFailed(entry, { fault }, at) {
    end(entry, 'failed', at);
    Object.assign(entry, { fault, waiting: waitingIn.retryTimer });
  },
  activityFaulted(entry, { fault }, at) {
    end(entry, 'failed', at);
    entry.fault = fault;
  },
  listenerSet(entry, { node, listener }) {
    if (entry.node === node) wait(entry, waitingAt(listener), {});
  },
  roundBegun: (entry, { index }) => void (entry.round = index),
  choiceAwaited: (entry) => wait(entry, waitingAt(undefined), {}),
  activityErred(entry, { fault }, at) {
    end(entry, 'failed', at);
    entry.fault = fault;
  },
  activityWithdrawn: cancel,
  activityCutOff: cancel,
};
/** After these the node run is over. */
const ending: ReadonlySet<Fact['kind']> = new Set(['activityLeft', 'activityErred', 'activityWithdrawn'] as const);
const isMoving = (fact: Fact): fact is FactOf<MovingKind> => Object.hasOwn(moves, fact.kind);

function cancel(entry: NodeRun, _: unknown, at: Instant): void {
  end(entry, 'failed', at);
  entry.cancelled = true;
}

function wait(entry: NodeRun, waiting: Waiting | undefined, more: Pick<NodeRun, 'input' | 'problem'>): void {
  delete entry.problem;
  delete entry.waiting;
  Object.assign(entry, { ...(waiting && { waiting }), ...more });
}

function end(entry: NodeRun, status: 'finished' | 'failed', at: Instant): void {
  entry.status = status;
  entry.endedAt = at;
  delete entry.waiting;
  delete entry.problem;
}

/** What an answer shows: the page asked for, or the live, faulted and patched entries plus the newest. */
export function shown(
  entries: readonly NodeRun[],
  page: { readonly offset?: number | undefined; readonly limit?: number | undefined },
): readonly NodeRun[] {
  if (page.offset !== undefined || page.limit !== undefined) {
    const offset = page.offset ?? 0;
    return entries.slice(offset, offset + (page.limit ?? newestShownMax));
  }
  const newest = entries.length - newestShownMax;
  return entries.filter(
    (entry, index) => index >= newest || entry.status !== 'finished' || entry.patchedBy !== undefined,
  );
}
