/** What workflows on the bench call: mocks by name, and scripts and the built-in helpers, which change nothing outside and run for real. */
import type { ActionRequest } from '../engine/state.ts';
import type { Instant } from '../kernel/clock.ts';
import { derivedId } from '../kernel/id.ts';
import { isObject, type Json, type JsonObject } from '../kernel/json.ts';
import { builtInPlugins } from '../plugins/builtin.ts';
import { callAtOnce, type CallResult } from '../plugins/call.ts';
import type { ParameterSpecs, PluginFunction } from '../plugins/plugin.ts';
import { createRegistry } from '../plugins/registry.ts';
import { secMasterUtilities } from '../plugins/secmaster-utilities/secmaster-utilities.ts';
import { timeIn } from '../plugins/secmaster-utilities/times.ts';
import type { Catalog, CatalogFunction } from '../taskflow/catalog.ts';
import type { NodeConfig, Taskconfig } from '../taskflow/taskconfig.ts';
import { BenchError } from './bench-error.ts';
import { findScript } from './scripts.ts';

/** One call as a mock sees it, beside its input. */
export interface MockedCall {
  /** The id of the run, and of the node that calls. */
  readonly run: string;
  readonly node: string;
  readonly attempt: number;
  readonly idempotencyKey: string;
}
/** Stands in for a plug-in function: answers its output at once, or throws what the function would throw. */
export type Mock = (input: JsonObject, call: MockedCall) => JsonObject | void;
export type Mocks = Readonly<Record<string, Mock>>;

const registry = createRegistry(builtInPlugins());
const mocksMax = 1_000;
const never = new AbortController().signal;

/** The functions of one bench. */
export class Functions {
  readonly #mocks = new Map<string, Mock>();
  readonly #now: () => Instant;

  constructor(mocks: Mocks, now: () => Instant) {
    this.#now = now;
    const entries = Object.entries(mocks);
    if (entries.length > mocksMax)
      throw new BenchError(`plugins: expected at most ${mocksMax}, found ${entries.length}`);
    for (const [name, mock] of entries) {
      checkName(name);
      this.#mocks.set(name, mock);
    }
  }

  /** What a workflow may call here: everything built in, and every mock; a plug-in that only mocks know takes what is given to it. */
  catalogFor(config: Taskconfig): Catalog {
    const plugins = new Map<string, { functions: Map<string, CatalogFunction> }>();
    for (const [name, { functions }] of registry.plugins)
      plugins.set(name, { functions: new Map([...functions].map(([fn, found]) => [fn, found.function])) });
    for (const name of this.#mocks.keys()) {
      const [plugin, fn] = partsOf(name);
      const known = plugins.get(plugin) ?? { functions: new Map() };
      plugins.set(plugin, known);
      if (!known.functions.has(fn)) known.functions.set(fn, asUsed(name, config));
    }
    return { plugins, connections: new Set([...config.nodes.values()].flatMap(({ connection }) => connection ?? [])) };
  }

  /** Calls what a node asks for. */
  perform(request: ActionRequest, input: Json, call: MockedCall): CallResult {
    const name = `${request.plugin}.${request.function}`;
    const found = this.#functionFor(name, request, input, call);
    const context = { signal: never, idempotencyKey: call.idempotencyKey };
    const result = callAtOnce(found.fn, input, context);
    if (found.escaped.error) throw found.escaped.error;
    if (result.is === 'later')
      throw new BenchError(`${name}, which ${call.node} calls: expected an answer at once, found a promise; mock it`);
    return result;
  }

  #functionFor(
    name: string,
    request: ActionRequest,
    input: Json,
    call: MockedCall,
  ): { fn: PluginFunction; escaped: Escaped } {
    const script = findScript(request.plugin, request.function);
    const real = script ?? registry.find(request.plugin, request.function)?.function;
    const mock = this.#mocks.get(name);
    const escaped: Escaped = { error: undefined };
    if (mock && real) return { fn: { ...real, run: (read) => guarded(mock, read, call, escaped) }, escaped };
    if (mock) return { fn: unknownFunction(request, input, (raw) => guarded(mock, raw, call, escaped)), escaped };
    if (script) return { fn: script, escaped };
    if (request.plugin !== secMasterUtilities.name || !real || real.sideEffects)
      throw new BenchError(`no mock for ${name}, which ${call.node} calls with ${JSON.stringify(input).slice(0, 200)}`);
    return { fn: { ...real, ...this.#reproducible(request.function, real, call) }, escaped };
  }

  /** Time and chance are the bench's own. */
  #reproducible(name: string, real: PluginFunction, call: MockedCall): Partial<PluginFunction> {
    if (name === 'now') return { run: ({ timeZone }) => timeIn(String(timeZone), this.#now()) };
    if (name !== 'uuid') return {};
    const own = derivedId(call.idempotencyKey, call.attempt, this.#now());
    return { run: (input, context) => (input['text'] === undefined ? { uuid: own } : real.run(input, context)) };
  }
}

interface Escaped {
  error: BenchError | undefined;
}

/** What a mock says about the test itself ends the test; anything else that it throws is the function's failure. */
function guarded(mock: Mock, input: JsonObject, call: MockedCall, escaped: Escaped): JsonObject {
  try {
    return mock(input, call) ?? {};
  } catch (error) {
    if (error instanceof BenchError) escaped.error = error;
    throw error;
  }
}

function checkName(name: string): void {
  const [plugin, fn] = partsOf(name);
  if (!plugin || !fn)
    throw new BenchError(`plugins: expected names such as HTTP.request, found ${JSON.stringify(name)}`);
  const known = registry.plugins.get(plugin);
  if (known && !known.functions.has(fn))
    throw new BenchError(`plugins: ${plugin} has no function ${fn}; it has ${[...known.functions.keys()].join(', ')}`);
}

function partsOf(name: string): readonly [plugin: string, fn: string] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** A function that only a mock knows: it has the inputs that workflows give to it, and nobody says that it may be repeated. */
function asUsed(name: string, config: Taskconfig): CatalogFunction {
  const users = [...config.nodes.values()].filter((node) => nameOf(node) === name);
  const names = users.flatMap(({ inputs }) => inputs.map((item) => item.name));
  const version = users.find((node) => node.version !== undefined)?.version ?? '1';
  return { version, inputs: anything(names), sideEffects: true, repeatable: false };
}
const nameOf = ({ plugin, function: fn }: NodeConfig) => `${plugin}.${fn}`;

function unknownFunction(request: ActionRequest, input: Json, run: (raw: JsonObject) => JsonObject): PluginFunction {
  const raw = isObject(input) ? input : {};
  const { version, sideEffects, repeatable } = request;
  const inputs = anything(Object.keys(raw));
  return { description: '', version, inputs, outputs: {}, sideEffects, repeatable, run: () => run(raw) };
}

const anything = (names: readonly string[]): ParameterSpecs =>
  Object.fromEntries(names.map((name) => [name, { type: 'JSON', description: '' }]));
