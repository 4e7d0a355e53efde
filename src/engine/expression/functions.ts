import type { Json } from '../../kernel/json.ts';
import { shown } from './coerce.ts';
import { indexIn } from './methods.ts';
import { Unevaluable, type Meter } from './meter.ts';
import { isSame } from './operators.ts';
import type { FunctionName, Names } from './template.ts';

/** A function as it is called: the value of the variable (null where it is missing), then the other arguments. */
type Function = (variable: Json, others: readonly Json[], meter: Meter) => Json;
type OnVariables = Exclude<FunctionName, 'getVariable' | 'hasVariable'>;

const other = (others: readonly Json[]): Json => others[0] ?? null;

/** Nothing is coerced, and null on either side is false, also for `notEquals`. */
const compares =
  (holds: (variable: Json, value: Json, meter: Meter) => boolean): Function =>
  (variable, others, meter) =>
    variable !== null && other(others) !== null && holds(variable, other(others), meter);

const functions: { readonly [Name in OnVariables]: Function } = {
  get: (variable) => variable,
  getOrDefault: (variable, others) => variable ?? other(others),
  exists: (variable) => variable !== null,
  isEmpty: isEmptyVariable,
  isNotEmpty: (variable) => !isEmptyVariable(variable),
  equals: compares(isSame),
  notEquals: compares((variable, value, meter) => !isSame(variable, value, meter)),
  greaterThan: compares((variable, value, meter) => order(variable, value, meter) > 0),
  greaterThanOrEquals: compares((variable, value, meter) => order(variable, value, meter) >= 0),
  lowerThan: compares((variable, value, meter) => order(variable, value, meter) < 0),
  lowerThanOrEquals: compares((variable, value, meter) => order(variable, value, meter) <= 0),
  contains: (variable, others, meter) => isHolder(variable) && others.every((value) => holds(variable, value, meter)),
  containsAny: (variable, others, meter) => isHolder(variable) && others.some((value) => holds(variable, value, meter)),
  base64,
};

/** Calls a function whose arguments are evaluated; a missing variable came as null. */
export function callFunction(
  name: FunctionName,
  given: readonly Json[],
  { names, meter }: { readonly names: Names; readonly meter: Meter },
): Json {
  const [first = null, ...others] = given;
  if (name !== 'getVariable' && name !== 'hasVariable') return functions[name](first, others, meter);
  if (typeof first !== 'string') throw new Unevaluable(`Expected the name of a variable, found ${shown(first)}`);
  const value = names.lookup(first);
  return name === 'hasVariable' ? value !== undefined : (value ?? null);
}

/** A map is never empty here, unlike under the operator `empty`. */
function isEmptyVariable(variable: Json): boolean {
  return variable === null || variable === '' || (Array.isArray(variable) && variable.length === 0);
}

/** Below 0, 0 or above 0; NaN, which is none of them, for lists and maps. */
function order(variable: Json, value: Json, meter: Meter): number {
  if (typeof variable === 'object' || typeof value === 'object') return NaN;
  if (typeof variable !== typeof value)
    throw new Unevaluable(`${shown(variable)} and ${shown(value)} are not of one type`);
  if (typeof variable === 'string') meter.spendOnChars(variable.length);
  if (variable === value) return 0;
  return variable < value ? -1 : 1;
}

type Holder = string | readonly Json[];
const isHolder = (variable: Json): variable is Holder => typeof variable === 'string' || Array.isArray(variable);

function holds(holder: Holder, value: Json, meter: Meter): boolean {
  if (typeof holder !== 'string') return holder.some((item) => isSame(item, value, meter));
  if (value === null) return false;
  if (typeof value === 'string') return indexIn(holder, value, meter) >= 0;
  throw new Unevaluable(`A text may contain a text, found ${shown(value)}`);
}

function base64(variable: Json, _: readonly Json[], meter: Meter): Json {
  if (variable === null) return null;
  if (typeof variable !== 'string') throw new Unevaluable(`Expected a text to encode, found ${shown(variable)}`);
  meter.spend(meter.bounded(variable).length);
  const bytes = new TextEncoder().encode(variable);
  return meter.bounded(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
}
