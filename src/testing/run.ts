import type { NodeId } from '../engine/definition.ts';
import { advance, type Batch } from '../engine/engine.ts';
import type { Hindsight } from '../engine/hindsight.ts';
import { lookBack } from '../engine/look-back.ts';
import { owed } from '../engine/owed.ts';
import type { Ask, Debt, Move, Rejection, Step } from '../engine/messages.ts';
import type { Fact } from '../engine/facts.ts';
import {
  liveActivities,
  newState,
  rootScope,
  type Actor,
  type Caller,
  type InstanceState,
  type Kept,
  type TodoRequest,
} from '../engine/state.ts';
import { variablesMax } from '../engine/keep.ts';
import { variablesOf } from '../engine/seen-variables.ts';
import type { Instant } from '../kernel/clock.ts';
import { derivedId } from '../kernel/id.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { ChildCall } from '../runtime/runtime.ts';
import { BenchError } from './bench-error.ts';
import { type OpenEvent, openEvents } from './open-events.ts';
import { plainCopy } from './plain-copy.ts';
import type { CallMade, RetryOptions, Run } from './a-run.ts';
import { statuses, type RunFault, type RunStatus } from './status.ts';
import type { Signals } from './signals.ts';
import { CalledRuns } from './called-runs.ts';
import type { Functions } from './functions.ts';
import { type DeployedProcess, pinOf } from './process.ts';

/** What the runs of one bench share. */
export interface World {
  now: Instant;
  /** Begins the run that an activity of another one asks for; undefined: no process of that id is deployed. */
  call(parent: BenchRun, call: ChildCall): BenchRun | undefined;
  process(id: string): DeployedProcess;
  readonly kept: Map<string, Json>;
  readonly functions: Functions;
  readonly signals: Signals;
}
export interface Begin {
  readonly id: string;
  readonly businessKey: string | undefined;
  readonly trigger: Kept;
  /** Fills the declared inputs. */
  readonly given: JsonObject;
  readonly variables: JsonObject;
  /** The start event at which a message or signal begins it. */
  readonly entry?: NodeId | undefined;
  /** The run that called it, and how. */
  readonly parent?: BenchRun;
  readonly caller?: Caller;
}
export interface OpenTodo {
  readonly activity: number;
  readonly attempt: number;
  readonly request: TodoRequest;
  readonly node: string;
  readonly since: Instant;
}
export type Wake = Extract<Debt, { kind: 'wake' }>;

export const benchActor: Actor = { id: 'bench', name: 'bench' };
const roundsMax = 10_000;
const turnsMax = 5_000_000;
/** The real engine under one instance; what it owes to the world at once is done at once. */
export class BenchRun implements Run {
  readonly id: string;
  readonly businessKey: string | undefined;
  readonly parent: BenchRun | undefined;
  private process: DeployedProcess;
  /** What a retry moves it to. */
  private next: DeployedProcess;
  private readonly world: World;
  private readonly batches: Batch[] = [];
  /** By number, also those that are over. */
  private readonly started: string[] = [];
  private readonly opened = new Map<number, { readonly attempt: number; readonly todo: TodoRequest }>();
  private state = newState();
  private readonly called = new CalledRuns(this);

  constructor(world: World, process: DeployedProcess, begin: Begin) {
    const { id, businessKey, trigger, given, variables, entry, parent, caller } = begin;
    this.parent = parent;
    this.id = id;
    this.process = process;
    this.next = process;
    this.businessKey = businessKey;
    this.world = world;
    const input = Object.entries(process.defaults).map(([name, fallback]) => [
      name,
      Object.hasOwn(given, name) ? given[name] : fallback,
    ]);
    this.give({
      kind: 'start',
      trigger,
      workflowInput: { value: Object.fromEntries(input) as JsonObject },
      variables,
      ...(entry !== undefined && { entry }),
      ...(caller && { calledBy: caller }),
      by: benchActor,
    });
  }

  /** Gives a command and does what follows from it at once. */
  tell(ask: Ask): void {
    this.give(ask);
    this.work();
  }

