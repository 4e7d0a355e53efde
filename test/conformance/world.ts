import { afterEach } from 'vitest';
import { replay } from '../../src/engine/engine.ts';
import type { NodeId, ProcessDefinition } from '../../src/engine/definition.ts';
import type { Ask } from '../../src/engine/messages.ts';
import type { Fact } from '../../src/engine/facts.ts';
import type { Debugging, InstanceState } from '../../src/engine/state.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { derivedId, newId } from '../../src/kernel/id.ts';
import type { CallContext, PluginFunction } from '../../src/plugins/plugin.ts';
import { defaultLimits, type Limits } from '../../src/runtime/limits.ts';
import { leave } from '../../src/runtime/outbox.ts';
import { childId } from '../../src/runtime/children.ts';
import type { Answer, ChildCall, InstanceRef, Pace, Receipt, Signalled, Target } from '../../src/runtime/runtime.ts';
import type { Sending } from '../../src/runtime/signals.ts';
import { namesHeard } from '../../src/resources/events/model.ts';
import type { Trouble } from '../../src/runtime/report.ts';
import { until, VirtualTime } from '../support/virtual-time.ts';
import type { Place, runtimes, Running } from './runtimes.ts';

export const ada = { id: 'ada', name: 'Ada' };

/** One call of a test function. */
export interface Call {
  readonly name: string;
  readonly input: JsonObject;
  readonly key: string;
  readonly signal: AbortSignal;
}
type Work = (call: Call) => Promise<JsonObject> | JsonObject;

interface Options {
  readonly functions?: Readonly<Record<string, Work>>;
  readonly limits?: Partial<Limits>;
  readonly seed?: number;
}

/** A runtime, and the little of the world that a test needs around it. */
export class World {
  readonly time = new VirtualTime();
  readonly calls: Call[] = [];
  readonly troubles: Trouble[] = [];
  /** Names of functions that are held. */
  readonly held = new Set<string>();
  /** Names of functions that are not installed any more. */
  readonly gone = new Set<string>();
  pace: (Pace & { readonly function: string }) | undefined;
  /** The name of a function that was held, whose calls are discarded. */
  discards: string | undefined;
  readonly drained: string[] = [];
  readonly #definitions = new Map<string, ProcessDefinition>();
  /** The names that instances wait for. */
  readonly listening = new Map<string, ReadonlySet<string>>();
  /** The numbers of the batches that reached the read models, by instance. */
  readonly #projected = new Map<string, number[]>();
  readonly #functions: Readonly<Record<string, Work>>;
  readonly #place: Place;
  #running: Running;

