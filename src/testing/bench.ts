/**
 * Workflows under test: the real engine, reader and checks in this process, on a clock that only the test moves. Nothing is read,
 * written or called outside; plug-in functions are mocked by name.
 */
import { dueAt } from '../engine/due-date.ts';
import type { NodeId } from '../engine/definition.ts';
import { variablesMax } from '../engine/keep.ts';
import { derivedId } from '../kernel/id.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { ChildCall } from '../runtime/runtime.ts';
import { BenchError } from './bench-error.ts';
import { plainCopy } from './plain-copy.ts';
import { firstOfOneRun, nobody, theOne, type OpenOne, type WaitingEvent } from './pick.ts';
import { Functions } from './functions.ts';
import type { BenchOptions, DeployOptions, Job, ProcessOutline, StartOptions, Timer } from './options.ts';
import { deployedAs, type DeployedProcess, readProcesses } from './process.ts';
import { entriesFor, refuseTaken } from './entries.ts';
import type { OpenEvent } from './open-events.ts';
import type { Run } from './a-run.ts';
import { type Begin, BenchRun, benchActor, type Wake, type World } from './run.ts';
import { Signals } from './signals.ts';
import { timerOf } from './timers.ts';
import { fillIn, type Todo, todoOf } from './todo.ts';

/** What a mock throws to fail as a function does: a definite failure, or an outcome that nobody knows. */
export { FunctionFailed, OutcomeUnknown } from '../plugins/plugin.ts';
export { BenchError } from './bench-error.ts';
export { DeployError } from './process.ts';
export type { Mock, MockedCall, Mocks } from './functions.ts';
export type * from './options.ts';
export type { Todo } from './todo.ts';
export type { CallMade, RetryOptions, Run } from './a-run.ts';
export type { RunFault, RunStatus } from './status.ts';

/** Where a message or a trigger goes, and what comes with it. */
type Sending = Which & { readonly variables?: JsonObject };
interface Which {
  /** The run that is meant, or its id. */
  readonly instance?: Run | string;
}
export interface CompleteOptions extends Which {
  /** CONTINUE (the default) lets the run go on, TERMINATE ends it. */
  readonly action?: 'CONTINUE' | 'TERMINATE';
  readonly comment?: string;
  readonly by?: string;
}
export type Bench = BenchHouse;

/** An empty bench; deploy to it, start runs, and look at what they do. */
export const createBench = (options: BenchOptions = {}): Bench => new BenchHouse(options);

const runsMax = 100_000;
const timersPerAdvanceMax = 1_000_000;
const jobsPerRunMax = 100_000;
const isJob = ({ wake }: { readonly wake: Wake }): boolean => wake.ask.kind === 'jobDue';

class BenchHouse {
  readonly #world: World;
  readonly #processes = new Map<string, DeployedProcess>();
  readonly #runs = new Map<string, BenchRun>();

