import type { Json, JsonObject } from '../kernel/json.ts';

/** The types of parameters that the SecMaster console offers. [doc] */
export type ParameterType = 'String' | 'Int' | 'Bool' | 'Object' | 'List' | 'JSON';

export interface ParameterSpec {
  readonly type: ParameterType;
  readonly description: string;
  readonly required?: boolean;
  readonly default?: Json;
}
export type ParameterSpecs = Readonly<Record<string, ParameterSpec>>;

interface TypeOf {
  String: string;
  Int: number;
  Bool: boolean;
  Object: JsonObject;
  List: readonly Json[];
  JSON: Json;
}
type Given<Spec extends ParameterSpec> = Spec extends { readonly required: true } | { readonly default: Json }
  ? never
  : undefined;
/** The input that a function with these specs receives: checked, coerced and completed by the registry. */
export type InputOf<Specs extends ParameterSpecs> = {
  readonly [Name in keyof Specs]: TypeOf[Specs[Name]['type']] | Given<Specs[Name]>;
};

/** What surrounds one call of a function. */
export interface CallContext {
  /** Aborted when the time is up, the run is terminated or the process stops. */
  readonly signal: AbortSignal;
  /** The same for every call that asks for the same effect: hand it to the other side so that it acts once. */
  readonly idempotencyKey: string;
}

export interface FunctionSpec<In extends ParameterSpecs, Out extends ParameterSpecs> {
  readonly description: string;
  readonly version: string;
  readonly inputs: In;
  readonly outputs: Out;
  /** Does it change the world outside? A debug run without side effects does not call it. */
  readonly sideEffects: boolean;
  /** May it be called again with the same idempotency key when nobody knows how a call ended? */
  readonly repeatable: boolean;
  run(input: InputOf<In>, context: CallContext): Promise<JsonObject> | JsonObject;
}

/** A function as the registry holds it, its types no longer known to the compiler. */
export interface PluginFunction {
  readonly description: string;
  readonly version: string;
  readonly inputs: ParameterSpecs;
  readonly outputs: ParameterSpecs;
  readonly sideEffects: boolean;
  readonly repeatable: boolean;
  readonly run: (input: JsonObject, context: CallContext) => Promise<JsonObject> | JsonObject;
}
export interface Plugin {
  /** As workflows name it; also a name in expressions, so a letter followed by letters, digits and `_`. */
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly functions: Readonly<Record<string, PluginFunction>>;
}

/** The call failed for certain: nothing was done, or what was done is no success. `final`: trying again makes no sense. */
export class FunctionFailed extends Error {
  override name = 'FunctionFailed';
  readonly final: boolean;
  constructor(message: string, options: { final?: boolean } = {}) {
    super(message);
    this.final = options.final ?? false;
  }
}
/** The call may or may not have had its effect. */
export class OutcomeUnknown extends Error {
  override name = 'OutcomeUnknown';
}

/** Defines a function; its input is typed by its specs. */
export const defineFunction = <const In extends ParameterSpecs, const Out extends ParameterSpecs>(
  spec: FunctionSpec<In, Out>,
): PluginFunction => spec as unknown as PluginFunction;

/** Defines a plug-in: the only thing that a plug-in's author needs from Sallyport. */
export const definePlugin = (plugin: Plugin): Plugin => plugin;