  constructor(runtime: (typeof runtimes)[number], { functions = {}, limits = {}, seed = 1 }: Options = {}) {
    this.#functions = functions;
    this.#place = runtime.place({
      time: this.time,
      seed,
      limits: { ...defaultLimits, drainMs: 0, abortMs: 0, ...limits },
      report: (trouble) => this.troubles.push(trouble),
      findFunction: (plugin, name) => (plugin === 'Test' && !this.gone.has(name) ? this.#function(name) : undefined),
      handlers: {
        definition: (hash) => this.#definitions.get(hash) ?? fail(`there is a definition ${hash}`),
        stepped: (tx, { instance, sequence, state }) =>
          tx.onCommit(() => {
            this.projected(instance).push(sequence);
            this.listening.set(instance.id, new Set([...namesHeard(state).values()].map(({ name }) => name)));
          }),
        signalled: (_tx, sending) => this.#signalled(sending),
        startChild: (_tx, call) => this.#startChild(call),
        held: (target) => (this.held.has(target.function) ? target.function : undefined),
        paced: (target: Target) => (this.pace?.function === target.function ? this.pace : undefined),
        discarding: (target) => (this.discards === target.function ? { hold: target.function, by: ada } : undefined),
        releasing: () => [this.pace?.hold ?? [], this.discards ?? []].flat(),
        drained: (hold) => this.drained.push(hold),
      },
    });
    this.#running = this.#place.open();
  }

  get runtime() {
    return this.#running.runtime;
  }

  #function(name: string): PluginFunction {
    const work = this.#functions[name] ?? (() => ({ done: name }));
    return {
      description: name,
      version: '1',
      inputs: { from: { type: 'JSON', description: 'anything' } },
      outputs: {},
      sideEffects: true,
      repeatable: false,
      run: (input: JsonObject, { idempotencyKey: key, signal }: CallContext) => {
        const call = { name, input, key, signal };
        this.calls.push(call);
        return work(call);
      },
    };
  }

  /** Starts an instance as a resource does: by a message left in a transaction. */
  async start(
    definition: ProcessDefinition,
    options: { trigger?: Json; debugging?: Debugging; workspace?: string } = {},
  ): Promise<InstanceRef> {
    const { trigger = {}, debugging, workspace = 'w' } = options;
    const instance: InstanceRef = { workspace, id: newId(this.time.now()) };
    const hash = `definition of ${instance.id}`;
    this.#definitions.set(hash, definition);
    const ask: Ask & { kind: 'start' } = {
      kind: 'start',
      trigger: { value: trigger },
      workflowInput: { value: {} },
      by: ada,
      ...(debugging && { debugging }),
    };
    const start = { instance, project: 'p', workflow: 'f', definition: hash, ask };
    await this.#running.store.write((tx) => leave(tx, { kind: 'start', start }));
    await until(() => this.projected(instance).length > 0, 'the start');
    return instance;
  }

  /** A workflow that call activities call by its name. */
  define(name: string, definition: ProcessDefinition): void {
    this.#definitions.set(name, definition);
  }
  #startChild({ instance, project, request, passed, trigger, caller, sideEffects }: ChildCall) {
    const { calls } = request;
    if (!this.#definitions.has(calls)) return { refused: `There is no workflow ${calls}` };
    if (this.held.has(calls)) return { held: calls };
    const debugging = { breakpoints: [], mocks: { value: {} }, mocked: [], sideEffects: sideEffects ?? true };
    const ask: Ask & { kind: 'start' } = {
      kind: 'start',
      trigger,
      workflowInput: { value: passed },
      calledBy: caller,
      by: ada,
      ...(sideEffects !== undefined && { debugging }),
    };
    return { instance, project, workflow: calls, definition: calls, ask };
  }
  /** Two to a page; after them a definition of the signal's own name is begun at the start event `startSignal`. */
  #signalled({ id, workspace, project, name, at, from, after = '' }: Sending): Signalled {
    const listening = [...this.listening].filter(([, names]) => names.has(name)).map(([instance]) => instance);
    const page = listening
      .filter((instance) => instance > after)
      .toSorted()
      .slice(0, 2);
    const next = page.at(-1);
    if (next !== undefined) return { instances: page.filter((instance) => instance !== from), starts: [], next };
    if (!this.#definitions.has(name)) return { instances: [], starts: [] };
    const ask = { kind: 'start', trigger: { value: {} }, workflowInput: { value: {} }, by: ada } as const;
    const instance = this.begunBy(workspace, id, at);
    const begun = { ...ask, entry: 'startSignal' as NodeId };
    return { instances: [], starts: [{ instance, project, workflow: name, definition: name, ask: begun }] };
  }
  /** The run that a sending begins. */
  begunBy = (workspace: string, sending: string, at: number): InstanceRef => ({
    workspace,
    id: derivedId(sending, 0, at),
  });
  /** Sends a signal to all, as a resource does. */
  async signal(name: string, id: string): Promise<InstanceRef> {
    const at = this.time.now();
    const sending: Sending = { id, project: 'p', workspace: 'w', name, variables: { n: 1 }, by: ada, at };
    await this.#running.store.write((tx) => leave(tx, { kind: 'signal', sending }));
    return this.begunBy('w', id, at);
  }
  /** The run that an activity of the instance has called. */
  childOf(parent: InstanceRef, node: string): InstanceRef {
    const fact = this.runtime.facts(parent.id).flatMap(({ at, facts }) => {
      const activity = facts.find((one) => one.kind === 'childRequested');
      return activity?.kind === 'childRequested' ? { at, activity: activity.activity } : [];
    });
    const started = this.facts(parent).findLast((one) => one.kind === 'activityStarted' && one.node === node);
    const number = started?.kind === 'activityStarted' ? started.activity : fail(`${node} has started`);
    const asked = fact.findLast(({ activity }) => activity === number) ?? fail(`${node} has asked for a run`);
    return { workspace: parent.workspace, id: childId(parent.id, number, { requestedAt: asked.at }) };
  }
  /** Decides on all to-dos of an instance. */
  async decideAll(instance: InstanceRef): Promise<void> {
    const decision = { action: 'CONTINUE', approver: ada, comment: '', form: {} } as const;
    for (const { number: activity, attempt, phase } of Object.values(this.state(instance).activities))
      if (phase.is === 'todo') await this.command(instance, { kind: 'decide', activity, attempt, decision });
  }
  /** The run that a node has called, once it has begun. */
  async started(parent: InstanceRef, node: string): Promise<InstanceRef> {
    await until(() => this.kinds(parent).includes('childRequested'), `${node} asks for a run`);
    const child = this.childOf(parent, node);
    await until(() => this.kinds(child).includes('instanceStarted'), `the run of ${node} begins`);
    return child;
  }
  /** A called run in this status. */
  async childIs(parent: InstanceRef, node: string, status: InstanceState['status']): Promise<InstanceRef> {
    await until(() => this.kinds(parent).includes('childRequested'), `${node} asks for a run`);
    const child = this.childOf(parent, node);
    await this.reaches(child, status);
    return child;
  }

  command(instance: InstanceRef, ask: Ask, receipt?: Receipt): Promise<Answer> {
    return this.runtime.command(instance, ask, receipt);
  }
  terminate = (instance: InstanceRef) => this.command(instance, { kind: 'terminate', by: ada, reason: '' });
  retry = (instance: InstanceRef) => this.command(instance, { kind: 'retry', by: ada, reason: '' });

  state(instance: InstanceRef): InstanceState {
    return replay(this.runtime.facts(instance.id));
  }
  projected({ id }: InstanceRef): number[] {
    const known = this.#projected.get(id) ?? [];
    this.#projected.set(id, known);
    return known;
  }
  facts(instance: InstanceRef): Fact[] {
    return this.runtime.facts(instance.id).flatMap(({ facts }) => facts);
  }
  kinds(instance: InstanceRef): string[] {
    return this.facts(instance).map(({ kind }) => kind);
  }
  called(name: string): Call[] {
    return this.calls.filter((call) => call.name === name);
  }

  async reaches(instance: InstanceRef, status: InstanceState['status']): Promise<void> {
    await until(() => this.state(instance).status === status, status);
  }

  /** The process dies and another one starts on its data. */
  async restart(downMs = 0): Promise<void> {
    await this.#running.crash();
    this.time.jump(downMs);
    this.#running = this.#place.open();
  }

  /** The process is stopped, and another one starts on its data; nobody waits for what still runs. */
  async stopAndStart(): Promise<void> {
    const stopped = this.#running.stop();
    await this.time.pass(0);
    await stopped;
    this.#running = this.#place.open();
  }

  async end(): Promise<void> {
    await this.#running.crash();
    this.#place.remove();
  }
}

function fail(what: string): never {
  throw new Error(`Expected that ${what}`);
}

/** A promise that the test settles. */
export const later = () => Promise.withResolvers<JsonObject>();

/** Makes worlds that end with the test that made them. */
export function worldsOf(runtime: (typeof runtimes)[number]): (options?: Options) => World {
  const worlds: World[] = [];
  afterEach(async () => {
    for (const world of worlds.splice(0)) await world.end();
  });
  return (options) => {
    const made = new World(runtime, options);
    worlds.push(made);
    return made;
  };
}