  get processId(): string {
    return this.process.id;
  }
  get status(): RunStatus {
    return statuses[this.state.status];
  }
  get fault(): RunFault | undefined {
    for (const { node, phase } of liveActivities(this.state))
      if (phase.is === 'faulted') return { node, reason: phase.fault.reason, message: phase.fault.message };
    return undefined;
  }
  children = (): readonly Run[] => this.called.all();
  trail = (): readonly string[] => [...this.started];
  flows = (): readonly string[] => this.facts().flatMap((fact) => (fact.kind === 'activityLeft' ? fact.taken : []));

  variables(): JsonObject {
    return JSON.parse(
      JSON.stringify(variablesOf(this.process.definition, this.state, this.world.kept, this.called.tools)),
    ) as JsonObject;
  }
  setVariables(variables: JsonObject, activity?: number): void {
    const given = plainCopy(variables, 'variables');
    const { size } = new Set([...Object.keys(this.root.variables), ...Object.keys(given)]);
    if (size > variablesMax)
      throw new BenchError(`variables: expected at most ${variablesMax} in a run, found ${size}`);
    this.tell({ kind: 'setVariables', variables: given, ...(activity !== undefined && { activity }), by: benchActor });
  }
  output(node: string): Json | undefined {
    const kept = Object.hasOwn(this.root.outputs, node) ? this.root.outputs[node] : undefined;
    return kept && this.valueOf(kept);
  }
  calls(): readonly CallMade[] {
    return this.facts().flatMap((fact) =>
      fact.kind === 'actionRequested'
        ? {
            node: this.nodeOf(fact.activity),
            function: `${fact.request.plugin}.${fact.request.function}`,
            attempt: fact.attempt,
            input: this.valueOf(fact.request.input),
          }
        : [],
    );
  }
  private lastRunOf(node: string): { readonly activity: number; readonly attempt: number } {
    const activity = this.started.lastIndexOf(node);
    if (activity === -1) throw new BenchError(`retry: expected a node that has run, found ${node}`);
    return { activity, attempt: 1 };
  }
  terminate(reason = ''): void {
    this.tell({ kind: 'terminate', by: benchActor, reason });
  }
  retry({ variables, process, from }: RetryOptions = {}): void {
    const back = from === undefined ? {} : { from: this.lastRunOf(from) };
    if (variables) this.setVariables(variables);
    this.next = process === undefined ? this.process : this.world.process(process);
    const version = process === undefined ? {} : { version: this.move() };
    this.tell({ kind: 'retry', by: benchActor, reason: '', ...version, ...back });
  }
  private move = (): Move => ({ from: pinOf(this.process), to: pinOf(this.next), inputs: this.next.defaults });

  /** Open to-dos, the oldest first. */
  todos(): OpenTodo[] {
    return liveActivities(this.state).flatMap(({ number, attempt, node, phase, startedAt }) => {
      const opened = this.opened.get(number);
      const isOpen = phase.is === 'todo' && opened?.attempt === attempt;
      if (!isOpen) return [];
      const request = { ...opened.todo, dueAt: phase.dueAt };
      return [{ activity: number, attempt, request, node, since: startedAt }];
    });
  }
  events = (): OpenEvent[] => openEvents(this.state);
  wakes = (): Wake[] => owed(this.state).filter((debt) => debt.kind === 'wake');
  nodeOfWake = ({ ask }: Wake): string =>
    'node' in ask ? ask.node : 'activity' in ask && ask.activity !== undefined ? this.nodeOf(ask.activity) : '';

  valueOf(kept: Kept): Json {
    if (!('aside' in kept)) return kept.value;
    const value = this.world.kept.get(kept.aside);
    if (value === undefined) throw new Error(`a value kept aside is gone: ${kept.aside}`);
    return value;
  }