  constructor({ now = '2026-01-01T00:00:00Z', plugins = {} }: BenchOptions) {
    const at = typeof now === 'number' ? now : Date.parse(now);
    if (!Number.isFinite(at)) throw new BenchError(`now: expected an ISO 8601 date-time, found ${JSON.stringify(now)}`);
    this.#world = {
      now: at,
      kept: new Map(),
      functions: new Functions(plugins, () => this.#world.now),
      process: (id) => deployedAs(id, this.#processes, 'retry'),
      call: (parent, call) => this.#call(parent, call),
      signals: new Signals({
        runs: () => this.#runs.values(),
        processes: () => this.#processes.values(),
        begin: ({ process, entry }, variables) => void this.#start(process, { variables }, entry),
      }),
    };
  }

  /** What the clock says. */
  get now(): string {
    return new Date(this.#world.now).toISOString();
  }

  /**
   * Deploys every process in BPMN XML, taskflow JSON or Base64 of it, and answers their ids. Throws with all problems when one cannot
   * run, or, if it has to be `activatable`, could not be activated. A name that nobody declares is let pass, as it may be a variable.
   */
  deploy(text: string, options: DeployOptions = {}): readonly string[] {
    const { taskconfig = '', workflowId, input = '', activatable = false } = options;
    const deployed = readProcesses({
      activatable,
      text,
      taskconfig: textOf(taskconfig),
      input: textOf(input),
      functions: this.#world.functions,
    });
    refuseTaken(this.#processes.values(), deployed);
    for (const process of deployed) this.#processes.set(process.id, process);
    const [first] = deployed;
    if (workflowId !== undefined && first) this.#processes.set(workflowId, first);
    return deployed.map(({ id }) => id);
  }

  /** The nodes and sequence flows of what is deployed. */
  processes(): readonly ProcessOutline[] {
    return [...new Set(this.#processes.values())].map(({ id, problems, definition: { nodes, flows } }) => ({
      id,
      problems,
      nodes: [...nodes.keys()],
      flows: [...flows.keys()],
    }));
  }

  /** Starts a run, plainly or by a message that begins it, and lets it go until it waits. */
  start(what: string | { readonly message: string }, options: StartOptions = {}): Run {
    if (typeof what === 'string') return this.#start(deployedAs(what, this.#processes, 'start'), options);
    const [found] = entriesFor(this.#processes.values(), { is: 'message', name: what.message });
    if (!found) throw nobody('starts with', `the message ${what.message}`);
    return this.#start(found.process, options, found.entry);
  }

  #start(process: DeployedProcess, options: StartOptions, entry?: NodeId): Run {
    const variables = plainCopy(options.variables ?? {}, 'variables');
    const count = Object.keys(variables).length;
    if (count > variablesMax) throw new BenchError(`variables: expected at most ${variablesMax}, found ${count}`);
    const id = derivedId('bench', this.#runs.size, this.#world.now);
    const trigger = options.trigger ? plainCopy(options.trigger, 'trigger') : variables;
    const { businessKey } = options;
    const run = this.#begin(process, {
      id,
      businessKey,
      trigger: { value: trigger },
      given: trigger,
      variables,
      entry,
    });
    run.work();
    return run;
  }

  #begin(process: DeployedProcess, begin: Begin): BenchRun {
    if (this.#runs.size >= runsMax) throw new BenchError(`start: expected at most ${runsMax} runs on a bench`);
    const run = new BenchRun(this.#world, process, begin);
    this.#runs.set(run.id, run);
    return run;
  }

  /** A called process is one that is deployed here, under its id or its other name. */
  #call(parent: BenchRun, { instance, request, passed, trigger, caller }: ChildCall): BenchRun | undefined {
    const process = this.#processes.get(request.calls);
    const businessKey = request.inheritsBusinessKey ? parent.businessKey : request.businessKey;
    const begin = { id: instance.id, businessKey, trigger, given: passed, variables: passed, parent, caller };
    return process && this.#begin(process, begin);
  }

  /** Open to-dos, the oldest first. */
  todos(which: Which = {}): readonly Todo[] {
    return this.#open(which).map(({ run, todo }) => todoOf(run, todo));
  }

  /**
   * Decides on the one to-do with this id, node id or name. A form takes its own parameters, and their defaults where none is given;
   * a to-do without a form takes any, and each becomes a process variable too.
   */
  complete(what: Todo | string, variables: JsonObject = {}, options: CompleteOptions = {}): void {
    const { run, todo } = theOne(what, this.#open(options));
    const { action = 'CONTINUE', comment = '', by } = options;
    const form = fillIn(run, todo, plainCopy(variables, 'variables'), action === 'CONTINUE');
    const approver = by === undefined ? benchActor : { id: by, name: by };
    const { activity, attempt } = todo;
    run.tell({ kind: 'decide', activity, attempt, decision: { action, approver, comment, form } });
  }

  /** Sends a message to the one run that waits for it; the variables are set there, and the event's output. */
  message(name: string, { variables = {}, ...which }: Sending = {}): void {
    const waits = ({ listener }: OpenEvent) => listener.is === 'message' && listener.name === name;
    const { run, event } = firstOfOneRun(`the message ${name}`, this.#waiting(which, waits));
    const given = plainCopy(variables, 'variables');
    run.tell({ kind: 'message', name, node: event.node, variables: given, by: benchActor });
  }

  /** Sends a signal to every run that waits for it, which may be none, and begins a run of every process that waits for it. */
  signal(name: string, { variables = {} }: { readonly variables?: JsonObject } = {}): void {
    this.#world.signals.send(name, plainCopy(variables, 'variables'));
  }

  /** The receive task goes on; the condition of an event is looked at. */
  trigger(nodeId: string, { variables = {}, ...which }: Sending = {}): void {
    const waits = ({ node, own, listener }: OpenEvent) => node === nodeId && (own || listener.is === 'condition');
    const { run, event } = firstOfOneRun(`a trigger at ${nodeId}`, this.#waiting(which, waits));
    const given = plainCopy(variables, 'variables');
    if (event.listener.is === 'condition') {
      if (Object.keys(given).length > 0) run.setVariables(given);
      run.tell({ kind: 'evaluateConditions', node: event.node, by: benchActor });
    } else if (event.activity !== undefined)
      run.tell({ kind: 'trigger', activity: event.activity, variables: given, by: benchActor });
  }

  /** Conditional events whose condition holds now happen. */
  evaluateConditions({ id }: Run): void {
    const run = this.#runs.get(id);
    if (!run) throw new BenchError(`expected a run of this bench, found ${id}`);
    run.tell({ kind: 'evaluateConditions', by: benchActor });
  }

  /** Moves the clock by an ISO 8601 duration; timers that fall due on the way fire, the earliest first. */
  advance(duration: string): void {
    const until = dueAt(duration, this.#world.now);
    if (until === undefined || until < this.#world.now || !duration.trim().startsWith('P'))
      throw new BenchError(`advance: expected an ISO 8601 duration such as PT1H, found ${JSON.stringify(duration)}`);
    const known = new Map<BenchRun, Wake | undefined>();
    for (let fired = 0; fired < timersPerAdvanceMax; fired += 1) {
      const next = this.#nextWake(known);
      if (!next || next.wake.at > until) {
        this.#world.now = until;
        return;
      }
      this.#world.now = Math.max(this.#world.now, next.wake.at);
      next.run.tell(next.wake.ask);
      known.delete(next.run);
    }
    throw new BenchError(`advance: more than ${timersPerAdvanceMax} timers fell due within ${duration}`);
  }

  /** Lets what is to begin in a step of its own begin, and what that brings up, the oldest first; no timer fires. */
  runJobs(): void {
    for (let begun = 0; begun < jobsPerRunMax; begun += 1) {
      const next = this.#wakes().find(isJob);
      if (!next) return;
      next.run.tell(next.wake.ask);
    }
    throw new BenchError(`runJobs: more than ${jobsPerRunMax} jobs follow one another`);
  }
  jobs(): readonly Job[] {
    const queued = this.#wakes().filter(isJob);
    return queued.map(({ run, wake }) => ({ instance: run.id, nodeId: run.nodeOfWake(wake) }));
  }

  /** Timers of events that are pending, the earliest first. */
  timers = (): readonly Timer[] => this.#pending().filter(({ kind }) => kind === 'timer');
  /** What else falls due: due dates of to-dos, and retries. */
  deadlines = (): readonly Timer[] => this.#pending().filter(({ kind }) => kind !== 'timer');
  #pending = (): Timer[] => this.#wakes().flatMap(({ run, wake }) => timerOf(run, wake));

  instances = (): readonly Run[] => [...this.#runs.values()];

  /** The earliest of all runs' timers; `known` has those of the runs that have not moved since. */
  #nextWake(known: Map<BenchRun, Wake | undefined>): { run: BenchRun; wake: Wake } | undefined {
    let next: { run: BenchRun; wake: Wake } | undefined;
    for (const run of this.#runs.values()) {
      if (!known.has(run)) known.set(run, run.wakes().sort((one, other) => one.at - other.at)[0]);
      const wake = known.get(run);
      if (wake && (!next || wake.at < next.wake.at)) next = { run, wake };
    }
    return next;
  }

  #wakes(): { run: BenchRun; wake: Wake }[] {
    const all = [...this.#runs.values()].flatMap((run) => run.wakes().map((wake) => ({ run, wake })));
    return all.sort((one, other) => one.wake.at - other.wake.at);
  }

  #waiting(which: Which, waits: (event: OpenEvent) => boolean): WaitingEvent[] {
    return this.#meant(which).flatMap((run) =>
      run
        .events()
        .filter(waits)
        .map((event) => ({ run, event })),
    );
  }

  #meant({ instance }: Which): BenchRun[] {
    const id = typeof instance === 'object' ? instance.id : instance;
    if (id !== undefined && !this.#runs.has(id)) throw new BenchError(`expected a run of this bench, found ${id}`);
    return [...this.#runs.values()].filter((run) => id === undefined || run.id === id);
  }

  #open(which: Which): OpenOne[] {
    const open = this.#meant(which).flatMap((run) => run.todos().map((todo) => ({ run, todo })));
    return open.sort((one, other) => one.todo.since - other.todo.since);
  }
}

const textOf = (value: string | JsonObject | readonly Json[]) =>
  typeof value === 'string' ? value : JSON.stringify(value);