  /** Calls what is owed until the run waits for a person, a time, or nothing. */
  work(): void {
    for (let turn = 0; turn < turnsMax; turn += 1) {
      const debt = owed(this.state).find(({ kind }) => kind !== 'wake' && kind !== 'child');
      if (!debt && !this.lookAtCalls() && !this.world.signals.spread()) return;
      if (!debt) continue;
      if (debt.kind === 'goOn') this.give({ kind: 'goOn' });
      else if (debt.kind === 'perform') this.perform(debt);
      else if (debt.kind === 'abort') this.abort(debt);
    }
    throw new BenchError(`run ${this.id} did not come to rest within ${turnsMax} turns`);
  }

  /** Does the next thing about a run that it has called, or about the call that it answers to; false: there is nothing to do. */
  private lookAtCalls(): boolean {
    const { calledBy: caller } = this.state;
    return this.called.look(this.state) || (caller !== undefined && (this.parent?.hear(caller) ?? false));
  }
  private hear({ activity }: Caller): boolean {
    const isMoved = this.called.lookAt(this.state, activity);
    if (isMoved) this.work();
    return isMoved;
  }
  stateNow = (): InstanceState => this.state;
  beginCalled = (call: ChildCall): BenchRun | undefined => this.world.call(this, call);

  private abort({ activity, attempt }: Extract<Debt, { kind: 'abort' }>): void {
    const outcome = { is: 'notCalled', message: 'the run was terminated before' } as const;
    this.give({ kind: 'actionEnded', activity, attempt, outcome });
  }

  private perform({ activity, attempt, request, called }: Extract<Debt, { kind: 'perform' }>): void {
    if (!request.repeatable && !called) this.give({ kind: 'actionCalled', activity, attempt });
    const idempotencyKey = derivedId(`${this.id}/${activity}`, request.keyNumber, 0);
    const call = { run: this.id, node: this.nodeOf(activity), attempt, idempotencyKey };
    const result = this.world.functions.perform(request, this.valueOf(request.input), call);
    const outcome = result.is === 'output' ? { is: result.is, output: { value: result.output } } : result;
    this.give({ kind: 'actionEnded', activity, attempt, outcome });
  }

  private give(ask: Ask): void {
    const refused = this.offer(ask);
    if (refused) throw new BenchError(`run ${this.id}: ${refused.message}`);
  }

  /** Gives a command that may be refused. */
  offer(ask: Ask): Rejection | undefined {
    const loaded = new Map<string, Json>();
    let hindsight: Hindsight | undefined;
    for (let round = 0; round < roundsMax; round += 1) {
      const seen = { loaded, next: this.next.definition, ...(hindsight && { hindsight }) };
      const step = advance(
        this.process.definition,
        this.state,
        { ...ask, at: this.world.now, ...seen },
        this.called.tools,
      );
      if ('rejected' in step) return step;
      if ('alreadySo' in step || 'outlook' in step) return undefined;
      if (!('needs' in step)) return this.take(step);
      for (const hash of step.needs) loaded.set(hash, this.valueOf({ aside: hash, bytes: 0 }));
      if (step.hindsight !== undefined)
        hindsight = lookBack(this.process.definition, step.hindsight, () => this.batches);
    }
    throw new BenchError(`run ${this.id}: more than ${roundsMax} values are needed for one command`);
  }

  private take({ state, facts, aside }: Step): undefined {
    for (const [hash, value] of aside) this.world.kept.set(hash, value);
    this.state = state;
    this.batches.push({ at: this.world.now, facts });
    for (const fact of facts) this.note(fact);
  }

  private note(fact: Fact): void {
    if (fact.kind === 'definitionChanged') this.process = this.next;
    if (fact.kind === 'activityStarted') this.started[fact.activity] = fact.node;
    if (fact.kind === 'signalThrown') this.world.signals.throw({ name: fact.name, from: this.id });
    if (fact.kind === 'todoOpened') this.opened.set(fact.activity, { attempt: fact.attempt, todo: fact.todo });
  }

  private get root() {
    const scope = this.state.scopes[rootScope];
    if (!scope) throw new Error('a run has a root scope');
    return scope;
  }
  private facts = (): Fact[] => this.batches.flatMap(({ facts }) => [...facts]);
  private nodeOf = (activity: number): string => this.started[activity] ?? '';
}
